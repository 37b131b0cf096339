# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A group of hundreds may lead a thousand items; groups that lead millions count for nothing."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend
from referencing import Registry, Resource
from support.hostile_lists import HOSTILE, write

from ambitiekader_cli.cli.shell import run

SCHEMAS = {
    path.name: json.loads(path.read_text("utf-8"))
    for path in (Path(__file__).parents[2] / "schemas/output").iterdir()
}
REGISTRY: Registry[Any] = Registry().with_resources(
    [(name, Resource.from_contents(schema)) for name, schema in SCHEMAS.items()]
)
_REF = Draft202012Validator.VALIDATORS["$ref"]
_SOUND: set[tuple[int, str]] = set()


def _once(validator: Any, ref: str, value: object, schema: Any) -> Iterator[ValidationError]:
    """What was sound is so again where it says the same: of a thousand items most do."""
    key = id(schema), repr(value)
    if key not in _SOUND:
        wrong = [*_REF(validator, ref, value, schema)]
        yield from wrong
        _SOUND.update([] if wrong else [key])


Validator: Any = extend(Draft202012Validator, {"$ref": _once})  # type: ignore[no-untyped-call]
MOST_BYTES = 5_000_000
TOO_MUCH = (
    "data/regional/partijen.yaml:3:1: AK005 de leden van de groepen trekken samen meer dan "
    "1.000.000 acties en mijlpalen"
)


@pytest.mark.parametrize("name", ["group_by_thousand", "steps_by_trekkers"])
@pytest.mark.parametrize("command", ["list", "overdue"])
def test_an_answer_names_the_first_trekkers_and_counts_the_others(
    name: str, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, HOSTILE[name]())
    arguments = [command, "--repo", str(tmp_path), "--peildatum", "2024-03-01"]

    assert run([*arguments, "--format", "json"]) == 0
    text = capsys.readouterr().out
    answer = json.loads(text)
    Validator(SCHEMAS[f"{command}.schema.json"], registry=REGISTRY).validate(answer)
    assert len(text) <= MOST_BYTES
    for row in answer["items" if command == "list" else "te_laat"]:
        number = 4000 if name == "steps_by_trekkers" else 400
        assert len(row["trekkers"]) + row["trekkers_niet_getoond"] == number
        assert list(row["per_partij"]) == row["trekkers"]


def test_overdue_tells_a_few_of_each_and_counts_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, HOSTILE["group_by_thousand"]())

    assert run(["overdue", "--repo", str(tmp_path), "--peildatum", "2024-03-01"]) == 0
    text = capsys.readouterr().out
    assert len(text.encode()) <= MOST_BYTES
    assert "en nog 988; zie `ak overdue --trekker m0x399`" in text


def test_groups_that_lead_too_much_count_for_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, HOSTILE["groups_by_groups"]())

    assert run(["status", "--repo", str(tmp_path), "--peildatum", "2024-03-01"]) == 1
    out, err = capsys.readouterr()
    assert err.splitlines()[0] == TOO_MUCH
    assert "400 items" in out
