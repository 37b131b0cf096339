"""What changed between two versions of one thing: a change per field, with its meaning."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.diff.decisions import with_decisions
from ambitiekader_cli.diff.pairing import Naming, called, paired
from ambitiekader_cli.diff.same import KEYS, entries_of, names_of, same
from ambitiekader_cli.diff.spot import Spot
from ambitiekader_cli.diff.voortgang import (
    LogPair,
    changed_entries,
    known_status,
    no_longer_said,
    previous_entries,
    reporters,
    statuses,
)
from ambitiekader_cli.model.fields import FIELDS
from ambitiekader_cli.words.keys import KENMERKEN

B = Betekenis
_MEANINGS = {key: Betekenis(f"{field.betekenis}-gewijzigd") for key, field in FIELDS.items()}
"""What a change of a key means, and of what stands below it unless that says more."""
_BELOW_ALL = ("bron", "opmerking")
"""Keys that mean the same wherever they stand."""
_ENTRIES = {
    "accepteer": (B.GEACCEPTEERD, B.ACCEPTATIE_WEG),
    "besluiten": (B.OVERLEG, B.OVERLEG),
    "bijdragen": (B.SAMENWERKING, B.SAMENWERKING),
    "gehouden": (B.OVERLEG, B.OVERLEG),
    "gepland": (B.OVERLEG, B.OVERLEG),
    "handtekeningen": (B.GETEKEND, B.HANDTEKENING_WEG),
    "metingen": (B.GEGEVEN, B.DOELWAARDE),
    "mijlpalen": (B.MIJLPAAL_TOEGEVOEGD, B.MIJLPAAL_VERWIJDERD),
    "streefwaarden": (B.DOELWAARDE, B.DOELWAARDE),
}
"""Of these each entry is a change of its own: what it means that one came, and that one went."""
_WHOLE = frozenset({"bron", "doelwaarde", "gebied", "nulmeting"})
"""These are one change, however much of them differs."""


def field_changes(
    before: Mapping[str, Any], after: Mapping[str, Any], spot: Spot
) -> Iterator[Change]:
    """Compare two mappings key by key, in the order of the newer one."""
    changes = (
        change
        for key in {**after, **before}
        if not same(before.get(key), after.get(key), key)
        for change in _of_value(before.get(key), after.get(key), spot.down(key))
    )
    yield from with_decisions(changes, before, after, spot)


def _of_value(before: Any, after: Any, spot: Spot) -> Iterator[Change]:  # noqa: ANN401
    key = spot.veld[-1]
    old, new = entries_of(before, key), entries_of(after, key)
    if key == KENMERKEN and _are_values(before) and _are_values(after):
        yield from field_changes(before or {}, after or {}, spot)
    elif key == "planning":
        yield spot.planning(before, after)
    elif key == "voortgang" and old is not None and new is not None:
        yield from _log(old, new, spot)
    elif key in _ENTRIES and old is not None and new is not None:
        yield from _entries(old, new, spot)
    elif isinstance(before, dict) and isinstance(after, dict) and key not in _WHOLE:
        yield from field_changes(before, after, spot)
    else:
        yield _leaf(before, after, spot)


def _are_values(value: Any) -> bool:  # noqa: ANN401
    """Of an item; in kader.yaml it is the list of those that there are."""
    return value is None or isinstance(value, dict)


def _leaf(before: Any, after: Any, spot: Spot) -> Change:  # noqa: ANN401
    betekenis = _meaning(spot.veld)
    if spot.veld[-1] == "ondertekening" and (before is None or after is None):
        betekenis = _whole_signing(before, after)
    dagen = _days(before, after) if betekenis is B.LOOPTIJD else None
    return spot.change(betekenis, before, after, dagen=dagen)


def _meaning(veld: tuple[str, ...]) -> Betekenis:
    """What the last key says, if it always says the same; else what the first says that does."""
    if veld[-1] in _BELOW_ALL:
        return _MEANINGS[veld[-1]]
    meanings = (_MEANINGS.get(key, B.GEGEVEN) for key in veld)
    return next((each for each in meanings if each is not B.GEGEVEN), B.GEGEVEN)


def _whole_signing(before: Any, after: Any) -> Betekenis:  # noqa: ANN401
    """A signing that comes or goes as a whole: with or without anyone who signed."""
    whole = after if before is None else before
    if not isinstance(whole, dict) or not whole.get("handtekeningen"):
        return B.ONDERTEKENING
    return B.GETEKEND if before is None else B.HANDTEKENING_WEG


def _entries(
    before: list[dict[str, Any]], after: list[dict[str, Any]], spot: Spot
) -> Iterator[Change]:
    """A list of which each entry has a name; one that came or went is one change."""
    key = spot.veld[-1]
    came, went = _ENTRIES[key]
    for one, other in paired([*enumerate(before)], [*enumerate(after)], _naming(key)):
        here = spot if other is None else spot._replace(place=spot.place.at(other[0]))
        if one and other:
            yield from field_changes(one[1], other[1], _inside(here, one[1], other[1]))
        elif other:
            yield here.change(came, None, other[1])
        elif one:
            yield here.change(went, one[1], None)


def _inside(spot: Spot, before: dict[str, Any], after: dict[str, Any]) -> Spot:
    """In an entry of a list. A mijlpaal is called by its title."""
    titel = after.get("titel") if spot.veld[-1] == "mijlpalen" else None
    return spot._replace(
        entry=before,
        mijlpaal=titel if isinstance(titel, str) else None,
        trekker=after.get("trekker", spot.trekker),
    )


_Entry = tuple[int, dict[str, Any]]


def _naming(key: str) -> Naming[_Entry]:
    return Naming(KEYS[key], lambda each: called(each[1], key), lambda each: each[1])


def _log(before: list[dict[str, Any]], after: list[dict[str, Any]], spot: Spot) -> Iterator[Change]:
    pairs = [*changed_entries(before, after)]
    earlier = previous_entries(after)
    for old, new in pairs:
        here = spot if new is None else spot._replace(place=spot.place.at(new))
        if old is not None and new is not None:
            inside = here._replace(entry=before[old])
            for change in field_changes(before[old], after[new], inside):
                yield change._replace(betekenis=B.LOG_HERSCHREVEN, plannings=None, dagen=None)
        elif new is not None:
            yield _reported(after[new], here, earlier[new])
        elif old is not None:
            yield here.change(B.LOG_VERWIJDERD, before[old], None)
    told = {partij for pair in pairs for partij in _whose(pair, before, after)}
    yield from _by_order(before, after, told, spot)


def _whose(pair: LogPair, before: list[Any], after: list[Any]) -> Iterator[str | None]:
    """The partijen whose entry came, went or was rewritten: of them it is told already."""
    sides = ((before, pair.before), (after, pair.after))
    for log, index in sides:
        yield from reporters(log[index]) if index is not None else ()


def _by_order(
    before: list[Any], after: list[Any], told: set[str | None], spot: Spot
) -> Iterator[Change]:
    """A status that changed although no entry of that partij did: by the order of the log."""
    were, are = statuses(before), statuses(after)
    for partij, status in are.items():
        if were.get(partij) != status and partij not in told:
            yield spot.change(B.STATUS, were.get(partij), status)


def _reported(entry: dict[str, Any], spot: Spot, earlier: dict[str, Any]) -> Change:
    named = names_of(entry.get("partij"))
    alone = None if named else spot.alone(spot.trekker)
    wie = (*named, *([alone] if alone else []))
    known, gone = known_status(earlier, entry), no_longer_said(earlier, entry)
    return spot.change(B.VOORTGANG, None, entry, status=known, vervalt=gone, wie=wie)


def _days(before: Any, after: Any) -> int | None:  # noqa: ANN401
    try:
        return (date.fromisoformat(after) - date.fromisoformat(before)).days
    except (TypeError, ValueError):
        return None
