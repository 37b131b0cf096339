"""What is a document about? The whole kader, a gemeente, a year of it, or a partij."""

from collections.abc import Iterator

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.guess import nearest
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.document import Document
from ambitiekader_cli.render.front_matter import BEREIK
from ambitiekader_cli.view.merk import Subject
from ambitiekader_cli.words.dutch import listed

NAMED = 20
"""How many subjects a message names."""


def subjects(kader: Kader, document: Document) -> tuple[str | None, ...]:
    """The name of everything that a document can be made of; only None for the whole kader."""
    if document.bereik == "kader":
        return (None,)
    if document.bereik == "trekker":
        busy = {t for item in kader.all_items() for t in kader.expanded(item.trekker)}
        return tuple(each.name for each in _known(kader, "trekker") if each.partij in busy)
    return tuple(each.name for each in _known(kader, document.bereik))


def subject_of(kader: Kader, document: Document, which: str | None) -> Subject:
    """What `which` names; raises UserError when the document is not about such a thing."""
    name = f"`{document.name}`"
    if document.bereik == "kader":
        if which:
            raise UserError(f"{name} gaat over het hele kader", f"laat `{which}` weg")
        return Subject()
    known = {str(each.name): each for each in _known(kader, document.bereik)}
    if which in known:
        return known[which]
    names = [*filter(None, subjects(kader, document))]
    choice = f"kies uit: {listed(names, NAMED)}" if names else "daarvan is er nog geen"
    if not which:
        raise UserError(f"{name} is er {BEREIK[document.bereik]}; zeg welke", choice)
    close = nearest(which, known)
    advice = f"bedoelde u `{close}`?" if close else choice
    raise UserError(f"{name} is er niet van `{which}`", advice)


def tenants(kader: Kader) -> Iterator[str]:
    """Ids of the tenants' organisations."""
    return (p.id for p in kader.partijen.values() if p.soort == "huurdersorganisatie")


def _known(kader: Kader, bereik: str) -> Iterator[Subject]:
    if bereik == "gemeente":
        yield from (Subject(gemeente) for gemeente in kader.gemeenten.values())
    elif bereik == "gemeente-jaar":
        for name, gemeente in kader.gemeenten.items():
            lokaal = kader.lokaal.get(name)
            yield from (Subject(gemeente, jaar) for jaar in (lokaal.activiteiten if lokaal else ()))
    elif bereik == "trekker":
        yield from (
            Subject(partij=name) for name in dict.fromkeys((*kader.partijen, *kader.organen))
        )
    elif bereik == "huurdersorganisatie":
        yield from (Subject(partij=name) for name in tenants(kader))
