# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Reports: the same numbers everywhere, lights that follow from the data, no invented question."""

import re
import shutil
from collections import Counter
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.made_here import HERE, compiled
from support.render_files import BASIS, ROOT, document, kader_of

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.rendition import RenderContext
from ambitiekader_cli.render.subject import subject_of
from ambitiekader_cli.render.template.expand import expand
from ambitiekader_cli.stand import Klasse
from ambitiekader_cli.stand.summary import summarize
from ambitiekader_cli.view.document_data import PartijDocumentView, document_data
from ambitiekader_cli.view.in_words import reported
from ambitiekader_cli.view.plain import as_plain

DAYS = st.dates(date(2022, 1, 1), date(2029, 12, 31))
DUU = "data/regional/ambities/duurzaamheid.yaml"
TOTALS = re.compile(r"^- \*\*([0-9]+) ([a-z, ]+):\*\* [^(\n]*(?:\((.*)\))?$", re.MULTILINE)
SAID = "status: loopt, toelichting: Vijf coaches zijn aan het werk."
EXPLAINED = "oorzaak: A, gevolg: B, bijsturing: C"


@given(DAYS)
@settings(max_examples=25, deadline=None)
def test_voortgang_and_samenvatting_have_the_numbers_of_ak_status(day: date) -> None:
    kader = real()
    summary = summarize(kader, day)
    short, report = text(kader, "samenvatting", day), numbers(text(kader, "voortgang", day))
    assert reported(summary) in short
    done = summary.klassen[Klasse.GEREED]
    assert (f"er {done} gereed gemeld" in short) == bool(done)
    for naam, thema in zip(report, kader.frame.themas, strict=False):
        assert naam == thema.naam
        counts = summary.per_thema[thema.id]
        assert int(report[naam][2]) == sum(counts.values())
        assert counted(report[naam][1]).get("gereed", 0) == counts[Klasse.GEREED]
    each = [counted(row[1]) for row in list(report.values())[:-1]]
    assert sum(map(Counter, each), Counter()) == counted("; ".join(report["totaal"]))


@given(DAYS)
@settings(max_examples=25, deadline=None)
def test_voortgang_has_the_standen_of_ak_status(day: date) -> None:
    summary, found = summarize(real(), day), text(real(), "voortgang", day)
    assert reported(summary) in found
    told: Counter[str] = Counter()
    for number, name, more in TOTALS.findall(found):
        parts = re.findall(r"([0-9]+) ([a-z ,]+?)(?: en |, (?=[0-9])|$)", more) or [(number, name)]
        assert sum(int(n) for n, _ in parts) == int(number)
        told.update({each: int(n) for n, each in parts})
    assert told == Counter({str(stand): n for stand, n in summary.standen.items()})


@given(DAYS)
@settings(max_examples=25, deadline=None)
def test_the_picture_says_the_numbers_of_the_table(day: date) -> None:
    found = text(real(), "voortgang", day)
    [alt] = re.findall(r"^!\[(.*)\]\(grafiek:voortgang\)$", found, re.MULTILINE)
    for naam, row in list(numbers(found).items())[:-1]:
        assert f" {naam}: {row[1]}." in alt


@pytest.mark.parametrize(
    ("entry", "light"),
    [
        (SAID, "● op schema"),
        (f"status: loopt, licht: groen, {EXPLAINED}", "● op schema"),
        (f"status: loopt, licht: oranje, {EXPLAINED}", "▲ aandacht"),
        (f"status: loopt, licht: rood, {EXPLAINED}", "◆ rood gemeld"),
        (f"status: gereed, licht: rood, {EXPLAINED}", "● op schema"),
        ("status: aangehouden, toelichting: X", "▲ aandacht"),
        ("status: deels, toelichting: X", "△ niet alles gehaald"),
        ("status: niet-gehaald, toelichting: X", "△ niet alles gehaald"),
    ],
)
def test_the_light_of_a_thema_follows_what_was_reported(
    tmp_path: Path, entry: str, light: str
) -> None:
    kader = changed(tmp_path, SAID, entry)
    assert numbers(text(kader, "voortgang", date(2024, 3, 1)))["Duurzaamheid"][0] == light


@pytest.mark.parametrize(
    ("planning", "light"),
    [
        ("Q4 2023", "■ te laat"),
        ("streven: Q4 2023", "▲ aandacht"),
        ("Q2 2025", "● op schema"),
    ],
)
def test_the_light_of_a_thema_follows_the_planning(
    tmp_path: Path, planning: str, light: str
) -> None:
    kader = changed(tmp_path, "planning: doorlopend", f"planning: '{planning}'")
    assert numbers(text(kader, "voortgang", date(2024, 3, 1)))["Duurzaamheid"][0] == light


def test_a_thema_with_hardly_any_planning_is_not_on_schedule() -> None:
    found = numbers(text(real(), "voortgang", date(2026, 11, 25)))
    assert found["Betaalbaarheid"] == ["○ niet te beoordelen", "1 gepland; 8 zonder planning", "9"]


@pytest.mark.parametrize(
    ("planning", "light"),
    [
        ("Q4 2023", "□ niets gemeld"),
        ("streven: Q4 2023", "□ niets gemeld"),
        ("Q2 2025", "● op schema"),
    ],
)
def test_silence_is_no_lateness(tmp_path: Path, planning: str, light: str) -> None:
    root = laid_out(tmp_path)
    edit(root, DUU, "planning: doorlopend", f"planning: '{planning}'")
    found = text(kader_of(root), "voortgang", date(2024, 1, 9))
    assert numbers(found)["Duurzaamheid"][0] == light
    assert "Acties die te laat zijn" not in found


def test_every_light_is_explained_and_is_more_than_a_colour(tmp_path: Path) -> None:
    kader = changed(tmp_path, SAID, f"status: loopt, licht: rood, {EXPLAINED}")
    found = text(kader, "voortgang", date(2024, 3, 1))
    for row in list(numbers(found).values())[:-1]:
        symbol, _, word = row[0].partition(" ")
        assert symbol in "■◆▲□△●○"
        assert f"- **{symbol} {word}:** " in found
    assert "| **DUU-1** | Energiecoaches<br>**Rood** gemeld" in found
    assert "| A | B | C |" in found


def test_no_question_is_asked_when_nothing_is_missing() -> None:
    kader = kader_of(BASIS)
    found = text(kader, "voortgang", date(2023, 6, 1))
    assert "Uit de gegevens volgt nu geen vraag aan de stuurgroep." in found
    assert "Besluit 1" not in found
    assert "Hoe gaat het kader verder" in text(kader, "voortgang", date(2027, 1, 1))


def test_a_report_that_came_later_does_not_count(tmp_path: Path) -> None:
    kader = changed(tmp_path, SAID, f"status: loopt, licht: rood, {EXPLAINED}")
    early = text(kader, "voortgang", date(2024, 1, 9))
    assert "rood gemeld |" not in early


def test_each_member_of_a_group_has_its_own_list(tmp_path: Path) -> None:
    root = laid_out(tmp_path)
    edit(root, DUU, "trekker: wonen-noord", "trekker: alle-partijen")
    edit(root, DUU, "{datum: 2024-01-10,", "{partij: wonen-noord, datum: 2024-01-10,")
    edit(root, DUU, "planning: doorlopend", "planning: Q1 2024")
    edit(root, DUU, SAID, "status: gereed, toelichting: Klaar.")
    kader = kader_of(root)
    lists = {
        name: text(kader, "actielijst", date(2024, 6, 1), name)
        for name in ("wonen-noord", "huurders-noord")
    }
    assert "- **DUU-1** Energiecoaches: gereed" in lists["wonen-noord"]
    assert "*Nog niets van bekend: actie 1 van 1*" in lists["huurders-noord"]
    assert "| **DUU-1** | Afspraak en melding |" in lists["huurders-noord"]
    late = text(kader, "voortgang", date(2024, 6, 1))
    assert "*Nog niet klaar:* Gemeente Voorbeeld en Huurders Noord" in late


def test_a_tenants_organisation_of_one_village_reads_of_that_village(tmp_path: Path) -> None:
    root = laid_out(tmp_path)
    edit(
        root,
        "data/regional/partijen.yaml",
        "soort: huurdersorganisatie",
        "soort: huurdersorganisatie\n    gebied: Noord",
    )
    jaar = "data/local/voorbeeld/activiteiten/2024.yaml"
    edit(root, jaar, "planning: Q2 2024", "planning: Q2 2024\n    gebied: [Zuid]")
    edit(root, jaar, "planning: najaar 2024", "planning: najaar 2024\n    gebied: [noord, Oost]")
    found = text(kader_of(root), "huurders", date(2024, 3, 1), "huurders-noord")
    assert "Dit overzicht gaat over Noord in de gemeente Voorbeeld" in found
    assert "VBD-2024-2" in found
    assert "VBD-2024-1" not in found
    assert "VBD-BES-1" in found


def test_tenants_read_of_what_is_done_for_them_in_the_region() -> None:
    """Of their corporatie what it leads or helps with, of their gemeente what it leads."""
    tenants = {"BES-3", "BET-3", "LEE-2", "LEE-5", "DUU-1"}
    corporaties = {"BES-1", "BES-2", "BES-4", "BET-2", "BET-4", "BET-5", "LEE-1", "LEE-4", "WZ-1"}
    hag = tenants | corporaties | {"WZ-2", "WZ-3", "DUU-2", "DUU-4", "PEK-WZ-1"}
    assert of_tenants("hag") == hag
    gemeenten = {"DUU-2", "DUU-3", "DUU-4"}
    hip = {name for name in of_tenants("hip") if not name.startswith("PEK-")}
    assert hip == tenants | gemeenten | {"BET-4", "LEE-4", "LEE-6", "WZ-3"}
    hoo = {name for name in of_tenants("hoo") if not name.startswith("OLD-")}
    assert hoo == tenants | gemeenten | {"BES-2", "BET-1", "WZ-3"}


def test_what_does_not_fit_is_counted_and_can_be_asked() -> None:
    for name in ("hag", "hip", "hoo"):
        sheet = text(real(), "huurders", date(2026, 11, 25), name)
        left = re.findall(
            r"^- En nog (\d+); vraag de hele lijst aan de secretaris van de werkgroep",
            sheet,
            re.MULTILINE,
        )
        assert left
        told = concerned(sheet.partition("## Wat vragen we van u?")[0])
        assert len(told) + sum(map(int, left)) == len(of_tenants(name))


def test_tenants_are_asked_only_about_what_they_lead() -> None:
    sheet = text(real(), "huurders", date(2026, 11, 25), "hip")
    assert concerned(sheet.partition("## Wat vragen we van u?")[2]) == {"PEK-2024-6"}
    assert "- **BET-3** Financiële gezondheid van inwoners\n" in sheet
    assert "- **PEK-BES-2** Voorrang in goed overleg\n" in sheet


@pytest.mark.parametrize("name", ["actielijst acantus", "huurders hip", "huurders hag"])
def test_silence_is_held_against_nobody(name: str) -> None:
    found = text(real(), name.split(maxsplit=1)[0], date(2026, 11, 25), name.split()[1])
    assert not re.search("te laat|niets gemeld|nooit|geleden", found.replace("niets te laat", ""))
    assert "weten wij nog niet" in found


def of_tenants(name: str) -> set[str]:
    """Everything that concerns them, whether it fits or not."""
    found = document("huurders")
    context = RenderContext(date(2026, 11, 25), None, child=HERE)
    data = document_data(real(), subject_of(real(), found, name), context)
    assert isinstance(data, PartijDocumentView)
    assert data.huurders
    lists = (data.huurders.beloofd, data.huurders.te_laat, data.huurders.niets_gemeld)
    return {each.id for each in chain(*lists, data.huurders.gedaan)}


def concerned(sheet: str) -> set[str]:
    return set(re.findall(r"\*\*([A-Z]+-[A-Z0-9-]*[0-9])\*\*", sheet))


def text(kader: Kader, name: str, day: date, which: str | None = None) -> str:
    """The Markdown, without a process of its own."""
    found = document(name)
    data = as_plain(document_data(kader, subject_of(kader, found, which), RenderContext(day, None)))
    made = expand(compiled(found.templates, found.template), found.template, data, 1_250_000)
    assert isinstance(made, str), made
    return made


def numbers(report: str) -> dict[str, list[str]]:
    """Per thema the cells of its row; under `totaal` the numbers of the first list."""
    table = report.partition("*Stand per thema:")[2].partition("\n\n")[2].partition("\n\n")[0]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]
    ]
    totals = [f"{number} {name}" for number, name, _ in TOTALS.findall(report)]
    return {**{row[0].strip("*"): row[1:] for row in rows}, "totaal": totals}


def counted(said: str) -> Counter[str]:
    """`1 te laat; 3 gepland`, by name."""
    parts = (part.partition(" ") for part in said.split("; ") if part[0].isdigit())
    return Counter({name: int(number) for number, _, name in parts})


@cache
def real() -> Kader:
    return kader_of(ROOT)


def changed(folder: Path, old: str, new: str) -> Kader:
    root = laid_out(folder)
    edit(root, DUU, old, new)
    return kader_of(root)


def laid_out(folder: Path) -> Path:
    return Path(shutil.copytree(BASIS, folder / "repo"))


def edit(root: Path, path: str, old: str, new: str) -> None:
    content = (root / path).read_text("utf-8")
    assert old in content
    (root / path).write_text(content.replace(old, new, 1), "utf-8", newline="\n")
