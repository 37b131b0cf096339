"""The sandbox in which templates of strangers run: plain data in, Markdown out.

`{{ … }}` always shows a value literally. Only what a macro or a block made is Markdown already.
"""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from jinja2 import DictLoader, StrictUndefined, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ambitiekader_cli.render.fields import marked
from ambitiekader_cli.render.template.escape import escape

HOLE = "–"
"""What a value that nobody filled in looks like."""
NOT_HERE = frozenset(
    {"safe", "random", "e", "escape", "forceescape", "urlize", "xmlattr", "tojson", "striptags"}
)
"""Filters that make HTML, or another document each time."""


class Markdown(str):
    """Text that a macro or block made: its values are escaped already."""

    __slots__ = ()


class Missing(StrictUndefined):
    """A name that does not exist: its message is a Dutch sentence, a new line, and an advice."""

    @property
    def _undefined_message(self) -> str:
        name, owner = str(self._undefined_name), self._undefined_obj
        names = [key for key in owner if isinstance(key, str)] if isinstance(owner, dict) else []
        close = get_close_matches(name, names, n=1)
        advice = f"bedoelde u `{close[0]}`?" if close else "controleer de naam"
        return f"`{name}` bestaat hier niet\n{advice}"


class NotTextError(TypeError):
    """A template shows a list or another value that is no text."""


class Sandbox(ImmutableSandboxedEnvironment):
    """No attribute that starts with `_`, no changes to data, no powers, no work while compiling."""

    intercepted_binops = frozenset({"**"})

    def __init__(self, texts: Mapping[str, str]) -> None:
        super().__init__(
            loader=DictLoader(texts),  # from memory: there is no folder to leave
            undefined=Missing,
            finalize=_shown,
            trim_blocks=True,
            lstrip_blocks=True,
            optimized=False,
        )
        self.globals.pop("lipsum")
        self.filters = {k: v for k, v in self.filters.items() if k not in NOT_HERE}
        self.filters["veld"] = _field

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401, N805 - as jinja2 has it
        """Remember what is Markdown already."""
        result = super().call(__context, __obj, *args, **kwargs)
        made = isinstance(__obj, Macro | BlockReference | LoopContext)
        return Markdown(result) if made and isinstance(result, str) else result

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401, ARG002
        """Powers fill a memory in one step that nothing can stop."""
        raise SecurityError(operator)


@pass_context  # keeps jinja2 from doing it while it compiles
def _shown(_context: Context, value: object) -> str:
    return _markdown(value)


def _field(value: object, name: str) -> Markdown:
    """A value that somebody may change in Word; an empty one leaves room to write."""
    return Markdown(marked("" if value == "" else _markdown(value), name))


def _markdown(value: object) -> str:
    match value:
        case Markdown():
            return value
        case Undefined():
            return str(value)  # raises
        case None:
            return HOLE
        case bool():
            return "ja" if value else "nee"
        case str() | int() | float():
            return escape(str(value)) or HOLE
    raise NotTextError(type(value).__name__)
