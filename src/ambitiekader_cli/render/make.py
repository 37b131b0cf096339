# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Make one document in the formats asked for: file names and bytes, nothing on disk."""

from collections.abc import Iterable

from ambitiekader_cli.diagnostics import UserError, nearest
from ambitiekader_cli.model.bestanden import Gemeente
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.data.dutch import day, years
from ambitiekader_cli.render.data.gather import Context, gather
from ambitiekader_cli.render.data.lokaal import of_gemeente, period
from ambitiekader_cli.render.data.view import Plain
from ambitiekader_cli.render.document import Document
from ambitiekader_cli.render.names import stem
from ambitiekader_cli.render.process import Job, files
from ambitiekader_cli.render.writers.about import About

__all__ = ["FORMATS", "Context", "render", "subjects"]

FORMATS = ("md", "html", "docx")


def render(
    kader: Kader, document: Document, which: str | None, formats: Iterable[str], context: Context
) -> dict[str, bytes]:
    """The files of a document; `which` is the gemeente when there is one for each.

    Raises UserError for a gemeente that does not exist and TemplateError for a wrong template.
    """
    gemeente = _gemeente(kader, document, which)
    looptijd = period(kader, of_gemeente(kader, gemeente)) if gemeente else kader.frame.looptijd
    data = gather(kader, gemeente, context)
    about = _about(document, data, context)
    job = Job(document.templates, document.template, about, data, tuple(formats))
    name = stem(document.titel, gemeente.id if gemeente else None, years(looptijd))
    return {f"{name}.{form}": content for form, content in files(job).items()}


def subjects(kader: Kader, document: Document) -> tuple[str | None, ...]:
    """Of what a document can be made: each gemeente, or only the kader (None)."""
    return tuple(kader.gemeenten) if document.bereik == "gemeente" else (None,)


def _about(document: Document, data: Plain, context: Context) -> About:
    lokaal = data.get("lokaal")
    return About(
        document.titel,
        document.omschrijving,
        revisie=context.revisie,
        status=str(lokaal["status"]) if isinstance(lokaal, dict) else "",
        peildatum=day(context.peildatum),
        datum=context.peildatum,
        folder=context.root,
    )


def _gemeente(kader: Kader, document: Document, which: str | None) -> Gemeente | None:
    name = f"`{document.name}`"
    if document.bereik == "kader":
        if which:
            raise UserError(f"{name} gaat over het hele kader", f"laat `{which}` weg")
        return None
    if which in kader.gemeenten:
        return kader.gemeenten[which]
    choice = f"kies uit: {', '.join(kader.gemeenten)}"
    if not which:
        raise UserError(f"{name} is er per gemeente; zeg welke", choice)
    close = nearest(which, kader.gemeenten)
    advice = f"bedoelde u `{close}`?" if close else choice
    raise UserError(f"`{which}` is geen gemeente in dit kader", advice)
