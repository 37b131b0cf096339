"""What somebody reports about: an item or a mijlpaal of it, and whose report that can be."""

import re
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.guess import did_you_mean, nearest
from ambitiekader_cli.model.item import Item, Voortgang
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.search import matching
from ambitiekader_cli.source import Route
from ambitiekader_cli.stand.rows import Stand, every_stand, rows_of
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import as_typed, folded
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.named import chosen

MOST_CHOICES = 20
NAMED = 6
"""Names that are told; the others are counted."""


class Target(NamedTuple):
    """An item, or a mijlpaal of it."""

    item: Item
    mijlpaal: str | None
    """As typed."""

    @property
    def log(self) -> Route:
        """Where in the item its log stands; raises UserError."""
        return log_route(self.item, self.mijlpaal)

    @property
    def named(self) -> str:
        """As `target_named` understands it."""
        return f"{self.item.id}/{self.mijlpaal}" if self.mijlpaal else self.item.id

    def __str__(self) -> str:
        """In a message."""
        return called(self.item, self.log)

    def row(self, kader: Kader, day: date) -> Stand:
        """How it stands on a day."""
        return row_at(kader, kader.items[self.item.id], self.log, day)


class Found(NamedTuple):
    """Items that somebody may mean."""

    items: list[Item]
    by_id: bool
    """Whether its id was typed, so that no other can be meant."""
    words: str = ""
    """By which they were found."""
    mijlpaal: str | None = None
    """Of the one item, if that was typed behind the id."""


def target_named(word: str, kader: Kader) -> Target:
    """Of `BES-3`, or `BES-3/1e inventarisatie`; raises UserError."""
    cuts = [match.start() for match in re.finditer(r"[/\s]", word)]
    for cut in (len(word), *cuts):
        if as_typed(word[:cut]).strip().upper() in kader.items:
            rest = word[cut + 1 :].strip() if cut < len(word) else None
            target = Target(one_item(word[:cut], kader), rest)
            log_route(*target)
            return target
    return Target(one_item(word.partition("/")[0], kader), None)


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
        raise UserError(
            f"{item.id} heeft geen mijlpalen", f"noem alleen {item.id}, zonder mijlpaal"
        )
    names = [step.id or step.titel for step in item.mijlpalen]
    titles = {name: (step.titel,) for name, step in zip(names, item.mijlpalen, strict=True)}
    name = chosen(mijlpaal, titles, "mijlpaal")
    if names.count(name) > 1:
        advice = "geef de mijlpalen elk een eigen `id` (zie `ak explain AK113`)"
        raise UserError(f"twee mijlpalen van {item.id} heten {quoted(name)}", advice)
    return ("mijlpalen", names.index(name), "voortgang")


def called(item: Item, log: Route) -> str:
    """In a message an item, or the mijlpaal of it whose log this is."""
    step = item.step_at(log)
    return f"mijlpaal {quoted(step.titel)} van {item.id}" if step else item.id


def log_of(item: Item, log: Route) -> tuple[Voortgang, ...]:
    """The entries of an item, or of a mijlpaal of it."""
    step = item.step_at(log)
    return step.voortgang if step else item.voortgang


def row_at(kader: Kader, item: Item, log: Route, day: date) -> Stand:
    """How an item stands on a day, or the mijlpaal of it whose log this is."""
    step = int(log[1]) if item.step_at(log) else None
    return next(row for row in rows_of(kader, item, day) if row.step == step)


def items_by_words(typed: str, kader: Kader) -> Found:
    """The item of this id, else those whose id or title it begins or stands in, else any text.

    Behind an id a mijlpaal may be named: `BES-3/1e inventarisatie`.
    Raises UserError for none, for more than somebody chooses from, and for a number alone.
    """
    name = as_typed(typed).strip().upper()
    if name in kader.items or name in kader.doubles:
        return Found([one_item(name, kader)], by_id=True)
    if not name:
        raise UserError("hier hoort een nummer of een woord")
    if re.split(r"[/\s]", name)[0] in kader.items:
        item, mijlpaal = target_named(typed.strip(), kader)
        return Found([item], by_id=True, mijlpaal=mijlpaal)
    parts = _parts(name)
    if (
        len(parts) > 1
        and len(alike := [i for i in kader.all_items() if _parts(i.id) == parts]) == 1
    ):
        return Found(alike, by_id=True)
    if name.isdecimal() or len(name) == 1:
        example = next(iter(kader.items), "BES-1")
        message = f"{quoted(name)} is geen nummer van een afspraak"
        raise UserError(message, f"typ het hele nummer, zoals {example}, of een woord uit de tekst")
    return Found(_by_words(typed, name, kader), by_id=False, words=typed)


def _parts(name: str) -> list[str]:
    """The words and the numbers of an id: those of `BES-1` and `bes 1` are alike."""
    plain = as_typed(name).upper()
    return re.findall(r"[^\W\d_]+|\d+", plain) if re.fullmatch(r"[\w\s-]+", plain) else []


def _by_words(typed: str, name: str, kader: Kader) -> list[Item]:
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
        raise UserError(message, f"geef `--partij`: {names}", about="partij")
