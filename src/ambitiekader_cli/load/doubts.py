"""What was read, but perhaps not as it was meant."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from pydantic import BaseModel

from ambitiekader_cli.diagnostics import Diagnostic, Severity, of_problem
from ambitiekader_cli.load.one_file import SHAPES
from ambitiekader_cli.load.shape_errors import entity_in
from ambitiekader_cli.model.base import listed
from ambitiekader_cli.source import Problem, Source, Unreadable
from ambitiekader_cli.source.decode import decode
from ambitiekader_cli.source.escape_codes import MAY_ESCAPE, escape_codes
from ambitiekader_cli.source.lost_text import MAY_LOSE, lost_texts


def doubts(sources: Iterable[Source]) -> Iterator[Diagnostic]:
    """Of each file that can be read; most have nothing that takes a second look."""
    for source in sources:
        loses, escapes = MAY_LOSE.search(source.raw), MAY_ESCAPE.search(source.raw)
        if loses or escapes:
            for problem in _of_file(source, loses=bool(loses), escapes=bool(escapes)):
                yield of_problem(source.path, problem, Severity.WAARSCHUWING)


def _of_file(source: Source, *, loses: bool, escapes: bool) -> Iterator[Problem]:
    try:
        source.data()
    except Unreadable:
        return
    text = decode(source.raw)
    if loses:
        yield from lost_texts(text, _blocks())
    if escapes:
        yield from escape_codes(text)


@lru_cache(maxsize=1)
def _blocks() -> frozenset[str]:
    """The keys that may be left empty, and otherwise hold blocks, never a text."""
    names, seen = set[str](), set[type[BaseModel]]()
    waiting: list[type[BaseModel]] = [*SHAPES.values()]
    while waiting:
        model = waiting.pop()
        seen.add(model)
        for name, field in model.model_fields.items():
            if any(getattr(each, "func", None) is listed for each in field.metadata):
                names.add(name)
            inner = entity_in(field.annotation)
            waiting += [inner] if inner and inner not in seen else []
    return frozenset(names)
