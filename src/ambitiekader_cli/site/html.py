"""Pages as HTML: each in a file of its own, or all in one."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from itertools import chain
from pathlib import Path
from textwrap import shorten
from typing import Any

from markupsafe import Markup, escape

from ambitiekader_cli.site import of_frame, of_items, of_places
from ambitiekader_cli.site.addresses import file_of
from ambitiekader_cli.site.environment import environment
from ambitiekader_cli.site.search_index import index_of, is_large
from ambitiekader_cli.site.shell import LogoView, MenuLink, Shell
from ambitiekader_cli.site.whole import Naar, Page, Whole
from ambitiekader_cli.view.colofon import colofon
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words.dutch import day

MENU = {
    "index": "Start",
    "afspraken": "Alle afspraken",
    "kader": "Het kader",
    "overleg": "Overleg",
    "indicatoren": "Indicatoren",
    "wijzigingen": "Wijzigingen",
}
LONGEST = 66
"""Signs of a title in a tab of the browser; the heading has it whole."""
STYLE, SCRIPT, INDEX = "ak.css", "ak.js", "zoek.js"
_POLICY = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'"
FROM_HERE = f"{_POLICY}; style-src 'self'; script-src 'self'"


class HeadLink(Shown):
    """What the head of a page links to."""

    rel: str
    type: str
    href: str
    title: str


class VoetView(Shown):
    """What stands below every page."""

    peildatum: str
    revisie: str | None
    gegevens: str
    toegankelijkheid: str
    vragen: str | None
    """Who answers questions."""


class Around(Shown):
    """What is the same for all pages of a site."""

    revisie: str | None
    logos: tuple[LogoView, ...]
    eigen_stijl: str
    """What comes after our style."""
    downloads: tuple[Naar, ...]
    head: tuple[HeadLink, ...]


def many_files(whole: Whole, around: Around) -> Iterator[tuple[str, bytes | Iterator[bytes]]]:
    """The name and the content of every file, one by one."""
    yield STYLE, style_of(around).encode()
    yield SCRIPT, asset("site.js").encode()
    if is_large(whole):
        yield INDEX, index_of(whole)
    shell = shell_of(whole, around, FROM_HERE)
    for page in all_pages(whole):
        yield file_of(page.name), page_html(page, whole, around, shell)


def page_html(page: Page, whole: Whole, around: Around, shell: Shell, **more: object) -> bytes:
    """One page in a file of its own; `more` is for what a window adds to it."""
    html = (
        environment()
        .get_template("page.html.j2")
        .render(
            shell=shell,
            here=page.name,
            titel=_titel(page, shell),
            head=around.head,
            body=_body(page, whole, around, 1),
            voet=_voet(whole, around),
            scripts=_scripts(whole) if page.name == "afspraken" else (),
            **{"edit": None, "notes": (), "watch": "", **more},
        )
    )
    return html.encode()


def one_file(whole: Whole, around: Around) -> bytes:
    """All pages as parts of one."""
    style, script = style_of(around), asset("site.js")
    items = (_article(page, whole, around) for page in _once(of_items.pages(whole)))
    all_items = Markup("\n").join(items)
    parts = [
        {"name": page.name, "body": _body(page, whole, around, _level(page), all_items)}
        for page in _once(chain(of_frame.pages(whole), of_places.pages(whole)))
    ]
    policy = f"{_POLICY}; style-src {_hash(style)}; script-src {_hash(script)}"
    shell = shell_of(whole, around, policy)
    html = (
        environment()
        .get_template("one_file.html.j2")
        .render(
            shell=shell,
            here="",
            titel=shorten(shell.naam, LONGEST, placeholder="…"),
            parts=parts,
            style=Markup(style),  # noqa: S704 - without a `<`
            script=Markup(script),  # noqa: S704 - ours
            voet=_voet(whole, around),
        )
    )
    return html.encode()


def _scripts(whole: Whole) -> tuple[str, ...]:
    return (INDEX, SCRIPT) if is_large(whole) else (SCRIPT,)


@cache
def asset(name: str) -> str:
    """A style or a script of ours."""
    return Path(__file__).with_name(name).read_text("utf-8")


def style_of(around: Around) -> str:
    """Ours, and what a region adds."""
    return f"{asset('site.css')}{around.eigen_stijl}"


def all_pages(whole: Whole) -> Iterable[Page]:
    """Of a site."""
    return _once(chain(of_frame.pages(whole), of_places.pages(whole), of_items.pages(whole)))


def _once(pages: Iterable[Page]) -> Iterator[Page]:
    """Of an id that was given twice the first: a link cannot choose."""
    seen = set[str]()
    for page in pages:
        if page.name not in seen:
            seen.add(page.name)
            yield page


def _body(page: Page, whole: Whole, around: Around, level: int, items: str = "") -> Markup:
    made = (
        environment()
        .get_template(page.template)
        .render(
            page=page.data(),
            h=level,
            adres=whole.addresses.page,
            downloads=around.downloads,
            in_one_file=whole.addresses.in_one_file,
            items=items,
        )
    )
    return Markup(made)  # noqa: S704 - what our templates made, with all data escaped


def _article(page: Page, whole: Whole, around: Around) -> Markup:
    """An item, in the list of all of them."""
    data: Any = page.data()
    known = page._replace(data=lambda: data)
    keys = {"data-item": "", "class": "item", "id": page.name}
    keys |= {f"data-{naam}": waarde for naam, waarde in data.regel.zoek.items()}
    keys["data-woorden"] = data.regel.woorden
    said = " ".join(f'{name}="{escape(value)}"' for name, value in keys.items())
    body = _body(known, whole, around, 3)
    return Markup(f"<article {said}>\n{body}</article>")  # noqa: S704 - each value is escaped


def _level(page: Page) -> int:
    """Of its heading, in one file."""
    return 1 if page.name == "index" else 2


def _titel(page: Page, shell: Shell) -> str:
    titel = page.titel if page.titel == shell.naam else f"{page.titel} - {shell.naam}"
    return shorten(titel, LONGEST, placeholder="…")


def shell_of(whole: Whole, around: Around, policy: str | None) -> Shell:
    """Around every page."""
    address = whole.addresses.page
    return Shell(
        naam=whole.view.kader.frame.titel,
        start=address("index"),
        menu=tuple(
            MenuLink(name=name, text=text, address=address(name))
            for name, text in MENU.items()
            if address(name)
        ),
        logos=around.logos,
        policy=policy,
    )


def _voet(whole: Whole, around: Around) -> VoetView:
    address = whole.addresses.page
    return VoetView(
        peildatum=day(whole.view.peildatum),
        revisie=around.revisie,
        gegevens=address("gegevens"),
        toegankelijkheid=address("toegankelijkheid"),
        vragen=colofon(whole.view).beheerder,
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
