"""Another text in place of a text, and a key where there was none."""

from collections.abc import Iterator

from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.edit.line_places import (
    comment_in_header,
    content_end,
    entry_end,
    has_comment_after,
    line_begin,
    with_comments,
)
from ambitiekader_cli.edit.new_text import block_lines, block_text, in_brackets, line_text
from ambitiekader_cli.edit.splice import Splice
from ambitiekader_cli.edit.written_file import Target, WrittenFile
from ambitiekader_cli.form.scalars import on_one_line
from ambitiekader_cli.form.shape import UNKNOWN, Model, fields
from ambitiekader_cli.source.tree import Collection, Entry, Scalar


def other_text(file: WrittenFile, target: Target, old: Scalar, value: str) -> Iterator[Splice]:
    """Another text in place of this one, or of nothing."""
    text, slot, begin = file.text, target.slot, old.begin.index
    end = content_end(text, old)
    space = " " * (old.empty and text[begin - 1 : begin] in (":", "-"))
    if target.around.flow:
        yield Splice(begin, end, space + line_text(value, slot, flow=True))
        return
    comment = comment_in_header(text, old)
    first, below = block_text(value, slot, old.begin.column + len(space), file.habits)
    if below and not comment and has_comment_after(text, end, slot.column):
        first, below = line_text(value, slot, flow=False), []
    yield Splice(begin, end, "\n".join([space + first + comment, *below]))


def new_key(file: WrittenFile, target: Target, value: Fresh) -> Iterator[Splice]:
    """A key in its place: behind the last one that `ak fmt` would put before it."""
    around, key = target.around, str(target.step)
    before = _before(around, key, target.model)
    if around.flow:
        yield from _in_braces(file, target, before, value)
        return
    lines = block_lines(f"{on_one_line(key)}: ", value, target.slot, file.habits)
    if before:
        end = content_end(file.text, before.value)
        at = with_comments(file.text, end, around.begin.column + 1)
        yield Splice(at, at, "".join(f"\n{line}" for line in lines))
    else:
        yield _on_top(file.text, around, lines)


def _before(around: Collection, key: str, model: Model) -> Entry | None:
    order = fields(model)
    own = order.get(key, UNKNOWN).order
    before = [e for k, e in around.entries.items() if order.get(str(k), UNKNOWN).order <= own]
    return before[-1] if before else None


def _on_top(text: str, around: Collection, lines: list[str]) -> Splice:
    """Above the first key: behind its dash, or above the comments that are its own."""
    column, begin = around.begin.column, around.begin.index
    at = line_begin(text, begin)
    if text[at:begin].strip(" "):
        return Splice(begin, begin, "\n".join(lines)[column:] + "\n" + " " * column)
    while at and _is_comment(text[line_begin(text, at - 1) : at - 1]):
        at = line_begin(text, at - 1)
    return Splice(at, at, "".join(f"{line}\n" for line in lines))


def _is_comment(line: str) -> bool:
    """Whether it is about what stands below it, and not about the whole file."""
    return line.lstrip(" ").startswith("#") and "SPDX-" not in line


def _in_braces(
    file: WrittenFile, target: Target, before: Entry | None, value: Fresh
) -> Iterator[Splice]:
    """Between braces; the only pair in a list needs none, and gets them now."""
    around, text = target.around, file.text
    key = on_one_line(str(target.step), flow=True)
    written = f"{key}: {in_brackets(value, target.slot, file.habits)}"
    at, begin = around.opened.index, around.begin.index
    if not text.startswith("{", begin):
        only = entry_end(text, next(iter(around.entries.values())))
        yield Splice(begin, begin, "{")
        yield Splice(only, only, f", {written}}}")
    elif before:
        end = entry_end(text, before)
        yield Splice(end, end, f", {written}")
    elif around.entries and text.startswith(" ", at):
        yield Splice(at, at, f" {written},")
    else:
        yield Splice(at, at, f"{written}, " if around.entries else written)
