"""Every judgement that more than one layer asks: is it late, of whom, what is missing."""

from ambitiekader_cli.stand.oordeel import Klasse, Melding, Oordeel
from ambitiekader_cli.stand.rows import (
    Stand,
    is_closed,
    late,
    late_per_trekker,
    of_partij,
    stand_of,
    standen,
    standen_of,
    understood,
)

__all__ = [
    "Klasse",
    "Melding",
    "Oordeel",
    "Stand",
    "is_closed",
    "late",
    "late_per_trekker",
    "of_partij",
    "stand_of",
    "standen",
    "standen_of",
    "understood",
]
