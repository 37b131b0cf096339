"""One item less in a list, with the comments that are its own."""

from collections.abc import Iterator

from ambitiekader_cli.edit.line_places import NEVER, content_end, line_begin, with_comments
from ambitiekader_cli.edit.splice import Splice
from ambitiekader_cli.edit.written_file import Target, WrittenFile
from ambitiekader_cli.source.tree import Collection, Node, Scalar


def without_item(file: WrittenFile, target: Target, key: Scalar | None) -> Iterator[Splice]:
    """What stands above it stays: it may be about all that follows. The last one leaves `[]`.

    `key` is what the list stands behind.
    """
    around, index = target.around, int(target.step)
    value = around.entries[index].value
    if around.flow:
        yield _in_brackets(file.text, around, index)
    elif len(around.entries) > 1:
        yield _lines(file.text, around, value)
    elif key:
        at = file.text.index(":", key.end.index) + 1
        yield Splice(at, at, " []")
        yield _lines(file.text, around, value)
    else:
        end = content_end(file.text, value)
        yield Splice(around.begin.index, end, "[]")


def _in_brackets(text: str, around: Collection, index: int) -> Splice:
    value = around.entries[index].value
    end = content_end(text, value)
    if before := around.entries.get(index - 1):
        return Splice(content_end(text, before.value), end, "")
    if after := around.entries.get(index + 1):
        return Splice(value.begin.index, after.value.begin.index, "")
    return Splice(around.opened.index, around.end.index - 1, "")


def _lines(text: str, around: Collection, value: Node) -> Splice:
    is_block = isinstance(value, Collection) and not value.flow
    begin = line_begin(text, _dash(text, around, value))
    end = with_comments(text, content_end(text, value), value.begin.column if is_block else NEVER)
    return Splice(begin, end + 1, "") if end < len(text) else Splice(begin - 1, end, "")


def _dash(text: str, around: Collection, value: Node) -> int:
    """Where the dash of an item is: the last one in the column of the list, up to its value."""
    at = value.begin.index
    while at >= 0:
        begin = line_begin(text, at)
        if text.startswith("-", begin + around.begin.column) and begin + around.begin.column <= at:
            return begin + around.begin.column
        at = begin - 1
    return around.begin.index
