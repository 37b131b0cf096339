# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""How one item moved through all commits, in repositories with branches, moves and accidents."""

import json
from pathlib import Path
from typing import Any

import pytest
from support.repositories import AFSPRAKEN, BES, DUU, JAAR, commit, edit, git, repository

from ambitiekader_cli.cli.shell import run

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return repository(tmp_path / "repo")


def history(root: Path, capsys: Capture, *words: str) -> Any:
    code = run(["history", *words, "--format", "json", "--repo", str(root)])
    out, err = capsys.readouterr()
    assert (code, err) == (0, "")
    return json.loads(out)


def story(root: Path, capsys: Capture, name: str = "BES-1") -> list[tuple[str, list[str]]]:
    found = history(root, capsys, name)
    return [
        (moment["datum"], [change["betekenis"] for change in moment["wijzigingen"]])
        for moment in found["momenten"]
    ]


def postponed(root: Path, day: str, old: str = "Q2 2025", new: str = "Q3 2025") -> str:
    edit(root, BES, old, new)
    return commit(root, "later", date=f"{day}T12:00:00Z")


FIRST = ("2024-03-01", ["toegevoegd"])
LATER = ["planning-verschoven"]


@pytest.mark.parametrize("between", ["n.t.b.", "zodra het kan", "doorlopend", None])
def test_postponed_in_two_steps_is_postponed(
    between: str | None, root: Path, capsys: Capture
) -> None:
    old, step = "    planning: Q2 2025\n", f"    planning: {between}\n" if between else ""
    edit(root, BES, old, step)
    commit(root, "eerst weg", date="2024-04-01T12:00:00Z")
    edit(root, BES, f"{step}    bron:", "    planning: Q4 2025\n    bron:")
    commit(root, "dan later", date="2024-05-01T12:00:00Z")
    [slip] = history(root, capsys, "--slipping")["uitgesteld"]
    assert (slip["keer"], slip["dagen"], slip["netto"]) == (1, 184, 184)
    assert (slip["eerst"], slip["nu"]) == (between or "Q2 2025", "Q4 2025")


def test_many_broken_versions_in_between(root: Path, capsys: Capture) -> None:
    good = (root / BES).read_text("utf-8")
    for number in range(12):
        (root / BES).write_text(f"{good}\tkapot {number}\n", "utf-8", newline="\n")
        commit(root, f"kapot {number}", date="2024-04-01T12:00:00Z")
    (root / BES).write_text(good.replace("Q2 2025", "Q3 2025"), "utf-8", newline="\n")
    commit(root, "hersteld", date="2024-05-01T12:00:00Z")
    [slip] = history(root, capsys, "--slipping")["uitgesteld"]
    assert slip["dagen"] == 92


def test_a_merge_tells_nothing_twice(root: Path, capsys: Capture) -> None:
    git(root, "checkout", "--quiet", "-b", "tak")
    postponed(root, "2024-04-01")
    git(root, "checkout", "--quiet", "main")
    edit(root, DUU, "Vijf coaches zijn", "Zes coaches zijn")
    commit(root, "iets anders", date="2024-04-10T12:00:00Z")
    git(root, "merge", "--quiet", "--no-edit", "tak", date="2024-05-01T12:00:00Z")
    assert story(root, capsys) == [FIRST, ("2024-04-01", LATER)]
    assert story(root, capsys, "DUU-1")[1:] == [("2024-04-10", ["voortgang-herschreven"])]
    assert [s["keer"] for s in history(root, capsys, "--slipping")["uitgesteld"]] == [1]


@pytest.mark.parametrize("merged", [False, True], ids=["on main", "on a branch"])
def test_what_got_another_file_and_id_at_once_keeps_its_past(
    merged: bool, root: Path, capsys: Capture
) -> None:
    postponed(root, "2024-03-15")
    if merged:
        git(root, "checkout", "--quiet", "-b", "tak")
    head, _, item = (root / BES).read_text("utf-8").partition("ambities:\n")
    (root / BES).write_text(head, "utf-8", newline="\n")
    with (root / DUU).open("a", encoding="utf-8", newline="\n") as file:
        file.write(item.replace("BES-1", "DUU-9"))
    edit(root, AFSPRAKEN, "ambitie: BES-1", "ambitie: DUU-9")
    commit(root, "naar een ander thema", date="2024-04-01T12:00:00Z")
    if merged:
        git(root, "checkout", "--quiet", "main")
        edit(root, JAAR, "Q2 2024", "Q3 2024")
        commit(root, "iets anders", date="2024-04-10T12:00:00Z")
        git(root, "merge", "--quiet", "--no-edit", "tak", date="2024-05-01T12:00:00Z")
    past = [FIRST, ("2024-03-15", LATER), ("2024-04-01", ["id-gewijzigd", "thema-gewijzigd"])]
    assert story(root, capsys, "DUU-9") == story(root, capsys, "BES-1") == past
    found = history(root, capsys, "BES-1")
    slips = history(root, capsys, "--slipping")["uitgesteld"]
    assert found["uitgesteld"] == [slip for slip in slips if slip["id"] == "DUU-9"] != []


def test_the_same_edit_on_two_branches_counts_once(root: Path, capsys: Capture) -> None:
    git(root, "checkout", "--quiet", "-b", "tak")
    postponed(root, "2024-04-01")
    git(root, "checkout", "--quiet", "main")
    postponed(root, "2024-04-02")
    edit(root, DUU, "Vijf coaches zijn", "Zes coaches zijn")
    commit(root, "iets anders", date="2024-04-10T12:00:00Z")
    git(root, "merge", "--quiet", "--no-edit", "tak", date="2024-05-01T12:00:00Z")
    [slip] = history(root, capsys, "--slipping")["uitgesteld"]
    assert (slip["keer"], slip["dagen"]) == (1, 92)


def test_what_a_merge_itself_decides_is_told(root: Path, capsys: Capture) -> None:
    git(root, "checkout", "--quiet", "-b", "tak")
    postponed(root, "2024-04-01")
    git(root, "checkout", "--quiet", "main")
    postponed(root, "2024-04-02", "Q2 2025", "Q4 2025")
    git(root, "merge", "--quiet", "--no-edit", "--strategy=ours", "tak")
    edit(root, BES, "Q4 2025", "Q1 2026")
    git(root, "commit", "--quiet", "--all", "--amend", "--no-edit", date="2024-05-01T12:00:00Z")
    assert story(root, capsys)[1:] == [("2024-04-02", LATER), ("2024-03-01", LATER)]


def test_a_bare_repository(root: Path, tmp_path: Path, capsys: Capture) -> None:
    postponed(root, "2024-04-01")
    git(tmp_path, "clone", "--quiet", "--bare", str(root), str(tmp_path / "kaal.git"))
    assert story(tmp_path / "kaal.git", capsys) == [FIRST, ("2024-04-01", LATER)]


def test_an_id_that_is_no_text(root: Path, capsys: Capture) -> None:
    assert run(["history", "BES\udcff", "--repo", str(root)]) == 2
    assert "komt in de geschiedenis niet voor" in capsys.readouterr().err


def broken(root: Path, day: str, path: str = BES) -> tuple[str, str]:
    """Break a file in a commit; its hash, and the text that was good."""
    good = (root / path).read_text("utf-8")
    (root / path).write_text(f'{good}x: "C:\\map"\n', "utf-8", newline="\n")
    return commit(root, "kapot", date=f"{day}T12:00:00Z"), good


def repaired(root: Path, good: str, day: str, path: str = BES) -> str:
    (root / path).write_text(good, "utf-8", newline="\n")
    return commit(root, "hersteld", date=f"{day}T12:00:00Z")


def conflict(root: Path, old: str, new: str) -> tuple[str, str]:
    """An edit on main, and a merge left with the signs of a conflict in it.

    The commit of the branch that postponed, and the text as it is meant.
    """
    git(root, "checkout", "--quiet", "-b", "tak")
    later = postponed(root, "2024-04-01")
    git(root, "checkout", "--quiet", "main")
    edit(root, BES, old, new)
    commit(root, "op main", date="2024-04-02T12:00:00Z")
    git(root, "merge", "--quiet", "--strategy=ours", "--no-edit", "tak")
    good = (root / BES).read_text("utf-8").replace("Q2 2025", "Q3 2025")
    (root / BES).write_text(f"<<<<<<< HEAD\n{good}>>>>>>> tak\n", "utf-8", newline="\n")
    git(root, "commit", "--quiet", "--all", "--amend", "--no-edit", date="2024-05-01T12:00:00Z")
    return later, good


@pytest.mark.parametrize("instead", ["link", "submodule"])
def test_a_folder_that_is_something_else_for_a_while(
    instead: str, root: Path, capsys: Capture
) -> None:
    later = postponed(root, "2024-04-01")
    git(root, "rm", "-r", "--cached", "--quiet", "data/regional/ambities")
    mode, name = ("160000", later)
    if instead == "link":
        mode, name = "120000", git(root, "hash-object", "-w", "--stdin")
    git(root, "update-index", "--add", "--cacheinfo", f"{mode},{name},data/regional/ambities")
    git(root, "commit", "--quiet", "--message", "geen map", date="2024-05-01T12:00:00Z")
    git(root, "rm", "--cached", "--quiet", "data/regional/ambities")
    commit(root, "weer een map", date="2024-06-01T12:00:00Z")
    assert story(root, capsys) == [FIRST, ("2024-04-01", LATER)]
    found = history(root, capsys, "--slipping")
    assert [slip["commits"] for slip in found["uitgesteld"]] == [[later]]
    assert {gap["bestand"] for gap in found["niet_gelezen"]} >= {"data/regional/ambities"}


def test_a_merge_with_the_signs_of_a_conflict_in_it(root: Path, capsys: Capture) -> None:
    later, good = conflict(root, "trekker: gemeente-voorbeeld", "trekker: wonen-noord")
    repaired(root, good.replace("wonen-noord", "gemeente-voorbeeld"), "2024-06-01")
    assert story(root, capsys) == [FIRST, ("2024-04-01", LATER)]
    assert history(root, capsys, "--slipping")["uitgesteld"][0]["commits"] == [later]


def test_a_merge_that_brings_in_a_broken_file(root: Path, capsys: Capture) -> None:
    git(root, "checkout", "--quiet", "-b", "tak")
    later = postponed(root, "2024-04-01")
    broken(root, "2024-04-02")
    git(root, "checkout", "--quiet", "main")
    edit(root, DUU, "Vijf coaches zijn", "Zes coaches zijn")
    commit(root, "iets anders", date="2024-04-10T12:00:00Z")
    git(root, "merge", "--quiet", "--no-edit", "tak", date="2024-05-01T12:00:00Z")
    found = history(root, capsys, "BES-1")
    assert [slip["commits"] for slip in found["uitgesteld"]] == [[later]]
    assert [gap["datum"] for gap in found["niet_gelezen"]] == ["2024-04-02"]


def test_a_conflict_that_is_still_the_last(root: Path, capsys: Capture) -> None:
    git(root, "checkout", "--quiet", "-b", "tak")
    later = postponed(root, "2024-04-01")
    git(root, "checkout", "--quiet", "main")
    edit(root, DUU, "Vijf coaches zijn", "Zes coaches zijn")
    commit(root, "iets anders", date="2024-04-10T12:00:00Z")
    git(root, "merge", "--quiet", "--no-commit", "tak")
    edit(root, BES, "ambities:\n", "<<<<<<< HEAD\nambities:\n")
    commit(root, "half", date="2024-05-01T12:00:00Z")
    assert history(root, capsys, "--slipping")["uitgesteld"][0]["commits"] == [later]


@pytest.mark.parametrize("quiet_merges", [0, 1, 9])
def test_a_conflict_that_is_repaired_many_merges_later(
    quiet_merges: int, root: Path, capsys: Capture
) -> None:
    later, good = conflict(root, "Elk jaar", "Ieder jaar")
    for number in range(quiet_merges):
        git(root, "checkout", "--quiet", "-b", f"zij-{number}")
        edit(root, DUU, "coaches zijn", f"{number} coaches zijn")
        commit(root, "terzijde", date="2024-05-02T12:00:00Z")
        git(root, "checkout", "--quiet", "main")
        edit(root, "data/regional/partijen.yaml", "partijen:\n", f"# {number}\npartijen:\n")
        commit(root, "op main", date="2024-05-02T13:00:00Z")
        git(root, "merge", "--quiet", "--no-ff", "--no-edit", f"zij-{number}")
    repaired(root, good, "2024-06-01")
    assert history(root, capsys, "--slipping")["uitgesteld"][0]["commits"] == [later]


def test_each_field_is_followed_along_its_own_branch(root: Path, capsys: Capture) -> None:
    git(root, "checkout", "--quiet", "-b", "tak")
    later = postponed(root, "2024-04-01")
    git(root, "checkout", "--quiet", "main")
    edit(root, BES, "trekker: gemeente-voorbeeld", "trekker: wonen-noord")
    commit(root, "trekker", date="2024-04-02T12:00:00Z")
    git(root, "merge", "--quiet", "--strategy=ours", "--no-edit", "tak")
    edit(root, BES, "Q2 2025", "Q3 2025")
    git(root, "commit", "--quiet", "--all", "--amend", "--no-edit", date="2024-05-01T12:00:00Z")
    assert sorted(story(root, capsys)) == [
        FIRST,
        ("2024-04-01", LATER),
        ("2024-04-02", ["trekker-gewijzigd"]),
    ]
    assert history(root, capsys, "--slipping")["uitgesteld"][0]["commits"] == [later]


def test_a_commit_says_why_on_one_line_whatever_its_message_holds(
    root: Path, capsys: Capture
) -> None:
    edit(root, BES, "Q2 2025", "Q3 2025")
    commit(root, "Uit\u2028gesteld \x1b[31m\x0bna het overleg\n\nEn meer.", "2024-04-01T12:00:00Z")
    [_, moment] = history(root, capsys, "BES-1")["momenten"]
    assert moment["waarom"].startswith("Uit gesteld")
    run(["history", "BES-1", "--repo", str(root)])
    out = capsys.readouterr().out
    assert "na het overleg" in " ".join(out.split())
    assert "En meer" not in out
    assert "\x1b" not in out


def test_who_made_a_commit_is_only_told_on_request(root: Path, capsys: Capture) -> None:
    edit(root, BES, "Q2 2025", "Q3 2025")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--author", "Een Mens <een@mens.example>", "--message", "later")
    for words in (["BES-1"], ["--slipping"]):
        for form in ("text", "json"):
            run(["history", *words, "--format", form, "--repo", str(root)])
            assert "Mens" not in capsys.readouterr().out
            run(["history", *words, "--wie", "--format", form, "--repo", str(root)])
            assert "Mens" in capsys.readouterr().out
    assert "mens.example" not in json.dumps(history(root, capsys, "BES-1", "--wie"))


def test_an_id_that_was_given_again_is_not_followed(root: Path, capsys: Capture) -> None:
    postponed(root, "2024-03-15")
    edit(root, BES, "id: BES-1", "id: BES-2")
    commit(root, "ander id", date="2024-04-01T12:00:00Z")
    assert history(root, capsys, "BES-1")["id"] == "BES-2"
    slips = slipped(root, capsys)
    assert slips == [("BES-2", 1, 92, "Q3 2025")]
    other = "  - {id: BES-1, titel: Heel iets anders, planning: 2026}\n"
    edit(root, BES, "ambities:\n", f"ambities:\n{other}")
    commit(root, "opnieuw gebruikt", date="2024-05-01T12:00:00Z")
    found = history(root, capsys, "BES-1")
    assert (found["id"], found["hernoemd"]) == ("BES-1", [])
    assert slipped(root, capsys) == slips
    assert found["momenten"][-1]["wijzigingen"][0]["titel"] == "Heel iets anders"


def test_a_twin_for_a_while_is_no_postponement(root: Path, capsys: Capture) -> None:
    edit(root, AFSPRAKEN, "afspraken:\n", f"{DECLINED}afspraken:\n")
    edit(root, DUU, "ambities:\n", f"ambities:\n{TWIN}")
    commit(root, "dubbel", date="2024-05-01T12:00:00Z")
    edit(root, DUU, "planning: 2030", "planning: 2031")
    commit(root, "later", date="2024-06-01T12:00:00Z")
    edit(root, DUU, TWIN.replace("2030", "2031"), "")
    commit(root, "hersteld", date="2024-07-01T12:00:00Z")
    assert slipped(root, capsys) == []


@pytest.mark.parametrize("way", ["called so", "called so in the same commit"])
def test_another_that_is_called_so_for_a_while_is_not_followed(
    way: str, root: Path, capsys: Capture
) -> None:
    postponed(root, "2024-04-01")
    before, slips = story(root, capsys), history(root, capsys, "--slipping")["uitgesteld"]
    edit(root, DUU, "id: DUU-1", "id: BES-1")
    if way == "called so in the same commit":
        edit(root, BES, "titel: Woningmarkt", "titel: Nieuwe woningmarkt")
        before, slips[0]["titel"] = [*before, ("2024-05-01", ["tekst-gewijzigd"])], "Nieuwe woning"
    commit(root, "dubbel", date="2024-05-01T12:00:00Z")
    edit(root, DUU, "id: BES-1", "id: DUU-1")
    commit(root, "hersteld", date="2024-06-01T12:00:00Z")
    assert story(root, capsys) == before
    assert story(root, capsys, "DUU-1") == [
        FIRST, ("2024-05-01", ["id-gewijzigd"]), ("2024-06-01", ["id-gewijzigd"]),
    ]  # fmt: skip


def test_who_gets_an_id_that_was_taken_keeps_its_own_past(root: Path, capsys: Capture) -> None:
    postponed(root, "2024-04-01")
    edit(root, BES, "id: BES-1", "id: DUU-1")
    commit(root, "bezet", date="2024-05-01T12:00:00Z")
    edit(root, DUU, "id: DUU-1", "id: DUU-2")
    commit(root, "plaatsgemaakt", date="2024-06-01T12:00:00Z")
    assert story(root, capsys, "DUU-1") == [
        FIRST, ("2024-04-01", LATER), ("2024-05-01", ["id-gewijzigd"]),
    ]  # fmt: skip
    assert story(root, capsys, "DUU-2") == [FIRST, ("2024-06-01", ["id-gewijzigd"])]
    assert slipped(root, capsys) == [("DUU-1", 1, 92, "Q3 2025")]


def test_an_item_that_came_with_a_taken_id_is_not_the_first_one(
    root: Path, capsys: Capture
) -> None:
    postponed(root, "2024-04-01")
    edit(root, DUU, "ambities:\n", f"ambities:\n{TWIN}")
    commit(root, "dubbel", date="2024-05-01T12:00:00Z")
    edit(root, DUU, "planning: 2030", "planning: 2031")
    commit(root, "later", date="2024-06-01T12:00:00Z")
    edit(root, DUU, "id: BES-1", "id: DUU-2")
    commit(root, "eigen id", date="2024-07-01T12:00:00Z")
    assert [day for day, _ in story(root, capsys, "DUU-2")] == [
        "2024-05-01", "2024-06-01", "2024-07-01",
    ]  # fmt: skip
    assert slipped(root, capsys) == [("DUU-2", 1, 365, "2031"), ("BES-1", 1, 92, "Q3 2025")]


def test_of_two_in_one_file_none_is_lost(root: Path, capsys: Capture) -> None:
    postponed(root, "2024-04-01")
    edit(root, BES, "ambities:\n", f"ambities:\n{TWIN}")
    commit(root, "dubbel", date="2024-05-01T12:00:00Z")
    edit(root, BES, "  - id: BES-1", "  - id: BES-2")
    commit(root, "eigen id", date="2024-06-01T12:00:00Z")
    assert ("2024-04-01", LATER) in story(root, capsys, "BES-2")
    assert ("BES-2", 1, 92, "Q3 2025") in slipped(root, capsys)


def test_what_went_while_another_was_called_so_too_keeps_its_past(
    root: Path, capsys: Capture
) -> None:
    postponed(root, "2024-04-01")
    edit(root, DUU, "id: DUU-1", "id: BES-1")
    commit(root, "dubbel", date="2024-05-01T12:00:00Z")
    text = (root / BES).read_text("utf-8")
    (root / BES).write_text(text.partition("ambities:")[0], "utf-8", newline="\n")
    commit(root, "weg", date="2024-06-01T12:00:00Z")
    edit(root, DUU, "id: BES-1", "id: DUU-1")
    commit(root, "hersteld", date="2024-07-01T12:00:00Z")
    gone = ("2024-06-01", ["verwijderd"])
    assert story(root, capsys) == [FIRST, ("2024-04-01", LATER), gone]
    assert len(story(root, capsys, "DUU-1")) == 3
    assert slipped(root, capsys) == [("BES-1", 1, 92, None)]


def slipped(root: Path, capsys: Capture) -> list[tuple[object, ...]]:
    found = history(root, capsys, "--slipping")["uitgesteld"]
    return [(slip["id"], slip["keer"], slip["dagen"], slip["nu"]) for slip in found]


DECLINED = "niet_lokaal:\n  - {ambitie: BES-1, reden: Regionaal}\n"
TWIN = "  - {id: BES-1, titel: Dubbel, planning: 2030}\n"
DECIDED = (
    "    voortgang:\n"
    "      - {datum: 2024-04-01, status: loopt, herzien: {planning: %s, reden: Zo}}\n"
)


@pytest.mark.parametrize("key", ["Q2 2025", "Q4 2025"], ids=["in the log", "in both at once"])
def test_what_was_decided_is_postponed_once(key: str, root: Path, capsys: Capture) -> None:
    edit(root, BES, "    planning: Q2 2025\n", f"    planning: {key}\n{DECIDED % 'Q4 2025'}")
    commit(root, "besluit", date="2024-04-01T12:00:00Z")
    edit(root, BES, f"planning: {key}\n", "planning: Q4 2025\n")
    commit(root, "ook in de sleutel", date="2024-05-01T12:00:00Z")
    [slip] = history(root, capsys, "--slipping")["uitgesteld"]
    assert (slip["keer"], slip["dagen"], slip["nu"]) == (1, 184, "Q4 2025")
    assert slip["redenen"] == ["Zo"]
    assert history(root, capsys, "BES-1")["uitgesteld"] == [slip]


def test_an_item_that_comes_with_a_decision_was_postponed(root: Path, capsys: Capture) -> None:
    new = "  - id: BES-2\n    titel: Nieuw\n    planning: Q2 2024\n"
    edit(root, BES, "ambities:\n", f"ambities:\n{new}{DECIDED % 'Q3 2024'}")
    commit(root, "nieuw", date="2024-04-01T12:00:00Z")
    [slip] = history(root, capsys, "--slipping")["uitgesteld"]
    assert (slip["id"], slip["keer"], slip["dagen"]) == ("BES-2", 1, 92)


def test_what_the_key_says_does_not_count_where_something_was_decided(
    root: Path, capsys: Capture
) -> None:
    edit(root, BES, "    planning: Q2 2025\n", f"    planning: Q2 2025\n{DECIDED % 'Q3 2025'}")
    commit(root, "besluit", date="2024-04-01T12:00:00Z")
    edit(root, BES, "planning: Q2 2025\n", "planning: Q4 2026\n")
    commit(root, "de sleutel", date="2024-05-01T12:00:00Z")
    [slip] = history(root, capsys, "--slipping")["uitgesteld"]
    assert (slip["keer"], slip["dagen"], slip["nu"]) == (1, 92, "Q3 2025")
