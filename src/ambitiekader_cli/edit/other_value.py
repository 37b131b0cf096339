"""Another value in place of one, where one of the two is a list or a mapping."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from ambitiekader_cli.edit.change_of_data import Fresh, NoSuchPlace
from ambitiekader_cli.edit.line_places import (
    NEVER,
    behind_colon,
    comment_in_header,
    content_end,
    line_end,
    with_comments,
)
from ambitiekader_cli.edit.new_text import block_lines, in_brackets
from ambitiekader_cli.edit.splice import Splice
from ambitiekader_cli.edit.written_file import Target, WrittenFile
from ambitiekader_cli.form.scalars import on_one_line
from ambitiekader_cli.source.comments import asides_in
from ambitiekader_cli.source.tree import Collection, Node, Scalar


def other_value(file: WrittenFile, target: Target, old: Node, value: Fresh) -> Iterator[Splice]:
    """The new one, written as the old one was; a comment in the old one has no place in it."""
    begin, end = old.begin.index, content_end(file.text, old)
    if isinstance(old, Collection) and _has_comment(file.text, old, end):
        raise NoSuchPlace
    if target.around.flow:
        space = " " * (begin == end and file.text[begin - 1 : begin] == ":")
        yield Splice(begin, end, space + in_brackets(value, target.slot, file.habits))
    elif target.around.mapping:
        yield from _behind_key(file, target, old, value)
    else:
        yield from _behind_dash(file, target, old, value)


def _has_comment(text: str, old: Collection, end: int) -> bool:
    """Also behind the last sign of a block, and below that."""
    reached = end if old.flow else with_comments(text, end, old.begin.column)
    comments = _comments(text)
    first = bisect_left(comments, old.begin.index)
    return first < len(comments) and comments[first] < reached


@lru_cache(maxsize=1)
def _comments(text: str) -> list[int]:
    """Where each begins; of one text for many edits."""
    return [each.start for each in asides_in(text) if each.text]


def _behind_key(file: WrittenFile, target: Target, old: Node, value: Fresh) -> Iterator[Splice]:
    text, end = file.text, content_end(file.text, old)
    begin = f"{on_one_line(str(target.step))}:"
    lines = block_lines(f"{begin} ", value, target.slot, file.habits)
    behind = lines[0].removeprefix(" " * target.slot.column + begin)
    below = "".join(f"\n{line}" for line in lines[1:])
    at = behind_colon(text, target.entry.key if target.entry else None)
    if isinstance(old, Collection) and not old.flow:
        stop = line_end(text, at)
        yield Splice(at, at, behind)
        yield Splice(stop, end, below)
        return
    comment = comment_in_header(text, old) if isinstance(old, Scalar) else ""
    yield Splice(at, end, behind + comment)
    stop = with_comments(text, end, NEVER)
    yield Splice(stop, stop, below)


def _behind_dash(file: WrittenFile, target: Target, old: Node, value: Fresh) -> Iterator[Splice]:
    text, column = file.text, target.slot.column
    begin, end = old.begin.index, content_end(text, old)
    gap = old.begin.column - column
    habits = file.habits._replace(gap=gap) if begin < end else file.habits
    first, *below = block_lines("- ", value, target.slot, habits)
    if below and "#" in text[end : line_end(text, end)]:
        raise NoSuchPlace
    space = " " * (begin == end and text[begin - 1 : begin] == "-")
    yield Splice(begin, end, "\n".join([space + first[column + 1 :].lstrip(" "), *below]))
