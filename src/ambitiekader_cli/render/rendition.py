"""One document in the formats asked for: file names and bytes, nothing on disk."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.chart import bars
from ambitiekader_cli.render.child_process import Child, files
from ambitiekader_cli.render.column_chart import Column, columns
from ambitiekader_cli.render.document import Template
from ambitiekader_cli.render.herkomst import herkomst
from ambitiekader_cli.render.logo import any_logo, logos
from ambitiekader_cli.render.names import beside, stem
from ambitiekader_cli.render.pipe import About, Job, Task
from ambitiekader_cli.render.subject import subject_of
from ambitiekader_cli.render.template_folders import has_own_style
from ambitiekader_cli.view.bladzijde import Look
from ambitiekader_cli.view.document_data import (
    DocumentView,
    GemeenteDocumentView,
    KaderDocumentView,
    document_data,
)
from ambitiekader_cli.view.document_subject import DocumentSubject
from ambitiekader_cli.view.indicator_tabel import KolommenView
from ambitiekader_cli.view.lokaal import looptijd_of, of_gemeente
from ambitiekader_cli.view.plain import as_plain
from ambitiekader_cli.view.record_marks import DataVersion
from ambitiekader_cli.words.dutch import capital, day, years

SAYS = {"stand": "met de stand", "toelichting": "met toelichting", "leeg": "om in te vullen"}
"""What the properties of a file say of it."""
CONCEPT = "-concept"
"""How the name of a file ends that is not final."""
ENDS = {"stand": "-met-stand", "toelichting": "-met-toelichting", "leeg": "-leeg"}
"""How it ends by what was chosen."""


@dataclass(frozen=True)
class RenderContext(DataVersion):
    """The version of the data, and where a document is made."""

    root: Path | None = None
    """The repository, for its house style; None: the style that comes with `ak`."""
    child: Child | None = None
    """A process that waits for the one document that will be made."""


def render(
    kader: Kader,
    document: Template,
    which: str | None,
    formats: Iterable[str],
    context: RenderContext,
) -> dict[str, bytes]:
    """The files of a document; `which` is what it is about, if there is more than one.

    Raises UserError for what does not exist and TemplateError for a wrong template.
    """
    subject = subject_of(kader, document, which)
    look = Look(any_logo(context.root), has_own_style(context.root))
    seen = replace(context, look=look)
    data = document_data(kader, subject, seen)
    name = stem(document.titel, subject.name, _when(kader, document, subject, context))
    name += "".join(ENDS[each] for each in ENDS if each in context.keuzes)
    name += CONCEPT if context.concept else ""
    charts = _charts(data)
    task = Task(document.templates, document.template, tuple(formats))
    shown = logos(context.root, kader) if {*task.formats} - {"md"} else ()
    made_of = herkomst(kader.frame.titel, document.name, subject.name, context)
    about = replace(_about(document, data, context), logos=shown, herkomst=made_of)
    made = files(task, Job(about, as_plain(data), charts), context.child)
    pictures: dict[str, bytes] = {}
    if "md" in made:
        text, pictures = beside(made["md"].decode(), name, charts)
        made["md"] = text.encode()
    return {**{f"{name}.{form}": content for form, content in made.items()}, **pictures}


def _charts(data: DocumentView) -> dict[str, str]:
    """The drawings that a template may show, by name."""
    if not isinstance(data, KaderDocumentView | GemeenteDocumentView):
        return {}
    grafiek, kolommen = data.rapport.grafiek, data.rapport.indicatoren.grafiek
    drawn = {"voortgang": bars(grafiek.groepen, grafiek.rijen)}
    return drawn | ({"indicatoren": columns(_rows(kolommen))} if kolommen else {})


def _rows(grafiek: KolommenView) -> Iterator[tuple[str, str, list[Column]]]:
    for titel, eenheid, jaren in grafiek.rijen:
        each = (Column(y.jaar, y.woorden, y.waarde, y.streefwaarde, y.uitkomst) for y in jaren)
        yield titel, eenheid, list(each)


def _when(
    kader: Kader, document: Template, subject: DocumentSubject, context: RenderContext
) -> str:
    if document.tijd == "peildatum" and not subject.dag:
        return context.peildatum.isoformat()
    if subject.jaar or subject.dag or "leeg" in context.keuzes:
        return ""  # it stands in the name of the subject; a form is of no year yet
    own = of_gemeente(kader, subject.gemeente) if subject.gemeente else None
    looptijd = looptijd_of(kader, own) if own else kader.looptijd
    return years(*looptijd)


def _about(document: Template, data: DocumentView, context: RenderContext) -> About:
    return About(
        document.titel,
        "; ".join((document.omschrijving, *(SAYS[k] for k in SAYS if k in context.keuzes))),
        revisie=context.revisie,
        status=f"conceptversie, {data.merk.status}" if context.concept else data.merk.status,
        peildatum=day(context.peildatum),
        datum=context.peildatum,
        concept=context.concept,
        genummerd=document.genummerd,
        auteur=capital(data.colofon.organisatie),
        folder=context.root,
    )
