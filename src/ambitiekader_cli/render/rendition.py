"""One document in the formats asked for: file names and bytes, nothing on disk."""

from collections.abc import Iterable

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.bereik import Subject
from ambitiekader_cli.render.chart import bars
from ambitiekader_cli.render.data.dutch import day, years
from ambitiekader_cli.render.data.gather import Context, gather
from ambitiekader_cli.render.data.lokaal import of_gemeente, period
from ambitiekader_cli.render.data.view import Plain
from ambitiekader_cli.render.document import Document
from ambitiekader_cli.render.names import beside, stem
from ambitiekader_cli.render.pipe import About, Job, Task
from ambitiekader_cli.render.process import files
from ambitiekader_cli.render.subject import subject_of


def render(
    kader: Kader, document: Document, which: str | None, formats: Iterable[str], context: Context
) -> dict[str, bytes]:
    """The files of a document; `which` is what it is about, if there is more than one.

    Raises UserError for what does not exist and TemplateError for a wrong template.
    """
    subject = subject_of(kader, document, which)
    data = gather(kader, subject, context)
    name = stem(document.titel, subject.name, _when(kader, document, subject, context))
    charts = _charts(data)
    about = _about(document, data, context)
    task = Task(document.templates, document.template, tuple(formats))
    made = files(task, Job(about, data, charts), context.child)
    pictures: dict[str, bytes] = {}
    if "md" in made:
        text, pictures = beside(made["md"].decode(), name, charts)
        made["md"] = text.encode()
    return {**{f"{name}.{form}": content for form, content in made.items()}, **pictures}


def _charts(data: Plain) -> dict[str, str]:
    """The drawings that a template may show, by name."""
    match data:
        case {"rapport": {"grafiek": {"groepen": list(groups), "rijen": list(rows)}}}:
            return {"voortgang": bars(groups, rows)}
    return {}


def _when(kader: Kader, document: Document, subject: Subject, context: Context) -> str:
    if document.tijd == "peildatum":
        return context.peildatum.isoformat()
    if subject.jaar:
        return ""  # it stands in the name of the subject
    own = of_gemeente(kader, subject.gemeente) if subject.gemeente else None
    return years(period(kader, own) if own else kader.frame.looptijd)


def _about(document: Document, data: Plain, context: Context) -> About:
    merk = data["merk"]
    return About(
        document.titel,
        document.omschrijving,
        revisie=context.revisie,
        status=str(merk["status"]) if isinstance(merk, dict) else "",
        peildatum=day(context.peildatum),
        datum=context.peildatum,
        folder=context.root,
    )
