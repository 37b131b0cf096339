# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What the own judge would answer to `ak list`, `ak overdue` and `ak status`, as their JSON."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from support.own_judge import CLOSED, WORST_FIRST, Row, Verdict, is_silent, melding
from support.own_local import local_answer
from support.own_reading import Repository

Json = dict[str, Any]


def list_rows(repository: Repository, rows: Sequence[Row], day: date) -> list[Json]:
    """`items` of `ak list`."""
    return [_row(row, day) | _local(repository, rows, row, day) for row in rows]


def overdue(repository: Repository, rows: Sequence[Row], day: date) -> Json:
    """`te_laat`, the longest late first, and `per_trekker`."""
    late = [row for row in rows if row.all.klasse == "te-laat" and not row.by_mijlpaal]
    late.sort(key=lambda row: (row.says.zekerheid == "zacht", row.all.geldend or day))
    per_trekker: dict[str, list[str]] = {}
    for row in late:
        each = row.per_partij or {"": row.all}
        for name in (name for name, verdict in each.items() if verdict.klasse == "te-laat"):
            per_trekker.setdefault(name, [])
            if row.item.id not in per_trekker[name]:
                per_trekker[name].append(row.item.id)
    days_late = [{"dagen_te_laat": (day - (row.all.geldend or day)).days} for row in late]
    shown = [_row(row, day) | _local(repository, rows, row, day) for row in late]
    rows_late = [row | number for row, number in zip(shown, days_late, strict=True)]
    return {"te_laat": rows_late, "per_trekker": per_trekker}


def status(repository: Repository, rows: Sequence[Row], day: date) -> Json:
    """What `ak status` counts: items, no mijlpalen."""
    items = [row for row in rows if row.mijlpaal is None]
    names = dict.fromkeys(name for row in items for name in row.per_partij or ("",))
    return {
        "looptijd": {
            "van": str(repository.looptijd.van),
            "tot": _text(repository.looptijd.tot),
            "verlopen": repository.looptijd.tot is not None and day > repository.looptijd.tot,
        },
        "klassen": _counted(row.all for row in items),
        "meldingen": {
            name: sum(melding(row.all, day) == name for row in items)
            for name in ("nooit", "oud", "actueel")
        },
        "laatste_melding": _text(max(filter(None, (r.all.laatste for r in items)), default=None)),
        "lichten": {
            name: sum(r.all.licht == name and r.all.klasse not in CLOSED for r in items)
            for name in ("oranje", "rood")
        },
        "per_thema": {
            name: _counted(row.all for row in items if row.item.thema == name)
            for name in repository.themas
        },
        "per_gemeente": {
            name: _counted(r.all for r in items if r.item.plaats == name)
            for name in repository.plaatsen
        },
        "per_trekker": {
            name: _counted((r.per_partij or {"": r.all})[name] for r in items if _leads(r, name))
            for name in names
        },
    }


def _leads(row: Row, name: str) -> bool:
    return name in (row.per_partij or {"": row.all})


def _counted(verdicts: Iterable[Verdict]) -> dict[str, int]:
    found = Counter(verdict.klasse for verdict in verdicts)
    return {klasse: found[klasse] for klasse in WORST_FIRST}


def _local(repository: Repository, rows: Sequence[Row], row: Row, day: date) -> Json:
    return {"lokaal": None if row.mijlpaal else local_answer(repository, rows, row.item, day)}


def _row(row: Row, day: date) -> Json:
    step = row.mijlpaal or row.item
    several = row.per_partij if len(row.per_partij) > 1 else {}
    shown: Json = {
        "id": row.item.id,
        "soort": "mijlpaal" if row.mijlpaal else row.item.soort,
        "titel": step.titel,
        "thema": row.item.thema,
        "gemeente": row.item.plaats,
        "bestand": row.item.bestand,
        "trekkers": [*row.per_partij],
        "planning": step.planning,
        "herzien": row.herzien,
        "start": _text(row.says.start),
        "deadline": _text(row.says.deadline),
        "tot": _text(row.says.tot),
        "herhaling": row.says.herhaling,
        "zekerheid": row.says.zekerheid,
        "geldende_deadline": _text(row.all.geldend),
        "gemist": row.all.gemist,
        "licht": row.all.licht,
        "stil": is_silent(row.all, day),
        **_oordeel(row.all, day),
        "per_partij": {name: _oordeel(verdict, day) for name, verdict in several.items()},
    }
    return shown | ({"mijlpaal": row.mijlpaal.titel} if row.mijlpaal else {})


def _oordeel(verdict: Verdict, day: date) -> Json:
    return {
        "status": verdict.status,
        "klasse": verdict.klasse,
        "melding": melding(verdict, day),
        "laatste_melding": _text(verdict.laatste),
    }


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
