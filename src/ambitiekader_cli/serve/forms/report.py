"""A report, as `ak update` takes it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import get_args

from ambitiekader_cli.model.item import Item, Licht, planning_tekst
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.schema.blocks import KEUZES
from ambitiekader_cli.serve.forms.form import (
    Fieldset,
    Filled,
    Form,
    Given,
    Input,
    Made,
    Mistakes,
    Offered,
    day_of,
    dutch_day,
    one,
)
from ambitiekader_cli.serve.forms.item import (
    ID,
    MIJLPAAL,
    asked_mijlpaal,
    choosing_item,
    introduced,
    logs_of,
)
from ambitiekader_cli.stand.rows import understood
from ambitiekader_cli.words.states import STATUS
from ambitiekader_cli.work.reporting.new_report import NewReport
from ambitiekader_cli.work.reporting.noticed import doubt
from ambitiekader_cli.work.reporting.reported_item import one_item, parties_to_ask
from ambitiekader_cli.work.reporting.update import recorded

NAME = "melding"
DOORGESCHOVEN, NAAR = "doorgeschoven", "noem het nummer van de afspraak waarin het verdergaat"
"""The status that goes on elsewhere, and what is said where that lacks."""
KEYS = ("licht", "periode", "gerealiseerd", "verwacht", "naar")
TEXTS = ("toelichting", "oorzaak", "gevolg", "bijsturing")


def explained(values: Sequence[str], words: Mapping[str, str]) -> list[Offered]:
    """Each with what it means; what to write with it is told when it lacks."""
    meant = {each: KEUZES[each].partition(";")[0].rstrip(".") for each in values}
    return [Offered(each, f"{words.get(each, each)} – {meant[each]}") for each in values]


def who_and_when(kader: Kader, item: Item, today: date) -> list[Input]:
    """Which part, whose report, and of which day."""
    every = (parties_to_ask(item, log, kader) for log in logs_of(item))
    partijen = [
        Offered(each, kader.naam(each)) for each in dict.fromkeys(p for e in every for p in e)
    ]
    who = Input("partij", "Wie meldt dit?", offered=partijen, several=True)
    when = "Bijvoorbeeld 31-12-2026, of gisteren."
    datum = Input("datum", "Van welke dag is deze melding?", when, default=dutch_day(today))
    return [*asked_mijlpaal(item), *[who] * bool(partijen), datum]


def _fieldsets(kader: Kader, given: Given, today: date) -> list[Fieldset]:
    item = one_item(one(given, ID) or "", kader)
    status = Input(
        "status",
        "Hoe staat het ervoor?",
        offered=[Offered("", "Kies"), *explained([*STATUS], STATUS)],
        needed=True,
    )
    told = Input("toelichting", "Wat is er gebeurd?", "Schrijf een of meer zinnen.", long=True)
    stand = [status, *_of_item(kader, item), told]
    return [
        Fieldset(
            f"{item.id} {item.titel}",
            who_and_when(kader, item, today),
            introduced(kader, item, today),
        ),
        Fieldset("De stand", stand),
        Fieldset("Hoe het gaat", _LICHT),
        Fieldset("Later, of ergens anders", _ELSEWHERE, folded=True),
    ]


def _of_item(kader: Kader, item: Item) -> list[Input]:
    """What can be said of this one."""
    plannings = (item.planning, *(step.planning for step in item.mijlpalen))
    comes_back = any(
        understood(planning_tekst(each), kader.looptijd).herhaling for each in plannings
    )
    return [*[_GEREALISEERD] * (item.doelwaarde is not None), *[_PERIODE] * comes_back]


def _made(filled: Filled) -> Made:
    report = report_of(filled, (*KEYS, *TEXTS))
    if report.status == DOORGESCHOVEN and not report.naar:
        raise Mistakes([("naar", NAAR)])
    return recorded_as(filled, report, report.verwacht)


def report_of(filled: Filled, keys: Iterable[str]) -> NewReport:
    """What was filled in, with these keys; raises Mistakes."""
    given = filled.given
    return NewReport(
        one(given, ID) or "",
        day_of(given, "datum", filled.today) or filled.today,
        one(given, MIJLPAAL),
        one(given, "status"),
        given.get("partij", ()),
        **{key: one(given, key) for key in keys},
    )


def recorded_as(filled: Filled, report: NewReport, planning: str | None) -> Made:
    """Also told what is strange about a planning in it."""
    proposal = recorded(filled.draft, report, filled.today)
    kader = filled.draft.kader
    why = doubt(planning, one_item(report.item, kader), kader, report.datum) if planning else ""
    remarks = (*proposal.remarks, *[f"let op: {why}"] * bool(why))
    subject = f"{report.item.upper()}: {report.status}"
    return Made(proposal._replace(remarks=remarks), subject, nothing=SAID)


SAID = "Deze melding staat er al; er is niets veranderd."
_GEREALISEERD = Input("gerealiseerd", "Hoeveel is er nu?", "Een getal.")
_PERIODE = Input("periode", "Over welke periode gaat het?", "Bijvoorbeeld 2025 of Q1 2026.")
_LICHT = [
    Input(
        "licht",
        "Welk licht hoort erbij?",
        "Bij oranje en rood vult u ook de drie vragen hieronder in.",
        offered=[Offered("", "geen"), *explained(get_args(Licht), {})],
    ),
    Input("oorzaak", "Waardoor gaat het niet goed?", long=True),
    Input("gevolg", "Wat gebeurt er daardoor?", long=True),
    Input("bijsturing", "Wat doet u eraan?", long=True),
]
_ELSEWHERE = [
    Input(
        "verwacht",
        "Verwacht u het later dan afgesproken? Wanneer?",
        "Bijvoorbeeld Q4 2027. De afspraak blijft gelijk.",
    ),
    Input("naar", "Waar gaat het verder?", "Bij doorgeschoven: het nummer van de afspraak."),
]
REPORT = Form(
    NAME,
    "Een melding vastleggen",
    "Hoe het ervoor staat met een ambitie, afspraak of activiteit.",
    (ID,),
    choosing_item(f"/bewerk/{NAME}"),
    _fieldsets,
    _made,
    about=lambda given: one(given, ID) or "",
)
