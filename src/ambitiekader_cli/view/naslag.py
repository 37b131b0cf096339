"""What of the frame is no item, but is looked up: doelen, partijen, overleg, besluiten, texts."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain

from ambitiekader_cli.model.bestanden import (
    Activiteitenbestand,
    Afsprakenbestand,
    Doel,
    Groep,
    Orgaan,
    Partij,
)
from ambitiekader_cli.model.bron import Bron
from ambitiekader_cli.model.indicator import Indicator
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Place
from ambitiekader_cli.stand.indicatoren import jaren
from ambitiekader_cli.twins import folded
from ambitiekader_cli.view.indicatoren import indicator_in_short, value_in_words, year_in_words
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.view.vermelding import source
from ambitiekader_cli.words.dutch import day, listed, optional_day

MOST = 20
"""Ids and names that one line tells."""
ByName = Mapping[str, list[str]]
"""Ids by what they name."""
Fact = tuple[str, str]
"""A label and what it says; what says nothing is left out."""


class NaslagView(Shown):
    """Something to look up."""

    soort: str
    """doel, partij, groep, overleg, besluit, indicator, inleiding, rol or aanleiding."""
    id: str | None
    titel: str
    bestand: str
    regel: int


class Naslag:
    """The same, with all that is said of it; where it stands is looked up late."""

    def __init__(self, soort: str, name: str | None, titel: str, place: Place) -> None:
        self.soort, self.id, self.titel, self.place = soort, name, titel, place
        self.facts: list[Fact] = []
        self.texts: list[str] = [titel, *filter(None, (name,))]
        self.indicatoren: list[Indicator] = []
        """Of a doel what measures it, of an indicator itself."""

    def tell(self, label: str, text: str | None) -> "Naslag":
        """Add what is searched and shown."""
        if text:
            self.facts.append((label, text))
            self.texts.append(text)
        return self

    def cite(self, sources: Iterable[Bron], kader: Kader, part: str = "") -> "Naslag":
        """Add where it comes from, or a part of it; that is not searched."""
        begin = f"{part}: " if part else ""
        self.facts.extend(("bron", f"{begin}{source(bron, kader)}") for bron in sources)
        return self

    def view(self) -> NaslagView:
        """As JSON tells it."""
        span = self.place.span()
        return NaslagView(
            soort=self.soort, id=self.id, titel=self.titel, bestand=span.path, regel=span.line
        )


def naslag(kader: Kader, peildatum: date) -> Iterator[Naslag]:
    """Everything of it, in reading order."""
    yield from _texts_of_frame(kader)
    led = _by_name((trekker, item.id) for item in kader.all_items() for trekker in item.trekker)
    organisations: Iterable[Partij | Groep | Orgaan] = chain(
        kader.partijen.values(), kader.groepen.values(), kader.organen.values()
    )
    yield from (_organisation(kader, each, peildatum, led) for each in organisations)
    serving = _by_name((doel, a.id) for a in kader.ambities.values() for doel in a.doelen)
    for thema, file in kader.ambitiesbestanden.items():
        if file.inleiding:
            naam = kader.themas[thema].naam
            yield Naslag("inleiding", None, naam, file.at("inleiding")).tell("", file.inleiding)
        yield from (_doel(kader, each, peildatum, serving) for each in file.doelen)
    yield from _local_texts(kader)
    yield from _besluiten(kader)
    yield from (_indicator(kader, each, peildatum) for each in kader.indicatoren.values())


def named(kader: Kader, name: str, peildatum: date) -> Naslag | None:
    """The one with this id, whatever its capitals."""
    wanted = folded(name.strip())
    found = (n for n in naslag(kader, peildatum) if n.id and folded(n.id) == wanted)
    return next(found, None)


def names(kader: Kader) -> Iterator[tuple[str, str]]:
    """Every id that is no item, with what people call it."""
    for known in (kader.partijen, kader.groepen, kader.organen):
        yield from ((each.id, each.naam) for each in known.values())
    yield from ((name, doel.titel) for name, doel in kader.doelen.items())
    yield from ((each.id, each.titel) for each in kader.indicatoren.values())
    decided = (each.besluit for each in kader.verbanden.genomen)
    yield from ((besluit.id, besluit.tekst) for besluit in decided if besluit.id)


def _texts_of_frame(kader: Kader) -> Iterator[Naslag]:
    frame = kader.frame
    for index, alinea in enumerate(frame.inleiding):
        found = Naslag("inleiding", None, alinea.kop, frame.at("inleiding", index))
        yield found.tell("", alinea.tekst).cite(alinea.bron, kader)
    for index, rol in enumerate(frame.rollen):
        found = Naslag("rol", None, rol.soort, frame.at("rollen", index)).tell("", rol.tekst)
        yield found.cite(rol.bron, kader)
    for index, each in enumerate(frame.aanleidingen):
        titel = f"{day(each.datum)}, {each.soort}"
        found = Naslag("aanleiding", None, titel, frame.at("aanleidingen", index))
        found.tell("", each.tekst).tell("gevolg", each.gevolg or "nog niet gezegd")
        yield found.cite(each.bron, kader)


def _local_texts(kader: Kader) -> Iterator[Naslag]:
    for lokaal in kader.lokaal.values():
        files: tuple[Afsprakenbestand | Activiteitenbestand | None, ...]
        files = (lokaal.afspraken, *lokaal.activiteiten.values())
        for file in files:
            if file and file.inleiding:
                found = Naslag("inleiding", None, lokaal.gemeente.naam, file.at("inleiding"))
                yield found.tell("", file.inleiding)


def _doel(kader: Kader, doel: Doel, peildatum: date, serving: ByName) -> Naslag:
    name = doel.id or ""
    thema = kader.themas[doel.bestand.thema or ""].naam
    found = Naslag("doel", doel.id, doel.titel, doel.at()).tell("", doel.tekst)
    found.tell("thema", thema).tell("ambities", _ids(serving.get(name, ())))
    found.indicatoren += kader.verbanden.indicatoren.get(name, ())
    for indicator in found.indicatoren[:MOST]:
        found.tell("indicator", indicator_in_short(indicator, kader, peildatum))
    left = len(found.indicatoren) - MOST
    found.tell("", f"en nog {left} indicatoren" if left > 0 else None)
    return found.cite(doel.bron, kader)


def _organisation(
    kader: Kader, each: Partij | Groep | Orgaan, peildatum: date, led: ByName
) -> Naslag:
    if isinstance(each, Groep):
        found = Naslag("groep", each.id, each.naam, each.at())
        found.tell("leden", _names(kader, kader.on((each.id,), peildatum)))
    elif isinstance(each, Partij):
        found = _partij(kader, each, peildatum)
    else:
        found = _overleg(kader, each)
    found.tell("trekt", _ids(led.get(each.id, ())))
    return found.tell("opmerking", each.opmerking).cite(each.bron, kader)


def _partij(kader: Kader, partij: Partij, peildatum: date) -> Naslag:
    found = Naslag("partij", partij.id, partij.naam, partij.at())
    found.tell("soort partij", partij.soort).tell("korte naam", partij.kort)
    found.tell("ook bekend als", listed(partij.ook_bekend_als))
    known = (kader.gemeenten[g].naam for g in partij.gemeenten if g in kader.gemeenten)
    found.tell("werkt in", listed(known)).tell("gebied", listed(partij.gebied))
    if partij.corporatie:
        found.tell("hoort bij", kader.naam(partij.corporatie))
    found.tell("tekende het kader", "ja" if partij.ondertekenaar else None)
    if partij.geldig:
        found.tell("vanaf", optional_day(partij.geldig.van))
        found.tell("tot en met", optional_day(partij.geldig.tot))
    found.tell("opgevolgd door", kader.naam(partij.opvolger) if partij.opvolger else None)
    before = kader.organisations.predecessors(partij.id, peildatum)
    return found.tell("antwoordt ook voor", _names(kader, before))


def _overleg(kader: Kader, orgaan: Orgaan) -> Naslag:
    found = Naslag("overleg", orgaan.id, orgaan.naam, orgaan.at())
    bodies = kader.overleggen
    for body in (each for each in bodies if each.orgaan == orgaan.id):
        found.tell("leden", _names(kader, body.leden)).tell("hoe vaak", body.frequentie)
        found.tell("taken", "; ".join(body.taken))
        found.tell("gehouden", listed((day(v.datum) for v in body.gehouden), 20))
        found.tell("gepland", listed((day(v.datum) for v in body.gepland), 20))
        decided = [(v, b) for v in body.gehouden for b in v.besluiten]
        for meeting, besluit in decided[-MOST:]:
            name = f" ({besluit.id})" if besluit.id else ""
            found.tell("besluit", f"{day(meeting.datum)}{name}: {besluit.tekst}")
        found.cite(body.bron, kader)
        for meeting in (*body.gehouden, *body.gepland):
            found.texts += filter(
                None, (meeting.toelichting, *(b.tekst for b in meeting.besluiten))
            )
    return found


def _besluiten(kader: Kader) -> Iterator[Naslag]:
    for genomen in kader.verbanden.genomen:
        overleg, meeting, besluit, route = genomen
        found = Naslag("besluit", besluit.id, besluit.tekst, overleg.at(*route))
        plaats = kader.plaatsen.get(meeting.gemeente or "")
        found.tell("overleg", kader.naam(overleg.orgaan)).tell("datum", day(meeting.datum))
        found.tell("gemeente", plaats.naam if plaats else None)
        found.tell("gaat over", _ids(besluit.items)).tell("gevolg", besluit.gevolg)
        yield found.tell("verslag", meeting.verslag).cite(meeting.bron, kader)


def _indicator(kader: Kader, indicator: Indicator, peildatum: date) -> Naslag:
    found = Naslag("indicator", indicator.id, indicator.titel, indicator.at())
    found.indicatoren.append(indicator)
    found.tell("", indicator.tekst).tell("eenheid", indicator.eenheid)
    found.tell("richting", indicator.richting)
    found.tell("gaat over", _ids((*indicator.doelen, *indicator.ambities)))
    if begin := indicator.nulmeting:
        found.tell("begin", f"{begin.jaar}: {value_in_words(begin.waarde, indicator.eenheid)}")
    for year in jaren(indicator, peildatum):
        found.tell(str(year.jaar), year_in_words(year, indicator.eenheid))
    found.tell("opmerking", indicator.opmerking).cite(indicator.bron, kader)
    if begin:
        found.cite(begin.bron, kader, "begin")
    for wanted in indicator.streefwaarden:
        found.cite(wanted.bron, kader, f"streefwaarde {wanted.jaar}")
    for each in indicator.metingen:
        found.cite(each.bron, kader, f"meting {each.datum or each.jaar}")
    return found


def _by_name(pairs: Iterable[tuple[str, str]]) -> ByName:
    """In one walk."""
    found: dict[str, list[str]] = {}
    for name, item in pairs:
        found.setdefault(name, []).append(item)
    return found


def _ids(ids: Iterable[str]) -> str:
    return listed(ids, MOST)


def _names(kader: Kader, ids: Iterable[str]) -> str:
    return listed(map(kader.naam, ids), MOST)
