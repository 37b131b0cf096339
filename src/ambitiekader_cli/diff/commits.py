"""Every commit beside what stood before it. A version that cannot be read is passed over.

For its own file only: what it held when it could last be read takes its place, and the version
itself is told as a gap.
"""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.diagnostics import Diagnostic
from ambitiekader_cli.diff.all_changes import changes_between
from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.diff.context import DiffContext
from ambitiekader_cli.diff.data_file import File, read_file
from ambitiekader_cli.diff.difference import Diff
from ambitiekader_cli.diff.lineage import FileVersion, Lineage
from ambitiekader_cli.diff.thing import Thing, things_in
from ambitiekader_cli.repo.commit_log import Step
from ambitiekader_cli.repo.stored import Blob
from ambitiekader_cli.repo.versions import Changed, Pairs

B = Betekenis
OF_AGREEMENT = frozenset(
    {B.GETEKEND, B.HANDTEKENING_WEG, B.ONDERTEKENING, B.STATUS, B.LOOPTIJD, B.PARTIJEN}
)
"""What of the file that an agreement stands in bears on all that was agreed there."""

Contents: TypeAlias = Callable[[Pairs], Iterable[Changed]]
ContextOf: TypeAlias = Callable[[Callable[[str, bool], object]], DiffContext]
"""What two commits must be read against, given what their files held."""


class Gap(NamedTuple):
    """A version of a file that cannot be read, and the commit that made it."""

    commit: str
    datum: str | None
    path: str
    problem: Diagnostic
    still: bool
    """Whether the file cannot be read now either."""


class Beside(NamedTuple):
    """A commit beside one of the versions that may stand before it."""

    parent: int
    by_name: Mapping[str, Sequence[Change]]
    """What became of each item that changed."""
    before: Mapping[str, FileVersion]
    """Per file that differs what stood there."""
    chosen: Mapping[str, FileVersion]
    """Those of which others may have stood there too."""
    unknown: frozenset[str]
    """The files that cannot be read in this commit itself."""


class Compared:
    """The commits of a repository, the newest first; with `paths` only these files of them.

    Of the commits in `whole` all files are compared.
    """

    def __init__(
        self,
        steps: Sequence[Step],
        contents: Contents,
        context_of: ContextOf,
        paths: frozenset[str] | None = None,
        whole: frozenset[str] = frozenset(),
    ) -> None:
        self.steps, self._paths, self._whole = steps, paths, whole
        self._contents, self._context_of = contents, context_of
        self.by_hash = {step.hash: step for step in steps}
        self.lineage = Lineage(steps, self._is_broken)
        self._broken: dict[tuple[str, Blob | None], bool] = {}
        self._beside: dict[tuple[str, int], list[Beside]] = {}
        self._problems: dict[str, dict[str, Diagnostic]] = {}
        self._order = {step.hash: number for number, step in enumerate(steps)}

    def beside(self, step: Step, number: int) -> list[Beside]:
        """A commit beside its parent of that number: one way to see it, or a few."""
        key = step.hash, number
        if key not in self._beside:
            self._beside[key] = [*self._seen(step, number)]
        return self._beside[key]

    def gaps(self) -> list[Gap]:
        """What cannot be read, the newest first. Of a folder that became a link only the link."""
        for step in self.steps:
            self.beside(step, 0)
        now = self.lineage.now()
        return [
            Gap(step.hash, step.date, path, problem, still=self._is_broken(path, now.get(path)))
            for step in self.steps
            for path, problem in sorted(self._problems.get(step.hash, {}).items())
            if not any(above in self._problems[step.hash] for above in _above(path))
        ]

    def since_fork(
        self, path: str, version: FileVersion, others: Iterable[FileVersion]
    ) -> dict[str, list[Change]]:
        """What became of the items in a version of a file since it parted from the others."""
        fork = self.lineage.fork(frozenset(made.commit for made in (version, *others)))
        then = next(iter(self.lineage.readable(fork, path)), FileVersion(None, None))
        pairs = {path: (then.blob, version.blob)} if then.blob != version.blob else {}
        return _by_name(self._compare(pairs, fork, version.commit).changes)

    def names_now(self) -> frozenset[str]:
        """The ids of all that is there in the newest commit, as far as it can be read."""
        return frozenset(thing.name for thing in self.things_now())

    def things_now(self) -> Iterator[Thing]:
        """All that is there in the newest commit, as far as it can be read."""
        head = self.steps[0].hash if self.steps else None
        now = self.lineage.now().items()
        files = (
            self._version(head, path) if self._is_broken(path, blob) else self._file(path, blob)
            for path, blob in now
            if self._keeps(path)
        )
        whole = (file for file in files if isinstance(file, File))
        return (thing for file in whole for thing in things_in(file))

    def file_of(self, name: str) -> str | None:
        """The one file in which something has this id in the newest commit.

        None too where no id was ever given up, or given twice: then its id says enough.
        """
        found = self._files_now.get(name, ()) if self._given_up or self._given_twice else ()
        return next(iter(found)) if len(found) == 1 else None

    def given_up(self, step: Step) -> Container[str]:
        """The ids of what got another one in a commit."""
        return self._given_up.get(step.hash, ())

    @cached_property
    def _given_up(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for step in self.steps:
            each = chain.from_iterable(way.by_name.values() for way in self.beside(step, 0))
            changes = (change for change in chain.from_iterable(each) if change.betekenis is B.ID)
            if ids := {change.oud for change in changes if isinstance(change.oud, str)}:
                found[step.hash] = ids
        return found

    @cached_property
    def _given_twice(self) -> bool:
        each = chain.from_iterable(self.beside(step, 0)[0].by_name.items() for step in self.steps)
        came = Counter(name for name, changes in each for c in changes if c.soort == "toegevoegd")
        return any(times > 1 for times in came.values())

    @cached_property
    def _files_now(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for thing in self.things_now():
            found.setdefault(thing.id, set()).add(thing.file.path)
        return found

    def holds(self, commit: str | None, path: str, name: str) -> bool:
        """Whether something in a file had this id at a commit."""
        file = self._version(commit, path)
        return file is not None and any(thing.id == name for thing in things_in(file))

    def data(self, commit: str | None, path: str) -> object:
        """What a file held at a commit, else what it held when it could last be read."""
        found = self._version(commit, path)
        return found.data if found else None

    def _version(self, commit: str | None, path: str) -> File | None:
        """Of several that may stand in for one that cannot be read the newest."""
        each = self.lineage.readable(commit, path)
        newest = min(each, key=lambda made: self._order.get(made.commit or "", 0), default=None)
        found = self._file(path, newest.blob) if newest else None
        return found if isinstance(found, File) else None

    def _seen(self, step: Step, number: int) -> Iterator[Beside]:
        parent = step.parents[number] if step.parents else None
        changed = step.changed[number].items()
        all_of_it = step.hash in self._whole
        pairs = {path: p for path, p in changed if all_of_it or self._keeps(path)}
        diff = self._compare(pairs, parent, step.hash)
        before = {path: FileVersion(parent, older) for path, (older, _) in pairs.items()}
        if not diff.unread:
            yield Beside(number, _by_name(diff.changes), before, {}, frozenset())
            return
        problems = {each.path: each.problem for each in diff.unread if not each.older}
        self._remember(step, problems)
        options = {
            each.path: self.lineage.readable(parent, each.path) or (FileVersion(None, None),)
            for each in diff.unread
            if each.older
        }
        for instead in _together(options):
            known = {**before, **instead}
            read = {p: (known[p].blob, pairs[p][1]) for p in pairs if p not in problems}
            changes = self._compare(read, parent, step.hash).changes
            chosen = {path: made for path, made in instead.items() if len(options[path]) > 1}
            yield Beside(number, _by_name(changes), known, chosen, frozenset(problems))

    def _compare(self, pairs: Pairs, older: str | None, newer: str | None) -> Diff:
        ends = {True: older, False: newer}
        context = self._context_of(lambda path, older: self.data(ends[older], path))
        diff = changes_between(self._contents(pairs), context)
        unread = {(each.path, each.older) for each in diff.unread}
        for path, sides in pairs.items():
            for blob, is_older in zip(sides, (True, False), strict=True):
                self._broken[path, blob] = (path, is_older) in unread
        return diff

    def _remember(self, step: Step, problems: Mapping[str, Diagnostic]) -> None:
        """A gap is told of the commit that made it, not of a merge that only brings it along."""
        for path, problem in problems.items():
            if all(path in changed for changed in step.changed):
                self._problems.setdefault(step.hash, {})[path] = problem

    def _keeps(self, path: str) -> bool:
        return self._paths is None or path in self._paths

    def _is_broken(self, path: str, blob: Blob | None) -> bool:
        key = path, blob
        if key not in self._broken:
            self._broken[key] = isinstance(self._file(path, blob), Diagnostic)
        return self._broken[key]

    def _file(self, path: str, blob: Blob | None) -> File | Diagnostic | None:
        for each in self._contents({path: (None, blob)}):
            return read_file(path, each.after)
        return None


def _together(options: Mapping[str, Sequence[FileVersion]]) -> Iterator[dict[str, FileVersion]]:
    """The first that may stand in for each file, then the second: files of one branch together."""
    for number in range(max(map(len, options.values()), default=1)):
        yield {path: each[min(number, len(each) - 1)] for path, each in options.items()}


def _above(path: str) -> Iterator[str]:
    parts = path.split("/")
    return ("/".join(parts[:number]) for number in range(1, len(parts)))


def _by_name(changes: Iterable[Change]) -> dict[str, list[Change]]:
    """By id; of an agreement by the path of its file."""
    found: dict[str, list[Change]] = {}
    for change in changes:
        of_file = change.betekenis in OF_AGREEMENT or change.betekenis is B.BESTAND_HERNOEMD
        path = change.place.source.path if of_file and change.subject.soort == "bestand" else None
        if name := change.subject.id or path:
            found.setdefault(name, []).append(change)
    return found
