"""What somebody answers about the items of a year, and when an answer is right."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.guess import did_you_mean, nearest
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Looptijd, Onbegrepen, parse
from ambitiekader_cli.stand.jaarovergang import (
    Jaarovergang,
    can_stay,
    is_norm,
    needs_new_planning,
    open_rows,
    successors,
    who_is_open,
)
from ambitiekader_cli.stand.rows import Stand, stand_of
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import as_typed
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.named import trekker_named
from ambitiekader_cli.work.typed_text import choice_advice, clean_text, meant_choice

GEREED, DOORGESCHOVEN, STAYS = "gereed", "doorgeschoven", "laten-staan"
EXPLAINED = {
    GEREED: "het is gedaan",
    "deels": "een deel is gedaan, de rest niet meer",
    "niet-gehaald": "het is niet gelukt",
    DOORGESCHOVEN: "het gaat verder in het volgende jaar",
    "vervallen": "het hoeft niet meer",
    STAYS: "het blijft open in dit jaar",
}
"""What can become of an item, with what that means."""
UITKOMSTEN = (*EXPLAINED,)
NAMED = 6


class Answer(NamedTuple):
    """What becomes of an item, or of the part of one of its trekkers."""

    uitkomst: str
    toelichting: str = ""
    planning: str = ""
    """Of what is carried over."""
    naar: str = ""
    """Of what goes on as an item that is there already."""
    partij: tuple[str, ...] = ()
    """Whose answer it is; without it of all who are not done."""


Answers = Mapping[str, Sequence[Answer]]
"""Per item, by its id."""


class Question(NamedTuple):
    """An item about which is asked, and all that an answer is checked by."""

    kader: Kader
    over: Jaarovergang
    row: Stand
    peildatum: date

    @property
    def item(self) -> Item:
        """What it is about."""
        return self.row.item

    @property
    def partijen(self) -> tuple[str, ...]:
        """Who answers each for itself; nobody where there is one answer for all."""
        return who_is_open(self.row)

    @property
    def follower(self) -> str:
        """The item of the next year that already follows it; empty when there is none."""
        return next(iter(successors(self.over).get(self.item.id, ())), "")

    @property
    def is_norm(self) -> bool:
        """Whether it goes on by itself."""
        return is_norm(self.row, self.over.volgend)

    @property
    def needs_planning(self) -> bool:
        """Whether what is carried over cannot keep its planning."""
        return not self.follower and needs_new_planning(
            self.kader, self.row, self.over.volgend, self.peildatum
        )

    def checked_planning(self, typed: str) -> str:
        """A planning that can be of the next year; raises UserError."""
        return planning_of_year(typed, self.kader.looptijd_of(self.item), self.over.volgend)

    def checked_naar(self, typed: str) -> str:
        """The id of another item that is there; raises UserError."""
        name = as_typed(typed).strip().upper()
        if name == self.item.id:
            raise UserError(f"{quoted(name)} is dit onderdeel zelf", "noem waarin het verdergaat")
        if name not in self.kader.items:
            close = nearest(name, self.kader.items)
            advice = did_you_mean(name, close) if close else _MADE
            raise UserError(f"id {quoted(typed)} is niet bekend", advice)
        return name

    def checked_partij(self, typed: str) -> tuple[str, ...]:
        """Some of those who answer; a groep stands for its members. Raises UserError."""
        named = (trekker_named(each, self.kader) for each in typed.split(","))
        names = tuple(self.kader.on(named, self.peildatum))
        if not names:
            raise UserError(f"bij {quoted(typed)} hoort niemand", self._who())
        for name in names:
            if name not in self.partijen:
                raise UserError(f"van {quoted(name)} wordt hier niets gevraagd", self._who())
        return names

    def _who(self) -> str:
        if not self.partijen:
            return "laat de partij weg: het antwoord geldt voor allen samen"
        return f"nog open bij: {listed([f'`{name}`' for name in self.partijen], 6)}"


class Asking:
    """All that is asked to close or to open a year."""

    def __init__(
        self, kader: Kader, overs: Iterable[Jaarovergang], peildatum: date, *, closing: bool
    ) -> None:
        self.closing, self.overs, self._kader = closing, [*overs], kader
        self._peildatum = peildatum
        self.all = [each for over in self.overs for each in questions(kader, over, peildatum)]

    @property
    def needed(self) -> list[Question]:
        """Who opens a year is not asked about what goes on by itself."""
        return [each for each in self.all if self.closing or not each.is_norm]

    def done(self, name: str) -> Stand | None:
        """An item of these overviews with nothing left to do."""
        items = (item for over in self.overs for item in over.items if item.id == name)
        return next((stand_of(self._kader, item, self._peildatum) for item in items), None)

    def lacking(self, answers: Answers) -> list[str]:
        """What has no answer, and where only some answered whose."""
        found = []
        for each in self.needed:
            name = each.item.id
            left = missing(each, answers.get(name, ()))
            if left is not None:
                whose = f" (van {listed(left, NAMED)})" if left and name in answers else ""
                found.append(f"{name}{whose}")
        return found


def questions(kader: Kader, over: Jaarovergang, peildatum: date) -> Iterator[Question]:
    """One for each item of the old overview that is open."""
    for row in open_rows(kader, over, peildatum):
        yield Question(kader, over, row, peildatum)


def planning_of_year(typed: str, looptijd: Looptijd, year: int) -> str:
    """A planning that can be of this year; raises UserError."""
    text = clean_text(typed)
    meaning = parse(text, looptijd, voorbeeldjaar=year)
    if isinstance(meaning, Onbegrepen):
        raise UserError(f"{quoted(text)}: {meaning.bericht}", meaning.hulp)
    if not can_stay(text, looptijd, year):
        advice = f"noem een tijd in {year} of later"
        raise UserError(f"de planning {quoted(text)} is dan al voorbij", advice)
    return text


def checked_uitkomst(typed: str) -> str:
    """One of UITKOMSTEN; raises UserError."""
    if choice := meant_choice(typed, UITKOMSTEN):
        return choice
    message = f"uitkomst kan niet {quoted(typed)} zijn"
    raise UserError(message, choice_advice(typed, UITKOMSTEN))


def missing(question: Question, answers: Sequence[Answer]) -> tuple[str, ...] | None:
    """Whose answer lacks; None when nothing does."""
    if not answers:
        return question.partijen
    if any(not answer.partij for answer in answers):
        return None
    said = {name for answer in answers for name in answer.partij}
    left = tuple(name for name in question.partijen if name not in said)
    return left or None


_MADE = "laat dit leeg, dan maakt ak het onderdeel in het volgende jaar"
