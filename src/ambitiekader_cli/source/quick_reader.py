"""YAML to plain data without libyaml, of a text that has the form for it: nearly every file does.

So that a command that reads such files alone need not load it.
"""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple, TypeAlias

MAX_DEPTH = 24
MAX_NODES = 50_000


class Start(NamedTuple):
    """The line, counted from 0, where a collection begins that stands in a list at the top."""

    key: str
    line: int


Starts: TypeAlias = list[Start]


def read_plainly(text: str, starts: Starts | None = None) -> dict[str, Any] | None:
    """The data in one YAML document, equal texts kept once; None where libyaml must read it."""
    from ambitiekader_cli.source import plain_form  # noqa: PLC0415 - its patterns take 2 ms

    texts: dict[str, str] = {}
    data = plain_form.read_plain_form(text, texts.setdefault, MAX_NODES)
    if data is None or may_be_misread(text, texts):
        return None
    if starts is not None:
        starts += [Start(*each) for each in plain_form.Parts(text).begins()]
    return data


def may_be_misread(text: str, texts: Mapping[str, str]) -> bool:
    """Whether it may hold what libyaml reads and YAML 1.2 does not; cheap, and mostly wrong."""
    if "-" in texts or "" in texts or ("+" in text and any(map(str.isspace, texts))):
        return True  # only `|+` keeps the new lines of a text in which nothing stands
    return any(_has(text, sign, behind) for sign, behind in _MISREAD)


def _has(text: str, sign: str, behind: re.Pattern[str]) -> bool:
    """Twenty times as fast as one pattern: signs are few, and `find` jumps to the next."""
    at = text.find(sign)
    while at >= 0 and not behind.match(text, at):
        at = text.find(sign, at + 1)
    return at >= 0


# A comment without a space before it, and a `?` that may begin a value.
_MISREAD = (("#", re.compile(r"(?<=[^ \t\n])")), ("?", re.compile(r"(?<=[\s\[{,])")))
