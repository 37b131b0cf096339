"""How an item moved through all commits."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.diff.commits import Beside, Compared
from ambitiekader_cli.diff.lineage import FileVersion
from ambitiekader_cli.model.fields import FIELDS
from ambitiekader_cli.repo.commit_log import Step

B = Betekenis


PLANNING = "planning"
"""The plannings of an item and of its mijlpalen, followed together."""
OTHER = "overig"
"""All keys that the model does not know."""


class Moment(NamedTuple):
    """A commit that changed an item."""

    step: Step
    changes: tuple[Change, ...]


Followed = Mapping[str, FileVersion]
"""Of files that cannot be read here the version that we came along."""


def moments_of(
    name: str, compared: Compared, aspect: str, *, is_there: bool, strict: bool = False
) -> Iterator[Moment]:
    """The newest first. A merge tells nothing that one of its branches told already.

    An aspect is a key of the item: a merge may take each from another branch.

    An id that was changed is followed to what it was before. What `is_there` after all was not
    removed: it went to, or came from, a file that could not be read.

    With `strict` not what became of another thing that was called so too, elsewhere or before.
    """
    step = compared.steps[0] if compared.steps else None
    followed: Followed = {}
    asked, file, unsure, came = name, compared.file_of(name), is_there, False
    while step:
        beside = compared.beside(step, 0)
        way = beside[0]
        differs = name in way.by_name or file in way.by_name
        if len(step.changed) > 1 or len(beside) > 1 or differs or followed:
            way, followed = _way_back(step, _Item(name, aspect, compared), followed)
            is_other = name != asked
            changes = _of_one(_changes(way, name, aspect), file, strict=strict or is_other)
            before = _former_file(file, (*changes, *way.by_name.get(file or "", ())))
            if changes and not (is_there and _has(changes, B.VERWIJDERD)):
                yield Moment(step, changes)
                if is_other and file and not before and not unsure:
                    parent = step.parents[way.parent] if step.parents else None
                    if not compared.holds(parent, file, name):
                        return  # it came: what was called so before is not this one
                is_there = is_there and not _has(changes, B.TOEGEVOEGD)
                name = former_name(name, changes)
            file, came = before, came or (file is not None and before is None)
        if strict and came and name in compared.given_up(step):
            return
        step = compared.by_hash.get(step.parents[way.parent]) if step.parents else None


def _of_one(changes: Sequence[Change], file: str | None, *, strict: bool) -> tuple[Change, ...]:
    """Without what became of another thing that got this id, while this one stood in a file.

    What else was called by the id that is asked for is told too; by an older id only this one.
    """
    if file is None:
        return (*changes,)
    each = [(change, change.place.source.path) for change in changes]
    others = {path for change, path in each if strict or change.betekenis is B.ID} - {file}
    return tuple(change for change, path in each if path not in others)


def _former_file(file: str | None, changes: Iterable[Change]) -> str | None:
    """Where it stood before these changes; None where that is not known."""
    for change in changes:
        path = change.place.source.path
        if path == file and change.soort == "toegevoegd":
            file = None
        elif path == file and change.soort == "verplaatst":
            file = str(change.oud)
        elif file is None and change.betekenis is B.VERWIJDERD:
            file = path
    return file


def together(each: Iterable[Iterable[Moment]], compared: Compared) -> list[Moment]:
    """The moments of several aspects as one row, the newest first, changes in their own order."""
    by_commit: dict[str, dict[int, Change]] = {}
    for moments in each:
        for moment in moments:
            known = by_commit.setdefault(moment.step.hash, {})
            known |= {id(change): change for change in moment.changes}
    return [
        Moment(step, tuple(_in_order(by_commit[step.hash], step, compared)))
        for step in compared.steps
        if step.hash in by_commit
    ]


def _in_order(known: Mapping[int, Change], step: Step, compared: Compared) -> list[Change]:
    each = chain.from_iterable(compared.beside(step, 0)[0].by_name.values())
    order = {id(change): number for number, change in enumerate(each)}
    return [known[key] for key in sorted(known, key=lambda key: order.get(key, len(order)))]


def former_name(name: str, changes: Iterable[Change]) -> str:
    """What the item, or the file, was called before these changes.

    An id that was no text for a while, such as a list, was none: nothing can be called so.
    """
    named = (c.oud for c in changes if c.betekenis in (B.ID, B.BESTAND_HERNOEMD))
    return next((oud for oud in named if isinstance(oud, str) and oud), name)


def names_of(name: str, moments: Iterable[Moment]) -> frozenset[str]:
    """What the item, or the file, was ever called."""
    former = (former_name("", moment.changes) for moment in moments)
    return frozenset({name, *filter(None, former)})


class _Item(NamedTuple):
    """What is followed, and through which commits."""

    name: str
    aspect: str
    compared: Compared

    def changed_in(self, way: Beside) -> bool:
        return bool(_changes(way, self.name, self.aspect))


def _changes(way: Beside, name: str, aspect: str) -> tuple[Change, ...]:
    each = way.by_name.get(name, ())
    return tuple(change for change in each if aspect_of(change) in (aspect, None))


def aspects_of(names: Collection[str], compared: Compared) -> list[str]:
    """What ever changed of the items with these names."""
    found: dict[str, None] = {}
    for step in compared.steps:
        for number in range(len(step.changed)):
            for beside in compared.beside(step, number):
                changes = chain.from_iterable(beside.by_name.get(name, ()) for name in names)
                found |= dict.fromkeys(filter(None, map(aspect_of, changes)))
    return [*found] or [PLANNING]


def aspect_of(change: Change) -> str | None:
    """None is the item as a whole: that it came, went, moved or was called otherwise."""
    if change.veld is None or change.betekenis is B.ID:
        return None
    first = change.veld.partition(".")[0]
    if change.plannings or first == "mijlpalen":
        return PLANNING
    return first if first in FIELDS else OTHER


def _has(changes: Iterable[Change], betekenis: Betekenis) -> bool:
    return any(change.betekenis is betekenis for change in changes)


def _way_back(step: Step, item: _Item, followed: Followed) -> tuple[Beside, Followed]:
    """The version before this commit that the item came from, and what is followed from there."""
    compared, numbers = item.compared, range(len(step.changed))
    possible = [n for n in numbers if _leads_on(step, n, compared, followed)] or numbers
    ways = _candidates(item, (compared.beside(step, number) for number in possible), followed)
    way = ways[0] if len(ways) == 1 else _origin(item, ways)
    parent = step.parents[way.parent] if step.parents else None
    each = {**followed, **way.chosen}.items()
    return way, {p: made for p, made in each if len(compared.lineage.readable(parent, p)) > 1}


def _leads_on(step: Step, number: int, compared: Compared, followed: Followed) -> bool:
    """Whether a parent has all versions that we came along."""
    readable = compared.lineage.readable
    return not followed or all(
        made.blob in {each.blob for each in readable(step.parents[number], path)}
        for path, made in followed.items()
    )


def _candidates(
    item: _Item, by_parent: Iterable[Sequence[Beside]], followed: Followed
) -> list[Beside]:
    """The first that had the item just so; if none had, all.

    Where this commit itself cannot be read, every parent seems to have it just so: then all those.
    """
    equal: list[Beside] = []
    others: list[Beside] = []
    for ways in by_parent:
        same = [way for way in ways if not item.changed_in(way)]
        others += [way for way in ways if item.changed_in(way)]
        if same:
            told_apart = len(same) < len(ways)  # else it is all one to this item
            equal.append(same[0] if told_apart else same[0]._replace(chosen={}))
            if same[0].unknown <= followed.keys():
                return equal[-1:]
    return equal or others


def _origin(item: _Item, ways: Sequence[Beside]) -> Beside:
    """Where branches came together: the one that changed the item since they parted."""
    for way in ways:
        paths = {change.place.source.path for change in way.by_name.get(item.name, ())}
        for path in sorted(paths | way.unknown):
            tips = [each.before[path] for each in ways if path in each.before]
            since = item.compared.since_fork(path, way.before[path], tips)
            if item.changed_in(way._replace(by_name=since)):
                return way
    return ways[0]
