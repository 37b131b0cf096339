"""Where the data repository is."""

import os
from pathlib import Path

from ambitiekader_cli.errors import UserError


def find_root(start: Path) -> Path:
    """The repository that `start` lies in, looked for upwards, like git does."""
    start = start.absolute()
    for folder in (start, *start.parents):
        if is_root(folder):
            return folder
    advice = "ga naar de map van uw ambitiekader, of geef die op met --repo MAP"
    if (start / "objects").is_dir() and (start / "HEAD").is_file():
        advice = "dit is een git-repository zonder werkmap; maak er een met `git clone`"
    raise UserError(f"geen map `data` met afspraken gevonden in `{start}` of daarboven", advice)


def is_root(folder: Path) -> bool:
    """Whether this folder holds data/regional or data/local."""
    return any((folder / "data" / part).is_dir() for part in ("regional", "local"))


def given_root(folder: Path) -> Path:
    """The repository somebody named; it must hold data."""
    if not folder.is_dir():
        raise UserError(f"de map `{folder}` bestaat niet", "controleer wat u bij --repo opgaf")
    if not is_root(folder):
        raise UserError(
            f"in `{folder}` staat geen map `data` met `regional` of `local`",
            "geef bij --repo de map op waarin `data` staat",
        )
    return folder


def folder_in_checkout(root: Path) -> str:
    """Where the repository lies in its git checkout, as `deel/`; empty at the top, or without git.

    Forges know a file by its path from there.
    """
    root = Path(os.path.realpath(root))
    top = next((folder for folder in (root, *root.parents) if (folder / ".git").exists()), root)
    return "".join(f"{part}/" for part in root.relative_to(top).parts)
