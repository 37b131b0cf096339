"""Changes that Word kept beside the text: which, by whom, with and without them."""

from collections import deque
from collections.abc import Iterator
from itertools import chain, islice
from typing import TypeAlias

from ambitiekader_cli.errors import Refused
from ambitiekader_cli.exchange.word_in import Line, Spot, WordText
from ambitiekader_cli.text import visible
from ambitiekader_cli.words.dutch import counted, listed
from ambitiekader_cli.work.importing.word.lines import shown_apart

CHANGES_TOLD = 20
_ADVICE = (
    "    hulp: keur ze in Word goed of af; of geef `--accept-tracked`: dan telt de tekst mét"
    " de wijzigingen"
)


def refuse_tracked(name: str, accepted: WordText, rejected: WordText) -> None:
    """Raises Refused with both views: nobody may guess which was meant."""
    changes = [*_changes(accepted, rejected)]
    if not changes:
        return
    count = counted(len(changes), "plaats", "plaatsen")
    more = [f"    en nog {len(changes) - CHANGES_TOLD}"] if len(changes) > CHANGES_TOLD else []
    lines = [
        f"{name}: met bijgehouden wijzigingen op {count}",
        *islice(changes, CHANGES_TOLD),
        *more,
    ]
    raise Refused([*map(visible, (*lines, _ADVICE)), "ak: niets vastgelegd"])


def _changes(accepted: WordText, rejected: WordText) -> Iterator[str]:
    """Of each line that somebody tracked a change in, and of each that came or went."""
    with_them, without = (
        [line for line in text.lines if line.authors] for text in (accepted, rejected)
    )
    old: dict[_Key, deque[Line]] = {}
    for line in without:
        old.setdefault(_key(line), deque()).append(line)
    for line in with_them:
        same = old.get(_key(line))
        yield _told(line, same.popleft() if same else None)
    for line in chain(*old.values()):
        yield _told(None, line)


_Key: TypeAlias = tuple[str, str, Spot, tuple[str, ...]]


def _key(line: Line) -> _Key:
    """By which it is found in both; outside tables more lines have one, and their order counts."""
    return line.item, line.field, line.spot, line.authors


def _told(now: Line | None, was: Line | None) -> str:
    line = now or was or Line("")
    who = listed(line.authors, 3)
    old, new = shown_apart(*(each.text if each else "" for each in (was, now)))
    return f"    {line.place} ({who}): zonder {old}, met {new}"
