# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Is what docs/site.md says of the style, the headers and the files still so?"""

import html
import re
from pathlib import Path

import pytest
from support.ci_shown import block
from support.contrast import contrast
from support.repositories import repository

from ambitiekader_cli.cli.shell import run

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/site.md").read_text("utf-8")
STYLE = (ROOT / "src/ambitiekader_cli/site/site.css").read_text("utf-8")
DARK = "(prefers-color-scheme: dark)"
ROWS = re.findall(
    r"^\| `(--ak-[a-z-]+)` \| [^|]+ \| `([^`]+)` \| `([^`]+)` \|$", PAGE, re.MULTILINE
)
GROUNDS = ("paper", "panel", "notice")
TEXTS = [(text, ground) for text in ("ink", "soft", "accent") for ground in GROUNDS]
ENOUGH = {
    **dict.fromkeys([*TEXTS, ("on-accent", "accent")], 4.5),
    **dict.fromkeys([("field", "paper"), ("field", "panel")], 3.0),
    **dict.fromkeys([("edge", "paper"), ("edge", "notice")], 3.0),
}


def properties(style: str, media: str = "") -> dict[str, str]:
    """What `:root` sets, outside any medium or in the one that names this."""
    inside = rf"@media [^{{]*{re.escape(media)} \{{\s*" if media else "^"
    found = re.search(rf"{inside}:root \{{(.*?)\}}", style, re.MULTILINE | re.DOTALL)
    assert found, media
    return dict(re.findall(r"(--ak-[a-z-]+):\s*([^;]+);", found[1]))


def schemes(style: str) -> dict[str, dict[str, str]]:
    """The colours of ours with these over them, in the light and in the dark."""
    light = properties(STYLE) | properties(style)
    return {
        "light": light,
        "dark": properties(STYLE)
        | properties(STYLE, DARK)
        | properties(style)
        | properties(style, DARK),
    }


def test_the_table_has_the_colours_of_the_style() -> None:
    light, dark = properties(STYLE), properties(STYLE, DARK)
    colours = {name: value for name, value in light.items() if value.startswith("#")}

    assert {name: (one, other) for name, one, other in ROWS} == {
        name: (value, dark[name]) for name, value in colours.items()
    }
    assert all(f"`{name}`" in PAGE for name in light)
    assert {*re.findall(r"var\((--ak-[a-z-]+)\)", STYLE)} == {*light}


@pytest.mark.parametrize(
    "style", [STYLE, block("site.md", "templates/site.css")], ids=["ours", "example"]
)
def test_text_and_borders_stand_out_in_light_and_dark(style: str) -> None:
    for scheme, colours in schemes(style).items():
        for (one, other), least in ENOUGH.items():
            ratio = contrast(colours[f"--ak-{one}"], colours[f"--ak-{other}"])
            assert ratio >= least, (scheme, one, other)


def test_the_headers_and_the_files_are_those_of_a_site(tmp_path: Path) -> None:
    root = repository(tmp_path / "repo")
    (root / "templates").mkdir()
    (root / "templates/site.css").write_text(block("site.md", "templates/site.css"), "utf-8")
    site = tmp_path / "site"
    address = ("--basis-url", "https://wonen.example.nl/kader/")
    assert run(["site", "--repo", str(root), "--out", str(site), *address]) == 0

    for path in site.glob("*.html"):
        policy = re.search(r'Content-Security-Policy" content="([^"]+)"', path.read_text("utf-8"))
        assert policy
        assert (
            f"\nContent-Security-Policy: {html.unescape(policy[1])}; frame-ancestors 'none'\n"
            in PAGE
        )
    assert [path.name for path in site.iterdir() if not told(path)] == []


def told(path: Path) -> bool:
    """Whether the page names this file, or its kind."""
    soort = path.stem.partition("-")[0]
    shown = {path.name, f"{soort}-<id>.html", f"{soort}-<name>.html"}
    is_item = path.suffix == ".html" and path.stem[0].isupper()
    return is_item or any(f"`{name}`" in PAGE for name in shown) or path.name in {"ak.css", "ak.js"}
