# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What holds for every diff, whatever the data."""

import re
from copy import deepcopy
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st
from support.diff_data import anything, compared, context, days, names, plannings, words, years

from ambitiekader_cli.report.changes.as_html import diff_html
from ambitiekader_cli.report.changes.as_json import diff_json
from ambitiekader_cli.report.changes.as_markdown import diff_markdown
from ambitiekader_cli.report.changes.as_text import diff_text
from ambitiekader_cli.report.changes.review import Named, review
from ambitiekader_cli.report.paper import Paper

PARTIJEN = "data/regional/partijen.yaml"
HERE = Named(None, "de werkmap")


@given(years)
def test_nothing_differs_from_itself(data: Any) -> None:
    diff = compared(data, data)
    assert (diff.changes, diff.unread) == ((), ())


@given(anything, anything)
def test_any_data_can_be_compared_and_told(before: Any, after: Any) -> None:
    assert compared(before, before).changes == ()
    found = review(compared(before, after), context().names, (HERE, HERE))
    assert diff_text(found, Paper())
    assert len(diff_markdown(found).encode()) <= 65_536
    assert diff_html(found).endswith("</html>\n")
    assert len(diff_json(found)["wijzigingen"]) == len(found.diff.changes)


@given(years, st.randoms(use_true_random=False))
def test_the_same_in_another_form_is_only_form(data: Any, random: Any) -> None:
    other = _otherwise(data, random)
    diff = compared(data, other)
    assert diff.changes == ()
    assert len(diff.only_form) == 1


@given(years, st.data())
def test_one_edit_is_one_change(data: Any, draw: st.DataObject) -> None:
    field, value = draw.draw(
        st.one_of(
            st.tuples(st.just("titel"), words),
            st.tuples(st.just("tekst"), words),
            st.tuples(st.just("planning"), plannings),
            st.tuples(st.just("trekker"), names),
            st.tuples(st.just("procestrekker"), names),
            st.tuples(st.just("doelwaarde"), st.just({"precies": "3"})),
            st.tuples(st.just("id"), st.just("VBD-2024-99")),
            st.tuples(st.just("onbekend"), words),
        )
    )
    after = deepcopy(data)
    item = draw.draw(st.sampled_from(after["activiteiten"]))
    assume(_names(item.get(field)) != _names(value))
    item[field] = value
    [change] = compared(data, after).changes
    assert change.veld == field
    assert change.soort == "gewijzigd"
    assert change.subject.id == item["id"]


members = st.lists(st.integers(10, 60).map("lid-{}".format), min_size=1, unique=True)


@given(members, members)
def test_whoever_went_or_came_is_named(before: list[str], after: list[str]) -> None:
    assume({*before} != {*after})
    old, new = ({"groepen": [{"id": "g", "leden": leden}]} for leden in (before, after))
    found = review(compared(old, new, PARTIJEN), {}, (HERE, HERE))
    sentence = diff_json(found)["wijzigingen"][0]["zin"]
    assert {*before} ^ {*after} <= {*re.findall(r"lid-[0-9]+", sentence)}


@given(years, st.data())
def test_a_report_more_is_one_change(data: Any, draw: st.DataObject) -> None:
    after = deepcopy(data)
    item = draw.draw(st.sampled_from(after["activiteiten"]))
    entry = {"datum": draw.draw(days), "partij": "nieuw", "status": "loopt"}
    item["voortgang"] = [*item.get("voortgang", []), entry]
    [change] = compared(data, after).changes
    assert change.betekenis == "voortgang-gemeld"
    assert change.nieuw == entry


@given(years, st.data())
def test_an_item_less_or_more_is_one_change(data: Any, draw: st.DataObject) -> None:
    assume(len(data["activiteiten"]) > 1)
    fewer = deepcopy(data)
    gone = fewer["activiteiten"].pop(draw.draw(st.integers(0, len(data["activiteiten"]) - 1)))
    assert [c.soort for c in compared(data, fewer).changes] == ["verwijderd"]
    [change] = compared(fewer, data).changes
    assert (change.soort, change.subject.id) == ("toegevoegd", gone["id"])


alike = st.fixed_dictionaries(
    {"titel": st.sampled_from(["a", "b"])},
    optional={"planning": st.sampled_from(["Q1 2024", "Q2 2024", "Q3 2024"]), "id": names},
)


@given(st.lists(alike, max_size=6), st.sets(st.integers(0, 5)))
def test_nothing_is_postponed_because_others_of_that_title_go_or_come(
    steps: list[Any], gone: set[int]
) -> None:
    """Whatever they are called, those that stay are the same: no title makes two of them one."""
    fewer = [step for number, step in enumerate(steps) if number not in gone]
    before, after = (
        {"activiteiten": [{"id": "VBD-2024-1", "titel": "a", "mijlpalen": side}]}
        for side in (steps, fewer)
    )
    number = len(steps) - len(fewer)
    fell, rose = (compared(*sides).changes for sides in ((before, after), (after, before)))
    assert [change.betekenis for change in fell] == ["mijlpaal-verwijderd"] * number
    assert [change.betekenis for change in rose] == ["mijlpaal-toegevoegd"] * number


def _names(value: Any) -> Any:
    return sorted(value) if isinstance(value, list) else [value]


def _otherwise(data: Any, random: Any) -> Any:
    """Other order, other wrapping, lists of one, bare names: all that means the same."""
    if isinstance(data, dict):
        keys = [*data]
        random.shuffle(keys)
        return {"met": None} | {key: _value(key, data[key], random) for key in keys}
    return data


def _value(key: str, value: Any, random: Any) -> Any:
    if key in ("titel", "tekst") and isinstance(value, str):
        return value.replace(" ", random.choice([" ", "  "]))
    if key == "planning":
        return random.choice([value, {"tekst": value}])
    if isinstance(value, list):
        found = [_otherwise(each, random) for each in value]
        if key == "gebied":
            found = [random.choice([each, {"naam": each}]) for each in found]
        if key != "voortgang":
            random.shuffle(found)
        alone = key in ("gebied", "trekker") and len(found) == 1 and random.random() < 0.5
        return found[0] if alone else found
    if key == "trekker" and random.random() < 0.5:
        return [value]
    return _otherwise(value, random)
