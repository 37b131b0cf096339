"""An item taken out of a file, as somebody wrote it, to be put in another list or file."""

from collections import Counter
from functools import partial
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.edit.change_of_data import Moved, NoSuchPlace, Remove, intended, value_at
from ambitiekader_cli.edit.changed_file import Meant, is_proved, spliced_file
from ambitiekader_cli.edit.line_places import content_end
from ambitiekader_cli.edit.own_comments import comments_of
from ambitiekader_cli.edit.proved_edit import Untouchable
from ambitiekader_cli.edit.removed_part import lines_of, with_comments_above, without_part
from ambitiekader_cli.edit.splice import Splice
from ambitiekader_cli.edit.written_file import WrittenFile, key_of, target_at, text_of, written_file
from ambitiekader_cli.form.proof import comments_in, says
from ambitiekader_cli.source import Route, Source, Unreadable
from ambitiekader_cli.source.tree import Collection, Entry


class Taken(NamedTuple):
    """An item, and the file without it."""

    item: Moved
    """`Add` puts it in a list."""
    rest: bytes


def taken(source: Source, route: Route) -> Taken:
    """The item that a route leads to, with the comments that are its own.

    Raises Unreadable, and Untouchable when there is no proof that two readers read the same item in
    its lines, all else in the rest, and each comment in one of the two.
    """
    file = written_file(source)
    try:
        return _taken(file, route)
    except (NoSuchPlace, Unreadable):
        raise Untouchable(partial(source.span, route)) from None


def _taken(file: WrittenFile, route: Route) -> Taken:
    """Raises NoSuchPlace and Unreadable."""
    data = intended(file.data, Remove(route))
    target = target_at(file, route)
    if target is None or target.entry is None or target.around.mapping:
        raise NoSuchPlace
    splices = [*without_part(file, target, target.entry, key_of(file, route[:-1]))]
    lines = _between_brackets if target.around.flow else _in_block
    written, above = lines(file.text, target.around, target.entry)
    item = Moved(tuple(written), value_at(file.data, route))
    rest = spliced_file(file, [*above, *splices])
    if not (_is_whole(file, item, route) and _is_rest(file, rest, item, data)):
        raise NoSuchPlace
    return Taken(item, rest)


_Lines: TypeAlias = tuple[list[str], list[Splice]]
"""Of an item, moved to the first column; and what goes along from above it."""


def _in_block(text: str, around: Collection, entry: Entry) -> _Lines:
    column = around.begin.column
    begin, end = lines_of(text, around, entry)
    above = with_comments_above(text, around, entry, begin)
    lines = text[above:end].split("\n")
    if not text.startswith(" " * column + "-", begin):
        raise NoSuchPlace
    if any(line.strip(" ") and not line.startswith(" " * column) for line in lines):
        raise NoSuchPlace
    splices = [Splice(above - 1, begin - 1, "")] if above < begin else []
    return [line[column:] for line in lines], splices


def _between_brackets(text: str, _around: Collection, entry: Entry) -> _Lines:
    """There nobody counts the spaces that a line begins with."""
    first, *below = text[entry.value.begin.index : content_end(text, entry.value)].split("\n")
    return [f"- {first}", *(f"    {line.lstrip(' ')}".rstrip(" ") for line in below)], []


def _is_whole(file: WrittenFile, item: Moved, route: Route) -> bool:
    """Whether the lines say the item, and have no comment but its own."""
    text = "\n".join(item.lines)
    return comments_in(text) <= comments_of(file.text, route) and says(text, (item.data,))


def _is_rest(file: WrittenFile, rest: bytes, item: Moved, data: object) -> bool:
    """Whether all else stayed, and each comment too that does not go along."""
    own = comments_in("\n".join(item.lines))
    stayed = comments_in(text_of(rest)) + own == comments_in(file.text)
    return stayed and is_proved(file, rest, Meant(data, Counter(), own))
