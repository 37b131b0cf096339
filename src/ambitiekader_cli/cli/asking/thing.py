"""The questions about something that is added, for who does not know the options."""

from collections.abc import Mapping
from datetime import date

from ambitiekader_cli.cli.asking.questions import Option, as_user_error, chosen, said, text
from ambitiekader_cli.cli.terminal import say
from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.adding.add import (
    MOST_CHOICES,
    Added,
    Given,
    added,
    answered,
    question_about,
)
from ambitiekader_cli.work.adding.answers import Asked, choices, none_yet, understood
from ambitiekader_cli.work.adding.soorten import SOORTEN
from ambitiekader_cli.work.adding.vraag import Kind, Soort
from ambitiekader_cli.work.draft import Draft, Wrong
from ambitiekader_cli.work.free_id import Taken

NOTHING = "geen"
"""The answer that leaves something out, where one is chosen from a list."""


def asked_soort() -> str:
    """What somebody wants to add."""
    return chosen("Wat wilt u toevoegen?", [Option(soort.name) for soort in SOORTEN])


def asked_thing(draft: Draft, soort: Soort, given: Given, today: date, there: Taken) -> Added:
    """What comes of the answers; what the rules refuse is asked again."""
    answers = answered(soort, given, draft.kader, today, _asked)
    while True:
        try:
            return added(draft.copy(), soort, answers, today, there)
        except Wrong as wrong:
            vraag = question_about(wrong, soort)
            if vraag is None:
                raise
            say(said(as_user_error(wrong)))
            others = {name: answer for name, answer in answers.items() if name != vraag.name}
            answer = _asked(Asked(vraag, draft.kader, others, today))
            answers = others if answer is None else {**others, vraag.name: answer}


def _asked(asked: Asked) -> "Fresh | None":
    """The answer, understood; None where nothing was said that need not be."""
    known = choices(asked)
    if known is not None and not known:
        if asked.needed:
            raise none_yet(asked.vraag.name)
        return None
    if known and not asked.vraag.several and len(known) <= MOST_CHOICES:
        return _chosen(asked, known)

    def check(typed: str) -> "Fresh | None":
        parts = typed.split(",") if asked.vraag.several else [typed]
        answers = [part for part in parts if part.strip()]
        if asked.needed and not answers:
            raise UserError("hier hoort een antwoord")
        return understood(asked, answers) if answers else None

    return text(_question(asked, known or {}), check, _default(asked))


def _chosen(asked: Asked, known: Mapping[str, str]) -> "Fresh | None":
    options = [Option(value, label) for value, label in known.items()]
    if asked.needed:
        return understood(asked, [chosen(asked.vraag.vraag, options)])
    answer = chosen(asked.vraag.vraag, [*options, Option(NOTHING)], NOTHING)
    return None if answer == NOTHING else understood(asked, [answer])


def _question(asked: Asked, known: Mapping[str, str]) -> str:
    """With what can be typed, and what Enter does."""
    hints = [_known(known)] if known else []
    if asked.vraag.several:
        hints.append("meer met een komma ertussen")
    if not asked.needed:
        hints.append("Enter: niets")
    told = "; ".join(hints)
    return f"{asked.vraag.vraag} ({told})" if told else asked.vraag.vraag


def _known(known: Mapping[str, str]) -> str:
    few = len(known) <= MOST_CHOICES
    return listed([*known], MOST_CHOICES, "of") if few else "een id, of een woord uit de naam"


def _default(asked: Asked) -> str:
    """A year is mostly this year."""
    return str(asked.today.year) if asked.vraag.kind is Kind.JAAR and asked.needed else ""
