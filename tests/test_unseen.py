# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Characters that nobody sees: each code point there is, judged by its Unicode properties."""

import sys
from functools import cache

import pytest
import regex

from ambitiekader_cli.source import Problem, Source, Unreadable
from ambitiekader_cli.source.decode import decode
from ambitiekader_cli.text import visible
from ambitiekader_cli.unseen import BLANK, UNSEEN

EVERY = range(sys.maxunicode + 1)
"""By number: a million texts are made when they are needed."""
PROPERTIES = regex.compile(
    r"[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}"
    r"\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]"
)
WHITE = "\t\n"
EMOJI = (
    *("❤\ufe0f", "↔\ufe0f", "✔\ufe0e", "1\ufe0f\u20e3", "#\ufe0f", "ℹ\ufe0f", "©\ufe0f"),
    *(
        "👩\u200d🔧",
        "👨\u200d👩\u200d👧\u200d👦",
        "👩🏽\u200d❤\ufe0f\u200d💋\u200d👨🏻",
        "🏳\ufe0f\u200d🌈",
    ),
    "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
)


@cache
def hidden() -> list[str]:
    signs = map(chr, EVERY)
    return [s for s in signs if s not in WHITE and (PROPERTIES.match(s) or s in BLANK)]


@cache
def seen() -> list[str]:
    return sorted({*map(chr, EVERY)} - {*hidden()})


def few() -> list[str]:
    """All that are hidden, but most of the 137,468 for private use."""
    some = "\ue000\uf0b7\U0010fffd"
    return [sign for sign in hidden() if sign in some or not regex.match(r"\p{Co}", sign)]


def test_every_code_point_is_refused_by_its_properties() -> None:
    assert [sign for sign in map(chr, EVERY) if UNSEEN.match(sign)] == hidden()


def test_every_code_point_that_is_seen_may_stand_in_a_file() -> None:
    text = "".join(seen())
    pieces = [text[start : start + 200_000] for start in range(0, len(text), 200_000)]
    assert "".join(decode(piece.encode()) for piece in pieces) == text
    assert {"\u00a0", "\u202f", "\u2009", "\u3000", "🏠", "🏽", "\u0301"} < {*seen()}


def test_every_code_point_that_is_not_seen_is_pointed_at_in_a_file() -> None:
    for sign in few():
        if not "\ud800" <= sign <= "\udfff":  # UTF-8 has none
            [problem] = refused(f"a:\n  é{sign}b")
            assert (problem.code, problem.line, problem.column, problem.width) == ("AK006", 2, 4, 1)
            assert f"`U+{ord(sign):04X}`" in problem.message


def test_every_code_point_that_is_not_seen_is_refused_behind_a_code() -> None:
    for sign in few():
        [problem] = refused(f'"\\U{ord(sign):08x}"')
        assert problem.code == "AK006"


def test_every_code_point_that_is_not_seen_is_written_out_on_a_screen() -> None:
    shown = visible("".join(hidden()))
    assert shown.isascii()
    assert shown == "".join(f"\\x{ord(sign):02x}" for sign in hidden())


@pytest.mark.parametrize("emoji", EMOJI)
def test_an_emoji_of_more_signs_is_pointed_at_as_one(emoji: str) -> None:
    [problem] = refused(f"a: {emoji} b")
    first = next(sign for sign in emoji if UNSEEN.match(sign))
    assert problem.message.startswith("een emoji van meer tekens mag niet")
    assert f"`U+{ord(first):04X}`" in problem.message
    assert (problem.column, problem.width) == (4, len(emoji))


def test_every_emoji_can_have_a_variant_and_no_letter_can() -> None:
    emoji, letter = regex.compile(r"\p{Emoji}"), regex.compile(r"[\p{L}\p{M}]")
    for sign in seen():
        is_emoji = emoji.match(sign) is not None
        if is_emoji or (sign < "\u3000" and letter.match(sign)):
            [problem] = refused(f"{sign}\ufe0f")
            assert problem.message.startswith("een emoji") is is_emoji


@pytest.mark.parametrize("text", ["a\u200db", "🏠\u200d", "🏠\U000e0061", "🏠\U000e0100", "\ufe0f"])
def test_what_no_emoji_is_made_of_is_no_emoji(text: str) -> None:
    [problem] = refused(text)
    assert problem.message.startswith("verboden onzichtbaar teken")
    assert problem.width == 1


def refused(text: str) -> list[Problem]:
    """Why a file with this text cannot be read."""
    with pytest.raises(Unreadable) as caught:
        Source("f.yaml", text.encode()).data()
    return caught.value.problems
