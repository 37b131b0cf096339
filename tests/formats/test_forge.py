# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Whatever data hold, GitHub and GitLab show it and make nothing of it."""

from html import escape

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from support.forge_reading import live, page_of, said, tags

from ambitiekader_cli.report.forge_text import inert, marked
from ambitiekader_cli.text import visible

PAGE = {"html", "head", "body"}
OURS = PAGE | {"p", "del", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "wbr", "span"}
TRIGGERS = [
    *("WWW.x", "www.kwaad.example", "https://kwaad.example/a_b?c=1&d", "FTP://x.nl", "//x.nl"),
    *("mailto:a@b.nl", "xmpp:a@b.nl/c", "a.b+c@d.example", "<https://x.nl>", "<a@b.nl>"),
    *("@iedereen", "@groep/team", "#1", "GH-2", "gh-2", "a/b#3", "a/b@0123456789abcdef"),
    *("0123456789abcdef0123456789abcdef01234567", ":100:", ":+1:", "$a$", "$`a`$", "$5"),
    *("!12", "~bug", '~"een label"', "%3", '%"een mijlpaal"', "&4", "^alert#1", "*iteration:1"),
    *("[issue:1]", "[x](http://x.nl)", "![x](x.png)", "<img src=x>", "<b>", "</del>", "<!--"),
    *("&#64;", "&amp;", "&lt;", "[^1]", "[x]: y", "**", "__", "~~", "`", "|", "\\", "\\www.x"),
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(TRIGGERS) | st.sampled_from(" .,/:@wW#a1") | st.text()).map(
    "".join
)
PLACES = {
    "a line": ("{0}\n", False),
    "a sentence": ("woord {0} woord\n", True),
    "a change": ("woord <del>{0}</del>\n", True),
    "a list": ("- {0}\n  - x {0}\n", True),
    "a table": ("| {0} |\n| --- |\n| {0} |\n", False),
}


@pytest.mark.parametrize(("place", "inside"), PLACES.values(), ids=PLACES)
@given(text=TEXTS)
@example("WWW.x")
@example("www.kwaad.example")
def test_a_comment_shows_the_text_and_no_more(place: str, inside: bool, text: str) -> None:
    one_line = " ".join(text.split())
    assume(one_line)
    page = page_of(place.format(marked(text, inside=inside)))

    assert said(page) == said(page_of(place.format("W0RD"))).replace("W0RD", visible(one_line))
    assert tags(page) <= OURS
    assert live(page) == []


@given(text=TEXTS)
def test_a_cell_of_a_summary_shows_the_text_and_no_more(text: str) -> None:
    page = page_of(f"<table><tr><td>{inert(text, escape)}</td></tr></table>\n")

    assert said(page) == visible(text).strip()
    assert tags(page) <= OURS
    assert live(page) == []
