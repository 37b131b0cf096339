"""The answers of list, overdue and status as JSON, exactly as schemas/output/ describes them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand import Stand, late_per_trekker
from ambitiekader_cli.stand.summary import Counts, Summary
from ambitiekader_cli.view.plain import as_plain
from ambitiekader_cli.view.row import room, row_views

Json = dict[str, Any]


MOST_TREKKERS = 5_000
"""Trekkers that are counted apart; the whole country has fewer."""


def list_json(rows: Sequence[Stand], peildatum: date) -> Json:
    """`ak list`."""
    return {"peildatum": peildatum.isoformat(), "items": as_plain(row_views(rows))}


def overdue_json(rows: Sequence[Stand], peildatum: date, only: Collection[str] = ()) -> Json:
    """`ak overdue`: what is late, and per trekker the ids of what it is late with itself."""
    days = ({"dagen_te_laat": row.days_late(peildatum)} for row in rows)
    ids = {
        trekker: list(dict.fromkeys(row.item.id for row in own))
        for trekker, own in late_per_trekker(rows, only).items()
        if trekker
    }
    total, limit = sum(map(len, ids.values())), room(rows)
    most = None if total <= limit else max(1, limit // len(ids))
    shown = {trekker: own[:most] for trekker, own in islice(ids.items(), limit)}
    left = total - sum(map(len, shown.values()))
    return {
        "peildatum": peildatum.isoformat(),
        "te_laat": [row | late for row, late in zip(as_plain(row_views(rows)), days, strict=True)],
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
            "verlopen": looptijd.is_over(summary.peildatum),
        },
        "klassen": _plain(summary.klassen),
        "per_thema": _each(summary.per_thema),
        "per_gemeente": _each(summary.per_gemeente),
        "per_trekker": _each(dict(islice(summary.per_trekker.items(), MOST_TREKKERS))),
        **({"per_trekker_niet_getoond": left} if left > 0 else {}),
    }


def _plain(counts: Counts) -> dict[str, int]:
    return {str(klasse): count for klasse, count in counts.items()}


def _each(groups: Mapping[str, Counts]) -> dict[str, dict[str, int]]:
    return {name: _plain(counts) for name, counts in groups.items()}
