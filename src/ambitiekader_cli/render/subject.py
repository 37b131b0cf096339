"""What is this document about? The subject that has a name, or all there are."""

from datetime import date

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.guess import nearest
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.bereik import BEREIK
from ambitiekader_cli.render.document import Template
from ambitiekader_cli.view.document_subject import DocumentSubject
from ambitiekader_cli.words.dutch import listed

NAMED = 20
"""How many subjects a message names."""


def subjects(kader: Kader, document: Template, day: date) -> tuple[str | None, ...]:
    """The name of everything that a document is made of; only None for the whole kader."""
    bereik = BEREIK[document.bereik]
    there = bereik.busy(kader, day) if bereik.is_in(kader.niveau) else ()
    return tuple(subject.name for subject in there)


def subject_of(kader: Kader, document: Template, which: str | None) -> DocumentSubject:
    """What `which` names; raises UserError when the document is not about such a thing."""
    bereik = BEREIK[document.bereik]
    if not bereik.is_in(kader.niveau):
        raise UserError(f"`{document.name}` {_NOT_THERE[kader.niveau]}", _WHICH)
    by_name = {subject.name: subject for subject in bereik.subjects(kader)}
    if (which or None) in by_name:
        return by_name[which or None]
    if which and bereik.other and (other := bereik.other(kader, which)):
        return other
    name = f"`{document.name}`"
    if None in by_name:
        raise UserError(f"{name} gaat over het hele kader", f"laat `{which}` weg")
    names = [*filter(None, by_name)]
    choice = f"kies uit: {listed(names, NAMED)}" if names else "daarvan is er nog geen"
    if bereik.other:
        choice = f"noem het overleg en de dag: `ak render {document.name} stuurgroep 2026-05-14`"
    if not which:
        raise UserError(f"{name} is er {bereik.words}; zeg welke", choice)
    close = nearest(which, names)
    advice = f"bedoelde u `{close}`?" if close else choice
    raise UserError(f"{name} is er niet van `{which}`", advice)


_NOT_THERE = {
    "regio": "is er niet: dit kader heeft geen lokale afspraken",
    "gemeente": "is er niet: dit kader is zelf de afspraak van de gemeente",
}
_WHICH = "`ak render --list` noemt de documenten die er wel zijn"
