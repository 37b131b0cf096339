# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Files as large, deep or odd as the reader allows. What grows faster than the file would hang."""

from pathlib import Path

import pytest

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.form import formed
from ambitiekader_cli.source import MAX_BYTES, Source

ITEM = (
    "- titel: Iets\n  # over de tekst\n  tekst: 'tekst'\n  bron: {document: a, rij: 1}  # naast\n"
)
DEEP = 23


@pytest.mark.parametrize(
    "text",
    [
        "afspraken:\n" + ITEM * 2_000,
        "".join(f"k{number}: v # c{number}\n" for number in range(5_000)),
        "".join(f"{' ' * level}k:\n" for level in range(DEEP)) + " " * DEEP + "k: v\n",
        "- " * DEEP + "a # c\n",
        "[" * DEEP + "a, " * 5_000 + "]" * DEEP,
        "a: [\n" + " x, # c\n" * 5_000 + "]",
        "# c\n" * 200_000 + "# d ",
        "a:  1" + "\n" * 900_000 + "b: 1",
        "tekst: " + "woord " * 170_000,
        "tekst: " + "w" * 1_000_000 + "\nbron: a",
        "tekst: '" + "''" * 400_000 + "'\nbron: a",
        "tekst: 'a" + "\n" * 200_000 + " b'",
    ],
    ids=lambda text: text[:12].replace("\n", " ").strip(),
)
def test_large_files_have_a_form(text: str) -> None:
    file = formed(Source("los.yaml", text.encode()))
    assert file.changed
    assert file.safe
    assert not formed(Source("los.yaml", file.new)).changed


def indented() -> str:
    """A text that fits, but not in form."""
    text = "a: [" + ",".join(["'" + "b" * 40 + "'"] * 24_000) + "]"
    return f"{{{'a: {' * 20}{text}{'}' * 21}"


def test_a_form_that_would_be_too_large_to_read_is_not_safe() -> None:
    text = indented()
    file = formed(Source("los.yaml", text.encode()))
    assert len(text) <= MAX_BYTES < len(file.new)
    assert not file.safe


def test_of_a_form_that_would_be_too_large_that_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "data/regional/overleg.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(indented(), "utf-8")
    assert run(["fmt", "--repo", str(tmp_path)]) == 1
    said = capsys.readouterr().err
    assert "in vaste vorm zou het bestand groter zijn dan 1 MiB" in said
    assert "meld dit" not in said
