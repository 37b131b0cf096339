"""What the gemeenten answer to an ambitie, and how that stands."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from itertools import chain
from typing import NamedTuple

from ambitiekader_cli.model.item import Activiteit, Afspraak, Ambitie, Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.oordeel import Klasse
from ambitiekader_cli.stand.periode import agreed_since, there_since
from ambitiekader_cli.stand.rows import Stand, stand_of
from ambitiekader_cli.stand.toestand import Toestand, toestand


class LokaalAntwoord(NamedTuple):
    """Of one ambitie, over all gemeenten of the frame."""

    gemeenten: int
    """How many elaborate it, in an agreement or an overview of their own or shared."""
    van: int
    """How many gemeenten there are."""
    niet_lokaal: int
    """How many others leave it out on purpose."""
    afspraken: int
    activiteiten: int
    gereed: int
    """Of the activiteiten, as the two below."""
    te_laat: int
    niets_gemeld: int
    """The deadline has passed, and nobody reported anything."""


class Gezegd(NamedTuple):
    """Of one ambitie; gemeenten of the frame by id."""

    uitgewerkt: frozenset[str]
    bewust_niet: Mapping[str, str]
    """Of those that leave it out and do not elaborate it: why."""


class LokaleAntwoorden:
    """Of any ambitie at one peildatum; rows that were judged already are not judged again."""

    def __init__(self, kader: Kader, peildatum: date, rows: Iterable[Stand] = ()) -> None:
        self._kader, self._peildatum = kader, peildatum
        self._rows = {id(row.item): row for row in rows if not row.mijlpaal}
        levels = kader.frame.niveau in {None, "regio-en-gemeenten"}
        asked = kader.gemeenten.values() if levels else ()
        is_there = partial(kader.organisations.is_valid, on=peildatum)
        self.asked = frozenset(each.id for each in asked if is_there(each.partij))
        """The gemeenten of the frame that were there."""

    def of(self, item: Item) -> LokaalAntwoord | None:
        """None of what is no ambitie, and where the frame has no gemeenten."""
        if not isinstance(item, Ambitie) or not self.asked:
            return None
        items = self._items(item)
        activiteiten = [each for each in items if isinstance(each, Activiteit)]
        said = self.said(item)
        rows = [self._row(each) for each in activiteiten]
        standen = Counter(toestand(row, self._peildatum) for row in rows)
        return LokaalAntwoord(
            gemeenten=len(said.uitgewerkt),
            van=len(self.asked),
            niet_lokaal=len(said.bewust_niet),
            afspraken=len(items) - len(activiteiten),
            activiteiten=len(activiteiten),
            gereed=sum(row.klasse is Klasse.GEREED for row in rows),
            te_laat=standen[Toestand.TE_LAAT],
            niets_gemeld=standen[Toestand.NIETS_GEMELD],
        )

    def said(self, ambitie: Ambitie) -> Gezegd:
        """Which gemeenten elaborate it, and which others leave it out."""
        answered = self._gemeenten(each.bestand.gemeente for each in self._items(ambitie))
        left_out = {
            gemeente: reden
            for plaats, reden in self._leaving_out(ambitie)
            for gemeente in self._gemeenten((plaats,)) - answered
        }
        return Gezegd(answered, left_out)

    def additions(self) -> Iterator[tuple[Afspraak, frozenset[str]]]:
        """What gemeenten add to a thema of their own, and which do."""
        for item in self._kader.afspraken.values():
            if item.soort == "aanvulling" and self._holds(item):
                yield item, self._gemeenten((item.bestand.gemeente,))

    def _items(self, ambitie: Ambitie) -> list[Afspraak | Activiteit]:
        return [*{each.id: each for each in self._elaborating(ambitie)}.values()]

    def _elaborating(self, ambitie: Ambitie) -> Iterator[Afspraak | Activiteit]:
        """What was there on the peildatum, also by way of an afspraak."""
        known = self._kader.verbanden.uitwerkingen
        for each in known.get(ambitie.id, ()):
            below = known.get(each.id, ()) if isinstance(each, Afspraak) else ()
            yield from filter(self._holds, chain((each,), below))

    def _holds(self, item: Item) -> bool:
        """Whether it was agreed by then, and not withdrawn."""
        lokaal = self._kader.lokaal.get(item.bestand.gemeente or "")
        agreement = lokaal.afspraken if lokaal else None
        overview = lokaal.activiteiten.get(item.bestand.jaar or 0) if lokaal else None
        withdrawn = "vervallen" in {file.status for file in (agreement, overview) if file}
        return not withdrawn and there_since(self._kader, item) <= self._peildatum

    def _leaving_out(self, ambitie: Ambitie) -> Iterator[tuple[str | None, str]]:
        for file, out in self._kader.verbanden.niet_lokaal.get(ambitie.id, ()):
            if file.status != "vervallen" and agreed_since(self._kader, file) <= self._peildatum:
                yield file.bestand.gemeente, out.reden

    def _gemeenten(self, plaatsen: Iterable[str | None]) -> frozenset[str]:
        """Those of the frame that these local agreements are about."""
        named = {plaats for plaats in plaatsen if plaats}
        each = chain.from_iterable(map(self._kader.gemeenten_in, named))
        return self.asked.intersection(each)

    def _row(self, item: Item) -> Stand:
        return self._rows.get(id(item)) or stand_of(self._kader, item, self._peildatum)
