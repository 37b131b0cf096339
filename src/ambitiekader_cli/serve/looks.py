"""The templates of this window, in the layout of the site."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from jinja2 import ChoiceLoader, Environment, FileSystemLoader
from markupsafe import Markup

from ambitiekader_cli.serve.http_response import HTML, HttpResponse
from ambitiekader_cli.site import environment as of_site
from ambitiekader_cli.site.addresses import file_of
from ambitiekader_cli.site.html import MENU
from ambitiekader_cli.site.shell import MenuLink, Shell

CSS, JAVASCRIPT = "text/css; charset=utf-8", "text/javascript; charset=utf-8"
HERE, SITE = "ambitiekader_cli.serve", "ambitiekader_cli.site"
FIXED = {
    "/site.css": (SITE, "site.css", CSS),
    "/window.css": (HERE, "window.css", CSS),
    "/live.js": (HERE, "live.js", JAVASCRIPT),
}
"""By their address the room, the file and the kind."""
EDITS = "bewerk"
"""Where the forms are."""
EDITING = MenuLink(name=EDITS, text="Vastleggen", address=f"/{EDITS}/")


def page(template: str, shell: Shell, *, here: str, titel: str, **values: object) -> bytes:
    """A whole page; `here` is the name of the link of the menu that it stands under."""
    made = _environment().get_template(f"{template}.html.j2")
    return made.render(shell=shell, here=here, titel=titel, **values).encode()


def html(body: bytes, status: int = 200) -> HttpResponse:
    """A page as an answer."""
    return HttpResponse(status, HTML, body)


def denied_page(why: str) -> bytes:
    """For who may perhaps not see anything else."""
    return _environment().get_template("denied.html.j2").render(why=why).encode()


def watch_for(stand: str) -> Markup:
    """A notice that shows when the data have another name than this."""
    made = _environment().get_template("watch.html.j2").render(stand=stand)
    return Markup(made)  # noqa: S704 - what our template made, with the name escaped


def stopped_page(titel: str, lines: Iterable[str], stand: str) -> HttpResponse:
    """Why there are no pages now; it tells when that may be over."""
    shell = shell_of("Ambitiekader", ("index",), editing=False)
    watch = watch_for(stand)
    return html(page("stopped", shell, here="", titel=titel, lines=[*lines], watch=watch), 503)


def shell_of(naam: str, pages: Iterable[str], *, editing: bool) -> Shell:
    """Around every page of this window; `pages` are the names of those that there are."""
    there = {*pages}
    named = ((name, text) for name, text in MENU.items() if name in there)
    names = (MenuLink(name=n, text=t, address=f"/{file_of(n)}") for n, t in named)
    menu = (*names, *((EDITING,) if editing else ()))
    return Shell(naam=naam, start="/", menu=menu, logos=(), policy=None)


@cache
def _environment() -> Environment:
    site = of_site.environment()
    ours = FileSystemLoader(str(files(HERE) / "templates"))
    return site.overlay(loader=ChoiceLoader([ours, *filter(None, [site.loader])]))


@cache
def fixed(path: str) -> HttpResponse | None:
    """What is the same for everybody: how it looks, and what watches for other data."""
    if path not in FIXED:
        return None
    room, name, kind = FIXED[path]
    return HttpResponse(200, kind, files(room).joinpath(name).read_bytes())
