# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The page itself: accessible, whole in one file, and without anything that runs."""

import re
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from support.contrast import contrast
from support.render_files import BASIS, ROOT, XHTML, made, parse
from support.render_hostile import hostile_repository

from ambitiekader_cli.render import writers

CSS = (Path(writers.__file__).parent / "page.css").read_text("utf-8")
HEADINGS = [f"{XHTML}h{level}" for level in range(1, 7)]
SVG = "{http://www.w3.org/2000/svg}"
TEXT_COLOURS = ("ink", "soft", "accent")
FOOT = r'@page { @bottom-left { content: "(?:[\w .,-]|\\[0-9a-f]+ )+"; } }'
COLUMN = r"\.w[0-9]+ { width: [0-9.]+%; }"
GROUNDS = ("paper", "panel", "notice")


@pytest.fixture(scope="module", params=["data", "basis", "hostile"])
def pages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    root = {"data": ROOT, "basis": BASIS}.get(request.param)
    root = root or hostile_repository(tmp_path_factory.mktemp("hostile"))
    return [text.decode() for name, text in made(root) if name.endswith(".html")]


@pytest.fixture(scope="module")
def trees(pages: list[str]) -> list[Element]:
    """As a browser reads them; a test only looks."""
    return [*map(parse, pages)]


def test_there_are_pages(pages: list[str]) -> None:
    assert len(pages) >= 2


def test_the_html_has_no_errors(pages: list[str]) -> None:
    for page in pages:
        parse(page, strict=True)


def test_language_title_and_landmarks(trees: list[Element]) -> None:
    for tree in trees:
        assert tree.get("lang") == "nl"
        [title] = tree.iter(f"{XHTML}title")
        [heading] = tree.iter(f"{XHTML}h1")
        assert title.text is not None
        assert len(title.text) <= 70
        assert "".join(said(heading)).startswith(title.text.removesuffix("…"))
        [main] = tree.iter(f"{XHTML}main")
        [contents] = tree.iter(f"{XHTML}nav")
        assert contents.get("aria-label") == "Inhoud"
        skip = next(tree.iter(f"{XHTML}a"))
        assert skip.get("href") == f"#{main.get('id')}"


def test_no_heading_level_is_skipped(trees: list[Element]) -> None:
    for tree in trees:
        levels = [int(each.tag[-1]) for each in tree.iter() if each.tag in HEADINGS]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_ids_are_unique_and_links_lead_somewhere(trees: list[Element]) -> None:
    for tree in trees:
        ids = [each.get("id") for each in tree.iter() if each.get("id")]
        assert len(ids) == len(set(ids))
        for link in tree.iter(f"{XHTML}a"):
            href = link.get("href", "")
            assert href.removeprefix("#") in ids or re.match("https?://|mailto:", href)


def test_tables_say_what_their_cells_are(trees: list[Element]) -> None:
    for tree in trees:
        for table in tree.iter(f"{XHTML}table"):
            [caption] = table.findall(f"{XHTML}caption")
            assert "".join(said(caption)).strip()
            columns = table.findall(f"{XHTML}thead/{XHTML}tr/{XHTML}th")
            assert {each.get("scope") for each in columns} == {"col"}
            for row in table.findall(f"{XHTML}tbody/{XHTML}tr"):
                cells = [cell for cell in row if cell.get("scope") != "rowgroup"]
                blank = not "".join(said(cells[0])).strip()  # of a form, to be filled in
                assert blank or cells[0].get("scope") == "row"
                assert blank or cells[0].get("abbr")
                assert [cell.get("data-label") for cell in cells] == [
                    "".join(said(c)) for c in columns
                ]


def test_a_picture_has_a_text_alternative_with_its_numbers(trees: list[Element]) -> None:
    pictures = [each for tree in trees for each in tree.iter(f"{SVG}svg")]
    assert len(pictures) == 2
    assert {each.get("role") for each in pictures} == {"img"}
    assert {len(each.get("aria-label", "")) > 60 for each in pictures} == {True}


def test_nothing_runs_and_nothing_is_fetched(trees: list[Element]) -> None:
    allowed = {
        *("html", "head", "meta", "title", "style", "body", "main", "nav", "div", "a", "p", "br"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "span"),
        *("table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td"),
        *(f"{SVG}{name}" for name in ("svg", "rect", "text", "pattern", "path")),
    }
    for tree in trees:
        assert {each.tag.removeprefix(XHTML) for each in tree.iter()} <= allowed
        names = {name for each in tree.iter() for name in each.attrib}
        assert not {name for name in names if name.startswith("on")} | names & {"style"}
        assert not names & {"src", "srcset", "data", "action", "xlink:href"}
        [style] = tree.iter(f"{XHTML}style")
        assert style.text is not None
        own = style.text.strip().removeprefix(CSS.strip())
        assert re.fullmatch(f"\n{FOOT}(\n{COLUMN})*", own)
    assert not re.search(r"url\(|@import|@font-face|</", CSS)


def test_colours_have_enough_contrast() -> None:
    colour = dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", CSS))
    for text in TEXT_COLOURS:
        for ground in GROUNDS:
            assert contrast(colour[text], colour[ground]) >= 4.5, (text, ground)
    assert contrast(colour["paper"], colour["accent"]) >= 4.5
    assert contrast(colour["edge"], colour["paper"]) >= 3


def test_no_other_colours_are_used() -> None:
    rules = CSS.split("}", 1)[1]
    assert set(re.findall(r"(?<![-\w])(?:color|background): ([^;]+);", rules)) == {
        *(f"var(--{name})" for name in (*TEXT_COLOURS, *GROUNDS)),
        "inherit",
    }
    on_accent = [rule for rule in rules.split("}") if "background: var(--accent)" in rule]
    assert all("color: var(--paper)" in rule for rule in on_accent)


def said(element: Element) -> list[str]:
    return [" " if part == "\n" else part for part in element.itertext()]
