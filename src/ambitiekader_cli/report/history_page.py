"""The past of one item, and all that was postponed: as text and as JSON."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from ambitiekader_cli.diff.change import Change
from ambitiekader_cli.diff.commits import Gap
from ambitiekader_cli.diff.moments import Moment
from ambitiekader_cli.diff.postponed import Slip
from ambitiekader_cli.report.changes.as_json import change_json
from ambitiekader_cli.report.changes.as_text import in_brackets
from ambitiekader_cli.report.changes.review import Told
from ambitiekader_cli.report.changes.sentence import sentence
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.text import visible
from ambitiekader_cli.words.dutch import counted, listed, whole
from ambitiekader_cli.words.keys import written

SHORT = 10
SHOWN = 10
"""Of the versions that cannot be read how many are named in a text."""
_NO_DAY = "dag onbekend"
_SHALLOW = "let op: oudere commits zijn hier niet opgehaald (shallow clone)"


@dataclass(frozen=True)
class Record:
    """What was postponed, and what is missing from it."""

    slips: Sequence[Slip]
    gaps: Sequence[Gap]
    """The newest first."""
    shallow: bool

    @property
    def whole(self) -> bool:
        """Whether every version was there and could be read."""
        return not self.shallow and not self.gaps

    def remarks(self) -> Iterator[str]:
        """Why it is not whole."""
        if self.shallow:
            yield _SHALLOW
        if self.gaps:
            yield f"\nlet op: niet volledig, want {_number_of(self.gaps)} niet te lezen:"
            yield from (f"  {gap_line(gap)}" for gap in self.gaps[:SHOWN])
            if (more := len(self.gaps) - SHOWN) > 0:
                yield f"  en nog {whole(more)}; `--format json` noemt ze alle"
            yield from self._where_it_stands()

    def _where_it_stands(self) -> Iterator[str]:
        still = sorted({visible(gap.path) for gap in self.gaps if gap.still})
        if len(still) < len({gap.path for gap in self.gaps}):
            yield "Wat toen veranderde, staat bij de eerste versie die daarna weer te lezen is."
        if still:
            paths = listed(still, SHOWN)
            yield f"Nu nog niet te lezen: {paths}. Herstel dat; dan telt ook dat mee."

    def as_json(self) -> dict[str, Any]:
        """The keys that every answer of `ak history` has."""
        return {
            "uitgesteld": [_slip_json(slip) for slip in self.slips],
            "volledig": self.whole,
            "niet_gelezen": [_gap_json(gap) for gap in self.gaps],
        }


@dataclass(frozen=True)
class ItemPast:
    """How one item came to be what it is; `moments` are the oldest first."""

    id: str
    moments: Sequence[Moment]
    names: Mapping[str, str]
    record: Record

    def as_text(self, paper: Paper) -> str:
        """A line per change, with its day and commit."""
        subject = self.moments[-1].changes[0].subject
        lines = [paper.paint(visible(f"{self.id}  {subject.titel}"), "kop")]
        for moment in self.moments:
            lines.append(f"\n{moment.datum or _NO_DAY}  {moment.commit[:SHORT]}")
            for change in moment.changes:
                lines += _wrapped(change, self.names, paper)
        lines.append("")
        never = (
            "Nooit uitgesteld."
            if self.record.whole
            else "Nooit uitgesteld, voor zover te lezen is."
        )
        lines += [_slip_line(slip) for slip in self.record.slips] or [never]
        return "\n".join([*lines, *self.record.remarks()])

    def as_json(self) -> dict[str, Any]:
        """Described in schemas/output/history.schema.json."""
        moments = [
            {
                "commit": moment.commit,
                "datum": moment.datum,
                "wijzigingen": [_json(change, self.names) for change in moment.changes],
            }
            for moment in self.moments
        ]
        return {"id": self.id, "momenten": moments, **self.record.as_json()}


@dataclass(frozen=True)
class Slipping:
    """Everything that was postponed, the longest first."""

    record: Record

    def as_text(self, paper: Paper) -> str:
        """A few lines per planning."""
        slips, lines = self.record.slips, ["Niets is ooit uitgesteld."]
        if slips:
            found = counted(len(slips), "planning is", "planningen zijn")
            lines = [paper.paint(f"{found} ooit uitgesteld", "kop")]
        elif not self.record.whole:
            lines = ["Niets is ooit uitgesteld, voor zover te lezen is."]
        for slip in slips:
            lines += ["", visible(f"{slip.subject.id}  {slip.subject.titel}"), *_slip_lines(slip)]
        return "\n".join([*lines, *self.record.remarks()])

    def as_json(self) -> dict[str, Any]:
        """Described in schemas/output/history.schema.json."""
        return self.record.as_json()


def gap_line(gap: Gap) -> str:
    """A version that cannot be read: where, in which commit, and why."""
    when = f"{gap.datum or _NO_DAY}  {gap.commit[:SHORT]}"
    return visible(f"{when}  {gap.problem.line}")


def _number_of(gaps: Sequence[Gap]) -> str:
    return "1 versie was" if len(gaps) == 1 else f"{whole(len(gaps))} versies waren"


def _gap_json(gap: Gap) -> dict[str, Any]:
    return {
        "commit": gap.commit,
        "datum": gap.datum,
        "bestand": gap.path,
        "code": gap.problem.code,
        "bericht": gap.problem.message,
        "regel": gap.problem.span.line,
        "kolom": gap.problem.span.column,
    }


def _wrapped(change: Change, names: Mapping[str, str], paper: Paper) -> Iterator[str]:
    text = visible("".join(map(in_brackets, sentence(change, names))))
    yield from wrap(text, paper.width, initial_indent="  - ", subsequent_indent="    ")


def _slip_lines(slip: Slip) -> Iterator[str]:
    yield f"  {_slip_line(slip)}"
    for one in slip.each:
        day, commit = one.moment.datum or _NO_DAY, one.moment.commit[:SHORT]
        yield visible(f"    {day}  {commit}  {_planning(one.oud)} wordt {_planning(one.nieuw)}")


def _slip_line(slip: Slip) -> str:
    step = f"Mijlpaal {slip.mijlpaal}: " if slip.mijlpaal is not None else ""
    days = counted(slip.dagen, "dag", "dagen")
    now = f"nu {_planning(slip.nu)}" if slip.nu is not None else "nu zonder planning"
    if slip.netto is not None and slip.netto != slip.dagen:
        later = "later" if slip.netto > 0 else "eerder"
        now += f", {counted(abs(slip.netto), 'dag', 'dagen')} {later} dan eerst"
    return visible(f"{step}{len(slip.each)} keer uitgesteld, samen {days} later; {now}.")


def _planning(value: Any) -> str:  # noqa: ANN401 - as it stands in the YAML
    return written("planning", value, {})


def _slip_json(slip: Slip) -> dict[str, Any]:
    return {
        "id": slip.subject.id,
        "mijlpaal": slip.mijlpaal,
        "titel": slip.subject.titel,
        "keer": len(slip.each),
        "dagen": slip.dagen,
        "netto": slip.netto,
        "eerst": slip.each[0].oud,
        "nu": slip.nu,
        "commits": [one.moment.commit for one in slip.each],
    }


def _json(change: Change, names: Mapping[str, str]) -> dict[str, Any]:
    return change_json(Told(change, sentence(change, names), change.place.span()))
