"""What pydantic found wrong with the shape of a file, in Dutch and at its place."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from ambitiekader_cli.diagnostics import Coded, Finding, Severity
from ambitiekader_cli.guess import nearest
from ambitiekader_cli.load.refused_value import (
    ONE_VALUE,
    RETYPE,
    Refusal,
    refused_choice,
    refused_value,
)
from ambitiekader_cli.model.core import ErrorDetails, ValidationError
from ambitiekader_cli.model.entity import Entity
from ambitiekader_cli.model.held import held, needed
from ambitiekader_cli.source import Place, Route, Source
from ambitiekader_cli.source.keyboard_slips import BULLETS, HARD_SPACE
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.words.placeholder import leave_out, says_nothing

MAX_SHOWN = 100

SchemaError: TypeAlias = tuple[Route, ErrorDetails]


def schema_errors(error: ValidationError, raw: Any) -> list[SchemaError]:  # noqa: ANN401
    """Every error with its route in the data; of several shapes the one that came furthest."""
    by_route: dict[Route, ErrorDetails] = {}
    for detail in error.errors(include_url=False):
        by_route.setdefault(_route(detail, raw), detail)
    passed = {route[:length] for route in by_route for length in range(len(route))}
    return [(route, detail) for route, detail in by_route.items() if route not in passed]


def as_findings(errors: list[SchemaError], source: Source, model: type[Entity]) -> Iterator[Coded]:
    """The same errors for the reader of the file, up to the point where more is no help."""
    meant = {_meant(route, model) for route, detail in errors[:MAX_SHOWN] if _unknown(detail)}
    for route, detail in errors[:MAX_SHOWN]:
        missing = detail["type"] == "missing"
        if missing and route in meant:
            continue  # it is there, but misspelt
        place = route[:-1] if missing else route
        said = _said(detail, route, model)
        yield _coded(Finding(Place(source, place, said.at_key), said.message, said.advice))
    if hidden := errors[MAX_SHOWN:]:
        message = f"dit bestand heeft nog {len(hidden)} fouten"
        yield _coded(Finding(Place(source, hidden[0][0]), message, "verbeter eerst die hierboven"))


def _coded(finding: Finding) -> Coded:
    return Coded("AK002", Severity.FOUT, finding)


def _unknown(error: ErrorDetails) -> bool:
    return error["type"] == "unexpected_keyword_argument"


def _meant(route: Route, model: type[Entity]) -> Route:
    """The key that somebody probably meant; the key itself when none is close."""
    return (*route[:-1], nearest(str(route[-1]), _keys_at(model, route[:-1])) or route[-1])


def _route(error: ErrorDetails, raw: Any) -> Route:  # noqa: ANN401
    """The location of an error without the labels that pydantic adds for a choice of shapes."""
    route: list[str | int] = []
    here = raw
    for part in error["loc"]:
        if part in _steps(here):
            route.append(part)
            here = here[part]
    if error["type"] == "missing":
        route.append(error["loc"][-1])
    return tuple(route)


def _steps(here: Any) -> Any:  # noqa: ANN401
    """The keys or the indices that lead further down."""
    return range(len(here)) if isinstance(here, tuple) else here if isinstance(here, dict) else ()


def _said(error: ErrorDetails, route: Route, model: type[Entity]) -> Refusal:
    kind, name = error["type"], _name(route)
    if not route:
        return _of_file(error, model)
    if _unknown(error):
        advice = _advice(route, model, empty=error["input"] is None)
        return Refusal(f"onbekende sleutel {name}", advice, at_key=True)
    if kind == "missing":
        return Refusal(f"de sleutel {name} ontbreekt", f"voeg `{route[-1]}:` toe")
    if error["input"] is None or kind == "string_too_short":
        needed = str(route[-1]) in _needed_at(model, route[:-1])
        return Refusal(f"{name} is leeg", f"vul een waarde in{_OR_NOT if not needed else ''}")
    if kind in _KINDS:
        message, advice = _KINDS[kind]
        advice = _block(model, route) if kind in _BLOCKS else advice
        bullet = kind == "tuple_type" and str(error["input"])[0] in f"{BULLETS}–—*"
        return Refusal(f"{name} {message}", _PLAIN_DASH if bullet else advice)
    said = refused_choice(error, name) if kind == "literal_error" else refused_value(error, name)
    return said._replace(advice=_leave_out(error, route, model) or said.advice)


def _leave_out(error: ErrorDetails, route: Route, model: type[Entity]) -> str:
    given, key = error["input"], str(route[-1])
    if key == "waarde" and isinstance(given, str) and says_nothing(given):
        return "schrijf `n.b.` zolang het getal niet bekend is"
    optional = key not in _needed_at(model, route[:-1]) and not isinstance(route[-1], int)
    return leave_out(given, key) if isinstance(given, str) and optional else ""


def _name(route: Route) -> str:
    if route and isinstance(route[-1], int):
        return f"onderdeel {route[-1] + 1} van `{route[-2]}`"
    return quoted(str(route[-1])) if route else "het bestand"


def _of_file(error: ErrorDetails, model: type[Entity]) -> Refusal:
    if error["input"] is None:
        return Refusal("het bestand is leeg", "vul het, of haal het bestand weg")
    key = next(iter([*needed(model), *model.KEYS]))
    return Refusal("het bestand begint niet met een sleutel", f"begin met een regel als `{key}:`")


def _advice(route: Route, model: type[Entity], *, empty: bool) -> str:
    if HARD_SPACE.search(str(route[-1])):
        return RETYPE
    if (meant := _meant(route, model)) != route:
        return f"bedoelde u `{meant[-1]}`?"
    if str(route[-1]).isdigit():
        return "schrijf decimalen met een punt, zonder komma: `12.5`"
    if empty and len(route) > 1:
        return _COMMA
    if " " in str(route[-1]):
        return _GOES_ON
    keys = _keys_at(model, route[:-1])
    return f"hier mogen staan: {', '.join(f'`{key}`' for key in keys)}" if keys else ""


def _block(model: type[Entity], route: Route) -> str:
    """What to write, with the keys that must stand there first."""
    keys = dict.fromkeys([*_needed_at(model, route), *_keys_at(model, route)])
    named = listed([f"`{key}`" for key in keys], MOST_KEYS)
    return f"{_WRITE}; de sleutels zijn {named}" if keys else _WRITE


_PLAIN_DASH = "begin elk onderdeel van de lijst met een gewoon streepje en een spatie"
_OR_NOT = ", of haal de sleutel weg"
_COMMA = (
    "vul een waarde in; hoort dit bij een tekst tussen haken, zet dan aanhalingstekens om die"
    " tekst, want een komma begint een nieuwe sleutel"
)
_GOES_ON = (
    "een sleutel is één woord: hoort deze regel bij de tekst erboven, laat hem dan verder"
    " inspringen, en zet de hele tekst tussen aanhalingstekens"
)
_WRITE = "schrijf `sleutel: waarde` op de regels eronder"
_BLOCK = ("moet een blok met sleutels zijn", _WRITE)
_BLOCKS = ("dataclass_type",)
MOST_KEYS = 6
_KINDS = {
    "string_type": (
        "moet één tekst zijn, geen lijst of blok",
        "schrijf één tekst achter de dubbele punt; begint de tekst zelf met een haak, zet er dan"
        " aanhalingstekens omheen",
    ),
    "tuple_type": ("moet een lijst zijn", "begin elk onderdeel van de lijst met een streepje"),
    **dict.fromkeys(_BLOCKS, _BLOCK),
    "string_too_long": ("is te lang", "gebruik ten hoogste 60 tekens"),
    "too_short": ("is leeg", "noem er minstens één"),
    "too_long": ("heeft te veel onderdelen", "maak er een groep van, of verdeel ze"),
    **dict.fromkeys(("date_type", "int_type", "bool_type", "is_instance_of"), ONE_VALUE),
}


def _keys_at(model: type[Entity], route: Route) -> list[str]:
    """The keys that may stand in the mapping that a route leads to."""
    here = _model_at(model, route)
    return [*here.KEYS] if here else []


def _needed_at(model: type[Entity], route: Route) -> list[str]:
    here = _model_at(model, route)
    return needed(here) if here else []


def _model_at(model: type[Entity], route: Route) -> type[Entity] | None:
    here: type[Entity] | None = model
    for part in route:
        if here is not None and isinstance(part, str):
            here = held(here)[part].block if part in held(here) else None
    return here
