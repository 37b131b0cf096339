"""How to speak of what was changed: an item by its id, anything else by what it is."""

from typing import NamedTuple

from ambitiekader_cli.diff.change import Subject
from ambitiekader_cli.report.changes.value import Names

_ITEMS = frozenset({"ambitie", "afspraak", "activiteit", "procesafspraak"})


class Called(NamedTuple):
    """What tells it from all others, and its title."""

    word: str
    title: str

    def __str__(self) -> str:
        space = "" if not self.title else " " if self.word.endswith(":") else "  "
        return f"{self.word}{space}{self.title}"


def called(subject: Subject, names: Names) -> Called:
    """As `BES-1 Woningmarktmonitor` or `Overleg: Regionale stuurgroep`."""
    if subject.soort in _ITEMS:
        return Called(subject.id or subject.soort.capitalize(), subject.titel)
    word = " ".join(filter(None, [subject.soort.capitalize(), subject.id]))
    title = _title(subject, names)
    return Called(f"{word}:" if title else word, title)


def _title(subject: Subject, names: Names) -> str:
    if subject.soort == "overleg":
        return names.get(subject.titel, subject.titel)
    if subject.soort == "bestand" and (where := subject.gemeente or subject.thema):
        word = "van" if subject.gemeente else "over"
        return f"{subject.titel} {word} {names.get(where, where)}"
    return subject.titel
