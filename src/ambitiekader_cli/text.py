"""Text of others on one line, with nothing that cannot be seen, and no longer than is read."""

import re

from ambitiekader_cli.unseen import UNSEEN


def visible(text: str, instead: str = "") -> str:
    """Text from outside on one line, what cannot be seen written out or replaced.

    A terminal would obey them; a reader would not see them. The first sign of `##[` counts as one:
    the runner of GitHub Actions obeys a command that begins so, wherever it stands in a line.
    """

    def written(match: re.Match[str]) -> str:
        return instead or f"\\x{ord(match[0]):02x}"

    if text.isascii() and text.isprintable() and "##[" not in text:  # most of it
        return text
    return _OBEYED.sub(written, UNSEEN.sub(written, text))


def visible_json(text: str, *, ascii_only: bool = False) -> str:
    """The same of JSON, as JSON writes it; between its strings its lines stay as they are."""
    if text.isascii() and "\x7f" not in text and "##[" not in text:
        return text
    return _COMMAND.sub(_escaped, (_NO_ASCII if ascii_only else UNSEEN).sub(_escaped, text))


def _escaped(match: re.Match[str]) -> str:
    """A code point above U+FFFF is two halves (RFC 8259, section 7)."""
    code = ord(match[0])
    if code < 0x10000:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"


_NO_ASCII = re.compile(r"[^\0-\x7e]")
_COMMAND = re.compile(r"#(?=#\[)")
_OBEYED = re.compile(rf"[\t\n\r]|{_COMMAND.pattern}")


LONGEST = 60


def quoted(text: str) -> str:
    """The text between backticks: on one line, short, and never ending its own quotation."""
    line = " ".join(text[: 4 * LONGEST].replace("`", "'").split())
    return f"`{line}`" if len(line) <= LONGEST else f"`{line[: LONGEST - 1]}…`"
