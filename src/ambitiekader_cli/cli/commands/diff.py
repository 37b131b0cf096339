"""`ak diff`."""

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from ambitiekader_cli.cli import complete
from ambitiekader_cli.cli.options import (
    Peildatum,
    Repo,
    argument,
    chosen_format,
    on,
    option,
    path_of,
)
from ambitiekader_cli.cli.terminal import json_text, note, paper, say
from ambitiekader_cli.errors import Ended, UserError
from ambitiekader_cli.text import visible

if TYPE_CHECKING:
    from ambitiekader_cli.report.changes.review import Review
    from ambitiekader_cli.work.comparing.compare import Comparison

Base = Annotated[
    str | None, argument("BASIS", "De oudere versie: een tak, tag, commit of dag (jjjj-mm-dd).")
]
Head = Annotated[str | None, argument("NIEUWER", "De nieuwere. Anders de werkmap.")]
Format = Annotated[
    str,
    option(
        "--format",
        "VORM",
        "text (standaard), markdown, json of html.",
        autocompletion=complete.one_of("text", "markdown", "json", "html"),
    ),
]
Other = Annotated[
    Path | None,
    option(
        "--met",
        "MAP",
        "Vergelijk met een andere map met `data`; git is niet nodig.",
        parser=path_of("--met"),
    ),
]
Out = Annotated[
    Path | None,
    option(
        "--out",
        "BESTAND",
        "Bewaar het hier in plaats van op het scherm.",
        parser=path_of("--out", "bestand"),
    ),
]


def command(  # noqa: PLR0917 - typer passes them by name
    base: Base = None,
    head: Head = None,
    other: Other = None,
    output: Format = "text",
    out: Out = None,
    peildatum: Peildatum = None,
    repo: Repo = None,
) -> None:
    """Zeg wat er aan de afspraken is veranderd, naar betekenis, het zwaarste eerst.

    Zonder BASIS: sinds de laatste commit, of in een pull request sinds het begin van de tak.
    Een dag is de laatste commit van die dag of ervoor. `A...B` vergelijkt B met het punt waar
    de twee uiteengingen. Een andere volgorde, regelafbreking of opmaak is geen wijziging.
    Staat iets daardoor anders (te laat, op schema), dan staat dat erbij, zoals op de peildatum.

    Voorbeeld:
      ak diff
      ak diff 2024-01-01..2024-06-30
      ak diff main... --format html --out wijzigingen.html
      ak diff --met ../vorige-versie
    """
    from ambitiekader_cli.cli.opening import opened_with_history  # noqa: PLC0415 - heavy
    from ambitiekader_cli.report.changes import FORMATS, in_form  # noqa: PLC0415

    shape, day = chosen_format(output, FORMATS), on(peildatum)
    if out is not None:
        from ambitiekader_cli.repo.save import named_file, save_one  # noqa: PLC0415

        named_file(out, opened_with_history(repo))
    comparison = _compared(base, head, other, repo)
    from ambitiekader_cli.report.changes.review import not_told  # noqa: PLC0415 - git went first

    review = _with_stand(comparison, day)
    if comparison.unrecorded:
        note("let op: u hebt ook wijzigingen die nog niet zijn vastgelegd; `ak diff` toont ze")
    answer = in_form(shape, review, paper())
    text = answer if isinstance(answer, str) else json_text(answer)
    if out is None:
        say(text)
    else:
        save_one(text.encode("utf-8", "replace"), out)
        say(visible(out.as_posix()))
        for line in not_told(review):
            note(visible(line))
    if not_told(review):
        raise Ended(1)


def _compared(
    base: str | None, head: str | None, other: Path | None, repo: Path | None
) -> "Comparison":
    from ambitiekader_cli.cli.opening import opened, opened_with_history  # noqa: PLC0415 - heavy
    from ambitiekader_cli.work.comparing.compare import compared, compared_folders  # noqa: PLC0415

    if other is None:
        return compared(opened_with_history(repo), base, head, _target_branch())
    if base is not None:
        raise UserError("--met vergelijkt met een map, niet met een versie", f"laat `{base}` weg")
    return compared_folders(opened(repo), other)


def _with_stand(comparison: "Comparison", day: date) -> "Review":
    """Judging takes a model of both versions: only where it may say something."""
    from ambitiekader_cli.report.changes.review import with_stand  # noqa: PLC0415
    from ambitiekader_cli.report.changes.stand_moves import StandMoves  # noqa: PLC0415

    if not comparison.may_move_stand:
        return with_stand(comparison.review, StandMoves(day))
    from ambitiekader_cli.work.comparing.ending import ending  # noqa: PLC0415

    with ending(comparison) as ended:
        from ambitiekader_cli.work.comparing.stand_effects import with_effects  # noqa: PLC0415 - git is at work

        return with_effects(comparison, day, ended)


def _target_branch() -> str | None:
    """The branch that a pull or merge request goes to, when a forge runs us for one."""
    if branch := os.environ.get("GITHUB_BASE_REF"):
        return f"origin/{branch}"
    return os.environ.get("CI_MERGE_REQUEST_DIFF_BASE_SHA") or None
