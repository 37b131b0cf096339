"""The answers about a year in a sheet: to fill in, and filled in."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.view.in_words import in_words, planning_in_words
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.words.states import KLASSEN
from ambitiekader_cli.work.sheet import Cell, Row, explained, id_in, ignored_changes, rows_of_sheet
from ambitiekader_cli.work.typed_text import clean_text
from ambitiekader_cli.work.year.answers import (
    DOORGESCHOVEN,
    GEREED,
    STAYS,
    UITKOMSTEN,
    Answer,
    Answers,
    Asking,
    Question,
    checked_uitkomst,
)

ANSWERED = ("partij", "uitkomst", "toelichting", "planning", "naar")
"""Columns that somebody fills in."""
FIXED = {
    "titel": "verander de titel in het bestand",
    "trekker": "verander de trekker in het bestand",
    "gepland": "zet een nieuwe planning in de kolom `planning`",
}
"""What is there to read, and what to do to change it."""
COLUMNS = ("id", "titel", "trekker", "gepland", "stand", *ANSWERED)
"""Those that are not answered are there to read."""
NAMED = 20
"""Errors that are told; the others are counted."""
MOST_TREKKERS = 8
T = TypeVar("T")


def empty_sheet(questions: Sequence[Question]) -> Iterator[list[str]]:
    """The header, and a line for each answer; what goes on by itself stays unless somebody says."""
    yield explained(COLUMNS, "uitkomst", UITKOMSTEN)
    for each in questions:
        row, kader = each.row, each.kader
        led = listed([kader.naam(name) for name in row.item.trekker], MOST_TREKKERS)
        stand = in_words(row, each.peildatum)
        begin = [row.item.id, row.titel, led, planning_in_words(row), stand]
        for partij in each.partijen or ("",):
            yield [*begin, partij, STAYS if each.is_norm else "", "", "", ""]


def answers_in(name: str, raw: bytes, asking: Asking) -> Answers:
    """The answers of a sheet; lines without one are left out.

    Raises UserError where it is no such sheet, and Refused with what is wrong and where.
    """
    reader = _Reader(asking)
    for row in rows_of_sheet(name, raw, COLUMNS, ("id", "uitkomst")):
        reader.read(row)
    if reader.wrong:
        more = len(reader.wrong) - NAMED
        left = [f"en nog {more}"] if more > 0 else []
        raise Refused([*islice(reader.wrong, NAMED), *left, "ak: niets vastgelegd"])
    return reader.answers


def ignored_in(name: str, raw: bytes, asking: Asking) -> Iterator[str]:
    """Remarks about what a sheet says anew where nothing can be answered."""
    rows = rows_of_sheet(name, raw, COLUMNS, ("id",))
    return ignored_changes(rows, empty_sheet(asking.all), FIXED)


class _Reader:
    """The lines of a sheet, each beside what was asked."""

    def __init__(self, asking: Asking) -> None:
        self._asking, self._asked = asking, {each.item.id: each for each in asking.all}
        self.answers: dict[str, list[Answer]] = {}
        self.wrong: list[str] = []

    def read(self, row: Row) -> None:
        """One line; what is wrong with it is remembered."""
        name = id_in(row)
        question = self._asked.get(name)
        if question is None:
            self._try(row["id"], lambda _: self._not_asked(name, row))
        elif (answer := self._answer(row, question)) and self._right(row["id"], name, answer):
            self.answers.setdefault(name, []).append(answer)

    def _right(self, cell: Cell, name: str, answer: Answer) -> bool:
        return bool(self._try(cell, lambda _: self._fits(name, answer)))

    def _answer(self, row: Row, question: Question) -> Answer | None:
        said = {column: row[column] for column in ANSWERED if column in row and row[column].text}
        if "uitkomst" not in said:
            more = [column for column in said if column != "partij"]
            if more:
                self._told(row["uitkomst"], _LACKS)
            return None
        uitkomst = self._try(said["uitkomst"], checked_uitkomst)
        checks: dict[str, Callable[[str], object]] = {
            "partij": question.checked_partij,
            "toelichting": clean_text,
            "planning": question.checked_planning,
            "naar": question.checked_naar,
        }
        found = {c: self._try(said[c], check) for c, check in checks.items() if c in said}
        if uitkomst is None or None in found.values():
            return None
        answer = Answer(uitkomst, **found)  # type: ignore[arg-type]
        if wrong := misfit(answer, question):
            column, error = wrong
            self._told(row.get(column, row["uitkomst"]), error)
            return None
        return answer

    def _not_asked(self, name: str, row: Row) -> None:
        """An answer that is there already says nothing new; raises UserError for another."""
        if not name:
            raise UserError("het id ontbreekt", "zet in de eerste kolom het nummer")
        done, said = self._asking.done(name), row["uitkomst"].text
        if done is None:
            raise UserError(f"{quoted(name)} staat niet in dit overzicht", "haal de regel weg")
        if said and checked_uitkomst(said) not in (STAYS, done.klasse):
            advice = f"verander dat met `ak update {name} --herstel`"
            raise UserError(f"{name} is al gesloten: {KLASSEN[done.klasse]}", advice)

    def _fits(self, name: str, answer: Answer) -> bool:
        """Beside the other answers about this item; raises UserError."""
        for other in self.answers.get(name, ()):
            if not (answer.partij and other.partij) or {*answer.partij} & {*other.partij}:
                raise UserError(f"{name} heeft al een antwoord", "geef elke partij één regel")
            if other.planning and answer.planning and other.planning != answer.planning:
                raise UserError(f"{name} krijgt twee plannings", "geef er één")
        return True

    def _try(self, cell: Cell, check: Callable[[str], T]) -> T | None:
        try:
            return check(cell.text)
        except UserError as error:
            self._told(cell, error)
            return None

    def _told(self, cell: Cell, error: UserError) -> None:
        advice = f"; {error.advice}" if error.advice else ""
        self.wrong.append(visible(f"{cell.place}: {error.message}{advice}"))


def misfit(answer: Answer, question: Question) -> tuple[str, UserError] | None:
    """The column in which an answer lacks something, or says what does not belong to it."""
    on = answer.uitkomst == DOORGESCHOVEN
    there = answer.naar or question.follower
    if not on and (answer.planning or answer.naar):
        column = "planning" if answer.planning else "naar"
        return column, UserError(f"dit hoort alleen bij `{DOORGESCHOVEN}`", "maak die cel leeg")
    if answer.planning and there:
        message = f"{there} is er al als vervolg, en heeft een eigen planning"
        return "planning", UserError(message, "maak die cel leeg")
    if on and not (answer.naar or answer.planning) and question.needs_planning:
        old = planning_in_words(question.row) or "van een mijlpaal"
        message = f"de planning {quoted(old)} is in {question.over.volgend} voorbij"
        return "planning", UserError(message, "zet hier een nieuwe")
    if answer.uitkomst == STAYS and answer.toelichting:
        advice = f"maak die cel leeg, of meld het met `ak update {question.item.id}`"
        return "toelichting", UserError(f"bij `{STAYS}` wordt geen toelichting vastgelegd", advice)
    if answer.uitkomst != STAYS and not answer.toelichting:
        message = f"bij `{answer.uitkomst}` ontbreekt de toelichting"
        what = "wat er is bereikt" if answer.uitkomst == GEREED else "waarom"
        return "toelichting", UserError(message, f"zeg in één zin {what}")
    return None


_LACKS = UserError("de uitkomst ontbreekt", "vul haar in, of maak de regel verder leeg")
