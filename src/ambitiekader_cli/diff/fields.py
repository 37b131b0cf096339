# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What changed between two versions of one thing: a change per field, with its meaning."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from ambitiekader_cli.diff.change import Betekenis, Change, Subject
from ambitiekader_cli.diff.log import changed_entries, statuses
from ambitiekader_cli.diff.meaning import KEYS, entries_of, plain, same
from ambitiekader_cli.diff.pairs import numbered, paired
from ambitiekader_cli.diff.planning_change import Looptijden, betekenis_of, moved
from ambitiekader_cli.source import Place

B = Betekenis
_MEANINGS = {
    **dict.fromkeys(("afspraak", "ambitie", "soort"), B.VERWIJZING),
    **dict.fromkeys(("gehouden", "gepland", "frequentie"), B.OVERLEG),
    **dict.fromkeys(("partijen", "leden"), B.PARTIJEN),
    **dict.fromkeys(("met", "procestrekker"), B.SAMENWERKING),
    **dict.fromkeys(("titel", "tekst", "naam", "inleiding", "opmerking"), B.TEKST),
    "accepteer": B.GEACCEPTEERD,
    "bron": B.BRON,
    "doelwaarde": B.DOELWAARDE,
    "gebied": B.GEBIED,
    "id": B.ID,
    "looptijd": B.LOOPTIJD,
    "mijlpalen": B.MIJLPAAL,
    "ondertekening": B.ONDERTEKENING,
    "status": B.STATUS,
    "thema": B.THEMA,
    "trekker": B.TREKKER,
}
"""What a change of a key means, and of what stands below it; of any other it is a gegeven."""
_BELOW_ALL = ("bron", "opmerking")
"""Keys that mean the same wherever they stand."""
_CAME = {B.ONDERTEKENING: B.GETEKEND, B.MIJLPAAL: B.MIJLPAAL_TOEGEVOEGD}
_WENT = {
    B.GEACCEPTEERD: B.ACCEPTATIE_WEG,
    B.ONDERTEKENING: B.HANDTEKENING_WEG,
    B.MIJLPAAL: B.MIJLPAAL_VERWIJDERD,
}
_LISTS = frozenset({"accepteer", "gehouden", "gepland", "handtekeningen", "mijlpalen"})
"""Of these each entry is a change of its own."""
_WHOLE = frozenset({"bron", "doelwaarde", "gebied"})
"""These are one change, however much of them differs."""


class Spot(NamedTuple):
    """Where two versions are being compared: of what, and where it stands in the newer one."""

    subject: Subject
    place: Place
    looptijden: Looptijden
    veld: tuple[str, ...] = ()
    mijlpaal: str | None = None

    def down(self, key: str) -> "Spot":
        """A key further down."""
        return self._replace(place=self.place.at(key), veld=(*self.veld, key))

    def change(self, betekenis: Betekenis, oud: Any, nieuw: Any) -> Change:  # noqa: ANN401
        """The change of the field that stands here."""
        veld = ".".join(self.veld)
        found = Change("gewijzigd", betekenis, self.subject, self.place, veld, oud, nieuw)
        return found._replace(mijlpaal=self.mijlpaal)


def field_changes(
    before: Mapping[str, Any], after: Mapping[str, Any], spot: Spot
) -> Iterator[Change]:
    """Compare two mappings key by key, in the order of the newer one."""
    for key in {**after, **before}:
        if not same(before.get(key), after.get(key), key):
            yield from _of_value(before.get(key), after.get(key), spot.down(key))


def _of_value(before: Any, after: Any, spot: Spot) -> Iterator[Change]:  # noqa: ANN401
    key = spot.veld[-1]
    old, new = entries_of(before, key), entries_of(after, key)
    if key == "planning":
        yield _planning(before, after, spot)
    elif key == "voortgang" and old is not None and new is not None:
        yield from _log(old, new, spot)
    elif key in _LISTS and old is not None and new is not None:
        yield from _entries(old, new, spot)
    elif isinstance(before, dict) and isinstance(after, dict) and key not in _WHOLE:
        yield from field_changes(before, after, spot)
    else:
        yield _leaf(before, after, spot)


def _leaf(before: Any, after: Any, spot: Spot) -> Change:  # noqa: ANN401
    meanings = [_MEANINGS[key] for key in spot.veld if key in _MEANINGS]
    last = spot.veld[-1]
    betekenis = _MEANINGS[last] if last in _BELOW_ALL else next(iter(meanings), B.GEGEVEN)
    if before is None:
        betekenis = _CAME.get(betekenis, betekenis)
    if after is None:
        betekenis = _WENT.get(betekenis, betekenis)
    found = spot.change(betekenis, before, after)
    return found._replace(dagen=_days(before, after)) if betekenis is B.LOOPTIJD else found


def _planning(before: Any, after: Any, spot: Spot) -> Change:  # noqa: ANN401
    said = moved(before, after, spot.looptijden)
    found = spot.change(betekenis_of(before, after, said), before, after)
    return found._replace(dagen=said.days, moved=said)


def _entries(
    before: list[dict[str, Any]], after: list[dict[str, Any]], spot: Spot
) -> Iterator[Change]:
    """A list of which each entry has a name; one entry is one change."""
    name = KEYS[spot.veld[-1]]
    old, new = _named(before, name), _named(after, name)
    for one, other in paired(old, new, lambda e: {k: v for k, v in e[1].items() if k != name}):
        here = spot if other is None else spot._replace(place=spot.place.at(other[0]))
        if one and other:
            step = other[1].get("titel") if spot.veld[-1] == "mijlpalen" else None
            inside = here._replace(mijlpaal=step if isinstance(step, str) else None)
            yield from field_changes(one[1], other[1], inside)
        else:
            yield _leaf(one and one[1], other and other[1], here)


_Entry = tuple[int, dict[str, Any]]


def _named(entries: list[dict[str, Any]], name: str) -> dict[tuple[str, int], _Entry]:
    names = numbered(str(plain(entry.get(name))) for entry in entries)
    return dict(zip(names, enumerate(entries), strict=True))


def _log(before: list[dict[str, Any]], after: list[dict[str, Any]], spot: Spot) -> Iterator[Change]:
    were, are = statuses(before), statuses(after)
    known = False
    for old, new in changed_entries(before, after):
        known = True
        if old is not None and new is not None:
            here = spot._replace(place=spot.place.at(new))
            for change in field_changes(before[old], after[new], here):
                yield change._replace(betekenis=B.LOG_HERSCHREVEN)
        elif new is not None:
            yield _reported(after[new], spot._replace(place=spot.place.at(new)), were)
        elif old is not None:
            yield spot.change(B.LOG_VERWIJDERD, before[old], None)
    if not known and were != are:  # only the order changed, and with it the last word
        partij = next(name for name, status in are.items() if were.get(name) != status)
        yield spot.change(B.STATUS, were.get(partij), are[partij])


def _reported(entry: dict[str, Any], spot: Spot, were: Mapping[str | None, str]) -> Change:
    partij, status = entry.get("partij"), entry.get("status")
    found = spot.change(B.VOORTGANG, None, entry)
    if not isinstance(status, str):
        return found
    before = were.get(partij if isinstance(partij, str) else None)
    return found._replace(status=(before, status))


def _days(before: Any, after: Any) -> int | None:  # noqa: ANN401
    try:
        return (date.fromisoformat(after) - date.fromisoformat(before)).days
    except (TypeError, ValueError):
        return None
