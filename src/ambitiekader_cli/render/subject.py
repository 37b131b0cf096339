"""What is this document about? The subject that has a name, or all there are."""

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.guess import nearest
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.bereik import BEREIK
from ambitiekader_cli.render.document import Template
from ambitiekader_cli.view.document_subject import DocumentSubject
from ambitiekader_cli.words.dutch import listed

NAMED = 20
"""How many subjects a message names."""


def subjects(kader: Kader, document: Template) -> tuple[str | None, ...]:
    """The name of everything that a document is made of; only None for the whole kader."""
    return tuple(subject.name for subject in BEREIK[document.bereik].busy(kader))


def subject_of(kader: Kader, document: Template, which: str | None) -> DocumentSubject:
    """What `which` names; raises UserError when the document is not about such a thing."""
    bereik = BEREIK[document.bereik]
    by_name = {subject.name: subject for subject in bereik.subjects(kader)}
    if (which or None) in by_name:
        return by_name[which or None]
    name = f"`{document.name}`"
    if None in by_name:
        raise UserError(f"{name} gaat over het hele kader", f"laat `{which}` weg")
    names = [*filter(None, subjects(kader, document))]
    choice = f"kies uit: {listed(names, NAMED)}" if names else "daarvan is er nog geen"
    if not which:
        raise UserError(f"{name} is er {bereik.words}; zeg welke", choice)
    close = nearest(which, [*filter(None, by_name)])
    advice = f"bedoelde u `{close}`?" if close else choice
    raise UserError(f"{name} is er niet van `{which}`", advice)
