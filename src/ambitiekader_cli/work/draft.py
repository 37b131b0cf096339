"""Data with changes in it that are not written yet: what they come to, and whether they may be."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from copy import copy
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from ambitiekader_cli import repo
from ambitiekader_cli.diagnostics import Coded, Severity
from ambitiekader_cli.diff.all_changes import changes_between
from ambitiekader_cli.diff.context import DiffContext
from ambitiekader_cli.edit import (
    Edit,
    Moved,
    Untouchable,
    becomes_too_large,
    by_hand,
    edited,
    taken,
)
from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import Refused
from ambitiekader_cli.load import FOLLOWS, Loaded, read_parts, together, with_ended
from ambitiekader_cli.load.one_file import ReadFile, find_source, part_of
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo import DataFile
from ambitiekader_cli.repo.archive import EndedFrame
from ambitiekader_cli.repo.layout import KADER, PARTIJEN
from ambitiekader_cli.repo.replace_all import Replacement
from ambitiekader_cli.repo.stored import Version
from ambitiekader_cli.repo.versions import Changed
from ambitiekader_cli.report.changes.review import Named, Review, review
from ambitiekader_cli.source import Route, Source, Unreadable
from ambitiekader_cli.text import visible
from ambitiekader_cli.work.early_days import early_days
from ambitiekader_cli.work.part import problem_lines, unread_lines

Judge = Callable[[Kader], Iterable[Coded]]
"""What is wrong with the data."""
Renamed = Callable[[str], str]
"""A text with the names that things in it have now."""
NAMED = 5
"""Remarks that are told; the others are counted."""


class Proposal(NamedTuple):
    """Changes that may be written, and what people must see first."""

    replacements: tuple[Replacement, ...]
    review: Review
    """What they say, as `ak diff` tells it."""
    remarks: tuple[str, ...] = ()
    """What is no reason to refuse."""
    ended: EndedFrame | None = None
    """What goes into the archive before anything else is written."""

    @property
    def paths(self) -> list[str]:
        """Of the files that change, and the folder that comes."""
        archive = [self.ended.path] if self.ended else []
        return [*archive, *(each.path for each in self.replacements)]


class Wrong(Refused):
    """What the changes make wrong, as the rules say it."""

    def __init__(self, errors: list[Coded]) -> None:
        first = errors[0]
        super().__init__(_refusal(first.code, first.finding.message, first.finding.help))
        self.errors = errors


class Draft:
    """The files of a repository as they were read, and as they become. Nothing is written."""

    def __init__(self, root: Path, about: str = "") -> None:
        """Raises Refused where there is no kader to judge by.

        With an id only what may hold that is read, and what that is judged by: of a country's files
        a few.
        """
        self.root = root
        files = [*repo.entries(root)]
        wanted = [*_about(files, self._read, about.encode("utf-8", "replace"))] if about else files
        self._before = {p.source.path: p for p in read_parts(wanted, self._read)}
        self._now = dict(self._before)
        self._ended: dict[str, dict[str, str]] = {}
        self.loaded = self.becoming()
        self.kader = _kader(self.loaded)
        """As it was read."""

    def copy(self) -> "Draft":
        """Another with the same changes, to try something in."""
        other = copy(self)
        other._now = dict(self._now)
        other._ended = dict(self._ended)
        return other

    def parts(self) -> list[ReadFile]:
        """The files as they become."""
        return [*self._now.values()]

    def end_as(self, name: str) -> None:
        """The frame as it was read becomes one that ended, in the archive under this name."""
        self._ended[name] = {item.id: item.titel for item in self.kader.all_items()}

    def source(self, path: str) -> Source | None:
        """A file as it becomes; None where there is none."""
        part = self._now.get(path)
        return part.source if part else None

    def data(self, path: str, route: Route) -> Any:  # noqa: ANN401 - data without a shape
        """What stands in a file as it becomes; None where nothing does."""
        part = self._now.get(path)
        value = part.source.data() if part else None
        for step in route:
            if isinstance(step, int):
                value = value[step] if isinstance(value, tuple) else None
            else:
                value = value.get(step) if isinstance(value, dict) else None
        return value

    def become(self) -> Kader:
        """The kader with all changes in it; raises Refused when it cannot be read any more."""
        return _kader(self.becoming())

    def becoming(self) -> Loaded:
        """All that the files say as they become, as far as it can be read."""
        loaded = with_ended(self.root, together(self.parts()))
        if not self._ended or loaded.kader is None:
            return loaded
        known = {**(loaded.kader.archief or {}), **self._ended}
        return loaded._replace(kader=loaded.kader.replaced(archief=known))

    def edit(self, path: str, *edits: Edit) -> None:
        """Change parts of a file; raises Refused where that cannot be done safely."""
        part = self._sound(path)
        try:
            raw = edited(part.source, *edits)
        except (Untouchable, Unreadable) as refusal:
            raise Refused(_by_hand(part.source, edits, refusal)) from None
        self.put(path, raw)

    def take(self, path: str, route: Route) -> Moved:
        """An item out of a list, as it is written; raises Refused where that cannot be safe."""
        part = self._sound(path)
        try:
            item, rest = taken(part.source, route)
        except (Untouchable, Unreadable) as refusal:
            span = refusal.span if isinstance(refusal, Untouchable) else part.source.span(route)
            advice = f"    hulp: zet eerst de vorm goed met `ak fmt {path}`, of verplaats het zelf"
            raise Refused(map(visible, (f"{span}: {_NO_PROOF}", advice))) from None
        self.put(path, rest)
        return item

    def write(self, path: str, text: str) -> None:
        """A file of its own, in place of none."""
        if path in self._now:
            raise Refused([visible(f"ak: niet vastgelegd: {path} is er al")])
        self.put(path, text.encode())

    def make(self, path: str, data: dict[str, Fresh], beside: Source | None) -> None:
        """A file with these data in the form of the one beside it; raises Refused without proof."""
        from ambitiekader_cli.edit.new_file import new_file  # noqa: PLC0415 - rare

        raw = new_file(path, data, beside)
        if raw is None:
            raise Refused([visible(f"ak: niet vastgelegd: {path} is niet veilig te maken")])
        self.put(path, raw)

    def put(self, path: str, raw: bytes) -> None:
        """The whole text of a file; raises Refused when it says what no such file can."""
        part = part_of(find_source(repo.DataFile(path), lambda _: raw))
        if part.problems:
            problem = part.problems[0]
            raise Refused(_refusal(problem.code, problem.message, problem.help))
        self._now[path] = part

    def take_away(self, path: str) -> None:
        """One file less."""
        del self._now[path]

    def refuse_unread(self) -> None:
        """Raises Refused where a file or a folder is not read: nobody knows then what it names."""
        for part in self.parts():
            if part.content is None and (part.bestand or not part.opened):
                raise Refused([*islice(problem_lines(part.problems), 1), _REPAIR])

    def changed_paths(self) -> set[str]:
        """Of the files that become another."""
        return {each.path for each in self._changed()}

    def proposal(self, judge: Judge, renamed: Renamed = str) -> Proposal:
        """All changes together; raises Refused with the first thing that they make wrong.

        What was wrong already with something by its older name was not made wrong.
        """
        changed = [*self._changed()]
        remarks = [*self._remarks(judge, renamed)] if changed else []
        remarks += unread_lines(self.loaded.problems)
        return Proposal(tuple(changed), self._told(changed), tuple(remarks))

    def _sound(self, path: str) -> ReadFile:
        """A file of which is known what it says; raises Refused."""
        part = self._now[path]
        if part.problems:
            raise Refused([*islice(problem_lines(part.problems), 1), _REPAIR])
        return part

    def _read(self, path: str) -> bytes:
        return repo.read(self.root, path)

    def _changed(self) -> Iterator[Replacement]:
        for path in sorted(self._before.keys() | self._now.keys()):
            old, new = (_raw(files.get(path)) for files in (self._before, self._now))
            if old != new:
                yield Replacement(path, old, new)

    def _remarks(self, judge: Judge, renamed: Renamed) -> Iterator[str]:
        """What was not wrong before, or is strange; raises Refused for an error."""
        after = self.become()
        found = [*judge(after)]
        before = map(_key, judge(self.kader) if found else ())
        earlier = Counter((code, renamed(message)) for code, message in before)
        new = [*_without(found, earlier)]
        if wrong := [each for each in new if each.severity is Severity.FOUT]:
            raise Wrong(wrong)
        for each in new[:NAMED]:
            yield visible(f"let op: {self._named(each)} ({each.code})")
        if len(new) > NAMED:
            yield f"let op: en nog {len(new) - NAMED}; `ak validate` noemt ze"
        early = [*early_days(self.kader, after)]
        for told in early[:NAMED]:
            yield visible(f"let op: {told}")
        if len(early) > NAMED:
            yield f"let op: en nog {len(early) - NAMED} met zo'n dag"

    def _named(self, found: Coded) -> str:
        """Its message, with the item in front that it tells of and does not name."""
        place, message = found.finding.place, found.finding.message
        in_list = any(isinstance(step, int) for step in place.route[1:2])  # a key may be lacking
        item = self.data(place.source.path, place.route[:2]) if in_list else None
        name = item.get("id") if isinstance(item, dict) else None
        return f"{name}: {message}" if name and str(name) not in message else message

    def _told(self, changed: Iterable[Replacement]) -> Review:
        def read(path: str, older: bool) -> object:
            part = (self._before if older else self._now).get(path)
            try:
                return part.source.data() if part else None
            except Unreadable:
                return None

        pairs = [Changed(each.path, _version(each.old), _version(each.new)) for each in changed]
        context = DiffContext(read)
        names = (Named(None, "nu"), Named(None, "straks"))
        return review(changes_between(pairs, context), context.names, names)


def draft_about(root: Path, name: str) -> Draft:
    """One that may hold only the item of this id; of all files where it cannot be found so.

    An empty name is all files.
    """
    draft = Draft(root, name)
    known = name in draft.kader.items or name in draft.kader.doubles
    return draft if known or not name else Draft(root)


def _about(
    files: Iterable[DataFile], read: Callable[[str], bytes], word: bytes
) -> Iterator[DataFile]:
    """The files that may have this item, the agreements beside, the frame and the partijen."""
    holding = {each.path for each in files if _holds(each, read, word)}
    folders = {match[0] for path in holding if (match := _LOCAL.match(path))}
    beside = {f"{folder}afspraken.yaml" for folder in folders}
    yield from (each for each in files if each.path in {KADER, PARTIJEN} | holding | beside)


def _holds(file: DataFile, read: Callable[[str], bytes], word: bytes) -> bool:
    """Whether an item of this id may stand in the file, or one that goes on with it."""
    with suppress(OSError):
        raw = b"" if file.refused else read(file.path)
        return word in raw and (
            FOLLOWS in raw or re.search(rb"id\W{1,40}" + re.escape(word), raw) is not None
        )
    return False


_LOCAL = re.compile(r"data/local/[^/]+/")


def _kader(loaded: Loaded) -> Kader:
    if loaded.kader is None:
        raise Refused(unread_lines(loaded.problems))
    return loaded.kader


def _raw(part: ReadFile | None) -> bytes | None:
    return part.source.raw if part else None


def _version(raw: bytes | None) -> Version | None:
    return None if raw is None else Version(raw)


def _without(found: Iterable[Coded], earlier: Counter[tuple[str, str]]) -> Iterator[Coded]:
    for each in found:
        if earlier[_key(each)]:
            earlier[_key(each)] -= 1
        else:
            yield each


def _key(each: Coded) -> tuple[str, str]:
    """By which a finding is known again, wherever it stands by then."""
    return each.code, each.finding.message


def _refusal(code: str, message: str, advice: str) -> list[str]:
    lines = [f"ak: niet vastgelegd: {message} ({code})"]
    return [visible(line) for line in (*lines, *([f"    hulp: {advice}"] if advice else []))]


def _by_hand(
    source: Source, edits: Sequence[Edit], refusal: Untouchable | Unreadable
) -> Iterator[str]:
    """Where and why not, and what somebody can do in an editor."""
    if becomes_too_large(source, edits):
        yield visible(f"ak: niet vastgelegd: {source.path} wordt te groot voor één bestand")
        yield "    hulp: neem minder tegelijk over: 1 MiB of 50.000 waarden is het meeste"
        return
    span = refusal.span if isinstance(refusal, Untouchable) else source.span(edits[0].route)
    lines = by_hand(source, edits[0]) if len(edits) == 1 else []
    advice = "schrijf er zelf:" if lines else "doe het zelf in een editor"
    yield visible(f"{span}: {_NO_PROOF}")
    yield visible(f"    hulp: zet eerst de vorm goed met `ak fmt {source.path}`, of {advice}")
    yield from map(visible, lines)


_REPAIR = "ak: niet vastgelegd: herstel dit eerst"
_NO_PROOF = "niet vastgelegd: dit is zo geschreven dat ak het niet veilig kan veranderen"
