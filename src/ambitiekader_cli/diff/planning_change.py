"""How a planning moved: by how many days, and whether it still binds as much."""

import re
from collections.abc import Callable
from typing import Any, TypeAlias

from ambitiekader_cli.diff.change import Betekenis, PlanningPair
from ambitiekader_cli.planning import Looptijd, Onbegrepen, Planning, parse

Looptijden: TypeAlias = Callable[[], tuple[Looptijd | None, Looptijd | None]]
"""Of the older and of the newer version; asked only when a text speaks of the looptijd."""


def meanings(before: Any, after: Any, looptijden: Looptijden) -> PlanningPair:  # noqa: ANN401
    """What two plannings mean; they are values as they stand in the YAML."""
    old, new = looptijden() if any(map(_speaks_of_it, (before, after))) else (None, None)
    return PlanningPair(_meaning(before, old), _meaning(after, new))


def betekenis_of(before: Any, after: Any, pair: PlanningPair) -> Betekenis:  # noqa: ANN401
    """What such a change means."""
    if before is None or after is None:
        gone = after is None
        return Betekenis.PLANNING_VERWIJDERD if gone else Betekenis.PLANNING_TOEGEVOEGD
    if pair.loses_end:
        return Betekenis.PLANNING_ZONDER_EINDE
    if pair.before is None or pair.after is None:
        return Betekenis.PLANNING
    if pair.before == pair.after:
        return Betekenis.VERWOORD
    if pair.days:
        return Betekenis.PLANNING_VERSCHOVEN
    return Betekenis.ZEKERHEID if pair.certainty_differs else Betekenis.PLANNING


def _speaks_of_it(value: Any) -> bool:  # noqa: ANN401
    text = text_and_year(value)[0] or ""
    return not text.isascii() or "looptijd" in text.lower()


def _meaning(value: Any, looptijd: Looptijd | None) -> Planning | None:  # noqa: ANN401
    text, year = text_and_year(value)
    found = parse(text, looptijd, year, helpful=False) if text else None
    return None if isinstance(found, Onbegrepen) else found


def text_and_year(value: Any) -> tuple[str | None, int | None]:  # noqa: ANN401
    """The literal text, and the year that was assumed with a reason."""
    if isinstance(value, str):
        return value, None
    if not isinstance(value, dict) or not isinstance(value.get("tekst"), str):
        return None, None
    aanname = value.get("aanname")
    year = aanname.get("jaar") if isinstance(aanname, dict) else None
    known = isinstance(year, str) and re.fullmatch("[0-9]{4}", year)
    return value["tekst"], int(known[0]) if known else None
