"""Which findings are told where there are very many. All of them count, in totals and exit code."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from ambitiekader_cli.diagnostics import Diagnostic

MOST_TOLD = 2_000
"""So that the longest form, SARIF, stays under 5 MB. GitHub shows no more than 5,000 of it."""


def chosen(found: Sequence[Diagnostic], rank: Callable[[Diagnostic], int]) -> Sequence[Diagnostic]:
    """All, or the first of each code: of the lowest rank as many as fit, then of the next."""
    if len(found) <= MOST_TOLD:
        return found
    ranks: dict[int, dict[str, list[int]]] = {}
    for number, each in enumerate(found):
        ranks.setdefault(rank(each), {}).setdefault(each.code, []).append(number)
    numbers: list[int] = []
    for _, per_code in sorted(ranks.items()):
        numbers += _shared_out(per_code.values(), MOST_TOLD - len(numbers))
    return [found[number] for number in sorted(numbers)]


def _shared_out(groups: Iterable[Sequence[int]], room: int) -> Iterator[int]:
    """The first of each group: what is rare whole, so that it does not drown in what is not."""
    waiting = sorted(groups, key=len)
    for number, group in enumerate(waiting):
        share = group[: room // (len(waiting) - number)]
        yield from share
        room -= len(share)


def per_code(found: Iterable[Diagnostic], told: Iterable[Diagnostic]) -> Counter[str]:
    """How many of each code were found and are not told."""
    return Counter(each.code for each in found) - Counter(each.code for each in told)
