# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""`ak validate`."""

from pathlib import Path
from typing import Annotated

import typer

from ambitiekader_cli.cli.options import Peildatum, Repo, chosen_format, on
from ambitiekader_cli.cli.output import say, say_json
from ambitiekader_cli.cli.screen import paper

FORMATS = ("text", "concise", "json", "github")


def command(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PAD...", show_default=False, help="Alleen deze bestanden of mappen."
        ),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Ook een waarschuwing telt als fout.")
    ] = False,
    output: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="VORM",
            show_default=False,
            help="text (standaard), concise, json of github.",
        ),
    ] = "text",
    peildatum: Peildatum = None,
    repo: Repo = None,
) -> None:
    """Controleer alle gegevens en noem elke bevinding met bestand, regel en kolom.

    Eindigt met 1 als er fouten zijn. `ak explain CODE` legt een bevinding uit.

    Voorbeeld:
      ak validate
      ak validate data/local/pekela --strict
    """
    from ambitiekader_cli.cli.validating import failed, validated  # noqa: PLC0415 - heavy
    from ambitiekader_cli.report import findings as report  # noqa: PLC0415

    shape = chosen_format(output, FORMATS)
    found = validated(repo, paths or [], on(peildatum))
    if shape == "json":
        say_json(report.as_json(found))
    else:
        say(
            {
                "text": lambda: report.as_text(found, paper()),
                "concise": lambda: report.as_concise(found),
                "github": lambda: report.as_github(found),
            }[shape]()
        )
    if failed(found, strict=strict):
        raise typer.Exit(1)
