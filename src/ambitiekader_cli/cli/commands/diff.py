"""`ak diff`."""

import os
from pathlib import Path
from typing import Annotated

import typer

from ambitiekader_cli.cli.options import Repo, argument, chosen_format, option
from ambitiekader_cli.cli.terminal import json_text, note, paper, say

Base = Annotated[str | None, argument("BASIS", "De oudere versie: een tak, tag of commit.")]
Head = Annotated[str | None, argument("NIEUWER", "De nieuwere. Anders de werkmap.")]
Format = Annotated[str, option("--format", "VORM", "text (standaard), markdown, json of html.")]


Out = Annotated[
    str | None, option("--out", "BESTAND", "Bewaar het hier in plaats van op het scherm.")
]


def command(
    base: Base = None,
    head: Head = None,
    output: Format = "text",
    out: Out = None,
    repo: Repo = None,
) -> None:
    """Zeg wat er aan de afspraken is veranderd, naar betekenis, het zwaarste eerst.

    Zonder BASIS: sinds de laatste commit, of in een pull request sinds het begin van de tak.
    `A...B` vergelijkt B met het punt waar de twee uiteengingen. Een andere volgorde, regelafbreking
    of opmaak is geen wijziging.

    Voorbeeld:
      ak diff
      ak diff main... --format html --out wijzigingen.html
    """
    from ambitiekader_cli.cli.opening import opened_with_history  # noqa: PLC0415 - heavy
    from ambitiekader_cli.repo.save import save_one  # noqa: PLC0415
    from ambitiekader_cli.report.changes import FORMATS, in_form  # noqa: PLC0415
    from ambitiekader_cli.work.compare import compared  # noqa: PLC0415

    shape = chosen_format(output, FORMATS)
    comparison = compared(opened_with_history(repo), base, head, _target_branch())
    if comparison.unrecorded:
        note("let op: u hebt ook wijzigingen die nog niet zijn vastgelegd; `ak diff` toont ze")
    answer = in_form(shape, comparison.review, paper())
    text = answer if isinstance(answer, str) else json_text(answer)
    if out is None:
        say(text)
    else:
        save_one(text, Path(out))
    if comparison.review.diff.unread:
        raise typer.Exit(1)


def _target_branch() -> str | None:
    """The branch that a pull or merge request goes to, when a forge runs us for one."""
    if branch := os.environ.get("GITHUB_BASE_REF"):
        return f"origin/{branch}"
    return os.environ.get("CI_MERGE_REQUEST_DIFF_BASE_SHA") or None
