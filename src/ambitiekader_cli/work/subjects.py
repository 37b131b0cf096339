"""What a document is to be about, from the words that somebody typed."""

import re

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.document import Document
from ambitiekader_cli.render.subject import tenants
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.named import chosen, gemeente_named, trekker_named


def subject_named(words: str, document: Document, kader: Kader) -> str | None:
    """The name of the subject; nothing for a document of the whole kader or when nothing is said.

    A gemeente and a year may have a space, a hyphen or a slash between them.
    """
    if not words.strip():
        return None
    if document.bereik == "gemeente":
        return gemeente_named(words, kader)
    if document.bereik == "gemeente-jaar":
        return _overview(words, document, kader)
    if document.bereik == "trekker":
        return _trekker(words, kader)
    if document.bereik == "huurdersorganisatie":
        found = [kader.partijen[name] for name in tenants(kader)]
        names = {p.id: [p.naam, *([p.kort] if p.kort else []), *p.ook_bekend_als] for p in found}
        return chosen(words, names, "huurdersorganisatie")
    return words


def _overview(words: str, document: Document, kader: Kader) -> str:
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


def _trekker(words: str, kader: Kader) -> str:
    found = trekker_named(words, kader)
    if found in kader.partijen or found in kader.organen:
        return found
    members = listed([f"`{name}`" for name in kader.groepen[found].leden], 20, "of")
    raise UserError(f"`{found}` is een groep, en elk lid heeft een eigen lijst", f"kies {members}")
