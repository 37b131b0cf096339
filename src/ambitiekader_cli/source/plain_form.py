# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Plain data of a text in the form that `ak fmt` writes, line by line: half the time of libyaml.

Nearly every file has that form, and each of its lines has one meaning in YAML. What is written in
any other way, right or wrong, is not for here: then libyaml reads the whole file.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeAlias

DEEPEST = 20
"""Columns. As every level takes one, this is less deep than the reader allows."""

Share: TypeAlias = Callable[[str, str], str]
Steps: TypeAlias = tuple[str | int, ...]
"""A key at the top, and perhaps the number of an entry."""

_KEY = "[a-z][a-z0-9_-]{0,60}"
_QUOTED = r"""'[^'\n]*+(?:''[^'\n]*+)*+'|"[^"\\\n]*+\""""
# A text without quotes begins with a letter or a digit, and a colon in it has a sign behind it.
_PLAIN = r"[^\W_][^\n:#]*+(?::(?=[^ \n])[^\n:#]*+)*+(?<! )"
_IN_BRACKETS = r"[^\W_][^\n:#?,\[\]{}]*+(?::(?=\w)[^\n:#?,\[\]{}]*+)*+(?<! )"
_ONE = f"(?:{_IN_BRACKETS}|{_QUOTED})"
_LIST = rf"\[(?:{_ONE}(?:, {_ONE})*+)?\]"
# Lines of one column, for a deeper one would go on with the text in another way.
_FOLDED = r"[^\n]++(?:\n++(?P=deeper)[^ \n][^\n]*+)*+(?!\n++(?P=deeper) )"
_NOTHING = r"(?: *+#[^\n]*+\n|\n)*+"
# `findall` ends with an empty one in column 0, which closes all blocks; `rest` is no such line.
_LINE = re.compile(
    rf"{_NOTHING}(?P<pad> *+)(?P<dash>- )?(?:(?P<key>{_KEY}):(?: |(?=\n|\Z)))?"
    rf"(?:(?P<plain>{_PLAIN})|(?P<quoted>{_QUOTED})"
    rf"|>-\n(?P<deeper> ++)(?P<folded>{_FOLDED})"
    rf"|\{{(?P<pairs>{_KEY}: (?:{_ONE}|{_LIST})(?:, {_KEY}: (?:{_ONE}|{_LIST}))*+)\}}"
    rf"|(?P<entries>{_LIST}))?(?:\n|\Z)|(?P<rest>(?s:.+))"
)
_PAIR = re.compile(rf"({_KEY}): (?:({_IN_BRACKETS})|({_QUOTED})|({_LIST}))(?:, |\Z)")
_ENTRY = re.compile(rf"({_IN_BRACKETS})|({_QUOTED})")
_MAPPING = re.compile(rf" *- {_KEY}:(?![^ \n])")
"""The first line of an entry that holds keys."""
_SIGNS = "'\">[{"
"""What begins a value that is not plain."""
_PRINTED = b"\n" + bytes(range(0x20, 0x7F))


def read_plain_form(text: str, share: Share, most: int) -> dict[str, Any] | None:
    """What `read` gives, or None for what it must read by libyaml.

    Equal texts are kept once, by `share`. None too if there may be more values than `most`.
    """
    text = text.replace("\r\n", "\n")
    if (len(text) > most and _values(text) > most) or not _is_printed(text):
        return None
    try:
        return _built(text, share) or None
    except _OtherFormError:
        return None


class Part(NamedTuple):
    """The lines of one key at the top, or of one entry of a list there."""

    text: str
    above: int
    """How many lines further down they stand."""
    route: Steps
    """What the route to it becomes."""

    def on_one_line(self, key: str) -> tuple[int, int, int] | None:
        """Of an entry the line and columns, from 0, of a text without quotes behind its key."""
        first = self.text.find("\n") + 1
        if not _MAPPING.match(self.text, first):
            return None
        pad = self.text.find("-", first) - first
        begins = (f"\n{' ' * pad}- {key}: ", f"\n{' ' * pad}  {key}: ")
        found = ((self.text.find(begin), begin) for begin in begins)
        at, begin = next(((at, begin) for at, begin in found if at >= 0), (-1, ""))
        line, _, _ = self.text[at + 1 :].partition("\n")
        value = line[len(begin) - 1 :]
        if at < 0 or value[:1] in ("", *_SIGNS):
            return None
        return self.text.count("\n", 0, at + 1), len(begin) - 1, len(line)


class Parts:
    """Where each key at the top of such a text stands, and each entry of its list."""

    def __init__(self, text: str) -> None:
        self._text = "\n" + text.replace("\r\n", "\n")
        keys = [*_TOP_KEY.finditer(self._text)]
        ends = [each.start() for each in keys[1:]]
        self._blocks = {
            key["key"]: [*self._begins(key, end)]
            for key, end in zip(keys, [*ends, len(self._text)], strict=True)
        }

    def _begins(self, key: re.Match[str], end: int) -> Iterator[int]:
        """Of the key, of each entry, and the end."""
        begin = key.start()
        while begin >= 0:
            yield begin
            begin = self._text.find(key["dash"], begin + 1, end) if key["dash"] else -1
        yield end

    def begins(self) -> Iterator[tuple[str, int]]:
        """The collections in a list at the top: the key of that list and their line, from 0."""
        line = before = 0
        for key, (_, *entries, _) in self._blocks.items():
            for begin in entries:
                if _COLLECTION.match(self._text, begin):
                    line += self._text.count("\n", before, begin)
                    before = begin
                    yield key, line

    def of(self, route: Steps) -> Part | None:
        """What this route leads to; None if it is not there."""
        key, *number = route
        begins = self._blocks.get(str(key), ())
        at = int(number[0]) + 1 if number else 0
        if at + 1 >= len(begins):
            return None
        begin, end = begins[at], begins[at + 1 if number else -1]
        lines, above = self._text[begin : end + 1], self._text.count("\n", 0, begin)
        return (
            Part(f"{key}:{lines}", above - 1, (key, 0)) if number else Part(lines[1:], above, route)
        )


# With the dash of its list; no line of a text below that has the same column.
_TOP_KEY = re.compile(
    r"\n(?=[^ #\n])(?P<key>[^:\n]*)(?::(?:\n *#[^\n]*|\n(?=\n))*(?=(?P<dash>\n +- )))?"
)


_COLLECTION = re.compile(rf"\n *- (?:{_KEY}:(?![^ \n])|[\[{{])")


class _OtherFormError(Exception):
    """A line of the text is written in another way."""


def _values(text: str) -> int:
    """No fewer than there are: a line has two at most, and one for each sign of a list in it."""
    return 2 * text.count("\n") + sum(map(text.count, ",[{")) + 2


def _is_printed(text: str) -> bool:
    """Whether it holds only signs that one sees, spaces and new lines: so no other line ends."""
    rest = text.encode("utf-8", "surrogatepass").translate(None, _PRINTED)
    return not rest or rest.decode("utf-8", "surrogatepass").isprintable()


def _built(text: str, share: Share) -> dict[str, Any]:  # noqa: C901, PLR0912, PLR0915 - the hot loop
    root: dict[str, Any] = {}
    items: Any = root
    column, waiting = 0, ""
    around: list[tuple[int, Any, str]] = []
    for pad, dash, key, plain, quoted, deeper, folded, pairs, entries, rest in _LINE.findall(text):
        at = len(pad)
        if waiting and at > column:
            around.append((column, items, waiting))
            items[waiting] = [] if dash else {}
            column, items = at, items[waiting]
        while at < column:
            column, items = _closed(items, around)
        if at != column or at > DEEPEST or (type(items) is list) != bool(dash):
            raise _OtherFormError
        if dash and key:
            around.append((column, items, ""))
            items.append({})
            column, items = column + 2, items[-1]
        value: Any = None
        if plain:
            value = share(plain, plain)
        elif folded and len(deeper) > column:
            value = _unfolded(folded, deeper, share)
        elif pairs:
            value = _mapping(pairs, share)
        elif entries:
            value = _listed(entries, share)
        elif quoted:
            value = _unquoted(quoted, share)
        elif folded or rest:
            raise _OtherFormError
        waiting = key if value is None else ""
        if key and key not in items:
            items[key] = value
        elif dash and not key and value is not None:
            items.append(value)
        elif key or dash or pad or value is not None:
            raise _OtherFormError
    return root


def _closed(items: Any, around: list[tuple[int, Any, str]]) -> tuple[int, Any]:  # noqa: ANN401
    """The block around these, which are now all: its column, and its items so far."""
    column, outer, key = around.pop()
    if key and type(items) is list:
        outer[key] = tuple(items)
    return column, outer


def _unfolded(lines: str, margin: str, share: Share) -> str:
    """A new line is a space; of several the first falls away."""
    if "\n\n" in lines:
        text = re.sub("\n+", lambda new: new[0][1:] or " ", lines.replace("\n" + margin, "\n"))
    else:
        text = lines.replace("\n" + margin, " ")
    return share(text, text)


def _unquoted(quoted: str, share: Share) -> str:
    text = quoted[1:-1].replace("''", "'") if quoted[0] == "'" else quoted[1:-1]
    return share(text, text)


def _listed(entries: str, share: Share) -> tuple[str, ...]:
    found = _ENTRY.findall(entries)
    return tuple([share(p, p) if p else _unquoted(quoted, share) for p, quoted in found])


def _mapping(pairs: str, share: Share) -> dict[str, Any]:
    found = _PAIR.findall(pairs)
    mapping = {
        key: share(plain, plain) if plain
        else _unquoted(quoted, share) if quoted
        else _listed(entries, share)
        for key, plain, quoted, entries in found
    }  # fmt: skip
    if len(mapping) < len(found):
        raise _OtherFormError
    return mapping
