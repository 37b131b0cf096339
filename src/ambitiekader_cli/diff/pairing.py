"""Which entries of two versions of a list are the same one.

By an id of their own, else by what they are called if only one is called so. Entries that are
called alike are told apart by what they hold: no two are the same for their name alone.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import islice
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

from ambitiekader_cli.diff.same import KEYS, plain
from ambitiekader_cli.frozen import Frozen

MOST_KEYS = 30
"""Of which it is asked whether only they differ; no entry of the model has more."""
MOST_COMPARED = 60
"""Of how many left-over entries on each side the words are compared."""
LONGEST = 4000
"""Characters of an entry that are compared."""
FEWEST = 8
"""Words that an entry must hold: of fewer it says nothing that most are the same."""
ALIKE = 0.75
"""Share of the words of two entries that must be the same."""
_WORDS = frozenset({"id", "titel", "naam", "kop", "tekst"})
"""Names that may be written otherwise; any other names who or what else it is about."""

T = TypeVar("T")
Pair: TypeAlias = tuple[T | None, T | None]


_BESIDE = {
    "biedingen": ("partij",),
    "gehouden": ("gemeente",),
    "gepland": ("gemeente",),
    "metingen": ("datum",),
}
"""What tells entries apart besides their name: on one day more gemeenten may meet."""


def called(entry: Mapping[str, Any], key: str) -> str:
    """How an entry of a list under this key is called."""
    names = (KEYS[key], *_BESIDE.get(key, ()))
    return repr([plain(entry.get(name), name) for name in names])


class Naming(NamedTuple, Generic[T]):
    """How the entries of a list are called."""

    key: str
    """Under which key the name stands."""
    name: Callable[[T], str]
    """With all that tells it from others of that name, such as its file."""
    data: Callable[[T], Mapping[str, Any]]
    """All that it holds."""


class _Entry(Frozen):
    number: int
    name: str
    own_id: str | None
    """Besides the name, if it has one."""
    alone: bool
    """Whether no other one is called so, in either version."""
    data: Mapping[str, Any]

    def may_be(self, other: "_Entry") -> bool:
        """Whether no id says otherwise."""
        return not self.own_id or not other.own_id or self.own_id == other.own_id

    @cached_property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """What each key means, in one order."""
        found = ((key, plain(value, key)) for key, value in sorted(self.data.items()))
        return tuple((key, repr(value)) for key, value in found if value is not None)

    def without(self, *keys: str) -> tuple[tuple[str, str], ...]:
        """What it holds besides."""
        return tuple(part for part in self.parts if part[0] not in keys)


_Match: TypeAlias = Iterator[tuple[_Entry, _Entry]]
_Side: TypeAlias = Sequence[_Entry]


def paired(before: Sequence[T], after: Sequence[T], naming: Naming[T]) -> Iterator[Pair[T]]:
    """What is in both, in the order of the newer version; then what went and what came."""
    old, new = _sides(before, after, naming)
    found: dict[int, int] = {}
    for match in (_by_id, _by_name, _by_all, _by_all_but_one, _by_words):
        taken = {*found.values()}
        left = [each for each in old if each.number not in taken]
        others = [each for each in new if each.number not in found]
        if not left or not others:
            break
        found |= {other.number: one.number for one, other in match(left, others, naming.key)}
    yield from ((before[found[number]], after[number]) for number in sorted(found))
    taken = {*found.values()}
    yield from ((each, None) for number, each in enumerate(before) if number not in taken)
    yield from ((None, each) for number, each in enumerate(after) if number not in found)


def _sides(
    before: Iterable[T], after: Iterable[T], naming: Naming[T]
) -> tuple[list[_Entry], list[_Entry]]:
    named = [[(naming.name(each), naming.data(each)) for each in side] for side in (before, after)]
    often = [Counter(name for name, _ in side) for side in named]
    many = {name for number in often for name, times in number.items() if times > 1}
    old, new = (
        [
            _Entry(
                number=number,
                name=name,
                own_id=_own_id(data, naming.key),
                alone=name not in many,
                data=data,
            )
            for number, (name, data) in enumerate(side)
        ]
        for side in named
    )
    return old, new


def _own_id(data: Mapping[str, Any], key: str) -> str | None:
    found = data.get("id") if key != "id" else None
    return found if isinstance(found, str) else None


def _by_id(old: _Side, new: _Side, _key: str) -> _Match:
    yield from _agreeing(old, new, lambda each: each.own_id or "")


def _by_name(old: _Side, new: _Side, _key: str) -> _Match:
    yield from _agreeing(old, new, lambda each: each.name if each.alone else "")


def _by_all(old: _Side, new: _Side, _key: str) -> _Match:
    """Those that are called alike, and equal in all: the first belongs to the first."""
    waiting: dict[object, list[_Entry]] = {}
    for each in reversed(old):
        if not each.alone:
            waiting.setdefault((each.name, each.parts), []).append(each)
    for each in new:
        if not each.alone and (same := waiting.get((each.name, each.parts))):
            yield same.pop(), each


def _by_all_but_one(old: _Side, new: _Side, key: str) -> _Match:
    """Those that differ in one key only, and agree in more than their name."""
    gone, come = dict.fromkeys(old), dict.fromkeys(new)
    alike = [each for each in (*old, *new) if not each.alone]
    keys = dict.fromkeys(name for each in alike for name in each.data if name != key)
    for name in (*islice(keys, MOST_KEYS), *([key] if key in _WORDS else [])):
        for one, other in _agreeing(gone, come, partial(_evidence, differing=name, key=key)):
            del gone[one], come[other]
            yield one, other


def _evidence(each: _Entry, differing: str, key: str) -> object:
    if (each.alone and differing != key) or not each.without(differing, key, "id"):
        return None
    return "" if differing == key else each.name, each.without(differing, key)


def _by_words(old: _Side, new: _Side, key: str) -> _Match:
    """Those that are called otherwise, and hold nearly the same words."""
    if key not in _WORDS:
        return
    names = {each.name for each in old} & {each.name for each in new}
    gone, come = ([each for each in side if each.name not in names] for side in (old, new))
    if max(len(gone), len(come)) > MOST_COMPARED:
        return
    named = () if key == "tekst" else (key,)
    words = {each.number: _counted(each, *named) for each in gone}
    for other in come:
        own = _counted(other, *named)
        possible = [one for one in gone if one.number in words and one.may_be(other)]
        shares = {one.number: _share(words[one.number], own) for one in possible}
        best = max(possible, key=lambda one: shares[one.number], default=None)
        if best is not None and shares[best.number] >= ALIKE:
            words.pop(best.number)
            yield best, other


def _agreeing(
    old: Iterable[_Entry], new: Iterable[_Entry], of: Callable[[_Entry], object]
) -> _Match:
    """Where exactly one on each side has this; nothing is no agreement."""
    one, other = _once(old, of), _once(new, of)
    for what, entry in other.items():
        if what and (same := one.get(what)) and same.may_be(entry):
            yield same, entry


def _once(entries: Iterable[_Entry], of: Callable[[_Entry], object]) -> dict[object, _Entry]:
    found: dict[object, list[_Entry]] = {}
    for each in entries:
        found.setdefault(of(each), []).append(each)
    return {what: same[0] for what, same in found.items() if len(same) == 1}


def _counted(each: _Entry, *named: str) -> Counter[str]:
    text = " ".join(word for part in each.without(*named) for word in part)
    return Counter(text[:LONGEST].split())


def _share(one: Counter[str], other: Counter[str]) -> float:
    fewest = min(one.total(), other.total())
    return 2 * (one & other).total() / (one.total() + other.total()) if fewest >= FEWEST else 0
