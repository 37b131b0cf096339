"""Of what is there a document? One row for each `bereik` that a template may have."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ambitiekader_cli.view.document_subject import NOBODY, DocumentSubject

if TYPE_CHECKING:  # heavy, and `ak render` must start its child process first
    from ambitiekader_cli.model.kader import Kader


Subjects: TypeAlias = "Callable[[Kader], Iterator[DocumentSubject]]"
Busy: TypeAlias = "Callable[[Kader, date], Iterator[DocumentSubject]]"


class Bereik(NamedTuple):
    """Of what there is a document."""

    words: str
    """As people read it: `per gemeente`."""
    subjects: Subjects
    """Everything it can be about."""
    busy: Busy
    """What of that has something to tell on a day: a document of each, when nobody chooses."""
    but: tuple[str, ...] = ()
    """In frames of which levels (`niveau`) there is no such document."""
    other: "Callable[[Kader, str], DocumentSubject | None] | None" = None
    """What else a name may stand for: what there is one of on any day."""

    def is_in(self, niveau: str) -> bool:
        """Whether a frame of these levels has such a document."""
        return niveau not in self.but


def _always(subjects: Subjects) -> Busy:
    return lambda kader, _day: subjects(kader)


def _kader(_kader: "Kader") -> Iterator[DocumentSubject]:
    yield DocumentSubject()


def _plaatsen(kader: "Kader") -> Iterator[DocumentSubject]:
    return (DocumentSubject(plaats) for plaats in kader.plaatsen.values())


def _agreeing(kader: "Kader") -> Iterator[DocumentSubject]:
    """Those that agreed on something, alone or together."""
    for name, lokaal in kader.lokaal.items():
        if lokaal.afspraken and name in kader.plaatsen:
            yield DocumentSubject(kader.plaatsen[name])


def _overviews(kader: "Kader") -> Iterator[DocumentSubject]:
    for name, lokaal in kader.lokaal.items():
        yield from (DocumentSubject(kader.plaatsen[name], jaar) for jaar in lokaal.activiteiten)


def _trekkers(kader: "Kader") -> Iterator[DocumentSubject]:
    names = dict.fromkeys((*kader.partijen, *kader.organen, NOBODY))
    return (DocumentSubject(partij=name) for name in names)


def _leading(kader: "Kader", day: date) -> Iterator[DocumentSubject]:
    """Who answers for something that was there, and nobody if something has no trekker."""
    from ambitiekader_cli.stand.gaps import anything_leaderless  # noqa: PLC0415 - see above
    from ambitiekader_cli.stand.periode import there_since  # noqa: PLC0415

    items = [item for item in kader.all_items() if there_since(kader, item) <= day]
    led = {
        names for item in items for names in (item.trekker, *(m.trekker for m in item.mijlpalen))
    }
    busy = {name for names in led for name in kader.on(names, day)}
    if anything_leaderless(kader, items, day):
        busy.add(NOBODY)
    return (subject for subject in _trekkers(kader) if subject.partij in busy)


def _tenants(kader: "Kader") -> Iterator[DocumentSubject]:
    partijen = kader.partijen.values()
    return (DocumentSubject(partij=p.id) for p in partijen if p.soort == "huurdersorganisatie")


def _tenants_then(kader: "Kader", day: date) -> Iterator[DocumentSubject]:
    """Not those that ended, or that are not there yet."""
    is_valid = kader.organisations.is_valid
    return (each for each in _tenants(kader) if each.partij and is_valid(each.partij, day))


def _meetings(kader: "Kader") -> Iterator[DocumentSubject]:
    for body in kader.overleggen:
        for meeting in body.gepland:
            yield DocumentSubject(orgaan=body.orgaan, dag=meeting.datum)


def _meetings_ahead(kader: "Kader", day: date) -> Iterator[DocumentSubject]:
    return (each for each in _meetings(kader) if each.dag and each.dag >= day)


def _any_meeting(kader: "Kader", name: str) -> DocumentSubject | None:
    """`stuurgroep-2024-05-14`, also of a day that is not planned."""
    orgaan, day = name[:-11], name[-10:]
    known = {body.orgaan for body in kader.overleg.overleggen} if kader.overleg else set[str]()
    try:
        return (
            DocumentSubject(orgaan=orgaan, dag=date.fromisoformat(day)) if orgaan in known else None
        )
    except ValueError:
        return None


BEREIK: Mapping[str, Bereik] = {
    "kader": Bereik("één", _kader, _always(_kader)),
    "gemeente": Bereik("per gemeente", _plaatsen, _always(_agreeing), but=("regio", "gemeente")),
    "gemeente-jaar": Bereik(
        "per gemeente en jaar", _overviews, _always(_overviews), but=("regio",)
    ),
    "trekker": Bereik("per trekker, of geen", _trekkers, _leading),
    "vergadering": Bereik("per overleg en dag", _meetings, _meetings_ahead, other=_any_meeting),
    "huurdersorganisatie": Bereik("per huurdersorganisatie", _tenants, _tenants_then),
}
