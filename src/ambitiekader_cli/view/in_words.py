"""Where a row stands, as a sentence without a subject: the same everywhere."""

from datetime import date

from ambitiekader_cli.stand import Klasse, Stand
from ambitiekader_cli.stand.toestand import Toestand, had_to_begin, toestand
from ambitiekader_cli.words.dutch import counted, day


def in_words(row: Stand, peildatum: date) -> str:
    """`te laat, laatst gemeld op 3 mei 2024`; of a day that was only expected it says so."""
    said = toestand(row, peildatum)
    if row.klasse is Klasse.TE_LAAT:
        return late_in_words(row)
    if row.oordeel.stil:
        reported = "al een jaar niets gemeld" if row.oordeel.laatste else "nog niets gemeld"
        return f"{said}, {reported}"
    deadline = row.oordeel.deadline
    if said is Toestand.LOOPT and row.klasse is Klasse.BINNENKORT and deadline:
        return f"loopt, uiterlijk {day(deadline)}"
    return said


def late_in_words(row: Stand) -> str:
    """What is late, or what nobody reported about; how often, if it comes back."""
    soft = " (verwachting)" if row.zacht and not row.rests_on_mijlpaal else ""
    if had_to_begin(row):
        soft = f", had moeten beginnen{soft}"
    if row.oordeel.gemist > 1:
        soft += f", {row.oordeel.gemist} keer niet gemeld"
    last = row.oordeel.laatste
    if last is None:
        return f"termijn voorbij{soft}, niets gemeld"
    return f"te laat{soft}, laatst gemeld op {day(last)}"


def since_in_words(row: Stand, peildatum: date) -> str:
    """How long ago the deadline was: `1.703 dagen`; nothing when it is not late."""
    days = row.days_late(peildatum)
    return counted(days, "dag", "dagen") if days else ""


def light_in_words(row: Stand) -> str:
    """`rood`: what the last report of an open row says, if that is no good news."""
    licht = row.oordeel.licht
    return licht if licht in ("oranje", "rood") and not row.klasse.closed else ""
