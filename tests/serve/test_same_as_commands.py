# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What somebody records by the forms is byte for byte what the commands write."""

import shlex
import shutil
from pathlib import Path

import pytest
from support.browser import Browser
from support.fillings import (
    Filling,
    activiteit,
    decided,
    meeting,
    meeting_with_decisions,
    new,
    partij,
    planning,
    report,
    several,
    year,
)
from support.repositories import BASIS, commit, git
from support.windows import served

from ambitiekader_cli.cli.options import on
from ambitiekader_cli.cli.shell import run

CASES = Path(__file__).parents[1] / "cases"
LOOK, YES = "Bekijk wat er verandert", "Leg dit vast"


HELD = "meetings/decision-that-closes-moves-and-accepts"
SAME: dict[str, tuple[str, str, Filling]] = {
    "a report": (
        "update/report-at-the-end-of-a-log",
        'update DUU-1 --status loopt --datum 2025-03-01 --toelichting "Zes coaches."',
        report("DUU-1", datum="1-3-2025", status="loopt", toelichting="Zes coaches."),
    ),
    "a report of today": (
        "",
        "update BES-1 --status niet-gestart",
        report("BES-1", status="niet gestart"),
    ),
    "a report with a light": (
        "",
        "update BES-1 --status loopt --licht rood --oorzaak 'Geen geld.' --gevolg 'Later.'"
        " --bijsturing 'Subsidie gevraagd.' --verwacht 'Q1 2026' --datum 2025-03-01",
        report(
            "BES-1",
            status="loopt",
            licht="rood",
            oorzaak="Geen geld.",
            gevolg="Later.",
            bijsturing="Subsidie gevraagd.",
            verwacht="Q1 2026",
            datum="2025-03-01",
        ),
    ),
    "a report that ends it": (
        "",
        "update BES-1 --status gereed --toelichting 'Klaar: \"ja\" & <b>meer</b>.' --datum"
        " 2025-03-01",
        report(
            "BES-1",
            status="gereed",
            toelichting='Klaar: "ja" & <b>meer</b>.',
            datum="1 maart 2025",
        ),
    ),
    "a report in lines": (
        "",
        "update BES-1 --status loopt --datum 2025-03-01 --toelichting 'Een.\n\nTwee: é’.'",
        report("BES-1", status="loopt", toelichting="Een.\r\n\r\nTwee: é’.", datum="2025-03-01"),
    ),
    "another planning": (
        "meetings/held-that-nobody-planned",
        "update BES-1 --status loopt --datum 2025-03-02 --herzien 'Q4 2025' --reden"
        " 'Meer tijd nodig.' --besluit '2025-03-01 stuurgroep De monitor komt later.'",
        planning,
    ),
    "an activiteit": (
        "",
        "add activiteit --gemeente voorbeeld --jaar 2024 --afspraak VBD-DUU-1 --titel"
        " 'Avond over isoleren' --trekker wonen-noord --trekker huurders-noord --planning"
        " 'december 2024'",
        activiteit,
    ),
    "a partij": (
        "",
        "add partij --naam 'Huurdersvereniging De Brug' --soort huurdersorganisatie --gemeente"
        " voorbeeld",
        partij,
    ),
    "a meeting": (
        "meetings/held-that-nobody-planned",
        "meetings hold stuurgroep 2024-06-11 --plaats Dorpshuis",
        meeting,
    ),
    "a meeting and its decisions": (
        "meetings/held-that-nobody-planned",
        "meetings hold stuurgroep 2024-06-11 --plaats Dorpshuis --besluit"
        " 'De monitor komt elk half jaar.' --besluit 'De coaches stoppen.'",
        meeting_with_decisions,
    ),
    "a decision": (
        HELD,
        "meetings decide stuurgroep 2024-06-11 'De monitor komt later.' --over BES-1 --over DUU-1",
        decided(over="bes-1, DUU-1"),
    ),
    "a decision that moves": (
        HELD,
        "meetings decide stuurgroep 2024-06-11 'De monitor komt later.' --verplaats 'BES-1=Q4 2025'"
        " --status loopt",
        decided(
            over="BES-1", doet="zij krijgen een andere planning", planning="Q4 2025", hoe="loopt"
        ),
    ),
    "a decision that closes": (
        HELD,
        "meetings decide stuurgroep 2024-06-11 'De monitor komt later.' --sluit DUU-1=vervallen",
        decided(over="DUU-1", doet="zij worden gesloten", status="vervallen"),
    ),
    "a decision about a mijlpaal": (
        "meetings/decision-about-a-mijlpaal",
        "meetings decide stuurgroep 2024-06-11 'De monitor komt later.' --verplaats"
        " 'pro-1/1e Inventarisatie=Q4 2024'",
        decided(
            over="pro-1/1e Inventarisatie",
            doet="zij krijgen een andere planning",
            planning="Q4 2024",
        ),
    ),
    "a report about a mijlpaal": (
        "update/mijlpaal-in-a-file-of-another-hand",
        "update PRO-1 --mijlpaal schets --status gereed --toelichting 'Zie het verslag #3.'"
        " --datum 2025-03-01",
        report(
            "PRO-1",
            mijlpaal="Eerste schets",
            status="gereed",
            toelichting="Zie het verslag #3.",
            datum="1-3-2025",
        ),
    ),
    "a report of two of three": (
        "update/several-trekkers",
        "update PRO-1 --status loopt --partij wonen-noord --partij 'Huurders Noord' --datum"
        " 2025-03-01",
        several,
    ),
    "an ambitie": (
        "",
        "add ambitie --thema duur --titel 'Groene daken' --tekst 'Er komen meer groene daken.'"
        " --trekker 'wonen noord' --planning 'Q4 2025' --bron kader",
        new(
            "een ambitie",
            [("trekker", "Wonen Noord"), ("bron", "Regionaal Voorbeeldkader")],
            thema="Duurzaamheid",
            titel="Groene daken",
            tekst="Er komen meer groene daken.",
            planning="Q4 2025",
        ),
    ),
    "a procesafspraak": (
        "",
        "add procesafspraak --onderdeel overleg --titel 'Elk jaar een excursie' --tekst"
        " 'De partijen gaan samen kijken.' --trekker alle-partijen --planning jaarlijks",
        new(
            "een procesafspraak",
            [("trekker", "Alle partijen")],
            onderdeel="De overlegstructuur",
            titel="Elk jaar een excursie",
            tekst="De partijen gaan samen kijken.",
            planning="jaarlijks",
        ),
    ),
    "an indicator": (
        "",
        "add indicator --titel 'Sociale huurwoningen' --eenheid woningen --richting meer --ambitie"
        " BES-1 --nulmeting 2022=629 --streefwaarde 2024=650 --streefwaarde 2026=700",
        new(
            "een indicator",
            [("ambitie", "BES-1 Woningmarktmonitor")],
            titel="Sociale huurwoningen",
            eenheid="woningen",
            richting="Het moet stijgen",
            nulmeting="2022=629",
            streefwaarde="2024=650\r\n2026=700\r\n",
        ),
    ),
    "a meting": (
        "add/meting",
        "add meting --indicator IND-1 --datum 2024-03-31 --waarde 651",
        new("een meting", indicator="IND-1", datum="31 maart 2024", waarde="651"),
    ),
    "a kenmerk": (
        "",
        "add kenmerk --naam 'Budget in euro’s' --soort bedrag --voor ambitie --voor activiteit",
        new(
            "een kenmerk",
            [
                ("voor", "De ambitie: een rij van de agenda, of wat u samen wilt bereiken."),
                ("voor", "Een rij van een activiteitenoverzicht."),
            ],
            naam="Budget in euro’s",
            soort="Een bedrag in euro's.",
        ),
    ),
    "a bijeenkomst": (
        "add/bijeenkomst-between-two-others",
        "add bijeenkomst --orgaan stuurgroep --datum 2199-06-11",
        new("een bijeenkomst", orgaan="Regionale stuurgroep", datum="11-6-2199"),
    ),
    "a year": (
        "year/closed-by-a-sheet",
        "year close 2024 --gemeente voorbeeld --blad blad.csv --datum 2025-01-15",
        year(
            ("VBD-2024-1", {"uitkomst": "gereed", "tekst": "Alle cijfers zijn aangeleverd."}),
            (
                "VBD-2024-2",
                {"uitkomst": "niet-gehaald", "tekst": "Er kwam niemand; het spreekuur is gestopt."},
            ),
        ),
    ),
    "a year that is carried over": (
        "year/carried-over-into-a-new-overview",
        "year close 2024 --blad blad.csv --datum 2025-01-15",
        year(
            (
                "VBD-2024-1",
                {
                    "uitkomst": "doorgeschoven",
                    "tekst": "De eigenaar wil nog niet verkopen.",
                    "planning": "Q2 2025",
                },
            ),
            (
                "VBD-2024-2",
                {
                    "uitkomst": "doorgeschoven",
                    "tekst": "Zonder grond geen bouw.",
                    "planning": "Q4 2026",
                },
            ),
            ("VBD-2024-3", {"uitkomst": "doorgeschoven", "tekst": "=1+1 cursus"}),
        ),
    ),
    "a year of several trekkers": (
        "year/several-trekkers",
        "year close 2024 --blad blad.csv --datum 2025-01-15",
        year(
            (
                "VBD-2024-1",
                {
                    "whose": "Gemeente Voorbeeld",
                    "uitkomst": "doorgeschoven",
                    "tekst": "De wethouder is nieuw.",
                    "planning": "Q2 2025",
                },
            ),
            (
                "VBD-2024-1",
                {"whose": "Wonen Noord", "uitkomst": "niet-gehaald", "tekst": "Te weinig mensen."},
            ),
            ("VBD-2024-2", {"uitkomst": "vervallen", "tekst": "De avond ging niet door."}),
            ("VBD-2024-3", {"uitkomst": "gereed", "tekst": "Alle deuren zijn gedaan."}),
        ),
    ),
}


def laid_out(case: str, folder: Path) -> Path:
    """The basis with what a case has more, in git."""
    root = Path(shutil.copytree(BASIS, folder))
    if case and (CASES / case / "data").exists():
        shutil.copytree(CASES / case / "data", root / "data", dirs_exist_ok=True)
    git(root, "init", "--quiet")
    git(root, "config", "user.name", "test")
    git(root, "config", "user.email", "test@example.org")
    commit(root, "eerste")
    if case and (CASES / case / "blad.csv").exists():
        shutil.copy(CASES / case / "blad.csv", root / "blad.csv")
    return root


def tree(root: Path) -> dict[str, bytes]:
    found = (path for path in root.rglob("*") if path.is_file() and ".git" not in path.parts)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


@pytest.mark.parametrize("keep", [False, True], ids=["", "in git"])
@pytest.mark.parametrize("name", SAME)
def test_a_form_writes_what_its_command_writes(
    name: str, keep: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, command, filling = SAME[name]
    typed = laid_out(case, tmp_path / "typed")
    clicked = Path(shutil.copytree(typed, tmp_path / "clicked"))
    before = tree(typed)
    monkeypatch.chdir(typed)
    assert run([*shlex.split(command), "--yes", *["--commit"] * keep]) == 0

    with served(clicked, on(None)) as stranger:
        browser = Browser(stranger.come_in())
        filling(browser)
        browser.press(LOOK)
        assert browser.status == 200, browser.text
        assert tree(clicked) == before, "who looks writes nothing"
        if keep:
            browser.tick("Bewaar het meteen in git")
        browser.press(YES)
        assert "Vastgelegd in data/" in browser.text, browser.text

    assert tree(clicked) == tree(typed) != before
    says = ("log", "-1", "--format=%T%n%B")
    assert git(clicked, *says) == git(typed, *says)
    assert git(clicked, "rev-list", "--count", "HEAD") == str(1 + keep)
    assert git(clicked, "status", "--porcelain") == git(typed, "status", "--porcelain")
