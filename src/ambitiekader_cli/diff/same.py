"""Whether two pieces of data mean the same, and which of two lists belong together."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias, TypeVar
from unicodedata import normalize

from ambitiekader_cli.model.fields import FIELDS, Kind

KEYS = {key: field.entries for key, field in FIELDS.items() if field.entries}
"""Per list the key by which its entries are told apart."""
_IN_ORDER = frozenset(key for key, field in FIELDS.items() if field.in_order)
_TEXTS = frozenset(key for key, field in FIELDS.items() if field.kind is Kind.TEKST)
"""Running text: where its lines break does not count."""
_ONE_VALUE = frozenset(key for key, field in FIELDS.items() if field.single)
"""Of these a list is an error, also a list of one."""


def same(before: Any, after: Any, key: str = "") -> bool:  # noqa: ANN401 - data without a shape
    """Whether two values of one key mean the same."""
    return bool(before == after or plain(before, key) == plain(after, key))


def plain(value: Any, key: str = "") -> Any:  # noqa: ANN401
    """One value for everything that means the same, with one `repr`; None for nothing."""
    if isinstance(value, str):
        running = key in _TEXTS or KEYS.get(key) in _TEXTS
        return _plain_text(value) if running else normalize("NFC", value)
    if isinstance(value, dict):
        return _plain_mapping(value, key)
    if isinstance(value, tuple):
        entries = [e for e in (plain(each, key) for each in value) if e is not None]
        if key not in _IN_ORDER:
            entries.sort(key=repr)
        alone = len(entries) == 1 and key not in _ONE_VALUE
        return entries[0] if alone else tuple(entries) or None
    return value


def _plain_mapping(value: dict[str, Any], key: str) -> Any:  # noqa: ANN401
    """A mapping with only the key that names it is the name itself."""
    own = {"tekst": "planning"} if key == "planning" else {}
    found = {name: plain(each, own.get(name, name)) for name, each in sorted(value.items())}
    kept = {name: each for name, each in found.items() if each is not None}
    alone = "tekst" if key == "planning" else KEYS.get(key)
    return kept[alone] if alone in kept and len(kept) == 1 else kept or None


def _plain_text(text: str) -> str:
    """Without the places where lines break; paragraphs stay apart."""
    lines = [" ".join(line.split()) for line in normalize("NFC", text).split("\n")]
    return "\n".join(filter(None, lines))


def entries_of(value: Any, key: str) -> list[dict[str, Any]] | None:  # noqa: ANN401
    """The entries of a list of mappings, bare names written out; None when it is no such list."""
    if value is None:
        return []
    name = KEYS.get(key)
    listed = value if isinstance(value, tuple) else (value,)
    if not all(isinstance(each, dict) or (name and isinstance(each, str)) for each in listed):
        return None
    return [each if isinstance(each, dict) else {name or "": each} for each in listed]


def names_of(value: Any) -> list[str]:  # noqa: ANN401
    """One name or a list of names, as a list; anything else is left out."""
    listed = value if isinstance(value, tuple) else (value,)
    return [each for each in listed if isinstance(each, str)]


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
