"""Where is the repository that a command is about? Light: what it holds is not read here."""

from collections.abc import Sequence
from pathlib import Path

from ambitiekader_cli import repo
from ambitiekader_cli.errors import UserError


def opened(given: Path | None, paths: Sequence[Path] = ()) -> Path:
    """The repository that was named, or that the first path or the current folder lies in."""
    return repo.given_root(given) if given else repo.find_root(paths[0] if paths else _here())


def opened_with_history(given: Path | None) -> Path:
    """The same; a repository without working tree is fine too."""
    from ambitiekader_cli.repo.git import is_bare  # noqa: PLC0415 - heavy; others ask git nothing

    folder = given or _here()
    return folder if is_bare(folder) else opened(given)


def _here() -> Path:
    try:
        return Path.cwd()
    except OSError:
        raise UserError("de huidige map bestaat niet meer", "ga naar een andere map") from None
