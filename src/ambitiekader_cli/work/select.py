"""The rows that somebody asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand import Klasse, Stand, of_partij, standen
from ambitiekader_cli.work.named import chosen, gemeente_named, thema_named, trekker_named

SOORTEN = ("ambitie", "mijlpaal", "procesafspraak", "afspraak", "activiteit")


@dataclass(frozen=True)
class Choice:
    """What the options said; None is everything."""

    trekker: str | None = None
    thema: str | None = None
    gemeente: str | None = None
    klasse: str | None = None
    soort: str | None = None
    gebied: str | None = None


def chosen_rows(kader: Kader, peildatum: date, choice: Choice) -> list[Stand]:
    """The rows that fit all options; with a trekker as that trekker sees them."""
    rows: Iterator[Stand] = standen(kader, peildatum)
    if choice.trekker is not None:
        rows = _led_by(rows, trekker_named(choice.trekker, kader), kader)
    if choice.thema is not None:
        thema = thema_named(choice.thema, kader)
        rows = (row for row in rows if row.thema == thema)
    if choice.gemeente is not None:
        gemeente = gemeente_named(choice.gemeente, kader)
        rows = (row for row in rows if row.gemeente == gemeente)
    if choice.klasse is not None:
        klassen = _each(choice.klasse, tuple(Klasse), "klasse")
        rows = (row for row in rows if row.klasse in klassen)
    if choice.soort is not None:
        soorten = _each(choice.soort, SOORTEN, "soort")
        rows = (row for row in rows if row.soort in soorten)
    if choice.gebied is not None:
        rows = _in_area(rows, choice.gebied.casefold())
    return list(rows)


def _led_by(rows: Iterator[Stand], trekker: str, kader: Kader) -> Iterator[Stand]:
    if trekker in kader.groepen:
        return (row for row in rows if trekker in row.item.trekker)
    return (own for row in rows if (own := of_partij(row, trekker)))


def _in_area(rows: Iterator[Stand], wanted: str) -> Iterator[Stand]:
    for row in rows:
        names = (part for g in row.item.gebied for part in (g.naam, g.cbs or ""))
        if any(wanted in name.casefold() for name in names):
            yield row


def _each(words: str, known: tuple[str, ...], kind: str) -> set[str]:
    """Several, with commas between; with a space for a hyphen it is fine too."""
    names = {name: (name.replace("-", " "),) for name in known}
    return {chosen(word, names, kind) for word in words.split(",")}
