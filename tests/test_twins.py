# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Signs that look like those of a keyboard: found both ways, and named where they matter."""

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambitiekader_cli.guess import did_you_mean, forget_guesses, nearest, twin
from ambitiekader_cli.twins import as_typed, first_twin, folded

TWINS = "‘’‚‛′`´“”„«»″‐‑‒–—―−"


@given(st.text(st.sampled_from(TWINS + "aB-'\"1 ")))
def test_as_typed_keeps_the_length_and_is_its_own_twin(text: str) -> None:
    typed = as_typed(text)
    assert len(typed) == len(text)
    assert as_typed(typed) == typed
    assert typed.isascii()
    assert folded(text) == folded(typed)


def test_every_short_dash_of_unicode_is_known() -> None:
    dashes = {chr(code) for code in range(0x2010, 0x2016)}
    assert all(category(dash) == "Pd" and as_typed(dash) == "-" for dash in dashes)


@pytest.mark.parametrize("dash", "‐‑‒–—−")
def test_an_id_with_another_dash(dash: str) -> None:
    forget_guesses()
    known = dict.fromkeys(["BES-2", "BES-1", "BET-1"])
    word = f"BES{dash}1"
    assert twin(word, known) == nearest(word, known) == nearest(word.lower(), known) == "BES-1"
    assert f"(U+{ord(dash):04X})" in did_you_mean(word, "BES-1")
    assert "daar staat" in did_you_mean("BES-1", word)
    assert did_you_mean(word, "BES-2") == "bedoelde u `BES-2`?"
    assert did_you_mean("BES1", "BES-1") == "bedoelde u `BES-1`?"


def test_what_a_keyboard_writes_is_no_twin() -> None:
    assert first_twin("a-b 'c' \"d\" `e`") == ""
    assert twin("BES-1", {"BES-1"}) is None
