"""Rows and counts as JSON, exactly as schemas/output/ describes them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand import Oordeel, Stand, late_per_trekker
from ambitiekader_cli.stand.summary import Counts, Summary

Json = dict[str, Any]


MOST_NAMED = 25_000
"""Trekkers that all rows of one answer name, groups replaced by their members; or ten a row."""
NAMED_EACH = 10
MOST_TREKKERS = 5_000
"""Trekkers that are counted apart; the whole country has fewer."""


def rows_json(rows: Sequence[Stand]) -> list[Json]:
    """Each item or mijlpaal with its computed planning and klasse.

    Where groups make very many trekkers, each row names the first of them and counts the others.
    The lines are looked up a file at a time, in whatever order the rows stand.
    """
    fits = sum(len(row.trekkers) for row in rows) <= _room(rows)
    most = None if fits else max(NAMED_EACH, _room(rows) // len(rows))
    by_file = sorted(range(len(rows)), key=lambda number: rows[number].item.bestand.source.path)
    made = {number: row_json(rows[number], most) for number in by_file}
    return [made[number] for number in range(len(rows))]


def _room(rows: Sequence[Stand]) -> int:
    return max(MOST_NAMED, NAMED_EACH * len(rows))


def row_json(row: Stand, most: int | None = None) -> Json:
    """One item or mijlpaal, with at most so many of its trekkers."""
    place = row.item.at("mijlpalen", row.step) if row.step is not None else row.item.at()
    span = place.span()
    named = row.trekkers[:most]
    found: Json = {
        "id": row.item.id,
        "soort": row.soort,
        "titel": row.titel,
        "thema": row.thema,
        "gemeente": row.gemeente,
        "trekkers": list(named),
        "planning": row.tekst,
        "start": _iso(row.planning.start),
        "deadline": _iso(row.planning.deadline),
        "herhaling": row.planning.herhaling,
        "zekerheid": row.planning.zekerheid,
        "klasse": row.klasse,
        "status": row.oordeel.status,
        "per_partij": {p: _of_partij(row.per_partij[p]) for p in named if row.per_partij},
        "geldende_deadline": _iso(row.oordeel.deadline),
        "stil": row.oordeel.stil,
        "bestand": span.path,
        "regel": span.line,
    }
    left = len(row.trekkers) - len(named)
    return (
        found
        | ({"mijlpaal": row.titel} if row.mijlpaal else {})
        | ({"trekkers_niet_getoond": left} if left else {})
    )


def list_json(rows: Sequence[Stand], peildatum: date) -> Json:
    """`ak list`."""
    return {"peildatum": peildatum.isoformat(), "items": rows_json(rows)}


def overdue_json(rows: Sequence[Stand], peildatum: date, only: Collection[str] = ()) -> Json:
    """`ak overdue`: what is late, and per trekker the ids of what it is late with itself."""
    days = ({"dagen_te_laat": row.days_late(peildatum)} for row in rows)
    ids = {
        trekker: list(dict.fromkeys(row.item.id for row in own))
        for trekker, own in late_per_trekker(rows, only).items()
        if trekker
    }
    total, room = sum(map(len, ids.values())), _room(rows)
    most = None if total <= room else max(1, room // len(ids))
    shown = {trekker: own[:most] for trekker, own in islice(ids.items(), room)}
    left = total - sum(map(len, shown.values()))
    return {
        "peildatum": peildatum.isoformat(),
        "te_laat": [row | late for row, late in zip(rows_json(rows), days, strict=True)],
        "per_trekker": shown,
        **({"per_trekker_niet_getoond": left} if left else {}),
    }


def status_json(summary: Summary, kader: Kader) -> Json:
    """`ak status`."""
    looptijd = kader.looptijd
    left = len(summary.per_trekker) - MOST_TREKKERS
    return {
        "peildatum": summary.peildatum.isoformat(),
        "looptijd": {
            "van": looptijd.van.isoformat(),
            "tot": looptijd.tot.isoformat(),
            "verlopen": looptijd.tot < summary.peildatum,
        },
        "klassen": _plain(summary.klassen),
        "per_thema": _each(summary.per_thema),
        "per_gemeente": _each(summary.per_gemeente),
        "per_trekker": _each(dict(islice(summary.per_trekker.items(), MOST_TREKKERS))),
        **({"per_trekker_niet_getoond": left} if left > 0 else {}),
    }


def _of_partij(oordeel: Oordeel) -> Json:
    return {"status": oordeel.status, "klasse": oordeel.klasse}


def _plain(counts: Counts) -> dict[str, int]:
    return {str(klasse): count for klasse, count in counts.items()}


def _each(groups: Mapping[str, Counts]) -> dict[str, dict[str, int]]:
    return {name: _plain(counts) for name, counts in groups.items()}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
