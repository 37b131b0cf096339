"""Everything that the pages are made of, and the names and addresses of those pages."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any, NamedTuple

from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.site.addresses import ITEM, PAGINA, Addresses, Key
from ambitiekader_cli.site.past_view import GebeurtenisView, PastView
from ambitiekader_cli.stand import Stand, of_partij
from ambitiekader_cli.stand.dekking import Dekking, dekking
from ambitiekader_cli.stand.lokaal_antwoord import LokaleAntwoorden
from ambitiekader_cli.stand.summary import Summary, summarize
from ambitiekader_cli.view.dekking import Counts, per_gemeente
from ambitiekader_cli.view.kader_on_day import View, guiding
from ambitiekader_cli.view.plain import Shown

AFSPRAKEN = ("afspraak of actie", "afspraken en acties")
"""How readers call an item, one and several."""
FEW = 5_000
"""Items of which all lines may be in memory."""


class Naar(Shown):
    """A text that leads somewhere, if there is a page."""

    tekst: str
    adres: str | None


class DocumentView(Shown):
    """A document, in one form or more."""

    naam: str
    vormen: tuple[Naar, ...]


class Page(NamedTuple):
    """One page, not yet made."""

    name: str
    """Of its file, or of its part of the one file."""
    titel: str
    template: str
    data: Callable[[], Shown]
    """What it is made of, when it is made."""


class Whole:
    """The kader at one day with its past; `Addresses` say where each page will stand."""

    def __init__(
        self,
        view: View,
        past: PastView,
        *,
        in_one_file: bool,
        documents: Iterable[DocumentView] = (),
    ) -> None:
        self.view, self.past, self._in_one_file = view, past, in_one_file
        self.documents = tuple(documents)

    @cached_property
    def made(self) -> dict[int, Any] | None:
        """Lines of items that were made already, by the item itself; not of very many."""
        return {} if len(self.rows) <= FEW else None

    @cached_property
    def summary(self) -> Summary:
        """The numbers of all items."""
        return summarize(self.view.kader, self.view.peildatum, self.view.rows.values())

    @cached_property
    def rows(self) -> tuple[Stand, ...]:
        """Every item in reading order, without its mijlpalen."""
        return tuple(row for row in self.view.rows.values() if not row.mijlpaal)

    @cached_property
    def dekking(self) -> dict[str, Counts]:
        """Per gemeente how many ambities it works out, leaves out, or says nothing about."""
        return per_gemeente(self._asked)

    @cached_property
    def unanswered(self) -> dict[str, list[str]]:
        """Per gemeente the ambities that it says nothing about."""
        found: dict[str, list[str]] = {}
        for each in self._asked.ambities:
            for gemeente in each.leeg(self._asked.gemeenten):
                found.setdefault(gemeente, []).append(each.ambitie.id)
        return found

    @cached_property
    def _asked(self) -> Dekking:
        kader = self.view.kader
        return dekking(kader, self.view.peildatum, kader.themas)

    @cached_property
    def answers(self) -> LokaleAntwoorden:
        """What the gemeenten answer to an ambitie."""
        return LokaleAntwoorden(self.view.kader, self.view.peildatum, self.view.rows.values())

    @cached_property
    def per_plaats(self) -> dict[str, list[Stand]]:
        """What is agreed and done in each gemeente, or by several together."""
        return _by(self.rows, lambda row: row.gemeente)

    @cached_property
    def per_thema(self) -> dict[str, list[Stand]]:
        """What belongs to each thema."""
        return _by(self.rows, lambda row: row.thema)

    @cached_property
    def events(self) -> dict[str, list[GebeurtenisView]]:
        """What became of each item, the newest first."""
        found: dict[str, list[GebeurtenisView]] = {}
        for each in self.past.gebeurtenissen:
            if each.id:
                found.setdefault(each.id, []).append(each)
        return found

    @cached_property
    def helping(self) -> dict[str, tuple[list[Item], list[Item]]]:
        """What each partij guides, and what it helps with and does not lead; what is open."""
        found: dict[str, tuple[list[Item], list[Item]]] = {}
        for row in self.rows:
            if not row.klasse.closed:
                leading = {*row.trekkers}
                for name in self.view.on(guiding(row.item)):
                    found.setdefault(name, ([], []))[0].append(row.item)
                for name in self.view.on(row.item.met):
                    if name not in leading:
                        found.setdefault(name, ([], []))[1].append(row.item)
        return found

    @cached_property
    def trekkers(self) -> dict[str, list[Stand]]:
        """What each partij or body leads, as it sees it, in the order of partijen.yaml."""
        found: dict[str, list[Stand]] = {}
        for row in self.view.rows.values():
            for name in row.trekkers:
                own = of_partij(row, name)
                if own and (row.mijlpaal is None or row.mijlpaal.trekker):
                    found.setdefault(name, []).append(own)
        return dict(sorted(found.items(), key=lambda pair: self.view.order(pair[0])))

    @cached_property
    def gebieden(self) -> dict[str, list[Stand]]:
        """What is about each dorp, wijk or buurt, by what `gebieden_of` calls it."""
        found: dict[str, list[Stand]] = {}
        for row in self.rows:
            for naam in self.gebieden_of(row):
                found.setdefault(naam, []).append(row)
        return dict(sorted(found.items()))

    def gebieden_of(self, row: Stand) -> list[str]:
        """What it is about: `Centrum (Voorbeeld)` where another gemeente has a Centrum too."""
        plaats, names = row.gemeente, self.view.kader.names
        return [
            f"{gebied.naam} ({names.get(plaats, plaats)})"
            if plaats and len(self._places_of[gebied.naam]) > 1
            else gebied.naam
            for gebied in row.item.gebied
        ]

    @cached_property
    def _places_of(self) -> dict[str, set[str]]:
        """Where each dorp, wijk or buurt may be, by its name in the data."""
        found: dict[str, set[str]] = {}
        for row in self.rows:
            for gebied in row.item.gebied:
                found.setdefault(gebied.naam, set()).update((row.gemeente,) if row.gemeente else ())
        return found

    @cached_property
    def uitgesteld(self) -> dict[str, list[str]]:
        """How often and how far the deadline of each item moved."""
        found: dict[str, list[str]] = {}
        for each in self.past.uitgesteld:
            found.setdefault(each.id, []).append(each.tekst)
        return found

    @cached_property
    def addresses(self) -> Addresses:
        """Of all pages that there will be."""
        return Addresses(self._pages(), in_one_file=self._in_one_file)

    def _pages(self) -> Iterator[Key]:
        kader = self.view.kader
        yield from ((PAGINA, name) for name in fixed_pages(kader))
        yield from ((PAGINA, "documenten"),) if self.documents else ()
        yield from (("thema", name) for name in kader.themas)
        if kader.niveau != "regio":
            yield from (("gemeente", name) for name in kader.plaatsen)
        yield from (("trekker", name) for name in self.trekkers)
        yield from (("gebied", naam) for naam in self.gebieden)
        yield from ((ITEM, row.item.id) for row in self.rows)

    def naar(self, tekst: str, soort: str, about: str) -> Naar:
        """A link to a page, or only the text."""
        return Naar(tekst=tekst, adres=self.addresses.of(soort, about))

    def naar_item(self, name: str) -> Naar:
        """`BES-1 Werkende woningmarktmonitor`."""
        return self.naar(self.view.item(name), ITEM, name)

    def naar_trekkers(self, row: Stand) -> tuple[Naar, ...]:
        """Each that leads it on this day, by name."""
        return tuple(self.naar(self.view.kader.naam(n), "trekker", n) for n in row.trekkers)

    def naar_plaats(self, item: Item) -> Naar | None:
        """The gemeente, or those that agreed together; of what is regional nothing."""
        name = item.bestand.gemeente
        plaats = self.view.kader.plaatsen.get(name or "")
        return self.naar(plaats.naam if plaats else name, "gemeente", name) if name else None

    def naar_thema(self, name: str | None) -> Naar | None:
        """The thema, if it has one."""
        return self.naar(self.view.thema(name), "thema", name) if name else None


def _by(rows: Iterable[Stand], key: Callable[[Stand], str | None]) -> dict[str, list[Stand]]:
    found: dict[str, list[Stand]] = {}
    for row in rows:
        if name := key(row):
            found.setdefault(name, []).append(row)
    return found


def fixed_pages(kader: Kader) -> Iterator[str]:
    """Of the whole kader; of what it does not have there is no page."""
    yield from ("index", "afspraken", "kader")
    yield from ("overleg",) if kader.overleggen or kader.proces else ()
    yield from ("indicatoren",) if kader.indicatoren else ()
    yield from ("wijzigingen", "gegevens", "toegankelijkheid")
