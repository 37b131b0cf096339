# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Which two versions are compared, and what git must never do for it."""

import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from support.repositories import BES, DUU, JAAR, KADER, commit, edit, git, repository

from ambitiekader_cli.cli.shell import run

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return repository(tmp_path / "repo")


def ak(root: Path, capsys: Capture, *words: str) -> tuple[int, str, str]:
    code = run(["diff", *words, "--repo", str(root)])
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return code, out, err


def meanings(root: Path, capsys: Capture, *words: str) -> list[tuple[Any, Any]]:
    code, out, _ = ak(root, capsys, *words, "--format", "json")
    output = json.loads(out)
    assert code == bool(output["niet_gelezen"])
    return [(change["id"], change["betekenis"]) for change in output["wijzigingen"]]


MOVED = [("BES-1", "planning-verschoven")]
REPORTED = [("DUU-1", "voortgang-herschreven")]


def branched(root: Path) -> None:
    """On main a log was rewritten, on `tak` a planning moved."""
    git(root, "checkout", "--quiet", "-b", "tak")
    edit(root, BES, "Q2 2025", "Q3 2025")
    commit(root, "planning")
    git(root, "checkout", "--quiet", "main")
    edit(root, DUU, "Vijf coaches", "Zes coaches")
    commit(root, "melding")
    git(root, "checkout", "--quiet", "tak")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], []),
        (["main"], [*REPORTED, *MOVED]),
        (["main", "tak"], [*REPORTED, *MOVED]),
        (["main..tak"], [*REPORTED, *MOVED]),
        (["main..."], MOVED),
        (["main...tak"], MOVED),
        (["tak...main"], REPORTED),
        (["...main"], REPORTED),
        (["HEAD~1"], MOVED),
        (["@^"], MOVED),
        (["HEAD", "HEAD"], []),
    ],
)
def test_ranges_are_those_of_git(
    words: Sequence[str], expected: list[tuple[str, str]], root: Path, capsys: Capture
) -> None:
    branched(root)
    assert meanings(root, capsys, *words) == expected


def test_in_a_pull_request_the_merge_base_counts(
    root: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    branched(root)
    clone = tmp_path / "kloon"
    git(tmp_path, "clone", "--quiet", "--branch", "tak", str(root), str(clone))
    monkeypatch.setenv("GITHUB_BASE_REF", "main")
    assert meanings(clone, capsys) == MOVED
    monkeypatch.delenv("GITHUB_BASE_REF")
    base = git(clone, "merge-base", "origin/main", "HEAD")
    monkeypatch.setenv("CI_MERGE_REQUEST_DIFF_BASE_SHA", base)
    assert meanings(clone, capsys) == MOVED


def test_what_git_does_not_track_counts_too(root: Path, capsys: Capture) -> None:
    new = JAAR.replace("2024", "2025")
    (root / new).write_text("activiteiten:\n  - {id: VBD-2025-1, titel: Nieuw}\n", "utf-8")
    (root / ".git/info/exclude").write_text("2025.yaml\n", "utf-8")
    assert meanings(root, capsys) == [(None, "nieuw-jaar"), ("VBD-2025-1", "toegevoegd")]
    git(root, "add", "--force", new)
    assert len(meanings(root, capsys)) == 2
    (root / new).unlink()
    assert meanings(root, capsys) == []


def test_data_in_a_sub_folder(tmp_path: Path, capsys: Capture) -> None:
    root = repository(tmp_path / "repo")
    (root / "deel").mkdir()
    git(root, "mv", "data", "deel/data")
    commit(root, "naar een submap")
    edit(root / "deel", BES, "Q2 2025", "Q3 2025")
    assert meanings(root / "deel", capsys) == MOVED
    commit(root, "later")
    assert meanings(root / "deel", capsys, "HEAD~1", "HEAD") == MOVED


def test_a_bare_repository(root: Path, tmp_path: Path, capsys: Capture) -> None:
    branched(root)
    bare = tmp_path / "kaal.git"
    git(tmp_path, "clone", "--quiet", "--bare", str(root), str(bare))
    assert meanings(bare, capsys, "main...tak") == MOVED
    assert meanings(bare, capsys, "HEAD~1") == MOVED
    assert meanings(bare, capsys) == []


def test_a_sha256_repository(tmp_path: Path, capsys: Capture) -> None:
    source = repository(tmp_path / "bron")
    root = tmp_path / "repo"
    shutil.copytree(source / "data", root / "data")
    git(root, "init", "--quiet", "--object-format=sha256")
    commit(root, "eerste")
    edit(root, BES, "Q2 2025", "Q3 2025")
    assert meanings(root, capsys) == MOVED


def test_without_git_it_says_so(tmp_path: Path, capsys: Capture) -> None:
    made = Path(shutil.copytree(repository(tmp_path / "bron") / "data", tmp_path / "los" / "data"))
    code, out, err = ak(made.parent, capsys)
    assert (code, out) == (2, "")
    assert "is geen git-repository" in err


def test_a_report_of_what_changed_says_it_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = Path(shutil.copytree(repository(tmp_path / "bron") / "data", tmp_path / "los" / "data"))
    asked = ["render", "voortgang", "--repo", str(made.parent), "--to", "md", "--out", "-"]
    assert run([*asked, "--sinds", "1 januari 2024"]) == 2
    assert capsys.readouterr().err.endswith("laat --sinds weg\n")
    assert run(asked) == 0


@pytest.mark.parametrize("day", ["gisteren", "25 november", "30 februari 2026"])
def test_what_may_be_a_day_is_asked_back(day: str, root: Path, capsys: Capture) -> None:
    code, _, err = ak(root, capsys, day)
    assert (code, "dag" in err or "jaar" in err, "git branch" in err) == (2, True, False)


def test_a_tag_that_is_called_like_a_day_is_that_tag(root: Path, capsys: Capture) -> None:
    git(root, "tag", "1-1-1999")
    edit(root, BES, "Q2 2025", "Q3 2025")
    assert meanings(root, capsys, "1-1-1999") == MOVED
    assert "was hier nog niets vastgelegd" in ak(root, capsys, "2-1-1999")[2]


def test_before_the_first_commit_it_says_so(tmp_path: Path, capsys: Capture) -> None:
    root = tmp_path / "repo"
    shutil.copytree(repository(tmp_path / "bron") / "data", root / "data")
    git(root, "init", "--quiet")
    code, _, err = ak(root, capsys)
    assert code == 2
    assert "nog geen commit" in err


def test_an_unknown_revision_gets_a_guess(root: Path, tmp_path: Path, capsys: Capture) -> None:
    code, _, err = ak(root, capsys, "mian")
    assert code == 2
    assert "bedoelde u `main`?" in err
    git(root, "branch", "ontwikkel")
    clone = tmp_path / "kloon"
    git(tmp_path, "clone", "--quiet", str(root), str(clone))
    assert "bedoelde u `origin/ontwikkel`?" in ak(clone, capsys, "ontwikkel")[2]


def test_a_link_and_a_submodule_are_named(root: Path, tmp_path: Path, capsys: Capture) -> None:
    other = repository(tmp_path / "ander")
    (root / DUU).unlink()
    (root / DUU).symlink_to(root / BES)
    git(root, "submodule", "--quiet", "add", str(other), "data/local/ander")
    edit(root, BES, "Q2 2025", "Q3 2025")
    for words in ([], ["HEAD~1", "HEAD"]):
        code, out, _ = ak(root, capsys, *words, "--format", "json")
        output = json.loads(out)
        assert code == 1
        assert [change["id"] for change in output["wijzigingen"]] == ["BES-1"]
        assert {each["bestand"]: each["bericht"] for each in output["niet_gelezen"]} == {
            DUU: "dit is een snelkoppeling (symlink)",
            "data/local/ander": "dit is een andere git-repository (submodule)",
        }
        commit(root, "een link en een submodule")


def test_a_binary_and_a_large_file_are_named(root: Path, capsys: Capture) -> None:
    (root / DUU).write_bytes(b"PK\x03\x04\x00")
    (root / JAAR).write_bytes(b"#" * (1024 * 1024 + 1))
    for words in ([], ["HEAD~1", "HEAD"]):
        code, out, _ = ak(root, capsys, *words, "--format", "json")
        assert code == 1
        found = {each["bestand"]: each["code"] for each in json.loads(out)["niet_gelezen"]}
        assert found == {DUU: "AK006", JAAR: "AK005"}
        commit(root, "binair en groot")


def test_nothing_outside_the_repository_is_read(
    root: Path, tmp_path: Path, capsys: Capture
) -> None:
    outside = Path(shutil.copytree(root / "data", tmp_path / "elders"))
    for path in outside.rglob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace("naam: V", "naam: GEHEIM V"), "utf-8")
        path.write_text(path.read_text("utf-8").replace("titel: ", "titel: GEHEIM "), "utf-8")
    for part in (KADER, "data/local/voorbeeld", "data/regional"):
        (root / part).rename(tmp_path / "weg")
        (root / part).symlink_to(outside / part.removeprefix("data/"))
        for command in (["diff"], ["diff", "HEAD", "--format", "json"], ["history", "VBD-2024-1"]):
            run([*command, "--repo", str(root)])
            out, err = capsys.readouterr()
            assert "GEHEIM" not in out + err
            assert "Traceback" not in err
        (root / part).unlink()
        (tmp_path / "weg").rename(root / part)
    assert meanings(root, capsys) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX pipes")
def test_a_pipe_is_no_file(root: Path, capsys: Capture) -> None:
    (root / KADER).unlink()
    os.mkfifo(root / KADER)
    edit(root, BES, "Q2 2025", "Q3 2025")
    code, out, _ = ak(root, capsys, "--format", "json")
    assert code == 1
    assert [change["id"] for change in json.loads(out)["wijzigingen"]] == ["BES-1"]


def test_a_repository_inside_the_data_is_named(root: Path, capsys: Capture) -> None:
    repository(root / "data/local/ander")
    code, out, _ = ak(root, capsys, "--format", "json")
    assert code == 1
    assert "submodule" in json.loads(out)["niet_gelezen"][0]["bericht"]


def test_git_is_found_from_the_top_of_the_disk(
    root: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(root.anchor))
    assert meanings(root, capsys) == []


HOSTILE = [
    "--help", "-p", "--output=geraakt", "-Ogeraakt", "--ext-diff", "--upload-pack=touch geraakt",
    "--no-index", "-", "--", "-n1", "HEAD --output=geraakt", "HEAD\n--output=geraakt",
    "$(touch geraakt)", "`touch geraakt`", "; touch geraakt", "| touch geraakt", "& touch geraakt",
    "HEAD;touch geraakt", "ext::touch geraakt", "::", ":/eerste", "HEAD:data", ":0:data", ":(top)",
    "HEAD^{/eerste}", "HEAD@{1 day ago}", "@{-1;x}", "main..--output=geraakt", "..", "...", "....",
    "a" * 5000, "~" * 300, "HEAD" + "^" * 1000, "HEAD~99999999999999999999", "\x1b[2J",
    "\u202emain",
    "../../etc/passwd", ".git/config", "refs/heads/*", "%s%n", "\udcff", "", " ", "HEAD\x00",
    "main@{u}@{u}", "*", "?", "[a-z]", "\\", "~", "^", "@{",
]  # fmt: skip


@pytest.mark.parametrize("revision", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_revision_runs_and_writes_nothing(
    revision: str, root: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    before = everything(root.parent)
    for words in (["--", revision], ["main", "--", revision]):
        code, out, err = ak_here(capsys, words)
        assert code == 2 or revision in ("..", "...")
        assert "\x1b" not in out + err
    assert everything(root.parent) == before


def ak_here(capsys: Capture, words: list[str]) -> tuple[int, str, str]:
    code = run(["diff", *words])
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return code, out, err


def everything(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_nothing_that_the_repository_asks_for_is_run(
    root: Path, tmp_path: Path, capsys: Capture
) -> None:
    trap = tmp_path / "geraakt"
    touch = f"touch '{trap}'; cat"
    (root / ".gitattributes").write_text("*.yaml diff=val filter=val merge=val\n", "utf-8")
    for setting in (
        "filter.val.clean", "filter.val.smudge", "filter.val.process", "filter.a=b.clean",
        "diff.val.textconv", "diff.val.command", "diff.external", "core.fsmonitor", "core.pager",
        "pager.diff", "core.sshCommand", "core.editor", "core.askPass", "credential.helper",
        "gpg.program", "core.gitProxy", "uploadpack.packObjectsHook", "alias.diff-tree",
    ):  # fmt: skip
        git(root, "config", setting, touch)
    git(root, "config", "filter.val.required", "true")
    git(root, "config", "log.showSignature", "true")
    for hook in ("post-index-change", "reference-transaction", "post-checkout"):
        path = root / ".git/hooks" / hook
        path.write_text(f"#!/bin/sh\n{touch}\n", "utf-8")
        path.chmod(0o755)
    edit(root, BES, "Q2 2025", "Q4 2025")
    for name in (BES, DUU, KADER):
        os.utime(root / name)
    assert meanings(root, capsys) == MOVED
    assert not trap.exists()


def test_what_a_partial_clone_lacks_is_not_fetched(
    root: Path, tmp_path: Path, capsys: Capture
) -> None:
    branched(root)
    git(root, "config", "uploadpack.allowFilter", "true")
    clone = tmp_path / "kloon"
    git(tmp_path, "clone", "-q", "--bare", "--filter=blob:none", f"file://{root}", str(clone))
    code, out, err = ak(clone, capsys, "main", "tak")
    assert (code, out) == (2, "")
    assert "niet opgehaald" in err or "niet (volledig) opgehaald" in err


def test_a_branch_called_as_a_day_is_that_branch(root: Path, capsys: Capture) -> None:
    branched(root)
    assert meanings(root, capsys, "2024-03-01") == []
    git(root, "branch", "2024-03-01", "main")
    assert meanings(root, capsys, "2024-03-01") == [*REPORTED, *MOVED]


def test_a_day_is_of_this_branch_and_not_of_what_was_merged_later(
    root: Path, capsys: Capture
) -> None:
    git(root, "checkout", "--quiet", "-b", "tak")
    edit(root, BES, "Q2 2025", "Q3 2025")
    commit(root, "op de tak", date="2024-04-01T12:00:00Z")
    git(root, "checkout", "--quiet", "main")
    git(root, "merge", "--quiet", "--no-ff", "--no-edit", "tak", date="2024-06-01T12:00:00Z")
    assert meanings(root, capsys, "2024-05-01", "2024-06-30") == MOVED
    assert meanings(root, capsys, "2024-06-01") == []


def test_a_day_that_a_shallow_clone_lacks(root: Path, tmp_path: Path, capsys: Capture) -> None:
    edit(root, BES, "Q2 2025", "Q3 2025")
    commit(root, "later", date="2024-04-01T12:00:00Z")
    clone = tmp_path / "kloon"
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{root}", str(clone))
    code, _, err = ak(clone, capsys, "2024-03-15")
    assert code == 2
    assert "niet opgehaald (shallow clone)" in err


def test_two_folders_without_git(root: Path, tmp_path: Path, capsys: Capture) -> None:
    one, other = tmp_path / "een", tmp_path / "ander"
    for folder in (one, other):
        shutil.copytree(root / "data", folder / "data")
    edit(one, BES, "Q2 2025", "Q3 2025")
    (one / DUU).write_bytes((one / DUU).read_bytes().replace(b"\n", b"\r\n"))
    secret = tmp_path / "geheim.yaml"
    secret.write_text("activiteiten: [{id: GEHEIM-1, titel: GEHEIM}]\n", "utf-8")
    (other / JAAR).unlink()
    (other / JAAR).symlink_to(secret)
    code, out, _ = ak(one, capsys, "--met", str(other), "--format", "json")
    found = json.loads(out)
    assert code == 1
    assert [(each["id"], each["betekenis"]) for each in found["wijzigingen"]] == MOVED
    assert [each["bestand"] for each in found["niet_gelezen"]] == [JAAR]
    assert found["alleen_vorm"] == []
    assert "GEHEIM" not in out
