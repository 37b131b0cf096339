"""What can be said of a key of the data."""

from enum import Enum, auto
from typing import NamedTuple


class Kind(Enum):
    """How a value is written for people, and compared."""

    WAARDE = auto()
    """As it stands there."""
    TEKST = auto()
    """Running text: where its lines break does not count."""
    NAAM = auto()
    """The id of a partij, gemeente, thema or body; people read its name."""
    DAG = auto()
    GETAL = auto()
    """A number; people read it with points."""


class Field(NamedTuple):
    """What one key is."""

    uitleg: str
    """What an editor shows beside it."""
    kind: Kind = Kind.WAARDE
    verwijzing: str = ""
    """What the id in it names: one of `model.ids.NAMED`. An editor offers those, `ak validate` asks
    that they are there, and a new id comes here too."""
    betekenis: str = "gegeven"
    """What a change bears on, here and below: a `diff.change.Betekenis`, without `-gewijzigd`."""
    entries: str = ""
    """Of a list of blocks the key by which they are told apart."""
    in_order: bool = False
    """Whether the order of its entries counts."""
    single: bool = False
    """Whether a list is an error, also a list of one."""
    searched: bool = False
    """Whether `ak search` looks in it, and in what stands below it."""
    label: str = ""
    """What people call it in a sentence, if not by the key itself."""
    titel: str = ""
    """What an editor calls it, if not by the key itself."""
