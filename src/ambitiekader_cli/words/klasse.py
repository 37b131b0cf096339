"""Klassen and lateness in Dutch words."""

from datetime import date

from ambitiekader_cli.stand import Klasse, Stand
from ambitiekader_cli.words.dutch import counted

KLASSEN = {
    Klasse.TE_LAAT: "te laat",
    Klasse.BINNENKORT: "binnenkort",
    Klasse.ONDUIDELIJK: "onduidelijk",
    Klasse.AANGEHOUDEN: "aangehouden",
    Klasse.OP_SCHEMA: "op schema",
    Klasse.DOORLOPEND: "doorlopend",
    Klasse.ZONDER_PLANNING: "zonder planning",
    Klasse.GEREED: "gereed",
    Klasse.VERVALLEN: "vervallen",
}


def days_late(row: Stand, peildatum: date) -> str:
    """As `12 dagen te laat`."""
    return f"{counted(row.days_late(peildatum), 'dag', 'dagen')} te laat"


def klasse_in_words(row: Stand, peildatum: date) -> str:
    """The klasse with what makes it so."""
    if row.klasse is Klasse.TE_LAAT and row.oordeel.deadline and not row.rests_on_mijlpaal:
        soft = " (zacht)" if row.zacht else ""
        return f"{days_late(row, peildatum)}{soft}"
    if row.oordeel.stil:
        said = "lang niets gemeld" if row.oordeel.status else "nog niets gemeld"
        return f"doorlopend, {said}"
    return KLASSEN[row.klasse]
