"""What the changes between two versions do to where items stand, both judged at one day."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from typing import TypeAlias

from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.load import Loaded
from ambitiekader_cli.report.changes.review import Review, with_stand
from ambitiekader_cli.report.changes.stand_moves import StandMove, StandMoves
from ambitiekader_cli.stand import Klasse, Stand, standen_of
from ambitiekader_cli.stand.toestand import toestand
from ambitiekader_cli.work.comparing.both_versions import both_versions
from ambitiekader_cli.work.comparing.compare import Comparison
from ambitiekader_cli.work.comparing.ending import Ending
from ambitiekader_cli.work.comparing.indicator_moves import indicator_moves

_Name: TypeAlias = tuple[str | None, ...]
"""Of an item its id; of a mijlpaal also its own id, or its title and which of that title it is."""
_NamedRow: TypeAlias = tuple[Stand, list[_Name]]


def with_effects(comparison: Comparison, peildatum: date, ending: Ending) -> Review:
    """The same review, with each item and mijlpaal that stands elsewhere now.

    A model is made of both versions, so ask it only where something may have moved.
    """
    review = comparison.review
    before, after, unmoved = both_versions(comparison, peildatum, ending)
    moved = _moved(
        _named(before, unmoved, peildatum),
        _named(after, unmoved, peildatum),
        _former(review.diff.changes),
        peildatum,
    )
    moves = tuple(_move(was, row, peildatum) for was, row in moved)
    unsure = any(loaded.problems or loaded.kader is None for loaded in (before, after))
    reached_or_not = tuple(indicator_moves(before, after, review.diff.changes, peildatum))
    return with_stand(review, StandMoves(peildatum, moves, reached_or_not, unsure))


def _moved(
    before: Iterable[_NamedRow],
    after: Iterable[_NamedRow],
    former: Mapping[_Name, str],
    peildatum: date,
) -> Iterator[tuple[Stand | None, Stand]]:
    """How it stood, and how it stands."""
    old: dict[_Name, Stand] = {}
    for row, names in before:
        for name in names:
            old.setdefault(name, row)
    for row, names in after:
        was = next((old[name] for name in _formerly(names, former) if name in old), None)
        new_and_late = was is None and row.klasse is Klasse.TE_LAAT
        if new_and_late or (was and _told(was, peildatum) != _told(row, peildatum)):
            yield was, row


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


def _named(loaded: Loaded, unmoved: Container[int], peildatum: date) -> Iterator[_NamedRow]:
    """Each item, and each mijlpaal that is not counted in with its item, with its names."""
    rests = False
    often = Counter[_Name]()
    items = loaded.kader.all_items() if loaded.kader else ()
    may_move = (item for item in items if id(item) not in unmoved)
    for row in standen_of(loaded.kader, may_move, peildatum) if loaded.kader else ():
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
