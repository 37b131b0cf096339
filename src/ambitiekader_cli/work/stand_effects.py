"""What the changes between two versions do to where items stand, both judged at one day."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date

from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.load import Loaded, load_entries
from ambitiekader_cli.repo.entries import DataFile
from ambitiekader_cli.repo.layout import KADER, PARTIJEN
from ambitiekader_cli.report.changes.review import Review, with_stand
from ambitiekader_cli.report.changes.stand_moves import StandMove, StandMoves
from ambitiekader_cli.stand import Stand, standen
from ambitiekader_cli.work.compare import Comparison


def with_effects(comparison: Comparison, peildatum: date) -> Review:
    """The same review, with each item that another klasse counts for now.

    A model is made of both versions, so ask it only where something may have moved.
    """
    review = comparison.review
    before, after = _loaded(comparison)
    moves = tuple(_moves(before, after, _former(review.diff.changes), peildatum))
    unsure = any(loaded.problems or loaded.kader is None for loaded in (before, after))
    return with_stand(review, StandMoves(peildatum, moves, unsure=unsure))


def _loaded(comparison: Comparison) -> tuple[Loaded, Loaded]:
    changes = comparison.review.diff.changes
    before, after = (side.files() for side in comparison.sides[:2])
    chosen = _reached({**before, **after}, changes)
    return _read(before, chosen), _read(after, chosen)


def _read(files: Mapping[DataFile, bytes], chosen: Container[str]) -> Loaded:
    contents = {entry.path: content for entry, content in files.items() if entry.path in chosen}
    entries = [entry for entry in files if entry.path in chosen]
    return load_entries(entries, contents.__getitem__)


def _reached(files: Mapping[DataFile, bytes], changes: Sequence[Change]) -> Container[str]:
    """The files that a change may reach; of thousands of them these are few.

    What the frame or the partijen say reaches all, an agreement its gemeente, an item whatever
    names it. What is regional is read anyhow, and of each gemeente its agreement.
    """
    paths = {change.place.source.path for change in changes}
    if paths & {KADER, PARTIJEN}:
        return {entry.path for entry in files}
    folders = tuple(path.removesuffix(_AGREEMENT) for path in paths if path.endswith(_AGREEMENT))
    near = {f"{'/'.join(path.split('/')[:3])}/{_AGREEMENT}" for path in paths}
    names = {change.subject.id for change in changes if change.subject.id}
    named = re.compile(
        b"|".join(re.escape(name.encode("utf-8", "surrogateescape")) for name in names) or b"(?!)"
    )
    chosen = {
        entry.path: content
        for entry, content in files.items()
        if entry.path.startswith(("data/regional/", *folders))
        or entry.path in paths | near
        or named.search(content)
    }
    waits = any(map(_WAITS.search, chosen.values()))  # for what may stand anywhere
    return {entry.path for entry in files} if waits else chosen


_AGREEMENT = "afspraken.yaml"
_WAITS = re.compile(rb"\bna:\s")
"""The key of an item that begins when another is done."""


def _moves(
    before: Loaded, after: Loaded, former: dict[str, str], peildatum: date
) -> Iterator[StandMove]:
    old = {row.item.id: row for row in _rows(before, peildatum)}
    for row in _rows(after, peildatum):
        name = row.item.id
        was = old.get(former.get(name, name))
        if was and was.klasse is not row.klasse:
            bestand = row.item.bestand
            yield StandMove(
                name, row.titel, str(was.klasse), str(row.klasse), bestand.gemeente, row.thema
            )


def _rows(loaded: Loaded, peildatum: date) -> Iterator[Stand]:
    """Of each item; its mijlpalen are counted in."""
    rows = standen(loaded.kader, peildatum) if loaded.kader else ()
    return (row for row in rows if row.mijlpaal is None)


def _former(changes: Iterable[Change]) -> dict[str, str]:
    """Per id that was changed what it was."""
    return {
        str(change.nieuw): str(change.oud) for change in changes if change.betekenis is Betekenis.ID
    }
