"""Who made a document, for whom it is, and how it calls what it is about."""

from collections.abc import Mapping
from datetime import date, timedelta

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words.dutch import day

ANSWER_DAYS = 14
"""Within which a trekker is asked to report, if the kader does not say."""
_GEBIED: Mapping[str, tuple[str, str]] = {
    "regio-en-gemeenten": ("de regio", "regionale"),
    "regio": ("de regio", "regionale"),
    "gemeente": ("de gemeente", "gemeentelijke"),
}


class WoordenView(Shown):
    """How the frame calls what it is about; else neutral words."""

    gebied: str
    """`de regio`, in the middle of a sentence."""
    bijvoeglijk: str
    """`regionale`."""
    beleidsveld: str | None
    """`volkshuisvesting`."""


class ColofonView(Shown):
    """Who made it, and who gets an answer."""

    organisatie: str
    """Who keeps the data; or whose frame it is, as in the middle of a sentence."""
    functie: str | None
    """Of who does so there."""
    beheerder: str | None
    """As somebody writes to: `de secretaris van de werkgroep`; nothing if nobody is named."""
    antwoord_voor: str
    """The day before which an answer is asked."""


def woorden(view: View) -> WoordenView:
    """The words of the kader, else those of its level."""
    own, (gebied, bijvoeglijk) = view.kader.frame.bewoording, _GEBIED[view.kader.niveau]
    return WoordenView(
        gebied=(own and own.gebied) or gebied,
        bijvoeglijk=(own and own.bijvoeglijk) or bijvoeglijk,
        beleidsveld=own.beleidsveld if own else None,
    )


def colofon(view: View) -> ColofonView:
    """Of the frame; without `beheer` it is of those who agreed on it."""
    frame = view.kader.frame
    beheer = frame.beheer
    naam = view.wie((beheer.partij,)) if beheer else None
    functie = beheer.functie if beheer else None
    return ColofonView(
        organisatie=naam or f"de partijen van het {frame.titel}",
        functie=functie,
        beheerder=functie or naam,
        antwoord_voor=day(answer_day(view)),
    )


def asker(kader: Kader) -> str:
    """Who keeps the data and gets the answers; without `beheer` those who agreed on the frame."""
    beheer = kader.frame.beheer
    if beheer is None:
        return f"de partijen van het {kader.frame.titel}"
    return beheer.functie or kader.naam(beheer.partij)


def answer_day(view: View) -> date:
    """The day before which an answer is asked."""
    return answer_within(view.kader, view.peildatum)


def answer_within(kader: Kader, asked: date) -> date:
    """The same, for what is asked on a day."""
    beheer = kader.frame.beheer
    within = beheer.antwoord_binnen if beheer else None
    return asked + timedelta(days=within or ANSWER_DAYS)
