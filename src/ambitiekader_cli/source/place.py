"""Where something stands: routes of keys, and the spans of text they lead to."""

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from ambitiekader_cli.source.file import Source

Route: TypeAlias = tuple[str | int, ...]


class Span(NamedTuple):
    """A piece of one file. Lines and columns count from 1, in characters; the end is exclusive."""

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Place(NamedTuple):
    """A route into one file. Cheap to make; its span is looked up only when somebody asks."""

    source: "Source"
    route: Route = ()
    key: bool = False
    """True points at the key that ends the route, False at its value."""

    def at(self, *route: str | int, key: bool = False) -> "Place":
        """A place further down the route."""
        return Place(self.source, (*self.route, *route), key)

    def span(self) -> Span:
        """Where the route stands, or its nearest parent that does exist."""
        return self.source.span(self.route, key=self.key)
