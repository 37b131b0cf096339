# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Whatever a value holds, a reader sees exactly that, wherever a template puts it."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from support.forge_reading import page_of, tags
from support.forge_reading import said as said_by_github
from support.render_hostile import HOSTILE

from ambitiekader_cli.render.blocks import (
    Blocks,
    Break,
    Heading,
    Link,
    ListBlock,
    Note,
    Paragraph,
    Runs,
    Strong,
    Table,
    Text,
    ThematicBreak,
)
from ambitiekader_cli.render.blocks.markdown import blocks
from ambitiekader_cli.render.template.escape import escape
from ambitiekader_cli.unseen import UNSEEN

SIGNS = st.sampled_from("\\`*_{}[]()<>#+-.!|&;:~^$=\"' \t\n\r\u00a0\u2028é1a\x00\ud800/%@")
ADDRESSES = st.sampled_from(["https://x.example/", "ftp://a.b", "WWW.x", "www.x.nl", "a.b@c.nl"])
TEXTS = st.one_of(st.text(SIGNS), st.text(), st.sampled_from(HOSTILE))
PLACES = {
    "alone": "{0}",
    "two lines": "{0}\n{0}",
    "after a line": "woord\n{0}",
    "before a rule": "{0}\n\n---",
    "in a sentence": "woord {0} woord",
    "heading": "## {0}",
    "strong": "**{0}**",
    "list": "- {0}\n- {0}",
    "numbered list": "1. {0}",
    "note": "> {0}",
    "table": "| a | b |\n|---|---|\n| {0} | {0} |",
    "narrow table": "|{0}|b|\n|-|-|\n|{0}|{0}|",
    "link": "[{0}](https://x.example)",
    "after a sign": "woord!{0}",
    "twice": "{0}{0}",
}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@given(text=TEXTS)
def test_a_value_is_shown_literally(place: str, text: str) -> None:
    shown = seen(text)
    if shown:  # of nothing a template shows a dash
        with_word = said(blocks(place.format("W0RD")))
        assert said(blocks(place.format(escape(text)))) == with_word.replace("W0RD", shown)


@given(text=TEXTS | st.lists(ADDRESSES | st.text(SIGNS)).map("".join))
@example("zie https://x.example/a_b#c en WWW.x.example/a_b")
def test_github_shows_a_value_literally_too(text: str) -> None:
    """It makes a link of a mail address in a document, and that leads where it says."""
    page = page_of(f"woord {escape(text)} woord\n")
    links = [(each.get("href"), "".join(each.itertext())) for each in page.iter("a")]
    assert said_by_github(page) == f"woord {seen(text)} woord".replace("\n", "")
    assert tags(page) <= {"html", "head", "body", "p", "br", "a"}
    assert all(
        href.removeprefix("mailto:") == shown.removeprefix("mailto:") for href, shown in links
    )


@given(text=TEXTS)
def test_a_value_is_one_line_of_markdown(text: str) -> None:
    assert "\n" not in escape(text)


@given(text=TEXTS)
def test_a_value_brings_no_structure(text: str) -> None:
    found = blocks(f"woord {escape(text)}")
    assert [type(block) for block in found] == [Paragraph]
    [paragraph] = found
    assert isinstance(paragraph, Paragraph)
    assert {type(run) for run in paragraph.runs} <= {Text, Break}


@pytest.mark.parametrize(
    "text", ["Wonen & Zorg", "1.250 woningen (70%)", "Q2 2022 - Q3 2022", "a/b"]
)
def test_common_words_stay_readable(text: str) -> None:
    assert escape(text) == text


def seen(text: str) -> str:
    """The text as a reader expects it: lines, single spaces, no invisible signs."""
    found = re.split("\r\n|[\r\n\x85\u2028\u2029]", text)
    lines = (UNSEEN.sub("\ufffd", line) for line in found)
    return "\n".join(re.sub("[ \t]+", " ", line).strip() for line in lines).strip()


def said(found: Blocks) -> str:
    """Blocks in short: their kind and their words."""
    parts = []
    for block in found:
        match block:
            case Heading(level, runs):
                parts.append(f"h{level}({words(runs)})")
            case Paragraph(runs):
                parts.append(f"p({words(runs)})")
            case ListBlock(items, start):
                parts.append(f"list{start}({'|'.join(map(said, items))})")
            case Table(caption, header, rows):
                cells = ["/".join(map(words, row)) for row in (header, *rows)]
                parts.append(f"table({words(caption)};{';'.join(cells)})")
            case Note(inner):
                parts.append(f"note({said(inner)})")
            case ThematicBreak():
                parts.append("rule")
    return ",".join(parts)


def words(runs: Runs) -> str:
    parts = []
    for run in runs:
        match run:
            case Text(text):
                parts.append(text)
            case Break():
                parts.append("\n")
            case Strong(inner):
                parts.append(f"strong({words(inner)})")
            case Link(inner, url):
                parts.append(f"link({words(inner)}->{url})")
            case _:
                parts.append(f"{run}")
    return "".join(parts)
