# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The questions of `ak update` and `ak meetings`: each can be answered, and none is a dead end."""

import shutil
import sys
from datetime import date
from pathlib import Path

import pytest
from support.screen import on_day, screen, typed

from ambitiekader_cli.cli.asking.questions import Option, chosen
from ambitiekader_cli.cli.options import on
from ambitiekader_cli.cli.shell import INTERRUPTED, run
from ambitiekader_cli.errors import UserError

ROOT = Path(__file__).parent.parent
AMBITIES = "data/regional/ambities"
DAY = date(2026, 11, 29)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    on_day(DAY, monkeypatch)
    return tmp_path


def answered(line: str, *answers: str) -> str:
    code, shown = typed(line.split(), answers)
    assert code == 0, shown
    return shown


def test_a_red_light_that_was_given_asks_for_its_reasons(repository: Path) -> None:
    line = "update DUU-1 --licht rood --gevolg later --datum gisteren"
    shown = answered(line, "2", "Ziekte.", "Wij huren in.", "onzin", "Q4 2027", "", "n", "j")

    assert "Waardoor" in shown
    assert "Wat gebeurt er daardoor" not in shown
    assert "welke dag" not in shown
    assert "(AK" not in shown.partition("let op")[0]
    written = (repository / AMBITIES / "duurzaamheid.yaml").read_text("utf-8")
    assert "gevolg: later\n        bijsturing: Wij huren in.\n" in written
    assert "datum: 2026-11-28" in written


@pytest.mark.usefixtures("repository")
def test_what_went_elsewhere_must_say_where_and_is_asked_again() -> None:
    answers = ("doorgeschoven", "1-1-2025", "", "", "BES-99", "PRO-5", "", "", "j")
    shown = answered("update PRO-6", *answers)

    assert shown.count("Van welke dag") == 2
    assert shown.count("Waar gaat het verder?") == 3
    assert "`naar`" not in shown.partition("Zo vastleggen")[0].partition("Regionaal")[0]


@pytest.mark.usefixtures("repository")
def test_a_status_that_closes_asks_what_came_of_it() -> None:
    shown = answered("update DUU-1", "gereed", "", "", "Het is klaar.", "j")

    assert shown.count("Wat is er gebeurd?") == 2


@pytest.mark.parametrize(
    "options", ["--licht paars", "--datum 2199-01-01", "--verwacht onzin", "--reden zomaar"]
)
@pytest.mark.usefixtures("repository")
def test_what_was_given_and_cannot_be_is_said_before_the_end(options: str) -> None:
    asked = ["2", "", ""] if "verwacht" in options else []
    code, shown = typed(["update", "DUU-1", *options.split()], asked)

    assert code == 2, shown


def test_a_mijlpaal_is_reached_and_the_planning_comes_before_the_reason(repository: Path) -> None:
    shown = answered(
        "update BES-3",
        *("2", "loopt", "28 november 2026", "", "", "", "j"),
        *("Q4 2027", "Meer tijd nodig.", "1-9-2026", "", "Uitgesteld.", "j"),
    )

    assert "mijlpalen: 1e inventarisatie" in shown
    assert "  1 september 2026\n" in shown
    assert shown.index("nieuwe planning") < shown.index("Waarom verandert")
    written = (repository / AMBITIES / "beschikbaarheid.yaml").read_text("utf-8")
    assert (
        "      - titel: 1e inventarisatie\n        planning: Einde Q2 2022\n        vo" in written
    )
    assert "tekst: Uitgesteld." in written


@pytest.mark.usefixtures("repository")
def test_one_report_that_counts_for_all_says_so() -> None:
    assert "één melding geldt voor alle 4 partijen" in answered(
        "update DUU-3", "", "", "", "", "", "", "j"
    )


@pytest.mark.usefixtures("repository")
def test_what_is_held_is_held_once_and_chosen_for_a_decision() -> None:
    answered("meetings hold", "stuurgroep", "gisteren", "", "n", "ja", "", "j")

    code, shown = typed(["meetings", "hold", "stuurgroep"], ["gisteren", "n"])
    assert (code, shown.count("Op welke dag?")) == (1, 1)

    shown = answered("meetings decide stuurgroep", "1", "De monitor komt later.", "", "", "j")
    assert "  1  28 november 2026\n" in shown


@pytest.mark.parametrize("none", ["", "0", "geen"])
@pytest.mark.usefixtures("repository")
def test_whoever_means_none_of_these_is_asked_again(none: str) -> None:
    shown = answered("update", "wijk", none, "bes 1", "", "", "", "", "", "n", "j")

    assert "  0  geen van deze\n" in shown
    assert shown.count("Over welke afspraak gaat het?") == 2
    assert "BES-1  Werkende woningmarktmonitor" in shown


@pytest.mark.usefixtures("repository")
def test_a_number_alone_is_no_word_to_search_and_a_word_is_confirmed() -> None:
    answers = ("1", "woningmarktmonitor", "n", "BES1", "", "", "", "", "", "n", "j")
    shown = answered("update", *answers)

    assert "`1` is geen nummer van een afspraak; typ het hele nummer" in shown
    assert "Bedoelt u BES-1, Werkende woningmarktmonitor? [J/n]" in shown


@pytest.mark.usefixtures("repository")
def test_an_answer_that_is_no_yes_and_no_no_is_told_what_is_expected() -> None:
    answers = ("woningmarktmonitor", "x", "misschien", "n", "BES1", "", "", "", "", "", "n", "j")
    shown = answered("update", *answers)

    question = "Bedoelt u BES-1, Werkende woningmarktmonitor? [J/n]"
    _, first, second, third = shown.split(question)
    assert [each.count("Typ j of n.") for each in (first, second, third)] == [1, 1, 0]


@pytest.mark.usefixtures("repository")
def test_a_decision_is_not_lost_with_an_item_that_was_not_meant() -> None:
    held = "meetings hold stuurgroep 2026-11-20 --verslag Map"
    shown = answered(
        held,
        *("De monitor blijft.", "geen", "Dit ook.", "PEK-2024-2, 3", "wijk, urgentie"),
        *("0", "bes", "geen", "geen", "n", "", "", "j"),
    )

    assert "`3` is geen nummer van een afspraak" in shown
    assert shown.count("Welke dan?") == 3
    assert "tekst: Dit ook." in shown
    assert "items:" not in shown


@pytest.mark.usefixtures("repository")
def test_a_decision_moves_a_mijlpaal_and_not_the_whole() -> None:
    shown = answered(
        "meetings hold stuurgroep 2026-11-20 --verslag Map",
        *("De inventarisatie krijgt meer tijd.", "bes-3", "andere", "2", "loopt"),
        *("Q4 2027", "", "", "j"),
    )

    assert "Gaat het over het geheel of over een mijlpaal?" in shown
    assert "Mijlpaal 1e inventarisatie: planning" in shown


@pytest.mark.usefixtures("repository")
def test_an_expectation_that_is_strange_is_asked_once_more() -> None:
    shown = answered("update DUU-1", "2", "", "", "Q2", "Q3 2025", "", "n", "j")

    assert "in `Q2` ontbreekt het jaar; schrijf bijvoorbeeld `Q2 2027`; klopt het toch" in shown
    assert shown.count("Verwacht u het later") == 2
    assert "let op: DUU-1: `Q3 2025` was op 29 november 2026 al voorbij" in shown


@pytest.mark.usefixtures("repository")
def test_the_oldest_open_period_is_named_and_taken() -> None:
    shown = answered("update PRO-6", "gereed", "", "", "Gedaan.", "j")

    assert "Over welke periode gaat het? Nog open: 2024 en 2025 [2024]: " in shown
    assert "Periode: 2024" in shown


@pytest.mark.usefixtures("repository")
def test_the_period_is_asked_alike_of_what_goes_on() -> None:
    answers = ("loopt", "", "geen", "2026", "", "", "", "n", "j")
    shown = answered("update PRO-6", *answers)

    asked = "Over welke periode gaat het? Nog open: 2024 en 2025 (Enter: niets): "
    assert shown.count(asked) == 2
    assert "`2026` ligt na 31 december 2025, het einde van de looptijd" in shown
    assert "Periode" not in shown.partition("Zo vastleggen")[0].partition("PRO-6")[2]


@pytest.mark.usefixtures("repository")
def test_what_a_decision_does_to_an_item_can_be_chosen_again() -> None:
    shown = answered(
        "meetings hold stuurgroep 2026-11-20 --verslag Map",
        *("De coaches stoppen.", "DUU-1", "gesloten", "0", "gesloten", "doorgeschoven", ""),
        *("andere", "loopt", "", "gesloten", "vervallen", "", "", "j"),
    )

    assert shown.count("Wat gebeurt er met DUU-1?") == 4
    assert "`vervallen`" in shown
    assert "herzien" not in shown


@pytest.mark.parametrize("slip", ["n", "nee", "j", "ja"])
def test_a_slip_chooses_nothing(slip: str) -> None:
    options = [Option("niet-gehaald"), Option("neerwaarts"), Option("jaarlijks"), Option("loopt")]
    with screen([slip, "lo"]):
        assert chosen("Welke?", options) == "loopt"


@pytest.mark.usefixtures("repository")
def test_who_stops_hears_that_nothing_was_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> str:
        raise KeyboardInterrupt

    with screen([]) as shown:
        monkeypatch.setattr(sys.stdin, "readline", stopped)
        code = run(["update", "DUU-1"])
        monkeypatch.undo()

    assert code == INTERRUPTED
    assert "Niets vastgelegd.\nak: onderbroken" in shown.getvalue()


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("vandaag", DAY),
        ("Gisteren", date(2026, 11, 28)),
        ("morgen", date(2026, 11, 30)),
        ("Overmorgen", date(2026, 12, 1)),
        ("28-11-2026", date(2026, 11, 28)),
        ("zaterdag 28 november 2026", date(2026, 11, 28)),
    ],
)
def test_what_can_be_one_day_is_that_day(
    given: str, day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_day(DAY, monkeypatch)
    assert on(given) == day


@pytest.mark.parametrize("given", ["4/3/2026", "vrijdag 28 november 2026", "46354"])
def test_what_can_be_another_day_is_refused(given: str) -> None:
    with pytest.raises(UserError):
        on(given)


def test_what_was_decided_elsewhere_may_begin_with_the_name_of_a_body(repository: Path) -> None:
    answered(
        "update BES-3",
        *("het geheel", "loopt", "", "geen", "", "", "j", "Q4 2027", "Meer tijd nodig."),
        *("1-9-2026", "ergens anders", "Projectgroep krijgt meer tijd.", "j"),
    )

    written = (repository / AMBITIES / "beschikbaarheid.yaml").read_text("utf-8")
    assert "datum: 2026-09-01\n            tekst: Projectgroep krijgt meer tijd." in written


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        ("meetings add stuurgroep", ("1-12-2026", "Dorps\u200bhuis", "Dorpshuis", "j")),
        ("meetings hold stuurgroep", ("gisteren", "Map\u200b 3", "Map 3", "", "j")),
        (
            "meetings hold stuurgroep 2026-11-20 --verslag Map",
            ("Dit stopt.", "duu-1", "gesloten", "vervallen", "Te\u200bduur.", "Te duur.", "", "j"),
        ),
    ],
)
@pytest.mark.usefixtures("repository")
def test_what_nobody_sees_in_an_answer_is_said_at_once(line: str, answers: tuple[str, ...]) -> None:
    assert answered(line, *answers).count("onzichtbaar") == 1


@pytest.mark.parametrize("key", ["plaats", "toelichting"])
@pytest.mark.usefixtures("repository")
def test_and_in_what_becomes_of_a_meeting(key: str) -> None:
    answered("meetings add stuurgroep 2026-12-01 --yes")
    line = "meetings change stuurgroep 2026-12-01"

    assert answered(line, key, "Zaal\u200b 3", "Zaal 3", "j").count("onzichtbaar") == 1


HELD = "meetings hold stuurgroep 2026-11-20 --verslag Map"


def test_a_mijlpaal_is_meant_where_it_stands_behind_an_id(repository: Path) -> None:
    words = "BES-3/1e inventarisatie"
    answers = ("Meer tijd.", words, "andere planning", "loopt", "Q4 2027", "", "", "j")
    shown = answered(HELD, *answers)
    assert "het geheel" not in shown
    assert "mijlpaal `1e inventarisatie` van BES-3" in shown
    written = (repository / AMBITIES / "beschikbaarheid.yaml").read_text("utf-8")
    mijlpaal = written.partition("- titel: 1e inventarisatie")[2]
    assert "planning: Q4 2027" in mijlpaal.partition("bijdragen:")[0]


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("line", [HELD, "update"])
def test_a_mijlpaal_that_was_hit_is_most_likely_meant(line: str) -> None:
    found = ("1e inventarisatie", "j")
    answers = ("Meer tijd.", *found, "andere planning") if line == HELD else found
    _, shown = typed(line.split(), answers)
    assert "het geheel of over een mijlpaal?" in shown
    assert "[1e inventarisatie]" in shown


@pytest.mark.usefixtures("repository")
def test_a_day_that_is_not_typed_is_asked_again() -> None:
    _, shown = typed(["meetings", "hold", "stuurgroep"], [""])
    assert "hier hoort een dag; typ haar als 31-12-2026, of `vandaag`" in shown


def test_the_only_choice_is_the_default() -> None:
    with screen([""]):
        assert chosen("Welke?", [Option("loopt")]) == "loopt"
