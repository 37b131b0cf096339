"""What a form is: its questions, and what comes of the answers."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning.meant_day import meant_day, one_day
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import as_typed
from ambitiekader_cli.work.draft import Draft, Proposal

Given = Mapping[str, Sequence[str]]
"""What was filled in, by the name of the input; nothing is not there."""


class Offered(NamedTuple):
    """An answer that can be chosen."""

    value: str
    text: str


class Input(NamedTuple):
    """One question."""

    name: str
    label: str
    help: str = ""
    offered: Sequence[Offered] = ()
    """With these it is a list to choose from; else a line to type in."""
    needed: bool = False
    long: bool = False
    """Whether the line has room for more."""
    several: bool = False
    """Whether more can be chosen."""
    default: str = ""


class Fieldset(NamedTuple):
    """Questions that belong together."""

    titel: str
    inputs: Sequence[Input]
    told: Sequence[str] = ()
    """What somebody should know first."""
    folded: bool = False
    """Whether few need it."""


def query(address: str, **chosen: object) -> str:
    """The address of a form where this was chosen already; of the data nothing is left bare."""
    return f"{address}?{urlencode({name: each for name, each in chosen.items() if each})}"


class Link(NamedTuple):
    """Something that can be chosen before the form is there."""

    address: str
    text: str
    detail: str = ""


class Choosing(NamedTuple):
    """What must be known before the form can ask the right questions."""

    titel: str
    inputs: Sequence[Input] = ()
    """Of a question of its own, that comes back to the same address."""
    links: Sequence[Link] = ()


class Filled(NamedTuple):
    """All from which a proposal is made."""

    root: Path
    draft: Draft
    given: Given
    today: date

    def one(self, name: str) -> str | None:
        """The answer; None where there is none."""
        return one(self.given, name)


class Made(NamedTuple):
    """What may be written, and the first line of its commit."""

    proposal: Proposal
    subject: str
    told: str = ""
    """What is shown before the sentences."""
    nothing: str = "Er is niets te veranderen."
    """What is said where the proposal is empty."""


class Form(NamedTuple):
    """A form of the window."""

    name: str
    """In its address, and in the token of the form."""
    titel: str
    lead: str
    keys: tuple[str, ...]
    """What was chosen before: it goes along, and is not asked again."""
    choosing: Callable[[Kader, Given, date], Choosing | None]
    """None when enough is known; raises UserError for what cannot be."""
    fieldsets: Callable[[Kader, Given, date], list[Fieldset]]
    made: Callable[[Filled], Made]
    """Raises Mistakes, Within, UserError and Refused."""
    about: Callable[[Given], str] = lambda _: ""
    """The id of the one item that it is about; then not all files are read."""
    more: str = ""
    """What the button says that asks for more room; the number of times goes in `meer`."""


class Mistakes(Exception):  # noqa: N818 - of who filled in, not of `ak`
    """Each with the name of its input."""

    def __init__(self, found: Sequence[tuple[str, str]]) -> None:
        super().__init__(*found)
        self.found = found


class Within(Exception):  # noqa: N818 - of who filled in, not of `ak`
    """Why a part of a form is refused, in which the questions have names of their own."""

    def __init__(self, why: UserError | Refused, names: Mapping[str, str], first: str) -> None:
        """`names` are those of the inputs, by what a command calls what stands in them."""
        super().__init__(why)
        self.why, self.names, self.first = why, names, first


def one(given: Given, name: str) -> str | None:
    """The answer; None where there is none."""
    return next(iter(given.get(name, ())), None)


def refuse_gaps(fieldsets: Sequence[Fieldset], given: Given) -> None:
    """Raises Mistakes for what must be filled in."""
    needed = [i for each in fieldsets for i in each.inputs if i.needed and not given.get(i.name)]
    if needed:
        raise Mistakes([(each.name, "hier hoort een antwoord") for each in needed])


def day_of(given: Given, name: str, today: date) -> date | None:
    """The day that was meant; None where nothing was filled in. Raises Mistakes."""
    typed = one(given, name)
    if typed is None:
        return None
    try:
        return one_day(typed, today) or date.fromisoformat(as_typed(typed).strip())
    except ValueError:
        advice = (meant_day(typed, today) if len(typed) < 100 else "") or _AS_DAY
        raise Mistakes([(name, f"de dag {quoted(typed)} begrijp ik niet: {advice}")]) from None


def dutch_day(when: date) -> str:
    """As somebody types it."""
    return f"{when.day}-{when.month}-{when.year}"


def told(wrong: UserError) -> str:
    """On one line."""
    return "; ".join(filter(None, (wrong.message, wrong.advice)))


_AS_DAY = "typ haar als 31-12-2026, of `gisteren`"
