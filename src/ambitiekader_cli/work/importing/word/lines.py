"""What differs between a document as it was made and as it came back, line by line."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from ambitiekader_cli.exchange.word_in import Line, Spot
from ambitiekader_cli.text import quoted
from ambitiekader_cli.view.vindplaats import ABOUT_ANSWERS, ANSWERS, FIELDS, INTRO

SIGNS_BEFORE = 20
"""Signs that are shown of what is alike."""


class FieldKey(NamedTuple):
    """By which a field is found in both."""

    item: str
    """Its id; of an introduction the heading above it, without its number."""
    field: str
    nr: int
    """A document may say it more than once."""


class FieldText(NamedTuple):
    """What a document says of a field, line by line, and where."""

    text: str
    first: Line
    """Its first line."""

    @property
    def place(self) -> str:
        """For messages."""
        return self.first.place


def fields_in(lines: Iterable[Line]) -> dict[FieldKey, FieldText]:
    """Lines of one field that follow each other are one text: somebody pressed Enter."""
    found: dict[FieldKey, list[Line]] = {}
    counts = Counter[tuple[str, str]]()
    last: tuple[str, str, Spot] | None = None
    for line in lines:
        own = (_owner(line), line.field, line.spot)
        if line.field not in FIELDS or not own[0]:
            last = None
            continue
        counts[own[:2]] += own != last
        key = FieldKey(*own[:2], counts[own[:2]])
        found.setdefault(key, []).append(line)
        last = own
    return {key: FieldText(text_of(own), own[0]) for key, own in found.items()}


def has_fields(lines: Iterable[Line]) -> bool:
    """Whether there is anything in it that somebody can change or answer."""
    return any(map(_is_field, lines))


def text_of(lines: Iterable[Line]) -> str:
    """Their texts below each other."""
    return "\n".join(line.text for line in lines)


def _owner(line: Line) -> str:
    return _NUMBER.sub("", line.heading) if line.field == INTRO else line.item


_NUMBER = re.compile(r"\A[0-9]+(?:\.[0-9]+)* ")
"""Of a chapter."""


def other_lines(
    before: Sequence[Line],
    after: Sequence[Line],
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
    styles = _styles(before)
    for item in dict.fromkeys((*come, *gone)):
        for was, now in zip_longest(gone[item], come[item]):
            line = now or was
            if line:
                lost = "" if was else styles.get(_beside(line), "")
                advice = f"; geef deze alinea de stijl `{lost}` om haar over te nemen"
                told = f"{line.place}: hier niet te wijzigen: {_told(was, now)}"
                yield told + (advice if lost else "")


def _styles(lines: Iterable[Line]) -> dict[tuple[str, bool], str]:
    """The style of a text that somebody can change, by what it stands beside."""
    return {_beside(line): line.style for line in lines if line.field in {"tekst", INTRO}}


def _beside(line: Line) -> tuple[str, bool]:
    """Of which item or below which heading, and whether in a table."""
    return line.item or _NUMBER.sub("", line.heading), bool(line.spot.table)


def row_of(line: Line) -> Spot:
    """The row of a table that it stands in."""
    return line.spot._replace(column=0)


def _is_field(line: Line) -> bool:
    of_item = line.field in FIELDS or line.field in ANSWERS
    return (of_item and bool(_owner(line))) or line.field in ABOUT_ANSWERS


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


def shown_apart(*texts: str) -> list[str]:
    """Each quoted, or `niets`; long ones that begin alike from just before they differ."""
    lines = [" ".join(text.split()) for text in texts]
    signs = zip(*lines, strict=False)
    alike = next((n for n, each in enumerate(signs) if len({*each}) > 1), min(map(len, lines)))
    start = lines[0].rfind(" ", 0, alike - SIGNS_BEFORE) + 1 if alike > SIGNS_BEFORE else 0
    start = max(start, alike - 2 * SIGNS_BEFORE)  # where a word is long
    begin = "… " if start else ""
    return [quoted(f"{begin}{line[start:]}") if line else "niets" for line in lines]


def _told(was: Line | None, now: Line | None) -> str:
    if was and now:
        return " werd ".join(shown_apart(was.text, now.text))
    return f"nieuw is {quoted(now.text)}" if now else f"weg is {quoted(was.text if was else '')}"
