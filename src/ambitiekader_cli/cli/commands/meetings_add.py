"""`ak meetings add`."""

from ambitiekader_cli.cli.meeting_options import Datum, InGemeente, Orgaan, Plaats, Toelichting
from ambitiekader_cli.cli.options import Branch, Commit, DryRun, Repo, Yes, on


def command(  # noqa: PLR0917 - typer passes them by name
    orgaan: Orgaan = None,
    datum: Datum = None,
    gemeente: InGemeente = None,
    plaats: Plaats = None,
    toelichting: Toelichting = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    commit: Commit = False,
    branch: Branch = None,
    repo: Repo = None,
) -> None:
    """Zet een vergadering bij wat gepland is.

    Wat ontbreekt, vraagt ak. U ziet eerst wat er verandert, en ak vraagt of het zo goed is.

    Voorbeeld:
      ak meetings add stuurgroep 2026-12-09 --plaats Voorbeeldstad
      ak meetings add tripartite 2026-12-10 --gemeente pekela
    """
    from ambitiekader_cli.cli.asking.meeting import Typed, asked_meeting  # noqa: PLC0415 - heavy
    from ambitiekader_cli.cli.recording import how, opened_to_write, record  # noqa: PLC0415
    from ambitiekader_cli.work.draft import Draft  # noqa: PLC0415
    from ambitiekader_cli.work.meeting.planned import plan  # noqa: PLC0415
    from ambitiekader_cli.work.meeting.record import proposed  # noqa: PLC0415

    writing, today = how(dry_run=dry_run, yes=yes, commit=commit, branch=branch), on(None)
    root = opened_to_write(repo, writing)
    draft = Draft(root)
    typed = Typed(orgaan, datum, gemeente, plaats, toelichting)
    meeting = asked_meeting(draft, typed, lambda d, m: plan(d, m, today))
    plan(draft, meeting, today)
    record(root, proposed(draft, today), writing, f"Plan {meeting.orgaan} {meeting.datum}")
