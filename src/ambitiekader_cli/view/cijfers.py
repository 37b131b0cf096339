"""The numbers of a progress report; `voortgang` and `samenvatting` show these and no others."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ambitiekader_cli.stand import Klasse, Stand
from ambitiekader_cli.stand.summary import Counts, Summary
from ambitiekader_cli.view.licht import licht
from ambitiekader_cli.view.peildatum import View


class Groep(NamedTuple):
    """Klassen that are counted together."""

    naam: str
    uitleg: str
    klassen: tuple[Klasse, ...]


GROEPEN: Mapping[str, Groep] = {
    "te_laat": Groep("te laat", "de datum is voorbij", (Klasse.TE_LAAT,)),
    "hapert": Groep(
        "hapert",
        "datum onduidelijk, of aangehouden",
        (Klasse.ONDUIDELIJK, Klasse.AANGEHOUDEN),
    ),
    "loopt": Groep(
        "loopt", "op tijd of doorlopend", (Klasse.BINNENKORT, Klasse.OP_SCHEMA, Klasse.DOORLOPEND)
    ),
    "zonder_planning": Groep("geen planning", "er is geen datum", (Klasse.ZONDER_PLANNING,)),
    "klaar": Groep("klaar", "gereed of vervallen", (Klasse.GEREED, Klasse.VERVALLEN)),
}
"""Nine klassen are too many to see at a glance: five groups, together everything."""
OTHER = "Samenwerking en overig"
"""What belongs to no thema of the frame."""


@dataclass(frozen=True, kw_only=True)
class AantallenView:
    """How many items there are per group; together they are all."""

    te_laat: int
    hapert: int
    loopt: int
    zonder_planning: int
    klaar: int
    totaal: int


@dataclass(frozen=True, kw_only=True)
class ThemaCijfersView(AantallenView):
    """The numbers of one thema."""

    naam: str
    licht: str
    """Symbol and word: `■ te laat`."""


@dataclass(frozen=True, kw_only=True)
class GroepView:
    """Klassen that are counted together."""

    id: str
    """The name of its number: `te_laat`."""
    naam: str
    uitleg: str


@dataclass(frozen=True, kw_only=True)
class CijfersView(AantallenView):
    """The numbers of the whole kader."""

    vervallen: int
    """Of those that are `klaar`."""
    binnenkort: int
    """Of those that `loopt`: due within 60 days."""
    groepen: tuple[GroepView, ...]
    themas: tuple[ThemaCijfersView, ...]


@dataclass(frozen=True, kw_only=True)
class GrafiekView:
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
        yield _line(view, OTHER, _counts(others), others)


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


def _counts(rows: Iterable[Stand]) -> Counts:
    found = dict.fromkeys(Klasse, 0)
    for row in rows:
        found[row.klasse] += 1
    return found


def _said(names: Iterable[str], numbers: Iterable[int]) -> str:
    parts = [f"{number} {name}" for name, number in zip(names, numbers, strict=True) if number]
    return ", ".join(parts) or "geen"
