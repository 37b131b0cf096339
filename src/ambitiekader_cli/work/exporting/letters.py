"""A message for each trekker that asks how things stand, with the sheet and the calendar in it."""

from collections.abc import Container, Sequence
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.exchange.draft_mail import Attachment, draft_mail
from ambitiekader_cli.exchange.xlsx_out import xlsx
from ambitiekader_cli.render.names import slug
from ambitiekader_cli.repo.revision import revision
from ambitiekader_cli.repo.save import Files
from ambitiekader_cli.report.uitvraag_letter import Uitvraag, letter, subject
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.stand.overzichten import ended_overviews
from ambitiekader_cli.stand.per_partij import NOBODY
from ambitiekader_cli.stand.periode import there_since
from ambitiekader_cli.view.colofon import answer_within, asker
from ambitiekader_cli.words.dutch import day
from ambitiekader_cli.work.agenda import MOST_MONTHS, days_ahead, moments_in
from ambitiekader_cli.work.comparing.history import Moves, planning_moves
from ambitiekader_cli.work.exporting.calendar import calendar_of
from ambitiekader_cli.work.exporting.wanted import Wanted
from ambitiekader_cli.work.exporting.werkboek import werkboek
from ambitiekader_cli.work.named import trekker_or_none
from ambitiekader_cli.work.remind import open_per_trekker
from ambitiekader_cli.work.select import rows_ahead

_NONE = "geen trekker heeft iets open"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class _Shared(NamedTuple):
    """What all messages have in common."""

    voor: date
    """The day before which an answer is wanted."""
    moves: Moves
    ended: Container[str]
    """Paths of the overviews of a year that was closed."""


def letters(wanted: Wanted) -> Files:
    """Of each trekker with something open, by the name of its file; raises UserError for none."""
    kader, choice = wanted.kader, wanted.choice
    trekker = None if choice.trekker is None else trekker_or_none(choice.trekker, kader)
    only = None if trekker is None else kader.on((trekker,), wanted.peildatum)
    voor = wanted.voor or answer_within(kader, wanted.peildatum)
    _refuse(wanted, trekker, voor)
    led = open_per_trekker(rows_ahead(kader, wanted.peildatum, choice._replace(trekker=None)))
    ended = ended_overviews(kader, wanted.peildatum)
    shared = _Shared(voor, planning_moves(wanted.root), ended)
    files: Files = {}
    wanted = wanted._replace(revision=revision(wanted.root))
    for name in (each for each in led if only is None or each in only):
        own = wanted._replace(choice=choice._replace(trekker=name))
        if content := _letter(own, name, led[name], shared):
            files[_file_name(name, files)] = content
    if not files:
        message = f"{kader.naam(trekker)} heeft niets open" if trekker else _NONE
        raise UserError(message, "kies anders, of kijk met `ak list`", exit_code=1)
    return files


def _refuse(wanted: Wanted, trekker: str | None, voor: date) -> None:
    if trekker == "":
        raise UserError("wat niemand trekt, kunt u niemand vragen", "noem een trekker")
    if voor <= wanted.peildatum:
        message = f"{day(voor)} is niet na {day(wanted.peildatum)}, de dag van het bericht"
        raise UserError(message, "kies met --voor een latere dag")


def _letter(wanted: Wanted, name: str, rows: Sequence[Stand], shared: _Shared) -> bytes | None:
    """None where it leads only what is agreed later."""
    kader, peildatum = wanted.kader, wanted.peildatum
    there = [row for row in rows if there_since(kader, row.item) <= peildatum]
    if all(row.klasse.closed for row in there):
        return None
    to_fill_in = [r for r in there if r.item.bestand.source.path not in shared.ended]
    sheet = _sheet(wanted._replace(rows=to_fill_in), name) if to_fill_in else []
    dated = _calendar(wanted, name, rows, shared.moves)
    uitvraag = Uitvraag(
        *(kader, name, there, peildatum, shared.voor, asker(kader)),
        blad=bool(sheet),
        agenda=bool(dated),
    )
    return draft_mail(subject(uitvraag), letter(uitvraag), [*sheet, *dated])


def _sheet(wanted: Wanted, name: str) -> list[Attachment]:
    return [Attachment(f"invulblad-{_stem(name)}.xlsx", _XLSX, xlsx(werkboek(wanted)))]


def _calendar(wanted: Wanted, name: str, rows: Sequence[Stand], moves: Moves) -> list[Attachment]:
    """Nothing where nothing has a day ahead."""
    own = [row._replace(per_partij=NOBODY) for row in rows]
    days = days_ahead(wanted.peildatum, MOST_MONTHS)
    moments = moments_in(wanted.kader, days, own, wanted.choice)
    if not moments:
        return []
    raw = calendar_of(wanted, moments, moves, wanted.kader.naam(name))
    return [Attachment(f"agenda-{_stem(name)}.ics", "text/calendar", raw)]


def _file_name(partij: str, taken: Files) -> str:
    """As Windows allows it too; the word before it keeps it clear of the names of devices."""
    stem = f"uitvraag-{_stem(partij)}"
    number = next(n for n in range(1, len(taken) + 2) if _numbered(stem, n) not in taken)
    return _numbered(stem, number)


def _stem(partij: str) -> str:
    return slug(partij) or "trekker"


def _numbered(stem: str, number: int) -> str:
    return f"{stem}.eml" if number == 1 else f"{stem}-{number}.eml"
