"""The form in which somebody without git reports: as GitHub asks it, and what was filled in.

GitHub makes one text of the answers: a heading per field, and what was filled in below it. What
decides which field an answer is of stands in `FIELDS`, never in the text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import yaml

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.text import quoted, visible

MOST_CHOICES = 500
"""GitHub names no most; who has more to choose from types it."""
LABEL = "voortgang"
"""What GitHub puts on an issue that was made with the form."""


class Field(NamedTuple):
    """A question of the form."""

    key: str
    """What a report calls the answer."""
    label: str
    soort: str
    """How it is asked: `dropdown`, `input` or `textarea`."""
    uitleg: str
    verplicht: bool = False


FIELDS = (
    Field("item", "Onderdeel", "dropdown", "Waar de melding over gaat: het id, zoals WON-1.", True),
    Field("status", "Status", "dropdown", "Hoe het ermee staat.", True),
    Field("partij", "Partij", "dropdown", "Wie dit meldt. Alleen nodig bij meer trekkers."),
    Field("datum", "Datum", "input", "De dag van de melding, als jjjj-mm-dd. Leeg is vandaag."),
    Field("toelichting", "Toelichting", "textarea", "Wat er gebeurd is."),
    Field("licht", "Licht", "dropdown", "Vul bij oranje en rood ook de drie vragen hieronder in."),
    Field("oorzaak", "Oorzaak", "textarea", "Waardoor het niet goed gaat."),
    Field("gevolg", "Gevolg", "textarea", "Wat er daardoor gebeurt."),
    Field("bijsturing", "Bijsturing", "textarea", "Wat u eraan doet."),
    Field("gerealiseerd", "Gerealiseerd", "input", "Hoeveel er nu is, als getal: 1250 of 12.5."),
    Field("verwacht", "Verwacht", "input", "Wanneer u het nu verwacht, zoals Q3 2025."),
)
_INTRO = """\
Hiermee meldt u hoe het met een afspraak staat. Van uw melding wordt een voorstel gemaakt; iemand \
leest het voordat het in de gegevens komt.

Iedereen kan dit lezen: noem organisaties en functies, geen personen, telefoonnummers of adressen.
"""

Choices = Mapping[str, Sequence[tuple[str, str]]]
"""Per field what can be chosen: the value, and how people call it."""


def as_yaml(choices: Choices) -> str:
    """The file that asks it, for `.github/ISSUE_TEMPLATE`."""
    form = {
        "name": "Voortgang melden",
        "description": "Meld hoe het met een afspraak, ambitie of activiteit staat.",
        "title": "Melding: ",
        "labels": [LABEL],
        "body": [
            {"type": "markdown", "attributes": {"value": _INTRO}},
            *(_asked(field, choices.get(field.key, ())) for field in FIELDS),
        ],
    }
    text = yaml.safe_dump(form, allow_unicode=True, sort_keys=False, width=100)
    return f"# Gemaakt door `ak schema`. Verander dit bestand niet met de hand.\n{text}"


def _asked(field: Field, choices: Sequence[tuple[str, str]]) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": field.label, "description": field.uitleg}
    soort = field.soort
    if soort == "dropdown" and 0 < len(choices) <= MOST_CHOICES:
        attributes["options"] = [_option(value, name) for value, name in choices]
    elif soort == "dropdown":
        soort = "input"
    required = {"validations": {"required": True}} if field.verplicht else {}
    return {"type": soort, "id": field.key, "attributes": attributes, **required}


_CALLED = " · "
_LIVE = re.compile(r"[@#<>\[\]`\\|*_~$]|://|www\.|GH-(?=[0-9])", re.IGNORECASE)
"""What GitHub would make a mention, a link, a reference or mark-up of, once it is chosen."""


def _option(value: str, name: str) -> str:
    """With what it is called, in words alone."""
    plain = visible(" ".join(_LIVE.sub(" ", name).split()))
    return f"{value}{_CALLED}{plain}" if plain else value


def answers(name: str, raw: bytes) -> dict[str, str]:
    """What was filled in, by key of the field; raises UserError where it is not this form."""
    try:
        text = _HINT.sub("", raw.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError:
        raise UserError(f"{name}: geen UTF-8", "sla het bestand op als UTF-8") from None
    found: dict[str, str] = {}
    for field, given in _fields(name, text):
        empty = given in _EMPTY or (field.soort == "dropdown" and given == "None")
        found[field.key] = "" if empty else given
        if field.soort == "dropdown":
            found[field.key] = found[field.key].partition(_CALLED)[0].strip()
    if missing := next((field for field in FIELDS if field.key not in found), None):
        raise UserError(f"{name}: het kopje {quoted(f'### {missing.label}')} ontbreekt", _AGAIN)
    return {key: given for key, given in found.items() if given}


_EMPTY = ("", "_No response_")
_HINT = re.compile(r"^<!-- .* -->$", re.MULTILINE)
"""What a template of GitLab says below a heading; nobody sees it on a page."""
_HEADING = re.compile(r"^### (.*)$", re.MULTILINE)
_BY_LABEL = {field.label: field for field in FIELDS}
_AGAIN = "vul het formulier opnieuw in, en laat de kopjes staan"
_NOT_SO = "begin een regel van uw eigen tekst niet met `### `"


def _fields(name: str, text: str) -> Iterator[tuple[Field, str]]:
    """Each field with the text below its heading; raises UserError at the first that is wrong."""
    first = _HEADING.search(text)
    if not first or text[: first.start()].strip():
        raise UserError(f"{name}:1: dit is geen ingevuld formulier", _AGAIN)
    seen: set[str] = set()
    heading: re.Match[str] | None = first
    while heading:
        label, after = heading[1].strip(), _HEADING.search(text, heading.end())
        at = f"{name}:{text.count(chr(10), 0, heading.start()) + 1}"
        if label not in _BY_LABEL:
            raise UserError(f"{at}: het formulier heeft geen kopje {quoted(label)}", _NOT_SO)
        if label in seen:
            raise UserError(f"{at}: het kopje {quoted(label)} staat er twee keer", _NOT_SO)
        seen.add(label)
        yield _BY_LABEL[label], text[heading.end() : after.start() if after else None].strip()
        heading = after
