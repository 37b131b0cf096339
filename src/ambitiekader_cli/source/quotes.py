"""How a text can be written: between quotes in which every sign stays, or as a block of lines."""

import re

from ambitiekader_cli.text import LONGEST


def as_quoted(text: str) -> str:
    """The advice to write a text so, between backticks; empty when it cannot be shown in full."""
    written = in_quotes(text)
    shown = text and len(written) <= LONGEST and text.isprintable() and "`" not in text
    return f"schrijf dan `{written}`" if shown else ""


def in_quotes(text: str) -> str:
    """Between single quotes, or double where that is easier to read."""
    if "'" in text and not set(text) & set('"\\'):
        return f'"{text}"'
    return in_single_quotes(text)


def in_single_quotes(text: str) -> str:
    """The only sign that they change is the quote itself."""
    return "'" + text.replace("'", "''") + "'"


def can_be_literal(text: str) -> bool:
    """Whether it can stand under `|`: an editor may tidy away newlines and blanks at an end."""
    body = text.removesuffix("\n")
    return bool(body) and body == body.strip("\n") and not _FRAGILE.search(body)


_FRAGILE = re.compile(r"\r|[ \t]$|^\t", re.MULTILINE)
