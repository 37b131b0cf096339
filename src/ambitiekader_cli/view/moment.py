"""A day in the coming months and what it is of, for programs."""

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.moments import Moment
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.view.row import NAMED_EACH

MOST_TREKKERS = NAMED_EACH
"""Of one row; a group may have hundreds of members."""


class MomentView(Shown):
    """Why a day is one, and of what; the day as `2024-06-30`."""

    datum: str
    waarom: str
    """klaar, begint, begonnen, eindigt, periode, verwacht, vergadering, wet, herijking, …"""
    id: str | None
    """Of the item."""
    titel: str
    mijlpaal: str | None
    thema: str | None
    gemeente: str | None
    """Or several together."""
    orgaan: str | None
    """Of a meeting."""
    trekkers: tuple[str, ...]
    """The first ten."""
    zekerheid: str | None
    klasse: str | None
    en_verder: bool
    """Of something that comes back: more periods follow that are not told."""


def moment_view(kader: Kader, moment: Moment) -> MomentView:
    """An item, or what the frame has beside them."""
    row = moment.row
    return MomentView(
        datum=moment.datum.isoformat(),
        waarom=moment.waarom,
        id=row.item.id if row else None,
        titel=titel_of(kader, moment),
        mijlpaal=row.titel if row and row.mijlpaal else None,
        thema=row.thema if row else None,
        gemeente=_place(moment),
        orgaan=moment.vergadering[0].orgaan if moment.vergadering else None,
        trekkers=row.trekkers[:MOST_TREKKERS] if row else (),
        zekerheid=row.planning.zekerheid if row else None,
        klasse=row.klasse if row else None,
        en_verder=moment.more,
    )


def titel_of(kader: Kader, moment: Moment) -> str:
    """`Regionale stuurgroep`, `Laatste dag van de afspraken van Veldstad`."""
    if moment.row:
        return moment.row.item.titel
    if moment.vergadering:
        return kader.naam(moment.vergadering[0].orgaan)
    if moment.vast:
        return moment.vast.datum.titel
    if moment.lokaal:
        return f"Laatste dag van de lokale afspraken van {moment.lokaal.gemeente.naam}"
    return kader.frame.titel


def _place(moment: Moment) -> str | None:
    if moment.row:
        return moment.row.gemeente
    if moment.vergadering:
        return moment.vergadering[1].gemeente
    return moment.lokaal.gemeente.id if moment.lokaal else None
