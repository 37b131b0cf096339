"""The whole ambitiekader, loaded: every file, and how its parts refer to each other."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from functools import cache, cached_property
from itertools import chain
from typing import Any, NamedTuple, TypeAlias, TypeVar

from ambitiekader_cli.frozen import Frozen
from ambitiekader_cli.model.answering import Organisations
from ambitiekader_cli.model.bestanden import (
    OTHER,
    PARTIJSOORTEN,
    Activiteitenbestand,
    Afsprakenbestand,
    Ambitiesbestand,
    Doel,
    Groep,
    Orgaan,
    Overleg,
    Overlegbestand,
    Partij,
    Partijenbestand,
    Procesbestand,
)
from ambitiekader_cli.model.bron import Acceptatie, Document
from ambitiekader_cli.model.entity import Located
from ambitiekader_cli.model.indicator import Indicator, Indicatorenbestand
from ambitiekader_cli.model.item import (
    Activiteit,
    Afspraak,
    Ambitie,
    Item,
    PlanningMetAanname,
    Voortgang,
    planning_jaar,
    planning_tekst,
)
from ambitiekader_cli.model.kaderbestand import (
    Gemeente,
    Kaderbestand,
    Kenmerk,
    Niveau,
    Samenwerking,
    Thema,
)
from ambitiekader_cli.model.lokaal import Lokaal
from ambitiekader_cli.model.ondertekening import Ondertekening
from ambitiekader_cli.model.verbanden import Verbanden
from ambitiekader_cli.planning import Looptijd, Onbegrepen, Planning, parse
from ambitiekader_cli.source import Route

_SIGNED = (Kaderbestand, Afsprakenbestand, Activiteitenbestand)
LONG_NAME = 40
"""Characters."""

E = TypeVar("E", Partij, Groep, Orgaan, Ambitie, Afspraak, Item, Indicator)


Log: TypeAlias = tuple[Item, Route, tuple[Voortgang, ...]]


_Given: TypeAlias = tuple[Item, Route, str | PlanningMetAanname]


class Planned(NamedTuple):
    """A planning of an item or a mijlpaal: where it stands, as written, and what it means."""

    item: Item
    route: Route
    given: str | PlanningMetAanname
    meaning: Planning | Onbegrepen


class Kader(Frozen):
    """All data that could be read, in the order of the frame. Ids are unique: the first wins."""

    frame: Kaderbestand
    partijenbestand: Partijenbestand
    ambitiesbestanden: dict[str, Ambitiesbestand]
    proces: Procesbestand | None
    overleg: Overlegbestand | None
    lokaal: dict[str, Lokaal]
    indicatorenbestand: Indicatorenbestand | None = None
    whole: bool = True
    """Whether everything could be read."""
    missed_ids: frozenset[str] = frozenset()
    """Ids that stand in items which could not be read: they exist, but say nothing."""
    incomplete: frozenset[str] = frozenset()
    """Kinds of file (Bestand.soort) of which at least one was not read whole."""
    unread: frozenset[str] = frozenset()
    """Kinds of file of which at least one could not be read at all: its ids are not known."""
    archief: Mapping[str, Mapping[str, str] | None] | None = None
    """Per ended frame the titles of its items by id; None where that is not known."""

    @cached_property
    def partijen(self) -> dict[str, Partij]:
        """Organisations by id."""
        return _first(self.partijenbestand.partijen)

    @cached_property
    def groepen(self) -> dict[str, Groep]:
        """Groups by id."""
        return _first(self.partijenbestand.groepen)

    @cached_property
    def organen(self) -> dict[str, Orgaan]:
        """Bodies by id."""
        return _first(self.partijenbestand.overlegorganen)

    @cached_property
    def themas(self) -> dict[str, Thema]:
        """Thema's by id, in the order of the frame."""
        return {thema.id: thema for thema in self.frame.themas}

    @cached_property
    def gemeenten(self) -> dict[str, Gemeente]:
        """Gemeenten by id, in the order of the frame."""
        return {gemeente.id: gemeente for gemeente in self.frame.gemeenten}

    @cached_property
    def plaatsen(self) -> dict[str, Gemeente | Samenwerking]:
        """All that may have a local agreement: the gemeenten, then what some of them share."""
        shared = {each.id: each for each in self.frame.samenwerkingen}
        return {**self.gemeenten, **{n: s for n, s in shared.items() if n not in self.gemeenten}}

    def gemeenten_in(self, plaats: str | None) -> tuple[str, ...]:
        """The gemeenten that something is about, by the folder that it stands in, if it has one.

        What is of no place is about none of them; in a frame of one gemeente about that.
        """
        if plaats is None:
            return (self.gemeente.id,) if self.gemeente else ()
        where = self.plaatsen.get(plaats)
        return where.gemeenten if isinstance(where, Samenwerking) else (plaats,)

    def places_of(self, gemeente: str) -> tuple[str, ...]:
        """Where what a gemeente agreed may stand: its own place, then those it shares."""
        return self._places.get(gemeente, (gemeente,))

    def agreements_of(self, gemeente: str) -> tuple[Lokaal, ...]:
        """What a gemeente agreed by itself, and then what it shares with others."""
        return tuple(self.lokaal[name] for name in self.places_of(gemeente) if name in self.lokaal)

    @cached_property
    def _places(self) -> dict[str, tuple[str, ...]]:
        """Of the gemeenten that share an agreement with others."""
        shared: dict[str, dict[str, None]] = {}
        for each in self.frame.samenwerkingen:
            for gemeente in each.gemeenten:
                shared.setdefault(gemeente, {})[each.id] = None
        return {gemeente: (gemeente, *names) for gemeente, names in shared.items()}

    @cached_property
    def signers(self) -> tuple[str, ...]:
        """Ids of the partijen that signed the frame."""
        signed = self.frame.ondertekening
        if signed and signed.handtekeningen:
            return tuple(each.partij for each in signed.handtekeningen)
        return tuple(name for name, partij in self.partijen.items() if partij.ondertekenaar)

    @property
    def niveau(self) -> Niveau:
        """Which levels the frame has."""
        return self.frame.niveau or "regio-en-gemeenten"

    @property
    def gemeente(self) -> Gemeente | None:
        """The one gemeente of a frame that is of one gemeente."""
        alone = self.niveau == "gemeente" and len(self.frame.gemeenten) == 1
        return self.frame.gemeenten[0] if alone else None

    @cached_property
    def partijsoorten(self) -> dict[str, str]:
        """The kinds of partij in their order, and what several are called; `overig` comes last."""
        own = {each.id: each.meervoud or each.naam for each in self.frame.partijsoorten}
        return {name: said for name, said in PARTIJSOORTEN.items() if name != OTHER} | {
            **own,
            OTHER: own.get(OTHER, PARTIJSOORTEN[OTHER]),
        }

    def soortnaam(self, soort: str) -> str:
        """What one of a kind is called."""
        return self._soortnamen.get(soort, soort)

    @cached_property
    def _soortnamen(self) -> dict[str, str]:
        return {each.id: each.naam for each in self.frame.partijsoorten}

    @cached_property
    def kenmerken(self) -> dict[str, Kenmerk]:
        """The fields of the region's own, by id."""
        return {each.id: each for each in self.frame.kenmerken}

    @cached_property
    def doelen(self) -> dict[str, Doel]:
        """The doelen that have an id, by it."""
        each = chain.from_iterable(b.doelen for b in self.ambitiesbestanden.values())
        return {doel.id: doel for doel in reversed([*each]) if doel.id}

    @cached_property
    def indicatoren(self) -> dict[str, Indicator]:
        """Indicators by id, the regional ones first."""
        return _first(self.all_indicatoren)

    @cached_property
    def all_indicatoren(self) -> tuple[Indicator, ...]:
        """Every indicator as it stands, doubles too."""
        local = (lokaal.indicatoren for lokaal in self.lokaal.values())
        files = filter(None, (self.indicatorenbestand, *local))
        return tuple(chain.from_iterable(file.indicatoren for file in files))

    @cached_property
    def verbanden(self) -> Verbanden:
        """What names what; of what has one id the first."""
        agreements = (lokaal.afspraken for lokaal in self.lokaal.values())
        return Verbanden(
            self.items.values(),
            tuple(filter(None, agreements)),
            self.overleggen,
            self.indicatoren.values(),
        )

    @property
    def overleggen(self) -> tuple[Overleg, ...]:
        """Every body that meets, and its meetings."""
        return self.overleg.overleggen if self.overleg else ()

    @property
    def volledig(self) -> bool:
        """Whether an answer from it is about all that there is."""
        return self.whole and not self.doubles

    @cached_property
    def doubles(self) -> frozenset[str]:
        """Ids that more than one item has."""
        return frozenset(
            n for n, times in Counter(i.id for i in self._all_items).items() if times > 1
        )

    @cached_property
    def documenten(self) -> dict[str, Document]:
        """Sources by id."""
        return {document.id: document for document in self.frame.documenten}

    @cached_property
    def ambities(self) -> dict[str, Ambitie]:
        """Ambities by id."""
        return _first(chain.from_iterable(b.ambities for b in self.ambitiesbestanden.values()))

    @cached_property
    def afspraken(self) -> dict[str, Afspraak]:
        """Local agreements by id."""
        files = (lokaal.afspraken for lokaal in self.lokaal.values())
        return _first(chain.from_iterable(file.afspraken for file in files if file))

    @cached_property
    def items(self) -> dict[str, Item]:
        """Every item by id, in reading order."""
        return _first(self.all_items())

    def all_items(self) -> tuple[Item, ...]:
        """Every item as it stands, doubles too: regional first, then per gemeente."""
        return self._all_items

    @cached_property
    def logs(self) -> tuple[Log, ...]:
        """Every log with an entry in it, of items and of their mijlpalen, and where it stands."""
        return tuple(logs_of(self._all_items))

    @cached_property
    def plannings(self) -> tuple[Planned, ...]:
        """Every planning that is given, of items and of their mijlpalen, then what moved them."""
        meaning = cache(_meaning)  # a few are given very often
        return tuple(
            Planned(item, route, given, meaning(given, self.looptijd_of(item)))
            for item, route, given in chain(_given(self._all_items), _moved(self.logs))
        )

    @cached_property
    def _all_items(self) -> tuple[Item, ...]:
        return tuple(self._walk_items())

    def _walk_items(self) -> Iterator[Item]:
        for ambities in self.ambitiesbestanden.values():
            yield from ambities.ambities
        if self.proces:
            yield from self.proces.procesafspraken
        for lokaal in self.lokaal.values():
            yield from lokaal.items()

    def files(self) -> Iterator[Located]:
        """Every file that could be read, in reading order."""
        yield self.frame
        yield self.partijenbestand
        yield from self.ambitiesbestanden.values()
        yield from filter(None, (self.proces, self.overleg, self.indicatorenbestand))
        for lokaal in self.lokaal.values():
            yield from filter(None, (lokaal.afspraken, lokaal.indicatoren))
            yield from lokaal.activiteiten.values()

    def ondertekeningen(self) -> Iterator[tuple[Located, Route, Ondertekening]]:
        """Everything that was signed, earlier versions too, and where in its file."""
        for file in self.files():
            if isinstance(file, Afsprakenbestand):
                for index, versie in enumerate(file.eerder):
                    if versie.ondertekening:
                        yield file, ("eerder", index, "ondertekening"), versie.ondertekening
            if isinstance(file, _SIGNED) and file.ondertekening:
                yield file, ("ondertekening",), file.ondertekening

    def accepts(self, code: str, entity: Located) -> bool:
        """Whether somebody left a finding of this code on purpose: there, or in all of the file."""
        own: Iterable[Acceptatie] = getattr(entity, "accepteer", ())
        return any(each.code == code for each in own) or (
            (entity.bestand.source.path, code) in self._accepted
        )

    @cached_property
    def _accepted(self) -> frozenset[tuple[str, str]]:
        """Of whole files: the path and the code."""
        return frozenset(
            (file.bestand.source.path, each.code)
            for file in self.files()
            for each in getattr(file, "accepteer", ())
        )

    @cached_property
    def closed_on(self) -> dict[tuple[str, date], bool]:
        """Which items were closed on a day, as far as `stand` worked it out."""
        return {}

    @cached_property
    def judged_on(self) -> dict[date, dict[int, Any]]:
        """What `stand` said of items on a day; each has the item itself with it."""
        return {}

    def is_trekker(self, trekker: str) -> bool:
        """Whether an id can lead: a partij, a groep or a body."""
        return trekker in self.partijen or trekker in self.groepen or trekker in self.organen

    def naam(self, trekker: str) -> str:
        """How people call a partij, groep or body; the id itself when it is unknown."""
        found = self.partijen.get(trekker) or self.groepen.get(trekker) or self.organen.get(trekker)
        return found.naam if found else trekker

    def gemeenten_throughout(self, first: date, last: date) -> Collection[str]:
        """Ids of the gemeenten that were there all the time: one that merged is asked no rhythm."""
        if (first, last) not in self._throughout:
            valid = self.organisations.is_valid
            self._throughout[first, last] = {
                gemeente.id: None
                for gemeente in self.frame.gemeenten
                if valid(gemeente.partij, first) and valid(gemeente.partij, last)
            }
        return self._throughout[first, last]

    @cached_property
    def _throughout(self) -> dict[tuple[date, date], Collection[str]]:
        return {}

    def titel(self, name: str) -> str:
        """Of an item or a doel, also of an item of a frame that ended; empty when it is unknown."""
        frame, _, ended = name.rpartition(":")
        if frame:
            items = (self.archief or {}).get(frame)
            return (items or {}).get(ended, "")
        found = self.items.get(name) or self.doelen.get(name)
        return found.titel if found else ""

    def short_name(self, trekker: str) -> str:
        """The same, but short where a table has little room for a long name."""
        found = self.partijen.get(trekker) or self.organen.get(trekker)
        naam = self.naam(trekker)
        return found.kort if found and found.kort and len(naam) > LONG_NAME else naam

    @cached_property
    def names(self) -> dict[str, str]:
        """How people call everything that an id may stand for, but items."""
        named = (self.plaatsen, self.themas, self.organen, self.groepen, self.partijen)
        return {each.id: each.naam for known in named for each in known.values()}

    def expanded(self, trekkers: Iterable[str]) -> tuple[str, ...]:
        """Groups replaced by all their members, whenever they take part; each partij once."""
        return tuple(self.members(tuple(trekkers)))

    def members(self, trekkers: tuple[str, ...]) -> Mapping[str, int]:
        """The same, each with its number. Worked out once: a group leads many items."""
        if trekkers not in self._members:
            named = dict.fromkeys(trekkers)
            each = (self.groepen[t].leden if t in self.groepen else (t,) for t in named)
            names = dict.fromkeys(chain.from_iterable(each))
            self._members[trekkers] = {name: number for number, name in enumerate(names)}
        return self._members[trekkers]

    @cached_property
    def organisations(self) -> Organisations:
        """Who answers for whom, and when."""
        return Organisations(self.partijen, self.groepen)

    def on(self, trekkers: Iterable[str], day: date) -> tuple[str, ...]:
        """Who answers for these on a day: groups replaced by members, each partij once."""
        return tuple(self.organisations.answering(tuple(trekkers), day).places)

    @cached_property
    def _members(self) -> dict[tuple[str, ...], Mapping[str, int]]:
        return {}

    def thema_of(self, item: Item) -> str | None:
        """The thema of an item: its own, or that of what it elaborates. None for process items."""
        if item.bestand.thema:
            return item.bestand.thema
        if isinstance(item, Activiteit | Afspraak) and item.thema:
            return item.thema
        if isinstance(item, Activiteit) and item.afspraak in self.afspraken:
            return self.thema_of(self.afspraken[item.afspraak])
        if isinstance(item, Activiteit | Afspraak) and item.ambitie in self.ambities:
            return self.ambities[item.ambitie].bestand.thema
        return None

    def looptijd_of(self, item: Item) -> Looptijd:
        """The period in which an item is to be done: its own agreement's, or the frame's."""
        return self._looptijden.get(item.bestand.gemeente or "", self.looptijd)

    @cached_property
    def _looptijden(self) -> dict[str, Looptijd]:
        """Of the gemeenten whose agreement names its own."""
        agreed = {name: lokaal.afspraken for name, lokaal in self.lokaal.items()}
        return {n: file.looptijd.days for n, file in agreed.items() if file and file.looptijd}

    @cached_property
    def looptijd(self) -> Looptijd:
        """The period of the frame."""
        return self.frame.looptijd.days


def logs_of(items: Iterable[Item]) -> Iterator[Log]:
    """Those of some items."""
    for item in items:
        if item.voortgang:
            yield item, ("voortgang",), item.voortgang
        for index, mijlpaal in enumerate(item.mijlpalen):
            if mijlpaal.voortgang:
                yield item, ("mijlpalen", index, "voortgang"), mijlpaal.voortgang


def _given(items: Iterable[Item]) -> Iterator[_Given]:
    for item in items:
        if item.planning is not None:
            yield item, ("planning",), item.planning
        for index, mijlpaal in enumerate(item.mijlpalen):
            if mijlpaal.planning is not None:
                yield item, ("mijlpalen", index, "planning"), mijlpaal.planning


def _moved(logs: Iterable[Log]) -> Iterator[_Given]:
    for item, route, log in logs:
        for index, entry in enumerate(log):
            if entry.herzien:
                yield item, (*route, index, "herzien", "planning"), entry.herzien.planning


def _meaning(given: str | PlanningMetAanname, looptijd: Looptijd) -> Planning | Onbegrepen:
    return parse(planning_tekst(given), looptijd, planning_jaar(given), helpful=False)


def _first(entities: Iterable[E]) -> dict[str, E]:
    found: dict[str, E] = {}
    for entity in entities:
        found.setdefault(entity.id, entity)
    return found
