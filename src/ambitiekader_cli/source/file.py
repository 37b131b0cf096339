"""One YAML file: its bytes, its data, and where everything in it stands."""

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ambitiekader_cli.source.decode import decode
from ambitiekader_cli.source.place import Place, Route, Span

if TYPE_CHECKING:
    from ambitiekader_cli.source.marks import Marks
    from ambitiekader_cli.source.reader import Starts


class Source:
    """One file as it was when it was read; its path is relative to the repository, with `/`.

    Positions are not kept: 100,000 items would take a gigabyte. They are found again, a file at a
    time, for the few places that somebody wants to see.
    """

    __slots__ = ("path", "raw")

    def __init__(self, path: str, raw: bytes) -> None:
        self.path = path
        self.raw = raw

    def data(self, starts: "Starts | None" = None) -> Any:  # noqa: ANN401 - no shape yet
        """The content as dict, tuple, str and None; raises Unreadable.

        Where the entries of the lists at the top begin is added to `starts`.
        """
        from ambitiekader_cli.source.reader import read  # noqa: PLC0415 - `ak --help` reads nothing

        return read(decode(self.raw), starts)

    def text(self) -> str:
        """The text as far as it can be shown, lines ending in a bare newline."""
        return self.raw.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")

    def place(self, *route: str | int) -> Place:
        """A place in this file."""
        return Place(self, route)

    def span(self, route: Route, *, key: bool = False) -> Span:
        """Where `route` stands, or its nearest parent that does exist.

        One value may stand for a list of one, so a `0` that leads nowhere is passed over.
        """
        known = _marks(self)
        here: Route = ()
        for part in route:
            if (*here, part) in known:
                here = (*here, part)
            elif part != 0:
                key = False
                break
        if not here:
            return Span(self.path)
        of_key, of_value = known[here]
        return Span(self.path, *(of_key if key else of_value))


@lru_cache(maxsize=2)
def _marks(source: Source) -> "Marks":
    from ambitiekader_cli.source.marks import marks  # noqa: PLC0415 - only to point at something

    return marks(decode(source.raw))
