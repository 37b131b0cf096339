"""A report put in the log of an item: looked at in every way before it may be written."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli import repo, rules
from ambitiekader_cli.diagnostics import Coded, Severity
from ambitiekader_cli.diff.all_changes import changes_between
from ambitiekader_cli.diff.context import DiffContext
from ambitiekader_cli.edit import Add, Untouchable, edited
from ambitiekader_cli.edit.habits import Habits
from ambitiekader_cli.edit.new_text import Slot, block_lines
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.form.shape import KeyShape
from ambitiekader_cli.load import Loaded, read_parts, together
from ambitiekader_cli.load.one_file import ReadFile, read_part
from ambitiekader_cli.model.item import Item, Voortgang
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo.replace import tidy
from ambitiekader_cli.repo.stored import Version
from ambitiekader_cli.repo.versions import Changed
from ambitiekader_cli.report.changes.review import Named, Review, review
from ambitiekader_cli.source import Route, Source, Unreadable
from ambitiekader_cli.text import visible
from ambitiekader_cli.work.new_report import NewReport, entry_of
from ambitiekader_cli.work.part import problem_lines, unread_lines
from ambitiekader_cli.work.reported_item import ask_for_partij, log_route, one_item
from ambitiekader_cli.work.save_data import not_saved


class Recording(NamedTuple):
    """A report that can be written, and what people must see first."""

    source: Source
    """The file as it is."""
    new: bytes
    """The same where exactly this was reported before: who tries again does not report twice."""
    review: Review
    """What it says, as `ak diff` tells it."""
    remarks: list[str]
    """What is no reason to refuse."""


def recording(
    root: Path, name: str, mijlpaal: str | None, report: NewReport, today: date
) -> Recording:
    """The file with the report in it; writes nothing. Raises UserError and Refused."""
    if report.datum > today:
        advice = "een melding zegt wat al gebeurd is; controleer het jaar"
        raise UserError(f"de datum `{report.datum}` ligt in de toekomst", advice)
    parts = read_parts(repo.entries(root), partial(repo.read, root))
    loaded = together(parts)
    if loaded.kader is None:
        raise Refused(unread_lines(loaded.problems))
    item = one_item(name, loaded.kader)
    log = log_route(item, mijlpaal)
    entry = entry_of(report, loaded.kader)
    if not report.partij:
        ask_for_partij(item, log, loaded.kader)
    number = next(n for n, part in enumerate(parts) if part.source is item.bestand.source)
    _refuse_unread(parts[number])
    new = _edited(item.bestand.source, Add((*item.route, *log), entry))
    parts[number] = read_part(repo.DataFile(item.bestand.source.path), lambda _: new)
    after = together(parts)
    remarks = _judged(loaded.kader, after, parts[number], (report.datum, today))
    remarks += unread_lines(loaded.problems)
    if after.kader and _is_there(after.kader.items[item.id], log):
        new, remarks = item.bestand.source.raw, []
    return Recording(item.bestand.source, new, _told(loaded, item.bestand.source, new), remarks)


def record(root: Path, made: Recording) -> None:
    """Write it; raises Refused when the file changed since it was read, or cannot be written."""
    tidy(root)
    if failure := not_saved(root, made.source, made.new):
        raise Refused([visible(failure)])


def _is_there(item: Item, log: Route) -> bool:
    """Whether the last entry says no more than one before it."""
    step = item.step_at(log)
    *before, last = step.voortgang if step else item.voortgang
    return last in before


def _refuse_unread(part: ReadFile) -> None:
    """One edits no file in which something is wrong: what it says is not known then."""
    if part.problems:
        raise Refused([*islice(problem_lines(part.problems), 1), _REPAIR])


def _edited(source: Source, edit: Add) -> bytes:
    try:
        return edited(source, edit)
    except (Untouchable, Unreadable) as refusal:
        span = refusal.span if isinstance(refusal, Untouchable) else source.span(edit.route)
        lines = block_lines("- ", edit.value, Slot(4, KeyShape(0, Voortgang)), Habits())
        by_hand = _BY_HAND.format(path=source.path)
        raise Refused(map(visible, (f"{span}: {_NO_PROOF}", by_hand, *lines))) from None


def _judged(before: Kader, after: Loaded, part: ReadFile, days: tuple[date, date]) -> list[str]:
    """What the rules say of it that is no error; raises Refused with the first error."""
    if part.problems:
        problem = part.problems[0]
        raise Refused(_refusal(problem.code, problem.message, problem.help))
    found = rules.run_of_reports(after.kader, *days) if after.kader else ()
    found = tuple(each for each in found if _may_be_new(each, part.source))
    earlier = Counter(_keys(rules.run_of_reports(before, *days) if found else ()))
    remarks = []
    for each, key in zip(found, _keys(found), strict=True):
        if earlier[key]:
            earlier[key] -= 1
        elif each.severity is Severity.FOUT:
            raise Refused(_refusal(each.code, each.finding.message, each.finding.help))
        else:
            remarks.append(visible(f"let op: {each.finding.message} ({each.code})"))
    return remarks


def _may_be_new(coded: Coded, source: Source) -> bool:
    """Of a circle any file that is in it may be named; else a report is wrong where it stands."""
    return coded.finding.place.source is source or coded.code == rules.CIRCLE


def _keys(coded: Iterable[Coded]) -> list[tuple[object, ...]]:
    places = [(each, each.finding.place) for each in coded]
    return [(c.code, p.source.path, p.route, c.finding.message) for c, p in places]


def _refusal(code: str, message: str, advice: str) -> list[str]:
    lines = [f"ak: niet vastgelegd: {message} ({code})"]
    return [visible(line) for line in (*lines, *([f"    hulp: {advice}"] if advice else []))]


def _told(loaded: Loaded, source: Source, new: bytes) -> Review:
    after = Source(source.path, new)

    def read(path: str, older: bool) -> object:
        file = loaded.sources.get(path)
        file = after if file is source and not older else file
        try:
            return file.data() if file else None
        except Unreadable:
            return None

    changed = Changed(source.path, Version(source.raw), Version(new))
    context = DiffContext(read)
    names = (Named(None, "nu"), Named(None, "straks"))
    return review(changes_between([changed], context), context.names, names)


_REPAIR = "ak: niet vastgelegd: herstel eerst dit bestand"
_NO_PROOF = "niet vastgelegd: dit is zo geschreven dat ak er niet veilig iets bij kan zetten"
_BY_HAND = "    hulp: zet eerst de vorm goed met `ak fmt {path}`, of zet er zelf bij:"
