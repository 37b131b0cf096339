"""Dates and numbers in Dutch words."""

from collections.abc import Sequence
from datetime import date

from ambitiekader_cli.planning.periods import MONTH_NAMES


def day_in_words(day: date) -> str:
    """As `30 juni 2022`."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def counted(number: int, one: str, many: str) -> str:
    """As `1 dag` or `2 dagen`."""
    return f"{number} {one if number == 1 else many}"


def enumerated(words: Sequence[str], most: int = 8, joined: str = "en") -> str:
    """As `a, b en c`; what is more than `most` is counted."""
    shown = [*words[:most]]
    if len(words) > most:
        shown.append(f"nog {len(words) - most}")
    return f" {joined} ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))
