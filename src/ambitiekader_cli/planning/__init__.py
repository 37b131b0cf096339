"""What does a literal planning such as "Einde Q1 2022" mean? See docs/planning.md."""

from ambitiekader_cli.planning.meaning import (
    Herhaling,
    JaarDeel,
    Looptijd,
    Onbegrepen,
    Planning,
    Soort,
    Zekerheid,
)
from ambitiekader_cli.planning.parse import parse

__all__ = [
    "Herhaling",
    "JaarDeel",
    "Looptijd",
    "Onbegrepen",
    "Planning",
    "Soort",
    "Zekerheid",
    "parse",
]
