"""What differs between a document as it was made and as it came back, line by line."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from ambitiekader_cli.exchange.word_in import Line, Spot
from ambitiekader_cli.text import quoted
from ambitiekader_cli.view.vindplaats import ABOUT_ANSWERS, ANSWERS, FIELDS


class Key(NamedTuple):
    """By which a field is found in both."""

    item: str
    field: str
    nr: int
    """A document may say it more than once."""


class Said(NamedTuple):
    """What a document says of a field, line by line, and where."""

    text: str
    first: Line
    """Its first line."""

    @property
    def place(self) -> str:
        """For messages."""
        return self.first.place


def fields_in(lines: Iterable[Line]) -> dict[Key, Said]:
    """Lines of one field that follow each other are one text: somebody pressed Enter."""
    found: dict[Key, Said] = {}
    counts = Counter[tuple[str, str]]()
    last: tuple[str, str, Spot] | None = None
    for line in lines:
        own = (line.item, line.field, line.spot)
        if line.field not in FIELDS or not line.item:
            last = None
            continue
        counts[own[:2]] += own != last
        key = Key(line.item, line.field, counts[own[:2]])
        before = found.get(key)
        text = f"{before.text}\n{line.text}" if before else line.text
        found[key] = Said(text, before.first if before else line)
        last = own
    return found


def other_lines(
    before: Iterable[Line],
    after: Iterable[Line],
    but: tuple[Collection[Spot], Collection[Spot]] = ((), ()),
) -> Iterator[str]:
    """What is otherwise in lines that are no field.

    Rows that went and rows that came are told elsewhere: `but`.
    """
    old, new = (
        [line for line in lines if not _is_field(line) and row_of(line) not in rows]
        for lines, rows in zip((before, after), but, strict=True)
    )
    gone, come = _without(old, new), _without(new, old)
    for item in dict.fromkeys((*come, *gone)):
        for was, now in zip_longest(gone[item], come[item]):
            line = now or was
            if line:
                yield f"{line.place}: hier niet te wijzigen: {_told(was, now)}"


def row_of(line: Line) -> Spot:
    """The row of a table that it stands in."""
    return line.spot._replace(column=0)


def _is_field(line: Line) -> bool:
    of_item = line.field in FIELDS or line.field in ANSWERS
    return (of_item and bool(line.item)) or line.field in ABOUT_ANSWERS


def _without(lines: Iterable[Line], others: Iterable[Line]) -> dict[str, list[Line]]:
    """Per item the lines that the others lack."""
    known = Counter((each.item, " ".join(each.text.split())) for each in others)
    left: dict[str, list[Line]] = defaultdict(list)
    for each in lines:
        key = each.item, " ".join(each.text.split())
        known[key] -= 1
        if known[key] < 0:
            left[each.item].append(each)
    return left


def _told(was: Line | None, now: Line | None) -> str:
    if was and now:
        return f"{quoted(was.text)} werd {quoted(now.text)}"
    return f"nieuw is {quoted(now.text)}" if now else f"weg is {quoted(was.text if was else '')}"
