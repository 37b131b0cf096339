# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The past of one item, and all that was postponed: as text and as JSON."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from ambitiekader_cli.diagnostics import visible
from ambitiekader_cli.diff.change import Change
from ambitiekader_cli.diff.history import Moment
from ambitiekader_cli.diff.slips import Slip
from ambitiekader_cli.report.changes.as_json import change_json
from ambitiekader_cli.report.changes.as_text import in_brackets
from ambitiekader_cli.report.changes.sentence import sentence
from ambitiekader_cli.report.changes.told import Told
from ambitiekader_cli.report.changes.value import written
from ambitiekader_cli.report.dutch import counted
from ambitiekader_cli.report.paper import Paper

SHORT = 10
_NO_DAY = "dag onbekend"
_SHALLOW = "let op: oudere commits zijn hier niet opgehaald (shallow clone)"


@dataclass(frozen=True)
class ItemPast:
    """How one item came to be what it is; `moments` are the oldest first."""

    id: str
    moments: Sequence[Moment]
    slips: Sequence[Slip]
    names: Mapping[str, str]
    shallow: bool

    def as_text(self, paper: Paper) -> str:
        """A line per change, with its day and commit."""
        subject = self.moments[-1].changes[0].subject
        lines = [paper.paint(visible(f"{self.id}  {subject.titel}"), "kop")]
        for moment in self.moments:
            lines.append(f"\n{moment.datum or _NO_DAY}  {moment.commit[:SHORT]}")
            for change in moment.changes:
                lines += _wrapped(change, self.names, paper)
        lines.append("")
        lines += [_slip_line(slip) for slip in self.slips] or ["Nooit uitgesteld."]
        return "\n".join([*lines, *([_SHALLOW] if self.shallow else [])])

    def as_json(self) -> dict[str, Any]:
        """Described in schemas/output/history.schema.json."""
        return {
            "id": self.id,
            "momenten": [
                {
                    "commit": moment.commit,
                    "datum": moment.datum,
                    "wijzigingen": [_json(change, self.names) for change in moment.changes],
                }
                for moment in self.moments
            ],
            "uitgesteld": [_slip_json(slip) for slip in self.slips],
            "volledig": not self.shallow,
        }


@dataclass(frozen=True)
class Slipping:
    """Everything that was postponed, the longest first."""

    slips: Sequence[Slip]
    shallow: bool

    def as_text(self, paper: Paper) -> str:
        """A few lines per planning."""
        if not self.slips:
            return "\n".join(["Niets is ooit uitgesteld.", *([_SHALLOW] if self.shallow else [])])
        found = counted(len(self.slips), "planning is", "planningen zijn")
        lines = [paper.paint(f"{found} ooit uitgesteld", "kop")]
        for slip in self.slips:
            lines += ["", visible(f"{slip.subject.id}  {slip.subject.titel}"), *_slip_lines(slip)]
        return "\n".join([*lines, *([_SHALLOW] if self.shallow else [])])

    def as_json(self) -> dict[str, Any]:
        """Described in schemas/output/history.schema.json."""
        slips = [_slip_json(slip) for slip in self.slips]
        return {"uitgesteld": slips, "volledig": not self.shallow}


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
