"""What both versions say, as far as a change may reach: few files of a country need be read."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from ambitiekader_cli.diff.data_file import File, FilePair
from ambitiekader_cli.load import Loaded, read_parts, together
from ambitiekader_cli.load.one_file import ReadFile, read_data
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo.entries import DataFile
from ambitiekader_cli.repo.layout import KADER, PARTIJEN
from ambitiekader_cli.repo.stored import is_below
from ambitiekader_cli.source import Source
from ambitiekader_cli.stand.rows import is_done
from ambitiekader_cli.work.comparing.compare import Comparison
from ambitiekader_cli.work.comparing.ending import Ending
from ambitiekader_cli.work.comparing.reached_files import (
    agreements,
    is_agreement,
    places,
    places_that_name,
)

_OVERVIEW = "activiteiten"
"""Soort of a file, and its list of items."""


class Versions(NamedTuple):
    """The older and the newer one, with every item that may stand elsewhere."""

    before: Loaded
    after: Loaded
    unmoved: frozenset[int] = frozenset()
    """`id()` of items that stand where they stood."""


def both_versions(comparison: Comparison, peildatum: date, ending: Ending) -> Versions:
    """As much of them as must be read, to judge at this day. Raises UserError."""
    changes = comparison.review.diff.changes
    before, after = comparison.sides
    where = places(changes)
    if where is None:
        return Versions(together(_parts(before.files())), together(_parts(after.files())))
    found, whole = _read(comparison, where, ()), set[str]()
    if turned := _turned(*found, ending.names, peildatum):
        whole = ending.places_that_wait(turned)
    if whole:
        found = _read(comparison, where, whole)
    if awaited := _awaited(found):
        found = _read(comparison, where, whole | places_that_name(after, awaited))
    alike = not any(map(is_agreement, where & {each.path for each in comparison.changed}))
    return Versions(*found, frozenset(_unmoved(*found)) if alike else frozenset())


def _turned(before: Loaded, after: Loaded, names: Collection[str], peildatum: date) -> set[str]:
    """Of these ids those for which one must wait in one version only."""
    open_then, open_now = (_open(each.kader, names, peildatum) for each in (before, after))
    return open_then ^ open_now


def _open(kader: Kader | None, names: Collection[str], peildatum: date) -> set[str]:
    there = kader.items.keys() & set(names) if kader else set[str]()
    return {each for each in there if kader and not is_done(kader, kader.items[each], peildatum)}


def _unmoved(before: Loaded, after: Loaded) -> Iterator[int]:
    """What is in both, waits for nothing, and has the same agreement."""
    there = {id(item) for item in before.kader.all_items()} if before.kader else set()
    for item in after.kader.all_items() if after.kader else ():
        if id(item) in there and not item.na:
            yield id(item)


def _read(
    comparison: Comparison, where: Collection[str], whole: Collection[str]
) -> tuple[Loaded, Loaded]:
    """Both versions of these files and folders; what does not differ is read once."""
    places = {*where, *whole}
    apart = dict(_apart(comparison.review.diff.pairs, where, whole))
    places |= agreements(places)
    differing = {each.path for each in comparison.changed}
    there = comparison.sides.after.files(places - differing).items()
    same = {entry: content for entry, content in there if entry.path not in differing}
    old, new = dict[DataFile, bytes](), dict[DataFile, bytes]()
    for each in comparison.changed:
        for version, side in ((each.before, old), (each.after, new)):
            if version and each.path not in apart and is_below(each.path, places):
                side[DataFile(each.path, version.refused)] = version.content
    shared = _parts(same, {path: comparison.newer(path) for path in (KADER, PARTIJEN)})
    before, after = map(_parts, (old, new))
    for files in apart.values():
        for file, parts in zip(files, (before, after), strict=True):
            parts.append(read_data(file.bestand.source, file.data))
    return together(_in_order(shared + before)), together(_in_order(shared + after))


def _apart(
    pairs: Iterable[FilePair], where: Collection[str], whole: Collection[str]
) -> Iterator[tuple[str, tuple[File, File]]]:
    """Of overviews the items that differ, where no other one may stand elsewhere."""
    for pair in pairs:
        path = pair.after.path if pair.after and pair.after.bestand.soort == _OVERVIEW else ""
        if path not in where or path in whole or is_below(path.rpartition("/")[0], where):
            continue
        if differing := pair.differing(_OVERVIEW):
            yield path, differing


def _parts(
    files: Mapping[DataFile, bytes], known: Mapping[str, Any] = MappingProxyType({})
) -> list[ReadFile]:
    """What each holds, by the data that are known of it, if any."""
    contents = {entry.path: content for entry, content in files.items()}
    read = {path: data for path, data in known.items() if data is not None and path in contents}
    rest = [entry for entry in files if entry.path not in read]
    ready = [read_data(Source(path, contents[path]), data) for path, data in read.items()]
    return [*ready, *read_parts(rest, contents.__getitem__)]


def _in_order(parts: list[ReadFile]) -> list[ReadFile]:
    """That of the disk."""
    return sorted(parts, key=lambda part: part.source.path.split("/"))


def _awaited(loaded: Iterable[Loaded]) -> set[str]:
    """What something waits for that was not read."""
    kaders = [each.kader for each in loaded if each.kader]
    known = {name for kader in kaders for name in kader.items}
    return {name for kader in kaders for item in kader.all_items() for name in item.na} - known
