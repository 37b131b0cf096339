"""What was read, but perhaps not as it was meant."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from ambitiekader_cli.diagnostics import Diagnostic, Severity, of_problem
from ambitiekader_cli.model.compiled import COMPILED
from ambitiekader_cli.model.held import held
from ambitiekader_cli.source import Problem, Source, Unreadable
from ambitiekader_cli.source.decode import decode
from ambitiekader_cli.source.escape_codes import MAY_ESCAPE, escape_codes
from ambitiekader_cli.source.lost_text import lost_texts, may_lose


def doubts(sources: Iterable[Source]) -> Iterator[Diagnostic]:
    """Of each file that can be read; most have nothing that takes a second look."""
    for source in sources:
        loses, escapes = may_lose(source.raw), MAY_ESCAPE.search(source.raw) is not None
        if loses or escapes:
            for problem in _of_file(source, loses=loses, escapes=escapes):
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
    return frozenset(
        key for block in COMPILED for key, each in held(block).items() if each.may_be_empty
    )
