"""`ak meetings change`."""

from typing import TYPE_CHECKING, Annotated

from ambitiekader_cli.cli.meeting_options import (
    Datum,
    InGemeente,
    Orgaan,
    Plaats,
    Toelichting,
    Verslag,
)
from ambitiekader_cli.cli.options import Branch, Commit, DryRun, Repo, Yes, flag, on, option
from ambitiekader_cli.errors import UserError

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from ambitiekader_cli.cli.asking.meeting import Changed, Typed
    from ambitiekader_cli.cli.recording import How

Naar = Annotated[
    str | None,
    option(
        "--datum", "NIEUW", "De nieuwe dag, als jjjj-mm-dd; de dag waarop zij nu staat, is DATUM."
    ),
]
Vervalt = Annotated[
    bool, flag("--vervalt", "De vergadering gaat niet door, of is er nooit geweest.")
]


def command(  # noqa: PLR0917 - typer passes them by name
    orgaan: Orgaan = None,
    dag: Datum = None,
    naar: Naar = None,
    gemeente: InGemeente = None,
    plaats: Plaats = None,
    toelichting: Toelichting = None,
    verslag: Verslag = None,
    vervalt: Vervalt = False,
    dry_run: DryRun = False,
    yes: Yes = False,
    commit: Commit = False,
    branch: Branch = None,
    repo: Repo = None,
) -> None:
    """Verander een vergadering die gepland of gehouden is, of laat haar vervallen.

    Wie een vergadering vastlegde die er niet was, haalt haar weg met `--vervalt`. Nam zij
    besluiten, neem die dan eerst terug met `ak meetings decide --ongedaan ID`.

    Zonder opties vraagt ak om welke vergadering het gaat, en wat er verandert. U ziet eerst wat
    er verandert, en ak vraagt of het zo goed is.

    Voorbeeld:
      ak meetings change stuurgroep 2026-12-09 --datum 2026-12-16
      ak meetings change stuurgroep 2026-12-09 --plaats Voorbeeldstad
      ak meetings change stuurgroep 2026-12-09 --vervalt
      ak meetings change stuurgroep 2026-11-20 --verslag "Verslag stuurgroep november 2026"
    """
    from ambitiekader_cli.cli.asking.meeting import Typed  # noqa: PLC0415 - heavy
    from ambitiekader_cli.cli.recording import how  # noqa: PLC0415

    writing = how(dry_run=dry_run, yes=yes, commit=commit, branch=branch)
    to = on(naar, "de nieuwe dag") if naar is not None else None
    given = any(each is not None for each in (to, plaats, toelichting, verslag))
    if vervalt and given:
        message = "`--vervalt` gaat niet samen met iets anders wat verandert"
        raise UserError(message, "een vergadering die vervalt, verdwijnt uit overleg.yaml")
    typed = Typed(orgaan, dag, gemeente, plaats, toelichting, verslag)
    _change(repo, typed, (to, vervalt), writing, asks=not (given or vervalt))


def _change(
    repo: "Path | None",
    typed: "Typed",
    ends: "tuple[date | None, bool]",
    writing: "How",
    *,
    asks: bool,
) -> None:
    """To another day, or away, as options say or somebody answers."""
    from ambitiekader_cli.cli.asking.meeting import (  # noqa: PLC0415 - heavy
        Changed,
        asked_change,
        asked_known,
    )
    from ambitiekader_cli.cli.recording import opened_to_write, record  # noqa: PLC0415
    from ambitiekader_cli.work.draft import Draft  # noqa: PLC0415
    from ambitiekader_cli.work.meeting.changed import cancel, change, standing  # noqa: PLC0415
    from ambitiekader_cli.work.meeting.record import proposed  # noqa: PLC0415

    root, today = opened_to_write(repo, writing), on(None)
    draft = Draft(root)
    meeting = asked_known(draft, typed)
    standing(draft.kader, meeting)
    changed = asked_change(draft, meeting, today) if asks else Changed(meeting, *ends)
    if changed.vervalt:
        cancel(draft, meeting)
    else:
        change(draft, changed.meeting, changed.to, today)
    record(root, proposed(draft, today), writing, _subject(changed))


def _subject(changed: "Changed") -> str:
    what = f"naar {changed.to}" if changed.to else "veranderd"
    told = "vervalt" if changed.vervalt else what
    return f"{changed.meeting.orgaan} {changed.meeting.datum}: {told}"
