"""What an export is made of."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo.revision import Revision
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.work.select import Choice


class Wanted(NamedTuple):
    """The rows that somebody chose, and where and when they are looked at."""

    root: Path
    kader: Kader
    peildatum: date
    choice: Choice
    rows: Sequence[Stand] | None = None
    """Those that fit, where somebody looked them up; of a sheet those that can be filled in."""
    revision: Revision | None = None
    """Of the data, where somebody asked git for it already."""
    voor: date | None = None
    """Of what asks for an answer: the day before which it is wanted."""
