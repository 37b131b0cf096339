# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The classes of the model: what pydantic made of them, and what an entity is."""

import runpy
from pathlib import Path

import pytest

from ambitiekader_cli.model.bron import Bron
from ambitiekader_cli.model.check import check
from ambitiekader_cli.model.item import NO_KENMERKEN, Ambitie

MAKER = runpy.run_path(str(Path(__file__).parents[1] / "docs/make_compiled_model.py"))
AMBITIE = {"id": "A-1", "titel": "Een titel", "bron": {"document": "kader"}}


def test_what_pydantic_made_is_of_these_classes() -> None:
    """If not: `python docs/make_compiled_model.py`."""
    assert MAKER["compiled"]() == MAKER["MADE"].read_text("utf-8")


def test_a_key_that_is_not_given_holds_what_the_class_says() -> None:
    made = check(Ambitie, AMBITIE)
    assert (made.planning, made.trekker, made.kenmerken) == (None, (), NO_KENMERKEN)
    assert made.bron == (Bron(document="kader"),)


def test_entities_with_the_same_values_are_the_same() -> None:
    made = check(Ambitie, AMBITIE)
    assert made == check(Ambitie, AMBITIE)
    assert hash(made.bron) == hash((Bron(document="kader"),))
    assert made != check(Ambitie, AMBITIE | {"titel": "Een andere"})
    assert repr(made.bron) == "(Bron(document='kader'),)"


def test_an_entity_never_changes() -> None:
    made = check(Ambitie, AMBITIE)
    with pytest.raises(AttributeError):
        made.titel = "Een andere"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del made.titel


def test_a_key_that_no_class_names_is_no_key() -> None:
    with pytest.raises(TypeError, match="documnet"):
        Bron(documnet="kader")  # type: ignore[call-arg]
