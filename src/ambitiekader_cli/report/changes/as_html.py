"""A diff as one HTML page, for who has no git."""

from collections.abc import Iterator
from html import escape

from ambitiekader_cli.render.writers.html import whole_page
from ambitiekader_cli.report.changes.pieces import Piece
from ambitiekader_cli.report.changes.review import (
    NOT_TOLD,
    Review,
    Told,
    by_subject,
    form_line,
    headline,
    remarks,
)
from ambitiekader_cli.report.changes.stand_moves import ELSEWHERE, move_lines
from ambitiekader_cli.text import visible
from ambitiekader_cli.words.dutch import capital

_TAGS = {"sterk": "strong", "oud": "del", "weg": "del", "nieuw": "ins", "erbij": "ins"}


def diff_html(review: Review) -> str:
    """Every change under its gemeente and thema, what went struck out and what came underlined."""
    return whole_page("Wat is er veranderd in de afspraken?", "\n".join(_body(review)))


def _body(review: Review) -> Iterator[str]:
    yield "<h1>Wat is er veranderd in de afspraken?</h1>"
    yield f"<p>Van {_text(review.before.name)} naar {_text(review.after.name)}.</p>"
    yield f"<p><strong>{_text(headline(review.diff))}</strong></p>"
    for remark in remarks(review):
        yield f'<p class="note">{_text(remark)}</p>'
    for group in review.groups:
        yield f"<h2>{_text(group.title)}</h2>"
        for subject, own in by_subject(group.told):
            yield f"<h3>{_text(str(subject))}</h3>"
            yield f"<ul>{''.join(map(_item, own))}</ul>"
    if review.elsewhere and review.stand:
        yield f"<h2>{_text(f'{ELSEWHERE} ({review.stand.when})')}</h2>"
        lines = (f"<li>{_text(line)}</li>" for line in move_lines(review.elsewhere))
        yield f"<ul>{''.join(lines)}</ul>"
    if review.diff.only_form:
        yield f"<h2>Alleen van vorm</h2>\n<p>{_text(form_line(review.diff))}.</p>"
    yield f"<p><small>{NOT_TOLD}</small></p>"


def _item(told: Told) -> str:
    place = _text(f"{told.span.path}:{told.span.line}")
    more = "".join(f"<li>{''.join(map(_piece, line))}</li>" for line in told.below)
    below = f"<ul>{more}</ul>" if more else ""
    below += f"<p><strong>{_text(capital(told.effect))}</strong></p>" if told.effect else ""
    return f"<li>{''.join(map(_piece, told.pieces))} <small>{place}</small>{below}</li>"


def _piece(piece: Piece) -> str:
    tag = _TAGS.get(piece.mark)
    return f"<{tag}>{_text(piece.text)}</{tag}>" if tag else _text(piece.text)


def _text(text: str) -> str:
    return escape(visible(text))
