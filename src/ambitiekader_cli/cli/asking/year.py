"""Which year, and what becomes of its items, asked one by one."""

from collections.abc import Iterable
from datetime import date

from ambitiekader_cli.cli.asking.questions import Option, agreed, chosen, something, text
from ambitiekader_cli.cli.terminal import say
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import visible
from ambitiekader_cli.view.in_words import in_words, planning_in_words
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.year.answers import (
    DOORGESCHOVEN,
    EXPLAINED,
    GEREED,
    STAYS,
    Answer,
    Answers,
    Question,
    missing,
)
from ambitiekader_cli.work.year.overview import year_in

ALL = "alle"
SECOND_HALF = 7
"""The month from which the year that ends is this one."""


def asked_year(today: date, *, closing: bool) -> int:
    """The year to close, or to open."""
    ends = today.year - (today.month < SECOND_HALF)
    verb, likely = ("sluiten", ends) if closing else ("openen", ends + 1)
    return text(f"Welk jaar wilt u {verb}?", year_in, str(likely))


def asked_place(kader: Kader) -> str | None:
    """A gemeente; None is all of them."""
    places = [Option(each.id, each.naam) for each in kader.plaatsen.values()]
    answer = chosen("Van welke gemeente?", [*places, Option(ALL, "alle gemeenten")])
    return None if answer == ALL else answer


def asked_answers(questions: Iterable[Question], given: Answers) -> Answers:
    """The answers that were given, and those that were not."""
    answers = {name: [*each] for name, each in given.items()}
    left = [
        (q, whose) for q in questions if (whose := missing(q, given.get(q.item.id, ()))) is not None
    ]
    for number, (question, whose) in enumerate(left, 1):
        own = answers.setdefault(question.item.id, [])
        say(f"\nActiviteit {number} van {len(left)}")
        own += _of_item(question, whose, first=not own)
    return answers


def _of_item(question: Question, left: tuple[str, ...], *, first: bool) -> list[Answer]:
    row, kader = question.row, question.kader
    say(visible(f"{row.item.id}  {row.titel}"))
    say(visible(f"  trekker: {listed([kader.naam(n) for n in row.item.trekker], 8) or 'geen'}"))
    say(visible(f"  gepland: {planning_in_words(row) or 'niet'}"))
    say(visible(f"  nu: {in_words(row, question.peildatum)}"))
    names = listed([kader.naam(name) for name in left], 8)
    if len(left) < 2 or agreed(f"Geldt één antwoord voor {visible(names)}?"):
        return [_answer(question, () if first else left)]
    answers: list[Answer] = []
    for partij in left:
        say(visible(f"Van {kader.naam(partij)}:"))
        planned = any(answer.planning for answer in answers)
        answers.append(_answer(question, (partij,), planned=planned))
    return answers


def _answer(question: Question, partij: tuple[str, ...], *, planned: bool = False) -> Answer:
    options = [Option(*each) for each in EXPLAINED.items()]
    default = STAYS if question.is_norm else None
    uitkomst = chosen("Wat is ervan geworden?", options, default)
    reden = "" if uitkomst == STAYS else _reason(uitkomst)
    naar = planning = ""
    if uitkomst == DOORGESCHOVEN and not question.follower:
        naar = text(_WHERE, lambda typed: question.checked_naar(typed) if typed else "")
        if naar:
            say(visible(f"  {naar}  {question.kader.items[naar].titel}"))
        if not (naar or planned) and question.needs_planning:
            planning = text(_when(question), lambda typed: _given(question, typed))
    return Answer(uitkomst, reden, planning, naar, partij)


def _reason(uitkomst: str) -> str:
    what = "Wat is er bereikt?" if uitkomst == GEREED else "Waarom?"
    return text(f"{what} Schrijf een zin", something)


def _given(question: Question, typed: str) -> str:
    return question.checked_planning(something(typed))


def _when(question: Question) -> str:
    year = question.over.volgend
    return f"De planning is in {year} voorbij. Wat is de nieuwe, bijvoorbeeld Q2 {year}?"


_WHERE = "Staat het al ergens anders? Typ dan het nummer (Enter: ak maakt het voor u)"
