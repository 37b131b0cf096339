"""The Markdown of templates: CommonMark, tables and charts; no HTML, no images, safe links."""

import re
from collections.abc import Mapping
from functools import partial

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from ambitiekader_cli.render.fields import FIELD
from ambitiekader_cli.render.names import CHART

SAFE_LINK = re.compile(r"(https?://|mailto:|#)", re.IGNORECASE)
DEEPEST = 20
"""Levels of blocks; a list is two levels, itself and its item."""
_BREAK = re.compile(r"<br */?>", re.IGNORECASE)


class TooDeepError(ValueError):
    """Lists or quotes stand in each other more than a reader can follow."""


class Parser(MarkdownIt):
    """markdown-it with our choice of rules."""

    def __init__(self, charts: Mapping[str, str]) -> None:
        # Two more than our own limit: markdown-it drops what is deeper, and says nothing.
        super().__init__("commonmark", {"html": False, "maxNesting": DEEPEST + 2})
        self.enable("table")
        self.disable("image")
        self.block.ruler.before("table", "too_deep", _too_deep)
        self.inline.ruler.before("autolink", "line_break", _line_break)
        self.inline.ruler.before("autolink", "field", _field)
        self.inline.ruler.before("link", "chart", partial(_chart, charts))

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the name that markdown-it calls
        """Only http, https, mailto and places in the document; the rest stays plain text."""
        return bool(SAFE_LINK.match(url))


def _too_deep(state: StateBlock, _start: int, _end: int, _silent: bool) -> bool:
    """Not a block, but a look before each block at how deep it stands."""
    if state.level >= DEEPEST:
        raise TooDeepError(state.level)
    return False


def _line_break(state: StateInline, silent: bool) -> bool:
    """`<br>` is the only way to start a new line in a table cell, also on GitHub."""
    sign = _BREAK.match(state.src, state.pos)
    if sign is None:
        return False
    if not silent:
        state.push("hardbreak", "br", 0)
    state.pos = sign.end()
    return True


def _field(state: StateInline, silent: bool) -> bool:
    """What stands here is a field of the data."""
    sign = FIELD.match(state.src, state.pos)
    if sign is None:
        return False
    if not silent:
        state.push("field", "", 0).meta = {"name": sign[1]}
    state.pos = sign.end()
    return True


def _chart(charts: Mapping[str, str], state: StateInline, silent: bool) -> bool:
    """`![what it says](grafiek:name)`, of a chart that there is; anything else stays text."""
    shown = CHART.match(state.src, state.pos)
    if shown is None or shown[2] not in charts:
        return False
    if not silent:
        token = state.push("chart", "img", 0)
        token.meta = {"svg": charts[shown[2]]}
        token.children = state.md.parseInline(shown[1])[0].children
    state.pos = shown.end()
    return True
