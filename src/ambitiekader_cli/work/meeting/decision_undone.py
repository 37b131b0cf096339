"""A decision taken back: out of the record, and what it did to items as far as it stands there."""

from collections.abc import Iterator
from typing import NamedTuple

from ambitiekader_cli.edit import Remove
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.guess import did_you_mean, nearest
from ambitiekader_cli.model.bestanden import Vergaderbesluit
from ambitiekader_cli.model.item import Item, Voortgang
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.verbanden import Genomen
from ambitiekader_cli.source import Route
from ambitiekader_cli.stand.besluiten import decided_in, tells_of
from ambitiekader_cli.stand.oordeel import CLOSING
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.twins import as_typed
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.reporting.reported_item import called


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
    raise UserError(f"besluit {quoted(typed)} is niet bekend", advice)


def undo(draft: Draft, genomen: Genomen) -> list[str]:
    """What others say of it and remains, as remarks.

    Raises Refused, also where something cannot be read, and UserError where something was reported
    after it: nothing is left that names a decision nobody took.
    """
    draft.refuse_unread()
    remarks = list[str]()
    for item in filter(None, map(draft.kader.items.get, genomen.besluit.items)):
        for route, log in _logs(item):
            mine = [number for number, entry in enumerate(log) if _is_own(entry, genomen)]
            if mine != [*range(len(log))][len(log) - len(mine) :]:
                raise _reported_since(genomen, item, route, mine[0])
            _remove(draft, _Part(item, route, mine))
            remarks += _by_others(item, route, log, genomen)
        _remove(draft, _Part(item, ("accepteer",), [*_accepted(item, genomen)]))
    meeting = (*genomen.overleg.route, *genomen.route[:2])
    alone = len(genomen.vergadering.besluiten) == 1
    route = (*genomen.overleg.route, *genomen.route)
    path = genomen.overleg.bestand.source.path
    draft.edit(path, Remove((*meeting, "besluiten") if alone else route))
    return remarks


def _logs(item: Item) -> Iterator[tuple[Route, tuple[Voortgang, ...]]]:
    yield ("voortgang",), item.voortgang
    for number, step in enumerate(item.mijlpalen):
        yield ("mijlpalen", number, "voortgang"), step.voortgang


def _accepted(item: Item, genomen: Genomen) -> Iterator[int]:
    mark = f"(besluit {genomen.besluit.id})"
    return (number for number, each in enumerate(item.accepteer) if each.reden.endswith(mark))


def _is_own(entry: Voortgang, genomen: Genomen) -> bool:
    """Whether it tells of this decision, and of nothing that `decide` does not write with one."""
    said = {key for key in Voortgang.KEYS if getattr(entry, key) not in (None, ())}
    written = said <= _MOVED if entry.herzien else said <= _CLOSED and entry.status in CLOSING
    return written and _tells_of(entry, genomen, genomen.besluit)


def _tells_of(entry: Voortgang, genomen: Genomen, besluit: Vergaderbesluit) -> bool:
    orgaan, datum = genomen.overleg.orgaan, genomen.vergadering.datum
    return tells_of(entry, orgaan, datum, besluit.tekst)


_MOVED = {"datum", "partij", "status", "herzien"}
_CLOSED = {"datum", "partij", "status", "naar", "toelichting", "besluit"}
"""The keys of an entry that a decision left: of another planning, and of what it closed."""


def _reported_since(genomen: Genomen, item: Item, route: Route, number: int) -> UserError:
    mijlpaal = " --mijlpaal NAAM" if item.step_at(route) else ""
    place = item.at(*route, number).span()
    return UserError(
        f"na besluit {genomen.besluit.id} is bij {called(item, route)} weer iets gemeld ({place})",
        f"neem dat eerst terug met `ak update {item.id}{mijlpaal} --ongedaan`; of laat dit besluit"
        " staan, en leg een nieuw besluit vast met `ak meetings decide`",
        exit_code=1,
    )


def _by_others(
    item: Item, route: Route, log: tuple[Voortgang, ...], genomen: Genomen
) -> Iterator[str]:
    """Of the first report that may be about it, but says more or something else."""
    meeting = genomen.overleg.orgaan, genomen.vergadering.datum
    others = [each for each in genomen.vergadering.besluiten if each is not genomen.besluit]
    for number, entry in enumerate(log):
        of_another = any(_tells_of(entry, genomen, each) for each in others)
        if decided_in(entry, *meeting) and not (of_another or _is_own(entry, genomen)):
            place = item.at(*route, number).span()
            yield visible(
                f"let op: bij {item.id} blijft een melding staan die een besluit van deze"
                f" vergadering noemt; kijk of zij nog klopt ({place})"
            )
            return


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
