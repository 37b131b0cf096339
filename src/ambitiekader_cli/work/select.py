"""The rows that somebody asked for."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple, get_args

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.item import Licht, Status
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import Kenmerk
from ambitiekader_cli.stand import Klasse, Melding, Stand, of_partij, standen
from ambitiekader_cli.stand.frame import Scope
from ambitiekader_cli.stand.per_partij import NOBODY
from ambitiekader_cli.stand.periode import there_since
from ambitiekader_cli.stand.rows import every_stand, rows_of
from ambitiekader_cli.stand.toestand import Toestand, toestand
from ambitiekader_cli.twins import folded
from ambitiekader_cli.view.naslag import Naslag, naslag
from ambitiekader_cli.words.values import alike
from ambitiekader_cli.work.named import (
    chosen,
    gemeente_named,
    kenmerk_named,
    thema_named,
    trekker_or_none,
)

DOEL = "doel"
"""What `ak list` lists apart: no item, but what ambities are for."""
STANDEN = tuple(each.typed for each in Toestand)
SOORTEN = ("ambitie", "mijlpaal", "procesafspraak", "afspraak", "activiteit")


class Choice(NamedTuple):
    """What the options said; None is everything."""

    trekker: str | None = None
    thema: str | None = None
    gemeente: str | None = None
    klasse: str | None = None
    soort: str | None = None
    gebied: str | None = None
    melding: str | None = None
    licht: str | None = None
    status: str | None = None
    kenmerk: tuple[str, ...] = ()
    stand: str | None = None
    """As `ak status` counts it."""


def chosen_rows(kader: Kader, peildatum: date, choice: Choice) -> list[Stand]:
    """The rows that fit all options; with a trekker as that trekker sees them."""
    return _chosen(standen(kader, peildatum), kader, peildatum, choice)


def rows_ahead(kader: Kader, peildatum: date, choice: Choice) -> list[Stand]:
    """The same, also of what was not agreed yet; one partij sees nobody's oordeel but its own."""
    rows = _chosen(every_stand(kader, peildatum), kader, peildatum, choice)
    if choice.trekker is None or trekker_or_none(choice.trekker, kader) in kader.groepen:
        return rows
    return [row._replace(per_partij=NOBODY) for row in rows]


def agreed_later(kader: Kader, peildatum: date, choice: Choice) -> list[Stand]:
    """The items that fit all options, but were not agreed yet on that day."""
    later = (item for item in kader.all_items() if there_since(kader, item) > peildatum)
    rows = chain.from_iterable(rows_of(kader, item, peildatum) for item in later)
    return [row for row in _chosen(rows, kader, peildatum, choice) if not row.mijlpaal]


def _chosen(rows: Iterator[Stand], kader: Kader, peildatum: date, choice: Choice) -> list[Stand]:
    if choice.trekker is not None:
        rows = _led_by(rows, trekker_or_none(choice.trekker, kader), kader, peildatum)
    for fits in _filters(kader, peildatum, choice):
        rows = filter(fits, rows)
    return list(rows)


def _filters(kader: Kader, peildatum: date, choice: Choice) -> Iterator[Callable[[Stand], bool]]:
    if choice.thema is not None:
        thema = thema_named(choice.thema, kader)
        yield lambda row: row.thema == thema
    if choice.gemeente is not None:
        plaatsen = places_named(gemeente_named(choice.gemeente, kader), kader)
        yield lambda row: row.gemeente in plaatsen
    for wanted in choice.kenmerk:
        name, value = kenmerk_named(wanted, kader)
        yield _has_kenmerk(kader.kenmerken[name], value)
    if choice.gebied is not None:
        yield _is_in_area(folded(choice.gebied))
    yield from _one_of(peildatum, choice)


def _one_of(peildatum: date, choice: Choice) -> Iterator[Callable[[Stand], bool]]:
    """What has a closed list of answers."""
    answers: tuple[tuple[str, str | None, Sequence[str], Callable[[Stand], str | None]], ...] = (
        ("klasse", choice.klasse, tuple(Klasse), lambda row: row.klasse),
        ("stand", _as_typed(choice.stand), STANDEN, lambda row: toestand(row, peildatum).typed),
        ("soort", choice.soort, SOORTEN, lambda row: row.soort),
        ("melding", choice.melding, tuple(Melding), lambda row: row.oordeel.melding(peildatum)),
        ("licht", choice.licht, get_args(Licht), lambda row: row.oordeel.licht),
        ("status", choice.status, get_args(Status), lambda row: row.oordeel.status),
    )
    for kind, words, known, answer in answers:
        if words is not None:
            if kind == "klasse" and words in STANDEN and words not in known:
                raise UserError(f"klasse `{words}` is niet bekend", f"gebruik `--stand {words}`")
            wanted = _each(words, known, kind)
            yield lambda row, answer=answer, wanted=wanted: answer(row) in wanted  # type: ignore[misc]


def _as_typed(stand: str | None) -> str | None:
    """One may also be copied from the page of `ak status`, with the comma in it."""
    labels = {folded(each): each.typed for each in Toestand}
    return labels.get(folded(stand.strip()), stand) if stand is not None else None


def places_named(gemeente: str, kader: Kader) -> frozenset[str | None]:
    """Itself, and what it agreed together with others; of a frame of one gemeente all of it."""
    return frozenset((*kader.places_of(gemeente), *((None,) if kader.gemeente else ())))


def chosen_doelen(kader: Kader, peildatum: date, thema: str | None) -> list[Naslag]:
    """The doelen of a thema, or all."""
    wanted = thema_named(thema, kader) if thema is not None else None
    found = (each for each in naslag(kader, peildatum) if each.soort == DOEL)
    files = {file.bestand.source.path: name for name, file in kader.ambitiesbestanden.items()}
    return [each for each in found if wanted in (None, files[each.place.source.path])]


def scope_of(kader: Kader, gemeente: str | None, trekker: str | None) -> Scope:
    """What a summary is of, by what somebody named."""
    return Scope(
        gemeente_named(gemeente, kader) if gemeente is not None else None,
        trekker_or_none(trekker, kader) if trekker is not None else None,
    )


def _led_by(rows: Iterator[Stand], trekker: str, kader: Kader, peildatum: date) -> Iterator[Stand]:
    """Of a group what it leads together; of who ended what its successor answers for."""
    if not trekker:
        return (row for row in rows if not row.trekkers)
    if trekker in kader.groepen:
        return (row for row in rows if trekker in row.agreed_trekkers)
    now = kader.organisations.successor(trekker, peildatum)
    return (own for row in rows if (own := of_partij(row, now)))


def _has_kenmerk(kenmerk: Kenmerk, value: str) -> Callable[[Stand], bool]:
    wanted, soort = alike(kenmerk.soort, value), kenmerk.soort
    return lambda row: any(
        wanted == alike(soort, v) for v in row.item.kenmerken.get(kenmerk.id, ())
    )


def _is_in_area(wanted: str) -> Callable[[Stand], bool]:
    def fits(row: Stand) -> bool:
        names = (part for g in row.item.gebied for part in (g.naam, g.cbs or ""))
        return any(wanted in folded(name) for name in names)

    return fits


def _each(words: str, known: Sequence[str], kind: str) -> set[str]:
    """Several, with commas between; with a space for a hyphen it is fine too."""
    names = {name: (name.replace("-", " "),) for name in known}
    return {chosen(word, names, kind) for word in words.split(",")}
