"""`ak meetings decide`."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, TypeAlias

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.asking.questions import can_ask
from ambitiekader_cli.cli.meeting_options import Datum, InGemeente, Orgaan
from ambitiekader_cli.cli.options import Branch, Commit, DryRun, Repo, Yes, argument, on, option
from ambitiekader_cli.cli.terminal import say
from ambitiekader_cli.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path

    from ambitiekader_cli.cli.asking.meeting import Typed
    from ambitiekader_cli.cli.recording import How
    from ambitiekader_cli.work.draft import Draft
    from ambitiekader_cli.work.meeting.decision_acts import Act
    from ambitiekader_cli.work.meeting.record import Held

    Said: TypeAlias = tuple[str | None, Sequence[str], Sequence[Act]]
    """The text, what it is about, and what it does."""

Tekst = Annotated[
    str | None, argument("BESLUIT", "Wat er is besloten, in een zin. Anders vraagt ak ernaar.")
]
Over = Annotated[
    list[str] | None,
    option(
        "--over",
        "ID",
        "Over welke afspraak het gaat; mag vaker.",
        autocompletion=complete.ids,
    ),
]
Sluiten = Annotated[
    list[str] | None,
    option("--sluit", "ID=STATUS", "Sluit een afspraak: BES-1=gereed; mag vaker."),
]
Verplaatsen = Annotated[
    list[str] | None,
    option("--verplaats", "ID=PLANNING", "Geef een nieuwe planning: BES-2=Q4 2027; mag vaker."),
]
Aanvaarden = Annotated[
    list[str] | None,
    option("--aanvaard", "ID=CODE", "Laat een bevinding zo: BES-4=AK304; mag vaker."),
]
Status = Annotated[
    str | None,
    option(
        "--status",
        "STATUS",
        "Hoe het nu staat met wat verplaatst is. Anders als het laatst gemeld is.",
        autocompletion=complete.one_of("niet-gestart", "loopt", "aangehouden"),
    ),
]
Reden = Annotated[
    str | None, option("--reden", "TEKST", "Waarom. Anders geldt het besluit zelf als reden.")
]

Ongedaan = Annotated[
    str | None,
    option("--ongedaan", "BESLUIT-ID", "Neem dit besluit terug, met wat het bij afspraken deed."),
]


def command(  # noqa: PLR0917 - typer passes them by name
    orgaan: Orgaan = None,
    datum: Datum = None,
    tekst: Tekst = None,
    gemeente: InGemeente = None,
    over: Over = None,
    sluit: Sluiten = None,
    verplaats: Verplaatsen = None,
    aanvaard: Aanvaarden = None,
    status: Status = None,
    reden: Reden = None,
    ongedaan: Ongedaan = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    commit: Commit = False,
    branch: Branch = None,
    repo: Repo = None,
) -> None:
    """Leg een besluit vast van een vergadering die is gehouden, en voer het meteen uit.

    Een besluit kan een afspraak sluiten, een andere planning geven, of een bevinding van
    `ak validate` laten zoals zij is. Dat komt bij die afspraak te staan, met het besluit erbij.
    Gaat het over een mijlpaal, zet dan de titel erachter: `BES-3/1e inventarisatie`. Zonder
    BESLUIT vraagt ak het een voor een.

    Voorbeeld:
      ak meetings decide --ongedaan SG-2026-1
      ak meetings decide stuurgroep 2026-11-20
      ak meetings decide stuurgroep 2026-11-20 "De monitor komt later." --verplaats "BES-1=Q4 2027"
      ak meetings decide stuurgroep 2026-11-20 "De coaches zijn klaar." --sluit DUU-1=gereed
      ak meetings decide stuurgroep 2026-11-20 "Meer tijd." --verplaats "BES-3/1e schets=Q4 2027"
    """
    from ambitiekader_cli.cli.asking.meeting import Typed  # noqa: PLC0415 - heavy
    from ambitiekader_cli.cli.recording import how  # noqa: PLC0415
    from ambitiekader_cli.work.meeting.decision_acts import acts_of  # noqa: PLC0415

    writing, today = how(dry_run=dry_run, yes=yes, commit=commit, branch=branch), on(None)
    acts = (*acts_of(sluit or (), verplaats or (), aanvaard or (), status, reden),)
    if ongedaan is not None:
        if orgaan or datum or gemeente or tekst or over or acts:
            advice = "geef alleen het id: `--ongedaan SG-2026-1`"
            raise UserError("`--ongedaan` gaat niet samen met een vergadering of besluit", advice)
        _take_back(repo, ongedaan, writing, today)
        return
    if tekst is None and (acts or over or not can_ask()):
        raise UserError(
            "het besluit ontbreekt", "zet achter de datum in een zin wat er is besloten"
        )
    _decide(repo, Typed(orgaan, datum, gemeente), (tekst, over or (), acts), writing)


def _decide(repo: "Path | None", typed: "Typed", said: "Said", writing: "How") -> None:
    """As options say, or asked."""
    from ambitiekader_cli.cli.asking.meeting import asked_meeting  # noqa: PLC0415 - heavy
    from ambitiekader_cli.cli.recording import opened_to_write, record  # noqa: PLC0415
    from ambitiekader_cli.work.draft import Draft  # noqa: PLC0415
    from ambitiekader_cli.work.meeting.record import held, proposed  # noqa: PLC0415

    root, today = opened_to_write(repo, writing), on(None)
    draft = Draft(root)
    meeting = asked_meeting(draft, typed, lambda d, m: held(d.kader, m), "gehouden")
    if _decided(draft, held(draft.kader, meeting), said, today):
        record(root, proposed(draft, today), writing, f"{meeting.orgaan} {meeting.datum}: besluit")
    else:
        say("Niets vastgelegd.")


def _take_back(repo: "Path | None", name: str, writing: "How", today: date) -> None:
    """A decision, by its id; what remains of it is told."""
    from ambitiekader_cli.cli.recording import opened_to_write, record  # noqa: PLC0415 - heavy
    from ambitiekader_cli.work.draft import Draft  # noqa: PLC0415
    from ambitiekader_cli.work.meeting.decision_undone import decision_named, undo  # noqa: PLC0415
    from ambitiekader_cli.work.meeting.record import proposed  # noqa: PLC0415

    root = opened_to_write(repo, writing)
    draft = Draft(root)
    genomen = decision_named(draft.kader, name)
    remains = undo(draft, genomen)
    made = proposed(draft, today)
    subject = f"Neem besluit {genomen.besluit.id} terug"
    record(root, made._replace(remarks=(*remains, *made.remarks)), writing, subject)


def _decided(
    draft: "Draft",
    found: "Held",
    given: "Said",
    today: date,
) -> bool:
    """Whether a decision is in the draft: the one that was given, or those that are asked."""
    from ambitiekader_cli.cli.asking.decision import asked_decisions  # noqa: PLC0415 - heavy
    from ambitiekader_cli.work.meeting.decision import NewDecision, decide  # noqa: PLC0415

    tekst, over, acts = given
    if tekst is None:
        return bool(asked_decisions(draft, found, today))
    decide(draft, found, NewDecision(tekst, over, acts), today)
    return True
