"""One more item at the end of a list."""

from collections.abc import Iterator

from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.edit.line_places import (
    NEVER,
    comment_in_header,
    content_end,
    has_blank_line,
    line_begin,
    line_end,
    with_comments,
)
from ambitiekader_cli.edit.new_text import Slot, block_lines, in_brackets
from ambitiekader_cli.edit.splice import Splice
from ambitiekader_cli.edit.written_file import Target, WrittenFile
from ambitiekader_cli.source.tree import Collection, Node, Scalar


def new_item(file: WrittenFile, target: Target, old: Node, value: Fresh) -> Iterator[Splice]:
    """An item below, between the brackets, or beside the only one, that stood without a list."""
    if isinstance(old, Scalar):
        yield from _beside_one(file, target, old, value)
    elif not old.entries:
        yield from _first(file, target, old, value)
    elif old.flow:
        yield from _in_list_of_brackets(file, target, old, value)
    else:
        yield _below(file, target, old, value)


def _below(file: WrittenFile, target: Target, old: Collection, value: Fresh) -> Splice:
    text, entries = file.text, [*old.entries.values()]
    last = entries[-1].value
    begin, column = last.begin.index, old.begin.column
    habits = file.habits
    depth = NEVER
    if isinstance(last, Collection) and not last.flow:
        depth = last.begin.column
        if "-" in text[line_begin(text, begin) : begin]:
            habits = habits._replace(gap=depth - column)
    slot = Slot(column, target.slot.shape, last)
    lines = block_lines("- ", value, slot, habits)
    at = with_comments(text, content_end(text, last), depth)
    apart = len(entries) > 1 and has_blank_line(text, content_end(text, entries[-2].value), begin)
    return Splice(at, at, "\n" * apart + "".join(f"\n{line}" for line in lines))


def _first(file: WrittenFile, target: Target, old: Collection, value: Fresh) -> Iterator[Splice]:
    """In place of `[]` a block where a block can stand and the item is more than a text."""
    text, begin, end = file.text, old.begin.index, old.end.index
    if target.around.flow or isinstance(value, str) or text[begin:end].strip("[] "):
        written = in_brackets(value, target.slot.within(0, 0), file.habits)
        at, close = old.opened.index, end - 1
        yield Splice(at, at if text[at:close].strip(" ") else close, written)
        return
    yield Splice(begin - 1, end, "")
    yield from _list_below(file, target, end, value)


def list_below_key(
    file: WrittenFile, target: Target, old: Scalar, value: Fresh
) -> Iterator[Splice]:
    """The first item of a list where nothing stands behind the key yet."""
    begin = old.begin.index
    if target.around.flow:
        yield Splice(begin, begin, f" [{in_brackets(value, target.slot, file.habits)}]")
    else:
        yield from _list_below(file, target, begin, value)


def _list_below(file: WrittenFile, target: Target, index: int, value: Fresh) -> Iterator[Splice]:
    habits = file.habits
    depth = habits.dash if target.around.mapping else habits.gap
    slot = Slot(target.slot.column + depth, target.slot.shape)
    at = with_comments(file.text, index, NEVER)
    lines = block_lines("- ", value, slot, habits)
    yield Splice(at, at, "".join(f"\n{line}" for line in lines))


def _beside_one(file: WrittenFile, target: Target, old: Scalar, value: Fresh) -> Iterator[Splice]:
    if old.empty:
        yield from list_below_key(file, target, old, value)
        return
    comment = comment_in_header(file.text, old)
    both = in_brackets((old.value, value), Slot(0, target.slot.shape), file.habits)
    yield Splice(old.begin.index, content_end(file.text, old), both + comment)


def _in_list_of_brackets(
    file: WrittenFile, target: Target, old: Collection, value: Fresh
) -> Iterator[Splice]:
    """Behind the last; on a line of its own where the last has one."""
    text = file.text
    last = old.entries[len(old.entries) - 1].value
    written = in_brackets(value, Slot(0, target.slot.shape, last), file.habits)
    begin, end = last.begin.index, content_end(text, last)
    stop = line_end(text, end)
    margin = text[line_begin(text, begin) : begin]
    if margin.strip(" ") or stop >= old.end.index:
        yield Splice(end, end, f", {written}")
        return
    comma = text[end:stop].lstrip(" ").startswith(",")
    yield Splice(end, end, "" if comma else ",")
    yield Splice(stop, stop, f"\n{margin}{written}{',' if comma else ''}")
