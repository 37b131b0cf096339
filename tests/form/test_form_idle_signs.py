# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""`ak fmt` takes out signs of Word that nobody sees, and then nothing else."""

from random import Random
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from support.form_generator import generate

from ambitiekader_cli.form import formed
from ambitiekader_cli.form.idle_signs import without_idle_signs
from ambitiekader_cli.source import Source, Unreadable
from ambitiekader_cli.source.reader import read
from ambitiekader_cli.unseen import IDLE

PATH = "data/local/voorbeeld/afspraken.yaml"
SIGNS = "".join(IDLE).replace("\ufeff", "")
"""All but the one that libyaml passes over at the start of a line."""


@example(3185, [271])  # all that a value is
@given(st.integers(0, 10_000), st.lists(st.integers(0, 400), min_size=1, max_size=4))
def test_signs_anywhere_in_a_file_go_or_stay_but_take_nothing_along(
    seed: int, places: list[int]
) -> None:
    text = generate(Random(seed)).raw.decode("utf-8-sig").replace("\r\n", "\n")
    for number, place in enumerate(places):
        text = text[:place] + SIGNS[(seed + number) % len(SIGNS)] + text[place:]
    assume(not any(f"\\r{sign}" in text for sign in SIGNS))  # half a line end could be read alone
    source = Source(PATH, text.encode())
    bare = without_idle_signs(source.raw)
    if bare:
        assert not any(sign in bare for sign in SIGNS)
        assert stripped(read_with_signs(text)) == stripped(read(bare))
        file = formed(source, clean=True)
        assert file.safe
        assert Source(PATH, file.new).data() == read(bare)
        assert "onzichtbare tekens" in file.differs
    elif any(sign in text for sign in SIGNS):
        with pytest.raises(Unreadable):
            formed(source, clean=True)


@pytest.mark.parametrize(
    "text",
    [
        "a: Zaak \u200b#1 is af\n",
        "a: een\n\u200b  twee\n",
        "\u200b- a\n- b\n",
        "a: \u200b'b' c\n",
        "a: b:\u200b c\n",
        "a\u00ad: 1\na: 2\n",
        "a: b\u00ad\u202e\n",
        "a: b\u00ad\nc: [\n",
        "a: b\n\ufeffc: d\n",
        '"a\u00ad": "\\u00ad"\n',
    ],
)
def test_what_would_be_read_otherwise_is_left_alone(text: str) -> None:
    with pytest.raises(Unreadable) as caught:
        formed(Source(PATH, text.encode()), clean=True)
    assert caught.value.problems[0].code == "AK006"


@pytest.mark.parametrize("text", ["a: b\ufeff\nc: d\n", "a: b\nc: \ufeffd\n"])
def test_a_bom_that_is_not_at_the_start(text: str) -> None:
    assert formed(Source("los.yaml", text.encode()), clean=True).new == b"a: b\nc: d\n"


def test_what_is_only_shown_hides_nothing() -> None:
    with pytest.raises(Unreadable):
        formed(Source(PATH, "titel: a\u00adb\n".encode()))


def read_with_signs(text: str) -> Any:
    """The data of a text in which these signs stand for letters that it has not."""
    for number, sign in enumerate(SIGNS):
        text = text.replace(sign, chr(0x4E00 + number))
    return read(text)


def stripped(data: Any) -> Any:
    """The same without them; a text of nothing else is as good as none."""
    if isinstance(data, dict):
        return {stripped(key): stripped(value) for key, value in data.items()}
    if isinstance(data, tuple):
        return tuple(map(stripped, data))
    signs = {0x4E00 + number: None for number in range(len(SIGNS))}
    return data.translate(signs) or None if data else None
