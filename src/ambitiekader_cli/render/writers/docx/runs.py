"""Words in a sentence: strong, stressed, code, links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ambitiekader_cli.render.blocks import (
    Break,
    Code,
    Emphasis,
    Field,
    Link,
    Run,
    Runs,
    Strong,
    Text,
    plain,
)
from ambitiekader_cli.render.template.escape import readable
from ambitiekader_cli.render.writers.docx.element import Element, w
from ambitiekader_cli.render.writers.docx.sheet import Sheet

_SPECIAL = re.compile("([\n\t])")


@dataclass(frozen=True, slots=True)
class Look:
    """How words look; Word takes one character style, the rest is set on the words."""

    style: str = ""
    strong: bool = False
    emphasis: bool = False


_PLAIN = Look()


def inline(runs: Runs, sheet: Sheet, look: Look = _PLAIN) -> Iterator[Element]:
    """The runs of one paragraph."""
    for run in runs:
        yield from _run(run, sheet, look)


def words(text: str, sheet: Sheet, look: Look = _PLAIN) -> Element:
    """A run with this text, exactly."""
    properties = _properties(look, sheet)
    return w("r", properties, *(_piece(piece) for piece in _SPECIAL.split(readable(text)) if piece))


def _run(run: Run, sheet: Sheet, look: Look) -> Iterator[Element]:
    match run:
        case Text(text):
            yield words(text, sheet, look)
        case Code(text):
            yield words(text, sheet, replace(look, style=look.style or "HTMLCode"))
        case Break():
            yield w("r", w("br"))
        case Field():
            return
        case Strong(runs):
            yield from inline(runs, sheet, replace(look, strong=True))
        case Emphasis(runs):
            yield from inline(runs, sheet, replace(look, emphasis=True))
        case Link(runs, url):
            yield from _link(runs, url, sheet, look)


def _link(runs: Runs, url: str, sheet: Sheet, look: Look) -> Iterator[Element]:
    where = sheet.link(url)
    if where:
        inner = inline(runs, sheet, replace(look, style="Hyperlink"))
        yield w("hyperlink", *inner, history=1, **where)
        return
    yield from inline(runs, sheet, look)
    if not url.startswith("#") and url != plain(runs):
        yield words(f" ({url})", sheet, look)


def _piece(text: str) -> Element:
    if text == "\n":
        return w("br")
    return w("tab") if text == "\t" else w("t", text=text)


def _properties(look: Look, sheet: Sheet) -> Element | None:
    style = look.style or ("Strong" if look.strong else "Emphasis" if look.emphasis else "")
    if not style:
        return None
    return w(
        "rPr",
        w("rStyle", val=sheet.style(style)),
        w("b") if look.strong and style != "Strong" else None,
        w("i") if look.emphasis and style != "Emphasis" else None,
    )
