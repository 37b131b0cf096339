# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2
"""Do an editor and `ak validate` agree on what has the right shape?"""

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.schema_reading import (
    BASIS,
    ROOT,
    WITHOUT_CHOICES,
    ak_objections,
    as_ak_reads,
    data_files,
    plain,
    soort_of,
    typed,
)

FILES = [
    (soort_of(path), plain(as_ak_reads(raw)))
    for root in (BASIS, ROOT)
    for path, raw in data_files(root).items()
]
ODD: list[Any] = [
    None, "", "x", "BES-1", "ja", "nee", "loopt", "oranje", "gemeente", "regionaal", "bod",
    "0", "12", "12.5", "-3", "2022", "0765", "999999999", "9999999999", "1234567890123456",
    "0.1234567", "true", "no", "GM0047", "GM47", "BES", "bes", "nieuw-thema", "x" * 61,
    "2024-02-29", "2023-02-29", "2024-13-01", "1899-12-31", "2199-12-31", "2024-6-30",
    "30-06-2024", "2024-06-30T12:00", "Q2", [], {}, [[]], ["x"], ["x", "y"], [None], {"x": "y"},
    ["x"] * 101, {"tekst": "Q2"}, {"naam": "x"}, {"partij": "x"}, {"document": "x"},
    {"document": "x", "rij": "3"}, [{"document": "x"}], {"minimaal": "91"}, {"minimaal": "veel"},
    {"van": "2024-01-01", "tot": "2023-01-01"}, [{"code": "AK101", "reden": "x"}],
    [{"datum": "2024-01-01", "status": "loopt"}], [{"titel": "x", "planning": ""}],
]  # fmt: skip
KEYS = ["id", "titel", "trekker", "bron", "planning", "opmerking", "soort", "status", "onzin", "2"]

BEYOND_A_SCHEMA = {"deze dag bestaat niet", "de eerste dag ligt na de laatste dag"}
"""What `ak` refuses and JSON Schema cannot say."""


@st.composite
def changed_files(draw: st.DrawFn) -> tuple[str, Any]:
    """A file of data with a few things in it replaced, added or taken away."""
    soort, data = draw(st.sampled_from(FILES))
    data = copy.deepcopy(data)
    for _ in range(draw(st.integers(1, 3))):
        here = draw(st.sampled_from(containers(data)))
        new = copy.deepcopy(draw(st.sampled_from(ODD)))
        if isinstance(here, list):
            index = draw(st.integers(0, len(here)))
            here[index : index + draw(st.integers(0, 1))] = [new]
        elif draw(st.booleans()):
            here[draw(st.sampled_from([*here, *KEYS]))] = new
        elif here:
            del here[draw(st.sampled_from([*here]))]
    return soort, data


@given(changed_files())
def test_they_agree_on_every_file_in_which_all_is_text(changed: tuple[str, Any]) -> None:
    soort, data = changed
    objections = ak_objections(soort, as_tuples(data))

    if not set(objections) <= BEYOND_A_SCHEMA:
        assert not WITHOUT_CHOICES[soort].is_valid(data), objections
    if not objections:
        assert problems(soort, data) == []


@given(changed_files())
def test_what_ak_accepts_is_fine_without_quotes_too(changed: tuple[str, Any]) -> None:
    soort, data = changed
    if not ak_objections(soort, as_tuples(data)):
        assert problems(soort, with_types(data)) == []


@pytest.mark.parametrize("key", ["trekker", "met", "mijlpalen"])
@pytest.mark.parametrize(("count", "fits"), [(100, True), (101, False)])
def test_a_list_has_the_same_limit(key: str, count: int, fits: bool) -> None:
    each = {"titel": "x"} if key == "mijlpalen" else "x"

    assert verdicts({"titel": "x", key: [each] * count}) == (fits, fits)


@pytest.mark.parametrize("text", ["~", "null", "Null"])
def test_a_text_that_yaml_calls_nothing_needs_quotes_in_an_editor_only(text: str) -> None:
    assert verdicts({"titel": text}) == (True, False)


@pytest.mark.parametrize("number", ["1.000", "1e3", "+5", "0x10", ".5"])
def test_a_number_in_another_notation_is_refused_by_ak_only(number: str) -> None:
    assert verdicts({"titel": "x", "doelwaarde": {"minimaal": number}}) == (False, True)


def verdicts(item: dict[str, Any]) -> tuple[bool, bool]:
    """Whether `ak` and an editor accept an item that is written without quotes."""
    data = {"procesafspraken": [{"id": "PRO-1", **item}]}
    by_ak = not ak_objections("procesafspraken", as_tuples(data))
    return by_ak, WITHOUT_CHOICES["procesafspraken"].is_valid(typed(data))


def with_types(data: Any) -> Any:
    """Without quotes, but for an empty text, which then would be no text."""
    if isinstance(data, dict):
        return {key: with_types(value) for key, value in data.items()}
    if isinstance(data, list):
        return [with_types(each) for each in data]
    return typed(data) if data else data


def problems(soort: str, data: Any) -> list[str]:
    found = WITHOUT_CHOICES[soort].iter_errors(data)
    return [f"{each.json_path}: {each.message[:200]}" for each in found]


def containers(data: Any) -> list[Any]:
    """Every list and block in it."""
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    own = [data] if isinstance(data, dict | list) else []
    return [*own, *(each for value in inner for each in containers(value))]


def as_tuples(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: as_tuples(value) for key, value in data.items()}
    return tuple(as_tuples(each) for each in data) if isinstance(data, list) else data
