"""Another planning, with the decision about it, as `ak update --herzien` takes it."""

from dataclasses import replace
from datetime import date

from ambitiekader_cli.errors import about
from ambitiekader_cli.model.item import OPEN
from ambitiekader_cli.model.kader import Kader
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
    one,
)
from ambitiekader_cli.serve.forms.item import ID, choosing_item, introduced
from ambitiekader_cli.serve.forms.report import explained, recorded_as, report_of, who_and_when
from ambitiekader_cli.words.states import STATUS
from ambitiekader_cli.work.reporting.new_report import Besloten
from ambitiekader_cli.work.reporting.reported_item import log_of, one_item
from ambitiekader_cli.work.typed_text import clean_text

NAME = "planning"


def _fieldsets(kader: Kader, given: Given, today: date) -> list[Fieldset]:
    item = one_item(one(given, ID) or "", kader)
    last = [each.status for each in log_of(item, ("voortgang",))[-1:] if each.status in OPEN]
    status = Input(
        "status",
        "Hoe staat het ervoor?",
        offered=[Offered("", "Kies"), *explained(OPEN, STATUS)],
        needed=True,
        default="".join(last),
    )
    bodies = [Offered(body.id, body.naam) for body in kader.organen.values()]
    besluit = [
        Input("besluit_datum", "Op welke dag is dat besloten?", "Bijvoorbeeld 31-12-2026."),
        Input("besluit_overleg", "In welk overleg?", offered=[Offered("", "onbekend"), *bodies]),
        Input("besluit_tekst", "Wat is er besloten?", "Schrijf een zin.", long=True),
    ]
    return [
        Fieldset(
            f"{item.id} {item.titel}",
            [*who_and_when(kader, item, today), status],
            introduced(kader, item, today),
        ),
        Fieldset("De nieuwe planning", _PLANNING),
        Fieldset("Het besluit", besluit),
    ]


def _made(filled: Filled) -> Made:
    besluit = _besluit(filled.given, filled.today)
    report = replace(report_of(filled, ("herzien", "reden")), besluit=besluit)
    return recorded_as(filled, report, report.herzien)


def _besluit(given: Given, today: date) -> Besloten | None:
    """Raises Mistakes where it has no day."""
    datum = day_of(given, "besluit_datum", today)
    overleg, tekst = one(given, "besluit_overleg"), one(given, "besluit_tekst")
    if datum:
        with about("besluit_tekst"):
            return Besloten(datum.isoformat(), overleg, clean_text(tekst or ""))
    if overleg or tekst:
        raise Mistakes([("besluit_datum", "van het besluit ontbreekt de dag")])
    return None


_PLANNING = [
    Input("herzien", "Wat is de nieuwe planning?", "Bijvoorbeeld Q4 2027.", needed=True),
    Input("reden", "Waarom verandert de planning?", "Schrijf een zin.", needed=True, long=True),
]
PLANNING = Form(
    NAME,
    "Een planning verzetten",
    "Met de reden, en het besluit erover. De oude planning blijft leesbaar.",
    (ID,),
    choosing_item(f"/bewerk/{NAME}"),
    _fieldsets,
    _made,
    about=lambda given: one(given, ID) or "",
)
