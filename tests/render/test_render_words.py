# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The words that a document itself adds: where an item stands, who meets, what is not there."""

import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from support.made_here import HERE
from support.render_files import BASIS, CONTEXT, ROOT, document, kader_of

from ambitiekader_cli.render.rendition import RenderContext, render
from ambitiekader_cli.rules.ambitie_zonder_lokaal_antwoord import check

PROCES = "data/regional/procesafspraken.yaml"
OVERLEG = """overleggen:
  - orgaan: stuurgroep
    niveau: {niveau}
    leden: [alle-gemeenten, alle-corporaties, huurders-noord]
    uitgenodigd_door: alle-gemeenten
"""
GROEPEN = """
  - {id: alle-gemeenten, naam: Alle gemeenten, leden: [gemeente-voorbeeld]}
  - {id: alle-corporaties, naam: Alle corporaties, leden: [wonen-noord]}
overlegorganen:"""


def made(
    root: Path,
    name: str = "agenda",
    which: str | None = None,
    day: date | None = None,
    chosen: str = "",
) -> str:
    context = RenderContext(day, None, child=HERE) if day else CONTEXT
    context = replace(context, keuzes=frozenset(chosen.split()))
    [text] = render(kader_of(root), document(name), which, ("md",), context).values()
    return text.decode()


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASIS, tmp_path / "repo"))


def agreed(repo: Path, text: str) -> str:
    head = "procesafspraken:\n  - id: PRO-1\n    titel: Plan\n"
    (repo / PROCES).write_text(f"{head}    {text}\n", "utf-8")
    found = made(repo, chosen="stand").splitlines()
    [row] = [line for line in found if line.startswith("| **PRO-1**")]
    return row


def test_what_has_not_begun_says_when_it_begins(repo: Path) -> None:
    row = agreed(repo, "planning: vanaf 2029")
    assert row.endswith("| **nog niet aan de beurt**, begint op 1 januari 2029 |")


@pytest.mark.parametrize(
    ("log", "said"),
    [
        ("", "**doorlopend**, nog niets gemeld "),
        ("{datum: 2023-02-01, status: niet-gestart}", "**doorlopend**, al een jaar niets gemeld"),
        ("{datum: 2023-02-01, status: loopt}", "**loopt**, al een jaar niets gemeld"),
        ("{datum: 2025-05-01, status: loopt}", "**loopt**<br>"),
    ],
)
def test_silence(repo: Path, log: str, said: str) -> None:
    assert said in agreed(repo, f"planning: doorlopend\n    voortgang: [{log}]")


@pytest.mark.parametrize(
    ("second", "said"), [("2025-05-01", ""), ("2023-05-01", ", al een jaar niets gemeld")]
)
def test_silence_is_of_all_trekkers(repo: Path, second: str, said: str) -> None:
    row = agreed(
        repo,
        "planning: doorlopend\n    trekker: [gemeente-voorbeeld, wonen-noord]\n    voortgang:\n"
        "      - {datum: 2023-02-01, partij: gemeente-voorbeeld, status: loopt}\n"
        f"      - {{datum: {second}, partij: wonen-noord, status: loopt}}",
    )
    assert f"| **loopt**{said}<br>" in row


@pytest.mark.parametrize("status", ["gereed", "vervallen", "loopt"])
def test_a_source_that_is_silent_is_no_agreement(repo: Path, status: str) -> None:
    row = agreed(repo, f"voortgang: [{{datum: 2025-05-01, status: {status}}}]")
    assert "| **Plan** | – | – |" in row


@pytest.mark.parametrize(
    ("doelwaarde", "shown"),
    [
        ("{precies: 27, eenheid: woningen}", "27 woningen"),
        ("{minimaal: 3, maximaal: 5, eenheid: bankjes}", "minstens 3 en hoogstens 5 bankjes"),
    ],
)
def test_a_target_reads_as_in_show(repo: Path, doelwaarde: str, shown: str) -> None:
    assert f"*Doel:* {shown} |" in agreed(repo, f"doelwaarde: {doelwaarde}")


def test_a_day_is_not_said_twice() -> None:
    assert "- **Vóór 1 juli, elk jaar (volgens de wet):** corporaties sturen" in made(
        ROOT, "lokaal", "pekela"
    )
    assert "- **Vóór 1 juli:** corporaties sturen" in made(ROOT)


def test_a_day_that_its_title_does_not_name(repo: Path) -> None:
    with (repo / "data/regional/kader.yaml").open("a", encoding="utf-8") as file:
        file.write("wettelijke_data: [{titel: 'Let op: het bod', maand: 7, dag: 1}]\n")
    assert "- **1 juli, elk jaar (volgens de wet):** Let op: het bod" in made(
        repo, "lokaal", "voorbeeld"
    )


def test_a_local_meeting_is_of_the_local_partijen(repo: Path) -> None:
    meeting(repo, "lokaal")
    lokaal = made(repo, "lokaal", "voorbeeld")
    assert "leden: Gemeente Voorbeeld, Wonen Noord en Huurders Noord." in lokaal
    assert "op uitnodiging van Gemeente Voorbeeld;" in lokaal
    agenda = made(repo)
    assert "- *Leden:* Alle gemeenten, alle corporaties en Huurders Noord" in agenda
    assert "- *Nodigt uit:* Alle gemeenten" in agenda
    assert "*Hoe vaak:*" not in agenda


def test_a_regional_meeting_is_in_the_document_of_the_region_only(repo: Path) -> None:
    meeting(repo, "regionaal")
    assert "leden:" not in made(repo, "lokaal", "voorbeeld")
    assert "- *Leden:* Alle gemeenten, alle corporaties en Huurders Noord" in made(repo, "kader")


def test_a_local_agreement_without_partijen_leaves_the_members_as_they_are(repo: Path) -> None:
    meeting(repo, "lokaal")
    path = repo / "data/local/voorbeeld/afspraken.yaml"
    path.write_text(re.sub("(?m)^partijen: .*\n", "", path.read_text("utf-8")), "utf-8")
    lokaal = made(repo, "lokaal", "voorbeeld")
    assert "leden: Alle gemeenten, alle corporaties en Huurders Noord." in lokaal


def meeting(repo: Path, niveau: str) -> None:
    path = repo / "data/regional/partijen.yaml"
    path.write_text(path.read_text("utf-8").replace("\noverlegorganen:", GROEPEN), "utf-8")
    (repo / "data/regional/overleg.yaml").write_text(OVERLEG.format(niveau=niveau), "utf-8")


@pytest.mark.parametrize("gemeente", ["oldambt", "pekela", "veendam", "westerwolde"])
def test_as_many_are_not_elaborated_as_validate_says(gemeente: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    assert unanswered(tmp_path, gemeente) == []  # accepted: not all of the text is known
    path = tmp_path / f"data/local/{gemeente}/afspraken.yaml"
    path.write_text(path.read_text("utf-8").partition("\naccepteer:")[0], "utf-8")
    assert len(unanswered(tmp_path, gemeente)) == counted_by_the_rule(tmp_path, gemeente) > 0


def test_an_activiteit_that_names_an_ambitie_answers_it(repo: Path) -> None:
    path = repo / "data/local/voorbeeld/afspraken.yaml"
    path.write_text(path.read_text("utf-8").partition("  - id: VBD-DUU-1")[0], "utf-8")
    for jaar in ("2023", "2024"):
        path = repo / f"data/local/voorbeeld/activiteiten/{jaar}.yaml"
        path.write_text(path.read_text("utf-8").replace("afspraak: VBD-DUU-1", "ambitie: DUU-1"))
    assert unanswered(repo, "voorbeeld") == []
    for jaar in ("2023", "2024"):
        (repo / f"data/local/voorbeeld/activiteiten/{jaar}.yaml").unlink()
    assert unanswered(repo, "voorbeeld") == ["DUU-1 Energiecoaches"]


def test_what_is_dropped_asks_for_no_answer(repo: Path) -> None:
    path = repo / "data/local/voorbeeld/afspraken.yaml"
    path.write_text(path.read_text("utf-8").partition("  - id: VBD-DUU-1")[0], "utf-8")
    for jaar in ("2023", "2024"):
        (repo / f"data/local/voorbeeld/activiteiten/{jaar}.yaml").unlink()
    path = repo / "data/regional/ambities/duurzaamheid.yaml"
    path.write_text(path.read_text("utf-8").replace("status: loopt", "status: vervallen"), "utf-8")
    assert unanswered(repo, "voorbeeld") == []


def unanswered(root: Path, gemeente: str) -> list[str]:
    text = made(root, "lokaal", gemeente)
    told = re.search(r"^- \*\*Een lokaal antwoord op:\*\* (.*)$", text, re.MULTILINE)
    return told[1].split("; ") if told else []


def counted_by_the_rule(root: Path, gemeente: str) -> int:
    found = (
        re.match(rf"`{gemeente}` noemt (\d+) van", each.message)
        for each in check(kader_of(root), CONTEXT.peildatum)
    )
    return next(int(match[1]) for match in found if match)


def test_a_remark_of_a_yearly_overview_names_its_year() -> None:
    assert "- Overzicht 2026: " in made(ROOT, "lokaal", "westerwolde", chosen="toelichting")


def test_a_regional_source_says_what_it_is_for() -> None:
    text = made(ROOT, "lokaal", "westerwolde", chosen="toelichting")
    assert "  - het regionale deel\n" in text
    assert "  - vaste data in het jaar\n" in text
