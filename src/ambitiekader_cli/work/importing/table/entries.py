"""How what a row says comes in the data: an entry with its keys, and what does not fit."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.model.core import PydanticCustomError
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import Kenmerk
from ambitiekader_cli.model.values import as_bedrag, as_getal
from ambitiekader_cli.planning.meant_day import one_day
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import folded
from ambitiekader_cli.work.importing.table.keuzes import Keuzes, as_compared
from ambitiekader_cli.work.importing.table.regel import Notice, Plek, Regel

_STANDEN = {
    "gereed": "gereed|afgerond|klaar|voltooid|gedaan|gerealiseerd|uitgevoerd|behaald|af|100%",
    "loopt": "loopt|lopend|in uitvoering|bezig|onderhanden|in behandeling|gestart|loopt nog|"
    "op schema|mee bezig",
    "niet-gestart": "niet gestart|nog niet gestart|nog starten|nog te starten|open|niet-gestart|"
    "nog niet begonnen",
    "deels": "deels|deels gehaald|gedeeltelijk|deels gereed|deels afgerond",
    "niet-gehaald": "niet gehaald|niet-gehaald",
    "aangehouden": "aangehouden|on hold|stilgelegd|gepauzeerd",
    "vervallen": "vervallen|geschrapt|ingetrokken|niet meer aan de orde",
}
STATUS_OF = {word: status for status, words in _STANDEN.items() for word in words.split("|")}
_YES, _NO = frozenset({"ja", "j", "x", "✓", "✔", "v"}), frozenset({"nee", "n"})


_OF_A_SHEET = re.compile(r"-?(?:[0-9]+\.(?:[0-9]{1,2}|[0-9]{4,})|(?:0|[0-9]{4,})\.[0-9]+)")


class NewEntry(NamedTuple):
    """What comes in a file, but for its id."""

    data: dict[str, Fresh]
    notices: tuple[Notice, ...]


def status_of(stand: str) -> str | None:
    """The status that people write so."""
    return STATUS_OF.get(as_compared(stand))


def told_stand(stand: str) -> str:
    """How the data say what the source said."""
    return f"Stand in de bron: {stand.rstrip('.')}."


def new_entry(regel: Regel, kader: Kader, keuzes: Keuzes) -> NewEntry:
    """The keys that an item has, each only where something was said."""
    said = regel.said
    kenmerken, strange = kenmerken_of(regel, kader, keuzes.als)
    log, told = _log(regel)
    remarks = (*regel.notities, *regel.opmerkingen, *strange, *told)
    data: dict[str, Fresh | None] = {
        "titel": regel.titel,
        "tekst": regel.tekst,
        "trekker": _bare(said.trekkers),
        "procestrekker": said.procestrekker,
        "met": said.met,
        "planning": next(iter(said.planningen), ""),
        "mijlpalen": tuple({"titel": t, "planning": when} for t, when in steps_of(regel)),
        "kenmerken": kenmerken,
        "afgeleid": " ".join(regel.afgeleid),
        "bron": _bare([_bron(keuzes.document, plek) for plek in regel.plekken]),
        "opmerking": " ".join(remarks),
        "voortgang": log,
    }
    notices = tuple(
        Notice(regel.place, f"staat in de opmerking: {quoted(t)}") for t in (*strange, *told)
    )
    return NewEntry({key: value for key, value in data.items() if value}, notices)


def _bare(values: Iterable[Fresh]) -> Fresh:
    """One stands without a list."""
    found = tuple(values)
    return found[0] if len(found) == 1 else found


def steps_of(regel: Regel) -> Iterator[tuple[str, str]]:
    """Each mijlpaal with its planning; what is to be reached in a year is a step of that year."""
    yield from regel.said.mijlpalen
    for year, text in regel.jaren:
        yield year if as_compared(text) in _YES else f"{year}: {text}", year


def _bron(document: str, plek: Plek) -> Fresh:
    bron: dict[str, Fresh] = {
        "document": document,
        "onderdeel": plek.onderdeel,
        "rij": str(plek.rij),
    }
    return bron | ({"opmerking": plek.opmerking} if plek.opmerking else {})


def _log(regel: Regel) -> tuple[Fresh, list[str]]:
    """The stand as a report of its day; without a day, or in other words, a remark."""
    if not regel.stand:
        return (), []
    status = status_of(regel.stand)
    told = told_stand(regel.stand)
    if status is None or regel.stand_van is None:
        return (), [told]
    entry: dict[str, Fresh] = {"datum": regel.stand_van.isoformat()}
    if len(regel.said.trekkers) > 1:
        entry["partij"] = regel.said.trekkers
    return (entry | {"status": status, "toelichting": told},), []


def kenmerken_of(regel: Regel, kader: Kader, als: str) -> tuple[dict[str, Fresh], list[str]]:
    """Those whose value fits; what does not is told in its own words.

    So is what a second column of the same kenmerk says.
    """
    fitting: dict[str, Fresh] = {}
    strange: list[str] = []
    for name, text in regel.kenmerken:
        kenmerk = kader.kenmerken.get(name)
        value = _value(kenmerk, text) if _may_have(kenmerk, als) else None
        if value is None or fitting.get(name, value) != value:
            strange.append(f"{kenmerk.naam if kenmerk else name}: {text.rstrip('.')}.")
        else:
            fitting[name] = value
    return fitting, strange


def _may_have(kenmerk: Kenmerk | None, als: str) -> bool:
    return kenmerk is None or not kenmerk.voor or als in kenmerk.voor


def _value(kenmerk: Kenmerk | None, text: str) -> "Fresh | None":
    if kenmerk and kenmerk.soort == "keuze":
        return _chosen(kenmerk, text)
    return value_of(kenmerk.soort if kenmerk else "tekst", text)


def value_of(soort: str, text: str) -> str | None:
    """As the data write it; None where it is no value of a kenmerk of this soort."""
    match soort:
        case "getal" | "bedrag":
            return _number(text, money=soort == "bedrag")
        case "datum":
            found = one_day(text)
            return found.isoformat() if found else None
        case "ja-nee":
            word = as_compared(text)
            return "ja" if word in _YES else "nee" if word in _NO else None
    return text


def _chosen(kenmerk: Kenmerk, text: str) -> "Fresh | None":
    known = {folded(each): each for each in kenmerk.keuzes}
    if whole := known.get(folded(text)):
        return whole
    parts = [known.get(folded(part.strip())) for part in text.replace(";", ",").split(",")]
    found = tuple(part for part in parts if part)
    return found if kenmerk.meervoud and len(found) == len(parts) else None


def _number(text: str, *, money: bool) -> str | None:
    """`€ 30.000,50` as 30000.50; a point before other than three digits is that of a sheet."""
    digits = text.replace("€", "").replace(" ", "").removesuffix(",-")
    if not _OF_A_SHEET.fullmatch(digits):
        digits = digits.replace(".", "").replace(",", ".")
    try:
        number = f"{Decimal(digits):f}"
        (as_bedrag if money else as_getal)(number)
    except (InvalidOperation, PydanticCustomError):
        return None
    return number
