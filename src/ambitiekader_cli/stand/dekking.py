"""What each gemeente does with each ambitie, and how often each value of a kenmerk stands where."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.model.item import Ambitie
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import Kenmerk
from ambitiekader_cli.stand.lokaal_antwoord import Gezegd, LokaleAntwoorden
from ambitiekader_cli.stand.oordeel import Klasse
from ambitiekader_cli.stand.rows import Stand, stand_of
from ambitiekader_cli.words.values import alike


class AmbitieDekking(NamedTuple):
    """Of one ambitie."""

    ambitie: Ambitie
    gezegd: Gezegd

    def leeg(self, gemeenten: Iterable[str]) -> list[str]:
        """Those of these that say nothing about it."""
        said = self.gezegd
        return [g for g in gemeenten if g not in said.uitgewerkt and g not in said.bewust_niet]


class Dekking(NamedTuple):
    """Of the thema's and gemeenten that were asked for; both by id."""

    gemeenten: tuple[str, ...]
    """In the order of the frame; none where it has no local level."""
    per_thema: Mapping[str, tuple[AmbitieDekking, ...]]
    """The ambities that still hold."""
    aanvullingen: Mapping[str, Counter[str]]
    """Per thema how many afspraken each gemeente adds to it."""
    vervallen: tuple[str, ...]
    """Ids of the ambities that no longer hold: nobody is asked about them."""

    @property
    def ambities(self) -> list[AmbitieDekking]:
        """Of all thema's."""
        return [each for own in self.per_thema.values() for each in own]


def dekking(
    kader: Kader, peildatum: date, themas: Collection[str], only: Collection[str] | None = None
) -> Dekking:
    """Of these thema's; with `only` of these gemeenten."""
    local = LokaleAntwoorden(kader, peildatum)
    asked = local.asked if only is None else local.asked.intersection(only)
    found: dict[str, list[AmbitieDekking]] = {thema: [] for thema in themas}
    dropped = []
    for ambitie in kader.ambities.values():
        thema = kader.thema_of(ambitie) or ""
        if thema in found and stand_of(kader, ambitie, peildatum).klasse is Klasse.VERVALLEN:
            dropped.append(ambitie.id)
        elif thema in found:
            found[thema].append(AmbitieDekking(ambitie, _of(local.said(ambitie), asked)))
    return Dekking(
        tuple(name for name in kader.gemeenten if name in asked),
        {thema: tuple(own) for thema, own in found.items()},
        _additions(kader, local, themas, asked),
        tuple(dropped),
    )


def _of(said: Gezegd, asked: Collection[str]) -> Gezegd:
    left_out = {name: reden for name, reden in said.bewust_niet.items() if name in asked}
    return Gezegd(said.uitgewerkt.intersection(asked), left_out)


def _additions(
    kader: Kader, local: LokaleAntwoorden, themas: Collection[str], asked: Collection[str]
) -> Mapping[str, Counter[str]]:
    found = {thema: Counter[str]() for thema in themas}
    for item, gemeenten in local.additions():
        thema = kader.thema_of(item)
        if thema in found:
            found[thema].update(gemeenten.intersection(asked))
    return found


class Kenmerkdekking(NamedTuple):
    """How many items have each value of a kenmerk, per thema."""

    kenmerk: Kenmerk
    waarden: tuple[str, ...]
    """As first written; of a choice all that can be chosen, in that order."""
    per_thema: Mapping[str | None, Counter[str]]
    """By value; under None what belongs to no thema."""
    zonder: Counter[str | None]
    """Per thema how many items have no value at all."""
    items: Counter[str | None]
    """Per thema how many items may have it."""

    @property
    def is_closed(self) -> bool:
        """Whether it is known what can be chosen, and so what lacks."""
        return self.kenmerk.soort in ("keuze", "ja-nee")

    def lacking(self, thema: str | None) -> list[str]:
        """The values that could be chosen and that no item of a thema has."""
        counts = self.per_thema[thema]
        return [each for each in self.waarden if self.is_closed and not counts[each]]


def kenmerkdekking(
    kenmerk: Kenmerk, rows: Iterable[Stand], themas: Iterable[str]
) -> Kenmerkdekking:
    """Of the items that may have it and were not dropped."""
    known = kenmerk.keuzes or (("ja", "nee") if kenmerk.soort == "ja-nee" else ())
    waarden = {alike(kenmerk.soort, each): each for each in known}
    counts: dict[str | None, Counter[str]] = {thema: Counter() for thema in themas}
    without, items = Counter[str | None](), Counter[str | None]()
    for row in rows:
        if row.mijlpaal or row.klasse is Klasse.VERVALLEN or not _may_have(kenmerk, row):
            continue
        given = row.item.kenmerken.get(kenmerk.id, ())
        items[row.thema] += 1
        without[row.thema] += not given
        same = {waarden.setdefault(alike(kenmerk.soort, each), each) for each in given}
        counts.setdefault(row.thema, Counter()).update(same)
    return Kenmerkdekking(kenmerk, tuple(waarden.values()), counts, without, items)


def _may_have(kenmerk: Kenmerk, row: Stand) -> bool:
    return not kenmerk.voor or row.item.SOORT in kenmerk.voor
