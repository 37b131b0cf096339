"""What the data ask somebody to decide: what is missing, stopped or over, with a proposal."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ambitiekader_cli.model.item import Item
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.stand.gaps import is_task
from ambitiekader_cli.stand.rows import herzien
from ambitiekader_cli.stand.summary import Summary
from ambitiekader_cli.stand.toestand import Toestand, toestand
from ambitiekader_cli.view.colofon import woorden
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words.dutch import day, listed, whole


class OverView(Shown):
    """An item that a decision is about."""

    id: str
    titel: str


class BesluitView(Shown):
    """A question to the stuurgroep."""

    vraag: str
    waarom: str
    voorstel: str
    """What they might decide."""
    items: tuple[OverView, ...]


class PuntView(Shown):
    """What is missing or stopped in a gemeente."""

    waarom: str
    ids: str
    """`VBD-2024-1 en VBD-2024-2`."""


class LokaalTeRegelenView(Shown):
    """The same gaps in one gemeente: for the partijen there."""

    gemeente: str
    punten: tuple[PuntView, ...]


def besluiten(view: View, summary: Summary) -> tuple[BesluitView, ...]:
    """Each question to the stuurgroep, why it is asked, and about which regional items.

    Of one gemeente, or in a frame of one, about all items.
    """
    over = _expired(view, summary)
    asked = [over or _herijking(view, summary)]
    alone = view.kader.gemeente is not None or summary.scope.gemeente is not None
    for gap in _gaps(view, summary):
        about = tuple(_about(row.item) for row in gap.rows if alone or not row.gemeente)
        if about and not (gap.moot_when_over and over):
            question = BesluitView(
                vraag=gap.vraag, waarom=gap.waarom, voorstel=gap.voorstel, items=about
            )
            asked.append(question)
    return tuple(filter(None, asked))


def lokaal_te_regelen(view: View, summary: Summary) -> tuple[LokaalTeRegelenView, ...]:
    """Per gemeente that lacks something."""
    if view.kader.gemeente:
        return ()
    per_gemeente: dict[str, dict[str, list[str]]] = {name: {} for name in view.kader.plaatsen}
    for gap in _gaps(view, summary):
        for row in gap.rows:
            per_gemeente.get(row.gemeente or "", {}).setdefault(gap.waarom, []).append(row.item.id)
    return tuple(
        LokaalTeRegelenView(
            gemeente=view.kader.plaatsen[name].naam,
            punten=tuple(PuntView(waarom=short, ids=listed(ids)) for short, ids in gaps.items()),
        )
        for name, gaps in per_gemeente.items()
        if gaps
    )


class _Gap(NamedTuple):
    """What is missing or stopped."""

    vraag: str
    waarom: str
    voorstel: str
    rows: Iterable[Stand]
    moot_when_over: bool = False
    """Whether nobody needs an answer when the frame has ended."""


def _gaps(view: View, summary: Summary) -> Iterator[_Gap]:
    yield _Gap(
        "Gaan deze acties weer door, of vervallen zij?",
        "Zij zijn aangehouden.",
        "de trekker meldt voor de volgende vergadering of de actie doorgaat of vervalt",
        [r for r in _items(view) if r.oordeel.status == "aangehouden" and not r.klasse.closed],
    )
    yield _Gap(
        "Gaan deze acties door, of zijn zij klaar?",
        "De afgesproken periode is voorbij.",
        "de trekker meldt hoe het is afgelopen; gaat het door, dan komt er een nieuwe datum",
        [r for r in _items(view) if toestand(r, view.peildatum) is Toestand.PERIODE_VOORBIJ],
    )
    yield _Gap(
        "Wanneer moeten deze acties klaar zijn?",
        _UNCLEAR,
        "leg vast welke datum is bedoeld",
        summary.unclear,
        moot_when_over=True,
    )
    yield _Gap(
        "Wie wordt trekker van deze acties?",
        "Er is geen trekker vastgelegd.",
        "wijs voor elke actie een trekker aan, of besluit dat zij vervalt",
        summary.leaderless,
    )
    yield _Gap(
        "Welke planning krijgen deze acties?",
        "Er is geen planning vastgelegd.",
        "de trekker stelt een datum voor, of meldt dat het werk steeds doorgaat",
        summary.unplanned,
        moot_when_over=True,
    )


def _items(view: View) -> list[Stand]:
    return [row for row in view.rows.values() if not row.mijlpaal]


def _expired(view: View, summary: Summary) -> BesluitView | None:
    frame = next((each for each in summary.frame.ended if each.file is view.kader.frame), None)
    if frame is None:
        return None
    why = (
        f"De looptijd van het kader eindigde op {day(frame.last)}. "
        f"Van de {_regional(view)}acties {_are(frame.open)} niet afgesloten."
    )
    question = "Hoe gaat het kader verder: welke acties gaan door, en welke vervallen?"
    offer = (
        "bepaal per actie of zij doorgaat in een nieuw kader, klaar is of vervalt; de trekkers "
        "melden daarvoor hoe het ermee staat"
    )
    left = (row for row in _items(view) if not (row.gemeente or row.klasse.closed))
    about = tuple(_about(row.item) for row in left if is_task(row.item))
    return BesluitView(vraag=question, waarom=why, voorstel=offer, items=about)


def _herijking(view: View, summary: Summary) -> BesluitView | None:
    found, deadline = view.kader.frame.herijking, summary.frame.herijking_due
    if not found or not deadline:
        return None
    item = view.kader.items.get(found.procesafspraak or "")
    moved = herzien(item.voortgang, view.peildatum) if item else None
    planned = moved.planning if moved else found.planning
    why = (
        f"Het kader zou uiterlijk {day(deadline)} zijn bijgewerkt ({planned}). "
        "Dat is niet gereed gemeld."
    )
    about = (_about(item),) if item else ()
    offer = "spreek een datum af, of besluit dat een nieuw kader ervoor in de plaats komt"
    question = "Wanneer wordt het kader bijgewerkt?"
    return BesluitView(vraag=question, waarom=why, voorstel=offer, items=about)


def _about(item: Item) -> OverView:
    return OverView(id=item.id, titel=item.titel)


def _regional(view: View) -> str:
    both = view.kader.niveau == "regio-en-gemeenten"
    return f"{woorden(view).bijvoeglijk} " if both else ""


def _are(number: int) -> str:
    return "is er 1" if number == 1 else f"zijn er {whole(number)}"


_UNCLEAR = "Uit de planning blijkt geen datum, bijvoorbeeld omdat het jaar ontbreekt."
