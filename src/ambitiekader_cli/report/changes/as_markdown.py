"""A diff as a comment beside a pull request: a short table first, the rest folded."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ambitiekader_cli.report.changes.pieces import Piece
from ambitiekader_cli.report.changes.review import (
    NOT_TOLD,
    Named,
    Review,
    Told,
    form_line,
    headline,
    remarks,
    thing_of,
)
from ambitiekader_cli.report.changes.stand_moves import ELSEWHERE, move_lines
from ambitiekader_cli.report.forge_text import MOST_BYTES, marked
from ambitiekader_cli.words.dutch import capital, counted, listed, stop_after, whole

MARK = "<!-- ak diff -->"
"""By this a program finds the comment that it wrote before."""
MOST_ROWS = 30
MOST_UNREAD = 20
MOST_BYTES_UNREAD = 10_000
MOST_IN_ROW = 400
"""Characters of a change in the table; a longer one stands whole below it."""
SHORT = 10
"""Characters of a hash."""
_MARKS = {
    "sterk": ("**", "**"),
    "oud": ("<del>", "</del>"),
    "weg": ("<del>", "</del>"),
    "nieuw": ("<ins>", "</ins>"),
    "erbij": ("<ins>", "</ins>"),
}
_MORE = "*(hele tekst hieronder)*"


def diff_markdown(review: Review) -> str:
    """Never longer than a comment may be; what does not fit is counted."""
    text = "\n".join([*_top(review), ""])
    left: Counter[tuple[str, str]] = Counter()
    for section in _sections(review):
        rows = _fitting(section.rows, MOST_BYTES - len((text + section.around("")).encode()))
        text += section.around("".join(rows)) if rows else ""
        left[section.row] += len(section.rows) - len(rows)
    return f"{text}{_left_out(+left, review)}"


class _Section(NamedTuple):
    """Rows of a table, or of a list that is folded away."""

    rows: list[str]
    title: str = ""
    """Of a fold; a table has none."""
    row: tuple[str, str] = ("wijziging", "wijzigingen")
    """What a row is: one, and more."""

    def around(self, rows: str) -> str:
        """What stands above the rows and below them."""
        if self.title:
            title = f"{self.title} ({whole(len(self.rows))})"
            return f"\n<details><summary>{title}</summary>\n\n{rows}\n</details>\n"
        return f"| Waar | Wat | Wijziging |\n| --- | --- | --- |\n{rows}"


def _sections(review: Review) -> Iterator[_Section]:
    where = {id(each): group.title for group in review.groups for each in group.told}
    heavy = [told for told in review.told if told.change.betekenis.is_heavy]
    light = [told for told in review.told if not told.change.betekenis.is_heavy]
    yield _Section([*_table(heavy[:MOST_ROWS], where)])
    more = [_line(told, where, _short(told)) for told in heavy[MOST_ROWS:]]
    yield _Section(more, "Meer wijzigingen")
    if review.elsewhere and review.stand:
        moved = [f"- {marked(line, inside=True)}\n" for line in move_lines(review.elsewhere)]
        yield _Section(moved, f"{ELSEWHERE}, {review.stand.when}", ("stand", "standen"))
    others = [
        _line(told, where, f"{_said(told.pieces)}{_effect(told, told.pieces)}") for told in light
    ]
    yield _Section(others, "Teksten, bronnen en andere gegevens")
    whole = [_whole(told) for told in heavy if told.below or _is_long(told)]
    yield _Section(whole, "Hele teksten", ("hele tekst", "hele teksten"))


def _fitting(rows: Iterable[str], room: int) -> list[str]:
    """As many as fit in so many bytes; one that is too long does not keep out the others."""
    found = []
    for row in rows:
        if (size := len(row.encode())) <= room:
            found.append(row)
            room -= size
    return found


def _left_out(rows: Mapping[tuple[str, str], int], review: Review) -> str:
    """What did not fit; then what is not told at all."""
    form = f"\n{marked(form_line(review.diff))}.\n" if review.diff.only_form else ""
    left = [counted(number, *row) for row, number in rows.items()]
    hashes = [each.hash[:SHORT] for each in (review.before, review.after) if each.hash]
    command = " ".join(["ak diff", *hashes]) if hashes else "ak diff --met MAP"
    verb = "past" if sum(rows.values()) == 1 else "passen"
    line = f"\nNog {listed(left, 8)} {verb} hier niet in: zie `{command}`.\n"
    return f"{line if left else ''}{form}\n<sub>{NOT_TOLD}</sub>\n"


def _top(review: Review) -> Iterator[str]:
    yield f"{MARK}\n### Wat verandert er in de afspraken?\n"
    versions = f"Van {_version(review.before)} naar {_version(review.after)}"
    yield f"{versions}. **{headline(review.diff)}**\n"
    unread = [f"> **Let op.** {marked(remark)}\n" for remark in remarks(review)]
    shown = _fitting(unread[:MOST_UNREAD], MOST_BYTES_UNREAD)
    yield from shown
    if others := len(unread) - len(shown):
        are = counted(others, "bestand is", "bestanden zijn")
        yield f"> **Let op.** Nog {are} niet vergeleken.\n"


def _version(version: Named) -> str:
    """Its hash stays whole: a forge makes a link to the commit of it."""
    known, text = version.hash or "", marked(version.name)
    short = version.name if known.startswith(version.name) else known[:SHORT]
    return text.replace(marked(short), short) if short else text


def _table(told: list[Told], where: Mapping[int, str]) -> Iterator[str]:
    above: tuple[object, ...] | None = None
    for each in told:
        here = (where[id(each)], *thing_of(each.change))
        title, subject = (marked(where[id(each)]), _name(each)) if here != above else ("", "")
        above = here
        yield f"| {title} | {subject} | {_short(each)} {_place(each)} |\n"


def _line(told: Told, where: Mapping[int, str], said: str) -> str:
    return f"- {marked(where[id(told)])}: {_name(told)}: {said} {_place(told)}\n"


def _short(told: Told) -> str:
    """What fits in a row, and whether there is more."""
    if _is_long(told):
        return f"{_said(_first(told.pieces))} {_MORE}{_effect(told)}"
    return f"{_said(told.pieces)}{_effect(told, told.pieces)}{f' {_MORE}' if told.below else ''}"


def _effect(told: Told, before: Iterable[Piece] = ()) -> str:
    """In a sentence of its own, behind what stands before it."""
    stop = stop_after("".join(piece.text for piece in before).rstrip())
    return f"{stop}**{marked(capital(told.effect))}**" if told.effect else ""


def _whole(told: Told) -> str:
    below = "".join(f"  - {_said(line)}\n" for line in told.below)
    return f"- {_name(told)}: {_said(told.pieces)}\n{below}"


def _name(told: Told) -> str:
    """Bold where the change is weighty, as its sentence is."""
    word, title = map(marked, told.called)
    word = f"**{word}**" if told.change.betekenis.is_heavy else word
    return f"{word} {title}" if title else word


def _said(pieces: Iterable[Piece]) -> str:
    return "".join(_piece(piece) for piece in pieces)


def _place(told: Told) -> str:
    return f"<sub>{marked(f'{told.span.path}:{told.span.line}')}</sub>"


def _is_long(told: Told) -> bool:
    return sum(len(piece.text) for piece in told.pieces) > MOST_IN_ROW


def _first(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """What fits in a row of the table."""
    room = MOST_IN_ROW
    for piece in pieces:
        if room > 0:
            yield piece._replace(text=_cut(piece.text, room))
        room -= len(piece.text)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _piece(piece: Piece) -> str:
    before, after = _MARKS.get(piece.mark, ("", ""))
    inner = piece.text.strip()
    spaces = re.match(r"\s*", piece.text), re.search(r"\s*\Z", piece.text)
    lead, trail = (" " if found and found[0] else "" for found in spaces)
    return f"{lead}{before}{marked(inner, inside=True)}{after}{trail}" if inner else " "
