# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What GitHub and GitLab make of Markdown: their parser, and what they look for after it."""

import re
from collections.abc import Iterator
from typing import Any

import cmarkgfm
import html5lib
from cmarkgfm.cmark import Options

LIVE = re.compile(
    r"""
    \w://\S | \bwww\.\S | \w@\w                               # addresses
    | @\w | \#\d | \bGH-\d | \b[0-9a-f]{7,40}\b | :[\w+-]+:   # GitHub
    | [!$&^]\d | [%~][\w"] | \[\w+:\d | \*iteration | \$\S.*\$ # GitLab, and formulas
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""By the documentation of both; each looks in the text between two tags."""


def page_of(markdown: str) -> Any:
    """What a browser gets."""
    options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES
    html = cmarkgfm.github_flavored_markdown_to_html(markdown, options)
    return html5lib.parse(html, namespaceHTMLElements=False)


def tags(page: Any) -> set[str]:
    return {each.tag for each in page.iter() if isinstance(each.tag, str)}


def said(page: Any) -> str:
    return "".join(page.itertext()).strip()


def live(page: Any) -> list[str]:
    """What a forge would make something of."""
    return [found[0] for text in _between_tags(page) for found in LIVE.finditer(text)]


def _between_tags(page: Any) -> Iterator[str]:
    for each in page.iter():
        if isinstance(each.tag, str):
            yield each.text or ""
        yield each.tail or ""
