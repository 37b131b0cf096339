# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What a template says of itself, in the comment that it starts with.

```jinja
{#-
titel: Lokale afspraken
omschrijving: De afspraken van een gemeente,
  met het overzicht van activiteiten.
bereik: gemeente
-#}
```
"""

import re
from collections.abc import Iterator
from typing import TypedDict

from ambitiekader_cli.diagnostics import nearest
from ambitiekader_cli.render.error import TemplateError

KEYS = ("titel", "omschrijving", "bereik")
BEREIK = ("kader", "gemeente")
MOST_LINES = 50
MOST_CHARACTERS = 4096
LONGEST = 200
_COMMENT = re.compile(r"\A\s*\{#-?(.*?)-?#\}", re.DOTALL)
_FIELD = re.compile(r"(\w+):\s*(.*)")
_LICENCE = "SPDX-"


class Header(TypedDict):
    """The front matter of a document."""

    titel: str
    omschrijving: str
    bereik: str


def front_matter(name: str, text: str) -> Header:
    """Read the header of a template; raises TemplateError with the line that is wrong."""
    comment = _COMMENT.match(text)
    if comment is None:
        advice = f"begin met {{#- … -#}}, met daarin {', '.join(f'`{key}:`' for key in KEYS)}"
        raise TemplateError(name, 1, "de template zegt niet welk document dit is", advice)
    if len(comment[0]) > MOST_CHARACTERS or comment[0].count("\n") >= MOST_LINES:
        raise TemplateError(name, 1, "de kop van de template is te lang", _SHORTER)
    found: dict[str, str] = {}
    for line, key, value in _fields(comment[1]):
        found[key] = f"{found.get(key, '')} {value}".strip()
        _check(name, line, key, found[key])
    missing = next((key for key in KEYS if not found.get(key)), None)
    if missing:
        raise TemplateError(name, 1, f"bovenaan ontbreekt `{missing}:`", "vul het aan")
    return Header(titel=found["titel"], omschrijving=found["omschrijving"], bereik=found["bereik"])


def _fields(comment: str) -> Iterator[tuple[int, str, str]]:
    """Line, key and value; a line without a key goes on with the one before it."""
    key = ""
    for number, line in enumerate(comment.split("\n"), 1):
        text = line.strip()
        if not text or text.startswith(_LICENCE):
            continue
        match = _FIELD.fullmatch(text)
        key, value = (match[1], match[2]) if match else (key, text)
        yield number, key, value


def _check(name: str, line: int, key: str, value: str) -> None:
    if key not in KEYS:
        close = nearest(key, KEYS)
        advice = f"bedoelde u `{close}`?" if close else f"kies uit: {', '.join(KEYS)}"
        raise TemplateError(name, line, f"`{key}` hoort hier niet", advice)
    if key == "bereik" and value not in BEREIK:
        advice = f"kies uit: {', '.join(BEREIK)}"
        raise TemplateError(name, line, f"`{value}` is geen bereik", advice)
    if len(value) > LONGEST:
        raise TemplateError(name, line, f"`{key}` is langer dan {LONGEST} tekens", "kort het in")


_SHORTER = f"houd het commentaar bovenaan op {MOST_LINES} regels en {MOST_CHARACTERS} tekens"
