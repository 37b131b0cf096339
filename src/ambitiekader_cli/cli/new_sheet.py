"""A sheet to fill in, in a file that somebody names, or on the screen."""

from pathlib import Path

from ambitiekader_cli.cli.options import path_of
from ambitiekader_cli.cli.terminal import say, say_bytes
from ambitiekader_cli.text import visible


def new_sheet(text: str, root: Path, option: str, name: str | None, told: str) -> None:
    """Without a name on the screen, and nothing `told`; raises UserError for what is there."""
    if name is None:
        say_bytes(text.encode())
        return
    from ambitiekader_cli.repo.save import named_file, save_new  # noqa: PLC0415 - who saves

    save_new(text.encode(), named_file(path_of(option, "bestand")(name), root))
    say(visible(told))
