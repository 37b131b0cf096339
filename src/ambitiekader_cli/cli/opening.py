"""Where is the repository that a command is about? Light: what it holds is not read here."""

from pathlib import Path

from ambitiekader_cli import repo
from ambitiekader_cli.errors import UserError


def opened(given: Path | None) -> Path:
    """The repository that was named, or that the current folder lies in."""
    if given:
        return repo.given_root(given)
    try:
        here = Path.cwd()
    except OSError:
        raise UserError("de huidige map bestaat niet meer", "ga naar een andere map") from None
    return repo.find_root(here)
