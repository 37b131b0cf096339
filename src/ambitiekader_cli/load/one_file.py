"""One file: from bytes to the entities in it, and what is wrong with it."""

from collections.abc import Callable, Container, Iterable, Iterator
from typing import Any, NamedTuple

from ambitiekader_cli.diagnostics import Diagnostic, Severity, located, of_problem
from ambitiekader_cli.model.bestand import Bestand
from ambitiekader_cli.model.check import check
from ambitiekader_cli.model.core import ValidationError
from ambitiekader_cli.model.entity import Located
from ambitiekader_cli.model.shapes import SHAPES
from ambitiekader_cli.repo import TOO_DEEP, DataFile, layout, reason
from ambitiekader_cli.source import Route, Source, Span, Unreadable


class ReadFile(NamedTuple):
    """What one file gave: its content where it could be read, and its problems."""

    source: Source
    bestand: Bestand | None = None
    content: Located | None = None
    problems: tuple[Diagnostic, ...] = ()
    missed_ids: frozenset[str] = frozenset()
    opened: bool = True
    """Whether it is known what stands there: not of a link, or a folder that cannot be read."""

    @property
    def whole(self) -> bool:
        """Whether nothing of the file was left out."""
        return self.content is not None and not self.missed_ids


class NotOpened(Diagnostic):
    """Of what may hold anything."""

    __slots__ = ()


def part_of(found: Source | Diagnostic) -> ReadFile:
    """What a file says. Never raises: what is wrong is in its problems."""
    if isinstance(found, Diagnostic):
        empty = Source(found.span.path, b"")
        opened = not isinstance(found, NotOpened)
        return ReadFile(empty, layout.bestand(empty), problems=(found,), opened=opened)
    try:
        raw = found.data()
    except Unreadable as unreadable:
        problems = why_unreadable(found.path, unreadable)
        return ReadFile(found, layout.bestand(found), problems=problems)
    return read_data(found, raw)


def find_source(
    entry: DataFile, read: Callable[[str], bytes], others: Container[str] = ()
) -> Source | Diagnostic:
    """The bytes of a file that belongs under data/, or why there are none."""
    if entry.refused:
        message = f"dit is {entry.refused}"
        refused = _unexpected(entry.path, message, "zet hier een gewoon, leesbaar bestand neer")
        return refused if entry.refused == TOO_DEEP else NotOpened(*refused)
    if layout.bestand(Source(entry.path, b"")) is None:
        from ambitiekader_cli.repo.strange_files import advice_for, strange  # noqa: PLC0415 - rare

        advice = advice_for(entry.path, others)
        return _unexpected(entry.path, strange(entry.path), advice)
    try:
        return Source(entry.path, read(entry.path))
    except OSError as error:
        message = f"het bestand is niet te lezen: {reason(error)}"
        return _unexpected(entry.path, message, _READABLE)


def why_unreadable(path: str, unreadable: Unreadable) -> tuple[Diagnostic, ...]:
    """What makes a file unreadable, as findings."""
    return tuple(of_problem(path, problem) for problem in unreadable.problems)


def read_data(source: Source, raw: Any) -> ReadFile:  # noqa: ANN401 - no shape yet
    """One file, or some items of one, that was read as plain data already. Never raises."""
    bestand = layout.bestand(source)
    return ReadFile(source) if bestand is None else _validate(source, bestand, raw)


def _validate(source: Source, bestand: Bestand, raw: Any) -> ReadFile:  # noqa: ANN401
    try:
        content = check(SHAPES[bestand.soort], raw)
    except ValidationError as error:
        return _salvage(source, bestand, raw, error)
    _locate(content, bestand, {})
    return ReadFile(source, bestand, content)


def _salvage(source: Source, bestand: Bestand, raw: Any, error: ValidationError) -> ReadFile:  # noqa: ANN401
    """Leave out the items that do not fit and keep the others: one slip hides nothing else."""
    from ambitiekader_cli.load.shape_errors import as_findings, schema_errors  # noqa: PLC0415 - only when something is wrong

    shape, errors = SHAPES[bestand.soort], schema_errors(error, raw)
    problems = tuple(located(as_findings(errors, source, shape)))
    wrong = {_item_route(route) for route, _ in errors}
    missed = frozenset(_ids(raw, wrong))
    try:
        content = check(shape, _without(raw, wrong))
    except ValidationError:
        return ReadFile(source, bestand, None, problems, missed | frozenset(_all_ids(raw)))
    _locate(content, bestand, _kept(raw, wrong))
    return ReadFile(source, bestand, content, problems, missed)


def _item_route(route: Route) -> Route:
    """The item in a list that an error lies in, or else the key at the top of the file."""
    return route[:2] if len(route) > 1 and isinstance(route[1], int) else route[:1]


def _without(raw: Any, wrong: set[Route]) -> Any:  # noqa: ANN401
    if not isinstance(raw, dict):
        return raw
    return {
        key: tuple(v for i, v in enumerate(value) if (key, i) not in wrong)
        if isinstance(value, tuple)
        else value
        for key, value in raw.items()
        if (key,) not in wrong
    }


def _kept(raw: dict[str, Any], wrong: set[Route]) -> dict[str, list[int]]:
    """Per list the places of the items that stayed, so that each still knows its own."""
    return {
        key: [i for i in range(len(value)) if (key, i) not in wrong]
        for key, value in raw.items()
        if isinstance(value, tuple)
    }


def _ids(raw: Any, wrong: set[Route]) -> Iterator[str]:  # noqa: ANN401
    for key, *index in filter(None, wrong):
        items = raw.get(key) if isinstance(raw, dict) else None
        if isinstance(items, tuple):
            yield from _ids_of(items[int(i)] for i in (index or range(len(items))))


def _all_ids(raw: Any) -> Iterator[str]:  # noqa: ANN401
    for items in raw.values() if isinstance(raw, dict) else (raw,):
        yield from _ids_of(items if isinstance(items, tuple) else ())


def _ids_of(items: Iterable[Any]) -> Iterator[str]:
    for item in items:
        if isinstance(item, dict) and isinstance(item.get("id"), str):
            yield item["id"]


def _locate(content: Located, bestand: Bestand, kept: dict[str, list[int]]) -> None:
    content.locate(bestand, ())
    for name in content.KEYS:
        entities = getattr(content, name)
        if isinstance(entities, tuple) and entities and isinstance(entities[0], Located):
            indices = kept.get(name) or range(len(entities))
            for index, entity in zip(indices, entities, strict=True):
                entity.locate(bestand, (name, index))


def _unexpected(path: str, message: str, advice: str) -> Diagnostic:
    return Diagnostic("AK007", Severity.FOUT, Span(path), message, advice)


_READABLE = "controleer de rechten op het bestand, en of een ander programma het open heeft"
