"""The marks of a record, on every document: status, peildatum, and the version of the data."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ambitiekader_cli.render.bereik import Subject
from ambitiekader_cli.render.data.dutch import VASTSTELLING, day
from ambitiekader_cli.render.data.jaar import overzicht_status
from ambitiekader_cli.render.data.lokaal import of_gemeente
from ambitiekader_cli.render.data.view import Plain, View
from ambitiekader_cli.render.process import Child


@dataclass(frozen=True, slots=True)
class Context:
    """What is not in the data: the day, the revision of git, and what changed."""

    peildatum: date
    revisie: str | None
    """`a1b2c3d4e5`, with `+` behind it when the data was changed since; None without git."""
    vastgelegd: date | None = None
    """The day of that revision."""
    wijzigingen: Plain | None = None
    """What changed since an older revision, if that was asked."""
    root: Path | None = None
    """The repository, for its house style; None: the style that comes with `ak`."""
    child: Child | None = None
    """A process that waits for the one document that will be made."""


def merk(view: View, subject: Subject, context: Context) -> Plain:
    """Nothing here comes from the clock: the same data give the same document."""
    return {
        "status": _status(view, subject),
        "peildatum": day(context.peildatum),
        "revisie": _revision(context),
    }


def _status(view: View, subject: Subject) -> str:
    """Of the agreement that the document is about."""
    if subject.gemeente is None:
        return _of_frame(view)
    lokaal = of_gemeente(view.kader, subject.gemeente)
    if subject.jaar:
        return overzicht_status(lokaal, subject.jaar)
    return VASTSTELLING[lokaal.afspraken.status] if lokaal.afspraken else "nog niet vastgelegd"


def _of_frame(view: View) -> str:
    signed = view.kader.frame.ondertekening
    last = view.kader.looptijd.tot
    over = f"; de looptijd eindigde op {day(last)}" if last < view.peildatum else ""
    when = f" op {day(signed.datum)}" if signed and signed.datum else ""
    return f"{f'kader ondertekend{when}' if signed else 'ondertekening niet vastgelegd'}{over}"


def _revision(context: Context) -> str:
    found = context.revisie
    if found is None:
        return "niet vastgelegd in git"
    when = f" van {day(context.vastgelegd)}" if context.vastgelegd else ""
    changed = " met wijzigingen die nog niet zijn vastgelegd" if found.endswith("+") else ""
    comma = "," if when and changed else ""
    return f"{found.removesuffix('+')}{when}{comma}{changed}"
