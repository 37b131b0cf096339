# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Reading very much: a second process makes plain data of a share of the files.

When that is done it looks at all files for what somebody wants to have noticed, while we go on.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any, TypeAlias

from ambitiekader_cli.beside import Beside, can_work_beside
from ambitiekader_cli.diagnostics import Diagnostic
from ambitiekader_cli.load.one_file import ReadFile, part_of, read_data
from ambitiekader_cli.source import Source, Unreadable

SHARE = 0.55
"""Of all bytes: we make entities of what both read."""

Notice: TypeAlias = Callable[[Source, Any], Any]
"""What is to be said of a file by the data in it, in values that `marshal` can write."""
Noticed: TypeAlias = Mapping[str, Any]
"""What was said, by path; of a file that is not there, or is not whole, nothing is known."""
Found: TypeAlias = Sequence[Source | Diagnostic]


def parts_by_two(found: Found) -> list[ReadFile]:
    """What each file says, as `part_of` would read it."""
    with noticed_by_two(found, None) as (parts, _):
        return parts


@contextmanager
def noticed_by_two(
    found: Found, notice: Notice | None
) -> Iterator[tuple[list[ReadFile], Callable[[], Noticed]]]:
    """The same, and a function that waits for what the other process noticed."""
    own = _own(found) if can_work_beside() else len(found)
    if own == len(found):
        yield [part_of(each) for each in found], dict
        return
    with Beside(lambda: _work(found[:own], found[own:], notice)) as child:
        results = child.results()
        parts = [part_of(each) for each in found[:own]]
        noticed: dict[str, Any] = {}
        parts += _others(found[own:], results, noticed)

        def rest() -> Noticed:
            ours = zip(parts[:own], results, strict=False)  # none, asked again
            noticed.update((p.source.path, said) for p, said in ours if said and not p.problems)
            return noticed

        yield parts, rest


def _own(found: Found) -> int:
    """How many of the first files are not of the share of the other process."""
    sizes = [len(each.raw) if isinstance(each, Source) else 0 for each in found]
    left, number = (1 - SHARE) * sum(sizes), 0
    while left > 0:
        left -= sizes[number]
        number += 1
    return number


def _work(ours: Found, theirs: Found, notice: Notice | None) -> Iterator[Any]:
    """In the other process; nothing of a file that cannot be read, for we say why."""
    for each in theirs:
        yield next(((d, s.plain, notice and notice(s, d)) for s, d in _read(each)), None)
    for each in ours if notice else ():
        yield next((notice(source, data) for source, data in _read(each) if notice), None)


def _read(each: Source | Diagnostic) -> Iterator[tuple[Source, Any]]:
    with suppress(Unreadable):
        if isinstance(each, Source):
            yield each, each.data()


def _others(found: Found, results: Iterator[Any], noticed: dict[str, Any]) -> Iterator[ReadFile]:
    """By what the other process made; what it could not read is read here, to say why."""
    for each in found:
        made = next(results, None)
        if made and isinstance(each, Source):
            data, each.plain, said = made
            part = read_data(each, data)
            if said and not part.problems:
                noticed[each.path] = said
            yield part
        else:
            yield part_of(each)
