"""The answers of list, overdue and status as JSON, exactly as schemas/output/ describes them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any

from ambitiekader_cli.model.bestanden import Overleg, Vergadering
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import NO_END
from ambitiekader_cli.stand import Stand, late_per_trekker
from ambitiekader_cli.stand.summary import Counts, Summary
from ambitiekader_cli.view.indicatoren import indicator_stand
from ambitiekader_cli.view.naslag import Naslag
from ambitiekader_cli.view.plain import as_plain
from ambitiekader_cli.view.row import room, row_views

Json = dict[str, Any]


MOST_TREKKERS = 5_000
"""Trekkers that are counted apart; the whole country has fewer."""


def list_json(rows: Sequence[Stand], peildatum: date, kader: Kader) -> Json:
    """`ak list`."""
    return head(peildatum, kader) | {"items": as_plain(row_views(rows, peildatum, kader))}


def head(peildatum: date, kader: Kader) -> Json:
    """What every answer begins with."""
    return {"peildatum": peildatum.isoformat(), "volledig": kader.volledig}


def search_json(
    rows: Sequence[Stand], others: Sequence[Naslag], peildatum: date, kader: Kader
) -> Json:
    """`ak search`: the items, and what else holds the words."""
    return list_json(rows, peildatum, kader) | {"ook": [as_plain(each.view()) for each in others]}


def doelen_json(doelen: Sequence[Naslag], peildatum: date, kader: Kader) -> Json:
    """`ak list --soort doel`: no items, but doelen."""
    return list_json((), peildatum, kader) | {"doelen": [as_plain(each.view()) for each in doelen]}


def naslag_json(thing: Naslag, peildatum: date, kader: Kader) -> Json:
    """`ak show` of what is no item: what is said of it, by label."""
    said = [{"label": label, "tekst": tekst} for label, tekst in thing.facts]
    years = [as_plain(indicator_stand(each, peildatum)) for each in thing.indicatoren]
    more = {"indicatoren": years} if years else {}
    return {**head(peildatum, kader), **as_plain(thing.view()), "gegevens": said, **more}


def overdue_json(
    rows: Sequence[Stand], peildatum: date, kader: Kader, only: Collection[str] = ()
) -> Json:
    """`ak overdue`: what is late, and per trekker the ids of what it is late with itself."""
    days = ({"dagen_te_laat": row.days_late(peildatum)} for row in rows)
    ids = {
        trekker: list(dict.fromkeys(row.item.id for row in own))
        for trekker, own in late_per_trekker(rows, only).items()
    }
    total, limit = sum(map(len, ids.values())), room(rows)
    most = None if total <= limit else max(1, limit // len(ids))
    shown = {trekker: own[:most] for trekker, own in islice(ids.items(), limit)}
    left = total - sum(map(len, shown.values()))
    plain = as_plain(row_views(rows, peildatum, kader))
    return {
        **head(peildatum, kader),
        "te_laat": [row | late for row, late in zip(plain, days, strict=True)],
        "per_trekker": shown,
        **({"per_trekker_niet_getoond": left} if left else {}),
    }


def status_json(summary: Summary, kader: Kader) -> Json:
    """`ak status`."""
    looptijd = kader.looptijd
    left = len(summary.per_trekker) - MOST_TREKKERS
    return {
        **head(summary.peildatum, kader),
        "looptijd": {
            "van": looptijd.van.isoformat(),
            "tot": None if looptijd.tot == NO_END else looptijd.tot.isoformat(),
            "verlopen": looptijd.is_over(summary.peildatum),
        },
        "klassen": _plain(summary.klassen),
        "standen": {str(stand): count for stand, count in summary.standen.items()},
        "meldingen": {str(melding): count for melding, count in summary.meldingen.items()},
        "laatste_melding": summary.laatste.isoformat() if summary.laatste else None,
        "lichten": {
            licht: sum(row.oordeel.licht == licht for row in summary.lights)
            for licht in ("oranje", "rood")
        },
        "per_thema": _each(summary.per_thema),
        "per_gemeente": _each(summary.per_gemeente),
        "per_trekker": _each(dict(islice(summary.per_trekker.items(), MOST_TREKKERS))),
        **({"per_trekker_niet_getoond": left} if left > 0 else {}),
        "overleg": {
            "volgende": _meeting(summary.frame.next_meeting),
            "laatste": _meeting(summary.frame.last_meeting),
            "ritme_gemist": [each.orgaan for each in summary.frame.missed_rhythm],
        },
    }


def _meeting(found: tuple[Overleg, Vergadering] | None) -> Json | None:
    if found is None:
        return None
    overleg, meeting = found
    day, gemeente = meeting.datum.isoformat(), meeting.gemeente
    return {"orgaan": overleg.orgaan, "datum": day, "gemeente": gemeente}


def _plain(counts: Counts) -> dict[str, int]:
    return {str(klasse): count for klasse, count in counts.items()}


def _each(groups: Mapping[str, Counts]) -> dict[str, dict[str, int]]:
    return {name: _plain(counts) for name, counts in groups.items()}
