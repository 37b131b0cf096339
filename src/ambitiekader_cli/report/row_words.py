"""The style of a row on a screen."""

from datetime import date

from ambitiekader_cli.stand import Stand
from ambitiekader_cli.stand.toestand import Toestand, toestand

_STYLES = {
    Toestand.TE_LAAT: "fout",
    Toestand.NIETS_GEMELD: "waarschuwing",
    Toestand.BINNENKORT: "waarschuwing",
    Toestand.GEREED: "goed",
}


def style(row: Stand, peildatum: date) -> str:
    """Of `Paper`; most rows are plain. Red is for a red light too."""
    if row.oordeel.licht == "rood" and not row.klasse.closed:
        return "fout"
    return _STYLES.get(toestand(row, peildatum), "")
