"""What changed since an older revision, as plain data for a document."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.diff.change import Betekenis
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.document import Template
from ambitiekader_cli.repo.git import git_at
from ambitiekader_cli.report.changes.pieces import Piece
from ambitiekader_cli.report.changes.review import Told, headline, unread_line
from ambitiekader_cli.view.record_marks import WijzigingenGroepView, WijzigingenView, WijzigingView
from ambitiekader_cli.words.dutch import day, stop_after
from ambitiekader_cli.work.comparing.compare import compared
from ambitiekader_cli.work.named import chosen

KEY = "wijzigingen"
"""What a template shows it by."""
LAST = "vorige-"
"""How somebody names the last meeting of a body: `vorige-stuurgroep`."""
_FOR_WHO_KEEPS_THE_DATA = frozenset(
    {
        *(Betekenis.GEACCEPTEERD, Betekenis.ACCEPTATIE_WEG, Betekenis.ACCEPTATIE),
        *(Betekenis.BRON, Betekenis.BESTAND_HERNOEMD),
    }
)
"""Changes that tell a reader of a report nothing."""


class Moment(NamedTuple):
    """Since when: a revision, and how people call it."""

    revision: str
    words: str | None = None
    """Nothing where git has the best name for it."""


def moment_of(words: str, kader: Kader, peildatum: date) -> Moment:
    """A day, the last meeting of a body before the peildatum, or anything that git knows."""
    if words.startswith(LAST):
        bodies = {each.orgaan: each for each in kader.overleggen}
        names = {name: (kader.naam(name),) for name in bodies}
        orgaan = chosen(words.removeprefix(LAST), names, "overleg")
        days = [each.datum for each in bodies[orgaan].gehouden]
        held = [each for each in days if each < peildatum]
        if not held:
            own = f"die van {day(peildatum)} zelf telt niet mee, en " if peildatum in days else ""
            message = f"{own}van {kader.naam(orgaan)} is geen eerdere vergadering vastgelegd"
            raise UserError(message, "noem een dag, zoals --sinds 2024-06-30")
        named = f"de vergadering van {kader.naam(orgaan)} op {day(max(held))}"
        return Moment(max(held).isoformat(), named)
    with suppress(ValueError):
        return Moment(words, day(date.fromisoformat(words)))
    return Moment(words)


_QUOTES = {
    "oud": ("‘", "’"),
    "nieuw": ("‘", "’"),
    "weg": ("[weg: ", "]"),
    "erbij": ("[nieuw: ", "]"),
}


def changes_since(root: Path, moment: Moment, wanted: Sequence[Template]) -> WijzigingenView:
    """From that revision to the files as they are, as far as readers care."""
    if wanted and all(KEY not in each.templates[each.template] for each in wanted):
        message = f"`{wanted[0].name}` noemt geen wijzigingen"
        raise UserError(message, "laat --sinds weg, of kies `voortgang`")
    if git_at(root) is None:
        message = f"`{root}` is geen git-repository: wat er eerder stond is hier niet bekend"
        raise UserError(message, "laat --sinds weg")
    review = compared(root, moment.revision, None).review
    kept = tuple(c for c in review.diff.changes if c.betekenis not in _FOR_WHO_KEEPS_THE_DATA)
    groups = ((group.title, _told(group.told)) for group in review.groups)
    return WijzigingenView(
        van=moment.words or str(review.before),
        naar=str(review.after),
        kop=headline(review.diff._replace(changes=kept)),
        niet_vergeleken=tuple(unread_line(each) for each in review.diff.unread),
        groepen=tuple(
            WijzigingenGroepView(titel=titel, wijzigingen=told) for titel, told in groups if told
        ),
    )


def _told(changes: Sequence[Told]) -> tuple[WijzigingView, ...]:
    return tuple(
        _change(each) for each in changes if each.change.betekenis not in _FOR_WHO_KEEPS_THE_DATA
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
