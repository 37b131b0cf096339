"""What the model says of a mapping: the order of its keys, and which hold a number or a date."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.model.entity import Entity
from ambitiekader_cli.model.held import held
from ambitiekader_cli.model.shapes import SHAPES
from ambitiekader_cli.repo import layout
from ambitiekader_cli.source import Source
from ambitiekader_cli.source.tree import Scalar

Model: TypeAlias = type[Entity] | None


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
    best = max(SHAPES.values(), key=lambda model: len(own.intersection(model.KEYS)))
    return best if own.intersection(best.KEYS) else None


@lru_cache
def fields(model: Model) -> dict[str, KeyShape]:
    """Every key of a mapping, in order."""
    if model is None:
        return {}
    known = held(model)
    return {
        key: KeyShape(order, known[key].block, known[key].typed)
        for order, key in enumerate(_in_order(model))
    }


def _in_order(model: type[Entity]) -> list[str]:
    """As in the model, but what one kind of item adds (`thema`) follows its id."""
    base = model.__base__
    inherited = base.KEYS if base and issubclass(base, Entity) else ()
    return [*inherited[:1], *model.KEYS[len(inherited) :], *inherited[1:]]
