"""The steps about who takes part: gemeenten, partijen, groups, successors, and how they meet."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.planning import NO_END, Looptijd, Planning, parse
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import folded
from ambitiekader_cli.work.beginning.entries import Entry, chosen_word, day_of, entries
from ambitiekader_cli.work.beginning.frame_steps import planned
from ambitiekader_cli.work.beginning.gemeentelijst import known, may_be_new, not_listed
from ambitiekader_cli.work.beginning.names import clean, code, free_code, id_of, name
from ambitiekader_cli.work.beginning.opzet import (
    Gemeente,
    Groep,
    Opzet,
    Overleg,
    Partij,
    Partijsoort,
    Samenwerking,
)
from ambitiekader_cli.work.beginning.shapes import SHAPES
from ambitiekader_cli.work.named import Names, chosen

LEVELS = ("regionaal", "lokaal")
LOCAL = frozenset({"corporatie", "huurdersorganisatie"})
"""Kinds of partij that work in all gemeenten, if nobody says in which."""


def with_gemeenten(opzet: Opzet, given: object, _today: date) -> Opzet:
    """Its gemeenten, each with the partij that it is."""
    for entry in entries(given, SHAPES["gemeenten"]):
        naam, cbs = _found(entry)
        if not (cbs or entry.get("nieuw")):
            opzet = replace(opzet, opmerkingen=(*opzet.opmerkingen, not_listed(naam)))
        letters = _code(entry, naam, opzet)
        made = Gemeente(id_of(naam, "gemeente", opzet.plaatsen), letters, naam, cbs)
        opzet = replace(
            opzet,
            gemeenten=(*opzet.gemeenten, made),
            partijen=(*opzet.partijen, _as_partij(made)),
        )
    _refuse_number(opzet)
    return opzet


def with_samenwerkingen(opzet: Opzet, given: object, _today: date) -> Opzet:
    """Those that make one local agreement together."""
    for entry in entries(given, SHAPES["samenwerkingen"]):
        naam = name(entry.get("naam"), "samenwerking")
        if opzet.wat != "regio-en-gemeenten":
            advice = "laat het weg: alleen een regio met lokale afspraken kent het"
            raise UserError("samen één lokale afspraak maken kan hier niet", advice)
        ids = _plaatsen(opzet, _list(entry, "gemeenten"))
        if len(ids) < _TWO:
            raise UserError(
                f"{naam}: noem twee of meer gemeenten", "schrijf `NAAM=GEMEENTE,GEMEENTE`"
            )
        for other in opzet.samenwerkingen:
            if both := {*ids} & {*other.gemeenten}:
                message = f"{naam}: {quoted(min(both))} hoort ook al bij {quoted(other.naam)}"
                raise UserError(message, "noem elke gemeente bij één samenwerking")
        letters = _code(entry, naam, opzet)
        made = Samenwerking(id_of(naam, "samenwerking", opzet.plaatsen), letters, naam, ids)
        opzet = replace(opzet, samenwerkingen=(*opzet.samenwerkingen, made))
    return opzet


def with_partijsoorten(opzet: Opzet, given: object, _today: date) -> Opzet:
    """Kinds of partij of its own."""
    for entry in entries(given, SHAPES["partijsoorten"]):
        naam = name(entry.get("naam"), "partijsoort")
        many = name(entry.get("meervoud", naam), "partijsoort")
        made = Partijsoort(id_of(naam, "partijsoort", opzet.soorten), naam, many)
        opzet = replace(opzet, partijsoorten=(*opzet.partijsoorten, made))
    return opzet


def with_partijen(opzet: Opzet, given: object, _today: date) -> Opzet:
    """The other partijen; a huurdersorganisatie may belong to a corporatie."""
    for entry in entries(given, SHAPES["partijen"]):
        opzet = replace(opzet, partijen=(*opzet.partijen, _partij(opzet, entry)))
    if not opzet.partijen:
        advice = "geef er een met `--partij`: `ministerie: Ministerie van Wonen`"
        raise UserError("er is geen partij", advice)
    return opzet


def with_groepen(opzet: Opzet, given: object, _today: date) -> Opzet:
    """Partijen that lead together."""
    for entry in entries(given, SHAPES["groepen"]):
        naam = name(entry.get("naam"), "groep")
        leden = _all_named(_list(entry, "leden"), _partijen(opzet), "partij")
        if not leden:
            raise UserError(f"groep {quoted(naam)} heeft geen leden", "schrijf `NAAM=LID,LID`")
        made = Groep(id_of(naam, "groep", _ids(opzet)), naam, leden)
        opzet = replace(opzet, groepen=(*opzet.groepen, made))
    return opzet


def with_opvolgers(opzet: Opzet, given: object, today: date) -> Opzet:
    """Who comes in the place of whom, from which day."""
    for entry in entries(given, SHAPES["opvolgers"]):
        told, _, typed = str(entry.get("opvolger", "")).partition(",")
        vanaf = str(entry.get("vanaf", typed))
        if not (told and vanaf):
            advice = "schrijf `OUD=NIEUW,2028-01-01`"
            raise UserError("opvolger: er hoort een partij bij, en haar eerste dag", advice)
        old = chosen(clean(entry.get("partij"), "opvolger"), _partijen(opzet), "partij")
        new = chosen(told.strip(), _partijen(opzet), "partij")
        if old == new:
            raise UserError(f"{quoted(old)} kan zichzelf niet opvolgen", "noem een andere partij")
        last = day_of(vanaf, "de eerste dag van de opvolger", today) - timedelta(days=1)
        partijen = (
            each._replace(tot=last, opvolger=new) if each.id == old else each
            for each in opzet.partijen
        )
        opzet = replace(opzet, partijen=tuple(partijen))
    return opzet


def with_overleggen(opzet: Opzet, given: object, _today: date) -> Opzet:
    """The bodies, and how often they meet."""
    for entry in entries(given, SHAPES["overleggen"]):
        naam = name(entry.get("naam"), "overleg")
        niveau = chosen_word(entry.get("niveau", LEVELS[0]), "het niveau van het overleg", LEVELS)
        often = _often(opzet, entry)
        made = Overleg(id_of(naam, "overleg", _ids(opzet)), naam, niveau, often)
        opzet = replace(opzet, overleggen=(*opzet.overleggen, made))
    return opzet


_TWO = 2


def _found(entry: Entry) -> tuple[str, str]:
    """Name and code of the CBS; a new one has none. Raises UserError."""
    typed = re.sub(r"^gemeente\s+", "", clean(entry.get("naam"), "gemeente"), flags=re.IGNORECASE)
    if entry.get("nieuw") or may_be_new(typed):
        return name(typed, "gemeente"), ""
    return known(typed)


def _code(entry: Entry, naam: str, opzet: Opzet) -> str:
    taken = [*opzet.codes]
    return code(entry["code"], naam, taken) if "code" in entry else free_code(naam, taken)


def _as_partij(gemeente: Gemeente) -> Partij:
    naam = f"Gemeente {gemeente.naam}"
    return Partij(f"gemeente-{gemeente.id}", naam, "gemeente", gemeenten=(gemeente.id,))


def _refuse_number(opzet: Opzet) -> None:
    number = len(opzet.gemeenten)
    if opzet.wat == "regio-en-gemeenten" and not number:
        raise UserError("er is geen gemeente", "geef er een of meer met `--gemeente`")
    if opzet.wat == "gemeente" and number != 1:
        raise UserError(f"bij één gemeente horen er geen {number}", "geef er één met `--gemeente`")


def _partij(opzet: Opzet, entry: Entry) -> Partij:
    naam = name(entry.get("naam"), "partij")
    if "soort" not in entry:
        message = f"partij {quoted(naam)}: de soort ontbreekt"
        raise UserError(message, "schrijf `SOORT: NAAM`, zoals `corporatie: Wonen Noord`")
    kinds = {each: pair for each, pair in opzet.soorten.items() if each != "gemeente"}
    soort = _soort(str(entry["soort"]), kinds)
    gemeenten, corporatie = _where(opzet, soort, _list(entry, "bij"))
    return Partij(
        id=id_of(naam, "partij", _ids(opzet)),
        naam=naam,
        soort=soort,
        kort=clean(entry.get("kort", ""), "partij"),
        ondertekenaar=bool(entry.get("ondertekenaar", soort != "overig")),
        gemeenten=gemeenten,
        corporatie=corporatie,
    )


def _soort(word: str, kinds: Names) -> str:
    try:
        return chosen(word, kinds, "partijsoort")
    except UserError as wrong:
        advice = f"{wrong.advice}; een eigen soort maakt u met `--partijsoort`"
        raise UserError(wrong.message, advice) from None


def _where(opzet: Opzet, soort: str, words: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """In which gemeenten it works, or of which corporatie it is."""
    others = {p.id: (p.naam,) for p in opzet.partijen if p.soort == "corporatie"}
    if (
        soort == "huurdersorganisatie"
        and len(words) == 1
        and words[0]
        in {
            *others,
            *chain.from_iterable(others.values()),
        }
    ):
        return (), chosen(words[0], others, "corporatie")
    if words or soort not in LOCAL:
        return _plaatsen(opzet, words), ""
    return tuple(each.id for each in opzet.gemeenten), ""


def _plaatsen(opzet: Opzet, words: tuple[str, ...]) -> tuple[str, ...]:
    names = {each.id: (each.naam, each.code, each.cbs) for each in opzet.gemeenten}
    if words and not names:
        raise UserError(f"{quoted(words[0])} is hier geen gemeente", "noem eerst de gemeenten")
    return _all_named(words, names, "gemeente")


def _partijen(opzet: Opzet) -> Names:
    return {each.id: (each.naam, each.kort) for each in opzet.partijen}


def _all_named(words: Iterable[str], names: Names, kind: str) -> tuple[str, ...]:
    """The ids that are meant, each once; a whole name is found at once among many."""
    whole = {folded(other): name for name, others in names.items() for other in others if other}
    return tuple(dict.fromkeys(whole.get(folded(w)) or chosen(w, names, kind) for w in words))


def _ids(opzet: Opzet) -> frozenset[str]:
    """Of partijen, groups and bodies no two have the same."""
    every: Iterator[Partij | Groep | Overleg]
    every = chain(opzet.partijen, opzet.groepen, opzet.overleggen)
    return frozenset(each.id for each in every)


def _list(entry: Entry, key: str) -> tuple[str, ...]:
    found = entry.get(key, ())
    return found if isinstance(found, tuple) else ()


def _often(opzet: Opzet, entry: Entry) -> str:
    """How often a body meets; empty where nobody says it."""
    advice = "schrijf bijvoorbeeld `tweemaal per jaar`"
    if "frequentie" not in entry:
        return ""
    text = planned(opzet, entry["frequentie"], "overleg", advice)
    meaning = parse(text, Looptijd(opzet.van, opzet.tot or NO_END))
    if not (isinstance(meaning, Planning) and meaning.herhaling):
        raise UserError(f"overleg: {quoted(text)} zegt niet hoe vaak", advice)
    return text
