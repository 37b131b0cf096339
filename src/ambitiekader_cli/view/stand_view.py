"""Where an item stands as documents tell it: a word, and the day that decides or why none does."""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.planning import Soort
from ambitiekader_cli.stand import Klasse, Stand
from ambitiekader_cli.stand.toestand import Toestand, toestand
from ambitiekader_cli.view.in_words import late_details, silence_in_words
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words.dutch import day, listed


class StandView(Shown):
    """Where an item or a mijlpaal stands."""

    klasse: str
    """As in JSON: `te-laat`."""
    woord: str
    """As people read it: `te laat`, `termijn voorbij, niets gemeld`, `loopt`."""
    uitleg: str | None
    """The day that decides, or why there is none."""


def stand(row: Stand | None, peildatum: date) -> StandView | None:
    """Nothing where nothing is planned and nothing was reported."""
    if row is None:
        return None
    said = toestand(row, peildatum)
    if said is Toestand.ZONDER_PLANNING and not row.oordeel.status:
        return None
    why = "; ".join(_why(row, said))
    return StandView(klasse=str(row.klasse), woord=said, uitleg=why or None)


def _why(row: Stand, said: Toestand) -> Iterator[str]:
    yield from late_details(row)
    if row.oordeel.stil:
        yield silence_in_words(row)
    if said is Toestand.TE_LAAT and row.laatste:
        yield f"laatst gemeld op {day(row.laatste)}"
    if row.klasse is Klasse.ONDUIDELIJK:
        yield "uit de planning blijkt geen datum"
    if row.klasse is Klasse.ZONDER_PLANNING and said is not Toestand.ZONDER_PLANNING:
        yield "zonder planning"
    if said is Toestand.WACHT and row.planning.soort is not Soort.WACHT:
        yield f"tot {listed(row.item.na)} klaar is"
    if said is Toestand.PERIODE_VOORBIJ and row.planning.tot:
        yield f"liep tot en met {day(row.planning.tot)}"
    if row.klasse in _DATED:
        yield from _when(row)


def _when(row: Stand) -> Iterator[str]:
    if row.rests_on_mijlpaal:
        yield "door een mijlpaal"
        return
    deadline, start = row.oordeel.deadline, row.planning.start
    if row.klasse is Klasse.TE_LAAT and deadline:
        yield f"{'verwacht' if row.zacht else 'afgesproken'} was uiterlijk {day(deadline)}"
    elif deadline:
        yield f"uiterlijk {day(deadline)}"
    elif start:
        yield f"begint op {day(start)}"


_DATED = (Klasse.TE_LAAT, Klasse.BINNENKORT, Klasse.OP_SCHEMA)
