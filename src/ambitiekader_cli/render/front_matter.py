"""What a template says of itself, in the comment that it starts with.

```jinja
{#-
titel: Lokale afspraken
omschrijving: De afspraken van een gemeente,
  met het overzicht van activiteiten.
bereik: gemeente
vormen: md, html
tijd: peildatum
keuzes: stand, toelichting
nummering: ja
-#}
```

What follows `bereik` may be left out: all forms, looptijd, no choices, no numbers of chapters.
"""

import re
from collections.abc import Iterator
from typing import TypedDict

from ambitiekader_cli.guess import nearest
from ambitiekader_cli.render.bereik import BEREIK
from ambitiekader_cli.render.unusable import TemplateError
from ambitiekader_cli.render.writers import VORMEN
from ambitiekader_cli.view.keuzes import KEUZES

REQUIRED = ("titel", "omschrijving", "bereik")
KEYS = (*REQUIRED, "vormen", "tijd", "keuzes", "nummering")
TIJD = ("looptijd", "peildatum")
"""What the name of a file ends with: the years of the agreement, or the day that was looked at."""
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
    vormen: tuple[str, ...]
    tijd: str
    keuzes: tuple[str, ...]
    genummerd: bool


def front_matter(name: str, text: str) -> Header:
    """Read the header of a template; raises TemplateError with the line that is wrong."""
    comment = _COMMENT.match(text)
    if comment is None:
        advice = f"begin met {{#- … -#}}, met daarin {', '.join(f'`{key}:`' for key in REQUIRED)}"
        raise TemplateError(name, 1, "de template zegt niet welk document dit is", advice)
    if len(comment[0]) > MOST_CHARACTERS or comment[0].count("\n") >= MOST_LINES:
        raise TemplateError(name, 1, "de kop van de template is te lang", _SHORTER)
    values: dict[str, str] = {}
    for line, key, value, begins in _fields(comment[1]):
        if begins and key in values:
            raise TemplateError(name, line, f"`{key}:` staat er twee keer", "houd één van de twee")
        values[key] = f"{values.get(key, '')} {value}".strip()
        _check(name, line, key, values[key])
    missing = next((key for key in REQUIRED if not values.get(key)), None)
    if missing:
        raise TemplateError(name, 1, f"bovenaan ontbreekt `{missing}:`", "vul het aan")
    return Header(
        titel=values["titel"],
        omschrijving=values["omschrijving"],
        bereik=values["bereik"],
        vormen=tuple(dict.fromkeys(_words(values.get("vormen", "")))) or VORMEN,
        tijd=values.get("tijd", TIJD[0]),
        keuzes=tuple(dict.fromkeys(_words(values.get("keuzes", "")))),
        genummerd=values.get("nummering") == "ja",
    )


def _fields(comment: str) -> Iterator[tuple[int, str, str, bool]]:
    """Line, key, value, and whether the key stands there; else the line goes on with the last."""
    key = ""
    for number, line in enumerate(comment.split("\n"), 1):
        text = line.strip()
        if not text or text.startswith(_LICENCE):
            continue
        match = _FIELD.fullmatch(text)
        key, value = (match[1], match[2]) if match else (key, text)
        yield number, key, value, match is not None


def _check(name: str, line: int, key: str, value: str) -> None:
    if key not in KEYS:
        close = nearest(key, KEYS)
        advice = f"bedoelde u `{close}`?" if close else f"kies uit: {', '.join(KEYS)}"
        raise TemplateError(name, line, f"`{key}` hoort hier niet", advice)
    one, allowed = _CHOICES.get(key, ("", ()))
    words = _words(value) if key in ("vormen", "keuzes") else [value]
    if wrong := next((word for word in words if one and word not in allowed), None):
        advice = f"kies uit: {', '.join(allowed)}"
        raise TemplateError(name, line, f"`{wrong}` is geen {one}", advice)
    if len(value) > LONGEST:
        raise TemplateError(name, line, f"`{key}` is langer dan {LONGEST} tekens", "kort het in")


def _words(value: str) -> list[str]:
    return [word for part in value.split(",") if (word := part.strip())]


_CHOICES: dict[str, tuple[str, tuple[str, ...]]] = {
    "bereik": ("bereik", tuple(BEREIK)),
    "vormen": ("vorm", VORMEN),
    "tijd": ("tijd", TIJD),
    "keuzes": ("keuze", KEUZES),
    "nummering": ("antwoord", ("ja", "nee")),
}
_SHORTER = f"houd het commentaar bovenaan op {MOST_LINES} regels en {MOST_CHARACTERS} tekens"
