"""What somebody reports about: an item or a mijlpaal of it, and whose report that can be."""

from datetime import date

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.guess import did_you_mean, nearest
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.search import matching
from ambitiekader_cli.source import Route
from ambitiekader_cli.stand.rows import every_stand
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import as_typed, folded
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.named import chosen

MOST_CHOICES = 20
NAMED = 6
"""Names that are told; the others are counted."""


def one_item(word: str, kader: Kader) -> Item:
    """The item of this id; who writes is not helped by a guess. Raises UserError."""
    name = as_typed(word).strip().upper()
    if name in kader.doubles:
        places = [str(item.at().span()) for item in kader.all_items() if item.id == name]
        message = f"het id `{name}` staat op meer plaatsen: {listed(places, NAMED)}"
        raise UserError(message, "geef elk onderdeel een eigen id", exit_code=1)
    if item := kader.items.get(name):
        return item
    if name in kader.missed_ids or kader.incomplete:
        message = f"{quoted(word)} is niet te vinden in wat gelezen kon worden"
        raise UserError(message, "`ak validate` zegt waar en waarom", exit_code=1)
    close = nearest(word, kader.items)
    advice = did_you_mean(word, close) if close else "`ak list` noemt alle id's"
    raise UserError(f"id {quoted(word)} is niet bekend", advice)


def log_route(item: Item, mijlpaal: str | None) -> Route:
    """Where in an item the log stands; raises UserError for a mijlpaal that is not there."""
    if mijlpaal is None:
        return ("voortgang",)
    if not item.mijlpalen:
        raise UserError(f"{item.id} heeft geen mijlpalen", "laat `--mijlpaal` weg")
    names = [step.id or step.titel for step in item.mijlpalen]
    titles = {name: (step.titel,) for name, step in zip(names, item.mijlpalen, strict=True)}
    name = chosen(mijlpaal, titles, "mijlpaal")
    if names.count(name) > 1:
        advice = "geef de mijlpalen elk een eigen `id` (zie `ak explain AK113`)"
        raise UserError(f"twee mijlpalen van {item.id} heten {quoted(name)}", advice)
    return ("mijlpalen", names.index(name), "voortgang")


def items_by_words(typed: str, kader: Kader) -> list[Item]:
    """The item of this id, else those whose id or title it begins or stands in, else any text.

    Raises UserError for none, and for more than somebody chooses from.
    """
    name = as_typed(typed).strip().upper()
    if name in kader.items or name in kader.doubles:
        return [one_item(name, kader)]
    if not typed.strip():
        raise UserError("hier hoort een nummer of een woord")
    words = folded(typed).split()
    found = [i for i in kader.all_items() if i.id.startswith(f"{name}-")]
    found = found or [i for i in kader.all_items() if all(w in folded(i.titel) for w in words)]
    found = found or [row.item for row in matching(every_stand(kader, date.max), words, kader)]
    if not found:
        close = nearest(typed, kader.items)
        advice = did_you_mean(typed, close) if close else "`ak list` noemt alle afspraken"
        raise UserError(f"{quoted(typed)} komt nergens voor", advice)
    if len(found) > MOST_CHOICES:
        raise UserError(
            f"dat staat in {len(found)} afspraken", "typ een woord erbij, of een nummer"
        )
    return found


def parties_to_ask(item: Item, route: Route, kader: Kader) -> tuple[str, ...]:
    """The trekkers of whom one must say that it reports; none where that is clear."""
    trekkers = tuple(kader.members(item.leading(route)))
    return trekkers if len(trekkers) > 1 and item.uitvoering != "gezamenlijk" else ()


def ask_for_partij(item: Item, route: Route, kader: Kader) -> None:
    """Raises UserError where a report must say whose it is."""
    if trekkers := parties_to_ask(item, route, kader):
        message = f"{item.id} heeft {len(trekkers)} trekkers, en de partij ontbreekt"
        names = listed([f"`{name}`" for name in trekkers], NAMED, "of")
        raise UserError(message, f"geef `--partij`: {names}")
