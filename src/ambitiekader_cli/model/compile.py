"""Let pydantic compile what the classes of the model say, once for all starts of `ak`.

`python -m ambitiekader_cli.model.compile` makes `compiled.py`; a test says when that is to be done.
"""

from functools import cache
from inspect import isfunction
from pathlib import Path
from typing import Any, cast, get_type_hints

from pydantic import ConfigDict, TypeAdapter

from ambitiekader_cli.model import bron, holds, values
from ambitiekader_cli.model.block import Schema
from ambitiekader_cli.model.entity import Entity
from ambitiekader_cli.model.shapes import SHAPES

MADE = Path(__file__).with_name("compiled.py")
_HEAD = '''"""What pydantic made of the classes of the model.

Nobody changes it by hand: `python -m ambitiekader_cli.model.compile` makes it.
"""

from ambitiekader_cli.model import {modules}
from ambitiekader_cli.model.block import Schema, block
from ambitiekader_cli.model.entity import Entity

{lines}
COMPILED: dict[type[Entity], Schema] = {{
{blocks}}}
"""Every block that a data file may hold."""
'''


def compiled() -> str:
    """The module, as Python."""
    written = _Written()
    for shape in SHAPES.values():
        written.block(shape)
    made = written.blocks
    return _HEAD.format(
        modules=", ".join(sorted({"values", *map(_module, made)})),
        lines="".join(written.lines),
        blocks="".join(f"    {_class(each)}: {each.__name__},\n" for each in made),
    )


class _Written:
    """The lines so far: types and blocks, each after what it needs."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.blocks: dict[type[Entity], None] = {}
        self._types: set[str] = set()

    def block(self, entity: type[Entity]) -> str:
        """The name of a block, that has its lines from now on."""
        if entity not in self.blocks:
            hints = get_type_hints(entity, localns=_names(), include_extras=True)
            keys = "".join(f"{k!r}: {self._part(_schema(hints[k]))},\n" for k in entity.KEYS)
            self.lines.append(f"{entity.__name__} = block({_class(entity)}, {{\n{keys}}})\n")
            self.blocks[entity] = None
        return entity.__name__

    def _part(self, part: Any) -> str:  # noqa: ANN401 - whatever a core schema holds
        if isinstance(part, dict):
            return self._named(part) if "type" in part else self._plain(part)
        if isinstance(part, list):
            return f"[{', '.join(map(self._part, part))}]"
        if callable(part):
            return f"values.{part.__name__ if isfunction(part) else part}"
        return repr(part)

    def _named(self, schema: Schema) -> str:
        """By a name, if it has one."""
        if schema["type"] == "is-instance":
            return self.block(schema["cls"])
        name = next((name for name, known in _types().items() if known == schema), "")
        if name and name not in self._types:
            self._types.add(name)
            self.lines.append(f"{name}: Schema = {self._plain(schema)}\n")
        return name or self._plain(schema)

    def _plain(self, schema: Schema) -> str:
        held = (f"{key!r}: {self._part(value)}" for key, value in schema.items())
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
def _types() -> dict[str, Schema]:
    """The types of `holds` that stand for something by themselves."""
    named = {name: each for name, each in vars(holds).items() if hasattr(each, "__metadata__")}
    return {n: _schema(each) for n, each in named.items() if not each.__parameters__}


def _schema(annotation: Any) -> Schema:  # noqa: ANN401 - any type
    """What pydantic makes of it; for an entity only that it is one."""
    adapter = TypeAdapter(annotation, config=ConfigDict(arbitrary_types_allowed=True))
    return cast("Schema", _checking(adapter.core_schema))


def _checking(part: Any) -> Any:  # noqa: ANN401 - whatever a core schema holds
    """The same, without what does not bear on checking."""
    if isinstance(part, dict):
        return {k: _checking(v) for k, v in part.items() if k not in ("metadata", "serialization")}
    return [_checking(each) for each in part] if isinstance(part, list) else part


def _module(entity: type[Entity]) -> str:
    return entity.__module__.rpartition(".")[2]


def _class(entity: type[Entity]) -> str:
    return f"{_module(entity)}.{entity.__name__}"


if __name__ == "__main__":
    MADE.write_text(compiled(), "utf-8")
