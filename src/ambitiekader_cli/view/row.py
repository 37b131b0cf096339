"""An item or a mijlpaal with its computed planning and klasse, for programs."""

from collections.abc import Sequence
from datetime import date

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand import Oordeel, Stand
from ambitiekader_cli.stand.lokaal_antwoord import LokaleAntwoorden
from ambitiekader_cli.view.lokaal_antwoord import LokaalAntwoordView, lokaal_antwoord
from ambitiekader_cli.view.plain import Shown

MOST_NAMED = 20_000
"""Trekkers that all rows of one answer name, groups replaced by their members; or ten a row."""
NAMED_EACH = 10


class OwnView(Shown):
    """Where a row stands for one of its trekkers."""

    status: str | None
    klasse: str
    melding: str
    laatste_melding: str | None


class RowView(Shown):
    """A row of `ak list`; days as `2024-06-30`."""

    OMITTED = frozenset({"kenmerken", "mijlpaal", "mijlpaal_id", "trekkers_niet_getoond"})

    id: str
    soort: str
    titel: str
    thema: str | None
    gemeente: str | None
    trekkers: tuple[str, ...]
    planning: str | None
    """As agreed."""
    herzien: str | None
    """What it was moved to by decision; then the days below are of that."""
    start: str | None
    deadline: str | None
    tot: str | None
    """The last day of something ongoing, which is never late."""
    herhaling: str | None
    zekerheid: str | None
    klasse: str
    status: str | None
    melding: str
    """nooit, oud or actueel."""
    laatste_melding: str | None
    licht: str | None
    per_partij: dict[str, OwnView]
    """Only where several partijen lead."""
    geldende_deadline: str | None
    """The day that counts now."""
    gemist: int
    """Of something that recurs how many periods passed without a report that closed them."""
    stil: bool
    lokaal: LokaalAntwoordView | None
    """Of an ambitie what the gemeenten answer to it."""
    bestand: str
    regel: int
    kenmerken: dict[str, tuple[str, ...]] | None = None
    """The fields of the region's own; of a mijlpaal none."""
    mijlpaal: str | None = None
    mijlpaal_id: str | None = None
    trekkers_niet_getoond: int | None = None


def row_views(rows: Sequence[Stand], peildatum: date, kader: Kader) -> list[RowView]:
    """Each row; the lines are looked up a file at a time, in whatever order the rows stand.

    Where groups make very many trekkers, each row names the first of them and counts the others.
    """
    fits = sum(len(row.trekkers) for row in rows) <= room(rows)
    most = None if fits else max(NAMED_EACH, room(rows) // len(rows))
    by_file = sorted(range(len(rows)), key=lambda number: rows[number].item.bestand.source.path)
    local = LokaleAntwoorden(kader, peildatum)
    made = {number: _row_view(rows[number], peildatum, local, most) for number in by_file}
    return [made[number] for number in range(len(rows))]


def room(rows: Sequence[Stand]) -> int:
    """How many names an answer about these rows may hold."""
    return max(MOST_NAMED, NAMED_EACH * len(rows))


def _row_view(row: Stand, peildatum: date, local: LokaleAntwoorden, most: int | None) -> RowView:
    """One item or mijlpaal, with at most so many of its trekkers."""
    span = (row.item.at("mijlpalen", row.step) if row.step is not None else row.item.at()).span()
    named = row.trekkers[:most]
    return RowView(
        id=row.item.id,
        soort=row.soort,
        titel=row.titel,
        thema=row.thema,
        gemeente=row.gemeente,
        trekkers=named,
        planning=row.tekst,
        herzien=row.herzien.planning if row.herzien else None,
        start=iso(row.planning.start),
        deadline=iso(row.planning.deadline),
        tot=iso(row.planning.tot),
        herhaling=row.planning.herhaling,
        zekerheid=row.planning.zekerheid,
        klasse=row.klasse,
        status=row.oordeel.status,
        melding=row.oordeel.melding(peildatum),
        laatste_melding=iso(row.oordeel.laatste),
        licht=row.oordeel.licht,
        per_partij={
            name: _own(row.per_partij[name], peildatum) for name in named if row.per_partij
        },
        geldende_deadline=iso(row.oordeel.deadline),
        gemist=row.oordeel.gemist,
        stil=row.oordeel.stil,
        lokaal=None if row.mijlpaal else lokaal_antwoord(local.of(row.item)),
        bestand=span.path,
        regel=span.line,
        kenmerken=(None if row.mijlpaal else row.item.kenmerken) or None,
        mijlpaal=row.titel if row.mijlpaal else None,
        mijlpaal_id=row.mijlpaal.id if row.mijlpaal else None,
        trekkers_niet_getoond=len(row.trekkers) - len(named) or None,
    )


def iso(day: date | None) -> str | None:
    """`2024-06-30`."""
    return day.isoformat() if day else None


def _own(oordeel: Oordeel, peildatum: date) -> OwnView:
    return OwnView(
        status=oordeel.status,
        klasse=oordeel.klasse,
        melding=oordeel.melding(peildatum),
        laatste_melding=iso(oordeel.laatste),
    )
