"""What an item follows, in this frame or in one that ended, and how that came to be what it was."""

from collections.abc import Iterator, Mapping, Sequence

from ambitiekader_cli.diff.moments import Moment
from ambitiekader_cli.diff.past import OfItem, Past
from ambitiekader_cli.report.history_page import Voorganger

MOST = 20
"""What went before that is told; a circle ends here too."""
KEY = "vervolg_op"


def predecessors(past: Past, name: str, item: OfItem) -> Iterator[Voorganger]:
    """The oldest first. What kept its id in the new frame is told with the item itself."""
    found: dict[str, Voorganger] = {}
    waiting = [(name, item.moments)]
    while waiting and len(found) < MOST:
        own, moments = waiting.pop(0)
        for followed in _followed(moments):
            frame, _, plain = followed.rpartition(":")
            if followed in found or (plain == name and not frame):
                continue
            begun = _begun(moments, followed)
            same = moments if plain == own else past.of_item(plain).moments
            older = _until(past, same, begun)
            told = () if plain == own else older[::-1]
            found[followed] = Voorganger(followed, _titel(older, begun), told)
            waiting.append((plain, older if plain != own else older[1:]))
    yield from [*found.values()][::-1]


def _followed(moments: Sequence[Moment]) -> list[str]:
    """What was followed in the newest of these; they go back from there."""
    for moment in moments:
        for change in moment.changes:
            if change.veld == KEY:
                return _names(change.nieuw)
            if change.soort == "toegevoegd" and isinstance(change.nieuw, Mapping):
                return _names(change.nieuw.get(KEY))
    return []


def _names(value: object) -> list[str]:
    names = (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()
    return [name for name in names if isinstance(name, str)]


def _begun(moments: Sequence[Moment], followed: str) -> str:
    """The commit in which an item began to follow that."""
    for moment in moments:
        if any(c.veld == KEY and followed not in _names(c.oud) for c in moment.changes):
            return moment.step.hash
    return moments[-1].step.hash


def _until(past: Past, moments: Sequence[Moment], commit: str) -> list[Moment]:
    """Those up to a commit, the newest first: later ones are of what has the id since."""
    order = {step.hash: number for number, step in enumerate(past.compared.steps)}
    return [moment for moment in moments if order[moment.step.hash] >= order[commit]]


def _titel(moments: Sequence[Moment], begun: str) -> str:
    """As it was called when something began to follow it."""
    before = [moment for moment in moments if moment.step.hash != begun]
    return next((c.subject.titel for moment in before or moments for c in moment.changes), "")
