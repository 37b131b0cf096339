"""A herijking asked for question by question, for who has no sheet."""

from collections.abc import Sequence
from datetime import date

from ambitiekader_cli.cli.asking.questions import Option, chosen, text
from ambitiekader_cli.cli.terminal import say
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.item import Item, planning_tekst
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Looptijd
from ambitiekader_cli.stand.geldende_planning import current_planning
from ambitiekader_cli.stand.herijking import items_of_frame
from ambitiekader_cli.stand.rows import stand_of
from ambitiekader_cli.text import visible
from ambitiekader_cli.view.in_words import in_words
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.herijking.decision_sheet import suggested
from ambitiekader_cli.work.herijking.keuzes import (
    BLIJFT,
    GAAT_DOOR,
    GEEN,
    GEWIJZIGD,
    UITKOMSTEN,
    VERVALT,
    Keuze,
    further,
    one_text,
    refuse_half,
)

_LABELS = dict(
    zip(
        UITKOMSTEN,
        ("zoals het is", "met een andere titel, planning of trekker", "het hoeft niet meer", ""),
        strict=True,
    )
)


def asked_aanleiding(soort: str | None, soorten: Sequence[str]) -> tuple[str, str]:
    """What changes, and what kind of thing that is."""
    told = text("Wat verandert er?", lambda typed: one_text("de aanleiding", typed))
    kind = soort
    if kind is None:
        options = [*map(Option, soorten)]
        kind = chosen("Wat voor aanleiding is het?", options, soorten[-1])
    return told, kind


def asked_keuzes(kader: Kader, new: Looptijd, today: date) -> list[Keuze]:
    """Of each item of the frame what becomes of it."""
    items = items_of_frame(kader)
    say("Per onderdeel: gaat het door, wijzigt het, vervalt het of is het gereed?")
    return [
        _asked(kader, item, new, today, f"{number} van {len(items)}")
        for number, item in enumerate(items, 1)
    ]


def _asked(kader: Kader, item: Item, new: Looptijd, today: date, count: str) -> Keuze:
    row = stand_of(kader, item, today)
    say("\n")
    say(visible(f"{item.id}  {item.titel}  ({count})"))
    say(visible(f"  trekker: {listed([kader.naam(name) for name in item.trekker], 8) or 'geen'}"))
    say(visible(f"  planning: {planning_tekst(current_planning(row)) or 'geen'}"))
    say(visible(f"  nu: {in_words(row, today)}"))
    made = None
    while made is None:
        made = _decided(kader, item, suggested(row) or GAAT_DOOR, new, today)
    return made


def _decided(kader: Kader, item: Item, default: str, new: Looptijd, today: date) -> Keuze | None:
    """None where somebody wants to choose again."""
    options = [Option(uitkomst, label) for uitkomst, label in _LABELS.items()]
    keuze = Keuze(item.id, chosen("Uitkomst", options, default))
    if keuze.uitkomst in {GEWIJZIGD, VERVALT}:
        keuze = keuze._replace(reden=text("Waarom", lambda typed: one_text("de reden", typed)))
    if keuze.uitkomst == GEWIJZIGD:

        def titled(typed: str) -> Keuze:
            return keuze._replace(titel=one_text("de titel", typed) if typed else "")

        def led(typed: str) -> Keuze:
            further(item, keuze._replace(trekker=typed, planning=BLIJFT), kader, new, today)
            return keuze._replace(trekker=typed)

        keuze = text("Nieuwe titel (Enter: blijft)", titled)
        keuze = text("Nieuwe trekker (Enter: blijft)", led)
    return _with_planning(kader, item, keuze, new, today)


def _with_planning(
    kader: Kader, item: Item, keuze: Keuze, new: Looptijd, today: date
) -> Keuze | None:
    """The planning is asked where it changes, and where the old one is over by then.

    Enter where nothing would change, or the old one is over, is None.
    """

    def check(typed: str) -> Keuze:
        made = keuze._replace(planning=typed)
        refuse_half(made)
        further(item, made, kader, new, today)
        return made

    if not keuze.goes_on:
        return keuze
    hint, stays = "Enter: blijft", True
    try:
        made = check("")
    except UserError as error:
        say(visible(f"  {error.message}"))
        hint, stays = f"of `{GEEN}` of `{BLIJFT}`; Enter: kies opnieuw", False
    else:
        if keuze.uitkomst == GAAT_DOOR:
            return made
    return text(f"Nieuwe planning ({hint})", lambda typed: check(typed) if typed or stays else None)
