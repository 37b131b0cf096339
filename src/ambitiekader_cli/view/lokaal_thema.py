"""What one gemeente agreed and does in one thema; what is not agreed yet is named."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple, TypeVar

from ambitiekader_cli.model.bestanden import NietLokaal, Thema
from ambitiekader_cli.model.item import Activiteit, Afspraak, Item
from ambitiekader_cli.model.kader import Lokaal
from ambitiekader_cli.stand.gaps import Answered, answered, unanswered
from ambitiekader_cli.view.item_view import ItemView, item
from ambitiekader_cli.view.lokaal import JaarView, jaar_data
from ambitiekader_cli.view.peildatum import View, titled
from ambitiekader_cli.view.thema import RolView, ThemaView, ambities, rollen, thema, zonder_trekker
from ambitiekader_cli.words.dutch import listed

L = TypeVar("L", Afspraak, Activiteit)


@dataclass(frozen=True, kw_only=True)
class NietLokaalView:
    """An ambitie that this gemeente leaves out on purpose."""

    ambitie: str
    """With its id and title."""
    reden: str


@dataclass(frozen=True, kw_only=True)
class JaarActiviteitenView(JaarView):
    """What is done in one year."""

    activiteiten: tuple[ItemView, ...]


@dataclass(frozen=True, kw_only=True)
class AfgesprokenView:
    """What a gemeente agreed: in a thema, or in none."""

    uitwerkingen: tuple[ItemView, ...]
    """Afspraken that elaborate an ambitie."""
    aanvullingen: tuple[ItemView, ...]
    """Afspraken that add to the thema."""
    niet_lokaal: tuple[NietLokaalView, ...]
    jaren: tuple[JaarActiviteitenView, ...]
    """The years in which something is done here."""


@dataclass(frozen=True, kw_only=True)
class LokaalThemaView(ThemaView, AfgesprokenView):
    """A thema with what the gemeente agreed and does in it."""

    open_ambities: tuple[str, ...]
    """Ambities about which it says nothing yet."""
    zonder_activiteiten: str | None
    """The years whose overview has nothing here."""
    rollen: tuple[RolView, ...]
    zonder_trekker: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
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


def themas(view: View, lokaal: Lokaal) -> tuple[LokaalThemaView, ...]:
    """Each thema with its local elaboration, additions, activities and roles."""
    skipped: dict[str, list[int]] = {}
    for number, each in enumerate(_niet_lokaal(lokaal)):
        skipped.setdefault(each.ambitie, []).append(number)
    own, doing = _afspraken(lokaal), _activiteiten(lokaal)
    said = _Said(_per_thema(view, own), _per_thema(view, doing), skipped, _answered(lokaal))
    return tuple(_thema(view, lokaal, said, each) for each in view.kader.frame.themas)


def _thema(view: View, lokaal: Lokaal, said: _Said, found: Thema) -> LokaalThemaView:
    regional = ambities(view, found)
    own, doing = said.afspraken.get(found.id, []), said.activiteiten.get(found.id, [])
    left_out = _niet_lokaal(lokaal)
    skipped = sorted({n for each in regional for n in said.niet_lokaal.get(each.id, ())})
    concerned = (*regional, *own, *doing)
    rows = filter(None, map(view.stand, regional))
    return LokaalThemaView(
        **vars(thema(view, found)),
        **vars(_afgesproken(view, lokaal, own, doing, [left_out[number] for number in skipped])),
        open_ambities=tuple(titled(each) for each in unanswered(rows, said.answered)),
        zonder_activiteiten=listed(_idle_years(lokaal, doing)) or None,
        rollen=rollen(view, concerned),
        zonder_trekker=zonder_trekker(view, concerned),
    )


def _per_thema(view: View, items: Iterable[L]) -> dict[str | None, list[L]]:
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


def _answered(lokaal: Lokaal) -> Answered | None:
    """Without an agreement nothing is answered yet."""
    return answered(lokaal) if lokaal.afspraken else ()


def _homeless(view: View, found: Item) -> bool:
    return view.kader.thema_of(found) not in view.kader.themas


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


def _idle_years(lokaal: Lokaal, doing: list[Activiteit]) -> Iterator[str]:
    busy = {each.bestand.jaar for each in doing}
    return (str(jaar) for jaar in lokaal.activiteiten if jaar not in busy)


def _afspraken(lokaal: Lokaal) -> tuple[Afspraak, ...]:
    return lokaal.afspraken.afspraken if lokaal.afspraken else ()


def _niet_lokaal(lokaal: Lokaal) -> tuple[NietLokaal, ...]:
    return lokaal.afspraken.niet_lokaal if lokaal.afspraken else ()


def _activiteiten(lokaal: Lokaal) -> list[Activiteit]:
    return [*chain.from_iterable(jaar.activiteiten for jaar in lokaal.activiteiten.values())]
