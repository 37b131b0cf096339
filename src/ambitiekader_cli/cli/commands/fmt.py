"""`ak fmt`."""

import sys
from pathlib import Path
from typing import Annotated

from ambitiekader_cli.cli.options import Paths, Repo, flag
from ambitiekader_cli.cli.terminal import note, say, say_file
from ambitiekader_cli.errors import Ended, UserError
from ambitiekader_cli.text import visible

Check = Annotated[bool, flag("--check", "Schrijf niets; eindig met 1 als er iets te doen is.")]
Print = Annotated[bool, flag("--print", "Toon één bestand in vaste vorm (`-`: de invoer).")]


def command(
    paths: Paths = None, check: Check = False, show: Print = False, repo: Repo = None
) -> None:
    """Zet de gegevens in vaste vorm: volgorde van sleutels, inspringing, aanhalingstekens.

    De betekenis en het commentaar blijven gelijk; dat bewijst ak voordat het iets schrijft.

    Voorbeeld:
      ak fmt
      ak fmt data/local/voorbeeldstad --check
    """
    from ambitiekader_cli.cli.opening import opened  # noqa: PLC0415 - heavy
    from ambitiekader_cli.cli.recording import opened_to_write  # noqa: PLC0415
    from ambitiekader_cli.report.fmt_result import as_text  # noqa: PLC0415
    from ambitiekader_cli.work.format import formatted  # noqa: PLC0415
    from ambitiekader_cli.work.part import part_of  # noqa: PLC0415

    if show:
        _print(_only(paths or [], check=check))
        return
    root = opened(repo, paths or ()) if check else opened_to_write(repo, paths=paths or ())
    forms = formatted(part_of(root, paths or ()), write=not check)
    for failure in forms.failures:
        note(visible(failure))
    say(as_text(forms, check=check))
    if forms.failures or (check and forms.changed):
        raise Ended(1)


def _print(name: str) -> None:
    from ambitiekader_cli.work.format import MOST, in_form  # noqa: PLC0415 - heavy

    raw, failure = in_form(name, sys.stdin.buffer.read(MOST + 1) if name == "-" else None)
    for line in failure:
        note(visible(line))
    say_file(raw)


def _only(paths: list[Path], *, check: bool) -> str:
    if check or len(paths) != 1:
        raise UserError("--print toont één bestand", "geef één pad, zonder --check")
    return str(paths[0])
