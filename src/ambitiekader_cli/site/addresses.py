"""Where each page stands: in a file of its own, or as a part of the one file.

A page is known by its soort and what it is about: `item BES-1`, `thema wonen`, `pagina overleg`.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import count

from ambitiekader_cli.render.names import LONGEST, slug

START, ITEM, PAGINA = "index", "item", "pagina"
Key = tuple[str, str]
_PLAIN = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
_OF_WINDOWS = re.compile(r"(?i)(con|prn|aux|nul|(com|lpt)[0-9])")
"""Devices, whatever stands behind a dot."""


class Addresses:
    """The address of each page; what has none gets no link."""

    def __init__(self, pages: Iterable[Key], *, in_one_file: bool) -> None:
        self.in_one_file = in_one_file
        self.names: Mapping[Key, str] = _named(pages)

    def of(self, soort: str, about: str) -> str | None:
        """As a page links to it."""
        name = self.names.get((soort, about))
        if name is None:
            return None
        return f"#{name}" if self.in_one_file else file_of(name)

    def page(self, name: str) -> str:
        """Of one that is always there."""
        return self.of(PAGINA, name) or ""


def file_of(name: str) -> str:
    """The file of a page."""
    return f"{name}.html"


def _named(pages: Iterable[Key]) -> dict[Key, str]:
    """A name for each, also where a file system takes `BES-1` and `bes-1` for the same."""
    names: dict[Key, str] = {}
    taken: set[str] = set()
    for key in pages:
        wish = _wish(*key)
        tries = (wish if number == 1 else f"{wish}-{number}" for number in count(1))
        name = next(each for each in tries if each.casefold() not in taken)
        taken.add(name.casefold())
        names.setdefault(key, name)
    return names


def _wish(soort: str, about: str) -> str:
    if soort == PAGINA:
        return about
    plain = _PLAIN.fullmatch(about) and len(about) <= LONGEST and not _OF_WINDOWS.fullmatch(about)
    if soort == ITEM and plain:
        return about
    return f"{soort}-{slug(about) or 'x'}"
