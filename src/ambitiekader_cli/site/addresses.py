"""Where each page stands: in a file of its own, or as a part of the one file."""

from typing import NamedTuple

from ambitiekader_cli.render.names import slug

START = "index"


class Addresses(NamedTuple):
    """The address of a page by its name: `BES-1`, `thema-wonen`, `overleg`."""

    in_one_file: bool
    here: frozenset[str]
    """The names of all pages: what has none gets no link."""

    def of(self, name: str) -> str | None:
        """As a page links to it."""
        if name not in self.here:
            return None
        return f"#{name}" if self.in_one_file else file_of(name)


def file_of(name: str) -> str:
    """The file of a page."""
    return f"{name}.html"


def place_name(soort: str, text: str) -> str:
    """The name of the page of a thing: `gebied-t-zandt`."""
    return f"{soort}-{slug(text) or 'x'}"
