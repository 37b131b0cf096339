"""What does a literal planning such as "Einde Q1 2022" mean? See docs/planning.md."""

from ambitiekader_cli.planning.meaning import (
    NO_END,
    Herhaling,
    JaarDeel,
    Looptijd,
    Onbegrepen,
    Planning,
    Soort,
    Zekerheid,
)
from ambitiekader_cli.planning.parse import may_need_looptijd, parse

__all__ = [
    "NO_END",
    "Herhaling",
    "JaarDeel",
    "Looptijd",
    "Onbegrepen",
    "Planning",
    "Soort",
    "Zekerheid",
    "may_need_looptijd",
    "parse",
]
