"""`ak meetings hold`."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

from ambitiekader_cli.cli.meeting_options import (
    Datum,
    InGemeente,
    Orgaan,
    Plaats,
    Toelichting,
    Verslag,
)
from ambitiekader_cli.cli.options import Branch, Commit, DryRun, Repo, Yes, on, option

if TYPE_CHECKING:
    from pathlib import Path

    from ambitiekader_cli.cli.asking.meeting import Typed
    from ambitiekader_cli.cli.recording import How

Besluiten = Annotated[
    list[str] | None,
    option("--besluit", "TEKST", "Wat er is besloten; mag vaker. Zie ook `ak meetings decide`."),
]


def command(  # noqa: PLR0917 - typer passes them by name
    orgaan: Orgaan = None,
    datum: Datum = None,
    gemeente: InGemeente = None,
    plaats: Plaats = None,
    toelichting: Toelichting = None,
    verslag: Verslag = None,
    besluit: Besluiten = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    commit: Commit = False,
    branch: Branch = None,
    repo: Repo = None,
) -> None:
    """Leg vast dat een vergadering is gehouden, en wat zij besloot.

    Stond zij bij `gepland`, dan gaat zij naar `gehouden`, met alles wat erbij stond. In een
    terminal vraagt ak besluit voor besluit wat er is besloten, en wat er daardoor gebeurt met een
    afspraak. U ziet eerst wat er verandert, en ak vraagt of het zo goed is.

    Voorbeeld:
      ak meetings hold
      ak meetings hold stuurgroep 2026-11-20
      ak meetings hold stuurgroep 2026-11-20 --besluit "De monitor komt elk half jaar." --yes
    """
    from ambitiekader_cli.cli.asking.meeting import Typed  # noqa: PLC0415 - heavy
    from ambitiekader_cli.cli.asking.questions import can_ask  # noqa: PLC0415
    from ambitiekader_cli.cli.recording import how  # noqa: PLC0415

    writing = how(dry_run=dry_run, yes=yes, commit=commit, branch=branch)
    typed = Typed(orgaan, datum, gemeente, plaats, toelichting, verslag)
    asks = not besluit and not yes and can_ask()
    _hold(repo, typed, besluit or (), writing, asks=asks)


def _hold(
    repo: "Path | None", typed: "Typed", besluiten: Iterable[str], writing: "How", *, asks: bool
) -> None:
    """With what it decided, as options or asked."""
    from ambitiekader_cli.cli.asking.decision import asked_decisions  # noqa: PLC0415 - heavy
    from ambitiekader_cli.cli.asking.meeting import asked_meeting, with_details  # noqa: PLC0415
    from ambitiekader_cli.cli.recording import opened_to_write, record  # noqa: PLC0415
    from ambitiekader_cli.work.draft import Draft  # noqa: PLC0415
    from ambitiekader_cli.work.meeting.decision import NewDecision, decide  # noqa: PLC0415
    from ambitiekader_cli.work.meeting.record import hold, proposed  # noqa: PLC0415

    root, today = opened_to_write(repo, writing), on(None)
    draft = Draft(root)
    meeting = asked_meeting(draft, typed, lambda d, m: hold(d, m, today), "gepland")
    if asks and typed.orgaan and typed.datum:
        hold(draft.copy(), meeting, today)
        meeting = with_details(meeting, "gepland")
    held = hold(draft, meeting, today)
    for tekst in besluiten:
        decide(draft, held, NewDecision(tekst), today)
    if asks:
        asked_decisions(draft, held, today)
    record(root, proposed(draft, today), writing, f"{meeting.orgaan} {meeting.datum}: gehouden")
