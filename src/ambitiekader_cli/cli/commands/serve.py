"""`ak serve`."""

import gc
import os
import sys
from typing import TYPE_CHECKING, Annotated

from ambitiekader_cli.cli.options import Repo, flag, on, option
from ambitiekader_cli.cli.terminal import note, say
from ambitiekader_cli.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path

    from ambitiekader_cli.serve.window import Window

Bewerk = Annotated[
    bool, flag("--bewerk", "Met formulieren om vast te leggen. Anders alleen kijken.")
]
Poort = Annotated[
    int | None,
    option("--poort", "GETAL", "Op deze poort: 1024 tot 65535. Anders een die vrij is."),
]
NietOpenen = Annotated[bool, flag("--niet-openen", "Geef alleen de link, en open geen browser.")]


def command(
    bewerk: Bewerk = False,
    poort: Poort = None,
    niet_openen: NietOpenen = False,
    repo: Repo = None,
) -> None:
    """Bekijk het ambitiekader in uw browser, op deze computer alleen.

    De bladzijden volgen de bestanden: wat u daar verandert, ziet u hier. Met --bewerk legt u ook
    vast: een melding, een andere planning, iets nieuws, een vergadering, een jaar dat sluit. U
    ziet eerst wat er verandert. De link die ak geeft werkt één keer, en niet op een andere
    computer. Stoppen gaat met Ctrl-C.

    Voorbeeld:
      ak serve
      ak serve --bewerk
      ak serve --niet-openen --poort 8080
    """
    from ambitiekader_cli.cli.opening import opened  # noqa: PLC0415 - heavy
    from ambitiekader_cli.cli.recording import opened_to_write  # noqa: PLC0415

    gc.enable()  # this run does not end soon
    root = opened_to_write(repo) if bewerk else opened(repo)
    opened_window = _window(root, poort, editing=bewerk)
    say(f"Open dit venster: {opened_window.door.link}")
    say("Die link werkt één keer. Stoppen gaat met Ctrl-C.")
    sys.stdout.flush()
    if not niet_openen:
        _open(opened_window.door.link)
    try:
        opened_window.serve()
    except KeyboardInterrupt:
        say("Gestopt.")


def _window(root: "Path", poort: int | None, *, editing: bool) -> "Window":
    """Raises UserError where that cannot be."""
    from ambitiekader_cli.cli.shell import tell_defect  # noqa: PLC0415 - it knows all commands
    from ambitiekader_cli.repo import reason  # noqa: PLC0415 - heavy
    from ambitiekader_cli.serve.app import Around  # noqa: PLC0415
    from ambitiekader_cli.serve.window import window  # noqa: PLC0415

    if poort is not None and not 1024 <= poort <= 65535:
        raise UserError(f"op poort {poort} kan het niet", "kies 1024 tot 65535, of laat haar weg")
    try:
        around = Around(lambda: on(None), tell_defect)
        return window(root, poort or 0, around, editing=editing)
    except OSError as error:
        message = f"poort {poort} is niet te gebruiken: {reason(error)}"
        raise UserError(message, "kies een andere, of laat `--poort` weg") from None


def _open(link: str) -> None:
    """Not where a browser would be one of the terminal itself."""
    if os.name == "posix" and sys.platform != "darwin":
        if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            return
    import webbrowser  # noqa: PLC0415 - only here

    if not webbrowser.open(link):
        note("let op: er ging geen browser open; open de link zelf")
