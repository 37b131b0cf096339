"""Text that YAML passes over as a comment where somebody may have meant it: `Zaak #1234 is af`.

A comment is free where it can cut off no text: on a line of its own, behind quotes or brackets, and
behind a key that opens a block. It is not behind a text without quotes, behind a key or a dash that
waits for one, nor on a line that is indented as if the text above went on.
"""

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from ambitiekader_cli.source.decode import Problem
from ambitiekader_cli.source.events import events
from ambitiekader_cli.source.quotes import as_quoted
from ambitiekader_cli.source.tree import Collection, Entry, Scalar, tree


def may_lose(raw: bytes) -> bool:
    """Whether a file may have such a text: most have comments from the first column, or none."""
    return any(before.endswith((b" ", b"\t")) for before in raw.split(b"#")[:-1])


def lost_texts(text: str, blocks: Container[str] = ()) -> Iterator[Problem]:
    """Every such place in a text that `read` accepts; an empty key in `blocks` waits for none."""
    root = tree(events(text))
    if isinstance(root, Collection):
        yield from _in(root, text, blocks)


def _in(collection: Collection, text: str, blocks: Container[str]) -> Iterator[Problem]:
    before = collection.begin.index
    for entry in collection.entries.values():
        value = entry.value
        if isinstance(value, Collection):
            yield from _in(value, text, blocks)
        elif not (value.empty and entry.key and entry.key.value in blocks):
            indent = None if collection.flow else collection.begin.column
            behind = _behind_sign(entry, before, text)
            if (index := _cut(_Text(value, behind, indent), text)) is not None:
                yield _problem(value, text, index)
        before = value.end.index


class _Text(NamedTuple):
    """A value that is a text."""

    scalar: Scalar
    opened: int
    """The index behind the colon or the dash that it belongs to."""
    indent: int | None
    """The column that its lines are deeper than; None between brackets."""


def _behind_sign(entry: Entry, before: int, text: str) -> int:
    pattern, start = (_COLON, entry.key.end.index) if entry.key else (_DASH, before)
    match = pattern.match(text, start, entry.value.begin.index)
    return match.end() if match else entry.value.begin.index


_COLON = re.compile(r"\s*:")
_DASH = re.compile(r"(?:\s|#[^\n]*+)*+-")


def _cut(value: _Text, text: str) -> int | None:
    """Where the first comment begins that cuts a text off: before it, beside it, or below it."""
    scalar = value.scalar
    begin, end = scalar.begin.index, scalar.end.index
    if match := _BESIDE.match(text, value.opened, begin):
        return match.end() - 1
    if scalar.style in ("'", '"'):
        return None
    match = _HEADER.match(text, begin, end) if scalar.style else _BESIDE.match(text, end)
    if not match and not scalar.empty and value.indent is not None:
        match = _BELOW.match(text, end)
        if match and len(match["indent"]) <= value.indent:
            return None
    return match and match.end() - 1


_BESIDE = re.compile(r"[ \t]*#")
_HEADER = re.compile(r"[|>][^\n#]*#(?=[^\s#])")  # with a space it is where a comment belongs
_BELOW = re.compile(r"(?:[ \t]*\r?\n)*(?<=\n)(?P<indent> *)#")


def _problem(scalar: Scalar, text: str, index: int) -> Problem:
    begin = scalar.begin
    lines = text.count("\n", *sorted((begin.index, index)))
    line = begin.line + (lines if index > begin.index else -lines)
    start = text.rfind("\n", 0, index) + 1
    comment = text[index:].partition("\n")[0].rstrip()
    said = _BELOW_IT, _QUOTE_BOTH
    if text[start:index].strip():
        alone = not scalar.style and scalar.end.index <= index and begin.line == scalar.end.line
        meant = as_quoted(f"{scalar.value} {comment}".strip()) if alone else ""
        advice = _LOWER if scalar.style in ("|", ">") else meant or _QUOTE
        said = _BESIDE_IT, f"hoort het bij de tekst, {advice}; {_OR_ABOVE}"
    return Problem("AK009", line + 1, index - start + 1, *said, len(comment))


_BESIDE_IT = "vanaf `#` leest ak dit als opmerking, niet als tekst"
_QUOTE = "zet dan de hele tekst tussen aanhalingstekens"
_LOWER = "begin er dan een nieuwe regel mee"
_OR_ABOVE = "is het een opmerking, zet die dan op een eigen regel erboven"
_BELOW_IT = "deze regel begint met `#`, dus ak leest hem als opmerking, niet als tekst"
_QUOTE_BOTH = (
    "hoort de regel bij de tekst erboven, zet dan de hele tekst tussen aanhalingstekens; is het een"
    " opmerking, laat hem dan niet verder inspringen dan de sleutel of het streepje"
)
