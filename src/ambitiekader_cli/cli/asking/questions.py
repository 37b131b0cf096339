"""Plain questions at a terminal, line by line: they work in any console and read aloud well."""

import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from ambitiekader_cli.cli.options import on
from ambitiekader_cli.cli.terminal import say
from ambitiekader_cli.errors import Ended, Refused, UserError
from ambitiekader_cli.text import visible
from ambitiekader_cli.twins import as_typed, folded
from ambitiekader_cli.words.dutch import day
from ambitiekader_cli.work.typed_text import clean_text

T = TypeVar("T")
LEAST = 2
"""Letters by which a choice is known; one may be a slip, or an answer to another question."""
YES_OR_NO = frozenset({"n", "nee", "j", "ja"})


class Option(NamedTuple):
    """An answer that can be chosen."""

    value: str
    label: str = ""
    """Beside the value, for who does not know it."""


def can_ask() -> bool:
    """Whether somebody sits there who sees the question."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def agreed(question: str, *, default: bool = True) -> bool:
    """Yes or no; Enter is the default, and no more input is no."""
    hint = "[J/n]" if default else "[j/N]"
    while True:
        answer = _line(f"{question} {hint} ")
        word = (answer or "nee").strip().casefold()
        if not word:
            return default
        if word in YES_OR_NO:
            return word[0] == "j"
        say("Typ j of n.")


def chosen(question: str, options: Sequence[Option], default: str | None = None) -> str:
    """The value of one of these: by its number, or by its first letters. Of one Enter is that."""
    if len(options) == 1:
        default = options[0].value
    return _chosen(question, {str(n): option for n, option in enumerate(options, 1)}, default)


def chosen_or_none(question: str, options: Sequence[Option]) -> str | None:
    """The same; with Enter or 0 none of these."""
    numbered = {str(n): option for n, option in enumerate(options, 1)} | {"0": _NONE}
    answer = _chosen(question, numbered, _NONE.value)
    return None if answer == _NONE.value else answer


_NONE = Option("geen van deze")


def _chosen(question: str, numbered: Mapping[str, Option], default: str | None) -> str:
    say(question)
    for number, option in numbered.items():
        label = f"  {option.label}" if option.label else ""
        say(visible(f"  {number}  {option.value}{label}"))
    hint = f" [{default}]" if default else ""
    while True:
        answer = _answer(f"Nummer of naam{hint}: ").strip()
        found = [default] if default and not answer else [*_meant(answer, numbered)]
        if len(found) == 1:
            return found[0]
        say("Typ een nummer uit de lijst, of de eerste letters: twee of meer.")


def explained(values: Iterable[str]) -> list[Option]:
    """Each with what it means; what to write with it is asked later."""
    from ambitiekader_cli.schema.blocks import KEUZES  # noqa: PLC0415 - only where one is asked

    return [Option(value, f"{KEUZES[value].partition(';')[0].rstrip('.')}.") for value in values]


def text(question: str, check: Callable[[str], T], default: str = "") -> T:
    """A line of text, as `check` makes it; asked again with what `check` says is wrong."""
    hint = f" [{visible(default)}]" if default else ""
    while True:
        answer = _answer(
            f"{question}{hint}{'' if question.endswith('?') and not hint else ':'} "
        ).strip()
        try:
            return check(answer or default)
        except UserError as wrong:
            say(said(wrong))


def text_or_doubt(question: str, check: Callable[[str], T], doubt: Callable[[str], str]) -> T:
    """The same; asked once more where an answer can be right, but `doubt` says what is strange."""
    doubted: list[str] = []

    def sure(answer: str) -> T:
        made = check(answer)
        if answer and not doubted and (why := doubt(answer)):
            doubted.append(answer)
            raise UserError(why, "klopt het toch, typ het dan nog eens")
        return made

    return text(question, sure)


def something(answer: str) -> str:
    """What was typed, clean; raises UserError where that is nothing."""
    if not answer:
        raise UserError("hier hoort een antwoord")
    return clean_text(answer)


def said(wrong: UserError) -> str:
    """What is wrong with an answer, on one line."""
    return visible("; ".join(filter(None, (wrong.message, wrong.advice))))


def typed_day(answer: str) -> date:
    """The day that was meant; shown, if it was typed in another way than `ak` writes it."""
    if not answer:
        raise UserError("hier hoort een dag", "typ haar als 31-12-2026, of `vandaag`")
    datum = on(answer, "de datum")
    if as_typed(answer) not in {datum.isoformat(), day(datum)}:
        say(f"  {day(datum)}")
    return datum


def as_user_error(refusal: Refused) -> UserError:
    """What a rule says of an answer, for who may answer again; who types knows no codes."""
    first = refusal.lines[0].removeprefix("ak: niet vastgelegd: ")
    first = re.sub(r" \(AK[0-9]{3}\)$", "", first)
    advice = "".join(line.strip().removeprefix("hulp: ") for line in refusal.lines[1:2])
    return UserError(first, advice)


def _meant(answer: str, numbered: Mapping[str, Option]) -> list[str]:
    number = str(int(answer[:6])) if answer.isdecimal() else ""
    if number in numbered:
        return [numbered[number].value]
    word, options = folded(answer), numbered.values()
    exact = [option.value for option in options if folded(option.value) == word]
    if len(word) < LEAST or word in YES_OR_NO:
        return exact
    return exact or [o.value for o in options if any(folded(n).startswith(word) for n in o)]


def _answer(prompt: str) -> str:
    """One line; no more input ends `ak` as a no would."""
    answer = _line(prompt)
    if not answer:
        say("\nNiets vastgelegd.")
        raise Ended(1)
    return answer


def _line(prompt: str) -> str:
    """With its newline; empty when there is no more input. Who stops here has written nothing."""
    sys.stdout.write(prompt)
    sys.stdout.flush()
    try:
        return sys.stdin.readline()
    except KeyboardInterrupt:
        say("\nNiets vastgelegd.")
        raise
