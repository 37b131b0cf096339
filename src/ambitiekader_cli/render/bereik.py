"""Of what is there a document? One row for each `bereik` that a template may have."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ambitiekader_cli.view.document_subject import DocumentSubject

if TYPE_CHECKING:  # heavy, and `ak render` must start its child process first
    from ambitiekader_cli.model.kader import Kader


Subjects: TypeAlias = "Callable[[Kader], Iterator[DocumentSubject]]"


class Bereik(NamedTuple):
    """Of what there is a document."""

    words: str
    """As people read it: `per gemeente`."""
    subjects: Subjects
    """Everything it can be about."""
    busy: Subjects
    """What of that has something to tell: of these a document is made when nobody chooses."""
    but: tuple[str, ...] = ()
    """In frames of which levels (`niveau`) there is no such document."""

    def is_in(self, niveau: str) -> bool:
        """Whether a frame of these levels has such a document."""
        return niveau not in self.but


def _kader(_kader: "Kader") -> Iterator[DocumentSubject]:
    yield DocumentSubject()


def _plaatsen(kader: "Kader") -> Iterator[DocumentSubject]:
    return (DocumentSubject(plaats) for plaats in kader.plaatsen.values())


def _agreeing(kader: "Kader") -> Iterator[DocumentSubject]:
    """Not a gemeente that has nothing but what it shares with others."""
    for name, plaats in kader.plaatsen.items():
        if name in kader.lokaal or len(kader.places_of(name)) == 1:
            yield DocumentSubject(plaats)


def _overviews(kader: "Kader") -> Iterator[DocumentSubject]:
    for name, lokaal in kader.lokaal.items():
        yield from (DocumentSubject(kader.plaatsen[name], jaar) for jaar in lokaal.activiteiten)


def _trekkers(kader: "Kader") -> Iterator[DocumentSubject]:
    return (
        DocumentSubject(partij=name) for name in dict.fromkeys((*kader.partijen, *kader.organen))
    )


def _leading(kader: "Kader") -> Iterator[DocumentSubject]:
    busy = {name for item in kader.all_items() for name in kader.expanded(item.trekker)}
    return (subject for subject in _trekkers(kader) if subject.partij in busy)


def _tenants(kader: "Kader") -> Iterator[DocumentSubject]:
    partijen = kader.partijen.values()
    return (DocumentSubject(partij=p.id) for p in partijen if p.soort == "huurdersorganisatie")


BEREIK: Mapping[str, Bereik] = {
    "kader": Bereik("één", _kader, _kader),
    "gemeente": Bereik("per gemeente", _plaatsen, _agreeing, but=("regio", "gemeente")),
    "gemeente-jaar": Bereik("per gemeente en jaar", _overviews, _overviews, but=("regio",)),
    "trekker": Bereik("per trekker", _trekkers, _leading),
    "huurdersorganisatie": Bereik("per huurdersorganisatie", _tenants, _tenants),
}
