"""How late a row is and where it stands, in Dutch words; and in which style."""

from datetime import date

from ambitiekader_cli.stand import Klasse, Stand
from ambitiekader_cli.words.dutch import counted
from ambitiekader_cli.words.states import KLASSEN

STYLES = {Klasse.TE_LAAT: "fout", Klasse.BINNENKORT: "waarschuwing", Klasse.GEREED: "goed"}
"""Of `Paper`; the other klassen are plain."""


def days_late(row: Stand, peildatum: date) -> str:
    """As `12 dagen te laat`."""
    return f"{counted(row.days_late(peildatum), 'dag', 'dagen')} te laat"


def klasse_in_words(row: Stand, peildatum: date) -> str:
    """The klasse with what makes it so."""
    if row.klasse is Klasse.TE_LAAT and row.oordeel.deadline and not row.rests_on_mijlpaal:
        soft = " (verwachting)" if row.zacht else ""
        return f"{days_late(row, peildatum)}{soft}"
    if row.oordeel.stil:
        said = "al een jaar niets gemeld" if row.oordeel.status else "nog niets gemeld"
        return f"doorlopend, {said}"
    return KLASSEN[row.klasse]
