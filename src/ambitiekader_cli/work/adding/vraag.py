"""What a question about something new is, and a soort of such things."""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from ambitiekader_cli.edit.change_of_data import Fresh
    from ambitiekader_cli.model.kader import Kader

Answers: TypeAlias = "Mapping[str, Fresh]"
"""What was answered so far, by the name of the option, as it comes in the data."""


class Kind(Enum):
    """How an answer is understood."""

    TEKST = auto()
    PLANNING = auto()
    DAG = auto()
    JAAR = auto()
    WAARDE = auto()
    """A number, or `PM`, `n.b.`, `volgt`."""
    JAARWAARDE = auto()
    """`2025=700`."""
    KEUZE = auto()
    """One of the `keuzes` of the question."""
    TREKKER = auto()
    """A partij, groep or body."""
    PARTIJSOORT = auto()
    THEMA = auto()
    PLAATS = auto()
    """A gemeente, or several with one agreement."""
    GEMEENTE = auto()
    AMBITIE = auto()
    AFSPRAAK = auto()
    """Of the gemeente that was answered."""
    DOEL = auto()
    INDICATOR = auto()
    ORGAAN = auto()
    DOCUMENT = auto()
    KENMERK = auto()
    """`domein=sociaal`."""


class Optie(NamedTuple):
    """An option of `ak add`; several soorten may have it."""

    name: str
    metavar: str
    help: str


class Vraag(NamedTuple):
    """A question about what is added, and what comes of the answer."""

    optie: Optie
    vraag: str
    kind: Kind = Kind.TEKST
    key: str | None = ""
    """In the new entry, if not the name of the option; None for what only says where it goes."""
    needed: bool = False
    instead_of: tuple[str, ...] = ()
    """Other options; with one of those this one is not needed, and not asked."""
    several: bool = False
    single_bare: bool = False
    """Of `several`: whether one stands without a list."""
    keuzes: tuple[str, ...] = ()
    when: "Callable[[Answers, Kader], bool] | None" = None
    """Whether it belongs here at all, by what was answered before."""
    asked: bool = True
    """Whether a dialogue asks for it; what few need only is an option."""
    of_file: bool = False
    """Whether the answer is for the new file, and not for the entry."""

    @property
    def name(self) -> str:
        """Of the option, and of the answer."""
        return self.optie.name


class Soort(NamedTuple):
    """A kind of thing that can be added. Between braces stand answers, and what follows of them."""

    name: str
    noun: str
    """With its article."""
    vragen: tuple[Vraag, ...]
    file: str
    """With an answer for `gemeente` the `local` one, if it has that."""
    route: tuple[str, ...]
    """To the list that it comes in; within what `inside` names the route from there."""
    local: str = ""
    id: str = ""
    """`{nummer}` is the next free one, `{naam}` the name in letters that may stand in an id."""
    local_id: str = ""
    inside: str = ""
    """The option that names the thing that it is part of."""
    also: "Callable[[Answers], Mapping[str, str]]" = lambda _: {}
    """What stands in the entry beside the answers, and follows from them."""

    @property
    def options(self) -> tuple[str, ...]:
        """Their names, in the order in which they are asked."""
        return tuple(vraag.name for vraag in self.vragen)
