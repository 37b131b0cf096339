# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What `ak init` understands, what it refuses, and that it writes all or nothing."""

import json
import re
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout, suppress
from datetime import date, timedelta
from importlib.resources import files
from io import StringIO
from pathlib import Path
from string import ascii_lowercase
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from support.calls import counted
from support.screen import on_day, typed

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.diagnostics import Severity
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.findings import rulebook
from ambitiekader_cli.form import formed
from ambitiekader_cli.model.gemeentecodes import NAMES
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo.new_folder import save_repository
from ambitiekader_cli.source import Source
from ambitiekader_cli.work.beginning import region_files
from ambitiekader_cli.work.beginning.gemeentelijst import known
from ambitiekader_cli.work.beginning.names import KEPT, free_code, is_like
from ambitiekader_cli.work.beginning.region import refuse_wrong, region
from ambitiekader_cli.work.beginning.shapes import SHAPES
from ambitiekader_cli.work.beginning.steps import KEYS, STEPS, opzet_of
from ambitiekader_cli.work.beginning.voorbeeld import voorbeeld

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "schemas/input/opzet.schema.json").read_text("utf-8"))
TODAY = date(2026, 11, 29)
WHOLE = {
    "naam": "Drie Heuvels",
    "van": "2027-01-01",
    "tot": None,
    "gemeenten": [
        {"naam": "Assen", "code": "ASN"},
        "GM0119",
        {"naam": "Zeedorp", "nieuw": True},
        "Bergen (NH.)",
    ],
    "samenwerkingen": [{"naam": "Noordrand", "code": "NRD", "gemeenten": ["Assen", "Zeedorp"]}],
    "partijsoorten": ["provincie=provincies"],
    "partijen": [
        {"naam": "Heuvelwonen", "soort": "corporatie", "kort": "HW", "bij": ["Assen"]},
        "corporatie: Oud Bezit",
        {"naam": "Huurdersraad", "soort": "huurdersorganisatie", "bij": ["Heuvelwonen"]},
        {"naam": "Provincie", "soort": "provincie", "ondertekenaar": False},
    ],
    "groepen": [{"naam": "Kopgroep", "leden": ["HW", "Gemeente Meppel"]}],
    "opvolgers": [{"partij": "Oud Bezit", "opvolger": "Heuvelwonen", "vanaf": "2028-01-01"}],
    "themas": ["Wonen", {"naam": "Zorg", "code": "ZRG"}],
    "overleggen": [
        {"naam": "Stuurgroep", "frequentie": "elk kwartaal"},
        {"naam": "Tafel", "niveau": "lokaal"},
    ],
    "wettelijke_data": [{"dag": "1 juli", "titel": "Het bod", "soort": "bod"}, "1 mei=Verslag"],
    "herijking": "Q3 2028",
    "kenmerken": [{"naam": "Domein", "soort": "keuze", "keuzes": ["a", "b"], "meervoud": False}],
    "vorig": "Woonkader 2023-2026",
}


def test_a_file_can_say_all_of_it() -> None:
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(WHOLE)] == []
    kader = of(WHOLE)
    partijen, gemeenten = kader.partijen, kader.gemeenten

    assert [g.cbs for g in gemeenten.values()] == ["GM0106", "GM0119", None, "GM0373"]
    assert kader.frame.samenwerkingen[0].gemeenten == ("assen", "zeedorp")
    assert partijen["huurdersraad"].corporatie == "heuvelwonen"
    assert partijen["oud-bezit"].opvolger == "heuvelwonen"
    assert str(partijen["oud-bezit"].geldig) == "Geldigheid(tot=datetime.date(2027, 12, 31))"
    assert not partijen["provincie"].ondertekenaar
    assert kader.groepen["kopgroep"].leden == ("heuvelwonen", "gemeente-meppel")
    assert [(o.orgaan, o.niveau, o.frequentie) for o in kader.overleggen] == [
        ("stuurgroep", "regionaal", "elk kwartaal"),
        ("tafel", "lokaal", None),
    ]
    assert kader.frame.looptijd.tot is None
    assert [each.titel for each in kader.frame.documenten] == ["Woningwet", "Woonkader 2023-2026"]


def test_the_schema_has_every_key() -> None:
    assert [*SCHEMA["properties"]] == [key for key in KEYS if key in SCHEMA["properties"]]
    assert {*SCHEMA["properties"]} == {*KEYS}
    for key, shape in SHAPES.items():
        name = SCHEMA["properties"][key]["items"]["anyOf"][1]["$ref"].rpartition("/")[2]
        assert [*SCHEMA["$defs"][name]["properties"]] == [*shape.keys], key


def test_every_answer_has_an_option() -> None:
    with redirect_stdout(StringIO()) as out:
        run(["init", "--help"])
    assert [step.option for step in STEPS if f" {step.option} " not in out.getvalue()] == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"naam": True}, "de naam: dit is geen tekst"),
        ({"gemeente": ["Assen"]}, "de sleutel `gemeente` is niet bekend"),
        ({"gemeenten": [{"naam": "Assen", "cbs": "GM0106"}]}, "de sleutel `cbs` is niet bekend"),
        ({"gemeenten": [True]}, "gemeente: dit is geen tekst en geen lijst van sleutels"),
        ({"gemeenten": ["Asen"]}, "`Asen` staat niet in de lijst"),
        ({"gemeenten": ["Assen"] * 401}, "gemeente: meer dan 400 keer opgegeven"),
        ({"wat": "gemeente"}, "bij één gemeente horen er geen 4"),
        ({"wat": "regio"}, "samen één lokale afspraak maken kan hier niet"),
        ({"themas": []}, "er is geen thema"),
        ({"themas": ["Wonen=IND"]}, "de code `IND` is of lijkt op PRO of IND"),
        ({"themas": ["Wonen=ASN"]}, "de code `ASN` is er al"),
        ({"groepen": [{"naam": "X", "leden": []}]}, "groep `X` heeft geen leden"),
        ({"groepen": ["Heuvelwonen=Provincie"]}, "`Heuvelwonen` is er al"),
        ({"overleggen": ["Kopgroep=jaarlijks"]}, "`Kopgroep` is er al"),
        ({"opvolgers": ["Provincie=Provincie,2028"]}, "kan zichzelf niet opvolgen"),
        ({"kenmerken": [{"naam": "A", "keuzes": True}]}, "dit is geen lijst van teksten"),
        ({"kenmerken": [{"naam": "A", "soort": "keuze"}]}, "alleen de soort `keuze` heeft keuzes"),
    ],
)
def test_one_line_says_what_is_wrong_in_a_file(
    change: dict[str, Any], message: str, tmp_path: Path
) -> None:
    (tmp_path / "opzet.json").write_text(json.dumps(WHOLE | change), "utf-8")
    command = ("init", str(tmp_path / "nieuw"), "--uit", str(tmp_path / "opzet.json"), "--yes")
    code, shown = said(*command)

    assert code == 1
    assert shown.startswith(f"ak: {tmp_path / 'opzet.json'}: ")
    assert message in shown
    assert len(shown.splitlines()) == 2
    assert not (tmp_path / "nieuw").exists()


ODD = st.text(max_size=12) | st.sampled_from(
    ["..", "../x", "CON", "a\u202eb", "\x1b[31m", "PR0", "pro", "=", ",", ":", "nieuw:", "1 juli=x"]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | ODD,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ODD, inner, max_size=3),
    max_leaves=6,
)
LIKELY = st.fixed_dictionaries(
    {}, optional={key: st.lists(ODD | VALUES, max_size=3) for key in SHAPES}
)


@given(
    st.dictionaries(st.sampled_from([k for k in KEYS if k not in SHAPES]), ODD | VALUES, max_size=3)
    | LIKELY
)
def test_whatever_is_answered_becomes_a_region_without_errors_or_one_line(
    odd: dict[str, Any],
) -> None:
    with suppress(UserError, Refused):
        made = region(opzet_of({"naam": "R", "gemeenten": ["Assen"]} | odd, TODAY), TODAY)
        assert errors(made.kader, TODAY) == []
        in_form(made.files)


def test_all_gemeenten_of_the_list_get_a_code_of_their_own() -> None:
    codes: list[str] = []
    for naam in NAMES.values():
        codes.append(free_code(naam, codes))
    assert len(codes) == len(NAMES) == 342
    assert [code for number, code in enumerate(codes) if is_like(code, codes[:number])] == []
    assert [code for code in codes if is_like(code, KEPT)] == []


@given(st.text("Aaé-' 0129ß", min_size=1, max_size=9).map(lambda text: f"x{text}"))
def test_a_code_is_letters_whatever_the_name(naam: str) -> None:
    assert re.fullmatch(r"[A-Z]{2,4}", free_code(naam, ["XAA", "XA"]))


def test_what_no_file_can_hold_is_refused() -> None:
    corporaties = [f"corporatie: Wonen {one}{two}" for one in "abcdefgh" for two in ascii_lowercase]
    everything = {"naam": "Het land", "gemeenten": [*NAMES], "partijen": corporaties}

    with pytest.raises(UserError, match=r"partijen\.yaml` wordt te groot"):
        region(opzet_of(everything, TODAY), TODAY)


@given(st.sampled_from([*NAMES.items()]), st.sampled_from([str, str.upper, str.lower]))
def test_a_gemeente_is_known_by_number_and_by_name(
    gemeente: tuple[str, str], as_typed: Callable[[str], str]
) -> None:
    number, naam = gemeente
    for word in (naam, f"gemeente {naam}", number, f"GM{number}"):
        assert known(as_typed(word)) == (naam, f"GM{number}")


@pytest.mark.parametrize("year", [2024, 2027])
def test_the_example_is_right_on_any_day(year: int) -> None:
    for days in (0, 59, 130, 181, 182, 200, 300, 364):
        today = date(year, 1, 1) + timedelta(days=days)
        assert voorbeeld(today).remarks == (), today
    in_form(voorbeeld(today).files)


def test_the_example_shows_something_everywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_day(TODAY, monkeypatch)
    code, shown = said("init", str(tmp_path / "oefenen"), "--voorbeeld", "--yes")
    assert code == 0, shown
    for command, wanted in (
        ("status", "gemeld: 1 rood en 1 oranje"),
        ("overdue", "BES-2"),
        ("agenda", "21 januari 2027"),
        ("meetings", "Stuurgroep"),
        ("coverage", "9 keer uitgewerkt"),
        ("list --kenmerk domein=sociaal", "BET-1"),
        ("show BES-3", "Zandhoek Wonen"),
        ("schema --check", ""),
        ("fmt --check", ""),
    ):
        code, shown = said(*command.split(), "--repo", str(tmp_path / "oefenen"))
        assert (code, wanted in shown) == (0, True), shown


def test_the_example_takes_no_answers(tmp_path: Path) -> None:
    code, shown = said("init", str(tmp_path / "x"), "--voorbeeld", "--naam", "R", "--yes")

    assert (code, shown.partition("\n")[0]) == (2, "ak: bij `--voorbeeld` horen geen antwoorden")


def test_of_a_frame_in_which_nothing_is_agreed_nobody_misses_an_overview(tmp_path: Path) -> None:
    """Though it runs already; with the first ambitie it is told."""
    day, repo = "--peildatum=2026-11-29", f"--repo={tmp_path / 'x'}"
    options = ("--naam", "Zwolle", "--wat", "gemeente", "--van", "2025", day)
    code, shown = said("init", str(tmp_path / "x"), *options, "--yes")

    assert (code, "let op" in shown) == (0, False), shown
    assert "0 waarschuwingen" in said("validate", repo, day)[1]
    more = ("--thema", "BES", "--titel", "Bouwen", "--tekst", "Wij bouwen.", "--yes", repo)
    assert said("add", "ambitie", *more)[0] == 0
    assert "activiteitenoverzicht voor 2025 en 2026" in said("validate", repo, day)[1]
    assert "regio:" not in (tmp_path / "x/data/regional/kader.yaml").read_text("utf-8")


def test_of_years_before_a_region_began_nobody_misses_a_meeting(tmp_path: Path) -> None:
    """How often a body meets is said from this year on, and so it is counted."""
    options = ("--naam", "R", "--gemeente", "Assen", "--gemeente", "Emmen", "--van", "2021")
    begin = ("init", str(tmp_path / "x"), *options, "--tot", "2027", "--yes")
    code, shown = said(*begin, "--peildatum=2026-11-29")

    assert (code, "let op" in shown) == (0, False), shown
    assert "Stuurgroep (tweemaal per jaar vanaf 2026)" in shown
    for day, wrong in (("2026-11-29", 0), ("2027-01-01", 2)):
        code, shown = said("validate", f"--repo={tmp_path / 'x'}", "--peildatum", day)
        assert shown.count("[AK306]") == wrong, shown


def test_what_is_copied_is_all_there_is() -> None:
    """And our own editor settings and workflows are the same."""
    folder = Path(str(files("ambitiekader_cli"))) / "new_region"
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    copied = {*region_files.FILES.values(), region_files.README}

    assert {each for each in there if not each.startswith("voorbeeld/")} == copied
    for path, own in region_files.FILES.items():
        if (ROOT / path).exists() and path.startswith((".vscode/", ".github/")):
            assert (ROOT / path).read_bytes() == (folder / own).read_bytes()


def test_all_of_it_is_written_or_nothing(tmp_path: Path) -> None:
    bad = {"data/a.yaml": b"", "README.md": b"", "x" * 300: b""}
    (tmp_path / "leeg").mkdir()
    for name in ("nieuw/diep", "leeg"):
        with pytest.raises(UserError, match="niet te schrijven"):
            save_repository(tmp_path / name, bad)
    assert [path.name for path in tmp_path.rglob("*")] == ["leeg"]


def test_what_came_meanwhile_is_left_alone(tmp_path: Path) -> None:
    """The last yes may be long after the first look."""
    (tmp_path / "README.md").write_text("van een ander")
    with pytest.raises(UserError, match="niet leeg"):
        save_repository(tmp_path, {"data/a.yaml": b"", "README.md": b"van ak"})
    assert [path.name for path in tmp_path.rglob("*")] == ["README.md"]
    assert (tmp_path / "README.md").read_text() == "van een ander"


def test_nothing_is_written_before_the_last_yes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    options = ["init", "nieuw", "--naam", "R", "--gemeente", "Assen", "--peildatum", "2026-11-29"]
    enters = [""] * 17
    for last in ("n", "nee"):
        code, shown = typed(options, [*enters, last])
        assert (code, "Niets gemaakt." in shown) == (1, True), shown
    assert said(*options, "--dry-run")[0] == 0
    assert [*tmp_path.iterdir()] == []


def test_a_dialogue_that_ends_early_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, shown = typed(["init", "nieuw"], ["Drie Heuvels", "1"])

    assert code == 1
    assert shown.endswith("Niets vastgelegd.\n")
    assert [*tmp_path.iterdir()] == []


def test_what_a_rule_refuses_is_asked_again_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After nine questions it would be too late: all that was typed would be lost."""
    monkeypatch.chdir(tmp_path)
    options = ["init", "nieuw", "--naam", "R", "--gemeente", "Assen", "--peildatum", "2026-11-29"]
    mail, ring = (
        ("Wonen jan@voorbeeld.nl", "Een", "Twee", ""),
        ("Een=Twee,2028", "Twee=Een,2029", ""),
    )
    answers = ("", "", "", "", *mail, "", "", "", "", *ring, *[""] * 7, "j")
    code, shown = typed(options, answers)

    assert code == 0, shown
    assert "hier staat een mailadres" in shown
    assert "gaat in een kring" in shown
    assert said("validate", "--repo", "nieuw", "--peildatum=2026-11-29")[0] == 0


def test_of_a_list_only_what_is_wrong_is_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    options = ["init", "nieuw", "--naam", "R", "--peildatum", "2026-11-29"]
    answers = ("", "", "", "", "Assen, Emen,Meppel", "Emmen", "", *[""] * 14, "j")
    code, shown = typed(options, answers)

    assert code == 0, shown
    told = "genoteerd: `Assen` en `Meppel`; typ alleen de rest. `Emen` staat niet in de lijst"
    assert told in " ".join(shown.split())
    text = (tmp_path / "nieuw/data/regional/kader.yaml").read_text("utf-8")
    assert all(f"naam: {naam}" in text for naam in ("Assen", "Meppel", "Emmen"))


def test_a_list_that_was_pasted_is_judged_as_a_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    options = ["init", "nieuw", "--naam", "R", "--peildatum", "2026-11-29"]

    def judged(names: str) -> int:
        with counted(refuse_wrong) as calls:
            assert typed(options, ("", "", "", "", names, "", *[""] * 14, "n"))[0] == 1
        return len(calls)

    assert judged("Assen,Meppel,Emmen,Zwolle,Urk,Dronten") == judged("Assen,Meppel")


def test_one_gemeente_need_not_be_named_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    one = ("--naam", "Zwolle", "--wat", "gemeente", "--van", "2026")
    assert said("init", "nieuw", *one, "--peildatum=2026-03-01", "--yes")[0] == 0
    new = ("--jaar", "2026", "--thema", "Leefbaarheid", "--titel", "Feest", "--yes")
    code, shown = said("add", "activiteit", *new, "--repo=nieuw", "--peildatum=2026-03-01")
    assert code == 0, shown
    assert (tmp_path / "nieuw/data/local/zwolle/activiteiten/2026.yaml").exists()


def test_one_gemeente_that_no_list_knows_is_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    options = ["init", "nieuw", "--naam", "Gemeente Nieuwstad", "--wat", "gemeente"]
    code, shown = typed([*options, "--peildatum", "2026-11-29"], [*[""] * 17, "j"])

    assert code == 0, shown
    assert "Meteen Enter: nieuw: Nieuwstad." in shown
    assert "naam: Gemeente Nieuwstad" in (tmp_path / "nieuw/data/regional/partijen.yaml").read_text(
        "utf-8"
    )


@pytest.mark.parametrize("word", ["Nieuwstadje", "gemeente Nieuwstadje", "nieuw: Nieuwstadje"])
def test_a_gemeente_that_no_list_has_yet_is_taken_without_a_code(word: str, tmp_path: Path) -> None:
    begin = ("init", str(tmp_path / "x"), "--naam", "R", "--gemeente", "Assen", "--gemeente", word)
    code, shown = said(*begin, "--peildatum=2026-11-29", "--yes")

    assert code == 0, shown
    told = "`Nieuwstadje` staat niet in de lijst van gemeenten van het CBS van 2025; opgenomen"
    assert (told in shown) == (not word.startswith("nieuw")), shown
    assert "Nieuwstadje (NIE)" in shown
    partijen = (tmp_path / "x/data/regional/partijen.yaml").read_text("utf-8")
    assert "naam: Gemeente Nieuwstadje\n" in partijen
    assert (
        "cbs"
        not in (tmp_path / "x/data/regional/kader.yaml")
        .read_text("utf-8")
        .partition("nieuwstadje")[2]
        .partition("- id")[0]
    )


@pytest.mark.parametrize("word", ["Emen", "GM9999", "Bergen"])
def test_what_may_be_a_slip_becomes_no_gemeente(word: str, tmp_path: Path) -> None:
    code, shown = said("init", str(tmp_path / "x"), "--naam", "R", "--gemeente", word, "--yes")

    assert (code, "staat niet in de lijst" in shown) == (2, True), shown
    assert not (tmp_path / "x").exists()


def test_who_builds_houses_is_asked_where_it_is_about_houses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    options = ("init", "nieuw", "--naam", "R", "--gemeente", "Assen", "--peildatum=2026-11-29")
    for field, is_asked in (("volkshuisvesting", True), ("cultuur", False)):
        answers = [""] * 9
        shown = typed([*options, "--beleidsveld", field], answers)[1]
        assert ("Welke corporaties?" in shown, "Welke huurders" in shown) == (is_asked, is_asked)


def test_the_example_of_a_code_is_one_that_is_free() -> None:
    themas = ["Beschikbaarheid=BES", "Besluit=B"]
    with pytest.raises(UserError) as caught:
        opzet_of({"naam": "R", "gemeenten": ["Assen"], "themas": themas}, TODAY)
    assert caught.value.advice == "schrijf twee tot vier letters, zoals BESL"


def of(answers: dict[str, Any]) -> Kader:
    given = {key: "geen" if value is None else value for key, value in answers.items()}
    made = region(opzet_of(given, TODAY), TODAY)
    assert made.remarks == ()
    return made.kader


def errors(kader: Kader, today: date) -> list[str]:
    found = rulebook.run(kader, today, today).findings
    return [each.finding.message for each in found if each.severity is Severity.FOUT]


def in_form(made: Any) -> None:
    for path, raw in made.items():
        if path.startswith("data/"):
            assert formed(Source(path, raw)).new == raw, path


def said(*command: str) -> tuple[int, str]:
    with redirect_stdout(StringIO()) as out, redirect_stderr(out):
        code = run(command)
    return code, out.getvalue()
