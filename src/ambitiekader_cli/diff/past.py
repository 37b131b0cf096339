"""The past of one item, and of all of them."""

import re
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.diff.commits import OF_AGREEMENT, Beside, Compared, Contents, ContextOf, Gap
from ambitiekader_cli.diff.moments import (
    PLANNING,
    Moment,
    aspects_of,
    former_name,
    moments_of,
    names_of,
    together,
)
from ambitiekader_cli.diff.postponed import Slip, sets_a_planning, slips_of
from ambitiekader_cli.diff.thing import subject_of
from ambitiekader_cli.repo.commit_log import Step
from ambitiekader_cli.repo.layout import KADER, PARTIJEN
from ambitiekader_cli.repo.stored import Blob


class Rename(NamedTuple):
    """An id that was changed, and the commit that did."""

    oud: str
    nieuw: str
    step: Step


class OfItem(NamedTuple):
    """How an item moved, the newest first, and which versions of its files cannot be read."""

    moments: list[Moment]
    gaps: list[Gap]
    whole: Sequence[Moment] = ()
    """The same, with what became of the agreement that it stands in, while it stood there."""
    rename: Rename | None = None
    """It is called otherwise now."""
    titel: str | None = None
    """As it is now; None when it is there no more."""


class OfAll(NamedTuple):
    """What was postponed, and which versions cannot be read."""

    slips: list[Slip]
    gaps: list[Gap]


class _Seen(NamedTuple):
    """What is looked at."""

    paths: frozenset[str] = frozenset()
    commits: frozenset[str] = frozenset()
    """Of which all files are."""


class Past:
    """Everything that was."""

    def __init__(self, steps: Sequence[Step], contents: Contents, context_of: ContextOf) -> None:
        self._steps, self._contents, self._context_of = steps, contents, context_of
        self.compared = self._only(None)

    def of_item(self, name: str) -> OfItem:
        """Looks only at the files that ever named it, by whatever id it had.

        And at the frame and the partijen, which may be called otherwise.
        Of a commit in which it came or went also at the others: it may have another name there.
        """
        names, seen, wider = frozenset({name}), _Seen(), _Seen(self._naming([name]))
        compared, moments = self.compared, list[Moment]()
        while wider != seen:
            seen = wider
            compared = self._only(seen.paths | {KADER, PARTIJEN}, seen.commits)
            moments = _moments(name, names, compared)
            names |= names_of(name, moments)
            paths = seen.paths | self._naming(names)
            wider = _Seen(paths, seen.commits | {*_from_elsewhere(names, compared, paths)})
        if not seen.paths:
            return OfItem([], [])
        held = {path for moment in moments for c in moment.changes for path in _paths_of(c)}
        told = held | {agreement_of(path) for path in held} if held else seen.paths
        gaps = [gap for gap in compared.gaps() if gap.path in told]
        agreement = _of_agreements(moments, map(agreement_of, seen.paths), compared)
        whole = together([moments, agreement], compared)
        titles = (subject_of(e, {}).titel for e in compared.things_now() if e.name == name)
        return OfItem(moments, gaps, whole, _rename(name, compared), next(titles, None))

    def _only(
        self, paths: frozenset[str] | None, commits: frozenset[str] = frozenset()
    ) -> Compared:
        return Compared(self._steps, self._contents, self._context_of, paths, commits)

    def slipping(self) -> OfAll:
        """Everything that was ever postponed."""
        gaps = self.compared.gaps()
        there = self.compared.names_now() if gaps else frozenset()
        return OfAll([*self._slips(there)], gaps)

    def planning_moves(self) -> dict[str, int]:
        """Per id, as it is now, how many commits changed a planning that was there."""
        return {name: moves for name in self._planned() if (moves := self._moves(name))}

    def _moves(self, name: str) -> int:
        plannings = moments_of(name, self.compared, PLANNING, is_there=False, strict=True)
        return sum(any(map(_moved, moment.changes)) for moment in plannings)

    def _slips(self, there: frozenset[str]) -> Iterator[Slip]:
        for name in self._planned():
            is_there = name in there
            yield from slips_of(
                [*moments_of(name, self.compared, PLANNING, is_there=is_there, strict=True)]
            )

    def _planned(self) -> list[str]:
        """The ids of which a planning ever changed, as they are called now."""
        found: dict[str, None] = {}
        called: dict[str, dict[str, None]] = {}
        gone: set[str] = set()
        for step in self._steps:
            for beside in self.compared.beside(step, 0):
                for name, changes in beside.by_name.items():
                    now = called.get(name, {})
                    if any(change.soort == "verwijderd" for change in changes):
                        gone.add(name)
                    if not now or name in gone or self.compared.file_of(name):
                        now = {**now, name: None}  # another may have been called so for a while
                    called.setdefault(former_name(name, changes), {}).update(now)
                    if any(map(sets_a_planning, changes)):
                        found |= now
        return [*found]

    def _naming(self, names: Iterable[str]) -> frozenset[str]:
        """The files of which any version holds one of these ids, or may: written with codes."""
        each = (re.escape(name.encode("utf-8", "surrogateescape")) for name in names)
        wanted = re.compile(b"|".join([*each, rb"\\"]))
        versions: dict[str, dict[Blob, None]] = {}
        for step in self._steps:
            for changed in step.changed:
                for path, (_, blob) in changed.items():
                    if blob:
                        versions.setdefault(path, {})[blob] = None
        return frozenset(p for p, blobs in versions.items() if self._holds(p, blobs, wanted))

    def _holds(self, path: str, blobs: Iterable[Blob], wanted: re.Pattern[bytes]) -> bool:
        found = (each.after for blob in blobs for each in self._contents({path: (None, blob)}))
        return any(version and wanted.search(version.content) for version in found)


def _moved(change: Change) -> bool:
    return change.plannings is not None


def _from_elsewhere(
    names: Collection[str], compared: Compared, paths: Container[str]
) -> Iterator[str]:
    """The commits in which an item came while something left another file; or the other way.

    And those in which it names another thing, or the same one by another id.
    """
    for step in compared.steps:
        for number, changed in enumerate(step.changed):
            beside = chain.from_iterable(b.by_name.items() for b in compared.beside(step, number))
            own = [change for name, each in beside if name in names for change in each]
            if any(change.betekenis in _NAMING for change in own):
                yield step.hash
            soorten = {change.soort for change in own}
            if not soorten & {"toegevoegd", "verwijderd"}:
                continue
            others = [pair for path, pair in changed.items() if path not in paths]
            came = "toegevoegd" in soorten and any(older for older, _ in others)
            if came or ("verwijderd" in soorten and any(newer for _, newer in others)):
                yield step.hash


_NAMING = {Betekenis.VERWIJZING, Betekenis.LOG_HERSCHREVEN}


def _moments(name: str, names: Collection[str], compared: Compared) -> list[Moment]:
    is_there = bool(compared.gaps()) and name in compared.names_now()
    aspects = aspects_of(names, compared)
    rows = [moments_of(name, compared, each, is_there=is_there) for each in aspects]
    return together(rows, compared)


def _rename(name: str, compared: Compared) -> Rename | None:
    """How an id got another one, if that is the last that became of it."""
    found, file = None, ""
    for step in compared.steps:
        for beside in compared.beside(step, 0):
            own = [(each, each.place.source.path) for each in beside.by_name.get(name, ())]
            if any(each.soort == "verwijderd" and path != file for each, path in own):
                return None  # it went, perhaps while another was called so too
            if any(each.betekenis is Betekenis.ID and path == file for each, path in own):
                return found
            if found is None and (change := _other_id(name, beside)):
                if name in compared.names_now():
                    return None
                found, file = Rename(name, str(change.nieuw), step), change.place.source.path
    return found


def _other_id(name: str, beside: Beside) -> Change | None:
    changes = chain.from_iterable(beside.by_name.values())
    return next((c for c in changes if c.betekenis is Betekenis.ID and c.oud == name), None)


def agreement_of(path: str) -> str:
    """The file that says who signed what stands in a file."""
    return path if path.startswith("data/local/") else KADER


def _of_agreements(
    moments: Sequence[Moment], paths: Iterable[str], compared: Compared
) -> Iterator[Moment]:
    """What became of the agreement that an item stands in, while it stood there."""
    order = {step.hash: number for number, step in enumerate(compared.steps)}
    stood = [(order[moment.step.hash], _agreement_after(moment)) for moment in moments]
    told: set[int] = set()
    for path in sorted({*paths}):
        of_file = _moments(path, {path}, compared)
        names = names_of(path, of_file)
        for moment in of_file:
            before = (file for begun, file in stood if begun > order[moment.step.hash])
            changes = tuple(c for c in moment.changes if _is_new(c, told))
            if changes and next(before, None) in names:
                told |= {*map(id, changes)}
                yield moment._replace(changes=changes)


def _is_new(change: Change, told: Collection[int]) -> bool:
    return change.betekenis in OF_AGREEMENT and id(change) not in told


def _agreement_after(moment: Moment) -> str | None:
    """Where the item stood when a commit was done; None when it was gone."""
    last = moment.changes[-1]
    return None if last.soort == "verwijderd" else agreement_of(last.place.source.path)


def _paths_of(change: Change) -> Iterator[str]:
    """The files that an item was in."""
    yield change.place.source.path
    if change.soort == "verplaatst":
        yield str(change.oud)
