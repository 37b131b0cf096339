"""The past of one item, and all that was postponed: as text and as JSON."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from textwrap import wrap
from typing import Any

from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.diff.moments import Moment
from ambitiekader_cli.diff.past import Rename
from ambitiekader_cli.report.changes.as_json import change_json
from ambitiekader_cli.report.changes.as_text import in_brackets
from ambitiekader_cli.report.changes.review import Told, called
from ambitiekader_cli.report.changes.sentence import sentence
from ambitiekader_cli.report.history_record import Record, day_of_step, slip_line
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.words.dutch import counted, listed

FILE = "bestand"
"""The soort of what is told of the agreement that an item stands in."""

MOST_TITLES = 5


@dataclass(frozen=True)
class Voorganger:
    """What an item follows; `moments` are the oldest first, none where it is the same id."""

    naam: str
    """With the frame that ended before a colon."""
    titel: str
    moments: Sequence[Moment]


@dataclass(frozen=True)
class ItemPast:
    """How one item came to be what it is; `moments` are the oldest first."""

    id: str
    moments: Sequence[Moment]
    names: Mapping[str, str]
    record: Record
    renames: Sequence[Rename] = ()
    """From the id that was asked for to the one it has now."""
    now: str | None = None
    """Its title now; None when it is there no more."""
    before: Sequence[Voorganger] = ()
    """What it follows, the oldest first."""

    def as_text(self, paper: Paper) -> str:
        """A line per change, with the day and the reason of its commit."""
        lines = [line for each in self.before for line in self._before(each, paper)]
        lines += map(_rename_line, self.renames)
        lines.append(paper.paint(visible(f"{self.id}  {self._titel}"), "kop"))
        lines += wrap(visible(self._shared()), paper.width)
        lines += [f"Volgt op {visible(each.naam)}{_where(each)}." for each in self.before]
        lines += self._moments(self.moments, paper)
        never = (
            "Nooit uitgesteld."
            if self.record.whole
            else "Nooit uitgesteld, voor zover te lezen is."
        )
        slips = [slip_line(slip) for slip in self.record.slips] or [never]
        return "\n".join([*lines, "", *slips, *self.record.remarks()])

    def _moments(self, moments: Sequence[Moment], paper: Paper) -> Iterator[str]:
        for moment in moments:
            head = self.record.head(moment.step)
            yield from ("", *wrap(head, paper.width, subsequent_indent=" " * 24))
            for change in moment.changes:
                yield from self._change(change, paper)

    def _before(self, each: Voorganger, paper: Paper) -> Iterator[str]:
        """What went before; of the same id it stands among the rest."""
        if each.moments:
            yield paper.paint(visible(f"{each.naam}  {each.titel}"), "kop")
            yield from self._moments(each.moments, paper)
            yield ""

    @property
    def _titel(self) -> str:
        """What the item is called now, or was called last."""
        changes = (change for moment in self.moments[::-1] for change in moment.changes)
        return self.now or next(c.subject.titel for c in changes if c.subject.soort != FILE)

    @cached_property
    def _titles(self) -> Sequence[str]:
        """How the items were called that came with this id, or with one it had before."""
        changes = (change for moment in self.moments for change in moment.changes)
        added = (c.subject.titel for c in changes if c.betekenis is Betekenis.TOEGEVOEGD)
        return [*dict.fromkeys(added)]

    def _shared(self) -> str:
        """Whether this is the past of more than one item."""
        if len(self._titles) <= 1:
            return ""
        titles = listed([quoted(title) for title in self._titles], MOST_TITLES)
        rest = "Hun geschiedenis, ook uitstel, staat hier bij elkaar"
        return f"Let op: meer onderdelen hadden dit id: {titles}. {rest}."

    def _change(self, change: Change, paper: Paper) -> Iterator[str]:
        said = "".join(map(in_brackets, sentence(change, self.names)))
        whose = ""
        if change.subject.soort == FILE:
            whose = called(change.subject, self.names).title
        elif len(self._titles) > 1:
            whose = change.subject.titel
        said = f"{whose}: {said[:1].lower()}{said[1:]}" if whose else said
        yield from wrap(visible(said), paper.width, initial_indent="  - ", subsequent_indent="    ")

    def as_json(self) -> dict[str, Any]:
        """Described in schemas/output/history.schema.json."""
        before = [
            {"id": each.naam, "titel": each.titel, "momenten": self._json_of(each.moments)}
            for each in self.before
        ]
        renames = [
            {
                "oud": each.oud,
                "nieuw": each.nieuw,
                "commit": each.step.hash,
                "datum": each.step.date,
            }
            for each in self.renames
        ]
        return {
            "id": self.id,
            "hernoemd": renames,
            "voorgangers": before,
            "momenten": self._json_of(self.moments),
            **self.record.as_json(),
        }

    def _json_of(self, moments: Sequence[Moment]) -> list[dict[str, Any]]:
        return [
            {
                "commit": moment.step.hash,
                "datum": moment.step.date,
                "waarom": moment.step.subject,
                "auteur": moment.step.author if self.record.wie else None,
                "wijzigingen": [_json(change, self.names) for change in moment.changes],
            }
            for moment in moments
        ]


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
            lines += ["", visible(f"{slip.subject.id}  {slip.subject.titel}")]
            lines += self.record.slip_lines(slip, paper)
        return "\n".join([*lines, *self.record.remarks()])

    def as_json(self) -> dict[str, Any]:
        """Described in schemas/output/history.schema.json."""
        return self.record.as_json()


def _where(each: Voorganger) -> str:
    """Of what is in a frame that ended, the folder of that."""
    frame = each.naam.rpartition(":")[0]
    return visible(f", in archief/{frame}") if frame else ""


def _rename_line(rename: Rename) -> str:
    return visible(f"{rename.oud} heet sinds {day_of_step(rename.step)} {rename.nieuw}.")


def _json(change: Change, names: Mapping[str, str]) -> dict[str, Any]:
    return change_json(Told(change, sentence(change, names), change.place.span()))
