"""What a command takes, told without `inspect`: that takes longer to load than a command line."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple


class Parameter(NamedTuple):
    """Something that may be typed: how it is annotated, and what it is when it was not typed."""

    annotation: Any
    default: Any = None


def annotations(command: Callable[..., None]) -> Mapping[str, Any]:
    """By key, in order, how each thing is annotated that may be typed."""
    return {key: said for key, said in command.__annotations__.items() if key != "return"}


def defaults(command: Callable[..., None]) -> Mapping[str, Any]:
    """By key what a command takes where nothing was typed; of what must be typed nothing."""
    by_place = command.__code__.co_varnames[: command.__code__.co_argcount]
    last = zip(reversed(by_place), reversed(command.__defaults__ or ()), strict=False)
    return dict(last) | (command.__kwdefaults__ or {})


def let_take(command: Callable[..., None], parameters: Mapping[str, Parameter]) -> None:
    """Of a command that takes whatever it is given, say what that is."""
    command.__annotations__ = {key: each.annotation for key, each in parameters.items()}
    command.__kwdefaults__ = {key: each.default for key, each in parameters.items()}


def let_take_also(
    command: Callable[..., None], other: Callable[..., None], more: Mapping[str, Parameter]
) -> None:
    """Of such a command say that it takes what another takes, and more."""
    let_take(command, more)
    command.__annotations__ = {**annotations(other), **command.__annotations__}
    command.__kwdefaults__ = {**defaults(other), **(command.__kwdefaults__ or {})}
