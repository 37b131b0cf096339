"""An invented region to play with, that looks as if it is halfway: its years follow the day."""

from collections.abc import Iterator, Mapping
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from string import Template

from ambitiekader_cli.work.beginning.opzet import Opzet
from ambitiekader_cli.work.beginning.region import Region, whole

NAAM = "de Waterstreek, een verzonnen regio,"
"""As it stands in a sentence."""
LENGTH = 2
"""Years that its frame runs on after this one."""


def voorbeeld(today: date) -> Region:
    """All its files."""
    years = _years(today)
    folder = files("ambitiekader_cli").joinpath("new_region", "voorbeeld")
    data = {
        path: Template(text).substitute(years).encode() for path, text in _texts(folder, "", years)
    }
    first = date(int(years["vorig"]), 1, 1)
    last = date(int(years["einde"]), 12, 31)
    titel = f"Regionaal ambitiekader Waterstreek {first.year}-{last.year}"
    opzet = Opzet(
        NAAM,
        "regio-en-gemeenten",
        "volkshuisvesting",
        first,
        last,
        titel=titel,
    )
    return whole(opzet, data, today)


def _years(today: date) -> dict[str, str]:
    names = {"eerder": -2, "vorig": -1, "dit": 0, "volgend": 1}
    ends = {"einde": LENGTH, "na_einde": LENGTH + 1}
    return {name: str(today.year + more) for name, more in (names | ends).items()}


def _texts(folder: Traversable, path: str, years: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each file below a folder by its path; `dit.yaml` is called after this year."""
    for child in sorted(folder.iterdir(), key=lambda each: each.name):
        stem, dot, suffix = child.name.partition(".")
        name = f"{path}{years.get(stem, stem)}{dot}{suffix}"
        if child.is_dir():
            yield from _texts(child, f"{name}/", years)
        else:
            yield name, child.read_text("utf-8")
