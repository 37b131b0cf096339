"""How the log of progress changed. It is meant to grow at its end only."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ambitiekader_cli.diff.pairing import Naming, paired
from ambitiekader_cli.diff.same import names_of, plain, same

Entry = dict[str, Any]
_NAMING = Naming[tuple[int, Entry]](
    "",
    lambda each: repr([plain(each[1].get(key), key) for key in ("datum", "partij")]),
    lambda each: each[1],
)
"""Of one day and partij there may be more."""


class LogPair(NamedTuple):
    """An entry before and after; None where it was not there. Indices point into the lists."""

    before: int | None
    after: int | None


def changed_entries(before: list[Entry], after: list[Entry]) -> Iterator[LogPair]:
    """The entries that are not in both logs; one of the same day and partij was rewritten.

    So was the only one that differs, when another one stands in its place.
    """
    gone: list[int] = []
    come: list[int] = []
    for old, new in paired([*enumerate(before)], [*enumerate(after)], _NAMING):
        if old and new and not same(old[1], new[1]):
            yield LogPair(old[0], new[0])
        elif old and not new:
            gone.append(old[0])
        elif new and not old:
            come.append(new[0])
    if len(gone) == 1 and gone == come and len(before) == len(after):
        yield LogPair(gone[0], come[0])
        return
    yield from (LogPair(None, index) for index in come)
    yield from (LogPair(index, None) for index in gone)


def statuses(log: list[Entry]) -> dict[str | None, str]:
    """The last status per partij; of one day the entry that stands last."""
    found: dict[str | None, tuple[str, str]] = {}
    for entry in log:
        day, status = _text(entry, "datum") or "", _text(entry, "status")
        for partij in reporters(entry):
            if status and (partij not in found or day >= found[partij][0]):
                found[partij] = (day, status)
    return {partij: status for partij, (_, status) in found.items()}


def previous_entries(log: list[Entry]) -> list[Entry]:
    """Per entry what the same partij reported before it, of several the first; empty for none."""
    last: dict[str | None, Entry] = {}
    found: list[Entry] = [{}] * len(log)
    for index in sorted(range(len(log)), key=lambda n: (_text(log[n], "datum") or "", n)):
        partijen = reporters(log[index])
        found[index] = last.get(partijen[0], {})
        if _text(log[index], "status"):
            last |= dict.fromkeys(partijen, log[index])
    return found


def known_status(earlier: Entry, entry: Entry) -> tuple[str | None, str] | None:
    """The status before an entry, and its own."""
    status = _text(entry, "status")
    return (_text(earlier, "status"), status) if status else None


def no_longer_said(earlier: Entry, entry: Entry) -> Entry:
    """A warning light and an expectation that an entry no longer names, while it is open."""
    if _text(entry, "status") not in _OPEN:
        return {}
    lit = earlier.get("licht") in _WARNING
    keys = ("licht", "verwacht") if lit else ("verwacht",)
    return {key: earlier[key] for key in keys if _text(earlier, key) and key not in entry}


_OPEN = frozenset({"niet-gestart", "loopt", "aangehouden"})  # a diff asks no judgement of `stand`
_WARNING = ("oranje", "rood")


def reporters(entry: Entry) -> list[str | None]:
    """The partijen that an entry is of; None for nobody named."""
    return [*names_of(entry.get("partij"))] or [None]


def _text(entry: Entry, key: str) -> str | None:
    value = entry.get(key)
    return value if isinstance(value, str) else None
