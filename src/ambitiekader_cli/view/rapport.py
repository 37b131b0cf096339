"""A progress report: numbers, what is late, and which decisions the data ask for."""

from collections.abc import Iterable, Iterator

from ambitiekader_cli.model.item import Item
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.stand.rows import herzien
from ambitiekader_cli.stand.summary import Summary, summarize
from ambitiekader_cli.stand.toestand import Toestand, toestand
from ambitiekader_cli.view.antwoorden import AntwoordenView, antwoorden
from ambitiekader_cli.view.cijfers import CijfersView, GrafiekView, cijfers, grafiek
from ambitiekader_cli.view.gerealiseerd import GerealiseerdView, all_realised
from ambitiekader_cli.view.in_words import reported
from ambitiekader_cli.view.indicator_tabel import IndicatorenView, indicatoren
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.lichten import LICHTEN, Licht
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.view.te_laat import (
    AfgeslotenView,
    KortView,
    OranjeOfRoodView,
    TeLaatView,
    afgesloten,
    apart,
    kort,
    oranje_en_rood,
    soon,
    te_laat,
)
from ambitiekader_cli.view.vergaderstand import VergaderstandView, vergaderstand
from ambitiekader_cli.words.dutch import day, listed, whole


class OverView(Shown):
    """An item that a decision is about."""

    id: str
    titel: str


class BesluitView(Shown):
    """A question to the stuurgroep."""

    vraag: str
    waarom: str
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
    """Each question to the stuurgroep, why it is asked, and about which regional items."""
    asked = [_expired(view, summary), _herijking(view, summary)]
    for question, why, rows in _gaps(view, summary):
        alone = view.kader.gemeente is not None
        about = tuple(_about(row.item) for row in rows if alone or not row.gemeente)
        asked += [BesluitView(vraag=question, waarom=why, items=about)] if about else []
    return tuple(filter(None, asked))


def lokaal_te_regelen(view: View, summary: Summary) -> tuple[LokaalTeRegelenView, ...]:
    """Per gemeente that lacks something."""
    if view.kader.gemeente:
        return ()
    per_gemeente: dict[str, dict[str, list[str]]] = {name: {} for name in view.kader.plaatsen}
    for _, short, rows in _gaps(view, summary):
        for row in rows:
            per_gemeente.get(row.gemeente or "", {}).setdefault(short, []).append(row.item.id)
    return tuple(
        LokaalTeRegelenView(
            gemeente=view.kader.plaatsen[name].naam,
            punten=tuple(PuntView(waarom=short, ids=listed(ids)) for short, ids in gaps.items()),
        )
        for name, gaps in per_gemeente.items()
        if gaps
    )


def _gaps(view: View, summary: Summary) -> Iterator[tuple[str, str, Iterable[Stand]]]:
    """What is missing or stopped: the question, the reason, the items."""
    held = [r for r in _items(view) if r.oordeel.status == "aangehouden" and not r.klasse.closed]
    yield "Gaan deze acties weer door, of vervallen zij?", "Zij zijn aangehouden.", held
    over = [r for r in _items(view) if toestand(r, view.peildatum) is Toestand.PERIODE_VOORBIJ]
    yield "Gaan deze acties door, of zijn zij klaar?", "De afgesproken periode is voorbij.", over
    yield "Wanneer moeten deze acties klaar zijn?", _UNCLEAR, summary.unclear
    yield (
        "Wie wordt trekker van deze acties?",
        "Er is geen trekker vastgelegd.",
        summary.leaderless,
    )
    yield (
        "Welke planning krijgen deze acties?",
        "Er is geen planning vastgelegd.",
        summary.unplanned,
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
    return BesluitView(vraag=question, waarom=why, items=())


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
    return BesluitView(vraag="Wanneer wordt het kader bijgewerkt?", waarom=why, items=about)


def _about(item: Item) -> OverView:
    return OverView(id=item.id, titel=item.titel)


def _regional(view: View) -> str:
    return "regionale " if view.kader.niveau == "regio-en-gemeenten" else ""


def _are(number: int) -> str:
    return "is er 1" if number == 1 else f"zijn er {whole(number)}"


_UNCLEAR = "Uit de planning blijkt geen datum, bijvoorbeeld omdat het jaar ontbreekt."


class RapportView(Shown):
    """What `voortgang` and `samenvatting` tell."""

    cijfers: CijfersView
    grafiek: GrafiekView
    lichten: tuple[Licht, ...]
    """What each light means, the most serious first."""
    gemeld: str
    """How much is reported at all."""
    te_laat: tuple[TeLaatView, ...]
    """Of which the date passed, and about which somebody reported."""
    zonder_reden: int
    """How many of them nobody gave a reason for."""
    niets_gemeld: tuple[TeLaatView, ...]
    """Of which the date passed, and about which nobody ever reported."""
    oranje_en_rood: tuple[OranjeOfRoodView, ...]
    binnenkort: tuple[KortView, ...]
    """What is due within 60 days."""
    anders: tuple[AfgeslotenView, ...]
    """What was closed, but not as gereed."""
    stil: tuple[KortView, ...]
    """What is ongoing, with nothing reported for a year."""
    besluiten: tuple[BesluitView, ...]
    lokaal: tuple[LokaalTeRegelenView, ...]
    verlopen: bool
    """Whether the looptijd is over."""
    indicatoren: IndicatorenView
    gerealiseerd: tuple[GerealiseerdView, ...]
    antwoorden: AntwoordenView
    """What the gemeenten do with each ambitie."""
    overleg: VergaderstandView | None


def rapport(view: View) -> RapportView:
    """The same numbers in every document of one peildatum."""
    summary = summarize(view.kader, view.peildatum, view.rows.values())
    numbers = cijfers(view, summary)
    late, silent = (te_laat(view, rows) for rows in apart(view, summary.late))
    return RapportView(
        cijfers=numbers,
        grafiek=grafiek(numbers.themas),
        lichten=LICHTEN,
        gemeld=reported(summary),
        te_laat=late,
        zonder_reden=sum(each.melding is None for each in late),
        niets_gemeld=silent,
        oranje_en_rood=oranje_en_rood(view),
        binnenkort=tuple(kort(view, row) for row in soon(summary.upcoming)),
        anders=afgesloten(view, view.rows.values()),
        stil=tuple(kort(view, row) for row in summary.silent),
        besluiten=besluiten(view, summary),
        lokaal=lokaal_te_regelen(view, summary),
        verlopen=view.kader.looptijd.is_over(view.peildatum),
        indicatoren=indicatoren(view),
        gerealiseerd=tuple(all_realised(view)),
        antwoorden=antwoorden(view),
        overleg=vergaderstand(view, summary.frame),
    )
