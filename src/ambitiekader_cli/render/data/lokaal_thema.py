"""What one gemeente agreed and does in one thema; what is not agreed yet is named."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple, TypeVar

from ambitiekader_cli.model.bestanden import NietLokaal, Thema
from ambitiekader_cli.model.item import Activiteit, Afspraak, Item
from ambitiekader_cli.model.kader import Lokaal
from ambitiekader_cli.render.data.item import item
from ambitiekader_cli.render.data.lokaal import jaar_data
from ambitiekader_cli.render.data.thema import ambities, rollen, thema, zonder_trekker
from ambitiekader_cli.render.data.view import Plain, View, titled
from ambitiekader_cli.stand.gaps import Answered, answered, unanswered
from ambitiekader_cli.words.dutch import listed

L = TypeVar("L", Afspraak, Activiteit)


class _Said(NamedTuple):
    """What a gemeente says, by what it is about: looked through once, not once for each thema."""

    afspraken: Mapping[str | None, list[Afspraak]]
    activiteiten: Mapping[str | None, list[Activiteit]]
    niet_lokaal: Mapping[str, list[int]]
    """Per ambitie the numbers of the entries that leave it out."""
    answered: Answered | None


def themas(view: View, lokaal: Lokaal) -> list[Plain]:
    """Each thema with its local elaboration, additions, activities and roles."""
    skipped: dict[str, list[int]] = {}
    for number, each in enumerate(_niet_lokaal(lokaal)):
        skipped.setdefault(each.ambitie, []).append(number)
    own, doing = _afspraken(lokaal), _activiteiten(lokaal)
    said = _Said(_per_thema(view, own), _per_thema(view, doing), skipped, _answered(lokaal))
    return [_thema(view, lokaal, said, each) for each in view.kader.frame.themas]


def _thema(view: View, lokaal: Lokaal, said: _Said, found: Thema) -> Plain:
    regional = ambities(view, found)
    own, doing = said.afspraken.get(found.id, []), said.activiteiten.get(found.id, [])
    left_out = _niet_lokaal(lokaal)
    skipped = sorted({n for each in regional for n in said.niet_lokaal.get(each.id, ())})
    concerned = (*regional, *own, *doing)
    rows = filter(None, map(view.stand, regional))
    return {
        **thema(view, found),
        **_afgesproken(view, own),
        "niet_lokaal": [_not_here(view, left_out[number]) for number in skipped],
        "open_ambities": [titled(each) for each in unanswered(rows, said.answered)],
        "jaren": _jaren(view, lokaal, doing),
        "zonder_activiteiten": listed(_idle_years(lokaal, doing)) or None,
        "rollen": rollen(view, concerned),
        "zonder_trekker": zonder_trekker(view, concerned),
    }


def _per_thema(view: View, items: Iterable[L]) -> dict[str | None, list[L]]:
    found: dict[str | None, list[L]] = {}
    for each in items:
        found.setdefault(view.kader.thema_of(each), []).append(each)
    return found


def overig(view: View, lokaal: Lokaal) -> Plain:
    """What belongs to no thema of the frame, so that nothing falls out of the document."""
    known = view.kader.ambities
    own = [each for each in _afspraken(lokaal) if _homeless(view, each)]
    doing = [each for each in _activiteiten(lokaal) if _homeless(view, each)]
    skipped = [_not_here(view, e) for e in _niet_lokaal(lokaal) if e.ambitie not in known]
    return {
        **_afgesproken(view, own),
        "niet_lokaal": skipped,
        "jaren": _jaren(view, lokaal, doing),
        "leeg": not (own or doing or skipped),
    }


def _answered(lokaal: Lokaal) -> Answered | None:
    """Without an agreement nothing is answered yet."""
    return answered(lokaal) if lokaal.afspraken else ()


def _homeless(view: View, found: Item) -> bool:
    return view.kader.thema_of(found) not in view.kader.themas


def _afgesproken(view: View, own: list[Afspraak]) -> Plain:
    return {
        "uitwerkingen": [item(view, each) for each in own if each.soort == "uitwerking"],
        "aanvullingen": [item(view, each) for each in own if each.soort == "aanvulling"],
    }


def _jaren(view: View, lokaal: Lokaal, doing: list[Activiteit]) -> list[Plain]:
    """The years in which something is done here, each with its activities."""
    found = []
    for jaar, bestand in lokaal.activiteiten.items():
        own = [item(view, each) for each in doing if each.bestand is bestand.bestand]
        if own:
            found.append({**jaar_data(jaar, bestand), "activiteiten": own})
    return found


def _idle_years(lokaal: Lokaal, doing: list[Activiteit]) -> Iterator[str]:
    busy = {each.bestand.jaar for each in doing}
    return (str(jaar) for jaar in lokaal.activiteiten if jaar not in busy)


def _not_here(view: View, found: NietLokaal) -> Plain:
    return {"ambitie": view.item(found.ambitie), "reden": found.reden}


def _afspraken(lokaal: Lokaal) -> tuple[Afspraak, ...]:
    return lokaal.afspraken.afspraken if lokaal.afspraken else ()


def _niet_lokaal(lokaal: Lokaal) -> tuple[NietLokaal, ...]:
    return lokaal.afspraken.niet_lokaal if lokaal.afspraken else ()


def _activiteiten(lokaal: Lokaal) -> list[Activiteit]:
    return [*chain.from_iterable(jaar.activiteiten for jaar in lokaal.activiteiten.values())]
