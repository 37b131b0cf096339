"""The templates of this window, in the layout of the site."""

from functools import cache
from importlib.resources import files

from jinja2 import BaseLoader, ChoiceLoader, Environment, FunctionLoader

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


def with_watch(body: bytes, stand: str) -> bytes:
    """The page, with a notice that shows when the data have another name than this."""
    watch = _environment().get_template("watch.html.j2").render(stand=stand).encode()
    return body.replace(b"</main>", watch + b"</main>", 1)


def shell_of(naam: str, *, editing: bool) -> Shell:
    """Around every page of this window."""
    names = (MenuLink(name=n, text=t, address=f"/{file_of(n)}") for n, t in MENU.items())
    menu = (*names, *((EDITING,) if editing else ()))
    return Shell(naam=naam, start="/", menu=menu, logos=(), policy=None)


@cache
def _environment() -> Environment:
    site = of_site.environment()
    loaders: list[BaseLoader] = [FunctionLoader(_source)]
    return site.overlay(loader=ChoiceLoader([*loaders, *filter(None, [site.loader])]))


def _source(name: str) -> str | None:
    file = files(HERE).joinpath("templates", name)
    return file.read_text("utf-8") if file.is_file() else None


@cache
def fixed(path: str) -> HttpResponse | None:
    """What is the same for everybody: how it looks, and what watches for other data."""
    if path not in FIXED:
        return None
    room, name, kind = FIXED[path]
    return HttpResponse(200, kind, files(room).joinpath(name).read_bytes())
