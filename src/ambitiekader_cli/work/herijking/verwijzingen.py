"""What still names an item that stands in the archive only, and what it names from now on.

A local afspraak that elaborated an ambitie which does not go on adds to its thema from now on, and
follows that ambitie: the link stays readable, and nothing points where nothing is.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ambitiekader_cli.edit import Edit, Put, Remove
from ambitiekader_cli.edit.change_of_data import Fresh, value_at
from ambitiekader_cli.load.one_file import ReadFile
from ambitiekader_cli.model.ids import Ids
from ambitiekader_cli.model.item import Activiteit, Afspraak
from ambitiekader_cli.source import Route
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.herijking.onderdelen import Oud
from ambitiekader_cli.work.references import written_in

LISTS = ("na", "items", "ambities")
"""Of which what stands in the archive only goes away."""


class Omgezet(NamedTuple):
    """An item that named something else before."""

    wie: str
    wat: str
    """What it named, and what it names now."""


def reroute(draft: Draft, oud: Oud) -> list[Omgezet]:
    """Change the references in the draft; what cannot be changed the rules will refuse."""
    gone = {*oud.kader.items} - {*_ids(draft)}
    told: list[Omgezet] = []
    for part in draft.parts() if gone else ():
        edits, ended = dict[int, list[Edit]](), list[Edit]()
        for route in _naming(part, gone):
            block = value_at(part.source.data(), route)
            if "niet_lokaal" in route:
                told.append(Omgezet(f"niet_lokaal {block['ambitie']}", "vervalt met die ambitie"))
                ended.insert(0, Remove(route))
                continue
            for number, (key, value) in enumerate(_changes(block, gone, oud).items()):
                at = (*route, key)
                edits.setdefault(number, []).append(Remove(at) if value is None else Put(at, value))
            told += _told(block, gone, oud)
        if flat := [edit for number in sorted(edits) for edit in edits[number]] + ended:
            draft.edit(part.source.path, *flat)
    return told


def _ids(draft: Draft) -> Iterator[str]:
    yield from draft.become().items


def _naming(part: ReadFile, gone: set[str]) -> dict[Route, None]:
    """The mappings that name one of these, in the order of the file."""
    found: dict[Route, None] = {}
    for each in written_in(part):
        if each.ids is Ids.ONDERDEEL and not each.own and each.text in gone:
            route = each.place.route
            found[route[:-2] if isinstance(route[-1], int) else route[:-1]] = None
    return found


def _changes(block: Mapping[str, Any], gone: set[str], oud: Oud) -> "dict[str, Fresh | None]":
    """The keys of a mapping that become another value; None where one goes away."""
    changes: dict[str, Fresh | None] = {}
    for key in LISTS:
        if left := _in_list(block.get(key), gone):
            changes[key] = left[0]
    if block.get("procesafspraak") in gone:
        changes["procesafspraak"] = None
    about = [block[key] for key in ("afspraak", "ambitie") if block.get(key) in gone]
    if about:
        changes |= _about(block, gone, oud)
    follows = _follows(block, gone, oud)
    if follows is not None:
        changes["vervolg_op"] = follows
    return changes


def _in_list(value: Any, gone: set[str]) -> "tuple[Fresh | None] | None":  # noqa: ANN401
    """What is left of a list, or of one id that stands without; None where nothing changes."""
    names = (value,) if isinstance(value, str) else value or ()
    left = tuple(name for name in names if name not in gone)
    if len(left) == len(names):
        return None
    return (left or None,)


def _about(block: Mapping[str, Any], gone: set[str], oud: Oud) -> "dict[str, Fresh | None]":
    """What an afspraak or activiteit is of, where that stands in the archive only."""
    changes: dict[str, Fresh | None] = {}
    ambitie, thema = _aim(block, oud)
    for key in ("afspraak", "ambitie"):
        if block.get(key) in gone:
            changes[key] = None
    if ambitie and ambitie not in gone and block.get("ambitie") != ambitie:
        changes["ambitie"] = ambitie
    elif "ambitie" not in block or block["ambitie"] in gone:
        if block.get("soort") == "uitwerking":
            changes["soort"] = "aanvulling"
        if thema and "thema" not in block and block.get("afspraak") in (None, *gone):
            changes["thema"] = thema
    return changes


def _aim(block: Mapping[str, Any], oud: Oud) -> tuple[str | None, str | None]:
    """The ambitie and the thema that it served in the end."""
    item = oud.kader.items.get(block.get("id", ""))
    ambitie = block.get("ambitie")
    if isinstance(item, Activiteit) and item.afspraak and not ambitie:
        above = oud.kader.items.get(item.afspraak)
        ambitie = above.ambitie if isinstance(above, Afspraak) else None
    return ambitie, oud.kader.thema_of(item) if item else None


def _follows(block: Mapping[str, Any], gone: set[str], oud: Oud) -> "Fresh | None":
    """What it follows, where that is in the archive now; None where nothing changes."""
    before = block.get("vervolg_op") or ()
    names = (before,) if isinstance(before, str) else before
    now = [oud.named(name) if name in gone else name for name in names]
    if now == [*names]:
        return None
    return tuple(now) if len(now) > 1 else now[0]


def _told(block: Mapping[str, Any], gone: set[str], oud: Oud) -> Iterator[Omgezet]:
    who = str(block.get("id") or block.get("titel") or block.get("tekst") or "herijking")
    changes = _changes(block, gone, oud)
    for key in ("afspraak", "ambitie", "procesafspraak", *LISTS):
        if key in changes and key in block:
            before = block[key] if isinstance(block[key], str) else listed(block[key])
            yield Omgezet(who, f"{key} {before} {_becomes(key, changes)}")


def _becomes(key: str, changes: "Mapping[str, Fresh | None]") -> str:
    if key in {"afspraak", "ambitie"}:
        for other in ("ambitie", "thema"):
            if value := changes.get(other):
                return f"wordt {other} {value}"
    left = changes[key]
    if isinstance(left, str):
        return f"wordt {left}"
    return f"wordt {listed(map(str, left))}" if isinstance(left, tuple) else "vervalt"
