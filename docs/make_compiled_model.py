# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Let pydantic compile what the classes of the model say, once for all starts of `ak`.

`python docs/make_compiled_model.py`; a test says when that is to be done.
"""

from functools import cache
from inspect import isfunction
from pathlib import Path
from typing import Any, get_type_hints

from pydantic import ConfigDict, TypeAdapter

from ambitiekader_cli.model import bron, holds, values
from ambitiekader_cli.model.entity import Entity
from ambitiekader_cli.model.shapes import SHAPES

MADE = Path(__file__).parents[1] / "src/ambitiekader_cli/model/compiled.py"
_MODULE = '''"""What pydantic made of what the classes of the model say that a key may hold.

Nobody changes it by hand: `python docs/make_compiled_model.py` makes it.
"""

from typing import Any, TypeAlias

from ambitiekader_cli.model import {modules}
from ambitiekader_cli.model.entity import Entity

Schema: TypeAlias = dict[str, Any]
"""A core schema of pydantic."""

{types}
{shared}
COMPILED: dict[type[Entity], dict[str, Schema]] = {{
{blocks}}}
"""Of every block that a data file may hold, by key."""
'''


def compiled() -> str:
    """The module, as Python."""
    blocks: dict[type[Entity], str] = {}
    waiting: list[type[Entity]] = [*reversed(SHAPES.values())]
    while waiting:
        entity = waiting.pop()
        if entity not in blocks:
            inside: list[type[Entity]] = []
            blocks[entity] = _block(entity, inside)
            waiting += reversed(inside)
    types = (f"{name}: Schema = {_plain(each, [])}" for name, each in _types().items())
    modules = sorted({"values", *map(_module, blocks)})
    above = dict.fromkeys(filter(None, map(_above, blocks)))
    shared = (f"{each.__name__}: dict[str, Schema] = {{\n{_keys(each, [])}}}\n" for each in above)
    return _MODULE.format(
        modules=", ".join(modules),
        types="\n".join(types),
        shared="".join(shared),
        blocks="".join(blocks.values()),
    )


def _block(entity: type[Entity], inside: list[type[Entity]]) -> str:
    """What a class becomes; the classes that it holds are added to `inside`."""
    above = _above(entity)
    shared = f"        **{above.__name__},\n" if above else ""
    keys = _keys(entity, inside).splitlines(keepends=True)[len(above.KEYS) if above else 0 :]
    lines = "".join(f"    {line}" for line in keys)
    return f"    {_module(entity)}.{entity.__name__}: {{\n{shared}{lines}    }},\n"


def _keys(entity: type[Entity], inside: list[type[Entity]]) -> str:
    hints = get_type_hints(entity, localns=_names(), include_extras=True)
    return "".join(f"    {key!r}: {_part(_schema(hints[key]), inside)},\n" for key in entity.KEYS)


def _above(entity: type[Entity]) -> type[Entity] | None:
    """The class whose keys it shares with others, if there is one."""
    base = entity.__base__
    return base if base and issubclass(base, Entity) and base.KEYS else None


def _part(part: Any, inside: list[type[Entity]]) -> str:  # noqa: ANN401 - what a core schema holds
    if isinstance(part, list):
        return f"[{', '.join(_part(each, inside) for each in part)}]"
    if isinstance(part, dict):
        if part.get("type") == "is-instance":
            inside.append(part["cls"])
            part = {"type": "definition-ref", "schema_ref": part["cls"].__name__}
        return next((n for n, known in _types().items() if known == part), _plain(part, inside))
    if callable(part):
        return f"values.{part.__name__ if isfunction(part) else part}"
    return repr(part)


def _plain(schema: dict[str, Any], inside: list[type[Entity]]) -> str:
    held = (f"{key!r}: {_part(value, inside)}" for key, value in schema.items())
    return f"{{{', '.join(held)}}}"


def _names() -> dict[str, object]:
    """What an annotation of a class may name, wherever it stands."""
    named: dict[str, object] = {}
    waiting: list[type[Entity]] = [Entity]
    while waiting:
        each = waiting.pop()
        named[each.__name__] = each
        waiting += each.__subclasses__()
    return vars(bron) | vars(holds) | vars(values) | named


@cache
def _types() -> dict[str, Any]:
    """The types of `holds` that stand for something by themselves."""
    named = {name: each for name, each in vars(holds).items() if hasattr(each, "__metadata__")}
    return {n: _schema(each) for n, each in named.items() if not each.__parameters__}


def _schema(annotation: Any) -> Any:  # noqa: ANN401 - any type, and any schema
    """What pydantic makes of it; for an entity only that it is one."""
    adapter = TypeAdapter(annotation, config=ConfigDict(arbitrary_types_allowed=True))
    return _checking(adapter.core_schema)


def _checking(part: Any) -> Any:  # noqa: ANN401 - whatever a core schema holds
    """The same, without what does not bear on checking."""
    if isinstance(part, dict):
        return {k: _checking(v) for k, v in part.items() if k not in ("metadata", "serialization")}
    return [_checking(each) for each in part] if isinstance(part, list) else part


def _module(entity: type[Entity]) -> str:
    return entity.__module__.rpartition(".")[2]


if __name__ == "__main__":
    MADE.write_text(compiled(), "utf-8", newline="\n")
