"""`ak remind`."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.options import (
    Branch,
    Commit,
    DryRun,
    Format,
    Peildatum,
    Repo,
    Yes,
    chosen_format,
    on,
    option,
)
from ambitiekader_cli.cli.terminal import paper, say, say_json
from ambitiekader_cli.errors import UserError

if TYPE_CHECKING:
    from ambitiekader_cli.cli.recording import How

Partij = Annotated[
    list[str] | None,
    option(
        "--partij",
        "NAAM",
        "Alleen deze partij of groep; mag vaker.",
        autocompletion=complete.trekkers,
    ),
]
Gevraagd = Annotated[
    str | None,
    option("--gevraagd", "DATUM", "Leg vast dat het op deze dag is gevraagd, zoals `vandaag`."),
]
Voor = Annotated[
    str | None,
    option("--voor", "DATUM", "Bij --gevraagd: vóór welke dag u antwoord wilt. Zie beheer."),
]


def command(  # noqa: PLR0917 - typer passes them by name
    partij: Partij = None,
    gevraagd: Gevraagd = None,
    voor: Voor = None,
    output: Format = "text",
    peildatum: Peildatum = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    commit: Commit = False,
    branch: Branch = None,
    repo: Repo = None,
) -> None:
    """Noem wie is gevraagd hoe het ervoor staat, en nog niets meldde.

    Met --gevraagd legt u vast dat het is gevraagd: aan de partijen die u noemt, of aan elke
    trekker met iets wat nog open is. Dat komt bij `uitvragen` in kader.yaml te staan.

    Voorbeeld:
      ak remind
      ak remind --gevraagd vandaag --voor 2026-12-14
    """
    shape, day = chosen_format(output), on(peildatum)
    if gevraagd is not None:
        if peildatum is not None or shape != "text":
            message = "`--peildatum` en `--format` gaan niet samen met `--gevraagd`"
            raise UserError(message, "laat die weg, of doe het in twee keer")
        from ambitiekader_cli.cli.recording import how  # noqa: PLC0415 - for who writes

        writing = how(dry_run=dry_run, yes=yes, commit=commit, branch=branch)
        _record(repo, partij or [], (on(gevraagd, "de dag"), voor), writing)
        return
    if voor is not None or dry_run or yes or commit or branch:
        advice = "laat die weg, of geef ook `--gevraagd DATUM`"
        raise UserError("die optie hoort bij `--gevraagd`", advice)
    _tell(repo, partij or [], shape, day)


def _tell(repo: Path | None, partijen: list[str], shape: str, day: date) -> None:
    from ambitiekader_cli.cli.reading import kader_in  # noqa: PLC0415 - heavy
    from ambitiekader_cli.report.remind_page import remind_json, remind_page  # noqa: PLC0415
    from ambitiekader_cli.work.remind import reminders  # noqa: PLC0415

    with kader_in(repo) as kader:
        found = reminders(kader, day, partijen)
        say_json(remind_json(found, kader)) if shape == "json" else say(
            remind_page(found, kader, paper())
        )


def _record(
    repo: Path | None, partijen: list[str], days: tuple[date, str | None], writing: "How"
) -> None:
    from ambitiekader_cli.cli.recording import opened_to_write, record  # noqa: PLC0415 - heavy
    from ambitiekader_cli.view.colofon import answer_within  # noqa: PLC0415
    from ambitiekader_cli.work.draft import Draft  # noqa: PLC0415
    from ambitiekader_cli.work.remind import asked  # noqa: PLC0415

    root = opened_to_write(repo, writing)
    draft, (datum, voor) = Draft(root), days
    draft.refuse_unread()  # who leads what is still open there would not be asked
    before = answer_within(draft.kader, datum) if voor is None else on(voor, "de dag bij --voor")
    made = asked(draft, partijen, datum, before, on(None))
    record(root, made, writing, f"Leg vast wie op {datum} is gevraagd om te melden")
