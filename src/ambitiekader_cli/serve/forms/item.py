"""Which item a form is about: chosen by a number, or by words of it."""

from collections.abc import Callable
from datetime import date

from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.serve.forms.form import Choosing, Given, Input, Link, Offered, one, query
from ambitiekader_cli.source import Route
from ambitiekader_cli.stand.rows import stand_of
from ambitiekader_cli.view.in_words import in_words
from ambitiekader_cli.words.dutch import day, listed
from ambitiekader_cli.words.states import STATUS
from ambitiekader_cli.work.reporting.reported_item import items_by_words, log_of, one_item

ID, MIJLPAAL, WORDS = "id", "mijlpaal", "zoek"
NAMED = 8


def choosing_item(address: str) -> Callable[[Kader, Given, date], Choosing | None]:
    """Of a form at this address: asks which item, unless that is known."""

    def choosing(kader: Kader, given: Given, today: date) -> Choosing | None:
        if name := one(given, ID):
            one_item(name, kader)
            return None
        words = one(given, WORDS)
        found = items_by_words(words, kader).items if words else []
        links = [
            Link(
                query(address, **{ID: each.id}),
                f"{each.id} {each.titel}",
                _stand(kader, each, today),
            )
            for each in found
        ]
        return Choosing(
            "Welke bedoelt u?" if links else "Over welke afspraak gaat het?", _ASK, links
        )

    return choosing


def logs_of(item: Item) -> list[Route]:
    """Of the whole, and of each mijlpaal."""
    return [("voortgang",), *(("mijlpalen", n, "voortgang") for n in range(len(item.mijlpalen)))]


def introduced(kader: Kader, item: Item, today: date) -> list[str]:
    """What it is about, so that somebody sees that it is the right one."""
    led = listed([kader.naam(name) for name in item.trekker], NAMED)
    lines = [f"Trekker: {led or 'geen'}", f"Nu: {_stand(kader, item, today)}"]
    for entry in log_of(item, ("voortgang",))[-1:]:
        lines.append(f"Laatste melding: {day(entry.datum)}, {STATUS[entry.status]}")
    return lines


def asked_mijlpaal(item: Item) -> list[Input]:
    """Which part of it, where it has parts."""
    names = [step.id or step.titel for step in item.mijlpalen]
    offered = [
        Offered(name, step.titel)
        for name, step in zip(names, item.mijlpalen, strict=True)
        if names.count(name) == 1
    ]
    question = "Gaat het over het geheel of over een mijlpaal?"
    return [Input(MIJLPAAL, question, offered=[Offered("", "het geheel"), *offered])] * bool(
        offered
    )


def _stand(kader: Kader, item: Item, today: date) -> str:
    return in_words(stand_of(kader, item, today), today)


_ASK = [Input(WORDS, "Nummer, of een woord uit de tekst", "Bijvoorbeeld BES-1.", needed=True)]
