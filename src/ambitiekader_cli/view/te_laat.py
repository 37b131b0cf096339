"""What is late and why, what nobody said anything about, and what was reported orange or red."""

from collections.abc import Iterable, Iterator

from ambitiekader_cli.model.item import Voortgang
from ambitiekader_cli.stand import Klasse, Stand
from ambitiekader_cli.stand.oordeel import CLOSING
from ambitiekader_cli.stand.toestand import Toestand, toestand
from ambitiekader_cli.view.in_words import late_details, planning_in_words
from ambitiekader_cli.view.item_view import OPEN, MeldingView, melding, trekker
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words.dutch import counted, day, listed, optional_day, sentence

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
    """As agreed, or `niet vastgelegd`; of what was moved `was Q1 2022, nu Q4 2024`."""
    uiterlijk: str | None
    """The day that counts."""
    gemeente: str | None


class TeLaatView(KortView):
    """An action of which the date passed, with since when and why."""

    geleden: str | None
    """`12 dagen`, `7 maanden` or `ruim 2 jaar`."""
    verwacht: bool
    """Whether the day was an expectation only."""
    bijzonder: str | None
    """`had moeten beginnen`, or of what recurs `4 keer niet gemeld`."""
    nog_niet: str | None
    """Of several trekkers those that are late, when not all of them are."""
    melding: str | None
    """Why, in the words of whoever reported last."""


class AfgeslotenView(KortView):
    """An action that was closed, but not as gereed."""

    woord: str
    """`deels gehaald`, `niet gehaald`, `doorgeschoven` or `vervallen`."""
    melding: str | None


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
    """Each action of which the date passed, with since when, who, and what was reported."""
    return tuple(
        TeLaatView(
            **vars(kort(view, row)),
            geleden=geleden(view, row),
            verwacht=row.zacht,
            bijzonder=bijzonder(row),
            nog_niet=_behind(view, row),
            melding=reden(view, row),
        )
        for row in rows
    )


def afgesloten(view: View, rows: Iterable[Stand]) -> tuple[AfgeslotenView, ...]:
    """What was closed, but not as gereed."""
    return tuple(
        AfgeslotenView(
            **vars(kort(view, row)),
            woord=toestand(row, view.peildatum),
            melding=reden(view, row),
        )
        for row in rows
        if row.klasse.closed and row.klasse is not Klasse.GEREED and not row.mijlpaal
    )


def kort(view: View, row: Stand) -> KortView:
    """A row in short."""
    plaats = view.kader.plaatsen.get(row.gemeente or "")
    return KortView(
        id=row.item.id,
        titel=row.item.titel,
        mijlpaal=row.mijlpaal.titel if row.mijlpaal else None,
        trekker=trekker(view, row.item, row.agreed_trekkers, OPEN),
        planning=planning_in_words(row) or OPEN,
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


def bijzonder(row: Stand) -> str | None:
    """`had moeten beginnen`, or how often something that recurs was not reported."""
    return ", ".join(late_details(row)) if row.klasse is Klasse.TE_LAAT else None


def reden(view: View, row: Stand, partij: str | None = None) -> str | None:
    """Why, in the words of whoever reported last: the cause, else what was told. None: nothing.

    Where each reports for itself: what those who are late said, or one partij.
    """
    late = (name for name, own in row.per_partij.items() if own.klasse is Klasse.TE_LAAT)
    about = {partij} if partij else {*late}
    reports = (
        melding(view, row.item, entry, row.herzien)
        for entry, whose in view.deciding(_reported(view, row))
        if not about or not whose or about.intersection(whose)
        if not (
            row.planning.herhaling and row.days_late(view.peildatum) and entry.status in CLOSING
        )
    )
    return " ".join(map(_told, reports)) or None


def _reported(view: View, row: Stand) -> Stand:
    """A mijlpaal about which nothing was reported by itself is told as its whole item is."""
    own = row.mijlpaal is None or row.oordeel.laatste
    return row if own else (view.stand(row.item) or row)


def oranje_en_rood(view: View) -> tuple[OranjeOfRoodView, ...]:
    """Per report the cause, the consequence, and what the trekker does about it; red first."""
    items = [row for row in view.rows.values() if not row.mijlpaal and not row.klasse.closed]
    reports = [_explained(view, row, entry) for row in items for entry in gemeld(view, row)]
    return tuple(sorted(reports, key=lambda report: report.licht != "rood"))


def gemeld(view: View, row: Stand) -> Iterator[Voortgang]:
    """The reports on an item and its open mijlpalen that say orange or red."""
    for each in (row, *view.steps(row.item)):
        for entry, whose in () if each.klasse.closed else view.deciding(each):
            if entry.licht in ("oranje", "rood") and not _is_done(each, entry, whose):
                yield entry


def _is_done(row: Stand, entry: Voortgang, whose: Iterable[str]) -> bool:
    """Of an open row, whether those whose report this is have nothing left to do."""
    own = [row.per_partij[name] for name in whose if name in row.per_partij]
    if own:
        return all(oordeel.klasse.closed for oordeel in own)
    return bool(whose) and entry.status in CLOSING and not row.planning.herhaling


def _told(report: MeldingView) -> str:
    who = f" door {report.partij}" if report.partij else ""
    number = f"Gerealiseerd: {report.gerealiseerd}" if report.gerealiseerd else None
    more = [number, *(f"{veld.label}: {veld.tekst}" for veld in report.overig)]
    said = map(sentence, filter(None, (report.oorzaak or report.toelichting, *more)))
    return " ".join([f"Gemeld{who} op {report.datum}: {report.status}.", *said])


def _behind(view: View, row: Stand) -> str | None:
    """Of several trekkers those that are late, when not all of them are."""
    late = [name for name, own in row.per_partij.items() if own.klasse is Klasse.TE_LAAT]
    return listed(map(view.kader.naam, late)) if len(late) < len(row.per_partij) else None


def _explained(view: View, row: Stand, entry: Voortgang) -> OranjeOfRoodView:
    naam = view.namen(entry.partij) or view.wie(row.agreed_trekkers)
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


def apart(view: View, rows: Iterable[Stand]) -> tuple[list[Stand], list[Stand]]:
    """What is late: that about which somebody reported, and that about which nobody did."""
    late: list[Stand] = []
    silent: list[Stand] = []
    for row in rows:
        is_silent = toestand(row, view.peildatum) is Toestand.NIETS_GEMELD
        (silent if is_silent else late).append(row)
    return late, silent
