# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Reports judge by what is known: silence accuses nobody, and what was not reached is not done."""

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import every_stand
from support.made_here import HERE
from support.render_files import BASIS, document, kader_of
from support.small_kaders import DAYS, EVERY_STATUS, REPORTED_STEPS, Files, saved, small_kaders

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Planning, Soort
from ambitiekader_cli.render.rendition import RenderContext, render
from ambitiekader_cli.stand import Klasse, Stand
from ambitiekader_cli.stand.summary import summarize
from ambitiekader_cli.stand.toestand import Toestand, toestand
from ambitiekader_cli.view.acties import DELEN, deel_of
from ambitiekader_cli.view.cijfers import GROEPEN
from ambitiekader_cli.view.kader_on_day import view
from ambitiekader_cli.view.lichten import of_item
from ambitiekader_cli.view.rapport import rapport
from ambitiekader_cli.view.stand_view import stand

DAY = every_stand.DAY
OVER = Planning(Soort.DOORLOPEND, tot=date(2024, 1, 1))
LIGHTS = {
    "DUU-1": "te laat",
    "DUU-2": "niets gemeld",
    "DUU-3": "niets gemeld",
    "DUU-4": "niets gemeld",
    "DUU-5": "niets gemeld",
    "DUU-6": "op schema",
    "DUU-7": "op schema",
    "DUU-8": "op schema",
    "DUU-9": "op schema",
    "DUU-10": "op schema",
    "BES-1": "op schema",
    "BES-2": "niets gemeld",
    "BES-3": "niets gemeld",
    "BES-4": "niet te beoordelen",
    "BES-5": "niet te beoordelen",
    "BES-6": "aandacht",
    "BES-7": "niet te beoordelen",
    "BES-8": "niet alles gehaald",
    "BES-9": "niet alles gehaald",
    "BES-12": "op schema",
    "BES-13": "niets gemeld",
    "BES-14": "niets gemeld",
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return every_stand.write(tmp_path_factory.mktemp("standen") / "repo")


@pytest.fixture(scope="module")
def kader(root: Path) -> Kader:
    return kader_of(root)


def test_every_stand_has_a_place_among_the_groups_and_the_parts() -> None:
    told = [each for groep in GROEPEN.values() for each in groep.standen]
    assert sorted(told) == sorted(Toestand)
    assert GROEPEN["klaar"].standen == (Toestand.GEREED,)


@pytest.mark.parametrize(("name", "light"), LIGHTS.items())
def test_the_light_of_an_item(kader: Kader, name: str, light: str) -> None:
    seen = view(kader, DAY)
    row = seen.stand(kader.items[name])
    assert row
    assert of_item(seen, row).woord == light


@pytest.mark.parametrize(
    ("planning", "klasse", "part", "light"),
    [
        (Planning(Soort.START), Klasse.TE_LAAT, "Zou al begonnen zijn", "niets gemeld"),
        (OVER, Klasse.DOORLOPEND, "Periode voorbij", "niets gemeld"),
        (Planning(Soort.WACHT), Klasse.WACHT, "Wacht op iets anders", "niet te beoordelen"),
    ],
)
def test_what_had_to_begin_is_over_or_waits(
    kader: Kader, planning: Planning, klasse: Klasse, part: str, light: str
) -> None:
    seen = view(kader, DAY)
    row = made_up(seen.rows.values(), planning, klasse)
    deel = deel_of(row, DAY)
    assert deel
    assert deel.kop == part
    assert of_item(seen, row).woord == light
    late = stand(row, DAY)
    assert late
    assert ("had moeten beginnen" in (late.uitleg or "")) is (klasse is Klasse.TE_LAAT)


def test_every_open_stand_has_a_part_and_what_to_report(kader: Kader) -> None:
    for row in view(kader, DAY).rows.values():
        deel = deel_of(row, DAY)
        assert (deel is None) is row.klasse.closed
        assert deel is None or deel in DELEN


def test_a_report_says_first_how_much_is_reported(kader: Kader) -> None:
    told = "Over 14 van de 24 items is nooit iets gemeld; laatste melding 1 februari 2025."
    assert told in text(kader, "voortgang").partition(" te laat:**")[0]
    assert told in text(kader, "samenvatting").partition(" te laat:**")[0]


def test_late_and_silent_stand_apart(kader: Kader) -> None:
    found = text(kader, "voortgang")
    late, silent = chapter(found, "Te laat"), chapter(found, "Termijn voorbij, niets gemeld")
    assert ids(late) == ["DUU-1"]
    told = re.findall(r"\*\*([A-Z]+-[0-9]+)\*\*", silent)
    assert {*told} == {"DUU-5", "BES-14", "DUU-2", "DUU-4", "BES-13", "DUU-3"}
    assert "*Waarom:* Gemeld op 1 mei 2024: loopt. Te druk. Verwacht: Q4 2025." in late
    assert "2 keer niet gemeld" in silent
    assert "had moeten beginnen" in silent
    assert "te laat" not in silent


def test_what_was_not_reached_is_told_apart_and_is_not_done(kader: Kader) -> None:
    found = text(kader, "voortgang")
    assert ids(chapter(found, "Anders afgesloten")) == ["BES-8", "BES-9", "BES-10", "BES-11"]
    assert (
        "deels gehaald. Niet meer dan dit. Gerealiseerd: 629 van de 1.400 woningen (45 %)." in found
    )
    assert "doorgeschoven. Naar: BES-1 Steeds." in found
    assert "- **1 gereed:**" in found
    assert "(1 deels gehaald, 1 niet gehaald, 1 doorgeschoven en 1 vervallen)" in found


def test_items_done_by_their_mijlpalen_are_done(tmp_path: Path) -> None:
    root = every_stand.write(tmp_path / "repo")
    done = "{titel: Stap, voortgang: [{datum: 2025-01-01, status: gereed, toelichting: Klaar.}]}"
    rows = [
        f"  - {{id: BES-{n}, titel: Iets, trekker: wonen-zuid, mijlpalen: "
        f"[{done if n <= 14 else '{titel: Stap, planning: Q4 2025}'}]}}\n"
        for n in range(1, 37)
    ]
    path = root / "data/regional/ambities/beschikbaarheid.yaml"
    path.write_text("ambities:\n" + "".join(rows), "utf-8")
    found = text(kader_of(root), "voortgang")
    assert re.search(r"\| \*\*Beschikbaarheid\*\* \| .* \| 22 gepland; 14 gereed \| 36 \|", found)


def test_a_revision_is_told_with_the_agreed_planning(kader: Kader) -> None:
    found = text(kader, "agenda")
    assert "| was Q1 2022, nu Q4 2025 |" in found
    why = "De wet kwam later. Besluit: 1 februari 2023 in Stuurgroep: Een jaar uitstel."
    assert found.count(why) == 1
    assert "| was Q1 2022, nu Q4 2025<br>" in text(kader, "actielijst", "wonen-zuid")


def test_of_a_mijlpaal_its_id_and_its_own_trekker_are_told(kader: Kader) -> None:
    assert "*Mijlpaal stap:* Een stap; *trekker:* Wonen Nieuw (was Wonen Oud);" in text(
        kader, "agenda"
    )
    assert "BES-14" in text(kader, "actielijst", "wonen-nieuw")


def test_a_successor_answers_and_says_for_whom(kader: Kader) -> None:
    found = text(kader, "actielijst", "wonen-nieuw")
    assert "# Actielijst Wonen Nieuw (was Wonen Oud)" in found
    assert "Wonen Nieuw antwoordt ook voor wat Wonen Oud trok." in found
    assert ids(found) == ["DUU-1", "BES-14", "DUU-2"]
    early = text(kader, "actielijst", "wonen-oud", date(2024, 6, 1))
    assert "(was" not in early
    assert ids(early) == ["BES-14", "DUU-2", "DUU-1"]


@pytest.mark.parametrize(("status", "lights"), [("loopt", 1), ("gereed", 0)])
def test_two_that_became_one_answer_once(tmp_path: Path, status: str, lights: int) -> None:
    root = every_stand.write(tmp_path / "repo")
    path = root / "data/regional/ambities/duurzaamheid.yaml"
    report = f"{{datum: 2024-05-01, partij: wonen-oud, status: {status}, licht: rood}}"
    row = "{id: DUU-1, titel: Samen, trekker: [wonen-oud, wonen-nieuw], planning: Q4 2025,"
    path.write_text(f"ambities:\n  - {row} voortgang: [{report}]}}\n", "utf-8")
    kader = kader_of(root)
    seen = view(kader, DAY)
    assert len(summarize(kader, DAY).lights) == len(rapport(seen).oranje_en_rood) == lights
    found = text(kader, "actielijst", "wonen-nieuw")
    assert found.count("**DUU-1**") == 1


def test_no_partij_falls_out_of_a_group(kader: Kader) -> None:
    lokaal = text(kader, "lokaal", "voorbeeld")
    assert "leden: Gemeente Voorbeeld, Wonen Nieuw, Wonen Zuid en Huurders Noord." in lokaal
    assert "- Alle corporaties: Wonen Nieuw en Wonen Zuid" in lokaal
    assert "- Huurders Oud, huurdersorganisatie; opgevolgd door Huurders Noord" in lokaal
    sheet = text(kader, "huurders", "huurders-noord")
    assert "- **1 september 2025:** Stuurgroep, Dorpshuis" in sheet
    assert "BES-9" in sheet


def test_what_nobody_leads_has_a_list(kader: Kader) -> None:
    found = text(kader, "actielijst", "geen")
    assert "# Actielijst zonder trekker" in found
    assert "heeft 1 open actie geen trekker. Van 1 is de datum voorbij" in found
    assert ids(found) == ["BES-13"]
    assert "Van alle open acties heeft er 1 geen trekker." in text(kader, "voortgang")
    assert "heeft elke open actie een trekker" in text(kader_of(BASIS), "actielijst", "geen")


def test_what_was_not_agreed_yet_counts_nowhere_but_in_its_own_document(root: Path) -> None:
    kader, name = kader_of(root), "VBD-2025-1"
    for each, which in (
        ("voortgang", None),
        ("samenvatting", None),
        ("huurders", "huurders-noord"),
    ):
        assert name not in text(kader, each, which)
    assert name in text(kader, "activiteiten", "voorbeeld-2025")
    assert name in text(kader, "lokaal", "voorbeeld")
    assert name in text(kader, "huurders", "huurders-noord", date(2025, 7, 1))


@given(small_kaders(voortgang=EVERY_STATUS, mijlpalen=REPORTED_STEPS), st.sampled_from(DAYS))
def test_reports_have_the_numbers_and_lights_of_status(files: Files, day: str) -> None:
    with saved(files) as root:
        seen = view(kader_of(root), date.fromisoformat(day))
        summary, report = summarize(seen.kader, seen.peildatum), rapport(seen)
        for key, groep in GROEPEN.items():
            standen = sum(summary.standen.get(each, 0) for each in groep.standen)
            assert getattr(report.cijfers, key) == standen
            assert sum(getattr(each, key) for each in report.cijfers.themas) == standen
        assert len(report.te_laat) + len(report.niets_gemeld) == len(summary.late)
        silent = [r for r in summary.late if toestand(r, seen.peildatum) is Toestand.NIETS_GEMELD]
        assert [each.id for each in report.niets_gemeld] == [row.item.id for row in silent]
        assert {each.id for each in report.oranje_en_rood} == {r.item.id for r in summary.lights}


@given(small_kaders(voortgang=st.just([])), st.sampled_from(DAYS))
def test_silence_accuses_nobody(files: Files, day: str) -> None:
    with saved(files) as root:
        seen = view(kader_of(root), date.fromisoformat(day))
        report = rapport(seen)
        assert not report.te_laat
        lights = {each.licht.partition(" ")[2] for each in report.cijfers.themas}
        assert lights <= {"niets gemeld", "op schema", "niet te beoordelen"}


def made_up(rows: Iterable[Stand], planning: Planning, klasse: Klasse) -> Stand:
    """A row about which nothing was reported."""
    row = next(each for each in rows if each.oordeel.laatste is None and not each.mijlpaal)
    return row._replace(planning=planning, oordeel=row.oordeel._replace(klasse=klasse, stil=False))


def text(kader: Kader, name: str, which: str | None = None, day: date = DAY) -> str:
    """The Markdown as it is saved."""
    context = RenderContext(day, None, child=HERE)
    files = render(kader, document(name, BASIS), which, ("md",), context)
    return next(raw.decode() for path, raw in files.items() if path.endswith(".md"))


def chapter(found: str, kop: str) -> str:
    return found.partition(f"## {kop}\n")[2].partition("\n## ")[0]


def ids(found: str) -> list[str]:
    return re.findall(r"^\| \*\*([A-Z]+-[0-9-]+)\*\*", found, re.MULTILINE)
