"""A file with something changed, proved to say what was meant; or a refusal."""

from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from ambitiekader_cli.edit.change_of_data import (
    Add,
    Edit,
    NoSuchPlace,
    Put,
    Remove,
    intended,
    moved_in,
)
from ambitiekader_cli.edit.changed_file import Meant, is_proved, spliced_file
from ambitiekader_cli.edit.new_item import new_item
from ambitiekader_cli.edit.new_value import new_key, other_text
from ambitiekader_cli.edit.other_value import other_value
from ambitiekader_cli.edit.own_comments import comments_of
from ambitiekader_cli.edit.removed_part import without_part
from ambitiekader_cli.edit.splice import Splice
from ambitiekader_cli.edit.written_file import WrittenFile, key_of, target_at, written_file
from ambitiekader_cli.form.proof import comments_in
from ambitiekader_cli.source import Route, Source, Span, Unreadable
from ambitiekader_cli.source.tree import Collection, Scalar


class Untouchable(Exception):  # noqa: N818 - it is how the file is written
    """What stands at this place cannot be changed safely; somebody must do it by hand."""

    def __init__(self, where: Callable[[], Span]) -> None:
        super().__init__()
        self._where = where

    @property
    def span(self) -> Span:
        """Looked for when somebody asks: of many edits that takes long."""
        return self._where()


def edited(source: Source, *edits: Edit) -> bytes:
    """The whole file with these made one after the other, and every other line as it was.

    Raises Unreadable, and Untouchable when there is nothing to change, or no proof that two readers
    read in the new text exactly what was meant, and every comment that stayed. That names a place
    of the file as it was given.
    """
    return _edited(source, edits, each=False)


def _edited(source: Source, edits: Sequence[Edit], *, each: bool) -> bytes:
    """The second reader is slow: it reads only what is written, or also `each` step to it."""
    now, left = source, [*edits]
    while left:
        file = written_file(now)
        count = _as_one(file, left)
        by_two = each or count == len(left)
        try:
            now = Source(source.path, _changed(file, left[:count], by_two=by_two))
        except (NoSuchPlace, Unreadable):
            if now is not source and not each:
                return _edited(source, edits, each=True)  # an earlier step may be to blame
            raise Untouchable(partial(_refused, source, file, left[:count])) from None
        left = left[count:]
    return now.raw


def _as_one(file: WrittenFile, edits: Sequence[Edit]) -> int:
    """How many of the first change parts of the file that lie apart, and move no place by that.

    Below a list that is there any number of items can come.
    """
    whole, around, growing = set[Route](), set[Route](), set[Route]()
    count = 0
    for count, edit in enumerate(edits):  # noqa: B007 - how many there are before the break
        if isinstance(edit, Add) and edit.route in growing:
            continue
        route = _part(file, edit)
        above = {route[:length] for length in range(1, len(route))}
        if not route or route in whole or route in around or above & whole:
            break
        whole.add(route)
        around |= above
        if isinstance(edit, Add) and _can_grow(file, edit.route):
            growing.add(edit.route)
    else:
        return len(edits)
    return max(1, count)


def _can_grow(file: WrittenFile, route: Route) -> bool:
    """Whether a list stands there with a line for each item."""
    target = target_at(file, route)
    node = target.entry.value if target and target.entry else None
    return isinstance(node, Collection) and not node.flow and bool(node.entries)


def _part(file: WrittenFile, edit: Edit) -> Route:
    """What an edit has to itself: a value, or all that a key stands among; nothing where it moves.

    An item less moves those behind it.
    """
    target = target_at(file, edit.route) if edit.route else None
    if target is None or (isinstance(edit, Remove) and isinstance(edit.route[-1], int)):
        return ()
    alone = isinstance(edit, Put) or (isinstance(edit, Add) and _can_grow(file, edit.route))
    return edit.route if alone and target.entry else edit.route[:-1]


def _refused(source: Source, file: WrittenFile, edits: Sequence[Edit]) -> Span:
    """Where one of these stands that cannot be made; halved, for a proof takes long."""
    for edit in edits:
        if not _has_place(file, edit):
            return source.span(edit.route)
    while len(edits) > 1:
        half = len(edits) // 2
        try:
            _changed(file, edits[:half])
            edits = edits[half:]
        except (NoSuchPlace, Unreadable):
            edits = edits[:half]
    return source.span(edits[0].route)


def _has_place(file: WrittenFile, edit: Edit) -> bool:
    try:
        intended(file.data, edit)
        deque(_splices(file, edit), maxlen=0)
    except NoSuchPlace:
        return False
    return True


def _changed(file: WrittenFile, edits: Sequence[Edit], *, by_two: bool = True) -> bytes:
    """With all of these at once; raises NoSuchPlace and Unreadable."""
    data = file.data
    for edit in edits:
        data = intended(data, edit)
    new = spliced_file(file, [splice for edit in edits for splice in _splices(file, edit)])
    come, gone = Counter[str](), Counter[str]()
    for edit in edits:
        if isinstance(edit, Remove):
            gone += comments_of(file.text, edit.route)
        else:
            for moved in moved_in(edit.value):
                come += comments_in("\n".join(moved.lines))
    if not is_proved(file, new, Meant(data, come, gone), by_two=by_two):
        raise NoSuchPlace
    return new


def _splices(file: WrittenFile, edit: Edit) -> Iterator[Splice]:
    target = target_at(file, edit.route)
    if target is None:
        raise NoSuchPlace
    if isinstance(edit, Remove):
        if target.entry is None:
            raise NoSuchPlace
        yield from without_part(file, target, target.entry, key_of(file, edit.route[:-1]))
    elif target.entry is None:
        value = (edit.value,) if isinstance(edit, Add) else edit.value
        yield from new_key(file, target, value)
    elif isinstance(edit, Add):
        yield from new_item(file, target, target.entry.value, edit.value)
    elif isinstance(target.entry.value, Scalar) and isinstance(edit.value, str):
        yield from other_text(file, target, target.entry.value, edit.value)
    else:
        yield from other_value(file, target, target.entry.value, edit.value)
