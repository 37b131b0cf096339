"""A partij ends, and another comes after it."""

from collections.abc import Iterable
from datetime import date, timedelta

from ambitiekader_cli.edit import Put
from ambitiekader_cli.edit.change_of_data import Edit
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.bestanden import Partij
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import day
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.named import partij_named


def follow(draft: Draft, names: Iterable[str], successors: Iterable[str], per: date) -> list[str]:
    """Each of these ends the day before, and has this one after it; their ids.

    Nothing else moves: the data say who answers for what it led. Raises UserError and Refused.
    """
    kader = draft.kader
    ended = dict.fromkeys(partij_named(name, kader) for name in names)
    follower = _one_follower([*dict.fromkeys(successors)], kader)
    if follower in ended:
        raise UserError(f"`{follower}` kan zichzelf niet opvolgen", "noem een andere opvolger")
    for name in ended:
        _refuse_other_kind(kader.partijen[name], kader.partijen[follower])
    path = kader.partijenbestand.bestand.source.path
    edits = [edit for name in ended for edit in _edits(kader.partijen[name], follower, per)]
    draft.edit(path, *edits)
    return [*ended]


def _refuse_other_kind(partij: Partij, follower: Partij) -> None:
    if partij.soort != follower.soort:
        kinds = f"{partij.naam} is een {partij.soort}, en {follower.naam} een {follower.soort}"
        raise UserError(f"{kinds}", "noem een opvolger van dezelfde soort")


def _one_follower(typed: list[str], kader: Kader) -> str:
    """Raises UserError where they are several: one partij answers for what was agreed."""
    if len(typed) == 1 and typed[0] not in kader.groepen:
        return _there(typed[0], kader)
    advice = (
        "noem de partij die voor alles antwoordt wat al is afgesproken; "
        "zet de andere zelf als `trekker` bij wat die overneemt"
    )
    raise UserError("een partij heeft één opvolger, en dat is geen groep", advice)


def _there(typed: str, kader: Kader) -> str:
    """Raises UserError, also with how to make a partij."""
    try:
        return partij_named(typed, kader)
    except UserError as error:
        gap = " " if error.advice.endswith("?") else "; "
        advice = f"{error.advice}{gap}een nieuwe maakt u eerst, met `ak add partij`"
        raise UserError(error.message, advice) from None


def _edits(partij: Partij, follower: str, per: date) -> list[Edit]:
    last = per - timedelta(days=1)
    van = partij.geldig.van if partij.geldig else None
    if van and van > last:
        message = f"{quoted(partij.id)} begint pas op {day(van)}, en kan niet eerder ophouden"
        raise UserError(message, "geef bij `--per` een latere dag")
    tot = last.isoformat()
    geldig = Put((*partij.route, "geldig", "tot"), tot)
    if partij.geldig is None:
        geldig = Put((*partij.route, "geldig"), {"tot": tot})
    return [geldig, Put((*partij.route, "opvolger"), follower)]
