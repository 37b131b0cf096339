"""What `ak history` always tells: what was postponed, and what of the past cannot be read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from ambitiekader_cli.diff.commits import Gap
from ambitiekader_cli.diff.postponed import Slip
from ambitiekader_cli.repo.commit_log import Step
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.text import visible
from ambitiekader_cli.words.dutch import counted, listed, whole
from ambitiekader_cli.words.keys import day_of, written

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
    wie: bool = False
    """Whether to tell who made a commit: a person, so only for who asks."""

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

    def head(self, step: Step) -> str:
        """The day of a commit, its hash, and why it was made."""
        return visible(f"{_when(step)}  {self.why(step)}".rstrip())

    def why(self, step: Step) -> str:
        """What its message says, and with `wie` who made it."""
        who = f"vastgelegd door {step.author or 'een onbekende'}" if self.wie else ""
        return "; ".join(filter(None, [step.subject, who]))

    def slip_lines(self, slip: Slip, paper: Paper) -> Iterator[str]:
        """Of one planning how often it was postponed, and each time why."""
        yield f"  {slip_line(slip)}"
        for one in slip.each:
            why = "; ".join(
                filter(None, [(one.reden or "").removesuffix("."), self.why(one.moment.step)])
            )
            said = f"{_planning(one.oud)} wordt {_planning(one.nieuw)}{f' ({why})' if why else ''}"
            text = visible(f"{_when(one.moment.step)}  {said}")
            yield from wrap(text, paper.width, initial_indent=" " * 4, subsequent_indent=" " * 28)

    def as_json(self) -> dict[str, Any]:
        """The keys that every answer of `ak history` has."""
        return {
            "uitgesteld": [_slip_json(slip, wie=self.wie) for slip in self.slips],
            "volledig": self.whole,
            "niet_gelezen": [_gap_json(gap) for gap in self.gaps],
        }


def gap_line(gap: Gap) -> str:
    """A version that cannot be read: where, in which commit, and why."""
    return visible(f"{gap.datum or _NO_DAY}  {gap.commit[:SHORT]}  {gap.problem.line}")


def slip_line(slip: Slip) -> str:
    """How often and how long in all."""
    step = f"Mijlpaal {slip.mijlpaal}: " if slip.mijlpaal is not None else ""
    days = counted(slip.dagen, "dag", "dagen")
    now = f"nu {_planning(slip.nu)}" if slip.nu is not None else "nu zonder planning"
    if slip.netto is not None and slip.netto != slip.dagen:
        later = "later" if slip.netto > 0 else "eerder"
        now += f", {counted(abs(slip.netto), 'dag', 'dagen')} {later} dan eerst"
    return visible(f"{step}{len(slip.each)} keer uitgesteld, samen {days} later; {now}.")


def day_of_step(step: Step) -> str:
    """`1 februari 2024`, as far as it is known."""
    return day_of(step.date) if step.date else _NO_DAY


def _when(step: Step) -> str:
    return f"{step.date or _NO_DAY}  {step.hash[:SHORT]}"


def _planning(value: Any) -> str:  # noqa: ANN401 - as it stands in the YAML
    return written("planning", value, {})


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


def _slip_json(slip: Slip, *, wie: bool) -> dict[str, Any]:
    steps = [one.moment.step for one in slip.each]
    return {
        "id": slip.subject.id,
        "mijlpaal": slip.mijlpaal,
        "titel": slip.subject.titel,
        "keer": len(slip.each),
        "dagen": slip.dagen,
        "netto": slip.netto,
        "eerst": slip.each[0].oud,
        "nu": slip.nu,
        "commits": [step.hash for step in steps],
        "waarom": [step.subject for step in steps],
        "redenen": [one.reden for one in slip.each],
        "auteurs": [step.author for step in steps] if wie else None,
    }
