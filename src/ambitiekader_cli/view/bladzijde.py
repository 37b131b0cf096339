"""How many actions of each list fit on the one page of a tenants' organisation.

All is counted in lines of Word, where they are the highest, with the white that belongs to it.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from ambitiekader_cli.view.huurders_actie import HuurdersActieView
from ambitiekader_cli.view.plain import Shown

LETTERS = 76
"""On a line, in the widest letters that a document may be shown in."""
PAGE, PAGE_OF_OWN_STYLE = 51, 40
"""Lines on a page in those letters; about one is left. In a style of one's own as Word has it."""
ALWAYS = 18.5
"""Lines of what every page says: its marks, the first and last sentences, two headings."""
TITLE, TITLE_LETTERS = 2.5, 40
"""Lines that one of the title takes, and the letters on it."""
LOGOS = 5
"""Lines of a row of logos, however many."""
OWN_WORDS = 36
"""Letters of the page itself, at most, in a sentence or line that is there for something else."""
HEADING = 3.5
"""Lines of a heading that is not always there."""
CHAPTERS = (("te_laat", "niets_gemeld"), ("gedaan", "anders", "vervallen"))
"""The lists under a heading that is there if one of them is."""
SENTENCE = 1.25
"""Lines of the sentence above a list that has one."""
ANNOUNCED = frozenset({"te_laat", "niets_gemeld", "anders", "vervallen"})
TOLD = {
    "te_laat": ("uiterlijk", "bijzonder", "kern"),
    "niets_gemeld": ("uiterlijk",),
    "beloofd": ("uiterlijk", "herhaling"),
    "gevraagd": ("melden",),
    "gedaan": ("kern",),
    "anders": ("woord", "kern"),
    "vervallen": ("kern",),
}
"""What each list tells of an action behind its title; the list that comes first goes first."""
AROUND = 4
"""Letters around what is told, such as brackets."""
LONGEST = 7
"""Lines that an action counts for at most: what is longer fits nowhere, and hides the others."""
CLOSE, WHITE = 2, 0.25
"""Actions of so many lines stand close together; else there is white between all of the list."""
ROUNDS = (3, 8, PAGE)
"""Lines that a list may have before the next gets more, so that none pushes out the others."""


class Look(NamedTuple):
    """What the page has besides text, and how close its lines stand."""

    logo: bool = False
    """Whether logos stand above the title."""
    own_style: bool = False
    """Whether Word follows a house style that is not the one of `ak`."""

    @property
    def lines(self) -> float:
        """That there is room for."""
        return (PAGE_OF_OWN_STYLE if self.own_style else PAGE) - LOGOS * self.logo


PLAIN = Look()


class PastView(Shown):
    """How many of each list fit."""

    gevraagd: int
    te_laat: int
    niets_gemeld: int
    gedaan: int
    anders: int
    vervallen: int
    beloofd: int
    met_tekst: int
    """Of how many promises, the first ones, there is room for what was agreed."""


def fitting(
    title: str,
    said: Iterable[str],
    lists: Mapping[str, Sequence[HuurdersActieView]],
    look: Look,
) -> PastView:
    """Below this title, and beside what else is said; what is late goes first."""
    above = TITLE * _wrapped(len(title), TITLE_LETTERS) + _above(lists)
    left = look.lines - ALWAYS - above - sum(_wrapped(len(each) + OWN_WORDS) for each in said)
    many, used = dict.fromkeys(TOLD, 0), {name: 1.0 for name in TOLD if lists[name]}
    left -= len(used)
    for most in ROUNDS:
        for name, before in used.items():
            many[name], used[name] = _fitting(name, lists[name], min(most, before + left))
            left += before - used[name]
    return PastView(**many, met_tekst=_with_text(lists["beloofd"][: many["beloofd"]], left))


def _above(lists: Mapping[str, Sequence[HuurdersActieView]]) -> float:
    """Lines of the headings and sentences that are there because a list is."""
    headings = sum(any(lists[name] for name in chapter) for chapter in CHAPTERS)
    return HEADING * headings + SENTENCE * sum(bool(lists[name]) for name in ANNOUNCED)


def _fitting(name: str, acties: Sequence[HuurdersActieView], lines: float) -> tuple[int, float]:
    """How many, and how many lines they take with the one that counts the others."""
    used, each = 0.0, [_lines(actie, _told(name, actie)) for actie in acties]
    white = WHITE if any(more > CLOSE for more in each) else 0
    for number, more in enumerate(each):
        if used + more + white + (number + 1 < len(each)) > lines:
            return number, used + 1
        used += more + white
    return len(each), used


def _with_text(promised: Sequence[HuurdersActieView], lines: float) -> int:
    """Of how many, from the first, the text fits in these lines that are left."""
    for number, actie in enumerate(promised):
        told = _told("beloofd", actie)
        whole = _lines(actie, {*told, "kern"})
        lines -= whole - _lines(actie, told)
        if lines < 0 or whole > CLOSE:
            return number
    return len(promised)


def _told(name: str, actie: HuurdersActieView) -> set[str]:
    """Of what is promised, what was reported is always told."""
    return {*TOLD[name], *(("kern",) if name == "beloofd" and actie.melding else ())}


def _lines(actie: HuurdersActieView, told: Iterable[str]) -> int:
    texts = (getattr(actie, each) for each in chain(("titel", "mijlpaal", "bod"), told))
    letters = len(actie.id) + sum(len(text) + AROUND for text in texts if text)
    return min(_wrapped(letters), LONGEST)


def _wrapped(letters: int, room: int = LETTERS) -> int:
    """Lines that a text takes."""
    return -(-letters // room)
