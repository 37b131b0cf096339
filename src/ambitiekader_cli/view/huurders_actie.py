"""An action as tenants read it: two lines, or three."""

from textwrap import shorten

from ambitiekader_cli.view.acties import ActieView

MOST_LETTERS = 150
"""Of an action with its title."""
LEAST_LETTERS = 60
"""Of what is told of an action, however long its title."""


class HuurdersActieView(ActieView):
    """An action that concerns tenants."""

    bod: str | None
    """When its agreement does not stand yet: `bod, nog geen afspraak`."""
    kern: str | None
    """What was last reported, else what was agreed; the end of what is long is left out: `…`."""


def in_short(text: str | None, titel: str) -> str | None:
    """As much of a text as there is room for behind the title."""
    room = max(MOST_LETTERS - len(titel), LEAST_LETTERS)
    return shorten(text, room, placeholder=" …") if text else None
