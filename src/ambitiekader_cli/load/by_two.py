# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Reading very much: a second process makes plain data of a share of the files.

When that is done it looks at all files for what somebody wants to have noticed, while we go on.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from itertools import islice
from typing import Any, NamedTuple, TypeAlias

from ambitiekader_cli.beside import Beside, can_work_beside
from ambitiekader_cli.diagnostics import Diagnostic
from ambitiekader_cli.load.one_file import ReadFile, part_of, read_data
from ambitiekader_cli.source import Source, Unreadable

SHARE = 0.7
"""Of all bytes: we make entities of what both read."""
NOTICING_SHARE = 0.55
"""The same where the other process looks for something as well."""

Noticed: TypeAlias = Mapping[str, tuple[Any, Any]]
"""What was said, by path; of a file that is not there, or is not whole, nothing is known."""
Found: TypeAlias = Sequence[Source | Diagnostic]


class Notice(NamedTuple):
    """What is to be said of a file, in values that `marshal` can write."""

    of_data: Callable[[Source, Any], Any]
    """By the data in it."""
    of_bytes: Callable[[Source], Any]
    """Without those, so that it can wait until all data are read."""


def parts_by_two(found: Found) -> list[ReadFile]:
    """What each file says, as `part_of` would read it."""
    with noticed_by_two(found, None) as (parts, _):
        return parts


@contextmanager
def noticed_by_two(
    found: Found, notice: Notice | None
) -> Iterator[tuple[list[ReadFile], Callable[[], Noticed]]]:
    """The same, and a function that waits for what the other process noticed."""
    own = _own(found, NOTICING_SHARE if notice else SHARE) if can_work_beside() else len(found)
    if own == len(found):
        yield [part_of(each) for each in found], dict
        return
    with Beside(lambda: _work(found[:own], found[own:], notice)) as child:
        results = child.results()
        parts = [part_of(each) for each in found[:own]]
        of_data: list[Any] = []
        parts += _others(found[own:], results, of_data)

        @cache
        def rest() -> Noticed:
            data = [*islice(results, own), *of_data]
            raw = [*results]
            if len(raw) < len(found):  # it ended early
                return {}
            each = zip(parts, data, raw, strict=True)
            return {p.source.path: (d, r) for p, d, r in each if d is not None and not p.problems}

        yield parts, rest


def _own(found: Found, share: float) -> int:
    """How many of the first files are not of the share of the other process."""
    sizes = [len(each.raw) if isinstance(each, Source) else 0 for each in found]
    left, number = (1 - share) * sum(sizes), 0
    while left > 0:
        left -= sizes[number]
        number += 1
    return number


def _work(ours: Found, theirs: Found, notice: Notice | None) -> Iterator[Any]:
    """In the other process; nothing of a file that cannot be read, for we say why."""
    for each in theirs:
        yield next(((d, s.plain, notice and notice.of_data(s, d)) for s, d in _read(each)), None)
    if notice:
        for each in ours:
            yield next((notice.of_data(source, data) for source, data in _read(each)), None)
        for each in (*ours, *theirs):
            yield notice.of_bytes(each) if isinstance(each, Source) else None


def _read(each: Source | Diagnostic) -> Iterator[tuple[Source, Any]]:
    with suppress(Unreadable):
        if isinstance(each, Source):
            yield each, each.data()


def _others(found: Found, results: Iterator[Any], of_data: list[Any]) -> Iterator[ReadFile]:
    """By what the other process made; what it could not read is read here, to say why."""
    for each in found:
        made = next(results, None)
        if made and isinstance(each, Source):
            data, each.plain, said = made
            of_data.append(said)
            yield read_data(each, data)
        else:
            of_data.append(None)
            yield part_of(each)
