"""Data in Markdown: every value comes out literally, wherever a template puts it.

The place is not known, so the escape holds everywhere: at the start of a line, in a sentence, in
a heading, in a table cell, in a link. A backslash becomes an entity because a backslash before a
`|` means something else in a table than in a sentence.
"""

import re

from ambitiekader_cli.unseen import UNSEEN

_NEWLINE = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_SPACE = re.compile("[ \t]+")
_SPECIAL = re.compile(
    r"""
    [*_`\[\]<>|~$#\\]                   # anywhere
    | &(?=[#A-Za-z]|\Z)                 # what may become an entity
    | !\Z                               # before a link it makes an image
    | :(?=//) | \.(?<=[Ww]{3}\.)        # GitHub makes a link, and would show our escapes in it
    | \A[-+=:]                          # at the start of a line: a list, a line, a table
    | \A[0-9]{0,9}[.)](?=\s|\Z)         # at the start of a line: a numbered list
    """,
    re.VERBOSE,
)


def escape(text: str) -> str:
    """The Markdown that shows this text; a new line in it becomes `<br>`."""
    lines = "\n".join(_line(line) for line in _NEWLINE.split(text)).strip()
    return escape_signs(lines).replace("\n", "<br>")


def escape_signs(text: str) -> str:
    """The same of a text in which a reader sees every sign."""
    return _SPECIAL.sub(_shown, text)


def readable(text: str) -> str:
    """Text that cannot command a screen: only new lines, tabs, and signs that a reader sees."""
    if text.isascii() and text.isprintable():  # most of it, and ten times as fast
        return text
    return UNSEEN.sub("\N{REPLACEMENT CHARACTER}", _NEWLINE.sub("\n", text))


def _line(text: str) -> str:
    if text.isascii() and text.isprintable():
        return _SPACE.sub(" ", text).strip()
    return _SPACE.sub(" ", UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text)).strip()


def _shown(special: re.Match[str]) -> str:
    signs = special[0]
    return "&#92;" if signs == "\\" else f"{signs[:-1]}\\{signs[-1]}"
