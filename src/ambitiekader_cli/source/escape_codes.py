r"""Codes that turn into a sign nobody typed: `"Zie S:\nota"` is read as two lines.

A code for a quote or for the backslash itself is what people must write, and free.
"""

import re
from collections.abc import Iterator

from ambitiekader_cli.source.decode import Problem
from ambitiekader_cli.source.events import Event, events
from ambitiekader_cli.source.libyaml import ScalarEvent
from ambitiekader_cli.source.quotes import as_quoted, can_be_literal

MAY_ESCAPE = re.compile(rb"\\[^\"\\]")
"""What a file holds that has such a code; few do."""


def escape_codes(text: str) -> Iterator[Problem]:
    """The first one in each text between double quotes; `read` accepts the whole."""
    for event in events(text):
        start, end = event.start_mark, event.end_mark
        if isinstance(event, ScalarEvent) and event.style == '"' and not _must(event.value):
            codes = _CODE.finditer(text, start.index, end.index)
            if code := next((code for code in codes if code[1] not in ('"', "\\")), None):
                yield _problem(event, text, code)


def _must(value: str) -> bool:
    """Whether no other way to write these lines is left, so that `ak fmt` writes codes too."""
    return "\n" in value and not can_be_literal(value)


_CODE = re.compile(r"\\(x..|u.{4}|U.{8}|\r?\n|.)")


def _problem(event: Event, text: str, code: re.Match[str]) -> Problem:
    start, index = event.start_mark, code.start()
    line = start.line + text.count("\n", start.index, index)
    column = index - (text.rfind("\n", 0, index) + 1)
    becomes, otherwise = _read_as(code[0])
    shown, written = code[0].strip(), text[start.index + 1 : event.end_mark.index - 1]
    single = "" if re.search(r"\\[\"\\]", written) else as_quoted(written)
    advice = f"hoort de `\\` bij de tekst, {single or _SINGLE}, of gebruik `/`; {otherwise}"
    message = f"`{shown}` tussen dubbele aanhalingstekens {becomes}"
    return Problem("AK010", line + 1, column + 1, message, advice, len(shown))


def _read_as(code: str) -> tuple[str, str]:
    """What becomes of a code, and what to write where that was meant."""
    read = next(str(event.value) for event in events(f'"{code}"') if isinstance(event, ScalarEvent))
    if not read:
        return "valt weg aan het eind van een regel", "haal hem anders weg"
    if read == "\n":
        return "wordt een nieuwe regel", "is die bedoeld, schrijf de tekst dan onder `|`"
    if not read.strip():
        sign = "een tab" if read == "\t" else "een spatie"
        return f"wordt {sign}", "typ anders een spatie"
    return f"wordt `{read}`", "is dat bedoeld, typ dat teken dan zelf"


_SINGLE = "zet de tekst dan tussen enkele aanhalingstekens"
