"""From answers to an `Opzet`, a step per answer: what was not answered gets what most have."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.guess import did_you_mean, nearest
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.beginning import frame_steps as frame
from ambitiekader_cli.work.beginning import partij_steps as partij
from ambitiekader_cli.work.beginning.opzet import Opzet

Answers: TypeAlias = Mapping[str, object]
"""By the key of a step: a text, or a list of texts and of things with keys."""


class Step(NamedTuple):
    """One answer."""

    key: str
    understood: Callable[[Opzet, object, date], Opzet]
    """Raises UserError."""
    default: Callable[[Opzet, date], object]
    """What it is if nobody answers; None where somebody must."""
    option: str
    """What to give where somebody must."""


def _nothing(_opzet: Opzet, _today: date) -> object:
    return ()


def _needed(_opzet: Opzet, _today: date) -> object:
    return None


STEPS = (
    Step("naam", frame.with_naam, _needed, "--naam"),
    Step("wat", frame.with_wat, lambda *_: "regio-en-gemeenten", "--wat"),
    Step("beleidsveld", frame.with_beleidsveld, lambda *_: frame.HOUSING, "--beleidsveld"),
    Step("van", frame.with_van, lambda _, today: frame.first_day(today), "--van"),
    Step("tot", frame.with_tot, lambda opzet, _: frame.last_day(opzet), "--tot"),
    Step("gemeenten", partij.with_gemeenten, lambda o, _: _gemeenten(o), "--gemeente"),
    Step("samenwerkingen", partij.with_samenwerkingen, _nothing, "--samen"),
    Step("partijsoorten", partij.with_partijsoorten, _nothing, "--partijsoort"),
    Step("partijen", partij.with_partijen, lambda o, _: () if o.gemeenten else None, "--partij"),
    Step("groepen", partij.with_groepen, lambda opzet, _: partij.groups(opzet), "--groep"),
    Step("opvolgers", partij.with_opvolgers, _nothing, "--opvolger"),
    Step("themas", frame.with_themas, lambda opzet, _: _themas(opzet), "--thema"),
    Step("overleggen", partij.with_overleggen, lambda opzet, _: partij.bodies(opzet), "--overleg"),
    Step("wettelijke_data", frame.with_dates, lambda opzet, _: _dates(opzet), "--datum"),
    Step("herijking", frame.with_herijking, _herijking, "--herijking"),
    Step("kenmerken", frame.with_kenmerken, _nothing, "--kenmerk"),
    Step("gebied", frame.with_gebied, _nothing, "--gebied"),
    Step("bijvoeglijk", frame.with_bijvoeglijk, _nothing, "--bijvoeglijk"),
    Step("titel", frame.with_titel, lambda opzet, _: frame.title(opzet), "--titel"),
    Step("vorig", frame.with_vorig, _nothing, "--vorig"),
)
"""In this order: each may ask what came before."""
KEYS = tuple(step.key for step in STEPS)


def opzet_of(answers: Answers, today: date, until: str = KEYS[-1]) -> Opzet:
    """As far as a step; raises UserError for what is not understood, or lacks."""
    opzet = Opzet()
    for step in STEPS:
        given = answers[step.key] if step.key in answers else step.default(opzet, today)
        if given is None:
            message = f"`{step.option}` ontbreekt"
            raise UserError(message, "geef het op, of start `ak init` in een terminal")
        opzet = step.understood(opzet, given, today)
        if step.key == until:
            break
    return opzet


def default(key: str, opzet: Opzet, today: date) -> object:
    """What an answer is if nobody gives it."""
    return STEPS[KEYS.index(key)].default(opzet, today)


def refuse_strangers(answers: Answers) -> None:
    """Raises UserError for a key that means nothing."""
    for key in answers:
        if key not in KEYS:
            close = nearest(key, KEYS)
            known = f"de sleutels zijn {listed(KEYS, len(KEYS))}"
            advice = did_you_mean(key, close) if close else known
            raise UserError(f"de sleutel {quoted(key)} is niet bekend", advice)


def _gemeenten(opzet: Opzet) -> object:
    return () if opzet.niveau == "regio" else None


def _themas(opzet: Opzet) -> object:
    return frame.THEMAS if opzet.beleidsveld == frame.HOUSING else None


def _dates(opzet: Opzet) -> object:
    """A bod is of a corporatie to a gemeente."""
    local = opzet.beleidsveld == frame.HOUSING and opzet.niveau != "regio"
    if local and any(each.soort == "corporatie" for each in opzet.partijen):
        return [{"naam": "1 juli", "titel": frame.BOD, "soort": "bod"}]
    return ()


def _herijking(opzet: Opzet, today: date) -> object:
    """Halfway, as long as that is still to come."""
    if opzet.tot is None or opzet.van + (opzet.tot - opzet.van) / 2 <= today:
        return ()
    return "halverwege de looptijd"
