"""The ambities about which a gemeente says nothing, by itself or together with others."""

from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.model.item import Activiteit, Afspraak, Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import Gemeente, Samenwerking
from ambitiekader_cli.model.lokaal import Lokaal
from ambitiekader_cli.stand.oordeel import Klasse
from ambitiekader_cli.stand.rows import Stand

Answered: TypeAlias = Container[str | None]
"""Ids of the ambities about which a gemeente says something."""
NEEDED = frozenset({"kader", "ambities", "afspraken", "activiteiten"})


class Unanswered(NamedTuple):
    """The ambities that an agreement leaves unanswered, for at least one of its gemeenten."""

    plaats: Gemeente | Samenwerking
    lokaal: Lokaal | None
    """The agreement; None when there is none at all."""
    ambities: list[Item]


def unanswered_per_plaats(
    kader: Kader, ambities: Iterable[Stand], peildatum: date
) -> Iterator[Unanswered]:
    """Each gemeente without an agreement, and each agreement, that leaves something unanswered.

    Where not everything could be read nothing is known to be missing. A gemeente that is not there
    yet, or no more, is not asked.
    """
    if kader.niveau != "regio-en-gemeenten" or kader.incomplete & NEEDED:
        return
    rows = list(ambities)
    nothing_said = unanswered(rows, ())
    per_agreement: dict[str, dict[str, Item]] = {}
    for gemeente in kader.frame.gemeenten:
        agreed = kader.agreements_of(gemeente.id)
        home = _home(agreed)
        if not kader.organisations.is_valid(gemeente.partij, peildatum):
            continue
        if home is None and not any(each.afspraken for each in agreed) and nothing_said:
            yield Unanswered(gemeente, None, nothing_said)
        elif home:
            left = per_agreement.setdefault(home.gemeente.id, {})
            left |= {item.id: item for item in unanswered(rows, answered(agreed))}
    for name, items in per_agreement.items():
        if items:
            yield Unanswered(kader.plaatsen[name], kader.lokaal[name], [*items.values()])


def answered_in(kader: Kader, plaats: str) -> Answered | None:
    """What is said for a gemeente, also together with others; or by those that share an agreement.

    None when nothing is asked.
    """
    shared = kader.lokaal.get(plaats)
    own = kader.agreements_of(plaats) if plaats in kader.gemeenten else (shared,)
    return answered([lokaal for lokaal in own if lokaal])


def answered(agreed: Sequence[Lokaal]) -> Answered | None:
    """What their items elaborate, and what they leave out; None when nothing is asked of them."""
    if not any(lokaal.afspraken for lokaal in agreed):
        return ()
    holding = [lokaal for lokaal in agreed if not _is_withdrawn(lokaal)]
    if not any(lokaal.afspraken for lokaal in holding):
        return None
    return frozenset(name for lokaal in holding for name in _said(lokaal))


def unanswered(ambities: Iterable[Stand], said: Answered | None) -> list[Item]:
    """The ambities that still hold and about which a gemeente says nothing."""
    if said is None:
        return []
    return [r.item for r in ambities if r.klasse is not Klasse.VERVALLEN and r.item.id not in said]


def _home(agreed: Iterable[Lokaal]) -> Lokaal | None:
    """The agreement that should answer: its own, else one that it shares."""
    holding = (each for each in agreed if each.afspraken and not _is_withdrawn(each))
    return next(holding, None)


def _is_withdrawn(lokaal: Lokaal) -> bool:
    return lokaal.afspraken is not None and lokaal.afspraken.status == "vervallen"


def _said(lokaal: Lokaal) -> Iterator[str | None]:
    for item in lokaal.items():
        if isinstance(item, Afspraak | Activiteit):
            yield item.ambitie
    for each in lokaal.afspraken.niet_lokaal if lokaal.afspraken else ():
        yield each.ambitie
