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
from ambitiekader_cli.work.beginning import usual
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


class Missing(UserError):  # noqa: N818 - nothing went wrong in `ak`
    """Nobody answered what `ak` cannot know."""

    def __init__(self, step: Step) -> None:
        advice = "geef het op, of start `ak init` in een terminal"
        super().__init__(f"`{step.option}` ontbreekt", advice)
        self.key = step.key


STEPS = (
    Step("naam", frame.with_naam, usual.needed, "--naam"),
    Step("wat", frame.with_wat, usual.wat, "--wat"),
    Step("beleidsveld", frame.with_beleidsveld, usual.beleidsveld, "--beleidsveld"),
    Step("van", frame.with_van, usual.van, "--van"),
    Step("tot", frame.with_tot, usual.tot, "--tot"),
    Step("gemeenten", partij.with_gemeenten, usual.gemeenten, "--gemeente"),
    Step("samenwerkingen", partij.with_samenwerkingen, usual.nothing, "--samen"),
    Step("partijsoorten", partij.with_partijsoorten, usual.nothing, "--partijsoort"),
    Step("partijen", partij.with_partijen, usual.partijen, "--partij"),
    Step("groepen", partij.with_groepen, usual.groepen, "--groep"),
    Step("opvolgers", partij.with_opvolgers, usual.nothing, "--opvolger"),
    Step("themas", frame.with_themas, usual.themas, "--thema"),
    Step("overleggen", partij.with_overleggen, usual.overleggen, "--overleg"),
    Step("wettelijke_data", frame.with_dates, usual.wettelijke_data, "--datum"),
    Step("herijking", frame.with_herijking, usual.herijking, "--herijking"),
    Step("kenmerken", frame.with_kenmerken, usual.nothing, "--kenmerk"),
    Step("gebied", frame.with_gebied, usual.nothing, "--gebied"),
    Step("bijvoeglijk", frame.with_bijvoeglijk, usual.nothing, "--bijvoeglijk"),
    Step("titel", frame.with_titel, usual.titel, "--titel"),
    Step("vorig", frame.with_vorig, usual.nothing, "--vorig"),
)
"""In this order: each may ask what came before."""
KEYS = tuple(step.key for step in STEPS)


def opzet_of(answers: Answers, today: date, until: str = KEYS[-1]) -> Opzet:
    """As far as a step; raises UserError for what is not understood, or lacks."""
    opzet = Opzet()
    for step in STEPS:
        given = answers[step.key] if step.key in answers else step.default(opzet, today)
        if given is None:
            raise Missing(step)
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
