"""A file that somebody names for `ak` to take in, or standard input."""

from ambitiekader_cli.cli.options import path_of
from ambitiekader_cli.cli.terminal import given_bytes
from ambitiekader_cli.errors import UserError

INPUT = "-"


def given_file(option: str, name: str, most: int) -> tuple[str, bytes]:
    """What it is called in messages, and its content, or one byte more than `most` of it.

    Raises UserError where it cannot be read.
    """
    if name == INPUT:
        return "standaardinvoer", given_bytes(most)
    from ambitiekader_cli.repo import reason  # noqa: PLC0415 - only for who has a file
    from ambitiekader_cli.repo.door import content  # noqa: PLC0415

    try:
        return name, content(path_of(option, "bestand")(name), most, links=True)
    except OSError as error:
        message = f"`{name}` is niet te lezen: {reason(error)}"
        raise UserError(message, "controleer de naam") from None
