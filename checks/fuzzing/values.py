# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Data in which a value has another type, is extreme, or is a text that tries something."""

import json
import random
from pathlib import Path
from typing import Any

from ambitiekader_cli.source import Source, Unreadable
from fuzzing.texts import NASTY, SEEN

Route = tuple[str | int, ...]


def other_values(path: str, raw: bytes, chance: random.Random) -> bytes:
    """Valid YAML again (as JSON), with one to eight other values in it; broken files stay."""
    try:
        data = _plain(Source(path, raw).data())
    except Unreadable:
        return raw
    for _ in range(chance.choice([1, 1, 2, 3, 8])):
        data = _changed(data, chance)
    return json.dumps(data, indent=chance.choice([None, 1]), ensure_ascii=chance.random() < 0.5
                      ).encode("utf-8", "surrogatepass")  # fmt: skip


def texts_everywhere(path: str, raw: bytes, chance: random.Random) -> bytes:
    """A nasty text in the place of many texts that no id, day or choice is."""
    try:
        data = _plain(Source(path, raw).data())
    except Unreadable:
        return raw
    few = chance.sample(SEEN, 6)
    for route in _routes(data):
        value = _at(data, route)
        if isinstance(value, str) and (" " in value or chance.random() < 0.03):
            told = chance.choice(few)
            text = chance.choice([told, f"{value} {told}", f"{told} {value}", f"{value}\n{told}"])
            data = _put(data, route, text)
    return json.dumps(data, indent=1, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _changed(data: Any, chance: random.Random) -> Any:
    routes = [*_routes(data)]
    if not routes:
        return data
    route = chance.choice(routes)
    if isinstance(route[-1], str) and chance.random() < 0.15:
        return _renamed(data, route, chance)
    return _put(data, route, chance.choice([_extreme, _extreme, _moved])(data, route, chance))


def _extreme(_data: Any, _route: Route, chance: random.Random) -> Any:
    return chance.choice([*EXTREME, chance.choice(NASTY), chance.choice(NASTY)])


def _moved(data: Any, route: Route, chance: random.Random) -> Any:
    """What stands elsewhere; a list of itself; much of itself."""
    own = _at(data, route)
    other = _at(data, chance.choice([*_routes(data)]))
    many = [own] * chance.choice([2, 120, 2_000]) if len(str(own)) < 200 else [own, own]
    return chance.choice([other, [own], {"id": own}, many, [other, own], [[own]]])


def _renamed(data: Any, route: Route, chance: random.Random) -> Any:
    above, key = route[:-1], route[-1]
    named = chance.choice([*KEYS, chance.choice(NASTY)])
    renamed = {named if name == key else name: each for name, each in _at(data, above).items()}
    return _put(data, above, renamed) if above else renamed


def _routes(data: Any, route: Route = ()) -> list[Route]:
    below: list[Route] = []
    if isinstance(data, dict):
        pairs = [*data.items()]
    elif isinstance(data, list):
        pairs = [*enumerate(data)]
    else:
        return []
    for key, value in pairs:
        below += [(*route, key), *_routes(value, (*route, key))]
    return below


def _at(data: Any, route: Route) -> Any:
    for key in route:
        data = data[key]
    return data


def _put(data: Any, route: Route, value: Any) -> Any:
    """The same in place: a tree of our own."""
    _at(data, route[:-1])[route[-1]] = json.loads(json.dumps(value))
    return data


def _plain(data: Any) -> Any:
    if isinstance(data, dict):
        return {str(key): _plain(value) for key, value in data.items()}
    return [_plain(each) for each in data] if isinstance(data, tuple) else data


def data_files(root: Path) -> list[Path]:
    return sorted(each for each in (root / "data").rglob("*.yaml") if each.is_file())


def _deep(times: int) -> Any:
    made: Any = "a"
    for number in range(times):
        made = [made] if number % 2 else {"a": made}
    return made


EXTREME: tuple[Any, ...] = (
    None, "", True, 0, -1, 1.5, 10**30, "1e999", "9" * 400, [], {}, [[]], {"": ""}, {"a": 1},
    ["a", "a"], "0000-00-00", "0001-01-01", "9999-12-31", "10000-01-01", "2024-02-30", "1-1-24",
    "Q9 2022", "eind 9999", "jaarlijks", "elke dag t/m 9999", "wekelijks vanaf 1900",
    "tussen 9999 en 1900", "jaarlijks in februari, mei en q9", "30 dagen na BES-1",
    "halverwege de looptijd", "nooit", [f"partij-{n}" for n in range(400)], _deep(15), _deep(40),
    {"van": "9999", "tot": "0001"}, {"minimaal": "-1", "maximaal": "1e400"}, {"__class__": "x"},
    "alle", "BES-1", "\u00b2", "\u0663", [{"id": f"X-{n}", "titel": "x"} for n in range(300)],
    "\u1e9e", "\u0130", "a" * 70_000, [{"code": "AK999", "reden": "x"}],
    [{"datum": "2024-01-01", "status": "loopt"}] * 200,
)  # fmt: skip
KEYS = ("id", "titel", "planning", "trekker", "__proto__", "", " ", "0", "ID", "<<", "a" * 3_000)
