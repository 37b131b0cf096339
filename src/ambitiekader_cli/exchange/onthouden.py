"""What a workbook remembers of the data that it was made from, on a sheet that nobody sees."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ambitiekader_cli.exchange.whole_number import whole_number

VERSIE = "1"
"""Of the form: another one is read by another `ak`."""
ABOUT = ("versie", "kader", "looptijd", "revisie", "gewijzigd", "peildatum", "trekker")
"""What it says of itself; `gewijzigd` is `dirty` where the data were not all in git."""


MOST_REPORTS = 1_000_000
"""About one item."""


class Sleutel(NamedTuple):
    """By which a row is known: a mijlpaal shares the number of its item."""

    nummer: str
    onderdeel: str
    """Empty for the item itself."""

    def __str__(self) -> str:
        return f"{self.nummer}, {self.onderdeel}" if self.onderdeel else self.nummer


class Rij(NamedTuple):
    """A row as it was."""

    meldingen: int
    """How many reports there were."""
    grijs: Mapping[str, str]
    """The text of each column that is only read."""


@dataclass(frozen=True)
class Onthouden:
    """All of it."""

    about: Mapping[str, str]
    bladen: Mapping[str, str]
    """Of each sheet the file that it is of."""
    rijen: Mapping[Sleutel, Rij]

    def rows(self) -> Iterator[list[str]]:
        """As they stand on the sheet, but for what it says of itself; each says what it is."""
        columns = [*next(iter(self.rijen.values())).grijs] if self.rijen else []
        yield ["kolommen", *columns]
        yield from (["blad", name, path] for name, path in self.bladen.items())
        for key, row in self.rijen.items():
            texts = (row.grijs.get(column, "") for column in columns)
            yield ["rij", *key, str(row.meldingen), *texts]


def onthouden(rows: Iterable[Sequence[str]]) -> Onthouden:
    """What a sheet says; what it does not know it leaves out."""
    about: dict[str, str] = {}
    bladen: dict[str, str] = {}
    rijen: dict[Sleutel, Rij] = {}
    columns: Sequence[str] = ()
    for kind, *rest in rows:
        first, second, *more = [*rest, "", ""]
        if kind in ABOUT:
            about[kind] = first
        elif kind == "kolommen":
            columns = rest
        elif kind == "blad":
            bladen[first] = second
        elif kind == "rij":
            count, *texts = [*more[: len(rest) - 2], "0"]
            texts += [""] * len(columns)
            meldingen = whole_number(count, MOST_REPORTS)
            rijen[Sleutel(first, second)] = Rij(meldingen, dict(zip(columns, texts, strict=False)))
    return Onthouden(about, bladen, rijen)
