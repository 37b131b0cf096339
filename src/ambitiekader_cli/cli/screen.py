"""The reader's screen as it is now."""

from ambitiekader_cli.cli.output import can_show, use_colour, width
from ambitiekader_cli.report.paper import Paper


def paper() -> Paper:
    """Width, colours and characters of standard output."""
    return Paper(width(), use_colour(), can_show("█░·–"))
