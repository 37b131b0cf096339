"""Where a row stands in the words that people read, in terminal, documents and page alike.

The klasse is about dates. People also want to know whether somebody works on it, and whether
anything was reported at all: silence is no lateness. See docs/begrippen.md.
"""

from datetime import date
from enum import StrEnum

from ambitiekader_cli.planning import Soort
from ambitiekader_cli.stand.oordeel import Klasse
from ambitiekader_cli.stand.rows import Stand


class Toestand(StrEnum):
    """As in docs/begrippen.md, the weightiest first."""

    TE_LAAT = "te laat"
    NIETS_GEMELD = "termijn voorbij, niets gemeld"
    BINNENKORT = "binnenkort"
    ONDUIDELIJK = "onduidelijk"
    AANGEHOUDEN = "aangehouden"
    LOOPT = "loopt"
    OP_SCHEMA = "op schema"
    NOG_NIET = "nog niet aan de beurt"
    DOORLOPEND = "doorlopend"
    PERIODE_VOORBIJ = "periode voorbij"
    WACHT = "wacht"
    ZONDER_PLANNING = "zonder planning"
    NIET_GEHAALD = "niet gehaald"
    DEELS = "deels gehaald"
    DOORGESCHOVEN = "doorgeschoven"
    GEREED = "gereed"
    VERVALLEN = "vervallen"

    @property
    def typed(self) -> str:
        """As one types it, without spaces or a comma: `niets-gemeld`."""
        return self.rpartition(", ")[2].replace(" ", "-")


_SAME = {
    Klasse.BINNENKORT: Toestand.BINNENKORT,
    Klasse.ONDUIDELIJK: Toestand.ONDUIDELIJK,
    Klasse.AANGEHOUDEN: Toestand.AANGEHOUDEN,
    Klasse.WACHT: Toestand.WACHT,
    Klasse.ZONDER_PLANNING: Toestand.ZONDER_PLANNING,
    Klasse.NIET_GEHAALD: Toestand.NIET_GEHAALD,
    Klasse.DEELS: Toestand.DEELS,
    Klasse.DOORGESCHOVEN: Toestand.DOORGESCHOVEN,
    Klasse.GEREED: Toestand.GEREED,
    Klasse.VERVALLEN: Toestand.VERVALLEN,
}
_RUNNING = frozenset(_SAME) - {Klasse.AANGEHOUDEN} | {Klasse.OP_SCHEMA, Klasse.DOORLOPEND}


def toestand(row: Stand, peildatum: date) -> Toestand:
    """What people read of a row; what was reported as running is running, planned or not."""
    oordeel = row.oordeel
    if oordeel.klasse is Klasse.TE_LAAT:
        return Toestand.TE_LAAT if row.laatste else Toestand.NIETS_GEMELD
    if oordeel.status == "loopt" and oordeel.klasse in _RUNNING and not oordeel.klasse.closed:
        return Toestand.LOOPT
    if oordeel.klasse is Klasse.OP_SCHEMA:
        ahead = row.planning.start is not None and row.planning.start > peildatum
        return Toestand.NOG_NIET if ahead else Toestand.OP_SCHEMA
    if oordeel.klasse is Klasse.DOORLOPEND:
        return Toestand.PERIODE_VOORBIJ if is_over(row, peildatum) else Toestand.DOORLOPEND
    return _SAME[oordeel.klasse]


def is_over(row: Stand, peildatum: date) -> bool:
    """Whether something ongoing had a last day, and that has passed."""
    return row.planning.tot is not None and row.planning.tot < peildatum


def had_to_begin(row: Stand) -> bool:
    """Late because nobody reported that it began."""
    return row.klasse is Klasse.TE_LAAT and row.planning.soort is Soort.START
