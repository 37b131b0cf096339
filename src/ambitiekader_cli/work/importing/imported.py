"""What a file of another program comes to."""

from datetime import date
from typing import NamedTuple

from ambitiekader_cli.work.draft import Proposal


class Chosen(NamedTuple):
    """What somebody said of a file beside its name."""

    anyway: bool = False
    """Take also what others reported about since."""
    accept_tracked: bool = False
    """Read the text with the changes that Word kept."""
    jaar: str | None = None
    """Of new activities in a form that says no year."""


class ImportDays(NamedTuple):
    """When it is taken in."""

    today: date
    of_rows: date
    """Of what does not say of which day it is."""


class Imported(NamedTuple):
    """Changes that may be written, and what somebody must know of the file."""

    proposal: Proposal
    not_taken: tuple[str, ...] = ()
    """What was not taken over and why, a line each."""
    nothing: str = ""
    """What is said where nothing changes."""
    held: bool = False
    """Whether something was kept back that somebody must decide about."""
