"""Libyaml's events: what all that looks at YAML here begins with."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from ambitiekader_cli.source.decode import Problem, Unreadable
from ambitiekader_cli.source.libyaml import CBaseLoader, Mark, MarkedYAMLError, YAMLError

Event: TypeAlias = Any
"""A yaml event: which attributes it has depends on its kind, so the stubs cannot help."""


class TooDeep(Unreadable):
    """Libyaml, which looks ahead, met more brackets than it can hold before it got to `index`."""

    def __init__(self, mark: Mark) -> None:
        position = mark.line + 1, mark.column + 1
        super().__init__([Problem("AK005", *position, "te diep genest", "controleer de haken")])
        self.index: int = mark.index


def events(text: str) -> Iterator[Event]:
    """Libyaml's events; raises Unreadable where the text is no YAML."""
    if not text.strip(" \t\n"):
        text = text.replace("\t", " ")  # in a file where nothing stands a tab is no mistake
    try:
        next_event = CBaseLoader(text).get_event
        while (event := next_event()) is not None:
            yield event
    except YAMLError as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        if mark and "nesting depth" in str(error):
            raise TooDeep(mark) from None
        from ambitiekader_cli.source.syntax_errors import syntax_problem  # noqa: PLC0415 - rarely needed

        raise Unreadable([syntax_problem(error, text)]) from None
    except (ValueError, IndexError, AssertionError, OverflowError, RecursionError):
        message = "dit bestand is geen leesbare YAML"
        raise Unreadable([Problem("AK001", 1, 1, message, "controleer de tekst")]) from None
