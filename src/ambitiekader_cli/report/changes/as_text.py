"""A diff for a screen."""

from collections.abc import Iterator
from textwrap import wrap

from ambitiekader_cli.report.changes.pieces import Piece
from ambitiekader_cli.report.changes.review import (
    ChangeGroup,
    Review,
    Told,
    by_subject,
    form_line,
    headline,
    remarks,
)
from ambitiekader_cli.report.changes.stand_moves import ELSEWHERE, move_lines
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.text import visible
from ambitiekader_cli.words.dutch import capital

_MARKS = {"oud": ("`", "`"), "nieuw": ("`", "`"), "weg": ("[-", "-]"), "erbij": ("{+", "+}")}


def diff_text(review: Review, paper: Paper) -> str:
    """Per gemeente and thema what changed, the weightiest first, each with its place."""
    return "\n".join(_lines(review, paper)) + "\n"


def _lines(review: Review, paper: Paper) -> Iterator[str]:
    yield from wrap(visible(f"Van {review.before} naar {review.after}"), paper.width)
    yield from (paper.paint(line, "kop") for line in wrap(headline(review.diff), paper.width))
    for remark in remarks(review):
        yield paper.paint(visible(remark), "fout")
    for group in review.groups:
        yield ""
        yield from group_lines(group, paper)
    if review.elsewhere and review.stand:
        yield ""
        yield paper.paint(f"{ELSEWHERE} ({review.stand.when})", "kop")
        yield from (visible(f"  {line}") for line in move_lines(review.elsewhere))
    if review.diff.only_form:
        yield ""
        yield visible(form_line(review.diff))


def group_lines(group: ChangeGroup, paper: Paper) -> Iterator[str]:
    """What changed of one gemeente and thema."""
    yield paper.paint(visible(group.title), "kop")
    for subject, own in by_subject(group.told):
        yield visible(f"  {subject}")
        for told in own:
            yield from _change(told, paper)


def _change(told: Told, paper: Paper) -> Iterator[str]:
    text = visible("".join(map(in_brackets, told.pieces)))
    yield from wrap(text, paper.width, initial_indent="    - ", subsequent_indent="      ")
    for line in told.below:
        more = visible("".join(map(in_brackets, line)))
        yield from wrap(more, paper.width, initial_indent=" " * 8, subsequent_indent=" " * 10)
    if told.effect:
        lines = wrap(
            visible(capital(told.effect)),
            paper.width,
            initial_indent="      = ",
            subsequent_indent=" " * 8,
        )
        yield from (paper.paint(line, "kop") for line in lines)
    yield paper.paint(f"      {visible(f'{told.span.path}:{told.span.line}')}", "zacht")


def in_brackets(piece: Piece) -> str:
    """A piece of a sentence where there is no other way to mark it."""
    before, after = _MARKS.get(piece.mark, ("", ""))
    return f"{before}{piece.text}{after}"
