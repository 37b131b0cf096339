"""Where a row stands, and how much was reported, in words: the same everywhere."""

from collections.abc import Iterable, Iterator
from datetime import date

from ambitiekader_cli.stand import Klasse, Melding, Stand
from ambitiekader_cli.stand.summary import Summary
from ambitiekader_cli.stand.toestand import Toestand, had_to_begin, toestand
from ambitiekader_cli.words.dutch import counted, day, listed, whole

MOST_FIRST = 4
"""Items that one waits for and that are named."""


def in_words(row: Stand, peildatum: date) -> str:
    """`te laat, laatst gemeld op 3 mei 2024`; of a day that was only expected it says so."""
    said = toestand(row, peildatum)
    if row.klasse is Klasse.TE_LAAT:
        return late_in_words(row)
    if row.oordeel.stil:
        return f"{said}, {silence_in_words(row)}"
    deadline = row.oordeel.deadline
    if said is Toestand.LOOPT and row.klasse is Klasse.BINNENKORT and deadline:
        return f"loopt, uiterlijk {day(deadline)}"
    return said


def late_in_words(row: Stand) -> str:
    """What is late, or what nobody reported about; how often, if it comes back."""
    soft = " (verwachting)" if row.zacht and not row.rests_on_mijlpaal else ""
    about = ", ".join([soft, *late_details(row)])
    last = row.laatste
    if last is None:
        return f"termijn voorbij{about}, niets gemeld"
    return f"te laat{about}, laatst gemeld op {day(last)}"


def late_details(row: Stand) -> Iterator[str]:
    """That it had to begin, and how often it was not reported, if it comes back."""
    if had_to_begin(row):
        yield "had moeten beginnen"
    if row.oordeel.gemist > 1:
        said = row.laatste and row.oordeel.deadline and row.laatste > row.oordeel.deadline
        yield f"{whole(row.oordeel.gemist)} keer niet {'gereed ' if said else ''}gemeld"


def silence_in_words(row: Stand) -> str:
    """Of something ongoing about which nobody reported for a year."""
    return "al een jaar niets gemeld" if row.laatste else "nog niets gemeld"


def since_in_words(row: Stand, peildatum: date) -> str:
    """How long ago the deadline was: `1.703 dagen`; nothing when it is not late."""
    days = row.days_late(peildatum)
    return counted(days, "dag", "dagen") if days else ""


def light_in_words(row: Stand) -> str:
    """`rood`: what the last report of an open row says, if that is no good news."""
    licht = row.oordeel.licht
    return licht if licht in ("oranje", "rood") and not row.klasse.closed else ""


def planning_in_words(row: Stand) -> str:
    """As agreed, what it was moved to, and when it is expected by who reported last.

    `was Q1 2022, nu Q4 2024 (verwacht: Q1 2025)`. Without a planning: what comes first.
    """
    late = f" (verwacht: {row.verwacht})" if row.verwacht and not row.klasse.closed else ""
    return f"{_agreed(row)}{late}".lstrip()


def _agreed(row: Stand) -> str:
    first = f"na {listed(row.item.na, MOST_FIRST)}" if row.klasse is Klasse.WACHT else ""
    agreed = row.tekst or (first if row.item.na else "")
    if not row.herzien:
        return agreed
    moved = f"nu {row.herzien.planning}"
    return f"was {agreed}, {moved}" if agreed else moved


ITEMS = ("item", "items")
"""What is counted, one and several."""


def reported(summary: Summary, names: tuple[str, str] = ITEMS) -> str:
    """How much was reported at all: `Over 60 van de 63 items is nooit iets gemeld; …`."""
    return reported_of(summary.meldingen[Melding.NOOIT], summary.total, summary.laatste, names)


def reported_in(rows: Iterable[Stand], names: tuple[str, str] = ITEMS) -> str:
    """The same, of some rows."""
    items = [row.oordeel for row in rows if not row.mijlpaal]
    last = max((each.laatste for each in items if each.laatste), default=None)
    return reported_of(sum(each.laatste is None for each in items), len(items), last, names)


def reported_of(silent: int, total: int, last: date | None, names: tuple[str, str] = ITEMS) -> str:
    """The same, of any rows."""
    if not total:
        return f"Er zijn geen {names[1]}."
    if last is None:
        return f"Over {counted(total, *names)} is nog niets gemeld."
    if not silent:
        each = f"{'elk' if names == ITEMS else 'elke'} {names[0]}"
        return f"Over {each} is iets gemeld; laatste melding {day(last)}."
    over = f"Over {whole(silent)} van de {counted(total, *names)}"
    return f"{over} is nooit iets gemeld; laatste melding {day(last)}."
