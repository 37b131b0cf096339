"""Which item somebody means, or which mijlpaal of it: never taken for granted."""

from collections import Counter
from typing import NamedTuple

from ambitiekader_cli.cli.asking.questions import Option, agreed, chosen, chosen_or_none, text
from ambitiekader_cli.model.item import Item, Mijlpaal
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.oordeel import CLOSING
from ambitiekader_cli.text import visible
from ambitiekader_cli.twins import folded
from ambitiekader_cli.work.reporting.reported_item import Found, items_by_words

WHOLE = "het geheel"
NOTHING = frozenset({"", "0", "geen", "niets", "n", "nee"})
"""What somebody types who means no item."""


class Meant(NamedTuple):
    """An item, and what was said of a mijlpaal of it."""

    item: Item
    mijlpaal: str | None = None
    """As typed behind its id."""
    words: str = ""
    """By which it was found; they may be of a mijlpaal."""


def asked_item(kader: Kader) -> Meant:
    """The item that somebody means: by its id, or by words of it."""
    question = "Over welke afspraak gaat het? Typ het nummer, of een woord uit de tekst"
    while True:
        if item := meant(text(question, lambda typed: items_by_words(typed, kader))):
            return item


def asked_items(question: str, kader: Kader) -> list[Meant]:
    """All that somebody means, with a comma between them; Enter is none."""

    def check(typed: str) -> list[Found]:
        if is_nothing(typed):
            return []
        words = filter(None, map(str.strip, typed.split(",")))
        return [items_by_words(word, kader) for word in words]

    found = [_meant_or_other(each, kader) for each in text(f"{question} (Enter: geen)", check)]
    return [*{(each.item.id, each.mijlpaal): each for each in found if each}.values()]


def is_nothing(typed: str) -> bool:
    """Whether it says that there is none."""
    return folded(typed).strip() in NOTHING


def meant(found: Found) -> Meant | None:
    """The one that is meant; None where it is none of these."""
    first = Meant(found.items[0], found.mijlpaal, found.words)
    if found.by_id:
        return first
    if len(found.items) == 1:
        return first if agreed(visible(f"Bedoelt u {first.item.id}, {first.item.titel}?")) else None
    options = [Option(item.id, item.titel) for item in found.items]
    name = chosen_or_none("Welke bedoelt u?", options)
    return next((first._replace(item=item) for item in found.items if item.id == name), None)


def _meant_or_other(found: Found | None, kader: Kader) -> Meant | None:
    """Who means none of these may say it in another way."""

    def check(typed: str) -> Found | None:
        return None if is_nothing(typed) else items_by_words(typed, kader)

    while found:
        if each := meant(found):
            return each
        found = text("Welke dan? Typ een nummer of een ander woord (Enter: geen)", check)
    return None


def asked_mijlpaal(item: Item, words: str = "") -> str | None:
    """The mijlpaal that somebody means, of those that are open; None is the whole item.

    The only one whose title has the words by which the item was found is most likely.
    """
    names = Counter(step.id or step.titel for step in item.mijlpalen)
    options = [
        Option(name, step.titel if step.id else "")
        for step in item.mijlpalen
        if not _is_closed(step) and names[name := step.id or step.titel] == 1
    ]
    if not options:
        return None
    question = "Gaat het over het geheel of over een mijlpaal?"
    titles = {step.id or step.titel: folded(step.titel) for step in item.mijlpalen}
    wanted = folded(words).split()
    likely = [
        each.value for each in options if wanted and all(w in titles[each.value] for w in wanted)
    ]
    of_whole = all(word in folded(item.titel) for word in wanted)
    default = likely[0] if len(likely) == 1 and not of_whole else WHOLE
    name = chosen(question, [Option(WHOLE), *options], default)
    return None if name == WHOLE else name


def _is_closed(step: Mijlpaal) -> bool:
    return bool(step.voortgang) and step.voortgang[-1].status in CLOSING
