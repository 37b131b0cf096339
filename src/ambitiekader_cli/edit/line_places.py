"""Where in a text something ends, and with it the comments that are its own."""

import re

from ambitiekader_cli.edit.change_of_data import NoSuchPlace
from ambitiekader_cli.source.tree import Collection, Entry, Node, Scalar

NEVER = 10**9
"""A column that no comment has."""


def content_end(text: str, node: Node) -> int:
    """Behind the last sign of a value; of a block text behind the last line that counts."""
    while isinstance(node, Collection) and not node.flow:
        node = node.entries[next(reversed(node.entries))].value
    begin, end = node.begin.index, node.end.index
    if isinstance(node, Scalar) and node.empty:
        return begin
    if isinstance(node, Collection) or node.style not in ("|", ">"):
        return end
    if _KEEPS.match(text, begin):
        return end - (text[end - 1 : end] == "\n")
    return line_end(text, begin + len(text[begin:end].rstrip(" \t\n")))


def entry_end(text: str, entry: Entry) -> int:
    """The same of an item or a key; between braces that may stand without a colon and a value."""
    end = content_end(text, entry.value)
    return max(end, entry.key.end.index) if entry.key else end


_KEEPS = re.compile(r"[|>][0-9]?\+")


def comment_in_header(text: str, old: Scalar) -> str:
    """What stands behind `>-` or `|`, with the spaces before it."""
    if old.style not in ("|", ">"):
        return ""
    header = text[old.begin.index : line_end(text, old.begin.index)]
    before, sign, comment = header.partition("#")
    return before[len(before.rstrip(" \t")) :] + sign + comment.rstrip() if sign else ""


def behind_colon(text: str, key: Scalar | None) -> int:
    """Where that can stand which a key holds; raises NoSuchPlace."""
    colon = text.find(":", key.end.index) if key else -1
    if colon < 0:
        raise NoSuchPlace
    return colon + 1


def line_end(text: str, index: int) -> int:
    """Where the line of a place ends."""
    end = text.find("\n", index)
    return len(text) if end < 0 else end


def line_begin(text: str, index: int) -> int:
    """Where the line of a place begins."""
    return text.rfind("\n", 0, index) + 1


def with_comments(text: str, end: int, depth: int) -> int:
    """The end of the last line of what ends at `end`, and of its comments.

    Those are the one behind it, with the lines on which that goes on, and on lines of their own
    those that are at least as deep as `depth`.
    """
    reached = line_end(text, end)
    beside = text.find("#", end, reached)
    column = beside - line_begin(text, end) if beside >= 0 else None
    at = reached
    while at < len(text):
        stop = line_end(text, at + 1)
        line = text[at + 1 : stop]
        own = len(line) - len(line.lstrip(" "))
        if line.strip(" \t") and not (
            line[own:].startswith("#") and (own >= depth or own == column)
        ):
            break
        if line.strip(" \t"):
            reached = stop
        else:
            column = None
        at = stop
    return reached


def has_comment_after(text: str, end: int, column: int) -> bool:
    """Whether a comment follows that lines below would take in: behind it, or below and deeper."""
    return "#" in text[end : line_end(text, end)] or with_comments(
        text, end, column + 1
    ) > line_end(text, end)


def has_blank_line(text: str, begin: int, end: int) -> bool:
    """Whether there is a line without anything between two places."""
    return _BLANK.search(text, begin, end) is not None


_BLANK = re.compile(r"\n[ \t]*\n")
