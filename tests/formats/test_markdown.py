# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""`--format markdown`: whatever data hold, an issue shows it and makes nothing of it."""

import json
import shutil
from pathlib import Path

import pytest
from support.forge_reading import live, page_of, said, tags

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.report.forge_text import MOST_BYTES

BASIS = Path(__file__).parents[1] / "basis"
OURS = {
    *("html", "head", "body", "p", "h3", "h4", "ol", "li", "code", "wbr", "span"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
NASTY = (
    *("@iedereen @groep/team", "#1 GH-2 a/b#3", "www.kwaad.example https://kwaad.example"),
    *("| a | b |", "a\n\n# kop\n| x |", "<img src=x onerror=y> <!-- x", "[x](http://x.nl) ![x](y)"),
    *('=HYPERLINK("x")', "$a$ `code` **vet**", "0123456789abcdef0123", "`ak status` `ak <b>`"),
)
COMMANDS = (["list"], ["overdue"], ["status"])
every_command = pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each[0])


@every_command
@pytest.mark.parametrize("text", NASTY)
def test_nothing_in_the_data_is_live(
    command: list[str], text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = page_of(shown(command, text, tmp_path, capsys))

    assert tags(page) <= OURS
    assert live(page) == []
    assert " ".join(text.replace("`", "").split()) in said(page).replace("`", "")
    widths = [[len(row) for row in table.iter("tr")] for table in page.iter("table")]
    assert widths
    assert all(len(set(each)) == 1 for each in widths), widths


@every_command
def test_an_issue_of_very_much_can_be_saved(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """GitHub refuses one of more than 65,536 bytes."""
    rows = "".join(
        f"  - {{id: VBD-2023-{n}, titel: '{'@x <b> ' * 20}{n}', trekker: wonen-noord, "
        "planning: Q1 2023, thema: duurzaamheid}\n"
        for n in range(500)
    )
    shutil.copytree(BASIS, tmp_path, dirs_exist_ok=True)
    folder = tmp_path / "data/local/voorbeeld/activiteiten"
    (folder / "2023.yaml").write_text(f"activiteiten:\n{rows}", "utf-8")

    assert run([*command, *AS_MARKDOWN, str(tmp_path)]) == 0

    answer = capsys.readouterr().out
    assert len(answer.encode()) <= MOST_BYTES + 100
    if command != ["status"]:
        assert "passen hier niet in" in answer


AS_MARKDOWN = ("--format", "markdown", "--peildatum", "2026-01-01", "--repo")


def shown(command: list[str], text: str, root: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The answer about an item, and a frame, a partij and a thema that are called so."""
    shutil.copytree(BASIS, root, dirs_exist_ok=True)
    for path, name in (
        ("regional/ambities/beschikbaarheid.yaml", "Woningmarktmonitor"),
        ("regional/partijen.yaml", "Gemeente Voorbeeld"),
        ("regional/kader.yaml", "Regionaal Voorbeeldkader 2023-2026"),
    ):
        file = root / "data" / path
        raw = file.read_text("utf-8")
        file.write_text(raw.replace(name, json.dumps(text), 1), "utf-8")
    assert run([*command, *AS_MARKDOWN, str(root)]) == 0
    return capsys.readouterr().out
