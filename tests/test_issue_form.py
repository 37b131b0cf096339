# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The form for reports: what GitHub accepts, what a choice comes back as, what a body can do."""

import subprocess
import sys
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.exchange.issue_form import FIELDS, MOST_CHOICES, answers, as_yaml
from ambitiekader_cli.unseen import all_unseen
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.reporting.form import MOST_BYTES, recorded_form
from ambitiekader_cli.work.reporting.new_report import NewReport

BASIS = Path(__file__).parent / "basis"
TODAY = date(2025, 6, 1)
KEYS = {field.key for field in FIELDS}
LINE = st.text(
    st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\u2028\u2029")
)
NASTY = [
    *("@everyone", "#12", "GH-12", "https://kwaad.nl", "www.kwaad.nl", "</textarea><script>"),
    *(
        "${{ secrets.X }}",
        "$(touch kwaad)",
        "'\"",
        "- a: b",
        "[x](http://y)",
        "`",
        "!!python/object",
    ),
    *("ja", "no", "None", "2024", "~", "&a", "*a", "\u202e", "\x1b[31m", "\x00", "\n### Status\n"),
]


def filled_in(given: dict[str, str]) -> str:
    """What GitHub makes of the answers."""
    said = [f"### {f.label}\n\n{given.get(f.key) or '_No response_'}" for f in FIELDS]
    return "\n\n".join(said)


def options(form: str, key: str) -> list[str]:
    (found,) = (f for f in yaml.safe_load(form)["body"] if f.get("id") == key)
    assert found["type"] == "dropdown"
    return list(found["attributes"]["options"])


def test_every_field_is_something_that_a_report_has() -> None:
    assert {f.name for f in fields(NewReport)} >= KEYS


@given(st.lists(LINE | st.sampled_from(NASTY), min_size=1, unique=True))
def test_any_name_can_be_chosen_and_nothing_in_it_is_live(names: list[str]) -> None:
    choices = [(f"WON-{n}", name) for n, name in enumerate(names)]

    shown = options(as_yaml({"item": choices}), "item")

    assert [answers("x", filled_in({"item": o}).encode())["item"] for o in shown] == [
        value for value, _ in choices
    ]
    for option in shown:
        assert not any(live in option for live in ("@", "#", "<", "`", "://", "www.", "[", "\n"))
        assert not any(all_unseen(option))


def test_github_accepts_the_form(tmp_path: Path) -> None:
    few, many = tmp_path / "few.yml", tmp_path / "many.yml"
    nasty = [(f"WON-{n}", name) for n, name in enumerate(NASTY)]
    few.write_text(as_yaml({"item": nasty, "status": nasty}), "utf-8")
    many.write_text(as_yaml({"item": [(f"WON-{n}", "Titel") for n in range(13_000)]}), "utf-8")

    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema"]
    done = subprocess.run([*command, "vendor.github-issue-forms", few, many], check=False)

    assert done.returncode == 0


@pytest.mark.parametrize(("number", "soort"), [(MOST_CHOICES, "dropdown"), (13_000, "input")])
def test_who_has_more_than_a_list_can_hold_types_the_id(number: int, soort: str) -> None:
    form = as_yaml({"item": [(f"WON-{n}", "Titel") for n in range(number)]})

    asked = yaml.safe_load(form)["body"][1]

    assert (asked["id"], asked["type"]) == ("item", soort)
    assert len(form) < 65_536


@given(
    st.dictionaries(
        st.sampled_from([f.key for f in FIELDS if f.soort != "dropdown"]),
        st.lists(LINE | st.sampled_from(["echo $(ls)", "## Status", "status: x", "> ### Status"])),
    ),
    st.booleans(),
)
def test_what_was_filled_in_comes_back(lines: dict[str, list[str]], windows: bool) -> None:
    said = {key: "\n".join(each).strip() for key, each in lines.items()}
    said = {key: text for key, text in said.items() if text and "### " not in text[:4]}
    said = {key: text for key, text in said.items() if "\n### " not in text}
    body = filled_in(said).replace("\n", "\r\n" if windows else "\n")

    found = answers("x", body.encode())

    assert found == {key: text for key, text in said.items() if text != "_No response_"}


PIECES = st.sampled_from(
    [*(f"### {f.label}\n" for f in FIELDS), "### herzien\n", *NASTY, "loopt\n", "DUU-1\n", "\n"]
)


@given(st.lists(PIECES, max_size=30).map("".join) | LINE)
def test_no_body_names_another_key(body: str) -> None:
    try:
        found = answers("x", body.encode())
    except UserError:
        return
    assert found.keys() <= KEYS
    assert all(body.count(f"### {f.label}") >= 1 for f in FIELDS)


@pytest.mark.parametrize(
    "given",
    [
        {"toelichting": "x" * 6_000},
        {"toelichting": "x" * MOST_BYTES},
        {"toelichting": "stil\u202etekst"},
        {"toelichting": "nul\x00"},
        {"toelichting": "a\n### Status\n\ngereed"},
        {"toelichting": "Bel 06-12345678."},
        {"status": "{gereed: ja}"},
        {"status": "loopt\nherzien: {planning: Q4 2030}"},
        {"item": "DUU-1, BES-1"},
        {"item": "../../kader"},
        {"datum": "2030-01-01"},
        {"datum": "0000-00-00"},
        {"partij": "alle-partijen, huurders-noord"},
        {"gerealiseerd": "=1+1"},
        {"verwacht": "ooit"},
    ],
)
def test_what_is_wrong_is_refused(given: dict[str, str]) -> None:
    said = {"item": "DUU-1", "status": "loopt", "datum": "2025-01-01", **given}

    with pytest.raises((UserError, Refused)):
        recorded_form(Draft(BASIS), "melding.md", filled_in(said).encode(), TODAY)


def test_a_text_of_yaml_stays_one_text() -> None:
    toelichting = "klaar\n      - datum: 2025-01-01\n        status: gereed\n        licht: groen"
    said = {"item": "DUU-1", "status": "loopt", "datum": "2025-01-01", "toelichting": toelichting}

    made, _ = recorded_form(Draft(BASIS), "melding.md", filled_in(said).encode(), TODAY)

    (replacement,) = made.replacements
    data = yaml.safe_load(replacement.new or b"")
    entry = data["ambities"][0]["voortgang"][-1]
    assert entry.keys() == {"datum", "status", "toelichting"}
    assert entry["status"] == "loopt"
    assert entry["toelichting"].split() == toelichting.split()
