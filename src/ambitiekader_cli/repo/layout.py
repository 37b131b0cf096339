"""Where a data repository is, and what each file in it holds, as its path says."""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.bestand import Bestand
from ambitiekader_cli.source import Source
from ambitiekader_cli.text import quoted

KADER = "data/regional/kader.yaml"
PARTIJEN = "data/regional/partijen.yaml"
LAYOUT: tuple[tuple[str, str], ...] = (
    ("kader", r"data/regional/kader\.yaml"),
    ("partijen", r"data/regional/partijen\.yaml"),
    ("ambities", r"data/regional/ambities/(?P<thema>[a-z0-9-]+)\.yaml"),
    ("procesafspraken", r"data/regional/procesafspraken\.yaml"),
    ("overleg", r"data/regional/overleg\.yaml"),
    ("indicatoren", r"data/regional/indicatoren\.yaml"),
    ("indicatoren", r"data/local/(?P<gemeente>[a-z0-9-]+)/indicatoren\.yaml"),
    ("afspraken", r"data/local/(?P<gemeente>[a-z0-9-]+)/afspraken\.yaml"),
    (
        "activiteiten",
        r"data/local/(?P<gemeente>[a-z0-9-]+)/activiteiten/(?P<jaar>(?:19|20|21)[0-9]{2})\.yaml",
    ),
)
_COMPILED = tuple((soort, re.compile(pattern)) for soort, pattern in LAYOUT)


def path_of_afspraken(plaats: str) -> str:
    """Of the agreement of a gemeente, or of several with one."""
    return f"data/local/{plaats}/afspraken.yaml"


def path_of_activiteiten(plaats: str, jaar: object) -> str:
    """Of what is done there in a year."""
    return f"data/local/{plaats}/activiteiten/{jaar}.yaml"


def find_root(start: Path) -> Path:
    """The repository that `start` lies in, looked for upwards, like git does."""
    start = start.absolute()
    for folder in (start, *start.parents):
        if is_root(folder):
            return folder
    advice = (
        _capitals((start, *start.parents))
        or "ga naar de map van uw ambitiekader, of geef die op met --repo MAP"
    )
    if (start / "objects").is_dir() and (start / "HEAD").is_file():
        advice = "dit is een git-repository zonder werkmap; maak er een met `git clone`"
    raise UserError(f"geen map `data` met afspraken gevonden in `{start}` of daarboven", advice)


def _capitals(folders: Iterable[Path]) -> str:
    """What to do where one would be the root if capitals did not count, as on Windows."""
    for folder in folders:
        for name in ("regional", "local"):
            below = next(_alike(folder, "data"), None)
            if below and (found := next(_alike(below, name), None)):
                own = quoted(f"{below.name}/{found.name}")
                return f"{own} heet hier `data/{name}`, met kleine letters; geef de map die naam"
    return ""


def _alike(folder: Path, name: str) -> Iterator[Path]:
    with suppress(OSError):
        yield from (each for each in folder.iterdir() if each.name.lower() == name)


def is_root(folder: Path) -> bool:
    """Whether this folder holds data/regional or data/local."""
    return any((folder / "data" / part).is_dir() for part in ("regional", "local"))


def given_root(folder: Path, option: str = "--repo") -> Path:
    """The repository somebody named; it must hold data."""
    if not folder.is_dir():
        there = os.path.lexists(folder)
        message = f"`{folder}` is geen map" if there else f"de map `{folder}` bestaat niet"
        raise UserError(message, f"controleer wat u bij {option} opgaf")
    if not is_root(folder):
        raise UserError(
            f"in `{folder}` staat geen map `data` met `regional` of `local`",
            _capitals([folder]) or f"geef bij {option} de map op waarin `data` staat",
        )
    return folder


def folder_in_checkout(root: Path) -> str:
    """Where the repository lies in its git checkout, as `deel/`; empty at the top, or without git.

    Forges know a file by its path from there.
    """
    root = Path(os.path.realpath(root))
    top = next((folder for folder in (root, *root.parents) if (folder / ".git").exists()), root)
    return "".join(f"{part}/" for part in root.relative_to(top).parts)


def bestand(source: Source) -> Bestand | None:
    """What a file holds according to its path; None when no such file belongs under data/."""
    for soort, pattern in _COMPILED:
        if match := pattern.fullmatch(source.path):
            parts = match.groupdict()
            jaar = int(parts["jaar"]) if "jaar" in parts else None
            return Bestand(source, soort, parts.get("thema"), parts.get("gemeente"), jaar)
    return None


def soort(path: str) -> str | None:
    """The kind of file; None when no such file belongs under data/."""
    return next((soort for soort, pattern in _COMPILED if pattern.fullmatch(path)), None)
