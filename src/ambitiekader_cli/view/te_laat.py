"""What is late and why, what comes soon, and what was reported orange or red."""

from collections.abc import Iterable, Iterator

from ambitiekader_cli.model.item import Voortgang, planning_tekst
from ambitiekader_cli.stand import Klasse, Stand
from ambitiekader_cli.stand.rows import last_reports
from ambitiekader_cli.view.cijfers import gemeld
from ambitiekader_cli.view.item_view import OPEN, trekker
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words.dutch import counted, day, listed, optional_day
from ambitiekader_cli.words.states import STATUS

TWO_MONTHS = 60
"""Days; what is longer late is told in months."""


class KortView(Shown):
    """An item or a mijlpaal in short: what, who and by when."""

    id: str
    titel: str
    """Of the item, also where it is about a mijlpaal."""
    mijlpaal: str | None
    trekker: str
    planning: str
    """As agreed, or `niet vastgelegd`."""
    uiterlijk: str | None
    """The day that counts."""
    gemeente: str | None


class TeLaatView(KortView):
    """A late action, with since when and why."""

    geleden: str | None
    """`12 dagen`, `7 maanden` or `ruim 2 jaar`."""
    verwacht: bool
    """Whether the day was an expectation only."""
    nog_niet: str | None
    """Of several trekkers those that are late, when not all of them are."""
    melding: str | None
    """Why, in the words of whoever reported last."""


class OranjeOfRoodView(Shown):
    """A report that it does not go well."""

    id: str
    titel: str
    licht: str | None
    partij: str
    datum: str
    oorzaak: str | None
    gevolg: str | None
    bijsturing: str | None


def te_laat(view: View, rows: Iterable[Stand]) -> tuple[TeLaatView, ...]:
    """Each late action, with since when, who, and the reason that was reported."""
    return tuple(
        TeLaatView(
            **vars(kort(view, row)),
            geleden=geleden(view, row),
            verwacht=row.zacht,
            nog_niet=_behind(view, row),
            melding=reden(view, row),
        )
        for row in rows
    )


def kort(view: View, row: Stand) -> KortView:
    """A row in short."""
    source = row.mijlpaal.planning if row.mijlpaal else row.item.planning
    plaats = view.kader.plaatsen.get(row.gemeente or "")
    return KortView(
        id=row.item.id,
        titel=row.item.titel,
        mijlpaal=row.mijlpaal.titel if row.mijlpaal else None,
        trekker=trekker(view, row.item, OPEN),
        planning=planning_tekst(source) or OPEN,
        uiterlijk=optional_day(row.oordeel.deadline),
        gemeente=plaats.naam if plaats else row.gemeente,
    )


def geleden(view: View, row: Stand) -> str | None:
    """How long ago the deadline was, as somebody says it; None when it is not late."""
    days = row.days_late(view.peildatum)
    if days <= TWO_MONTHS:
        return counted(days, "dag", "dagen") if days else None
    months = days * 12 // 365
    return f"ruim {months // 12} jaar" if months >= 24 else f"{months} maanden"


def reden(view: View, row: Stand) -> str | None:
    """Why, in the words of whoever reported last: the cause, else what was told. None: nothing."""
    log = row.mijlpaal.voortgang if row.mijlpaal else row.item.voortgang
    behind = {name for name, own in row.per_partij.items() if own.klasse is Klasse.TE_LAAT}
    reports = last_reports(row.trekkers, log, view.peildatum)
    told = (_reason(view, e) for e in reports if not behind or behind.intersection(e.partij))
    return " ".join(told) or None


def oranje_en_rood(view: View) -> tuple[OranjeOfRoodView, ...]:
    """Per report the cause, the consequence, and what the trekker does about it; red first."""
    items = [row for row in view.rows.values() if not row.mijlpaal and not row.klasse.closed]
    found = [
        _explained(view, row, entry)
        for row in items
        for entry in gemeld(view, row)
        if entry.licht in ("oranje", "rood")
    ]
    return tuple(sorted(found, key=lambda report: report.licht != "rood"))


def _reason(view: View, entry: Voortgang) -> str:
    who = f" door {view.namen(entry.partij, within=True)}" if entry.partij else ""
    said = entry.oorzaak or entry.toelichting
    return f"Gemeld{who} op {day(entry.datum)}: {STATUS[entry.status]}.{f' {said}' if said else ''}"


def _behind(view: View, row: Stand) -> str | None:
    """Of several trekkers those that are late, when not all of them are."""
    late = [name for name, own in row.per_partij.items() if own.klasse is Klasse.TE_LAAT]
    return listed(map(view.kader.naam, late)) if len(late) < len(row.per_partij) else None


def _explained(view: View, row: Stand, entry: Voortgang) -> OranjeOfRoodView:
    naam = view.namen(entry.partij or row.item.trekker)
    return OranjeOfRoodView(
        id=row.item.id,
        titel=row.item.titel,
        licht=entry.licht,
        partij=naam or OPEN,
        datum=day(entry.datum),
        oorzaak=entry.oorzaak,
        gevolg=entry.gevolg,
        bijsturing=entry.bijsturing,
    )


def soon(rows: Iterable[Stand]) -> Iterator[Stand]:
    """Of what lies ahead, what is due within two months."""
    return (row for row in rows if row.klasse is Klasse.BINNENKORT)
