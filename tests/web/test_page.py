# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What the page asks of `ak`, and what it makes of the answer."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from browser_ak import here
from browser_ak.page import Page, as_html

from ambitiekader_cli.cli import shell
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.repo import git

ROOT = Path(__file__).parents[2]
BASIS = ROOT / "tests" / "basis"
REPORT = ("update", "--yes", "--status=loopt", "--datum=2024-05-01", "--", "BES-1")


def files(root: Path) -> dict[str, bytes]:
    paths = (path for path in (root / "data").rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Page:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    made = Page(tmp_path / "ak")
    made.put(files(BASIS), in_git=False)
    return made


def test_it_says_what_ak_says(page: Page, capsys: pytest.CaptureFixture[str]) -> None:
    said = page.run(["validate"])
    code = shell.run(["validate", "--repo", str(BASIS)])
    shown = capsys.readouterr()
    assert (said.code, said.out, said.err) == (code, shown.out, shown.err)


def test_what_is_wrong_is_told_beside_the_answer(page: Page) -> None:
    said = page.run(["show", "NIETS-1"])
    assert said.code == 2
    assert said.out == ""
    assert said.err.startswith("ak: ")


def test_only_what_ak_wrote_has_changed(page: Page, tmp_path: Path) -> None:
    assert page.changed() == {}
    [item] = json.loads(page.run(["list", "--format", "json"]).out)["items"][:1]
    report = (*REPORT[:-1], item["id"])
    assert page.run(report).code == 0
    [(path, written)] = page.changed().items()
    other = tmp_path / "other"
    for each, content in files(BASIS).items():
        (other / each).parent.mkdir(parents=True, exist_ok=True)
        (other / each).write_bytes(content)
    assert shell.run([*report[:-2], "--repo", str(other), *report[-2:]]) == 0
    assert written == (other / path).read_bytes() != files(BASIS)[path]


def test_what_was_put_there_before_is_gone(page: Page) -> None:
    page.put({"data/regional/niets.yaml": b"a: b\n"}, in_git=True)
    assert [*files(page.root)] == ["data/regional/niets.yaml"]
    assert (page.root / ".git").is_dir()
    assert page.changed() == {}


def test_what_can_be_chosen(page: Page) -> None:
    chosen: dict[str, Any] = json.loads(page.choices())
    assert {"id", "titel"} == {*chosen["items"][0]}
    assert "loopt" in chosen["statussen"]
    assert "oranje" in chosen["lichten"]
    [lokaal] = [each for each in chosen["documents"] if each["naam"] == "lokaal"]
    assert lokaal["van"] == ["voorbeeld"]
    assert "docx" in lokaal["vormen"]


def test_where_nothing_can_be_read_there_is_nothing_to_choose(page: Page) -> None:
    page.put({"data/regional/kader.yaml": b"a: [\n"}, in_git=False)
    chosen = json.loads(page.choices())
    assert (chosen["items"], chosen["documents"]) == ([], [])


def test_documents_have_their_names_and_no_folder(page: Page) -> None:
    said, made = page.made(["agenda", "--to", "md"])
    assert said.out.split() == [*made]
    assert page.changed() == {}


PROGRAM = """
import sys
from pathlib import Path
from browser_ak import lxml_here
lxml_here.install()
from browser_ak import here
here.install()
from browser_ak.page import Page
page, source, target = Page(Path(sys.argv[1])), Path(sys.argv[2]), Path(sys.argv[3])
paths = [path for path in (source / "data").rglob("*") if path.is_file()]
page.put({p.relative_to(source).as_posix(): p.read_bytes() for p in paths}, in_git=False)
said, made = page.made(sys.argv[4:])
assert said.code == 0, said
assert "lxml._elementpath" not in sys.modules
for name, content in made.items():
    (target / name).write_bytes(content)
"""


@pytest.mark.parametrize(
    "words",
    [("lokaal", "pekela"), ("voortgang",), ("actielijst", "gemeente-veendam")],
    ids=" ".join,
)
def test_a_document_has_the_bytes_of_that_on_a_computer(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    """In a process without lxml, and without one of its own for documents."""
    wanted = (*words, "--peildatum", "2025-06-01")
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    ours.mkdir()
    (tmp_path / "repository").mkdir()
    (tmp_path / "repository" / "data").symlink_to(ROOT / "data")
    program = [sys.executable, "-c", PROGRAM, str(tmp_path / "ak"), str(ROOT), str(ours), *wanted]
    environment = {"PYTHONPATH": ":".join(sys.path)}
    subprocess.run(program, check=True, env=environment)
    source = tmp_path / "source"
    for path, content in files(ROOT).items():
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        (source / path).write_bytes(content)
    assert shell.run(["render", *wanted, "--out", str(theirs), "--repo", str(source)]) == 0
    made = {path.name: path.read_bytes() for path in ours.iterdir()}
    assert len(made) >= 4
    assert made == {path.name: path.read_bytes() for path in theirs.iterdir()}


def test_of_git_it_says_that_it_is_not_there(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(git, "program_for", here.no_git)
    page.put(files(BASIS), in_git=True)
    assert page.run(["status"]).code == 0
    said = page.run(["diff"])
    assert said.code == 2
    assert "in de browser is er geen git" in said.err
    with pytest.raises(UserError):
        git.git_at(page.root)


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>x</script>",
        "a <img src=https://example.com/x onerror=alert(1)> b",
        "<wbr onclick=x>",
        "<SPAN>a",
        "[a](javascript:alert(1))",
        "<div>\n\ntekst</div>",
        "| a |\n|---|\n| <b>x</b> |",
    ],
)
def test_no_html_of_somebody_else_comes_through(hostile: str) -> None:
    made = as_html(hostile).lower()
    for sign in ("<script", "<img", "<wbr", "<span", "<div", "<b>", 'href="javascript'):
        assert sign not in made


def test_what_keeps_a_forge_from_acting_stays() -> None:
    assert as_html("a@<wbr>b <span>$</span>") == "<p>a@<wbr>b <span>$</span></p>\n"
    assert 'class="right"' in as_html("| a |\n|--:|\n| 1 |")
