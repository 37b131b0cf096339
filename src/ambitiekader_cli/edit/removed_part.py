"""One item or one key less, with the comments that are its own."""

from collections.abc import Iterator

from ambitiekader_cli.edit.line_places import (
    NEVER,
    behind_colon,
    content_end,
    entry_end,
    line_begin,
    with_comments,
)
from ambitiekader_cli.edit.splice import Splice
from ambitiekader_cli.edit.written_file import Target, WrittenFile
from ambitiekader_cli.source.tree import Collection, Entry, Scalar


def without_part(
    file: WrittenFile, target: Target, entry: Entry, key: Scalar | None
) -> Iterator[Splice]:
    """Of what stood around it nothing but `[]` or `{}` stays, if it was all.

    `key` is what that stands behind.
    """
    around, text = target.around, file.text
    if around.flow:
        yield from _between_brackets(text, around, target.step)
    elif len(around.entries) > 1:
        yield from _lines(text, around, entry)
    else:
        empty = "{}" if around.mapping else "[]"
        if key:
            at = behind_colon(text, key)
            yield Splice(at, at, f" {empty}")
            yield _line_splice(text, *lines_of(text, around, entry))
        else:
            yield Splice(around.begin.index, content_end(text, entry.value), empty)


def _between_brackets(text: str, around: Collection, step: str | int) -> Iterator[Splice]:
    steps = [*around.entries]
    number = steps.index(step)
    entry = around.entries[step]
    begin, end = _begin(entry), entry_end(text, entry)
    if number:
        before = entry_end(text, around.entries[steps[number - 1]])
        in_between = "#" in text[before:begin]  # its comma stays, and so what is said behind that
        yield Splice(begin if in_between else before, end, "")
    elif len(steps) > 1:
        yield Splice(begin, _begin(around.entries[steps[1]]), "")
    else:
        yield Splice(around.opened.index, around.end.index - 1, "")


def _begin(entry: Entry) -> int:
    return (entry.key or entry.value).begin.index


def _lines(text: str, around: Collection, entry: Entry) -> Iterator[Splice]:
    begin, end = lines_of(text, around, entry)
    if entry.key and text[begin : entry.key.begin.index].strip(" "):
        below = end + 1  # behind a dash: what is next comes in its place
        while text[below : below + 1].isspace():
            below += 1
        yield Splice(entry.key.begin.index, below, "")
        return
    if entry.key:
        begin = with_comments_above(text, around, entry, begin)
    yield _line_splice(text, begin, end)


def _line_splice(text: str, begin: int, end: int) -> Splice:
    return Splice(begin, end + 1, "") if end < len(text) else Splice(begin - 1, end, "")


def lines_of(text: str, around: Collection, entry: Entry) -> tuple[int, int]:
    """Where the lines of a part of a block begin, and where the last of them ends.

    The comments below are its own that are as deep as what is in it.
    """
    value = entry.value
    is_block = isinstance(value, Collection) and not value.flow
    depth = max(value.begin.column, around.begin.column + 1) if is_block else NEVER
    first = entry.key.begin.index if entry.key else _dash(text, around, entry)
    return line_begin(text, first), with_comments(text, content_end(text, value), depth)


def with_comments_above(text: str, around: Collection, entry: Entry, begin: int) -> int:
    """Where the comments begin that stand right above it, in its own column.

    Above the first of a collection they may be about all of it.
    """
    if next(iter(around.entries.values())) is entry:
        return begin
    own = " " * around.begin.column + "#"
    while begin and text.startswith(own, line_begin(text, begin - 1)):
        begin = line_begin(text, begin - 1)
    return begin


def _dash(text: str, around: Collection, entry: Entry) -> int:
    """Where the dash of an item is: the last one in the column of the list, up to its value."""
    at = entry.value.begin.index
    while at >= 0:
        begin = line_begin(text, at)
        if text.startswith("-", begin + around.begin.column) and begin + around.begin.column <= at:
            return begin + around.begin.column
        at = begin - 1
    return around.begin.index
