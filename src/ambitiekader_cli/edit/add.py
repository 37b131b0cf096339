"""One more item at the end of a list."""

from collections.abc import Iterator

from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.edit.document import Document, Target
from ambitiekader_cli.edit.line_places import (
    NEVER,
    comment_in_header,
    content_end,
    has_blank_line,
    line_begin,
    line_end,
    with_comments,
)
from ambitiekader_cli.edit.new_lines import Spot, block_lines, in_brackets
from ambitiekader_cli.edit.splice import Splice
from ambitiekader_cli.source.tree import Collection, Node, Scalar


def new_item(document: Document, target: Target, old: Node, value: Fresh) -> Iterator[Splice]:
    """An item below, between the brackets, or beside the only one, that stood without a list."""
    if isinstance(old, Scalar):
        yield from _beside_one(document, target, old, value)
    elif not old.entries:
        yield from _first(document, target, old, value)
    elif old.flow:
        yield from _in_list_of_brackets(document, target, old, value)
    else:
        yield _below(document, target, old, value)


def _below(document: Document, target: Target, old: Collection, value: Fresh) -> Splice:
    text, entries = document.text, [*old.entries.values()]
    last = entries[-1].value
    begin, column = last.begin.index, old.begin.column
    habits = document.habits
    depth = NEVER
    if isinstance(last, Collection) and not last.flow:
        depth = last.begin.column
        if "-" in text[line_begin(text, begin) : begin]:
            habits = habits._replace(gap=depth - column)
    spot = Spot(column, target.spot.shape, last)
    lines = block_lines("- ", value, spot, habits)
    at = with_comments(text, content_end(text, last), depth)
    apart = len(entries) > 1 and has_blank_line(text, content_end(text, entries[-2].value), begin)
    return Splice(at, at, "\n" * apart + "".join(f"\n{line}" for line in lines))


def _first(document: Document, target: Target, old: Collection, value: Fresh) -> Iterator[Splice]:
    """In place of `[]` a block where a block can stand and the item is more than a text."""
    text, begin, end = document.text, old.begin.index, old.end.index
    if target.around.flow or isinstance(value, str) or text[begin:end].strip("[] "):
        written = in_brackets(value, target.spot.within(0, 0), document.habits)
        at, close = old.opened.index, end - 1
        yield Splice(at, at if text[at:close].strip(" ") else close, written)
        return
    yield Splice(begin - 1, end, "")
    yield from _list_below(document, target, end, value)


def list_below_key(
    document: Document, target: Target, old: Scalar, value: Fresh
) -> Iterator[Splice]:
    """The first item of a list where nothing stands behind the key yet."""
    begin = old.begin.index
    if target.around.flow:
        yield Splice(begin, begin, f" [{in_brackets(value, target.spot, document.habits)}]")
    else:
        yield from _list_below(document, target, begin, value)


def _list_below(document: Document, target: Target, index: int, value: Fresh) -> Iterator[Splice]:
    habits = document.habits
    depth = habits.dash if target.around.mapping else habits.gap
    spot = Spot(target.spot.column + depth, target.spot.shape)
    at = with_comments(document.text, index, NEVER)
    lines = block_lines("- ", value, spot, habits)
    yield Splice(at, at, "".join(f"\n{line}" for line in lines))


def _beside_one(document: Document, target: Target, old: Scalar, value: Fresh) -> Iterator[Splice]:
    if old.empty:
        yield from list_below_key(document, target, old, value)
        return
    comment = comment_in_header(document.text, old)
    both = in_brackets((old.value, value), Spot(0, target.spot.shape), document.habits)
    yield Splice(old.begin.index, content_end(document.text, old), both + comment)


def _in_list_of_brackets(
    document: Document, target: Target, old: Collection, value: Fresh
) -> Iterator[Splice]:
    """Behind the last; on a line of its own where the last has one."""
    text = document.text
    last = old.entries[len(old.entries) - 1].value
    written = in_brackets(value, Spot(0, target.spot.shape, last), document.habits)
    begin, end = last.begin.index, content_end(text, last)
    stop = line_end(text, end)
    margin = text[line_begin(text, begin) : begin]
    if margin.strip(" ") or stop >= old.end.index:
        yield Splice(end, end, f", {written}")
        return
    comma = text[end:stop].lstrip(" ").startswith(",")
    yield Splice(end, end, "" if comma else ",")
    yield Splice(stop, stop, f"\n{margin}{written}{',' if comma else ''}")
