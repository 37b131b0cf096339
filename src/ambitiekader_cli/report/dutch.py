# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Dates, numbers and klassen in Dutch words."""

from collections.abc import Sequence
from datetime import date

from ambitiekader_cli.planning.periods import MONTH_NAMES
from ambitiekader_cli.stand import Klasse, Stand

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


def day_in_words(day: date) -> str:
    """As `30 juni 2022`."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def counted(number: int, one: str, many: str) -> str:
    """As `1 dag` or `2 dagen`."""
    return f"{number} {one if number == 1 else many}"


def days_late(row: Stand, peildatum: date) -> str:
    """As `12 dagen te laat`."""
    return f"{counted(row.days_late(peildatum), 'dag', 'dagen')} te laat"


def enumerated(words: Sequence[str], most: int = 8, joined: str = "en") -> str:
    """As `a, b en c`; what is more than `most` is counted."""
    shown = [*words[:most]]
    if len(words) > most:
        shown.append(f"nog {len(words) - most}")
    return f" {joined} ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))


def klasse_in_words(row: Stand, peildatum: date) -> str:
    """The klasse with what makes it so."""
    if row.klasse is Klasse.TE_LAAT and row.oordeel.deadline and not row.rests_on_mijlpaal:
        soft = " (zacht)" if row.zacht else ""
        return f"{days_late(row, peildatum)}{soft}"
    if row.oordeel.stil:
        said = "lang niets gemeld" if row.oordeel.status else "nog niets gemeld"
        return f"doorlopend, {said}"
    return KLASSEN[row.klasse]
