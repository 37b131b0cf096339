"""How the log of progress changed. It is meant to grow at its end only."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from ambitiekader_cli.diff.same import plain

Entry = dict[str, Any]


class LogPair(NamedTuple):
    """An entry before and after; None where it was not there. Indices point into the lists."""

    before: int | None
    after: int | None


def changed_entries(before: list[Entry], after: list[Entry]) -> Iterator[LogPair]:
    """The entries that are not in both logs; one of the same day and partij was rewritten."""
    old, new = _left(before, after), _left(after, before)
    if len(old) == len(new) == 1 and len(before) == len(after):
        yield LogPair(old[0], new[0])
        return
    waiting: dict[tuple[str | None, str | None], list[int]] = {}
    for index in old:
        waiting.setdefault(_who_and_when(before[index]), []).append(index)
    for index in new:
        same = waiting.get(_who_and_when(after[index]))
        yield LogPair(same.pop(0) if same else None, index)
    yield from (LogPair(index, None) for same in waiting.values() for index in same)


def statuses(log: list[Entry]) -> dict[str | None, str]:
    """The last status per partij; of one day the entry that stands last."""
    found: dict[str | None, tuple[str, str]] = {}
    for entry in log:
        partij, day, status = (_text(entry, key) for key in ("partij", "datum", "status"))
        if status and (partij not in found or (day or "") >= found[partij][0]):
            found[partij] = (day or "", status)
    return {partij: status for partij, (_, status) in found.items()}


def previous_statuses(log: list[Entry]) -> list[str | None]:
    """Per entry the status that the same partij reported before it."""
    last: dict[str | None, str] = {}
    found: list[str | None] = [None] * len(log)
    for index in sorted(range(len(log)), key=lambda n: (_text(log[n], "datum") or "", n)):
        partij, status = (_text(log[index], key) for key in ("partij", "status"))
        found[index] = last.get(partij)
        if status:
            last[partij] = status
    return found


def _left(these: list[Entry], those: list[Entry]) -> list[int]:
    """The indices of entries that the other log does not have."""
    known = Counter(repr(plain(entry)) for entry in those)
    left = []
    for index, entry in enumerate(these):
        written = repr(plain(entry))
        if known[written]:
            known[written] -= 1
        else:
            left.append(index)
    return left


def _who_and_when(entry: Entry) -> tuple[str | None, str | None]:
    return _text(entry, "datum"), _text(entry, "partij")


def _text(entry: Entry, key: str) -> str | None:
    value = entry.get(key)
    return value if isinstance(value, str) else None
