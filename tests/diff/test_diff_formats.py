# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A diff as Markdown and HTML: for people, of any length, and never obeyed by a machine."""

import re

import html5lib
from diff_data import compared, context
from markdown_it import MarkdownIt

from ambitiekader_cli.report.changes.as_html import diff_html
from ambitiekader_cli.report.changes.as_markdown import MOST_BYTES, diff_markdown
from ambitiekader_cli.report.changes.as_text import diff_text
from ambitiekader_cli.report.changes.told import Review, Version, review
from ambitiekader_cli.report.paper import Paper

HOSTILE = [
    "<script>alert(1)</script>", "@iedereen", "#123", "https://kwaad.example/x",
    "www.kwaad.example",
    "[klik](javascript:alert(1))", "![](https://kwaad.example/spion.png)", "| a | b |", "```",
    "</details>", "<!-- ak diff -->", "**vet**", "~~weg~~", "\\", "`code`", "1. lijst", "- lijst",
    "# kop", "> citaat", "::error::x", "%0A", "&lt;", "--- ", "a" * 10_000, "mail@example.org",
]  # fmt: skip


def item(number: int, titel: str, tekst: str) -> dict[str, str]:
    return {"id": f"VBD-2024-{number}", "titel": titel, "tekst": tekst, "planning": "2024"}


def reviewed(before: object, after: object) -> Review:
    here = Version(None, "de werkmap")
    return review(compared(before, after), context().names, (here, here))


def hostile() -> Review:
    items = [item(n, text, f"oud {text} tekst") for n, text in enumerate(HOSTILE, 1)]
    after = [{**each, "tekst": each["tekst"].replace("oud", "nieuw")} for each in items]
    added = [{"id": "VBD-2024-99", "titel": text, "trekker": text} for text in HOSTILE[:5]]
    return reviewed({"activiteiten": items}, {"activiteiten": [*after, *added]})


def test_a_forge_obeys_nothing() -> None:
    """A zero-width space keeps what looks like a link or a name from becoming one."""
    rendered = MarkdownIt("gfm-like", {"linkify": False}).render(diff_markdown(hostile()))
    page = html5lib.parse(rendered, namespaceHTMLElements=False)
    tags = {element.tag for element in page.iter() if isinstance(element.tag, str)}
    assert tags <= {
        "html", "head", "body", "h3", "p", "strong", "sub", "table", "thead", "tbody", "tr", "th",
        "td", "details", "summary", "ul", "li", "del", "ins",
    }  # fmt: skip
    text = "".join(page.itertext())
    assert not re.search(r"(?:@iedereen|#123|https://|www\.kwaad)", text)
    for shown in ("<script>alert(1)</script>", "| a | b |", "</details>", "**vet**", "`code`"):
        assert shown in text


def test_a_browser_obeys_nothing() -> None:
    page = html5lib.parse(diff_html(hostile()), namespaceHTMLElements=False)
    tags = {element.tag for element in page.iter() if isinstance(element.tag, str)}
    assert not tags & {"script", "img", "iframe", "details"}
    assert all(a.get("href") == "#inhoud" for a in page.iter("a"))
    text = "".join(page.itertext())
    for shown in HOSTILE[:-2]:
        assert " ".join(shown.split()) in " ".join(text.split())


def test_a_terminal_gets_no_commands() -> None:
    assert "\x1b" not in diff_text(hostile(), Paper())


def test_a_long_diff_fits_in_a_comment_and_says_what_does_not() -> None:
    before = {"activiteiten": [item(n, f"Titel {n}", "een tekst") for n in range(2000)]}
    after = {"activiteiten": [item(n, f"Titel {n}", "andere tekst") for n in range(2000)]}
    text = diff_markdown(reviewed(before, after))
    assert MOST_BYTES * 0.9 < len(text.encode()) <= 65_536
    assert text.count("<details>") == text.count("</details>") == 1
    told = text.count(": **VBD-2024-")
    assert f"Nog {2000 - told} wijzigingen passen hier niet in" in text


def test_the_weighty_ones_stand_in_the_table() -> None:
    before = {"activiteiten": [item(1, "Titel", "een tekst")]}
    after = {"activiteiten": [{**item(1, "Titel", "twee teksten"), "planning": "2025"}]}
    table, _, folded = diff_markdown(reviewed(before, after)).partition("<details>")
    assert "Planning 1 jaar (365 dagen) later" in table
    assert "<del>een tekst</del> <ins>twee teksten</ins>" in folded


def test_nothing_is_said_as_nothing() -> None:
    data = {"activiteiten": [item(1, "Titel", "tekst")]}
    assert "Geen wijziging in betekenis" in diff_markdown(reviewed(data, data))
