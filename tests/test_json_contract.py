# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2
"""Is what `--format json` prints exactly what schemas/output/ promises?"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from support import every_key
from support.repositories import BES, DUU, JAAR, commit, edit, repository

from ambitiekader_cli.cli.shell import run

ROOT = Path(__file__).parent.parent
BASIS = Path(__file__).parent / "basis"
SCHEMAS = {p.name: json.loads(p.read_text("utf-8")) for p in (ROOT / "schemas/output").iterdir()}
REGISTRY: Registry[Any] = Registry().with_resources(
    [(name, Resource.from_contents(schema)) for name, schema in SCHEMAS.items()]
)
DAYS = ("2022-07-01", "2024-03-01", "2026-11-22")
COMMANDS = (
    ("list", ["list"]),
    ("list", ["list", "--klasse", "te-laat,onduidelijk"]),
    ("list", ["search", "e"]),
    ("overdue", ["overdue"]),
    ("status", ["status"]),
    ("validate", ["validate"]),
    ("meetings", ["meetings"]),
    ("agenda", ["agenda", "--maanden", "24"]),
    ("coverage", ["coverage"]),
)

every_schema = pytest.mark.parametrize("name", sorted(SCHEMAS))
every_repo = pytest.mark.parametrize("repo", [BASIS, ROOT], ids=["basis", "data"])


@every_schema
def test_schema_is_valid(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])


@every_schema
def test_every_object_is_closed_and_explained(name: str) -> None:
    for where, schema in objects(SCHEMAS[name], name):
        open_ended = where.endswith(("/rij", "/naslag"))  # closed by who refers to it
        assert {schema.get("additionalProperties"), schema.get("unevaluatedProperties")} == (
            {None} if open_ended else {None, False}
        ), where
        for key, value in schema["properties"].items():
            narrowed = {"const", "enum"} & set(value)  # of a key that the reference explains
            assert narrowed or {"title", "description"} <= set(followed(value)), f"{where}/{key}"


@every_repo
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize(("name", "command"), COMMANDS, ids=[" ".join(c) for _, c in COMMANDS])
def test_output_follows_its_schema(
    repo: Path, day: str, name: str, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    check(name, printed([*command, "--peildatum", day], repo, capsys))


@every_repo
@pytest.mark.parametrize("day", DAYS)
def test_every_line_of_jsonl_follows_its_schema(
    repo: Path, day: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["export", "jsonl", "--peildatum", day, "--repo", str(repo)]) == 0
    lines = capsysbinary.readouterr().out.splitlines()
    for line in lines:
        check("jsonl", json.loads(line))
    assert lines


@every_repo
def test_every_item_follows_its_schema(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed = printed(["list"], repo, capsys)
    for item_id in dict.fromkeys(row["id"] for row in listed["items"]):
        check("show", printed(["show", item_id, "--peildatum", "2024-03-01"], repo, capsys))


def test_every_key_of_an_item_is_in_the_schema(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = every_key.write(tmp_path)
    for item_id in ("ENI-1", "PRO-1", "DRP-ENI-1", "DRP-2024-1"):
        check("show", printed(["show", item_id], root, capsys))


def test_what_is_no_item_follows_its_schema(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = every_key.write(tmp_path)
    for name in ("ENI-D1", "tekenaar", "groep", "orgaan", "IND-1"):
        check("naslag", printed(["show", name], root, capsys))
    doelen = printed(["list", "--soort", "doel"], root, capsys)
    check("list", doelen)
    found = printed(["search", "zz"], root, capsys)
    check("list", found)
    assert {each["soort"] for each in found["ook"]} == {
        *(
            "doel",
            "partij",
            "groep",
            "overleg",
            "besluit",
            "indicator",
            "inleiding",
            "rol",
            "aanleiding",
        )
    }
    assert [each["id"] for each in doelen["doelen"]] == ["ENI-D1"]


def test_what_has_a_day_is_held_and_is_left_out_follows_its_schema(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of a repository with every key, so that no list of the answers is empty."""
    root = every_key.write(tmp_path)
    meetings = printed(["meetings", "--peildatum", "2024-03-01"], root, capsys)
    agenda = printed(["agenda", "--maanden", "60", "--peildatum", "2024-03-01"], root, capsys)
    coverage = printed(["coverage", "--peildatum", "2024-03-01"], root, capsys)
    check("meetings", meetings)
    check("agenda", agenda)
    check("coverage", coverage)
    assert all(meetings[key] for key in ("overleggen", "vaste_data")), meetings
    assert len({each["waarom"] for each in agenda["momenten"]}) > 2, agenda
    assert coverage["gemeenten"], coverage


def test_who_was_asked_follows_its_schema(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = every_key.write(tmp_path)
    found = printed(["remind", "--peildatum", "2024-03-01"], root, capsys)
    check("remind", found)
    assert [each["partij"] for each in found["partijen"]] == ["tekenaar"]
    check("remind", printed(["remind"], BASIS, capsys))


def test_a_kenmerk_follows_its_schema(capsys: pytest.CaptureFixture[str]) -> None:
    found = printed(["coverage", "--kenmerk", "domein", "--peildatum", "2024-03-01"], ROOT, capsys)
    check("kenmerk", found)
    assert any(each["ontbreekt"] for each in found["per_thema"])


def test_findings_follow_their_schema(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(BASIS, tmp_path, dirs_exist_ok=True)
    (tmp_path / "data/regional/procesafspraken.yaml").write_text(
        "procesafspraken:\n  - {id: PRO-1, titel: Overleg, trekker: gemente-voorbeeld}\n", "utf-8"
    )
    (tmp_path / "data/regional/overleg.yaml").write_text("overleggen: [\n", "utf-8")

    found = printed(["validate"], tmp_path, capsys)

    check("validate", found)
    assert {"AK001", "AK201"} <= {each["code"] for each in found["bevindingen"]}


def test_changes_follow_their_schema(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = repository(tmp_path / "repo")
    check("diff", printed(["diff"], root, capsys))
    edit(root, BES, "Q2 2025", "Q3 2025")
    edit(root, DUU, "voortgang:", "mijlpalen: [{titel: Stap, planning: mei 2025}]\n    voortgang:")
    commit(root, "later")
    edit(root, DUU, "mei 2025", "juni 2025")
    (root / JAAR).write_text("activiteiten: [", "utf-8")

    assert run(["diff", "HEAD~1", "--format", "json", "--repo", str(root)]) == 1
    found = json.loads(capsys.readouterr().out)

    check("diff", found)
    assert {each["betekenis"] for each in found["wijzigingen"]} == {
        "planning-verschoven",
        "mijlpaal-toegevoegd",
    }
    check("history", printed(["history", "BES-1"], root, capsys))
    check("history", printed(["history", "--slipping"], root, capsys))


def test_every_part_of_the_contract_is_seen_in_the_data(capsys: pytest.CaptureFixture[str]) -> None:
    """A schema that nothing exercises proves nothing."""
    rows = printed(["list", "--peildatum", "2024-03-01"], ROOT, capsys)["items"]

    assert {row["soort"] for row in rows} == {
        "ambitie", "mijlpaal", "procesafspraak", "afspraak", "activiteit",
    }  # fmt: skip
    for key in ("start", "deadline", "herhaling", "status", "per_partij", "geldende_deadline"):
        assert any(row[key] for row in rows), key


def printed(command: list[str], repo: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    code = run([*command, "--format", "json", "--repo", str(repo)])
    output = json.loads(capsys.readouterr().out)
    assert code == int(bool(output.get("fouten"))), "only findings may end with 1"
    return output


def check(name: str, output: object) -> None:
    validator = Draft202012Validator(SCHEMAS[f"{name}.schema.json"], registry=REGISTRY)
    problems = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(output)]
    assert problems == []


def objects(schema: Any, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object that a schema describes, with its place in the schema."""
    if isinstance(schema, dict):
        if "properties" in schema and not where.endswith("/if"):
            yield where, schema
        for key, value in schema.items():
            yield from objects(value, f"{where}/{key}")


def followed(schema: dict[str, Any]) -> dict[str, Any]:
    """What a reference leads to, with what stands beside the reference."""
    name, _, pointer = schema.get("$ref", "").partition("#/$defs/")
    if not pointer:
        return schema
    homes = [SCHEMAS[name]] if name else list(SCHEMAS.values())
    found = next(home["$defs"][pointer] for home in homes if pointer in home.get("$defs", {}))
    return {**found, **schema}
