"""One item whole, for programs: its row with its texts, its log and what elaborates it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from ambitiekader_cli.model.bron import Bron
from ambitiekader_cli.model.entity import Entity
from ambitiekader_cli.model.item import Doelwaarde, Item, Mijlpaal, Voortgang
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.verbanden import Genomen
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.stand.indicatoren import indicatoren_of
from ambitiekader_cli.stand.overleggen import besluiten_over
from ambitiekader_cli.view.indicatoren import IndicatorStandView, indicator_stand
from ambitiekader_cli.view.plain import Shown, as_plain
from ambitiekader_cli.view.rest import rest
from ambitiekader_cli.view.row import RowView, row_views


class VoortgangView(Shown):
    """A report of progress, as it was written; the day as `2024-06-30`."""

    datum: str
    partij: str | tuple[str, ...] | None
    """One id, or several."""
    status: str
    licht: str | None
    toelichting: str | None
    oorzaak: str | None
    gevolg: str | None
    bijsturing: str | None


class VermeldingView(Shown):
    """A place in a document; that by its id."""

    document: str
    onderdeel: str | None
    rij: int | None
    opmerking: str | None


class DoelwaardeView(Shown):
    """Numbers as JSON numbers: 40, 12.5."""

    minimaal: float | None
    maximaal: float | None
    precies: float | None
    eenheid: str | None


class GenomenView(Shown):
    """What a meeting decided about an item."""

    id: str | None
    datum: str
    orgaan: str
    """The id of the body that met."""
    gemeente: str | None
    tekst: str
    gevolg: str | None
    verslag: str | None


class WholeItemView(RowView):
    """`ak show`."""

    tekst: str | None
    procestrekker: str | None
    met: tuple[str, ...]
    gebied: tuple[str, ...]
    doelwaarde: DoelwaardeView | None
    mijlpalen: tuple[dict[str, Any], ...]
    """Their rows, each with its own `voortgang`."""
    voortgang: tuple[dict[str, Any], ...]
    """Of the item itself, also what is later than the peildatum."""
    bron: tuple[VermeldingView, ...]
    opmerking: str | None
    uitgewerkt_in: tuple[str, ...]
    """Ids of the afspraken and activiteiten that elaborate it."""
    indicatoren: tuple[IndicatorStandView, ...]
    """What measures it, or a doel that it serves."""
    besluiten: tuple[GenomenView, ...]
    """What meetings up to the peildatum decided about it."""


def whole_item(rows: Sequence[Stand], kader: Kader, peildatum: date) -> dict[str, Any]:
    """As JSON; `rows` is the item, then its mijlpalen."""
    item = rows[0].item
    row, *steps = row_views(rows, peildatum, kader)
    view = WholeItemView(
        **vars(row),
        tekst=item.tekst,
        procestrekker=item.procestrekker,
        met=item.met,
        gebied=tuple(gebied.naam for gebied in item.gebied),
        doelwaarde=_doelwaarde(item.doelwaarde) if item.doelwaarde else None,
        mijlpalen=tuple(map(_mijlpaal, steps, item.mijlpalen)),
        voortgang=tuple(map(_voortgang, item.voortgang)),
        bron=tuple(map(_vermelding, item.bron)),
        opmerking=item.opmerking,
        uitgewerkt_in=tuple(each.id for each in elaborations(item, kader)),
        indicatoren=tuple(indicator_stand(each, peildatum) for each in indicatoren_of(kader, item)),
        besluiten=tuple(map(_genomen, besluiten_over(kader, item, peildatum))),
    )
    plain: dict[str, Any] = as_plain(view)
    return plain | {key: _value(value) for key, value in rest(item)}


def elaborations(item: Item, kader: Kader) -> Sequence[Item]:
    """The local afspraken and activiteiten that elaborate this item."""
    return kader.verbanden.uitwerkingen.get(item.id, ())


def _genomen(genomen: Genomen) -> GenomenView:
    overleg, vergadering, besluit, _ = genomen
    return GenomenView(
        id=besluit.id,
        datum=vergadering.datum.isoformat(),
        orgaan=overleg.orgaan,
        gemeente=vergadering.gemeente,
        tekst=besluit.tekst,
        gevolg=besluit.gevolg,
        verslag=vergadering.verslag,
    )


def _doelwaarde(given: Doelwaarde) -> DoelwaardeView:
    return DoelwaardeView(**{key: _value(value) for key, value in given})


def _mijlpaal(row: RowView, mijlpaal: Mijlpaal) -> dict[str, Any]:
    return {**as_plain(row), "voortgang": [*map(_voortgang, mijlpaal.voortgang)]}


def _voortgang(entry: Voortgang) -> dict[str, Any]:
    """What else it holds stands there only if it holds it."""
    view = VoortgangView(
        datum=entry.datum.isoformat(),
        partij=entry.partij[0] if len(entry.partij) == 1 else entry.partij or None,
        status=entry.status,
        licht=entry.licht,
        toelichting=entry.toelichting,
        oorzaak=entry.oorzaak,
        gevolg=entry.gevolg,
        bijsturing=entry.bijsturing,
    )
    return {**as_plain(view), **{key: _value(value) for key, value in rest(entry)}}


def _vermelding(bron: Bron) -> VermeldingView:
    return VermeldingView(**dict(bron))


def _value(value: Any) -> Any:  # noqa: ANN401 - whatever a key holds
    """A number as a number, a day as `2024-06-30`, a block as an object."""
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    if isinstance(value, tuple):
        return [_value(each) for each in value]
    if isinstance(value, Entity):
        return {key: _value(each) for key, each in value if each not in (None, ())}
    if isinstance(value, dict):
        return {key: _value(each) for key, each in value.items()}
    return value.isoformat() if hasattr(value, "isoformat") else value
