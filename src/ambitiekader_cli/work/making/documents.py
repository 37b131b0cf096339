"""Documents from a repository: which, made of what, and saved."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.load import Loaded, load
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.document import Template
from ambitiekader_cli.render.forking_child import child_of_several
from ambitiekader_cli.render.names import PICTURE
from ambitiekader_cli.render.rendition import RenderContext, render
from ambitiekader_cli.render.subject import subject_of, subjects
from ambitiekader_cli.repo.revision import Revision, revision
from ambitiekader_cli.repo.save import Files, saved, saved_at_once
from ambitiekader_cli.work.making.request import Asked, task_of
from ambitiekader_cli.work.making.subjects import answering, subject_named
from ambitiekader_cli.work.part import double_lines, unread_lines

DEFAULT = Path("uitvoer")
"""Where documents go when nobody says so."""


class Order(NamedTuple):
    """One document about one subject."""

    document: Template
    which: str | None
    formats: tuple[str, ...]


class Plan(NamedTuple):
    """What is going to be made, of what."""

    loaded: Loaded
    kader: Kader
    orders: list[Order]
    context: RenderContext
    today: date
    revision: Revision
    note: str | None = None
    """What somebody should know who asked for it."""


def planned(asked: Asked) -> Plan:
    """What will be made. Refuses data that is not whole: nobody should publish half a text."""
    loaded = load(asked.root)
    kader = loaded.kader
    if kader is None or loaded.problems:
        raise Refused([*unread_lines(loaded.problems), _NOT_READ])
    if kader.doubles:
        raise Refused([*unread_lines((), double_lines(kader)), _DOUBLE])
    found = revision(asked.root)
    orders, note = _orders(kader, asked)
    context = _context(kader, asked, found)
    return Plan(loaded, kader, orders, context, asked.request.today, found, note)


def _orders(kader: Kader, asked: Asked) -> tuple[list[Order], str | None]:
    """All of a document of which nobody said which; and what to know of one that was named."""
    request = asked.request
    if request.document is None:
        each = (
            Order(document, which, formats)
            for document, formats in asked.wanted
            for which in subjects(kader, document, request.peildatum)
        )
        return list(each), None
    [(document, formats)] = asked.wanted
    named = subject_named(request.which, document, kader)
    which, note = answering(named, document, kader, request.peildatum)
    return [Order(document, which, formats)], note


def _context(kader: Kader, asked: Asked, found: Revision) -> RenderContext:
    request = asked.request
    changes = None
    if request.since is not None:
        from ambitiekader_cli.work.comparing.since import changes_since, moment_of  # noqa: PLC0415 - reads git

        moment = moment_of(request.since, kader, request.peildatum)
        changes = changes_since(asked.root, moment, [document for document, _ in asked.wanted])
    return RenderContext(
        request.peildatum,
        found.mark,
        found.full,
        found.day,
        changes,
        revisie_onbekend=found.doubt is not None,
        concept=request.concept,
        keuzes=request.keuzes,
        root=asked.root,
        child=asked.child,
    )


def made(plan: Plan) -> Generator[Files, None, None]:
    """The files of each document, in order; some are made at the same time."""
    if len(plan.orders) == 1:
        yield _make(plan, plan.orders[0])
        return
    from ambitiekader_cli.work.making.parallel import Children, in_order  # noqa: PLC0415 - for several

    def work(order: Order, children: Children) -> Files:
        with children.one() as child:
            child.get_ready(task_of(order.document, order.formats))
            return _make(plan._replace(context=replace(plan.context, child=child)), order)

    names: set[str] = set()
    for found in in_order(work, plan.orders, child_of_several):
        if double := next((name for name in found if name in names), None):
            message = f"twee documenten zouden allebei `{double}` heten"
            advice = "geef een van de templates een andere `titel`"
            raise UserError(message, advice, exit_code=1)
        names |= {*found}
        yield found


def written(plan: Plan, folder: Path) -> Generator[Iterator[Path], None, None]:
    """Save each document when it is made: the paths of each."""
    with closing(made(plan)) as all_files:
        for files in all_files:
            yield saved(files, folder, DEFAULT)


def archived(plan: Plan, folder: Path) -> Generator[Iterator[Path], None, None]:
    """Save each document in a folder of its own, with its data; one that is no concept for good."""
    from ambitiekader_cli.work.making import final  # noqa: PLC0415 - needs all rules

    gemeenten = _gemeenten(plan)
    if not plan.context.concept:
        final.refuse_unrecorded(plan.revision)
        final.refuse_errors(plan.kader, (plan.context.peildatum, plan.today), gemeenten)
    with closing(made(plan)) as all_files:
        for files, gemeente in zip(all_files, gemeenten, strict=True):
            whole = final.with_data(files, plan.loaded.sources.values(), gemeente)
            final.refuse_other(whole, folder)
            yield saved_at_once(whole, folder, DEFAULT)


def notes(plan: Plan, *, archive: bool) -> Iterator[str]:
    """What somebody must know who takes the documents for true."""
    if plan.note:
        yield plan.note
    if why := plan.revision.doubt:
        yield f"let op: {UNKNOWN}: {why.message}"
        yield f"    {why.advice}"
    if archive and plan.context.concept:
        from ambitiekader_cli.work.making import final  # noqa: PLC0415 - needs all rules

        days = (plan.context.peildatum, plan.today)
        yield from final.why_concept(plan.kader, days, _gemeenten(plan), plan.revision)


def _gemeenten(plan: Plan) -> list[str | None]:
    return [_gemeente(plan.kader, order) for order in plan.orders]


def _gemeente(kader: Kader, order: Order) -> str | None:
    gemeente = subject_of(kader, order.document, order.which).gemeente
    return gemeente.id if gemeente else None


def _make(plan: Plan, order: Order) -> Files:
    chosen = plan.context.keuzes.intersection(order.document.keuzes)
    context = replace(plan.context, keuzes=chosen)
    return render(plan.kader, order.document, order.which, order.formats, context)


def shown(plan: Plan) -> tuple[bytes, Sequence[str]]:
    """One text, and the names of the pictures beside it, which a screen cannot show."""
    if len(plan.orders) != 1 or plan.orders[0].formats not in (("md",), ("html",)):
        raise UserError("op het scherm past maar één tekst", "kies één document en --to md of html")
    [files] = made(plan)
    [text] = (content for name, content in files.items() if not name.endswith(PICTURE))
    return text, [name for name in files if name.endswith(PICTURE)]


UNKNOWN = "niet na te gaan of de gegevens vastliggen in git"
_NOT_READ = "geen document gemaakt: eerst moet alles te lezen zijn"
_DOUBLE = "geen document gemaakt: eerst moet elk id één keer voorkomen"
