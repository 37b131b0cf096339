"""The numbers of a progress report, and the light of a thema: a symbol with words."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from ambitiekader_cli.model.item import Afspraak, Voortgang
from ambitiekader_cli.stand import Klasse, Stand
from ambitiekader_cli.stand.oordeel import CLOSING
from ambitiekader_cli.stand.summary import Counts, Summary, counts_of
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.plain import Shown


class Licht(Shown):
    """How it goes, in a symbol and in words; never a colour."""

    symbool: str
    woord: str
    uitleg: str


TE_LAAT = Licht(
    symbool="■",
    woord="te laat",
    uitleg="een afgesproken datum is voorbij en de actie is nog niet klaar",
)
ROOD = Licht(
    symbool="■", woord="rood gemeld", uitleg="er is niets te laat, maar een trekker meldde rood"
)
AANDACHT = Licht(
    symbool="▲",
    woord="aandacht",
    uitleg="een trekker meldde oranje, een verwachte datum is voorbij, een actie is aangehouden, "
    "van een planning is de datum onduidelijk, of over een actie die doorloopt is al een jaar "
    "niets gemeld",
)
OP_SCHEMA = Licht(
    symbool="●",
    woord="op schema",
    uitleg="wat een planning heeft, is op tijd, loopt door of is klaar; of er is groen gemeld",
)
ONBEKEND = Licht(
    symbool="○",
    woord="niet te beoordelen",
    uitleg="van meer dan de helft van de acties is er geen planning en geen licht; een lokale "
    "afspraak zonder planning telt hierbij niet mee, want die geldt zolang de afspraken lopen",
)
LICHTEN = (TE_LAAT, ROOD, AANDACHT, OP_SCHEMA, ONBEKEND)
"""The most serious first: of a thema the most serious light of its items counts."""


def licht(view: View, rows: Iterable[Stand]) -> Licht:
    """The light of a thema."""
    found = [of_item(view, row) for row in rows if not _needs_none(view, row)]
    worst = min(found, key=LICHTEN.index, default=ONBEKEND)
    too_few = 2 * found.count(ONBEKEND) > len(found)
    return ONBEKEND if worst is OP_SCHEMA and too_few else worst


def of_item(view: View, row: Stand) -> Licht:
    """The light of one item, its mijlpalen counted in."""
    if row.klasse.closed:
        return OP_SCHEMA
    reported = {entry.licht for entry in gemeld(view, row)}
    if row.klasse is Klasse.TE_LAAT and not _only_expected(view, row):
        return TE_LAAT
    if "rood" in reported:
        return ROOD
    if "oranje" in reported or row.oordeel.stil or row.klasse in _ATTENTION:
        return AANDACHT
    if row.klasse is Klasse.ZONDER_PLANNING and "groen" not in reported:
        return ONBEKEND
    return OP_SCHEMA


def gemeld(view: View, row: Stand) -> Iterator[Voortgang]:
    """The entry with the last light of each partij that is not done, closed mijlpalen left out."""
    steps = [each for each in view.steps(row.item) if not each.klasse.closed]
    logs = [row.item.voortgang, *(each.mijlpaal.voortgang for each in steps if each.mijlpaal)]
    for log in logs:
        yield from _last_lights(view, row, log)


def _needs_none(view: View, row: Stand) -> bool:
    """What is no action: an afspraak without planning, about which no light was reported."""
    quiet = isinstance(row.item, Afspraak) and row.klasse is Klasse.ZONDER_PLANNING
    return row.klasse is Klasse.VERVALLEN or (quiet and not any(gemeld(view, row)))


def _last_lights(view: View, row: Stand, log: Iterable[Voortgang]) -> Iterator[Voortgang]:
    known = sorted((e for e in log if e.datum <= view.peildatum), key=lambda e: e.datum)
    several = len(row.trekkers) > 1
    last: dict[tuple[str, ...], Voortgang | None] = {}
    for entry in known:
        who = entry.partij if several else ()
        done = entry.status in CLOSING
        last[who] = None if done else entry if entry.licht else last.get(who)
    return filter(None, last.values())


def _only_expected(view: View, row: Stand) -> bool:
    """Late by an expectation only, not by a date that was promised."""
    steps = view.steps(row.item) if row.rests_on_mijlpaal else ()
    late = [each for each in chain(steps, () if steps else (row,)) if each.klasse is Klasse.TE_LAAT]
    return all(each.zacht for each in late)


_ATTENTION = (Klasse.TE_LAAT, Klasse.AANGEHOUDEN, Klasse.ONDUIDELIJK)


class Klassengroep(NamedTuple):
    """Klassen that are counted together."""

    naam: str
    uitleg: str
    klassen: tuple[Klasse, ...]


GROEPEN: Mapping[str, Klassengroep] = {
    "te_laat": Klassengroep("te laat", "de datum is voorbij", (Klasse.TE_LAAT,)),
    "hapert": Klassengroep(
        "hapert",
        "datum onduidelijk, of aangehouden",
        (Klasse.ONDUIDELIJK, Klasse.AANGEHOUDEN),
    ),
    "loopt": Klassengroep(
        "loopt", "op tijd of doorlopend", (Klasse.BINNENKORT, Klasse.OP_SCHEMA, Klasse.DOORLOPEND)
    ),
    "zonder_planning": Klassengroep("geen planning", "er is geen datum", (Klasse.ZONDER_PLANNING,)),
    "klaar": Klassengroep("klaar", "gereed of vervallen", (Klasse.GEREED, Klasse.VERVALLEN)),
}
"""Nine klassen are too many to see at a glance: five groups, together everything."""
BOTH = "in de regio en in de gemeenten samen"
OTHER = "Samenwerking en overig"
"""What belongs to no thema of the frame."""


class AantallenView(Shown):
    """How many items there are per group; together they are all."""

    te_laat: int
    hapert: int
    loopt: int
    zonder_planning: int
    klaar: int
    totaal: int


class ThemaCijfersView(AantallenView):
    """The numbers of one thema."""

    naam: str
    licht: str
    """Symbol and word: `■ te laat`."""


class GroepView(Shown):
    """Klassen that are counted together."""

    id: str
    """The name of its number: `te_laat`."""
    naam: str
    uitleg: str


class CijfersView(AantallenView):
    """The numbers of the whole kader."""

    vervallen: int
    """Of those that are `klaar`."""
    binnenkort: int
    """Of those that `loopt`: due within 60 days."""
    waar: str | None
    """`in de regio en in de gemeenten samen`; nothing in a frame of one level."""
    groepen: tuple[GroepView, ...]
    themas: tuple[ThemaCijfersView, ...]


class GrafiekView(Shown):
    """The same numbers for a drawing, and what it says in words."""

    groepen: tuple[str, ...]
    rijen: tuple[tuple[str, tuple[int, ...]], ...]
    """A thema, and a number for each group."""
    alt: str


def cijfers(view: View, summary: Summary) -> CijfersView:
    """Of the whole kader and of each thema."""
    return CijfersView(
        **_in_groups(summary.klassen),
        vervallen=summary.klassen[Klasse.VERVALLEN],
        binnenkort=summary.klassen[Klasse.BINNENKORT],
        waar=BOTH if view.kader.niveau == "regio-en-gemeenten" else None,
        groepen=tuple(
            GroepView(id=key, naam=each.naam, uitleg=each.uitleg) for key, each in GROEPEN.items()
        ),
        themas=tuple(_per_thema(view, summary)),
    )


def _per_thema(view: View, summary: Summary) -> Iterator[ThemaCijfersView]:
    themas = view.kader.themas
    rows: dict[str, list[Stand]] = {name: [] for name in themas}
    others: list[Stand] = []
    for row in view.rows.values():
        if not row.mijlpaal:
            rows.get(row.thema or "", others).append(row)
    for name, thema in themas.items():
        yield _line(view, thema.naam, summary.per_thema[name], rows[name])
    if others:
        yield _line(view, OTHER, counts_of(others), others)


def grafiek(themas: Iterable[ThemaCijfersView]) -> GrafiekView:
    """A bar for each thema."""
    rows = tuple((each.naam, tuple(getattr(each, key) for key in GROEPEN)) for each in themas)
    names = tuple(groep.naam for groep in GROEPEN.values())
    said = "; ".join(f"{name}: {_said(names, numbers)}" for name, numbers in rows)
    return GrafiekView(groepen=names, rijen=rows, alt=f"{_ALT} {said}.")


_ALT = "Staafgrafiek: hoeveel acties en afspraken er per thema zijn, en hoe het ermee staat."


def _line(view: View, naam: str, counts: Counts, rows: list[Stand]) -> ThemaCijfersView:
    light = licht(view, rows)
    return ThemaCijfersView(naam=naam, licht=f"{light.symbool} {light.woord}", **_in_groups(counts))


def _in_groups(counts: Counts) -> dict[str, int]:
    groups = {key: sum(counts[k] for k in groep.klassen) for key, groep in GROEPEN.items()}
    return {**groups, "totaal": sum(counts.values())}


def _said(names: Iterable[str], numbers: Iterable[int]) -> str:
    parts = [f"{number} {name}" for name, number in zip(names, numbers, strict=True) if number]
    return ", ".join(parts) or "geen"
