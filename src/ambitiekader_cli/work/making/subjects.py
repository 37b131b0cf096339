"""What a document is to be about, from the words that somebody typed."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning.meant_day import meant_day, one_day
from ambitiekader_cli.render.bereik import BEREIK
from ambitiekader_cli.render.document import Template
from ambitiekader_cli.view.document_subject import NOBODY, DocumentSubject
from ambitiekader_cli.words.dutch import day, listed, optional_day
from ambitiekader_cli.work.named import chosen, gemeente_named, trekker_or_none


def subject_named(words: str, document: Template, kader: Kader) -> str | None:
    """The name of the subject; nothing for a document of the whole kader or when nothing is said.

    A gemeente and a year may have a space, a hyphen or a slash between them.
    """
    if not words.strip() or not BEREIK[document.bereik].is_in(kader.niveau):
        return None
    named = _NAMED.get(document.bereik)
    if named:
        return named(words, document, kader)
    subjects = BEREIK[document.bereik].subjects(kader)
    names = {subject.name: _names(subject, kader) for subject in subjects if subject.name}
    return chosen(words, names, document.bereik)


def answering(
    name: str | None, document: Template, kader: Kader, on: date
) -> tuple[str | None, str | None]:
    """Who answers now for a partij that ended; and what to know of that, or of a meeting."""
    if document.bereik == "vergadering" and name:
        return name, _unplanned(name, kader)
    partij = kader.partijen.get(name or "")
    if not partij or not partij.geldig:
        return name, None
    now = kader.organisations.successor(partij.id, on)
    known = {subject.partij for subject in BEREIK[document.bereik].subjects(kader)}
    if now == name or now not in known:
        return name, None
    ended = f"{partij.naam} was er tot en met {optional_day(partij.geldig.tot)}"
    return now, f"let op: {ended}; dit stuk is van de opvolger, {kader.naam(now)}"


def _unplanned(name: str, kader: Kader) -> str | None:
    """Of a day on which this body does not meet, as far as is known."""
    orgaan, when = name[: -len("-jjjj-mm-dd")], date.fromisoformat(name[-len("jjjj-mm-dd") :])
    bodies = (each for each in kader.overleggen if each.orgaan == orgaan)
    meetings = (meeting for body in bodies for meeting in (*body.gepland, *body.gehouden))
    if any(meeting.datum == when for meeting in meetings):
        return None
    return f"let op: op {day(when)} is geen vergadering van {kader.naam(orgaan)} vastgelegd"


def _names(subject: DocumentSubject, kader: Kader) -> tuple[str, ...]:
    """What a partij is called besides its id."""
    partij = kader.partijen.get(subject.partij or "")
    return partij.names if partij else ()


def _as_typed(words: str, _document: Template, _kader: Kader) -> str:
    return words


def _gemeente(words: str, _document: Template, kader: Kader) -> str:
    return _where_agreed(gemeente_named(words, kader), kader)


def _where_agreed(plaats: str, kader: Kader) -> str:
    """Of a gemeente that only agreed together with others: that agreement."""
    shared = kader.places_of(plaats)[1:]
    if plaats in kader.lokaal or not shared:
        return plaats
    if len(shared) == 1:
        return shared[0]
    choice = f"kies {listed([f'`{name}`' for name in shared], 8, 'of')}"
    raise UserError(f"`{plaats}` heeft afspraken in meer dan één samenwerking", choice)


def _overview(words: str, document: Template, kader: Kader) -> str:
    found = re.fullmatch(r"(.*?)[\s/-]*(?:\b([0-9]{4}))?", words.strip(), re.DOTALL)
    where, when = (found[1], found[2]) if found else (words, None)
    if not where and kader.gemeente:
        where = kader.gemeente.id
    if not where:
        known = listed([*kader.plaatsen], 20)
        message = f"`{document.name}` is er per gemeente en jaar; zeg ook welke gemeente"
        raise UserError(message, f"kies uit: {known}")
    gemeente = kader.plaatsen[_where_agreed(gemeente_named(where, kader), kader)]
    lokaal = kader.lokaal.get(gemeente.id)
    years = [str(year) for year in (lokaal.activiteiten if lokaal else ())]
    if when in years:
        return f"{gemeente.id}-{when}"
    choice = f"kies uit: {listed(years, 20)}" if years else "er is nog geen enkel overzicht"
    if when is None:
        raise UserError(f"`{document.name}` is er per gemeente en jaar; zeg ook welk jaar", choice)
    raise UserError(f"{gemeente.naam} heeft geen activiteitenoverzicht van {when}", choice)


def _vergadering(words: str, document: Template, kader: Kader) -> str:
    """A body and a day; without a day its first meeting that is planned."""
    bodies = kader.overleggen
    names = {each.orgaan: (kader.naam(each.orgaan),) for each in bodies}
    if not names:
        raise UserError("er is geen overleg vastgelegd", "zet het in data/regional/overleg.yaml")
    found = re.fullmatch(r"(.*?)[\s/]*-?\b([0-9]{4}-[0-9]{2}-[0-9]{2})?", words.strip(), re.DOTALL)
    who, when = (found[1], found[2]) if found else (words, None)
    if not when:
        who, when = _split_before_a_day(words) or (who, None)
    orgaan = chosen(who, names, "overleg")
    if when:
        return f"{orgaan}-{_real_day(when)}"
    planned = [each.datum for body in bodies if body.orgaan == orgaan for each in body.gepland]
    if not planned:
        message = f"`{document.name}` is er per overleg en dag; zeg ook welke dag"
        raise UserError(message, f"bijvoorbeeld `ak render {document.name} {orgaan} 2026-05-14`")
    return f"{orgaan}-{min(planned).isoformat()}"


def _split_before_a_day(words: str) -> tuple[str, str] | None:
    """What stands before a day that is written in another way, and that day; raises UserError."""
    parts = words.split()
    for number in range(1, len(parts)):
        last = " ".join(parts[number:])
        if meant := one_day(last):
            return " ".join(parts[:number]), meant.isoformat()
        if advice := meant_day(last):
            raise UserError(f"de dag `{last}` begrijp ik niet", advice)
    return None


def _real_day(text: str) -> str:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise UserError(f"de dag `{text}` bestaat niet", "schrijf jjjj-mm-dd") from None
    if not 1900 <= found.year < 2200:
        raise UserError(f"de dag `{text}` ligt te ver weg", "kies 1900 tot 2199")
    return text


def _trekker(words: str, _document: Template, kader: Kader) -> str:
    found = trekker_or_none(words, kader) or NOBODY
    if found not in kader.groepen or found in kader.partijen or found in kader.organen:
        return found
    members = listed([f"`{name}`" for name in kader.groepen[found].leden], 20, "of")
    raise UserError(f"`{found}` is een groep, en elk lid heeft een eigen lijst", f"kies {members}")


_NAMED: Mapping[str, Callable[[str, Template, Kader], str]] = {
    "kader": _as_typed,
    "gemeente": _gemeente,
    "gemeente-jaar": _overview,
    "trekker": _trekker,
    "vergadering": _vergadering,
}
"""The kinds of subject that have a way of their own to be named."""
