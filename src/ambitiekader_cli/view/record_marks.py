"""The marks of a record, on every document: status, peildatum, version of the data, changes."""

from dataclasses import dataclass
from datetime import date

from ambitiekader_cli.view.bladzijde import PLAIN, Look
from ambitiekader_cli.view.document_subject import DocumentSubject
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.keuzes import KEUZES
from ambitiekader_cli.view.lokaal import of_gemeente
from ambitiekader_cli.view.overzicht import overzicht_status
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words.dutch import day
from ambitiekader_cli.words.states import VASTSTELLING


class WijzigingView(Shown):
    """One change."""

    id: str | None
    titel: str
    zin: str


class WijzigingenGroepView(Shown):
    """The changes of one gemeente and thema."""

    titel: str
    wijzigingen: tuple[WijzigingView, ...]


class WijzigingenView(Shown):
    """Everything between two versions."""

    van: str
    naar: str
    kop: str
    """How many changes of which kind."""
    niet_vergeleken: tuple[str, ...]
    """Files that could not be read, and why."""
    groepen: tuple[WijzigingenGroepView, ...]


@dataclass(frozen=True)
class DataVersion:
    """What is not in the data: the day that is looked at, the revision of git, what changed."""

    peildatum: date
    revisie: str | None
    """`a1b2c3d4e5`, with `+` behind it when the data was changed since; None without git."""
    commit: str | None = None
    """The whole hash of that revision."""
    vastgelegd: date | None = None
    """The day of that revision."""
    wijzigingen: WijzigingenView | None = None
    """What changed since an older revision, if that was asked."""
    revisie_onbekend: bool = False
    """Whether git could not be asked: then nobody knows whether there is a revision."""
    concept: bool = False
    """Whether the document is made to be talked about, and not to be kept."""
    keuzes: frozenset[str] = frozenset()
    """What was chosen of KEUZES."""
    look: Look = PLAIN
    """What a page has room for."""


FORM = "in te vullen formulier"


class KeuzeView(Shown):
    """What was chosen for this document."""

    stand: bool
    """Also where everything stands."""
    toelichting: bool
    """Also remarks, sources and what was inferred."""
    leeg: bool
    """The form itself, to be filled in."""


class MerkView(Shown):
    """The marks of a record."""

    status: str
    """Of the agreement that the document is about."""
    peildatum: str
    revisie: str
    """The version of the data."""


def merk(view: View, subject: DocumentSubject, version: DataVersion) -> MerkView:
    """Nothing here comes from the clock: the same data give the same document."""
    return MerkView(
        status=FORM if "leeg" in version.keuzes else _status(view, subject),
        peildatum=day(version.peildatum),
        revisie=_revision(version),
    )


def keuze(version: DataVersion) -> KeuzeView:
    """Each choice as a yes or no."""
    return KeuzeView(**{name: name in version.keuzes for name in KEUZES})


def _status(view: View, subject: DocumentSubject) -> str:
    if subject.gemeente is None:
        return _of_frame(view)
    lokaal = of_gemeente(view.kader, subject.gemeente)
    if subject.jaar:
        return overzicht_status(lokaal, subject.jaar)
    return VASTSTELLING[lokaal.afspraken.status] if lokaal.afspraken else "nog niet vastgelegd"


def _of_frame(view: View) -> str:
    signed = view.kader.frame.ondertekening
    last = view.kader.looptijd.tot
    over = (
        f"; de looptijd eindigde op {day(last)}"
        if view.kader.looptijd.is_over(view.peildatum)
        else ""
    )
    when = f" op {day(signed.datum)}" if signed and signed.datum else ""
    return f"{f'kader ondertekend{when}' if signed else 'ondertekening niet vastgelegd'}{over}"


def _revision(version: DataVersion) -> str:
    found = version.revisie
    if version.revisie_onbekend:
        return "onbekend, want git kon het niet zeggen"
    if found is None:
        return "niet vastgelegd in git"
    when = f" van {day(version.vastgelegd)}" if version.vastgelegd else ""
    changed = " met wijzigingen die nog niet zijn vastgelegd" if found.endswith("+") else ""
    comma = "," if when and changed else ""
    return f"{found.removesuffix('+')}{when}{comma}{changed}"
