"""What stands around every page: the name, the menu, the logo's, the policy."""

from ambitiekader_cli.view.plain import Shown


class MenuLink(Shown):
    """A page that every page links to."""

    name: str
    text: str
    address: str


class LogoView(Shown):
    """A picture with its text; pixels."""

    address: str
    alt: str
    width: int
    height: int


class Shell(Shown):
    """The same around all pages of one site or window."""

    naam: str
    """Of the frame."""
    start: str
    """The address of the first page."""
    menu: tuple[MenuLink, ...]
    logos: tuple[LogoView, ...]
    policy: str | None
    """What a page may fetch and run (CSP), where no server says so."""
