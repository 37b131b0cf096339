# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What the gemeenten do with an ambitie: model.md part 6, as the own judge counts it."""

from collections.abc import Iterable, Sequence
from datetime import date

from support.own_judge import Row, melding
from support.own_reading import Item, Repository


def local_answer(
    repository: Repository, rows: Sequence[Row], ambitie: Item, day: date
) -> dict[str, int] | None:
    """How many gemeenten elaborate it, and how their activiteiten stand."""
    asked = repository.niveau == "regio-en-gemeenten" and repository.gemeenten
    if ambitie.soort != "ambitie" or not asked:
        return None
    own = [row for row in rows if row.mijlpaal is None and row.item.ambitie == ambitie.id]
    gemeenten = {name for name in repository.gemeenten if _is_there(repository, name, day)}
    doing = gemeenten & _about(repository, (row.item.plaats or "" for row in own))
    there = (
        place for name, place, since in repository.left_out if name == ambitie.id and since <= day
    )
    leaving = gemeenten & _about(repository, there)
    actions = [row for row in own if row.item.soort == "activiteit"]
    late = [row for row in actions if row.all.klasse == "te-laat"]
    silent = [row for row in late if melding(row.all, day) == "nooit"]
    return {
        "gemeenten": len(doing),
        "van": len(gemeenten),
        "niet_lokaal": len(leaving - doing),
        "afspraken": sum(row.item.soort == "afspraak" for row in own),
        "activiteiten": len(actions),
        "gereed": sum(row.all.klasse == "gereed" for row in actions),
        "te_laat": len(late) - len(silent),
        "niets_gemeld": len(silent),
    }


def _about(repository: Repository, places: Iterable[str]) -> set[str]:
    return {gemeente for place in places for gemeente in repository.plaatsen.get(place, ())}


def _is_there(repository: Repository, gemeente: str, day: date) -> bool:
    geldig = repository.partijen[repository.gemeenten[gemeente]]
    return geldig.van <= day <= geldig.tot
