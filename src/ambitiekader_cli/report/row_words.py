"""The style of a row, and how much is reported at all."""

from datetime import date

from ambitiekader_cli.stand import Melding, Stand
from ambitiekader_cli.stand.summary import Summary
from ambitiekader_cli.stand.toestand import Toestand, toestand
from ambitiekader_cli.words.dutch import counted, day, whole

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


def reported(summary: Summary) -> str:
    """How much was reported at all: `Over 60 van de 63 items is nooit iets gemeld; …`."""
    return reported_of(summary.meldingen[Melding.NOOIT], summary.total, summary.laatste)


def reported_of(silent: int, total: int, last: date | None) -> str:
    """The same, of any rows."""
    if not total:
        return "Er zijn geen items."
    if last is None:
        return f"Over {counted(total, 'item', 'items')} is nog niets gemeld."
    if not silent:
        return f"Over elk item is iets gemeld; laatste melding {day(last)}."
    over = f"Over {whole(silent)} van de {counted(total, 'item', 'items')}"
    return f"{over} is nooit iets gemeld; laatste melding {day(last)}."
