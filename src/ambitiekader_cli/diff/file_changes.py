"""What changed about whole files: new, gone, renamed, and what stands in none of their lists."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from ambitiekader_cli.diff.change import Betekenis, Change, Subject
from ambitiekader_cli.diff.context import DiffContext
from ambitiekader_cli.diff.data_file import File, FilePair
from ambitiekader_cli.diff.field_changes import field_changes
from ambitiekader_cli.diff.pairing import paired
from ambitiekader_cli.diff.same import plain
from ambitiekader_cli.diff.spot import Spot
from ambitiekader_cli.diff.thing import ITEMS, is_things, naming, things_in
from ambitiekader_cli.source import Place

SHARE = 0.5
"""Of the items of a file that must stand in a new one, to call it the same file."""


def renamed(pairs: Iterable[FilePair]) -> dict[str, str]:
    """Per path that is gone the new path of the same content, whatever its items are called."""
    pairs = list(pairs)
    gone = [pair.before for pair in pairs if pair.before and not pair.after]
    come = [pair.after for pair in pairs if pair.after and not pair.before]
    homes = _homes(gone, come)
    by_content = {repr(plain(file.data)): file.path for file in come}
    found: dict[str, str] = {}
    taken: set[str] = set()
    for file in gone:
        best: str | None
        best, number = next(iter(Counter(homes[file.path]).most_common(1)), ("", 0))
        if not best or number < SHARE * len(items_in(file)):
            best = by_content.get(repr(plain(file.data)))
        if best and best not in taken:
            found[file.path] = best
            taken.add(best)
    return found


def _homes(gone: Iterable[File], come: Iterable[File]) -> dict[str, list[str]]:
    """Per path that is gone where each of its items stands now."""
    homes: dict[str, list[str]] = {file.path: [] for file in gone}
    before, after = (
        [thing for file in side for thing in things_in(file) if thing.key in ITEMS]
        for side in (gone, come)
    )
    for old, new in paired(before, after, naming("ambities", {})):
        if old and new:
            homes[old.file.path].append(new.file.path)
    return homes


def items_in(file: File) -> list[str]:
    """The ids of the items in a file."""
    return [thing.name for thing in things_in(file) if thing.key in ITEMS]


def file_changes(
    pairs: Iterable[FilePair], home: Mapping[str, str], context: DiffContext
) -> Iterator[Change]:
    """Changes of whole files, and of what stands in a file but in none of its lists."""
    pairs = list(pairs)
    before = {pair.before.path: pair.before for pair in pairs if pair.before}
    former = {after: before[path] for path, after in home.items()}
    for pair in pairs:
        if pair.after:
            old = pair.before or former.get(pair.after.path)
            yield from _of_file(old, pair.after, context)
        elif pair.before and pair.before.path not in home:
            yield _whole(pair.before, "verwijderd", Betekenis.BESTAND_VERWIJDERD)


def _of_file(old: File | None, new: File, context: DiffContext) -> Iterator[Change]:
    if old is None:
        new_year = new.bestand.soort == "activiteiten"
        betekenis = Betekenis.NIEUW_JAAR if new_year else Betekenis.BESTAND_TOEGEVOEGD
        yield _whole(new, "toegevoegd", betekenis)
        return
    if old.path != new.path:
        hernoemd = Betekenis.BESTAND_HERNOEMD
        yield _whole(new, "verplaatst", hernoemd, old.path)
    if old.bestand.soort == new.bestand.soort == "" and _raw(old) != _raw(new):
        yield _whole(new, "gewijzigd", Betekenis.GEGEVEN)
    spot = Spot(_subject(new), _place(new), partial(context.looptijden, new.bestand.gemeente))
    yield from field_changes(_outside_lists(old), _outside_lists(new), spot)


def _whole(file: File, soort: str, betekenis: Betekenis, former: str | None = None) -> Change:
    """With the path that it had, if that was another."""
    now, ids = file.path if former else None, tuple(items_in(file))
    subject, place = _subject(file), _place(file)
    return Change(soort, betekenis, subject, place, oud=former, nieuw=now, ids=ids)


def _subject(file: File) -> Subject:
    bestand = file.bestand
    what = " ".join(filter(None, [bestand.soort.capitalize(), str(bestand.jaar or "")]))
    return Subject("bestand", None, what or file.path, bestand.gemeente, bestand.thema)


def _place(file: File) -> Place:
    return Place(file.bestand.source)


def _raw(file: File) -> bytes:
    return file.bestand.source.raw


def _outside_lists(file: File) -> Mapping[str, Any]:
    data = file.data
    if not isinstance(data, dict):
        return {} if data is None else {"inhoud": data}
    return {key: value for key, value in data.items() if not is_things(key, value, file)}
