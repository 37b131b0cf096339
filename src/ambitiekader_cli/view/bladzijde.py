"""How many actions of each list fit on the one page of a tenants' organisation."""

from collections.abc import Sequence

from ambitiekader_cli.view.huurders_actie import HuurdersActieView
from ambitiekader_cli.view.plain import Shown

LETTERS = 76
"""On a line, in the widest letters that a document may be shown in."""
LINES = 18
"""For the lists and what stands above them, beside what every page says."""
MOST = {
    "gevraagd": 4,
    "te_laat": 6,
    "niets_gemeld": 5,
    "gedaan": 4,
    "anders": 2,
    "vervallen": 1,
}
"""Lines for each list, so that one does not push out the others; `beloofd` gets what is left."""
ABOVE = {"te_laat": 7, "niets_gemeld": 7, "gedaan": 4, "anders": 2, "vervallen": 2}
"""Lines of the heading and the sentence above a list, if it is there."""
AROUND_DAY = 14
"""Letters around a day."""


class PastView(Shown):
    """How many of each list fit."""

    gevraagd: int
    te_laat: int
    niets_gemeld: int
    gedaan: int
    anders: int
    vervallen: int
    beloofd: int
    met_tekst: bool
    """Whether what is promised fits with what was agreed; else only with what was reported."""


def fitting(also: int, **lists: Sequence[HuurdersActieView]) -> PastView:
    """At least one of each list, beside so many other lines."""
    left, many = LINES - also, {}
    for name, most in MOST.items():
        many[name], used = _fitting(name, lists[name], most)
        left -= used + (ABOVE.get(name, 0) if used else 0)
    promised = lists["beloofd"]
    whole = _fitting("met_tekst", promised, left)[0] == len(promised)
    beloofd = len(promised) if whole else _fitting("beloofd", promised, left)[0]
    return PastView(**many, beloofd=beloofd, met_tekst=whole)


def _fitting(name: str, acties: Sequence[HuurdersActieView], lines: int) -> tuple[int, int]:
    """How many, and how many lines they take with the one that counts the others."""
    used = 0
    for number, actie in enumerate(acties):
        more = _lines(name, actie)
        if number and used + more + (number + 1 < len(acties)) > lines:
            return number, used + 1
        used += more
    return len(acties), used


def _lines(name: str, actie: HuurdersActieView) -> int:
    news = actie.kern if actie.melding else None
    special = {"gevraagd": actie.melden, "niets_gemeld": None, "beloofd": news}
    after = special.get(name, actie.kern)
    words = (actie.id, actie.titel, actie.mijlpaal or "", actie.uiterlijk or "", after or "")
    around = AROUND_DAY if actie.uiterlijk and name != "gevraagd" else 4
    return -(-(sum(map(len, words)) + around) // LETTERS)
