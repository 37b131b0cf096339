# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""How one item moved through all commits, in repositories with branches, moves and accidents."""

import json
from pathlib import Path
from typing import Any

import pytest
from support.repositories import BES, DUU, JAAR, commit, edit, git, repository

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


def test_every_step_with_its_day(root: Path, capsys: Capture) -> None:
    postponed(root, "2024-04-01")
    edit(root, BES, "Elk jaar", "Ieder jaar")
    commit(root, "tekst", date="2024-04-15T12:00:00Z")
    edit(root, BES, "gemeente-voorbeeld", "wonen-noord")
    commit(root, "trekker", date="2024-05-01T12:00:00Z")
    postponed(root, "2024-06-01", "Q3 2025", "Q1 2026")
    assert story(root, capsys) == [
        FIRST,
        ("2024-04-01", LATER),
        ("2024-05-01", ["trekker-gewijzigd"]),
        ("2024-06-01", LATER),
    ]
    [slip] = history(root, capsys, "--slipping")["uitgesteld"]
    assert (slip["id"], slip["keer"], slip["dagen"]) == ("BES-1", 2, 92 + 182)
    assert (slip["eerst"], slip["nu"], len(slip["commits"])) == ("Q2 2025", "Q1 2026", 2)


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


def test_an_item_that_comes_back_later_is_postponed(root: Path, capsys: Capture) -> None:
    text = (root / BES).read_text("utf-8")
    (root / BES).write_text(text[: text.index("ambities:")], "utf-8", newline="\n")
    commit(root, "weg", date="2024-04-01T12:00:00Z")
    (root / BES).write_text(text.replace("Q2 2025", "Q4 2025"), "utf-8", newline="\n")
    commit(root, "terug", date="2024-05-01T12:00:00Z")
    [slip] = history(root, capsys, "--slipping")["uitgesteld"]
    assert (slip["id"], slip["dagen"]) == ("BES-1", 184)


def test_postponed_and_brought_back_is_told_as_both(root: Path, capsys: Capture) -> None:
    postponed(root, "2024-04-01", "Q2 2025", "Q4 2025")
    postponed(root, "2024-05-01", "Q4 2025", "Q1 2025")
    postponed(root, "2024-06-01", "Q1 2025", "doorlopend")
    [slip] = history(root, capsys, "--slipping")["uitgesteld"]
    assert (slip["dagen"], slip["netto"], slip["nu"]) == (184, None, "doorlopend")


def test_what_only_begins_can_be_postponed_too(root: Path, capsys: Capture) -> None:
    postponed(root, "2024-04-01", "Q2 2025", "vanaf 2029")
    postponed(root, "2024-05-01", "vanaf 2029", "vanaf 2030")
    [slip] = history(root, capsys, "--slipping")["uitgesteld"]
    assert slip["keer"] == 2


def test_an_id_written_with_a_code_is_the_same_id(root: Path, capsys: Capture) -> None:
    edit(root, BES, "id: BES-1", 'id: "B\\x45S-1"')
    commit(root, "met een code", date="2024-04-01T12:00:00Z")
    postponed(root, "2024-05-01")
    edit(root, BES, 'id: "B\\x45S-1"', "id: BES-1")
    commit(root, "zonder", date="2024-06-01T12:00:00Z")
    assert story(root, capsys) == [FIRST, ("2024-05-01", LATER)]


def test_the_looptijd_counts_as_it_was(root: Path, capsys: Capture) -> None:
    postponed(root, "2024-04-01", "Q2 2025", "Q1 2024")
    postponed(root, "2024-05-01", "Q1 2024", "halverwege de looptijd")
    edit(root, "data/regional/kader.yaml", "tot: 2026-12-31", "tot: 2036-12-31")
    commit(root, "langer", date="2024-06-01T12:00:00Z")
    slip = history(root, capsys, "--slipping")["uitgesteld"][0]
    assert (slip["id"], slip["dagen"]) == ("BES-1", 275)  # 31 maart tot 31 december 2024


def test_many_broken_versions_in_between(root: Path, capsys: Capture) -> None:
    good = (root / BES).read_text("utf-8")
    for number in range(12):
        (root / BES).write_text(f"{good}\tkapot {number}\n", "utf-8", newline="\n")
        commit(root, f"kapot {number}", date="2024-04-01T12:00:00Z")
    (root / BES).write_text(good.replace("Q2 2025", "Q3 2025"), "utf-8", newline="\n")
    commit(root, "hersteld", date="2024-05-01T12:00:00Z")
    [slip] = history(root, capsys, "--slipping")["uitgesteld"]
    assert slip["dagen"] == 92


def test_earlier_is_not_postponed(root: Path, capsys: Capture) -> None:
    postponed(root, "2024-04-01", "Q2 2025", "Q1 2025")
    assert len(story(root, capsys)) == 2
    assert history(root, capsys, "--slipping")["uitgesteld"] == []


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


def test_moves_and_renamed_ids_are_followed(root: Path, capsys: Capture) -> None:
    postponed(root, "2024-04-01")
    text = (root / BES).read_text("utf-8")
    start = text.index("  - id: BES-1")
    (root / BES).write_text(text[:start].replace("ambities:\n", ""), "utf-8", newline="\n")
    with (root / DUU).open("a", encoding="utf-8", newline="\n") as file:
        file.write(text[start:])
    commit(root, "naar een ander thema", date="2024-05-01T12:00:00Z")
    edit(root, DUU, "id: BES-1", "id: DUU-9")
    commit(root, "ander id", date="2024-06-01T12:00:00Z")
    edit(root, DUU, "Q3 2025", "Q4 2025")
    commit(root, "nog later", date="2024-07-01T12:00:00Z")
    assert story(root, capsys, "DUU-9") == [
        FIRST,
        ("2024-04-01", LATER),
        ("2024-05-01", ["thema-gewijzigd"]),
        ("2024-06-01", ["id-gewijzigd"]),
        ("2024-07-01", LATER),
    ]
    [slip] = history(root, capsys, "--slipping")["uitgesteld"]
    assert (slip["id"], slip["keer"], slip["dagen"]) == ("DUU-9", 2, 92 + 92)


def test_a_renamed_file_changes_nothing_of_its_items(root: Path, capsys: Capture) -> None:
    git(root, "mv", JAAR, JAAR.replace("2024", "2025"))
    commit(root, "hernoemd")
    assert story(root, capsys, "VBD-2024-1") == [FIRST]


def test_a_version_that_cannot_be_read_is_passed_over(root: Path, capsys: Capture) -> None:
    good = (root / BES).read_text("utf-8")
    (root / BES).write_text(good.replace("planning:", "planning: ["), "utf-8", newline="\n")
    commit(root, "kapot", date="2024-04-01T12:00:00Z")
    (root / BES).write_text(good.replace("Q2 2025", "Q3 2025"), "utf-8", newline="\n")
    commit(root, "hersteld en uitgesteld", date="2024-05-01T12:00:00Z")
    assert story(root, capsys) == [FIRST, ("2024-05-01", LATER)]
    [slip] = history(root, capsys, "--slipping")["uitgesteld"]
    assert (slip["keer"], slip["dagen"]) == (1, 92)


def test_what_was_removed_still_has_a_past(root: Path, capsys: Capture) -> None:
    text = (root / JAAR).read_text("utf-8")
    (root / JAAR).write_text(text[: text.index("  - id: VBD-2024-2")], "utf-8", newline="\n")
    commit(root, "weg", date="2024-06-01T12:00:00Z")
    assert story(root, capsys, "vbd-2024-2") == [FIRST, ("2024-06-01", ["verwijderd"])]


def test_a_mijlpaal_is_counted_by_itself(root: Path, capsys: Capture) -> None:
    edit(root, BES, "    bron:", "    mijlpalen: [{titel: Stap, planning: mei 2025}]\n    bron:")
    commit(root, "mijlpaal", date="2024-04-01T12:00:00Z")
    edit(root, BES, "mei 2025", "juni 2025")
    commit(root, "later", date="2024-05-01T12:00:00Z")
    [slip] = history(root, capsys, "--slipping")["uitgesteld"]
    assert (slip["mijlpaal"], slip["dagen"]) == ("Stap", 30)


def test_bare_and_shallow(root: Path, tmp_path: Path, capsys: Capture) -> None:
    postponed(root, "2024-04-01")
    git(tmp_path, "clone", "--quiet", "--bare", str(root), str(tmp_path / "kaal.git"))
    assert story(tmp_path / "kaal.git", capsys) == [FIRST, ("2024-04-01", LATER)]
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{root}", str(tmp_path / "ondiep"))
    found = history(tmp_path / "ondiep", capsys, "BES-1")
    assert found["volledig"] is False
    assert len(found["momenten"]) == 1


def test_unknown_and_wrong_use(root: Path, capsys: Capture) -> None:
    for words, said in (
        (["BES-77"], "komt in de geschiedenis niet voor"),
        (["BES1"], "bedoelde u `BES-1`?"),
        (["BES\udcff"], "komt in de geschiedenis niet voor"),
        ([], "geef één id, of --slipping"),
        (["BES-1", "--slipping"], "geef één id, of --slipping"),
    ):
        assert run(["history", *words, "--repo", str(root)]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert said in err


def test_as_text(root: Path, capsys: Capture) -> None:
    postponed(root, "2024-04-01")
    assert run(["history", "BES-1", "--repo", str(root)]) == 0
    out = capsys.readouterr().out
    assert "2024-04-01" in out
    assert "1 kwartaal (92 dagen) later: `Q2 2025` wordt `Q3 2025`" in out
    assert out.endswith("1 keer uitgesteld, samen 92 dagen later; nu Q3 2025.\n")


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


def test_a_postponement_before_a_broken_version_keeps_its_own_commit(
    root: Path, capsys: Capture
) -> None:
    later = postponed(root, "2024-04-01")
    kapot, good = broken(root, "2024-05-01")
    repaired(root, good, "2024-06-01")
    assert story(root, capsys) == [FIRST, ("2024-04-01", LATER)]
    found = history(root, capsys, "--slipping")
    [slip] = found["uitgesteld"]
    assert (slip["commits"], slip["dagen"]) == ([later], 92)
    [gap] = found["niet_gelezen"]
    assert (gap["commit"], gap["datum"], gap["bestand"]) == (kapot, "2024-05-01", BES)
    assert (gap["code"], found["volledig"]) == ("AK001", False)


def test_a_broken_version_that_is_still_the_last(root: Path, capsys: Capture) -> None:
    later = postponed(root, "2024-04-01")
    broken(root, "2024-05-01")
    edit(root, BES, "Q3 2025", "Q4 2026")
    commit(root, "nog kapot", date="2024-06-01T12:00:00Z")
    assert story(root, capsys) == [FIRST, ("2024-04-01", LATER)]
    found = history(root, capsys, "--slipping")
    assert [slip["commits"] for slip in found["uitgesteld"]] == [[later]]
    assert [gap["datum"] for gap in found["niet_gelezen"]] == ["2024-06-01", "2024-05-01"]


def test_a_broken_file_hides_nothing_of_another(root: Path, capsys: Capture) -> None:
    _, good = broken(root, "2024-04-01", DUU)
    later = postponed(root, "2024-05-01")
    repaired(root, good, "2024-06-01", DUU)
    found = history(root, capsys, "BES-1")
    assert (found["volledig"], found["niet_gelezen"]) == (True, [])
    assert found["uitgesteld"][0]["commits"] == [later]
    assert [gap["bestand"] for gap in history(root, capsys, "DUU-1")["niet_gelezen"]] == [DUU]


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


def test_the_looptijd_of_a_kader_that_cannot_be_read(root: Path, capsys: Capture) -> None:
    postponed(root, "2024-04-01", "Q2 2025", "halverwege de looptijd")
    broken(root, "2024-05-01", "data/regional/kader.yaml")
    later = postponed(root, "2024-06-01", "halverwege de looptijd", "Q3 2026")
    [slip] = history(root, capsys, "BES-1")["uitgesteld"]
    assert (slip["commits"], slip["dagen"]) == ([later], 638)  # from 31 december 2024


def test_a_merge_with_the_signs_of_a_conflict_in_it(root: Path, capsys: Capture) -> None:
    later, good = conflict(root, "trekker: gemeente-voorbeeld", "trekker: wonen-noord")
    repaired(root, good.replace("wonen-noord", "gemeente-voorbeeld"), "2024-06-01")
    assert story(root, capsys) == [FIRST, ("2024-04-01", LATER)]
    assert history(root, capsys, "--slipping")["uitgesteld"][0]["commits"] == [later]


def test_a_gap_is_told_in_the_text(root: Path, capsys: Capture) -> None:
    kapot, good = broken(root, "2024-05-01")
    repaired(root, good, "2024-06-01")
    said = f"\n  2024-05-01  {kapot[:10]}  {BES}:"
    for words in (["--slipping"], ["BES-1"]):
        assert run(["history", *words, "--repo", str(root)]) == 0
        out, err = capsys.readouterr()
        assert "let op: niet volledig, want 1 versie was niet te lezen:" in out
        assert said in out
        assert err == ""


def test_an_id_that_was_never_readable(root: Path, capsys: Capture) -> None:
    (root / BES).write_text("ambities: [\n  - id: BES-77\n", "utf-8", newline="\n")
    commit(root, "kapot", date="2024-05-01T12:00:00Z")
    assert run(["history", "BES-77", "--repo", str(root)]) == 2
    assert "komt niet voor in wat er van de geschiedenis te lezen is" in capsys.readouterr().err


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


def test_an_item_that_left_a_file_while_it_was_broken_is_there(root: Path, capsys: Capture) -> None:
    later = postponed(root, "2024-04-01")
    _, good = broken(root, "2024-05-01")
    start = good.index("  - id: BES-1")
    with (root / DUU).open("a", encoding="utf-8", newline="\n") as file:
        file.write(good[start:])
    commit(root, "naar een ander thema", date="2024-05-02T12:00:00Z")
    repaired(root, good[:start].replace("ambities:\n", ""), "2024-06-01")
    [slip] = history(root, capsys, "BES-1")["uitgesteld"]
    assert (slip["commits"], slip["nu"]) == ([later], "Q3 2025")


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


def test_a_file_without_its_id_in_plain_letters_has_gaps_too(root: Path, capsys: Capture) -> None:
    edit(root, BES, "id: BES-1", "id: >-\n      BES-1")
    commit(root, "gevouwen", date="2024-04-01T12:00:00Z")
    _, good = broken(root, "2024-05-01")
    repaired(root, good, "2024-06-01")
    assert history(root, capsys, "BES-1")["volledig"] is False


def test_what_changed_in_one_commit_keeps_its_order(root: Path, capsys: Capture) -> None:
    edit(root, BES, "trekker: gemeente-voorbeeld", "trekker: wonen-noord")
    postponed(root, "2024-04-01")
    [_, (_, told)] = story(root, capsys)
    assert told == ["trekker-gewijzigd", "planning-verschoven"]
