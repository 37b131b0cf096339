# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The Markdown that templates may use: CommonMark and tables; no HTML, no images, safe links."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

SAFE_LINK = re.compile(r"(https?://|mailto:|#)", re.IGNORECASE)
_BREAK = re.compile(r"<br */?>", re.IGNORECASE)


class Parser(MarkdownIt):
    """markdown-it with our choice of rules."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"html": False})
        self.enable("table")
        self.disable("image")
        self.inline.ruler.before("autolink", "line_break", _line_break)

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the name that markdown-it calls
        """Only http, https, mailto and places in the document; the rest stays plain text."""
        return bool(SAFE_LINK.match(url))


def _line_break(state: StateInline, silent: bool) -> bool:
    """`<br>` is the only way to start a new line in a table cell, also on GitHub."""
    found = _BREAK.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.push("hardbreak", "br", 0)
    state.pos = found.end()
    return True
