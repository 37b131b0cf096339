"""A decision taken back: out of the record, and what it did to items as far as it stands there."""

from collections.abc import Iterator
from typing import NamedTuple

from ambitiekader_cli.edit import Remove
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.guess import did_you_mean, nearest
from ambitiekader_cli.model.item import Item, Voortgang
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.verbanden import Genomen
from ambitiekader_cli.source import Route
from ambitiekader_cli.stand.besluiten import decided_of
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.twins import as_typed
from ambitiekader_cli.work.draft import Draft


class _Part(NamedTuple):
    """A list in an item, and which entries of it go."""

    item: Item
    route: Route
    numbers: list[int]


def decision_named(kader: Kader, typed: str) -> Genomen:
    """The decision of this id; raises UserError."""
    name = as_typed(typed).strip().upper()
    known = {each.besluit.id.upper(): each for each in kader.verbanden.genomen if each.besluit.id}
    if name in known:
        return known[name]
    close = nearest(name, known)
    advice = did_you_mean(name, close) if close else "`ak show ID` noemt de besluiten over iets"
    raise UserError(f"besluit {quoted(typed)} is niet bekend", advice, exit_code=1)


def undo(draft: Draft, genomen: Genomen) -> list[str]:
    """What remains of it, as remarks; raises Refused."""
    kader, remarks = draft.kader, []
    for name in genomen.besluit.items:
        item = kader.items.get(name)
        for part, remark in _parts(item, genomen) if item else ():
            _remove(draft, part)
            remarks += [remark] if remark else []
    meeting = (*genomen.overleg.route, *genomen.route[:2])
    alone = len(genomen.vergadering.besluiten) == 1
    route = (*genomen.overleg.route, *genomen.route)
    path = genomen.overleg.bestand.source.path
    draft.edit(path, Remove((*meeting, "besluiten") if alone else route))
    return remarks


def _parts(item: Item, genomen: Genomen) -> Iterator[tuple[_Part, str]]:
    """What goes from each list, and a remark where something of it remains."""
    told = decided_of(
        item, genomen.overleg.orgaan, genomen.vergadering.datum, genomen.besluit.tekst
    )
    by_it = {id(entry) for entry in told}
    logs: list[tuple[Route, tuple[Voortgang, ...]]] = [(("voortgang",), item.voortgang)]
    for number, step in enumerate(item.mijlpalen):
        logs.append((("mijlpalen", number, "voortgang"), step.voortgang))
    for route, log in logs:
        mine = [number for number, entry in enumerate(log) if id(entry) in by_it]
        going = [*_last_ones(log, mine)]
        remark = _remains(item, route, mine) if len(going) < len(mine) else ""
        yield _Part(item, route, going), remark
    mark = f"(besluit {genomen.besluit.id})"
    accepted = [n for n, each in enumerate(item.accepteer) if each.reden.endswith(mark)]
    yield _Part(item, ("accepteer",), accepted), ""


def _last_ones(log: tuple[Voortgang, ...], mine: list[int]) -> Iterator[int]:
    """Those after which nothing else was reported."""
    number = len(log) - 1
    while number in mine:
        yield number
        number -= 1


def _remains(item: Item, route: Route, mine: list[int]) -> str:
    place = item.at(*route, mine[0]).span()
    why = "er is daarna weer iets gemeld"
    return visible(
        f"let op: wat dit besluit bij {item.id} deed, blijft staan, want {why} ({place})"
    )


def _remove(draft: Draft, part: _Part) -> None:
    """With the last entry the key of the list goes too, as before there was one."""
    path, route = part.item.bestand.source.path, (*part.item.route, *part.route)
    if not part.numbers:
        return
    if len(part.numbers) == len(draft.data(path, route)):
        draft.edit(path, Remove(route))
        return
    for number in sorted(part.numbers, reverse=True):
        draft.edit(path, Remove((*route, number)))
