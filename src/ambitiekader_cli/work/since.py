"""What changed since an older revision, as plain data for a document."""

from collections.abc import Sequence
from pathlib import Path

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.document import Template
from ambitiekader_cli.report.changes.pieces import Piece
from ambitiekader_cli.report.changes.review import Told, headline, unread_line
from ambitiekader_cli.view.record_marks import WijzigingenGroepView, WijzigingenView, WijzigingView
from ambitiekader_cli.words.dutch import stop_after
from ambitiekader_cli.work.compare import compared

KEY = "wijzigingen"
"""What a template shows it by."""
_QUOTES = {
    "oud": ("‘", "’"),
    "nieuw": ("‘", "’"),
    "weg": ("[weg: ", "]"),
    "erbij": ("[nieuw: ", "]"),
}


def changes_since(root: Path, revision: str, wanted: Sequence[Template]) -> WijzigingenView:
    """From that revision to the files as they are."""
    if wanted and all(KEY not in each.templates[each.template] for each in wanted):
        message = f"`{wanted[0].name}` noemt geen wijzigingen"
        raise UserError(message, "laat --sinds weg, of kies `voortgang`")
    review = compared(root, revision, None).review
    return WijzigingenView(
        van=str(review.before),
        naar=str(review.after),
        kop=headline(review.diff),
        niet_vergeleken=tuple(unread_line(each) for each in review.diff.unread),
        groepen=tuple(
            WijzigingenGroepView(
                titel=group.title, wijzigingen=tuple(_change(each) for each in group.told)
            )
            for group in review.groups
        ),
    )


def _change(told: Told) -> WijzigingView:
    subject = told.change.subject
    lines = ["".join(map(_words, line)).strip() for line in (told.pieces, *told.below)]
    stops = [stop_after(line) for line in lines[:-1]]
    said = "".join(f"{line}{stop}" for line, stop in zip(lines, [*stops, ""], strict=True))
    titel = (subject.id and subject.titel) or told.called.title or told.called.word
    return WijzigingView(id=subject.id, titel=titel, zin=said)


def _words(piece: Piece) -> str:
    before, after = _QUOTES.get(piece.mark, ("", ""))
    return f"{before}{piece.text}{after}"
