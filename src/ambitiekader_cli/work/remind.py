"""Who was asked how things stand: put in the data, and looked up again."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from ambitiekader_cli.diagnostics import Coded
from ambitiekader_cli.edit import Add
from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.findings import rulebook
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo.layout import KADER
from ambitiekader_cli.report.remind_page import Reminders
from ambitiekader_cli.stand import Stand, standen
from ambitiekader_cli.stand.rows import of_partij
from ambitiekader_cli.stand.uitvragen import gevraagd, rows_per_trekker
from ambitiekader_cli.text import visible
from ambitiekader_cli.words.dutch import day, listed
from ambitiekader_cli.work.draft import Draft, Proposal
from ambitiekader_cli.work.named import trekker_named

MOST_NAMED = 6


def reminders(kader: Kader, peildatum: date, partijen: Sequence[str]) -> Reminders:
    """Of everybody who was asked, or of those that somebody named."""
    names = [trekker_named(word, kader) for word in partijen]
    only = frozenset(kader.on(names, peildatum))
    found = gevraagd(kader, standen(kader, peildatum), peildatum)
    return Reminders(peildatum, [each for each in found if not only or each.partij in only], names)


def open_per_trekker(rows: Sequence[Stand]) -> dict[str, list[Stand]]:
    """What each trekker has to do, as it sees that itself; who has nothing open is not there."""
    found = {}
    for partij, led in rows_per_trekker(rows).items():
        own = [*filter(None, (of_partij(row, partij) for row in led))]
        if not all(row.klasse.closed for row in own):
            found[partij] = own
    return found


def asked(draft: Draft, partijen: Sequence[str], datum: date, voor: date, today: date) -> Proposal:
    """That these were asked, or without names everybody with something open.

    Raises UserError and Refused.
    """
    if datum > today:
        raise UserError(f"{day(datum)} moet nog komen", "leg het vast als het is gevraagd")
    if voor < datum:
        message = f"{day(voor)} ligt vóór {day(datum)}, de dag waarop het is gevraagd"
        raise UserError(message, "kies met --voor een latere dag")
    names = [trekker_named(word, draft.kader) for word in dict.fromkeys(partijen)]
    names = names or [*open_per_trekker([*standen(draft.kader, datum)])]
    if not names:
        raise UserError("er is geen trekker met iets open", "noem de partijen met --partij")
    _refuse_double(draft.kader, names, datum)
    values: dict[str, Fresh] = {"datum": str(datum), "antwoord_voor": str(voor)}
    values["partijen"] = tuple(dict.fromkeys(names))
    idle = [*_idle(draft.kader, names, datum)]
    draft.edit(KADER, Add(("uitvragen",), values))
    made = draft.proposal(partial(_findings, today=today))
    return made._replace(remarks=(*made.remarks, *idle))


def _idle(kader: Kader, names: Sequence[str], datum: date) -> Iterator[str]:
    """Of whom something is asked, and who has nothing to tell."""
    led = open_per_trekker([*standen(kader, datum)])
    if idle := [kader.naam(name) for name in names if not {*kader.on((name,), datum)} & {*led}]:
        verb = "hebben" if len(idle) > 1 else "heeft"
        yield visible(f"let op: {listed(idle, MOST_NAMED)} {verb} op {day(datum)} niets open")


def _refuse_double(kader: Kader, names: Sequence[str], datum: date) -> None:
    """Who tries again does not ask twice; raises UserError."""
    that_day = (each for each in kader.frame.uitvragen if each.datum == datum)
    known = {name for each in that_day for name in kader.on(each.partijen, datum)}
    if double := [kader.naam(name) for name in kader.on(names, datum) if name in known]:
        message = f"op {day(datum)} is al iets gevraagd aan {listed(double, MOST_NAMED)}"
        raise UserError(message, "noem met --partij alleen de anderen", exit_code=1)


def _findings(kader: Kader, today: date) -> Iterator[Coded]:
    yield from rulebook.run(kader, today, today).findings
