# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A report tells what changed since a revision, and the day of the revision it is made of."""

from datetime import date
from pathlib import Path

import pytest
from support.made_here import of_commands
from support.repositories import AFSPRAKEN, BES, KADER, commit, edit, repository

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.repo.revision import revision

ASK = ["render", "voortgang", "--to", "md", "--out", "-", "--peildatum", "2024-03-02", "--sinds"]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    found = repository(tmp_path / "repo")
    monkeypatch.chdir(found)
    of_commands(monkeypatch)
    return found


def test_changes_are_told_in_sentences(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    edit(root, BES, "planning: Q2 2025", "planning: Q4 2025")
    edit(root, AFSPRAKEN, "cijfers over nieuwbouw", "cijfers over *nieuwbouw* <b>")
    assert run([*ASK, "HEAD"]) == 0
    told = capfd.readouterr().out.partition("## Wat is er veranderd")[2].partition("\n## ")[0]
    assert "### Regionaal, Beschikbaarheid" in told
    assert "- **BES-1** Woningmarktmonitor: " in told
    assert "‘Q2 2025’" in told
    assert "‘Q4 2025’" in told
    assert "[weg: nieuwbouw.]" in told.replace("\\", "")
    assert "\\<b\\>" in told


def test_what_is_new_is_called_as_people_do(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    new = (
        "wijzigingen:\n  - {datum: 2024-01-15, soort: addendum, tekst: Er komt een wijk bij.}\n"
        "biedingen:\n"
        "  - {jaar: 2027, partij: wonen-noord, tekst: 'Komt dit erbij?', status: uitgebracht}\n"
    )
    edit(
        root,
        KADER,
        "documenten:",
        "kenmerken: [{id: budget, naam: Geld, soort: bedrag}]\ndocumenten:",
    )
    edit(root, AFSPRAKEN, "afspraken:\n", f"{new}afspraken:\n")
    edit(root, BES, "    bron:", "    kenmerken: {budget: 25000}\n    bron:")
    assert run([*ASK, "HEAD"]) == 0
    told = capfd.readouterr().out.partition("## Wat is er veranderd")[2].partition("\n## ")[0]
    lines = [line.replace("\\", "") for line in told.splitlines() if line.startswith("- ")]
    assert lines == [
        "- Wijziging van de afspraken (addendum, 15 januari 2024): Nieuw."
        " Tekst: Er komt een wijk bij.",
        "- Bod van Wonen Noord voor 2027: Nieuw. Tekst: Komt dit erbij? Status: uitgebracht",
        "- **budget** Geld: Nieuw. Soort: bedrag",
        "- **BES-1** Woningmarktmonitor: Erbij: Geld ‘€ 25.000’",
    ]


OVERLEG = """overleggen:
  - orgaan: stuurgroep
    niveau: regionaal
    gehouden: [{datum: 2024-02-06}, {datum: 2024-03-05}]
"""


def test_since_the_last_meeting_before_the_day(
    root: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (root / "data/regional/overleg.yaml").write_text(OVERLEG, "utf-8")
    commit(root, "overleg", date="2024-02-06T12:00:00Z")
    edit(root, BES, "planning: Q2 2025", "planning: Q4 2025")
    assert run([*ASK, "vorige-stuurgroep"]) == 0
    told = capfd.readouterr().out.partition("## Wat is er veranderd")[2].partition("\n## ")[0]
    assert "Sinds de vergadering van Regionale stuurgroep op 6 februari 2024: 1 wijziging" in told
    assert run([*ASK, "vorige-werkgroep"]) == 2
    assert "overleg `werkgroep` is niet bekend" in capfd.readouterr().err
    early = [*ASK[:-3], "--peildatum", "2024-02-06", "--sinds", "vorige-stuurgroep"]
    assert run(early) == 2
    said = capfd.readouterr().err
    assert "die van 6 februari 2024 zelf telt niet mee, en van Regionale stuurgroep is geen" in said


def test_what_is_for_who_keeps_the_data_is_left_out(
    root: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    edit(root, BES, "rij: 1}", "rij: 2}")
    assert run([*ASK, "HEAD"]) == 0
    assert "Geen wijziging in betekenis" in capfd.readouterr().out


def test_without_changes_it_says_so(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run([*ASK, "HEAD"]) == 0
    assert "Geen wijziging in betekenis." in capfd.readouterr().out
    assert run(ASK[:-1]) == 0
    assert "Wat is er veranderd" not in capfd.readouterr().out
    assert root.is_dir()


def test_a_version_that_cannot_be_read_is_named(
    root: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    whole = (root / BES).read_text("utf-8")
    (root / BES).write_text("ambities: [", "utf-8")
    commit(root, "stuk")
    (root / BES).write_text(whole, "utf-8", newline="\n")
    assert run([*ASK, "HEAD"]) == 0
    assert f"> Niet vergeleken: {BES}:1:" in capfd.readouterr().out


@pytest.mark.parametrize("revision", ["HEAD", "bestaat-niet"])
def test_wrong_use_is_told(root: Path, revision: str, capfd: pytest.CaptureFixture[str]) -> None:
    document = "agenda" if revision == "HEAD" else "voortgang"
    assert run(["render", document, "--to", "md", "--out", "-", "--sinds", revision]) == 2
    said = capfd.readouterr().err
    expected = "`agenda` noemt geen wijzigingen" if revision == "HEAD" else "is hier niet te vinden"
    assert expected in said
    assert not (root / "uitvoer").exists()


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2024-03-01T12:00:00Z", date(2024, 3, 1)),
        ("2024-03-01T00:30:00+0100", date(2024, 3, 1)),
        ("2024-02-29T23:30:00-0500", date(2024, 2, 29)),
    ],
)
def test_the_day_of_a_revision_is_that_of_who_made_it(root: Path, moment: str, day: date) -> None:
    edit(root, BES, "planning: Q2 2025", "planning: Q4 2025")
    commit(root, "later", date=moment)
    assert revision(root).day == day


def test_a_commit_of_something_else_is_no_other_version(root: Path) -> None:
    before = revision(root)
    (root / "README.md").write_text("Iets anders.\n", "utf-8")
    commit(root, "uitleg")
    assert revision(root) == before


def test_without_git_there_is_no_day(tmp_path: Path) -> None:
    assert revision(tmp_path).day is None
