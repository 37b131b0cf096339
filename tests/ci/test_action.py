# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What the action does outside the plain pull request: its inputs, strangers, missing history."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from support.ci_runner import Ran, commands
from support.repositories import BES, JAAR, commit, edit, git, repository

pytestmark = pytest.mark.skipif(os.name == "nt", reason="bash on a Windows runner is WSL")
Check = Callable[..., Ran]
DAY = "2024-03-01"
LATE = "2030-01-01"
"""A day on which the small kader has warnings."""


def test_a_push_has_nothing_to_compare(tmp_path: Path, check: Check) -> None:
    ran = check(repository(tmp_path / "repo"), peildatum=DAY, documents="md")

    assert not ran.failed, ran.log
    assert ran.outputs["comment"] == ""
    assert "ak diff" not in ran.summary
    documents = list(Path(ran.outputs["documents"]).iterdir())
    assert {document.suffix for document in documents} == {".md", ".svg"}


def test_strict_and_no_documents(tmp_path: Path, check: Check) -> None:
    root = repository(tmp_path / "repo")

    lenient = check(root, peildatum=LATE, documents="none")
    strict = check(root, peildatum=LATE, documents="none", strict="true")

    assert not lenient.failed, lenient.log
    assert lenient.outputs["documents"] == ""
    assert any(command.startswith("::warning file=") for command in commands(lenient.log))
    assert strict.failed


def test_the_pages_lie_beside_the_documents(tmp_path: Path, check: Check) -> None:
    root = repository(tmp_path / "repo")

    ran = check(root, peildatum=DAY, documents="none")
    site = Path(ran.outputs["site"])

    assert not ran.failed, ran.log
    assert str(site.parent) == ran.uploaded["path"]
    assert "Stand op 1 maart 2024" in (site / "BES-1.html").read_text("utf-8")
    assert check(root, peildatum=DAY, documents="none", site="false").outputs["site"] == ""


def test_pages_that_cannot_be_made_fail_the_job(tmp_path: Path, check: Check) -> None:
    root = repository(tmp_path / "repo")
    (root / "templates").mkdir()
    (root / "templates/site.css").write_text("</style>", "utf-8")

    ran = check(root, peildatum=DAY, documents="none")

    assert ran.failed
    assert ran.outputs["site"] == ""
    assert [command.partition("::De")[0] for command in commands(ran.log)] == [
        "::error title=ak site"
    ]


def test_data_in_a_folder_and_a_base_by_name(tmp_path: Path, check: Check) -> None:
    outer = tmp_path / "outer"
    repository(outer)
    git(outer, "tag", "vorig")
    (outer / "een map").mkdir()
    git(outer, "mv", "data", "een map/data")
    edit(outer, f"een map/{BES}", "Q2 2025", "Q2")
    commit(outer, "verplaatst")

    ran = check(outer, folder="een map", base="vorig", peildatum=DAY, documents="none")

    assert f"::warning file=een map/{BES},line=10," in ran.log
    assert "vorig" in Path(ran.outputs["comment"]).read_text("utf-8")


def test_without_history_it_says_so_and_does_the_rest(tmp_path: Path, check: Check) -> None:
    upstream = repository(tmp_path / "upstream")
    git(upstream, "checkout", "--quiet", "-b", "tak")
    commit(upstream, "nog een")
    shallow = tmp_path / "shallow"
    shallow.mkdir()
    git(shallow, "init", "--quiet")
    git(shallow, "fetch", "--quiet", "--depth=1", upstream.as_uri(), "tak")
    git(shallow, "checkout", "--quiet", "FETCH_HEAD")

    ran = check(shallow, target="main", peildatum=DAY)

    assert ran.failed
    assert ran.outputs["exit-code"] == "2"
    assert ran.outputs["comment"] == ""
    assert any(Path(ran.outputs["documents"]).iterdir())
    assert "fetch-depth: 0" in ran.log
    titles = [command.rpartition("::")[0] for command in commands(ran.log)]
    assert titles == ["::error title=ak validate", "::error title=ak diff"]


def test_what_was_wrong_before_stops_nobody_else(tmp_path: Path, check: Check) -> None:
    root = repository(tmp_path / "repo")
    edit(root, BES, "Q2 2025", "als het uitkomt")
    commit(root, "stond er al")
    git(root, "update-ref", "refs/remotes/origin/main", "HEAD")
    edit(root, JAAR, "najaar 2024", "voorjaar 2025")
    commit(root, "planning")

    assert check(root, peildatum=DAY, documents="none").failed
    assert not check(root, target="main", peildatum=DAY, documents="none").failed


def test_who_mends_a_broken_file_passes(tmp_path: Path, check: Check) -> None:
    root = repository(tmp_path / "repo")
    edit(root, JAAR, "activiteiten:", "activiteiten: [")
    commit(root, "stuk")
    git(root, "update-ref", "refs/remotes/origin/main", "HEAD")
    edit(root, JAAR, "activiteiten: [", "activiteiten:")
    commit(root, "hersteld")

    ran = check(root, target="main", peildatum=DAY)

    assert not ran.failed, ran.log
    assert "in de oudere versie, AK001" in Path(ran.outputs["comment"]).read_text("utf-8")


def test_the_text_of_a_stranger_commands_nothing(tmp_path: Path, check: Check) -> None:
    root = repository(tmp_path / "repo")
    git(root, "update-ref", "refs/remotes/origin/main", "HEAD")
    edit(root, BES, "Woningmarktmonitor", '"::error::x ##[error]y $(touch kwaad) `touch kwaad`"')
    edit(root, BES, "trekker: gemeente-voorbeeld", 'trekker: "::stop-commands::x##[group]"')
    (root / "data/regional/::error::x.yaml").write_text("##[error]", "utf-8")
    (root / "data/regional/overleg.yaml").write_text("::error::x\n", "utf-8")
    commit(root, "kwaad")

    ran = check(root, target="main", peildatum=DAY)

    found = commands(ran.log)
    assert ran.failed
    assert "##[" not in ran.log
    assert {command.partition("=")[0] for command in found} == {"::error file", "::error title"}
    assert not (root / "kwaad").exists()
