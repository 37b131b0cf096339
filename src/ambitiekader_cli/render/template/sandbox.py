"""The sandbox in which templates of strangers run: plain data in, Markdown out.

`{{ … }}` always shows a value literally. Only what a macro or a block made is Markdown already.
"""

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from functools import wraps
from typing import Any, cast

from jinja2 import BytecodeCache, DictLoader, StrictUndefined, nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ambitiekader_cli.render.fields import marked
from ambitiekader_cli.render.pipe import Limits
from ambitiekader_cli.render.template.escape import escape
from ambitiekader_cli.render.template.room import Room

HOLE = "–"
"""What a value that nobody filled in looks like."""
NOT_HERE = frozenset(
    {"safe", "random", "e", "escape", "forceescape", "urlize", "xmlattr", "tojson", "striptags"}
)
"""Filters that make HTML, or another document each time."""


WALKED = "doorlopen"
"""What counts the steps of a loop."""


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


class _Counting(CodeGenerator):
    """Programs that count what they put together."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - as jinja2 has it
        """As it is, but for the name of what does it."""
        self.write("environment.room.put_together((")
        for each in node.nodes:
            self.visit(each, frame)
            self.write(", ")
        self.write("))")


class Sandbox(ImmutableSandboxedEnvironment):
    """No attribute that starts with `_`, no changes to data, no powers, no work while compiling."""

    intercepted_binops = frozenset({"**", "*", "+", "%"})
    code_generator_class = _Counting

    def __init__(self, texts: Mapping[str, str], programs: BytecodeCache | None = None) -> None:
        self.room = Room(Limits().characters)
        super().__init__(
            bytecode_cache=programs,
            loader=DictLoader(texts),  # from memory: there is no folder to leave
            undefined=Missing,
            finalize=_shown,
            trim_blocks=True,
            lstrip_blocks=True,
            optimized=False,
        )
        self.globals.pop("lipsum")
        kept = {name: own for name, own in self.filters.items() if name not in NOT_HERE}
        self.filters = {name: self._bounded(name, own) for name, own in kept.items()}
        self.filters["veld"] = _field
        self.filters[WALKED] = lambda values: self.room.walked(values)  # noqa: PLW0108 - of now

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,
    ) -> str:
        """A program that counts how often it goes around."""
        for loop in source.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, WALKED, [], [], None, None, lineno=loop.lineno)
        return super()._generate(source, name, filename, defer_init)

    def give_room(self, characters: int) -> None:
        """For a new document."""
        self.room = Room(characters)

    def concat(self, pieces: Iterable[str]) -> str:
        """What jinja2 does at the end of a macro or block."""
        return self.room.joined(pieces)

    def _bounded(self, name: str, own: Callable[..., Any]) -> Callable[..., Any]:
        """The room of the document that is being made, which is not known yet."""

        @wraps(own)
        def looked(*given: Any, **named: Any) -> Any:  # noqa: ANN401
            return self.room.filtered(name, own, given, named)

        return looked

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401, N805 - as jinja2 has it
        """Remember what is Markdown already, and look first how large it becomes."""
        owner = getattr(getattr(__obj, "__wrapped__", __obj), "__self__", None)
        if isinstance(owner, str):
            __self.room.call(__obj.__name__, owner, (*args, *kwargs.values()))
        if isinstance(__obj, LoopContext) and args:
            args = (__self.room.walked(args[0]), *args[1:])
        result = __self.room.made(super().call(__context, __obj, *args, **kwargs))
        made = isinstance(__obj, Macro | BlockReference | LoopContext)
        return Markdown(result) if made and isinstance(result, str) else result

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        """Some fill a memory in one step that nothing can stop."""
        match operator:
            case "**":
                raise SecurityError(operator)
            case "*":
                self.room.multiply(left, right)
            case "+":
                self.room.add(left, right)
            case "%" if isinstance(left, str):
                several = right if isinstance(right, tuple) else (right,)
                self.room.call("%", left, several)
        return super().call_binop(context, operator, left, right)


@pass_context  # keeps jinja2 from doing it while it compiles
def _shown(context: Context, value: object) -> str:
    made: str = cast("Sandbox", context.environment).room.made(_markdown(value))
    return made


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
