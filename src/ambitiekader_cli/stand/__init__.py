"""Every judgement that more than one layer asks: is it late, of whom, what is missing."""

from ambitiekader_cli.stand.judge import Klasse, Oordeel
from ambitiekader_cli.stand.rows import (
    Stand,
    late,
    late_per_trekker,
    of_partij,
    stand_of,
    standen,
    understood,
)

__all__ = [
    "Klasse",
    "Oordeel",
    "Stand",
    "late",
    "late_per_trekker",
    "of_partij",
    "stand_of",
    "standen",
    "understood",
]
