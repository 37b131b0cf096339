"""A text as somebody typed it: clean, and refused where it cannot come in the data."""

from collections.abc import Sequence

from ambitiekader_cli.errors import UserError, about
from ambitiekader_cli.load.meant_word import meant_word
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import folded
from ambitiekader_cli.unseen import all_unseen
from ambitiekader_cli.words.dutch import listed

MOST = 5_000
"""Characters of one text: a page and a half."""


def typed_text(key: str, given: str | None) -> str:
    """What was typed behind an option, without the white space around it; raises UserError."""
    if given is None:
        return ""
    with about(key):
        text = clean_text(given, f"`--{key}`")
        if not text:
            advice = "schrijf een tekst, of laat de optie weg"
            raise UserError(f"achter `--{key}` staat niets", advice)
    return text


def clean_text(given: str, where: str = "") -> str:
    """A text as it may come in the data, without the white space around it; raises UserError."""
    text = given.replace("\r\n", "\n").strip()
    if where:
        refuse_text(text, f"de tekst achter {where}", f"{where}: ")
    else:
        refuse_text(text, "de tekst")
    return text


def refuse_text(text: str, called: str, where: str = "") -> None:
    """Raises UserError for what is too long, or holds what nobody sees."""
    if len(text) > MOST:
        raise UserError(f"{called} is langer dan 5.000 tekens", "maak hem korter")
    if unseen := next(all_unseen(text), None):
        raise UserError(f"{where}{unseen.message}", unseen.advice)


def one_of(key: str, given: str, choices: Sequence[str]) -> str:
    """The choice that was typed, in capitals or not; raises UserError."""
    word = typed_text(key, given)
    if choice := meant_choice(word, choices):
        return choice
    raise UserError(f"{key} kan niet {quoted(word)} zijn", choice_advice(word, choices), about=key)


def meant_choice(typed: str, choices: Sequence[str]) -> str | None:
    """The choice that was typed, in capitals or not, its words with a hyphen or a space between."""
    return next((choice for choice in choices if _words(choice) == _words(typed)), None)


def _words(text: str) -> list[str]:
    return folded(text).replace("-", " ").split()


def choice_advice(typed: str, choices: Sequence[str]) -> str:
    """What was probably meant, and all that can be chosen."""
    close = meant_word(typed, choices)
    hint = f"bedoelde u `{close}`? " if close else ""
    return f"{hint}kies uit: {listed(choices, joined='of')}"
