"""A document as a list of blocks: what every writer gets, whatever the format."""

from dataclasses import dataclass
from typing import TypeAlias

MOST_ASKED = 20
"""Rows of a form."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words, exactly as a reader must see them."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """Words in a fixed-width letter."""

    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """A new line in the same paragraph or cell."""


@dataclass(frozen=True, slots=True)
class Strong:
    """Important."""

    runs: "Runs"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed."""

    runs: "Runs"


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a web page, a mail address or a place in the document."""

    runs: "Runs"
    url: str


@dataclass(frozen=True, slots=True)
class Field:
    """What follows on this line is this field of the data. Nobody sees it."""

    name: str


Run: TypeAlias = Text | Code | Break | Strong | Emphasis | Link | Field
Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 1 is the title of the document."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; each item is a few blocks."""

    items: tuple["Blocks", ...]
    start: int | None = None
    """The first number; None for bullets."""
    tight: bool = True
    """No white between the items."""


TO_SIGN = "Handtekening"
"""Above the last column of a table to sign."""


@dataclass(frozen=True, slots=True)
class Table:
    """A first cell of a row that starts with strong words names its row."""

    caption: Runs
    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    label: Runs = ()
    """What all rows are about: drawn before them, from bottom to top. It has no column here."""

    @property
    def is_form(self) -> bool:
        """Names and what somebody writes beside them: it stays on one page if it can."""
        blank = sum(not plain(row[-1]).strip() for row in self.rows)
        return len(self.header) == 2 and blank > 1 and len(self.rows) <= MOST_ASKED

    @property
    def is_signed(self) -> bool:
        """Whether people write their name in it: then each row has room for that."""
        return plain(self.header[-1]).strip() == TO_SIGN


@dataclass(frozen=True, slots=True)
class Note:
    """Something that must catch the eye, such as what is not agreed yet."""

    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines in a fixed-width letter."""

    text: str


@dataclass(frozen=True, slots=True)
class ThematicBreak:
    """A line across the page."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, and the words that say the same to who cannot see it."""

    alt: str
    svg: str


Block: TypeAlias = (
    Heading | Paragraph | ListBlock | Table | Note | CodeBlock | ThematicBreak | Picture
)
Blocks: TypeAlias = tuple[Block, ...]


def plain(runs: Runs) -> str:
    """The words alone; a new line becomes a space."""
    return "".join(_words(run) for run in runs)


def _words(run: Run) -> str:
    match run:
        case Text(text) | Code(text):
            return text
        case Break():
            return " "
        case Field():
            return ""
        case Strong(runs) | Emphasis(runs) | Link(runs):
            return plain(runs)
