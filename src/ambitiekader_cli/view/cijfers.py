"""The numbers of a progress report: how many items stand where, in groups that fit a table."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ambitiekader_cli.stand import Klasse, Stand
from ambitiekader_cli.stand.summary import Summary
from ambitiekader_cli.stand.toestand import Toestand, toestand
from ambitiekader_cli.view.colofon import woorden
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.lichten import licht
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words.dutch import listed


class Groep(NamedTuple):
    """Standen that are counted together."""

    naam: str
    uitleg: str
    standen: tuple[Toestand, ...]


GROEPEN: Mapping[str, Groep] = {
    "te_laat": Groep(
        Toestand.TE_LAAT,
        "de datum is voorbij en het is niet klaar gemeld, of over een afgesproken periode is niets "
        "gemeld",
        (Toestand.TE_LAAT,),
    ),
    "niets_gemeld": Groep(
        Toestand.NIETS_GEMELD,
        "de datum is voorbij en niemand heeft er ooit iets over gemeld; misschien is het klaar",
        (Toestand.NIETS_GEMELD,),
    ),
    "hapert": Groep(
        "stil of onduidelijk",
        "het is aangehouden, de datum is onduidelijk, of een afgesproken periode is voorbij",
        (Toestand.AANGEHOUDEN, Toestand.ONDUIDELIJK, Toestand.PERIODE_VOORBIJ),
    ),
    "loopt": Groep(
        "loopt", "er is gemeld dat het loopt, en het is niet te laat", (Toestand.LOOPT,)
    ),
    "gepland": Groep(
        "gepland",
        "de datum komt nog, het gaat steeds door, of het wacht op iets anders",
        (
            *(Toestand.BINNENKORT, Toestand.OP_SCHEMA, Toestand.NOG_NIET),
            *(Toestand.DOORLOPEND, Toestand.WACHT),
        ),
    ),
    "zonder_planning": Groep(
        Toestand.ZONDER_PLANNING, "er is geen datum afgesproken", (Toestand.ZONDER_PLANNING,)
    ),
    "anders": Groep(
        "anders afgesloten",
        "het is afgesloten, maar niet als gereed",
        (Toestand.DEELS, Toestand.NIET_GEHAALD, Toestand.DOORGESCHOVEN, Toestand.VERVALLEN),
    ),
    "klaar": Groep(Toestand.GEREED, "er is gemeld dat het klaar is", (Toestand.GEREED,)),
}
"""All standen are too many to see at a glance: these groups are together everything."""
GROEP_VAN = {stand: key for key, groep in GROEPEN.items() for stand in groep.standen}
"""The group that each toestand is in."""
OTHER = "Samenwerking en overig"
"""What belongs to no thema of the frame."""


class AantallenView(Shown):
    """How many items there are per group; together they are all."""

    te_laat: int
    """The date passed, and somebody reported about it."""
    niets_gemeld: int
    """The date passed, and nobody ever reported about it."""
    hapert: int
    loopt: int
    """Reported as running."""
    gepland: int
    zonder_planning: int
    anders: int
    """Closed, but not as gereed."""
    klaar: int
    """Reported as gereed."""
    totaal: int


class ThemaCijfersView(AantallenView):
    """The numbers of one thema."""

    naam: str
    licht: str
    """Symbol and word: `■ te laat`."""
    stand: str
    """The numbers that are not 0, in words: `1 te laat; 3 gepland`."""


class GroepView(Shown):
    """Standen that are counted together."""

    id: str
    """The name of its number: `te_laat`."""
    naam: str
    uitleg: str
    waarvan: str | None
    """Where it has several standen: `4 binnenkort en 1 doorlopend`."""


class CijfersView(AantallenView):
    """The numbers of the whole kader."""

    vervallen: int
    """Of those that are `anders`."""
    binnenkort: int
    """Due within 60 days, reported as running or not."""
    waar: str | None
    """`in de regio en in de gemeenten samen`; nothing in a frame of one level."""
    zonder_trekker: int
    """Open actions that nobody leads."""
    groepen: tuple[GroepView, ...]
    """Those in which there is something."""
    themas: tuple[ThemaCijfersView, ...]


class GrafiekView(Shown):
    """The same numbers for a drawing, and what it says in words."""

    groepen: tuple[str, ...]
    """All of them, so that each always looks the same."""
    rijen: tuple[tuple[str, tuple[int, ...]], ...]
    """A thema, and a number for each group."""
    alt: str


def cijfers(view: View, summary: Summary) -> CijfersView:
    """Of the whole kader and of each thema."""
    numbers = _in_groups(summary.standen)
    levels = view.kader.niveau == "regio-en-gemeenten"
    both = levels and summary.scope.gemeente is None
    return CijfersView(
        **numbers,
        vervallen=summary.standen.get(Toestand.VERVALLEN, 0),
        binnenkort=summary.klassen[Klasse.BINNENKORT],
        waar=f"in {woorden(view).gebied} en in de gemeenten samen" if both else None,
        zonder_trekker=len(summary.leaderless),
        groepen=tuple(_groep(key, summary.standen) for key in GROEPEN if numbers[key]),
        themas=tuple(_per_thema(view)),
    )


def _groep(key: str, standen: Mapping[Toestand, int]) -> GroepView:
    groep = GROEPEN[key]
    said = [f"{standen[stand]} {stand}" for stand in groep.standen if standen.get(stand)]
    waarvan = listed(said) if len(groep.standen) > 1 else None
    return GroepView(id=key, naam=groep.naam, uitleg=groep.uitleg, waarvan=waarvan)


def _per_thema(view: View) -> Iterator[ThemaCijfersView]:
    themas = view.kader.themas
    rows: dict[str, list[Stand]] = {name: [] for name in themas}
    others: list[Stand] = []
    for row in view.rows.values():
        if not row.mijlpaal:
            rows.get(row.thema or "", others).append(row)
    for name, thema in themas.items():
        yield _line(view, thema.naam, rows[name])
    if others:
        yield _line(view, OTHER, others)


def grafiek(themas: Sequence[ThemaCijfersView]) -> GrafiekView:
    """A bar for each thema."""
    rows = tuple((each.naam, tuple(getattr(each, key) for key in GROEPEN)) for each in themas)
    names = tuple(groep.naam for groep in GROEPEN.values())
    said = (f"{each.naam}: {each.stand}." for each in themas)
    return GrafiekView(groepen=names, rijen=rows, alt=" ".join([_ALT, *said]))


_ALT = "Staafgrafiek: hoeveel acties en afspraken er per thema zijn, en hoe het ermee staat."


def _line(view: View, naam: str, rows: list[Stand]) -> ThemaCijfersView:
    light = licht(view, rows)
    standen = Counter(toestand(row, view.peildatum) for row in rows)
    numbers = _in_groups(standen)
    said = (f"{numbers[key]} {groep.naam}" for key, groep in GROEPEN.items() if numbers[key])
    return ThemaCijfersView(
        **numbers,
        naam=naam,
        licht=f"{light.symbool} {light.woord}",
        stand="; ".join(said) or "geen",
    )


def _in_groups(standen: Mapping[Toestand, int]) -> dict[str, int]:
    numbers = dict.fromkeys(GROEPEN, 0)
    for stand, number in standen.items():
        numbers[GROEP_VAN[stand]] += number
    return {**numbers, "totaal": sum(numbers.values())}
