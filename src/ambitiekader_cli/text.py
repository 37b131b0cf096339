"""Text of others on one line, with nothing that cannot be seen, and no longer than is read."""

import re

from ambitiekader_cli.unseen import UNSEEN


def visible(text: str, instead: str = "", *, as_json: bool = False) -> str:
    """Text from outside on one line, what cannot be seen written out or replaced.

    A terminal would obey them; a reader would not see them. The first sign of `##[` counts as one:
    the runner of GitHub Actions obeys a command that begins so, wherever it stands in a line.
    """

    def written(match: re.Match[str]) -> str:
        code = ord(match[0])
        if as_json:
            return json_escape(code)
        return instead or f"\\x{code:02x}"

    if text.isascii() and text.isprintable() and "##[" not in text:  # most of it
        return text
    return _OBEYED.sub(written, UNSEEN.sub(written, text))


def json_escape(code: int) -> str:
    """A code point as JSON writes it; above U+FFFF as two halves (RFC 8259, section 7)."""
    if code < 0x10000:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"


_OBEYED = re.compile(r"[\t\n\r]|#(?=#\[)")


LONGEST = 60


def quoted(text: str) -> str:
    """The text between backticks: on one line, short, and never ending its own quotation."""
    line = " ".join(text[: 4 * LONGEST].replace("`", "'").split())
    return f"`{line}`" if len(line) <= LONGEST else f"`{line[: LONGEST - 1]}…`"
