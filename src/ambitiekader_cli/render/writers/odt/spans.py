"""Words in a sentence of an OpenDocument text: strong, stressed, code, links."""

import re
from collections.abc import Iterator
from html import escape

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
)
from ambitiekader_cli.render.template.escape import readable

_SPECIAL = re.compile("(\n|\t|^ +| +$|  +)")
"""What a reader of XML would take for white of no meaning."""


def spans(runs: Runs) -> str:
    """The runs of one paragraph."""
    return "".join(map(_span, runs))


def words(text: str) -> str:
    """The text, exactly."""
    return "".join(_pieces(readable(text)))


def paragraph(style: str, inner: str) -> str:
    """A paragraph of a style in styles.xml."""
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def _span(run: Run) -> str:  # noqa: PLR0911 - one for each kind
    match run:
        case Text(text):
            return words(text)
        case Code(text):
            return _styled("Source_20_Text", words(text))
        case Break():
            return "<text:line-break/>"
        case Field():
            return ""
        case Strong(runs):
            return _styled("Strong_20_Emphasis", spans(runs))
        case Emphasis(runs):
            return _styled("Emphasis", spans(runs))
        case Link(runs, url):
            address = escape(readable(url))
            return f'<text:a xlink:type="simple" xlink:href="{address}">{spans(runs)}</text:a>'


def _styled(style: str, inner: str) -> str:
    return f'<text:span text:style-name="{style}">{inner}</text:span>'


def _pieces(text: str) -> Iterator[str]:
    for number, piece in enumerate(_SPECIAL.split(text)):
        if not number % 2:
            yield escape(piece)
        elif piece == "\n":
            yield "<text:line-break/>"
        else:
            yield "<text:tab/>" if piece == "\t" else f'<text:s text:c="{len(piece)}"/>'
