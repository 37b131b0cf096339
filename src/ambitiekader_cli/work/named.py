"""What somebody named: a trekker, thema, gemeente or subject, by id, name or unambiguous part."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.guess import nearest
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.bereik import BEREIK
from ambitiekader_cli.render.document import Template
from ambitiekader_cli.view.document_subject import DocumentSubject
from ambitiekader_cli.words.dutch import listed

if TYPE_CHECKING:
    from ambitiekader_cli.model.kader import Kader


Names = Mapping[str, Iterable[str]]
"""Per id the other names it goes by."""


def trekker_named(word: str, kader: "Kader") -> str:
    """The id of a partij, groep or body."""
    names: dict[str, list[str]] = {
        p.id: [p.naam, *([p.kort] if p.kort else []), *p.ook_bekend_als]
        for p in kader.partijen.values()
    }
    for groep in kader.groepen.values():
        names.setdefault(groep.id, [groep.naam])
    for orgaan in kader.organen.values():
        names.setdefault(orgaan.id, [orgaan.naam])
    return chosen(word, names, "trekker")


def thema_named(word: str, kader: "Kader") -> str:
    """The id of a thema."""
    return chosen(word, {t.id: (t.naam, t.code) for t in kader.frame.themas}, "thema")


def gemeente_named(word: str, kader: "Kader") -> str:
    """The id of a gemeente."""
    gemeenten = kader.frame.gemeenten
    names = {g.id: (g.naam, g.code, g.partij, kader.naam(g.partij)) for g in gemeenten}
    return chosen(word, names, "gemeente")


def chosen(word: str, names: Names, kind: str) -> str:
    """The one id that is meant; the closest way of matching that finds exactly one wins."""
    wanted = word.strip().casefold()
    for matching in (_whole, _part_of_id, _inside_id, _inside_name):
        found = [name for name in names if wanted and matching(wanted, name, names[name])]
        if len(found) == 1:
            return found[0]
        if found:
            advice = f"bedoelde u {listed([f'`{name}`' for name in found], 6, 'of')}?"
            raise UserError(f"`{word}` kan meer dan één {kind} zijn", advice)
    close = nearest(word, names)
    advice = f"bedoelde u `{close}`?" if close else f"kies uit: {listed([*names], 20)}"
    raise UserError(f"{kind} `{word}` is niet bekend", advice)


def _whole(wanted: str, name: str, others: Iterable[str]) -> bool:
    return wanted in (each.casefold() for each in (name, *others))


def _part_of_id(wanted: str, name: str, _others: Iterable[str]) -> bool:
    return wanted in name.casefold().split("-")


def _inside_id(wanted: str, name: str, _others: Iterable[str]) -> bool:
    return wanted in name.casefold()


def _inside_name(wanted: str, _name: str, others: Iterable[str]) -> bool:
    return any(wanted in other.casefold() for other in others)


def subject_named(words: str, document: Template, kader: Kader) -> str | None:
    """The name of the subject; nothing for a document of the whole kader or when nothing is said.

    A gemeente and a year may have a space, a hyphen or a slash between them.
    """
    if not words.strip():
        return None
    named = _NAMED.get(document.bereik)
    if named:
        return named(words, document, kader)
    subjects = BEREIK[document.bereik].subjects(kader)
    names = {subject.name: _names(subject, kader) for subject in subjects if subject.name}
    return chosen(words, names, document.bereik)


def _names(subject: DocumentSubject, kader: Kader) -> tuple[str, ...]:
    """What a partij is called besides its id."""
    partij = kader.partijen.get(subject.partij or "")
    return (partij.naam, *filter(None, [partij.kort]), *partij.ook_bekend_als) if partij else ()


def _as_typed(words: str, _document: Template, _kader: Kader) -> str:
    return words


def _gemeente(words: str, _document: Template, kader: Kader) -> str:
    return gemeente_named(words, kader)


def _overview(words: str, document: Template, kader: Kader) -> str:
    found = re.fullmatch(r"(.*?)[\s/-]*(?:\b([0-9]{4}))?", words.strip(), re.DOTALL)
    where, when = (found[1], found[2]) if found else (words, None)
    if not where:
        known = listed([*kader.gemeenten], 20)
        message = f"`{document.name}` is er per gemeente en jaar; zeg ook welke gemeente"
        raise UserError(message, f"kies uit: {known}")
    gemeente = kader.gemeenten[gemeente_named(where, kader)]
    lokaal = kader.lokaal.get(gemeente.id)
    years = [str(year) for year in (lokaal.activiteiten if lokaal else ())]
    if when in years:
        return f"{gemeente.id}-{when}"
    choice = f"kies uit: {listed(years, 20)}" if years else "er is nog geen enkel overzicht"
    if when is None:
        raise UserError(f"`{document.name}` is er per gemeente en jaar; zeg ook welk jaar", choice)
    raise UserError(f"{gemeente.naam} heeft geen activiteitenoverzicht van {when}", choice)


def _trekker(words: str, _document: Template, kader: Kader) -> str:
    found = trekker_named(words, kader)
    if found in kader.partijen or found in kader.organen:
        return found
    members = listed([f"`{name}`" for name in kader.groepen[found].leden], 20, "of")
    raise UserError(f"`{found}` is een groep, en elk lid heeft een eigen lijst", f"kies {members}")


_NAMED: Mapping[str, Callable[[str, Template, Kader], str]] = {
    "kader": _as_typed,
    "gemeente": _gemeente,
    "gemeente-jaar": _overview,
    "trekker": _trekker,
}
"""The kinds of subject that have a way of their own to be named."""
