"""One thema: what the region wants and agreed, what a gemeente adds and does, and who does what."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple, TypeVar

from ambitiekader_cli.model.bestanden import Ambitiesbestand, Doel, NietLokaal
from ambitiekader_cli.model.item import Activiteit, Afspraak, Ambitie, Item
from ambitiekader_cli.model.kaderbestand import Thema
from ambitiekader_cli.model.lokaal import Lokaal
from ambitiekader_cli.stand.answers import Answered, answered_in, unanswered
from ambitiekader_cli.stand.gaps import leaderless
from ambitiekader_cli.stand.periode import table_on
from ambitiekader_cli.view.item_view import ItemView, item
from ambitiekader_cli.view.kader_on_day import View, guiding, titled
from ambitiekader_cli.view.lokaal import JaarView, jaar_data
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words.dutch import listed

MOST_NAMED = 500


class DoelView(Shown):
    """What the region wants."""

    id: str | None
    titel: str
    tekst: str


class ThemaView(Shown):
    """The regional part of a thema."""

    id: str
    code: str
    naam: str
    inleiding: str | None
    doelen: tuple[DoelView, ...]
    ambities: tuple[ItemView, ...]
    noten: tuple[str, ...]
    """Footnotes of the frame."""


class RolView(Shown):
    """What one partij leads and helps with, as one text each."""

    naam: str
    doet_mee: bool
    """Whether it is a partij to the agreement that the document is about."""
    trekker_van: str | None
    """`VBD-BES-1 en VBD-2024-1`."""
    procestrekker_van: str | None
    werkt_mee_aan: str | None
    bijdragen: tuple[str, ...]
    """What it does, each with the id of the item: `VBD-BES-1: levert de grond`."""


def thema(view: View, frame_thema: Thema) -> ThemaView:
    """Of the whole region."""
    bestand = view.kader.ambitiesbestanden.get(frame_thema.id)
    return ThemaView(
        id=frame_thema.id,
        code=frame_thema.code,
        naam=frame_thema.naam,
        inleiding=bestand.inleiding if bestand else None,
        doelen=tuple(DoelView(id=d.id, titel=d.titel, tekst=d.tekst) for d in _doelen(bestand)),
        ambities=tuple(item(view, ambitie) for ambitie in ambities(view, frame_thema)),
        noten=tuple(each.tekst for each in bestand.noten) if bestand else (),
    )


def ambities(view: View, frame_thema: Thema) -> tuple[Ambitie, ...]:
    """The ambities of a thema, in file order."""
    bestand = view.kader.ambitiesbestanden.get(frame_thema.id)
    return bestand.ambities if bestand else ()


def rollen(
    view: View,
    items: Iterable[Item],
    own: Collection[str] = (),
    elsewhere: Iterable[Item] = (),
) -> tuple[RolView, ...]:
    """Per partij what it leads, helps with and adds, those of its own agreement first.

    Of what is agreed elsewhere only the part of its own partijen.
    """
    concerned = [*((each, own) for each in elsewhere), *((each, None) for each in items)]
    leads = _per_name(concerned, lambda each: view.on(each.trekker))
    process = _per_name(concerned, lambda each: view.on(guiding(each)))
    helps = _per_name(concerned, lambda each: _helping(view, each))
    does: dict[str, list[str]] = {}
    for each, only in concerned:
        for bijdrage in each.bijdragen:
            now = view.now(bijdrage.partij)
            if only is None or now in only:
                does.setdefault(now, []).append(f"{each.id}: {bijdrage.tekst}")
    names = {*leads, *process, *helps, *does}
    return tuple(
        RolView(
            naam=view.genoemd(name),
            doet_mee=not own or name in own,
            trekker_van=_named(leads.get(name, [])),
            procestrekker_van=_named(process.get(name, [])),
            werkt_mee_aan=_named(helps.get(name, [])),
            bijdragen=tuple(does.get(name, ())),
        )
        for name in sorted(names, key=lambda name: (name not in own, view.order(name)))
    )


def _helping(view: View, each: Item) -> list[str]:
    leading = {*view.on(each.trekker)}
    return [name for name in view.on(each.met) if name not in leading]


def zonder_trekker(view: View, items: Iterable[Item]) -> tuple[str, ...]:
    """The items that are still open and that nobody leads, though somebody should."""
    rows = filter(None, map(view.stand, items))
    return tuple(titled(row.item) for row in leaderless(view.kader, rows))


def _doelen(bestand: Ambitiesbestand | None) -> tuple[Doel, ...]:
    return bestand.doelen if bestand else ()


def _named(ids: list[str]) -> str | None:
    """No more than a document holds: a group of 400 may lead a thousand."""
    return listed(ids, MOST_NAMED) or None


def _per_name(
    concerned: Iterable[tuple[Item, Collection[str] | None]],
    names_of: Callable[[Item], Iterable[str]],
) -> dict[str, list[str]]:
    """The ids of the items of each name; of some items only certain names."""
    found: dict[str, list[str]] = {}
    for each, only in concerned:
        for name in names_of(each):
            if only is None or name in only:
                found.setdefault(name, []).append(each.id)
    return found


L = TypeVar("L", Afspraak, Activiteit)


class NietLokaalView(Shown):
    """An ambitie that this gemeente leaves out on purpose."""

    ambitie: str
    """With its id and title."""
    reden: str


class JaarActiviteitenView(JaarView):
    """What is done in one year."""

    activiteiten: tuple[ItemView, ...]


class AfgesprokenView(Shown):
    """What a gemeente agreed: in a thema, or in none."""

    uitwerkingen: tuple[ItemView, ...]
    """Afspraken that elaborate an ambitie."""
    aanvullingen: tuple[ItemView, ...]
    """Afspraken that add to the thema."""
    niet_lokaal: tuple[NietLokaalView, ...]
    jaren: tuple[JaarActiviteitenView, ...]
    """The years in which something is done here."""


class LokaalThemaView(ThemaView, AfgesprokenView):
    """A thema with what the gemeente agreed and does in it."""

    open_ambities: tuple[str, ...]
    """Ambities about which it says nothing yet."""
    rollen: tuple[RolView, ...]
    zonder_trekker: tuple[str, ...]


class OverigView(AfgesprokenView):
    """What belongs to no thema of the frame."""

    leeg: bool
    """Whether there is none of it."""


class _Said(NamedTuple):
    """What a gemeente says, by what it is about: looked through once, not once for each thema."""

    afspraken: Mapping[str | None, list[Afspraak]]
    activiteiten: Mapping[str | None, list[Activiteit]]
    niet_lokaal: Mapping[str, list[int]]
    """Per ambitie the numbers of the entries that leave it out."""
    answered: Answered | None
    table: frozenset[str]
    """Who takes part in it."""


def themas(view: View, lokaal: Lokaal) -> tuple[LokaalThemaView, ...]:
    """Each thema with its local elaboration, additions, activities and roles."""
    skipped: dict[str, list[int]] = {}
    for number, each in enumerate(_niet_lokaal(lokaal)):
        skipped.setdefault(each.ambitie, []).append(number)
    own, doing = _afspraken(lokaal), _activiteiten(lokaal)
    accepted = view.kader.accepts("AK302", lokaal.afspraken or view.kader.frame)
    asked = None if accepted else answered_in(view.kader, lokaal.gemeente.id)
    said = _Said(per_thema(view, own), per_thema(view, doing), skipped, asked, _table(view, lokaal))
    return tuple(_thema(view, lokaal, said, each) for each in view.kader.frame.themas)


def _thema(view: View, lokaal: Lokaal, said: _Said, frame_thema: Thema) -> LokaalThemaView:
    regional = ambities(view, frame_thema)
    own, doing = said.afspraken.get(frame_thema.id, []), said.activiteiten.get(frame_thema.id, [])
    left_out = _niet_lokaal(lokaal)
    skipped = sorted({n for each in regional for n in said.niet_lokaal.get(each.id, ())})
    concerned = (*regional, *own, *doing)
    rows = filter(None, map(view.stand, regional))
    return LokaalThemaView(
        **vars(thema(view, frame_thema)),
        **vars(_afgesproken(view, lokaal, own, doing, [left_out[number] for number in skipped])),
        open_ambities=tuple(titled(each) for each in unanswered(rows, said.answered)),
        rollen=rollen(view, (*own, *doing), said.table, regional),
        zonder_trekker=zonder_trekker(view, concerned),
    )


def per_thema(view: View, items: Iterable[L]) -> dict[str | None, list[L]]:
    """The items of each thema, in one walk past all of them; None has what belongs to none."""
    found: dict[str | None, list[L]] = {}
    for each in items:
        found.setdefault(view.kader.thema_of(each), []).append(each)
    return found


def overig(view: View, lokaal: Lokaal) -> OverigView:
    """So that nothing falls out of the document."""
    ambities = view.kader.ambities
    own = [each for each in _afspraken(lokaal) if _homeless(view, each)]
    doing = [each for each in _activiteiten(lokaal) if _homeless(view, each)]
    skipped = [each for each in _niet_lokaal(lokaal) if each.ambitie not in ambities]
    return OverigView(
        **vars(_afgesproken(view, lokaal, own, doing, skipped)),
        leeg=not (own or doing or skipped),
    )


def _table(view: View, lokaal: Lokaal) -> frozenset[str]:
    return frozenset(view.on(table_on(view.kader, lokaal.afspraken, view.peildatum)))


def _homeless(view: View, local: Item) -> bool:
    return view.kader.thema_of(local) not in view.kader.themas


def _afgesproken(
    view: View,
    lokaal: Lokaal,
    own: list[Afspraak],
    doing: list[Activiteit],
    skipped: Iterable[NietLokaal],
) -> AfgesprokenView:
    return AfgesprokenView(
        uitwerkingen=tuple(item(view, each) for each in own if each.soort == "uitwerking"),
        aanvullingen=tuple(item(view, each) for each in own if each.soort == "aanvulling"),
        niet_lokaal=tuple(
            NietLokaalView(ambitie=view.item(each.ambitie), reden=each.reden) for each in skipped
        ),
        jaren=tuple(_jaren(view, lokaal, doing)),
    )


def _jaren(view: View, lokaal: Lokaal, doing: list[Activiteit]) -> Iterator[JaarActiviteitenView]:
    for jaar, bestand in lokaal.activiteiten.items():
        own = tuple(item(view, each) for each in doing if each.bestand is bestand.bestand)
        if own:
            yield JaarActiviteitenView(**vars(jaar_data(jaar, bestand)), activiteiten=own)


def _afspraken(lokaal: Lokaal) -> tuple[Afspraak, ...]:
    return lokaal.afspraken.afspraken if lokaal.afspraken else ()


def _niet_lokaal(lokaal: Lokaal) -> tuple[NietLokaal, ...]:
    return lokaal.afspraken.niet_lokaal if lokaal.afspraken else ()


def _activiteiten(lokaal: Lokaal) -> list[Activiteit]:
    return [*chain.from_iterable(jaar.activiteiten for jaar in lokaal.activiteiten.values())]
