"""What git knows of the data, for pages: what changed, what was postponed, how it stood before."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from ambitiekader_cli.diff.change import ITEMS, Betekenis, Change
from ambitiekader_cli.diff.commits import OF_AGREEMENT
from ambitiekader_cli.diff.past import Past
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.load import Loaded
from ambitiekader_cli.repo.commit_log import Step
from ambitiekader_cli.repo.layout import KADER, PARTIJEN
from ambitiekader_cli.repo.named_commits import Commit
from ambitiekader_cli.report.changes.review import called
from ambitiekader_cli.report.changes.sentence import sentence
from ambitiekader_cli.report.history_record import day_of_step, slip_line
from ambitiekader_cli.site.past_view import (
    NO_PAST,
    GebeurtenisView,
    PastView,
    StukView,
    ToenView,
    UitstelView,
)
from ambitiekader_cli.words.dutch import whole as number
from ambitiekader_cli.work.at_commit import loaded_at
from ambitiekader_cli.work.comparing.history import OpenedPast, opened_past
from ambitiekader_cli.work.publishing.stood import stood_on

_OF_DATA = frozenset(
    {
        *(Betekenis.BRON, Betekenis.GEGEVEN, Betekenis.VERWOORD, Betekenis.ACCEPTATIE),
        *(Betekenis.GEACCEPTEERD, Betekenis.ACCEPTATIE_WEG),
    }
)
_ABOUT_DATA = frozenset({"afgeleid", "opmerking", "opmerkingen", "bron", "accepteer"})
_TOLD_OF = ITEMS | {"doel", "indicator", "overleg", "partij", "groep"}
MOST_STEPS, MOST_MONTHS, MOST_FILES = 400, 12, 400
"""Commits that are told, months that are drawn; a commit of more files is told in one line."""


class KeptPast:
    """What was told of one repository, for who asks it again after each change of the data."""

    def __init__(self) -> None:
        self._made_of: object = None
        self._told = NO_PAST
        self._stood: dict[str, ToenView | None] = {}

    def told(self, made_of: object, make: Callable[[], PastView]) -> PastView:
        """The last that was made, if it was made of the same."""
        if made_of != self._made_of:
            self._told = make()
            self._made_of = made_of
        return self._told

    def stood(self, commit: str, make: Callable[[], ToenView | None]) -> ToenView | None:
        """At a commit; that never changes."""
        if commit not in self._stood:
            self._stood[commit] = make()
        return self._stood[commit]


def past_before(
    root: Path, peildatum: date, kept: KeptPast | None = None, *, small: bool
) -> PastView:
    """Along the main line up to a day, without how it stands now; nothing where git is silent."""
    kept = kept or KeptPast()
    try:
        with opened_past(root) as opened:
            made_of = (peildatum, small, *_followed(opened))
            return kept.told(made_of, lambda: _past(opened, peildatum, kept, small=small))
    except UserError:
        return NO_PAST


def _followed(opened: OpenedPast) -> tuple[object, ...]:
    """All commits, and of the data of now what gives those their names."""
    commits = [step.hash for step in opened.past.compared.steps]
    named = [opened.now.data(path, False) for path in (KADER, PARTIJEN)]
    return (opened.shallow, commits, named)


def _past(opened: OpenedPast, peildatum: date, kept: KeptPast, *, small: bool) -> PastView:
    """Without how it stands now."""
    past = opened.past
    steps = [each for each in _main_line(past) if each.date and each.date <= peildatum.isoformat()]
    told = (event for step in steps[:MOST_STEPS] for event in _events(past, step, opened))
    slips, gaps = past.slipping() if small else ((), ())
    return PastView(
        bekend=True,
        volledig=small and not gaps and not opened.shallow and len(steps) <= MOST_STEPS,
        gebeurtenissen=tuple(told),
        uitgesteld=tuple(
            UitstelView(id=slip.subject.id or "", tekst=f"{slip.subject.id}: {slip_line(slip)}")
            for slip in slips
        ),
        toen=tuple(_then(opened, steps, peildatum, kept)) if small else (),
    )


def _main_line(past: Past) -> Iterator[Step]:
    """The newest first."""
    compared = past.compared
    step = compared.steps[0] if compared.steps else None
    while step:
        yield step
        step = compared.by_hash.get(step.parents[0]) if step.parents else None


def _events(past: Past, step: Step, opened: OpenedPast) -> Iterator[GebeurtenisView]:
    """What a commit changed, an event for each thing."""
    names = opened.now.names
    files = len(step.changed[0])
    if files > MOST_FILES:
        yield _many(step, files)
        return
    for changes in past.compared.beside(step, 0)[0].by_name.values():
        told = [*filter(_is_told, changes)]
        if not told:
            continue
        subject = told[0].subject
        yield GebeurtenisView(
            datum=day_of_step(step),
            datum_iso=step.date,
            jaar=step.date[:4] if step.date else "dag onbekend",
            id=subject.id if subject.soort in ITEMS else None,
            wat=" ".join(filter(None, called(subject, names))),
            zinnen=tuple(_sentence(change, opened) for change in told),
            commit=step.hash,
        )


def _many(step: Step, files: int) -> GebeurtenisView:
    """A commit of which nobody reads everything."""
    return GebeurtenisView(
        datum=day_of_step(step),
        datum_iso=step.date,
        jaar=step.date[:4] if step.date else "dag onbekend",
        id=None,
        wat=f"{number(files)} bestanden",
        zinnen=((StukView(tekst=f"gewijzigd: {step.subject}", merk=""),),),
        commit=step.hash,
    )


def _sentence(change: Change, opened: OpenedPast) -> tuple[StukView, ...]:
    told = change._replace(oud=_told(change.oud), nieuw=_told(change.nieuw))
    pieces = sentence(told, opened.now.names)
    return tuple(StukView(tekst=piece.text, merk=piece.mark) for piece in pieces)


def _told(value: Any) -> Any:  # noqa: ANN401 - whatever stood in the data
    """Without what only explains the data."""
    if isinstance(value, dict):
        return {key: _told(each) for key, each in value.items() if key not in _ABOUT_DATA}
    return tuple(map(_told, value)) if isinstance(value, tuple) else value


def _is_told(change: Change) -> bool:
    """What bears on who reads it; remarks and sources explain the data only."""
    key = (change.veld or "").partition(".")[0]
    about_it = change.subject.soort in _TOLD_OF or change.betekenis in OF_AGREEMENT
    return about_it and change.betekenis not in _OF_DATA and key not in _ABOUT_DATA


def _then(
    opened: OpenedPast, steps: list[Step], peildatum: date, kept: KeptPast
) -> Iterator[ToenView]:
    """How it stood at the end of earlier months in which something changed."""
    for step in _last_of_months(steps, peildatum)[-MOST_MONTHS:]:
        if stood := kept.stood(step.hash, partial(_stood_at, opened, step)):
            yield stood


def _stood_at(opened: OpenedPast, step: Step) -> ToenView | None:
    loaded: Loaded = loaded_at(opened.git, Commit(step.hash, step.hash))
    return stood_on(loaded.kader, date.fromisoformat(step.date or "")) if loaded.kader else None


def _last_of_months(steps: list[Step], peildatum: date) -> list[Step]:
    """The oldest first; of the month of today none."""
    oldest_first = [*reversed(steps)]
    ends = [one for one, after in pairwise(oldest_first) if _month(one) != _month(after)]
    last = oldest_first[-1:]
    return [each for each in [*ends, *last] if _month(each) != peildatum.isoformat()[:7]]


def _month(step: Step) -> str:
    return (step.date or "")[:7]
