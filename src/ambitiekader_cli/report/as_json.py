# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Rows and counts as JSON, exactly as schemas/output/ describes them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand import Klasse, Oordeel, Stand, of_partij
from ambitiekader_cli.status import Counts, Summary

Json = dict[str, Any]


def row_json(row: Stand) -> Json:
    """One item or mijlpaal with its computed planning and klasse."""
    place = row.item.at("mijlpalen", row.step) if row.step is not None else row.item.at()
    span = place.span()
    found: Json = {
        "id": row.item.id,
        "soort": row.soort,
        "titel": row.titel,
        "thema": row.thema,
        "gemeente": row.gemeente,
        "trekkers": list(row.trekkers),
        "planning": row.tekst,
        "start": _iso(row.planning.start),
        "deadline": _iso(row.planning.deadline),
        "herhaling": row.planning.herhaling,
        "zekerheid": row.planning.zekerheid,
        "klasse": row.klasse,
        "status": row.oordeel.status,
        "per_partij": {partij: _of_partij(each) for partij, each in row.per_partij.items()},
        "geldende_deadline": _iso(row.oordeel.deadline),
        "stil": row.oordeel.stil,
        "bestand": span.path,
        "regel": span.line,
    }
    return found | ({"mijlpaal": row.titel} if row.mijlpaal else {})


def list_json(rows: Iterable[Stand], peildatum: date) -> Json:
    """`ak list`."""
    return {"peildatum": peildatum.isoformat(), "items": [row_json(row) for row in rows]}


def overdue_json(rows: Sequence[Stand], peildatum: date, only: Collection[str] = ()) -> Json:
    """`ak overdue`: what is late, and per trekker the ids of what it is late with itself."""
    return {
        "peildatum": peildatum.isoformat(),
        "te_laat": [row_json(r) | {"dagen_te_laat": r.days_late(peildatum)} for r in rows],
        "per_trekker": {
            trekker: list(dict.fromkeys(row.item.id for row in own))
            for trekker, own in late_per_trekker(rows, only).items()
            if trekker
        },
    }


def late_per_trekker(rows: Iterable[Stand], only: Collection[str] = ()) -> dict[str, list[Stand]]:
    """Late rows by trekker, each as that trekker sees it; `` holds what nobody leads.

    With `only` no other trekkers are named.
    """
    found: dict[str, list[Stand]] = {}
    for row in rows:
        for trekker in row.trekkers or ("",):
            if only and trekker not in only:
                continue
            own = of_partij(row, trekker) if trekker else row
            if own and own.klasse is Klasse.TE_LAAT:
                found.setdefault(trekker, []).append(own)
    return found


def status_json(summary: Summary, kader: Kader) -> Json:
    """`ak status`."""
    looptijd = kader.looptijd
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
        "per_trekker": _each(summary.per_trekker),
    }


def _of_partij(oordeel: Oordeel) -> Json:
    return {"status": oordeel.status, "klasse": oordeel.klasse}


def _plain(counts: Counts) -> dict[str, int]:
    return {str(klasse): count for klasse, count in counts.items()}


def _each(groups: Mapping[str, Counts]) -> dict[str, dict[str, int]]:
    return {name: _plain(counts) for name, counts in groups.items()}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
