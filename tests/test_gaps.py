# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What `ak validate` finds missing or past, `ak status` asks for and the documents tell."""

import io
import json
import re
from collections.abc import Iterable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

from hypothesis import given
from hypothesis import strategies as st
from support.render_files import kader_of
from support.small_kaders import DAYS, GEMEENTEN, Files, saved, small_kaders

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.report.what_now import what_now
from ambitiekader_cli.stand.summary import summarize
from ambitiekader_cli.view.document_data import document_data
from ambitiekader_cli.view.document_subject import DocumentSubject
from ambitiekader_cli.view.plain import as_plain
from ambitiekader_cli.view.record_marks import DataVersion

FRAME = "kader"
CODES = ("AK302", "AK303", "AK304", "AK307", "AK308")
ASKED_OF_ITEMS = ("AK303", "AK304", "AK308")
Asked: TypeAlias = Mapping[str, Any]
"""By code: ids of items or of gemeenten, or the day that passed."""


def asking(test: Any) -> Any:
    """Each test asks of small kaders on some day."""
    return given(small_kaders(), st.sampled_from(DAYS))(test)


@asking
def test_status_and_the_report_ask_for_what_validate_finds(files: Files, day: str) -> None:
    with saved(files) as root:
        found, asked, told = (by(root, day) for by in (by_validate, by_status, by_report))
    assert asked == {
        **{code: {*found[code]} for code in ("AK302", "AK308")},
        **{code: len(there(found, code)) for code in ("AK303", "AK304")},
        # of all together nothing more is said
        "AK307": {FRAME} if FRAME in found["AK307"] else {*found["AK307"]},
    }
    assert told == {
        "AK307": {FRAME} & {*found["AK307"]},  # a local end is not asked there
        **{code: still_asked(found, there(found, code), code) for code in ASKED_OF_ITEMS},
    }


@asking
def test_a_local_document_names_what_validate_finds(files: Files, day: str) -> None:
    with saved(files) as root:
        found = by_validate(root, day)
        told = {gemeente: in_lokaal(root, gemeente, day)["themas"] for gemeente in GEMEENTEN}
    for gemeente, themas in told.items():
        open_ambities = ids(thema["open_ambities"] for thema in themas)
        assert open_ambities == found["AK302"].get(gemeente, set()), gemeente
    for thema in chain(*told.values()):
        doing = [each for jaar in thema["jaren"] for each in jaar["activiteiten"]]
        shown = [*thema["ambities"], *thema["uitwerkingen"], *thema["aanvullingen"], *doing]
        assert ids(thema["zonder_trekker"]) == {each["id"] for each in shown} & {*found["AK303"]}


@asking
def test_a_yearly_overview_names_the_leaderless_that_validate_finds(files: Files, day: str) -> None:
    years = [name.split("/")[1::2] for name in files if "/activiteiten/" in name]
    with saved(files) as root:
        found = by_validate(root, day)["AK303"]
        told = [in_jaar(root, gemeente, int(file[:4]), day) for gemeente, file in years]
    of_a_year = {name for name in found if re.match("[A-Z]{3}-[0-9]{4}-", name)}
    assert ids(each["overzicht"]["zonder_trekker"] for each in told) == of_a_year


ACCEPTED = st.lists(st.sampled_from(["AK303", "AK304"]), min_size=1, unique=True).map(
    lambda codes: [{"code": code, "reden": "De stuurgroep kiest later."} for code in codes]
)


@given(small_kaders(accepteer=ACCEPTED), st.sampled_from(DAYS))
def test_what_is_accepted_with_a_reason_is_not_asked_for(files: Files, day: str) -> None:
    with saved(files) as root:
        found, asked, told = (by(root, day) for by in (by_validate, by_status, by_report))
    for code in ("AK303", "AK304"):
        assert asked[code] == len(there(found, code)), code
        assert told[code] == still_asked(found, there(found, code), code), code


def still_asked(found: Asked, missing: set[str], code: str) -> set[str]:
    """Of a frame that has ended nobody is asked for plannings, or to bring it up to date."""
    if FRAME not in found["AK307"] or code not in ("AK304", "AK308"):
        return missing
    return {name for name in missing if name.startswith(("AAA-", "BBB-"))}


def there(found: Asked, code: str) -> set[str]:
    """What is missing of what was agreed by that day; validate also asks of what is to come."""
    return {*found[code]} & found["there"] if code in ("AK303", "AK304") else {*found[code]}


def by_validate(root: Path, day: str) -> dict[str, Any]:
    """Of AK302 the ambities per gemeente, all of them where it has no agreement."""
    found: dict[str, Any] = {code: {} for code in CODES}
    options = ("--format", "json", "--peildatum", day)
    for each in json.loads(ak(root, "validate", *options))["bevindingen"]:
        if each["code"] in CODES:
            found[each["code"]] |= about(each)
    rows = json.loads(ak(root, "list", *options))["items"]
    ambities = [row for row in rows if row["soort"] == "ambitie"]
    every = {row["id"] for row in ambities if row["klasse"] != "vervallen"}
    found["there"] = {row["id"] for row in rows}
    found["AK302"] = {name: left or every for name, left in found["AK302"].items()}
    return found


def about(finding: Mapping[str, Any]) -> dict[str, Any]:
    code, message, path = finding["code"], finding["bericht"], finding["bestand"]
    if code == "AK302":
        _, _, named = finding["hulp"].partition("niet_lokaal`: ")
        return {re.findall("`(.*?)`", message)[0]: {*re.findall("`(.*?)`", named)}}
    if code == "AK307":
        return {path.split("/")[2] if "/local/" in path else FRAME: message}
    if code == "AK308":
        return {re.findall("uiterlijk (.*?) klaar", message)[0]: message}
    return {re.findall("`(.*?)`", message)[0]: message}


def by_status(root: Path, day: str) -> Asked:
    """Of items only how many, of AK302 and AK307 the gemeenten."""
    kader = kader_of(root)
    steps = what_now(summarize(kader, date.fromisoformat(day)), kader)
    text = " ".join(what for what, _ in steps)
    names = {name.title(): name for name in GEMEENTEN}

    def named(pattern: str) -> set[str]:
        found = re.search(pattern, text)
        return {names[name] for name in found[1].split(" en ")} if found else set()

    def number(gap: str) -> int:
        found = re.search(rf"(\d+) items? (?:heeft|hebben) geen {gap}:", text)
        return int(found[1]) if found else 0

    past = re.search(r"Het kader zou uiterlijk (.*?) zijn herijkt", text)
    frame = {FRAME} if "De looptijd is voorbij" in text else set()
    return {
        "AK302": named(r"(\w+(?: en \w+)?) (?:zegt|zeggen) nog niet over elke ambitie iets"),
        "AK303": number("trekker"),
        "AK304": number("planning"),
        "AK307": frame | named("lokale afspraken is voorbij in (.*?):"),
        "AK308": {past[1]} if past else set(),
    }


def by_report(root: Path, day: str) -> Asked:
    """What the stuurgroep is asked, with what each gemeente must see to."""
    report = plain(root, DocumentSubject(), day)["rapport"]
    asked = {each["vraag"]: each for each in report["besluiten"]}
    local = [point for each in report["lokaal"] for point in each["punten"]]

    def gap(question: str, why: str) -> set[str]:
        items = asked.get(question, {"items": []})["items"]
        here = ids(point["ids"] for point in local if point["waarom"] == why)
        return {item["id"] for item in items} | here

    past = asked.get("Wanneer wordt het kader bijgewerkt?")
    day_past = re.search(r"uiterlijk (.*?) zijn", past["waarom"]) if past else None
    ended = "Hoe gaat het kader verder: welke acties gaan door, en welke vervallen?"
    return {
        "AK303": gap("Wie wordt trekker van deze acties?", "Er is geen trekker vastgelegd."),
        "AK304": gap("Welke planning krijgen deze acties?", "Er is geen planning vastgelegd."),
        "AK307": {FRAME} & {FRAME for question in asked if question == ended},
        "AK308": {day_past[1]} if day_past else set(),
    }


def in_lokaal(root: Path, gemeente: str, day: str) -> Any:
    return plain(root, DocumentSubject(kader_of(root).gemeenten[gemeente]), day)


def in_jaar(root: Path, gemeente: str, jaar: int, day: str) -> Any:
    return plain(root, DocumentSubject(kader_of(root).gemeenten[gemeente], jaar), day)


def plain(root: Path, subject: DocumentSubject, day: str) -> Any:
    """What the template of a document gets."""
    version = DataVersion(date.fromisoformat(day), None)
    return as_plain(document_data(kader_of(root), subject, version))


def ids(texts: Iterable[object]) -> set[str]:
    """The ids in texts and in lists of texts."""
    return {*re.findall(r"\b[A-Z]{3}(?:-[A-Z]+)?(?:-\d+)+", str([*texts]))}


def ak(root: Path, *words: str) -> str:
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err:
        code = run([*words, "--repo", str(root)])
    assert code in (0, 1), err.getvalue()
    return out.getvalue()
