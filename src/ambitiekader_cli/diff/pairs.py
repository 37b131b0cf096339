"""Which entry of the older list is which of the newer one, also when its name was changed."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias, TypeVar

from ambitiekader_cli.diff.same import plain

MOST_COMPARED = 60
"""Of how many left-over entries on each side the words are compared."""
LONGEST = 4000
"""Characters of an entry that are compared."""
ALIKE = 0.75
"""Share of the words of two entries that must be the same."""

T = TypeVar("T")
N = TypeVar("N", bound=Hashable)
Pair: TypeAlias = tuple[T | None, T | None]


def numbered(names: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Each name with how many like it stand before it."""
    seen: Counter[str] = Counter()
    for name in names:
        yield name, seen[name]
        seen[name] += 1


def paired(
    before: Mapping[N, T], after: Mapping[N, T], content: Callable[[T], Any]
) -> Iterator[Pair[T]]:
    """What is in both, then what was renamed, then what went and what came.

    `content` gives an entry without its name. Two entries with different names are the same one
    when the rest is equal, or nearly so.
    """
    yield from ((before[name], entry) for name, entry in after.items() if name in before)
    gone = {name: entry for name, entry in before.items() if name not in after}
    come = {name: entry for name, entry in after.items() if name not in before}
    if gone and come:
        for old, new in _renamed(_written(gone, content), _written(come, content)):
            yield gone.pop(old), come.pop(new)
    yield from ((entry, None) for entry in gone.values())
    yield from ((None, entry) for entry in come.values())


def _written(entries: Mapping[N, T], content: Callable[[T], Any]) -> dict[N, str]:
    return {name: repr(plain(content(entry))) for name, entry in entries.items()}


def _renamed(gone: dict[N, str], come: dict[N, str]) -> Iterator[tuple[N, N]]:
    by_content: dict[str, list[N]] = {}
    for name, text in gone.items():
        by_content.setdefault(text, []).append(name)
    left = {}
    for name, text in come.items():
        if same := by_content.get(text):
            gone.pop(same[0])
            yield same.pop(0), name
        else:
            left[name] = text
    if max(len(gone), len(left)) <= MOST_COMPARED:
        yield from _alike(gone, left)


def _alike(gone: Mapping[N, str], come: Mapping[N, str]) -> Iterator[tuple[N, N]]:
    old_words = {name: _counted(text) for name, text in gone.items()}
    for new, text in come.items():
        words = _counted(text)
        shares = {old: _share(other, words) for old, other in old_words.items()}
        best = max(shares, key=lambda old: shares[old], default=None)
        if best is not None and shares[best] >= ALIKE:
            old_words.pop(best)
            yield best, new


def _counted(text: str) -> Counter[str]:
    return Counter(text[:LONGEST].split())


def _share(one: Counter[str], other: Counter[str]) -> float:
    return 2 * (one & other).total() / ((one.total() + other.total()) or 1)
