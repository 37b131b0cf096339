"""The steps about the frame itself: what it is, how long it runs, its thema's, dates and words."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.kaderbestand import WettelijkeDatum as InData
from ambitiekader_cli.planning import NO_END, Looptijd, Onbegrepen, parse
from ambitiekader_cli.planning.periods import MONTH_NAMES
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import folded
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.beginning.entries import (
    NOTHING,
    Entry,
    chosen_word,
    day_of,
    entries,
    is_nothing,
)
from ambitiekader_cli.work.beginning.names import clean, code, free_code, id_of, name
from ambitiekader_cli.work.beginning.opzet import Kenmerk, Opzet, Thema, WettelijkeDatum
from ambitiekader_cli.work.beginning.shapes import SHAPES

WAT = {
    "regio-en-gemeenten": "een regio, met lokale afspraken per gemeente",
    "regio": "een regio, zonder lokale afspraken",
    "gemeente": "één gemeente",
    "anders": "iets anders, zoals een landelijk plan",
}
SOORTEN = ("tekst", "getal", "bedrag", "datum", "keuze", "ja-nee")
MOST_TEXT = 300


def with_naam(opzet: Opzet, given: object, _today: date) -> Opzet:
    """What the region is called."""
    return replace(opzet, naam=name(given, "de naam"))


def with_wat(opzet: Opzet, given: object, _today: date) -> Opzet:
    """Which levels it has."""
    return replace(opzet, wat=chosen_word(given, "wat het is", [*WAT]))


def with_beleidsveld(opzet: Opzet, given: object, _today: date) -> Opzet:
    """What the frame is about."""
    return replace(opzet, beleidsveld=name(given, "het beleidsveld"))


def with_van(opzet: Opzet, given: object, today: date) -> Opzet:
    """Its first day."""
    return replace(opzet, van=day_of(given, "de eerste dag", today))


def with_tot(opzet: Opzet, given: object, today: date) -> Opzet:
    """Its last day, or none."""
    if is_nothing(given) or (isinstance(given, str) and folded(given) == "open"):
        return replace(opzet, tot=None)
    last = day_of(given, "de laatste dag", today, last=True)
    if last < opzet.van:
        message = f"de laatste dag {last} ligt vóór de eerste dag {opzet.van}"
        raise UserError(message, "kies een latere dag, of `open`")
    return replace(opzet, tot=last)


def with_themas(opzet: Opzet, given: object, _today: date) -> Opzet:
    """Its thema's; there is one at least."""
    for entry in entries(given, SHAPES["themas"]):
        naam = name(entry.get("naam"), "thema")
        known = {each.id for each in opzet.themas}
        letters = _code(entry, naam, opzet.codes)
        made = Thema(id_of(naam, "thema", known), letters, naam)
        opzet = replace(opzet, themas=(*opzet.themas, made))
    if not opzet.themas:
        raise UserError("er is geen thema", "geef er een met `--thema`: `Wonen`, of `Wonen=WON`")
    return opzet


def with_dates(opzet: Opzet, given: object, _today: date) -> Opzet:
    """The days that the law sets."""
    made = tuple(_date(each) for each in entries(given, SHAPES["wettelijke_data"]))
    return replace(opzet, wettelijke_data=made)


def with_herijking(opzet: Opzet, given: object, _today: date) -> Opzet:
    """When the frame is brought up to date."""
    return replace(opzet, herijking="" if is_nothing(given) else planned(opzet, given, "herijking"))


def with_kenmerken(opzet: Opzet, given: object, _today: date) -> Opzet:
    """Fields of its own."""
    for entry in entries(given, SHAPES["kenmerken"]):
        naam = name(entry.get("naam"), "kenmerk")
        known = {each.id for each in opzet.kenmerken}
        soort, keuzes = _kind(entry)
        several = bool(entry.get("meervoud", soort == "keuze"))
        made = Kenmerk(id_of(naam, "kenmerk", known), naam, soort, keuzes, several)
        opzet = replace(opzet, kenmerken=(*opzet.kenmerken, made))
    return opzet


def with_gebied(opzet: Opzet, given: object, _today: date) -> Opzet:
    """How documents call the area."""
    return replace(opzet, gebied=_words(given, "de woorden voor het gebied"))


def with_bijvoeglijk(opzet: Opzet, given: object, _today: date) -> Opzet:
    """The same, before a noun."""
    return replace(opzet, bijvoeglijk=_words(given, "het bijvoeglijk woord"))


def with_titel(opzet: Opzet, given: object, _today: date) -> Opzet:
    """What the frame is called."""
    return replace(opzet, titel=name(given, "de titel"))


def with_vorig(opzet: Opzet, given: object, _today: date) -> Opzet:
    """What the frame before this one is called."""
    return replace(opzet, vorig=_words(given, "het vorige kader"))


def planned(opzet: Opzet, given: object, what: str, advice: str = "") -> str:
    """A planning text that `ak` understands; raises UserError."""
    text = clean(given, what)
    meaning = parse(text, Looptijd(opzet.van, opzet.tot or NO_END), voorbeeldjaar=opzet.van.year)
    if isinstance(meaning, Onbegrepen):
        raise UserError(f"{what}: {meaning.bericht}", advice or meaning.hulp)
    return text


def _words(given: object, what: str) -> str:
    return "" if is_nothing(given) else clean(given, what)


def _code(entry: Entry, naam: str, taken: Iterable[str]) -> str:
    known = [*taken]
    return code(entry["code"], naam, known) if "code" in entry else free_code(naam, known)


def _date(entry: Entry) -> WettelijkeDatum:
    """`1 juli=TITEL`."""
    typed = clean(entry.get("dag"), "wettelijke datum")
    match = re.fullmatch(r"([0-9]{1,2}) ([a-z]+)", typed.lower())
    if not match or match[2] not in MONTH_NAMES:
        raise UserError(
            f"wettelijke datum {quoted(typed)} begrijp ik niet", "schrijf `1 juli=TITEL`"
        )
    dag, maand = int(match[1]), MONTH_NAMES.index(match[2]) + 1
    titel = clean(entry.get("titel", ""), "wettelijke datum", MOST_TEXT)
    if not titel:
        raise UserError(f"wettelijke datum {typed}: de titel ontbreekt", "schrijf `1 juli=TITEL`")
    soort = (
        chosen_word(entry["soort"], "de soort van de datum", ["bod"]) if "soort" in entry else ""
    )
    if not _exists(titel, maand, dag):
        raise UserError(f"wettelijke datum: {typed} bestaat niet", "controleer de dag")
    return WettelijkeDatum(titel, maand, dag, soort)


def _exists(titel: str, maand: int, dag: int) -> bool:
    try:
        InData(titel=titel, maand=maand, dag=dag)
    except ValueError:
        return False
    return True


def _kind(entry: Entry) -> tuple[str, tuple[str, ...]]:
    """`Budget=bedrag` is a kind, `Domein=ruimte,sociaal` are choices; a text if nothing is said."""
    keuzes = entry.get("keuzes", ())
    if not isinstance(keuzes, tuple):
        return NOTHING, ()
    if "soort" in entry:
        soort = chosen_word(entry["soort"], "de soort van het kenmerk", SOORTEN)
    elif len(keuzes) == 1:
        return chosen_word(keuzes[0], "de soort van het kenmerk", SOORTEN[:4] + SOORTEN[5:]), ()
    else:
        soort = "keuze" if keuzes else "tekst"
    if (soort == "keuze") != bool(keuzes):
        advice = f"noem bij `keuze` twee of meer keuzes; de soorten zijn {listed(SOORTEN)}"
        raise UserError("kenmerk: alleen de soort `keuze` heeft keuzes", advice)
    return soort, tuple(dict.fromkeys(keuzes))
