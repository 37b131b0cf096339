"""What a file of another program comes to."""

from typing import NamedTuple

from ambitiekader_cli.work.draft import Proposal


class Imported(NamedTuple):
    """Changes that may be written, and what somebody must know of the file."""

    proposal: Proposal
    told: tuple[str, ...] = ()
    """What was not taken over and why, a line each."""
    nothing: str = ""
    """What is said where nothing changes."""
    held: bool = False
    """Whether something was kept back that somebody must decide about."""
