# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Many reports from JSON: what the schema takes `ak` takes too, and all of them or none."""

import io
import json
import os
import shutil
import sys
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.model.item import Status, Voortgang
from ambitiekader_cli.text import visible
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.given_json import MOST_BYTES
from ambitiekader_cli.work.reporting.reports_file import recorded_all

HERE = Path(__file__).parent
BASIS = HERE / "basis"
SCHEMA = json.loads((HERE.parent / "schemas/input/meldingen.schema.json").read_text("utf-8"))
TODAY = date(2025, 6, 1)


def test_the_schema_has_every_key_of_a_report() -> None:
    keys = SCHEMA["items"]["properties"].keys()
    assert keys == {"id", "mijlpaal", *Voortgang.KEYS}
    assert SCHEMA["items"]["properties"]["status"]["enum"] == [*get_args(Status)]


@pytest.mark.parametrize("name", ["many-reports-from-a-file", "many-reports-of-which-one-is-wrong"])
def test_the_schema_takes_what_the_cases_take(name: str) -> None:
    folder = HERE / "cases/update" / name
    reports = json.loads((folder / "meldingen.json").read_text("utf-8"))
    wrong = {error.path[0] for error in Draft202012Validator(SCHEMA).iter_errors(reports)}
    assert wrong == (set() if name == "many-reports-from-a-file" else {2, 4, 5, 6, 7})


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
KEYS = st.sampled_from([*SCHEMA["items"]["properties"]])
REPORTS = st.lists(
    st.dictionaries(KEYS, VALUES, max_size=5)
    | st.fixed_dictionaries(
        {"id": st.sampled_from(["DUU-1", "BES-1", "?"]), "status": st.sampled_from(["loopt", "x"])},
        optional={"datum": st.just("2025-05-01"), "partij": VALUES, "toelichting": st.text()},
    ),
    max_size=4,
)


def outcome(reports: list[Any]) -> tuple[list[str], bytes]:
    """What is told where they are refused, and else what is written."""
    try:
        made = recorded_all(Draft(BASIS), "in.json", json.dumps(reports).encode(), TODAY)
    except Refused as refusal:
        return refusal.lines, b""
    except UserError as error:
        return [error.message, error.advice], b""
    return [], b"".join(each.new or b"" for each in made.replacements)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(REPORTS)
def test_any_json_gives_a_proposal_or_a_refusal(reports: list[Any]) -> None:
    told, new = outcome(reports)
    assert all(line and visible(line) == line for line in told)
    assert told or all(str(report["status"]).encode() in new for report in reports)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"\xff\xfe[",
        b"[" * 100_000,
        b" " * (MOST_BYTES + 1),
        b'{"id": "DUU-1"}',
        b"[NaN]",
    ],
    ids=["nothing", "half", "UTF-16", "deep", "large", "no list", "no number"],
)
def test_what_is_no_list_of_reports_is_refused(raw: bytes) -> None:
    with pytest.raises((UserError, Refused)):
        recorded_all(Draft(BASIS), "in.json", raw, TODAY)


def told(reports: list[dict[str, Any]]) -> str:
    return "\n".join(outcome(reports)[0])


def test_texts_are_looked_at_as_those_of_options() -> None:
    report = {"id": "DUU-1", "status": "loopt", "datum": "2025-05-01"}
    assert "onzichtbaar teken" in told([report | {"toelichting": "a \ud800 b"}])
    assert "langer dan 5.000 tekens" in told([report | {"toelichting": "a" * 5_001}])
    assert "geen tekst" in told([report | {"partij": [["wonen-noord"], "wonen-noord"]}])


def test_the_same_report_twice_is_one_report() -> None:
    report = {"id": "DUU-1", "status": "loopt", "datum": "2025-05-01", "toelichting": "Eén keer."}
    assert outcome([report, report])[1].count("Eén keer.".encode()) == 1


def test_from_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repo = Path(shutil.copytree(BASIS, tmp_path / "repo"))
    given_raw = b'\xef\xbb\xbf[{"id": "DUU-1", "status": "loopt", "datum": "2025-03-01"}]'
    stream = io.TextIOWrapper(io.BytesIO(given_raw), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stream)
    assert run(["update", "--uit", "-", "--yes", "--repo", str(repo)]) == 0
    assert b"2025-03-01" in (repo / "data/regional/ambities/duurzaamheid.yaml").read_bytes()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp")
    assert run(["update", "--uit", str(tmp_path / "pijp"), "--yes", "--repo", str(BASIS)]) == 2
