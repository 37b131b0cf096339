"""Read a repository into a `Kader`. What cannot be read becomes a diagnostic, not an exception."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ambitiekader_cli import repo
from ambitiekader_cli.beside import LARGE
from ambitiekader_cli.diagnostics import Diagnostic
from ambitiekader_cli.load.assemble import assemble
from ambitiekader_cli.load.one_file import ReadFile, find_source, part_of
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo import DataFile
from ambitiekader_cli.source import Source

if TYPE_CHECKING:
    from ambitiekader_cli.load.by_two import Notice, Noticed


class Loaded(NamedTuple):
    """The kader as far as it could be read, the problems met, and the files by path."""

    kader: Kader | None
    """None when kader.yaml itself cannot be read: nothing makes sense without it."""
    problems: tuple[Diagnostic, ...]
    sources: dict[str, Source]


_LAST: list[Loaded] = []
"""What was read last is not cleared up: of a country that takes 0.2 s, at the end of all work."""


def load(root: Path) -> Loaded:
    """Read every data file of the repository in `root`, and of ended frames what it refers to."""
    return with_ended(root, load_entries(repo.entries(root), partial(repo.read, root)))


@contextmanager
def load_and_notice(
    root: Path, notice: "Notice"
) -> Iterator[tuple[Loaded, Callable[[], "Noticed"]]]:
    """The same of very much data, while a second process looks at each file for what is asked.

    The function waits for that. Without such a process nothing is noticed.
    """
    found = _found(repo.entries(root), partial(repo.read, root))
    if not _are_large(found):
        yield with_ended(root, together([part_of(each) for each in found])), dict
        return
    from ambitiekader_cli.load.by_two import noticed_by_two  # noqa: PLC0415 - few are so large

    with noticed_by_two(found, notice) as (parts, rest):
        yield with_ended(root, together(parts)), rest


def with_ended(root: Path, loaded: Loaded) -> Loaded:
    """The same, with what its items refer to of ended frames."""
    kader = loaded.kader
    if kader and any(FOLLOWS in source.raw for source in loaded.sources.values()):
        from ambitiekader_cli.load.archive import ended_items, referred_to  # noqa: PLC0415 - rare, heavy

        archief = ended_items(root, referred_to(kader))
        loaded = loaded._replace(kader=kader.replaced(archief=archief))
    _LAST[:] = [loaded]
    return loaded


FOLLOWS = b"vervolg_op"
"""The key of what an item goes on with, maybe of an ended frame or of another file."""


def load_entries(entries: Iterable[DataFile], read: Callable[[str], bytes]) -> Loaded:
    """Read these files, from wherever `read` finds them."""
    return together(read_parts(entries, read))


def read_parts(entries: Iterable[DataFile], read: Callable[[str], bytes]) -> list[ReadFile]:
    """What each of these files holds by itself."""
    found = _found(entries, read)
    if _are_large(found):
        from ambitiekader_cli.load.by_two import parts_by_two  # noqa: PLC0415 - few are so large

        return parts_by_two(found)
    return [part_of(each) for each in found]


def _found(entries: Iterable[DataFile], read: Callable[[str], bytes]) -> list[Source | Diagnostic]:
    files = [*entries]
    paths = frozenset(entry.path for entry in files)
    return [find_source(entry, read, paths) for entry in files]


def _are_large(found: Iterable[Source | Diagnostic]) -> bool:
    return sum(len(each.raw) for each in found if isinstance(each, Source)) >= LARGE


def together(parts: list[ReadFile]) -> Loaded:
    """What they say together."""
    kader, misplaced = assemble(parts)
    problems = chain(chain.from_iterable(part.problems for part in parts), misplaced)
    return Loaded(kader, tuple(problems), {part.source.path: part.source for part in parts})
