"""The message that asks a trekker how things stand: what is asked, by when, and of what."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from textwrap import wrap
from typing import NamedTuple

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Soort
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.text import visible
from ambitiekader_cli.view.acties import DELEN, Deel, by_deadline, deel_of, shown
from ambitiekader_cli.view.in_words import in_words, planning_in_words
from ambitiekader_cli.words.dutch import capital, counted, day, listed

WIDTH = 72
MOST_ROWS = 100
"""Actions that are told in the message; the rest is counted, and stands in the sheet."""
MOST_IDS = 15


class Uitvraag(NamedTuple):
    """What is asked of one trekker."""

    kader: Kader
    partij: str
    rows: Sequence[Stand]
    """What it leads, as it sees that itself."""
    peildatum: date
    voor: date
    """The day before which an answer is wanted."""
    afzender: str
    """Who asks, and gets the answer: a function or an organisation."""
    blad: bool = False
    """Whether a sheet to fill in goes with it."""
    agenda: bool = False
    """Whether a calendar does."""


def subject(uitvraag: Uitvraag) -> str:
    """Of the message."""
    return f"Hoe staat het ervoor? Graag uw antwoord vóór {day(uitvraag.voor)}"


def letter(uitvraag: Uitvraag) -> str:
    """The whole text, in lines that any program shows."""
    asked = [row for row in by_deadline(shown(uitvraag.rows)) if not row.klasse.closed]
    blocks = [
        [f"Aan: {_visible(uitvraag.kader.naam(uitvraag.partij))}, als trekker"],
        ["Geachte lezer,"],
        wrap(_why(uitvraag, asked), WIDTH),
        wrap(_what(uitvraag), WIDTH),
        *([*_told(deel, rows, uitvraag.peildatum)] for deel, rows in _parts(uitvraag, asked)),
        [*_left(asked)],
        [*_unknown(asked)],
        wrap(_how(uitvraag), WIDTH),
        ["Met vriendelijke groet,", "", capital(_visible(uitvraag.afzender))],
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _why(uitvraag: Uitvraag, asked: Sequence[Stand]) -> str:
    number = counted(len(asked), "afspraak die nog open is", "afspraken die nog open zijn")
    name, titel = uitvraag.kader.naam(uitvraag.partij), uitvraag.kader.frame.titel
    return f"{_visible(name)} is trekker van {number}, uit het {_visible(titel)}."


def _what(uitvraag: Uitvraag) -> str:
    return (
        f"Wilt u vóór {day(uitvraag.voor)} laten weten hoe het daarmee staat? Eén of twee zinnen "
        "per afspraak is genoeg: loopt het, is het klaar, of lukt het niet? Lukt het niet op "
        "tijd, schrijf dan ook waardoor dat komt, wat u eraan doet en wanneer het wel klaar is."
    )


def _how(uitvraag: Uitvraag) -> str:
    sheet = "U kunt het bijgevoegde blad invullen, of gewoon antwoorden op dit bericht. "
    plain = "U kunt gewoon antwoorden op dit bericht; noem dan steeds het nummer. "
    calendar = "De bijgevoegde agenda zet de data in uw eigen agenda. "
    return (
        f"{sheet if uitvraag.blad else plain}{_for_whom(uitvraag)}"
        f"{calendar if uitvraag.agenda else ''}"
        "Hoort een afspraak niet bij u, of klopt er iets niet? Laat dat dan ook weten."
    )


def _for_whom(uitvraag: Uitvraag) -> str:
    """Of what several lead: whether one speaks for all of them."""
    shared = [row for row in uitvraag.rows if not row.klasse.closed and len(row.trekkers) > 1]
    joint = [r.item.id for r in shared if r.item.uitvoering == "gezamenlijk"]
    for_all = listed(map(_visible, dict.fromkeys(joint)), MOST_IDS)
    told = f"Over {for_all} is één melding genoeg: die geldt voor alle trekkers. " if joint else ""
    if len(joint) == len(shared):
        return told
    other = "Trekt u iets anders" if joint else "Trekt u iets"
    return f"{told}{other} samen met anderen, meld dan voor uzelf. "


def _parts(uitvraag: Uitvraag, asked: Sequence[Stand]) -> Iterator[tuple[Deel, list[Stand]]]:
    """What must be done first comes first."""
    found: dict[Deel, list[Stand]] = {deel: [] for deel in DELEN}
    for row in asked:
        if deel := deel_of(row, uitvraag.peildatum):
            found[deel].append(row)
    room = MOST_ROWS
    for deel, rows in found.items():
        if rows[:room]:
            yield deel, rows[:room]
        room -= len(rows[:room])


def _told(deel: Deel, rows: Iterable[Stand], on: date) -> Iterator[str]:
    yield deel.kop.upper()
    yield from wrap(f"{capital(deel.melden)}.", WIDTH)
    for row in rows:
        titel = _visible(f"{row.item.id} {row.full_titel}")
        yield from ("", *wrap(titel, WIDTH, subsequent_indent="  ", break_on_hyphens=False))
        planning = _visible(planning_in_words(row)) or "nog geen datum afgesproken"
        yield from _below(f"Planning: {planning}")
        yield from _below(f"Stand: {_visible(in_words(row, on))}")


def _below(text: str) -> list[str]:
    return wrap(text, WIDTH, initial_indent="  ", subsequent_indent="    ")


def _left(asked: Sequence[Stand]) -> Iterator[str]:
    if (left := len(asked) - MOST_ROWS) > 0:
        number = counted(left, "afspraak staat", "afspraken staan")
        yield f"Nog {number} niet in dit bericht."


def _unknown(asked: Sequence[Stand]) -> Iterator[str]:
    """About what nothing is known, apart from all the rest."""
    unknown = {
        "nog nooit iets gemeld over": [row for row in asked if row.laatste is None],
        "geen datum afgesproken bij": [row for row in asked if not row.planned],
        "onduidelijk welke datum is bedoeld bij": [
            row for row in asked if row.planning.soort is Soort.ONDUIDELIJK
        ],
    }
    if not any(unknown.values()):
        return
    yield "WAT WIJ NOG NIET WETEN"
    for words, rows in unknown.items():
        ids = [*dict.fromkeys(_visible(row.item.id) for row in rows)]
        if ids:
            said = f"- {words} {listed(ids, MOST_IDS)}"
            yield from wrap(said, WIDTH, subsequent_indent="  ", break_on_hyphens=False)


def _visible(text: str) -> str:
    return visible(" ".join(text.split()))
