# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What is printed as JSON is what Python's own `json` writes, and nothing in it is hidden."""

import json
import re

from hypothesis import example, given
from hypothesis import strategies as st

from ambitiekader_cli.unseen import UNSEEN
from ambitiekader_cli.view.json_text import json_text

TEXTS = st.text(st.characters()) | st.sampled_from(["##[x", "\ud800", "a\u200bb", "\x7f", "\r\n"])
VALUES = TEXTS | st.none() | st.booleans() | st.integers() | st.floats(0.001, 10**9)
PLAIN = st.recursive(
    VALUES,
    lambda each: st.lists(each) | st.tuples(each, each) | st.dictionaries(TEXTS, each),
)


@given(PLAIN, st.booleans())
@example({"a": [], "b": {}, "c": ((), [{}])}, False)
def test_it_is_the_json_of_python(data: object, ascii_only: bool) -> None:
    expected = json.dumps(data, ensure_ascii=ascii_only, indent=2)
    lines = [UNSEEN.sub(escape, line) for line in expected.replace("\x7f", "\\u007f").split("\n")]

    assert json_text(data, ascii_only=ascii_only) == "\n".join(lines).replace("##[", "\\u0023#[")


def escape(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]
