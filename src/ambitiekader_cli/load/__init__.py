"""Read a repository into a `Kader`. What cannot be read becomes a diagnostic, not an exception."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from ambitiekader_cli import repo
from ambitiekader_cli.beside import LARGE
from ambitiekader_cli.diagnostics import Diagnostic
from ambitiekader_cli.load.assemble import assemble
from ambitiekader_cli.load.one_file import Noticing, ReadFile, find_source, part_of
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo import DataFile
from ambitiekader_cli.source import Source


class Loaded(NamedTuple):
    """The kader as far as it could be read, the problems met, and the files by path."""

    kader: Kader | None
    """None when kader.yaml itself cannot be read: nothing makes sense without it."""
    problems: tuple[Diagnostic, ...]
    sources: dict[str, Source]
    noticed: Mapping[str, Any] = MappingProxyType({})
    """By path what was noticed of a file by who read it, as far as that was asked and done."""


def load(root: Path, noticing: Noticing | None = None) -> Loaded:
    """Read every data file of the repository in `root`, and of ended frames what it refers to."""
    parts = read_parts(repo.entries(root), partial(repo.read, root), noticing)
    return with_ended(root, together(parts))


def with_ended(root: Path, loaded: Loaded) -> Loaded:
    """The same, with what its items refer to of ended frames."""
    kader = loaded.kader
    if kader is None or not any(FOLLOWS in source.raw for source in loaded.sources.values()):
        return loaded
    from ambitiekader_cli.load.archive import ended_items, referred_to  # noqa: PLC0415 - rare, heavy

    archief = ended_items(root, referred_to(kader))
    return loaded._replace(kader=replace(kader, archief=archief))


FOLLOWS = b"vervolg_op"
"""The key of what an item goes on with, maybe of an ended frame or of another file."""


def load_entries(entries: Iterable[DataFile], read: Callable[[str], bytes]) -> Loaded:
    """Read these files, from wherever `read` finds them."""
    return together(read_parts(entries, read))


def read_parts(
    entries: Iterable[DataFile], read: Callable[[str], bytes], noticing: Noticing | None = None
) -> list[ReadFile]:
    """What each of these files holds by itself."""
    files = [*entries]
    paths = frozenset(entry.path for entry in files)
    found = [find_source(entry, read, paths) for entry in files]
    if sum(len(each.raw) for each in found if isinstance(each, Source)) >= LARGE:
        from ambitiekader_cli.load.by_two import parts_by_two  # noqa: PLC0415 - few are so large

        return parts_by_two(found, noticing)
    return [part_of(each) for each in found]


def together(parts: list[ReadFile]) -> Loaded:
    """What they say together."""
    kader, misplaced = assemble(parts)
    problems = chain(chain.from_iterable(part.problems for part in parts), misplaced)
    noticed = {part.source.path: part.noticed for part in parts if part.noticed is not None}
    sources = {part.source.path: part.source for part in parts}
    return Loaded(kader, tuple(problems), sources, noticed)
