"""A command line that is written as the help says, read without typer: that takes long to load.

Whatever is not plain is left to typer: a mistake, the help of a command, `--name=value`, an option
given twice, a command with parts. The tests hold both against each other.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple, get_args, get_origin

from ambitiekader_cli.cli.names import ALIASES, COMMANDS, module_of
from ambitiekader_cli.cli.options import Option
from ambitiekader_cli.cli.parameters import annotations, defaults
from ambitiekader_cli.cli.terminal import say


class NotPlain(Exception):  # noqa: N818 - nothing went wrong
    """Typer must look at it."""


class Asked(NamedTuple):
    """What a command takes: under which name, and how it is typed."""

    key: str
    option: Option
    is_flag: bool
    several: bool


def plain_call(arguments: Sequence[str]) -> Callable[[], None] | None:
    """What these arguments ask for, ready to be called; None when they are not plain."""
    if [*arguments] in ([], ["-h"], ["--help"]):
        from ambitiekader_cli.cli.help_page import front_page  # noqa: PLC0415 - asked alone

        return partial(say, front_page())
    first, *rest = arguments
    name, *words = *ALIASES.get(first, (first,)), *rest
    module = module_of(name) if name in COMMANDS else None
    if module is None or hasattr(module, "PARTS"):
        return None
    try:
        return partial(module.command, **_given(module.command, words))
    except NotPlain:
        return None


def _given(command: Callable[..., None], typed: Sequence[str]) -> dict[str, Any]:
    """By key what was typed or, of what was not, what the command takes then."""
    asked = [_asked(key, annotation) for key, annotation in annotations(command).items()]
    found: dict[str, list[str]] = {}
    by_place: list[str] = []
    options = {each.option.name: each for each in asked if each.option.name}
    words = iter(typed)
    for word in words:
        if word == "-" or not word.startswith("-"):
            by_place.append(word)
        else:
            _option(word, words, options, found)
    _places(by_place, [each for each in asked if not each.option.name], found)
    values = {each.key: _value(each, found[each.key]) for each in asked if each.key in found}
    complete = {**defaults(command), **values}
    if len(complete) < len(asked):
        raise NotPlain
    return complete


def _asked(key: str, annotation: Any) -> Asked:  # noqa: ANN401 - as Python has it
    kind, option, *_ = *get_args(annotation), None, None
    kinds = (kind, *get_args(kind))
    several = any(get_origin(each) is list for each in kinds)
    if not isinstance(option, Option) or int in kinds:
        raise NotPlain
    return Asked(key, option, kind is bool, several)


def _option(
    word: str, words: Iterator[str], options: Mapping[str, Asked], found: dict[str, list[str]]
) -> None:
    asked = options.get(word)
    if asked is None or (asked.key in found and not asked.several):
        raise NotPlain
    value = "" if asked.is_flag else next(words, "-")
    if value.startswith("-"):
        raise NotPlain
    found.setdefault(asked.key, []).append(value)


def _places(typed: list[str], asked: list[Asked], found: dict[str, list[str]]) -> None:
    for each in asked:
        if typed:
            found[each.key] = typed[:] if each.several else typed[:1]
            del typed[: len(found[each.key])]
    if typed:
        raise NotPlain


def _value(asked: Asked, typed: list[str]) -> Any:  # noqa: ANN401 - what the command takes
    if asked.is_flag:
        return True
    made = [asked.option.parser(text) if asked.option.parser else text for text in typed]
    return made if asked.several else made[0]
