"""What the model says of a mapping: the order of its keys, and which hold a number or a date."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias, get_args

from pydantic import BaseModel

from ambitiekader_cli.load.one_file import SHAPES
from ambitiekader_cli.repo import layout
from ambitiekader_cli.source import Source
from ambitiekader_cli.source.tree import Scalar

Model: TypeAlias = type[BaseModel] | None


class KeyShape(NamedTuple):
    """What may stand behind a key."""

    order: int
    model: Model = None
    """What the mappings in it are."""
    typed: bool | None = None
    """Whether a text in it is a number or a date; None when nobody knows."""

    def needs_no_quotes(self, scalar: Scalar) -> bool:
        """Whether what looks like a number is meant so; nobody knows: as it was written."""
        return scalar.style == "" if self.typed is None else self.typed


UNKNOWN = KeyShape(10**9)


def shape_of(path: str, keys: Iterable[str]) -> Model:
    """What a file holds by its path; elsewhere, what has most of these keys."""
    if bestand := layout.bestand(Source(path, b"")):
        return SHAPES[bestand.soort]
    own = set(keys)
    best = max(SHAPES.values(), key=lambda model: len(own & model.model_fields.keys()))
    return best if own & best.model_fields.keys() else None


@lru_cache
def fields(model: Model) -> dict[str, KeyShape]:
    """Every key of a mapping, in order."""
    if model is None:
        return {}
    return {name: _field(order, model, name) for order, name in enumerate(_in_order(model))}


def _field(order: int, model: type[BaseModel], name: str) -> KeyShape:
    kinds = list(_kinds(model.model_fields[name].annotation))
    inner = (kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel))
    return KeyShape(order, next(inner, None), typed=not _TYPED.isdisjoint(kinds))


_TYPED = frozenset({date, Decimal, int})


def _kinds(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - what typing makes of annotations
    inside = get_args(annotation)
    if not inside:
        yield annotation
    for part in inside:
        yield from _kinds(part)


def _in_order(model: type[BaseModel]) -> list[str]:
    """As in the model, but what one kind of item adds (`thema`) follows its id."""
    inherited = list(getattr(model.__base__, "model_fields", ()))
    own = [name for name in model.model_fields if name not in inherited]
    return [*inherited[:1], *own, *inherited[1:]]
