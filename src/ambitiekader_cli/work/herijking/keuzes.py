"""What becomes of every item of the frame: as somebody decided it, and checked."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.model.item import Item, PlanningMetAanname, planning_tekst
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Looptijd, Onbegrepen, parse
from ambitiekader_cli.stand.geldende_planning import current_planning, is_over
from ambitiekader_cli.stand.herijking import items_of_frame
from ambitiekader_cli.stand.rows import Stand, stand_of
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.words.dutch import day, listed
from ambitiekader_cli.work.named import trekker_named
from ambitiekader_cli.work.typed_text import choice_advice, meant_choice, refuse_text

GAAT_DOOR, GEWIJZIGD, VERVALT, GEREED = "gaat door", "gewijzigd", "vervalt", "gereed"
UITKOMSTEN = (GAAT_DOOR, GEWIJZIGD, VERVALT, GEREED)
BLIJFT, GEEN = "blijft", "geen"
"""Said of a planning: the text stays although it is over, or there is none any more."""
MOST_TOLD = 5
"""Of what is wrong; the rest is counted."""


class Keuze(NamedTuple):
    """What was decided about one item, as typed; empty is not said."""

    id: str
    uitkomst: str
    reden: str = ""
    titel: str = ""
    planning: str = ""
    trekker: str = ""
    where: str = ""
    """The line of the sheet."""

    @property
    def goes_on(self) -> bool:
        """Whether the item stands in the new frame."""
        return self.uitkomst in {GAAT_DOOR, GEWIJZIGD}


class Verder(NamedTuple):
    """An item that goes on, and what it becomes."""

    item: Item
    keuze: Keuze
    trekker: tuple[str, ...]
    """The new ones; empty where they stay."""
    planning: str | PlanningMetAanname | None
    """What stands in the new frame."""


class Keuzes(NamedTuple):
    """Of every item of the frame what becomes of it."""

    all: dict[str, Keuze]
    """In the order of the frame."""
    verder: dict[str, Verder]
    """What goes on."""


def checked(given: Sequence[Keuze], kader: Kader, new: Looptijd, peildatum: date) -> Keuzes:
    """Raises Refused with what is missing or wrong, each with its place."""
    found, wrong = _of_the_frame(given, kader)
    lacking = [item.id for item in items_of_frame(kader) if not found.get(item.id, _NONE).uitkomst]
    if lacking:
        wrong.append(f"nog geen uitkomst voor {listed(lacking, 8)}")
    verder: dict[str, Verder] = {}
    for item in items_of_frame(kader):
        if (keuze := found.get(item.id)) and keuze.uitkomst:
            try:
                refuse_half(keuze)
                if keuze.goes_on:
                    verder[item.id] = further(item, keuze, kader, new, peildatum)
            except UserError as error:
                wrong.append(f"{keuze.where}{item.id}: {error.message}; {error.advice}")
    if wrong:
        raise Refused(told(wrong))
    return Keuzes({item.id: found[item.id] for item in items_of_frame(kader)}, verder)


_NONE = Keuze("", "")


def _of_the_frame(given: Sequence[Keuze], kader: Kader) -> tuple[dict[str, Keuze], list[str]]:
    """The first of each item, and what is wrong with the others."""
    known = {item.id for item in items_of_frame(kader)}
    found: dict[str, Keuze] = {}
    wrong = []
    for keuze in given:
        if keuze.id not in known:
            wrong.append(f"{keuze.where}{quoted(keuze.id)} is geen onderdeel van dit kader")
        elif keuze.id in found:
            wrong.append(f"{keuze.where}{quoted(keuze.id)} staat er twee keer")
        else:
            found[keuze.id] = keuze
    return found, wrong


def told(wrong: Sequence[str]) -> Iterator[str]:
    """The first of what is wrong; the rest is counted."""
    yield from (visible(f"ak: niet vastgelegd: {each}") for each in wrong[:MOST_TOLD])
    if len(wrong) > MOST_TOLD:
        yield f"ak: en nog {len(wrong) - MOST_TOLD}"


def uitkomst_of(typed: str) -> str:
    """One of UITKOMSTEN, or empty; raises UserError."""
    return chosen_word("uitkomst", typed, UITKOMSTEN) if typed.strip() else ""


def refuse_half(keuze: Keuze) -> None:
    """Raises UserError for a decision that says too little, or two things."""
    new = [name for name in ("titel", "planning", "trekker") if getattr(keuze, name)]
    if keuze.uitkomst in {GEWIJZIGD, VERVALT} and not keuze.reden:
        raise UserError(f"bij `{keuze.uitkomst}` ontbreekt de reden", "schrijf waarom")
    if keuze.uitkomst == GEWIJZIGD and not new:
        advice = "geef een nieuwe titel, planning of trekker, of kies `gaat door`"
        raise UserError("er staat niet bij wat er wijzigt", advice)
    if not keuze.goes_on and new:
        raise UserError(
            f"er staat een nieuwe {new[0]} bij `{keuze.uitkomst}`", "kies een van beide"
        )
    if keuze.uitkomst == GAAT_DOOR and (keuze.titel or keuze.trekker):
        what = "titel" if keuze.titel else "trekker"
        raise UserError(f"een nieuwe {what} is een wijziging", "kies `gewijzigd`, met de reden")
    for text in keuze[2:6]:
        refuse_text(text, "een tekst")


def one_text(name: str, given: str) -> str:
    """What was typed, on one line; raises UserError."""
    text = " ".join(given.split())
    if not text:
        raise UserError(f"achter `{name}` staat niets", "schrijf een tekst")
    refuse_text(text, "een tekst")
    return text


def chosen_word(name: str, typed: str, choices: Sequence[str]) -> str:
    """One of these; raises UserError."""
    if choice := meant_choice(typed, choices):
        return choice
    message = f"de {name} {quoted(typed)} bestaat niet"
    raise UserError(message, choice_advice(typed, choices))


def further(item: Item, keuze: Keuze, kader: Kader, new: Looptijd, peildatum: date) -> Verder:
    """What an item becomes that goes on; raises UserError for a trekker or planning."""
    names = [name.strip() for name in keuze.trekker.split(",") if name.strip()]
    trekker = tuple(dict.fromkeys(trekker_named(name, kader) for name in names))
    return Verder(item, keuze, trekker, _planning(stand_of(kader, item, peildatum), keuze, new))


def _planning(row: Stand, keuze: Keuze, new: Looptijd) -> str | PlanningMetAanname | None:
    old, typed = current_planning(row), keuze.planning
    if not typed:
        if is_over(old, new, new.van):
            said = quoted(planning_tekst(old) or "")
            message = f"de planning {said} is voorbij als het nieuwe kader begint"
            advice = "geef een nieuwe planning, of schrijf daar `geen` of `blijft`"
            raise UserError(message, advice)
        return old
    if typed.casefold() in {BLIJFT, GEEN}:
        return old if typed.casefold() == BLIJFT else None
    meaning = parse(typed, new, voorbeeldjaar=new.van.year)
    if isinstance(meaning, Onbegrepen):
        raise UserError(f"de nieuwe planning: {meaning.bericht}", meaning.hulp)
    if is_over(typed, new, new.van):
        advice = f"het nieuwe kader begint op {day(new.van)}; noem een tijd daarna"
        raise UserError(f"de nieuwe planning {quoted(typed)} is dan al voorbij", advice)
    return typed
