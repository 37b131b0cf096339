"""What the changes between two versions do to where items stand, both judged at one day."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.load import Loaded, load_entries, read_parts, together
from ambitiekader_cli.load.one_file import ReadFile
from ambitiekader_cli.repo.entries import DataFile
from ambitiekader_cli.repo.snapshot import Snapshot
from ambitiekader_cli.repo.stored import is_below
from ambitiekader_cli.report.changes.review import Review, with_stand
from ambitiekader_cli.report.changes.stand_moves import StandMove, StandMoves
from ambitiekader_cli.stand import Klasse, Stand, standen
from ambitiekader_cli.stand.toestand import toestand
from ambitiekader_cli.work.comparing.compare import Comparison
from ambitiekader_cli.work.comparing.indicator_moves import indicator_moves
from ambitiekader_cli.work.comparing.reached_files import places, places_that_name, places_that_wait


def with_effects(comparison: Comparison, peildatum: date) -> Review:
    """The same review, with each item and mijlpaal that stands elsewhere now.

    A model is made of both versions, so ask it only where something may have moved.
    """
    review = comparison.review
    before, after = _loaded(comparison)
    moves = tuple(_moves(before, after, review.diff.changes, peildatum))
    unsure = any(loaded.problems or loaded.kader is None for loaded in (before, after))
    reached_or_not = tuple(indicator_moves(before, after, review.diff.changes, peildatum))
    return with_stand(review, StandMoves(peildatum, moves, reached_or_not, unsure))


def _loaded(comparison: Comparison) -> tuple[Loaded, Loaded]:
    changes = comparison.review.diff.changes
    before, after = comparison.sides[:2]
    where = places(changes)
    if where is None:
        return _whole(before), _whole(after)
    where |= places_that_wait(after, changes)
    loaded = _read(comparison, where)
    if awaited := _awaited(loaded):
        loaded = _read(comparison, where | places_that_name(after, awaited))
    return loaded


def _whole(side: Snapshot) -> Loaded:
    files = side.files()
    contents = {entry.path: content for entry, content in files.items()}
    return load_entries(files, contents.__getitem__)


def _read(comparison: Comparison, where: Iterable[str]) -> tuple[Loaded, Loaded]:
    """Both versions of these files and folders; what does not differ is read once."""
    places = frozenset(where)
    differing = [each for each in comparison.changed if is_below(each.path, places)]
    paths = {each.path for each in differing}
    same = {
        e: raw for e, raw in comparison.sides.after.files(places).items() if e.path not in paths
    }
    old = {DataFile(c.path, c.before.refused): c.before.content for c in differing if c.before}
    new = {DataFile(c.path, c.after.refused): c.after.content for c in differing if c.after}
    shared, before, after = map(_parts, (same, old, new))
    return together(_in_order(shared + before)), together(_in_order(shared + after))


def _parts(files: Mapping[DataFile, bytes]) -> list[ReadFile]:
    contents = {entry.path: content for entry, content in files.items()}
    return read_parts(files, contents.__getitem__)


def _in_order(parts: list[ReadFile]) -> list[ReadFile]:
    """That of the disk."""
    return sorted(parts, key=lambda part: part.source.path.split("/"))


def _awaited(loaded: Iterable[Loaded]) -> set[str]:
    """What something waits for that was not read."""
    kaders = [each.kader for each in loaded if each.kader]
    known = {name for kader in kaders for name in kader.items}
    return {name for kader in kaders for item in kader.all_items() for name in item.na} - known


def _moves(
    before: Loaded, after: Loaded, changes: Sequence[Change], peildatum: date
) -> Iterator[StandMove]:
    old: dict[_Name, Stand] = {}
    for row, names in _named(before, peildatum):
        for name in names:
            old.setdefault(name, row)
    former = _former(changes)
    for row, names in _named(after, peildatum):
        was = next((old[name] for name in _formerly(names, former) if name in old), None)
        new_and_late = was is None and row.klasse is Klasse.TE_LAAT
        if new_and_late or (was and _told(was, peildatum) != _told(row, peildatum)):
            yield _move(was, row, peildatum)


def _told(row: Stand, peildatum: date) -> tuple[str, str]:
    """Its klasse, and the word that people read."""
    return str(row.klasse), str(toestand(row, peildatum))


def _move(was: Stand | None, row: Stand, peildatum: date) -> StandMove:
    before, after = _told(was, peildatum) if was else (None, None), _told(row, peildatum)
    return StandMove(
        id=row.item.id,
        titel=row.item.titel,
        was=before[0],
        nu=after[0],
        gemeente=row.gemeente,
        thema=row.thema,
        toestand_was=before[1],
        toestand_nu=after[1],
        mijlpaal=row.mijlpaal.titel if row.mijlpaal else None,
    )


_Name: TypeAlias = tuple[str | None, ...]
"""Of an item its id; of a mijlpaal also its own id, or its title and which of that title it is."""


def _named(loaded: Loaded, peildatum: date) -> Iterator[tuple[Stand, list[_Name]]]:
    """Each item, and each mijlpaal that is not counted in with its item, with its names."""
    rests = False
    often = Counter[_Name]()
    for row in standen(loaded.kader, peildatum) if loaded.kader else ():
        item, step = row.item.id, row.mijlpaal
        if step is None:
            rests = row.rests_on_mijlpaal
            yield row, [(item,)]
            continue
        often[item, step.titel] += 1
        if not rests:
            own: list[_Name] = [(item, step.id)] if step.id else []
            yield row, [*own, (item, step.titel, str(often[item, step.titel]))]


def _formerly(names: Iterable[_Name], former: Mapping[_Name, str]) -> Iterator[_Name]:
    """The same names as they were in the older version."""
    for item, *step in names:
        own = [former.get((item, each), each) for each in step[:1]]
        yield (former.get((item,), item), *own, *step[1:])


def _former(changes: Iterable[Change]) -> dict[_Name, str]:
    """Per id, and per title of a mijlpaal, that was changed what it was."""
    found: dict[_Name, str] = {}
    for change in changes:
        if change.betekenis is Betekenis.ID:
            found[str(change.nieuw),] = str(change.oud)
        elif change.veld == "mijlpalen.titel":
            found[change.subject.id, str(change.nieuw)] = str(change.oud)
    return found
