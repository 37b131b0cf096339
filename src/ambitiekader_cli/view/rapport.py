"""A progress report of the whole kader: numbers, what is late, and what must be decided."""

from dataclasses import dataclass

from ambitiekader_cli.stand.summary import summarize
from ambitiekader_cli.view.besluiten import (
    BesluitView,
    LokaalTeRegelenView,
    besluiten,
    lokaal_te_regelen,
)
from ambitiekader_cli.view.cijfers import CijfersView, GrafiekView, cijfers, grafiek
from ambitiekader_cli.view.licht import LICHTEN, Licht
from ambitiekader_cli.view.peildatum import View
from ambitiekader_cli.view.te_laat import (
    KortView,
    OranjeOfRoodView,
    TeLaatView,
    kort,
    oranje_en_rood,
    soon,
    te_laat,
)


@dataclass(frozen=True, kw_only=True)
class RapportView:
    """What `voortgang` and `samenvatting` tell."""

    cijfers: CijfersView
    grafiek: GrafiekView
    lichten: tuple[Licht, ...]
    """What each light means, the most serious first."""
    te_laat: tuple[TeLaatView, ...]
    zonder_reden: int
    """How many of them nobody gave a reason for."""
    oranje_en_rood: tuple[OranjeOfRoodView, ...]
    binnenkort: tuple[KortView, ...]
    """What is due within 60 days."""
    stil: tuple[KortView, ...]
    """What is ongoing, with nothing reported for a year."""
    besluiten: tuple[BesluitView, ...]
    lokaal: tuple[LokaalTeRegelenView, ...]
    verlopen: bool
    """Whether the looptijd is over."""


def rapport(view: View) -> RapportView:
    """The same numbers in every document of one peildatum."""
    summary = summarize(view.kader, view.peildatum)
    numbers = cijfers(view, summary)
    late = te_laat(view, summary.late)
    return RapportView(
        cijfers=numbers,
        grafiek=grafiek(numbers.themas),
        lichten=LICHTEN,
        te_laat=late,
        zonder_reden=sum(each.melding is None for each in late),
        oranje_en_rood=oranje_en_rood(view),
        binnenkort=tuple(kort(view, row) for row in soon(summary.upcoming)),
        stil=tuple(kort(view, row) for row in summary.silent),
        besluiten=besluiten(view, summary),
        lokaal=lokaal_te_regelen(view, summary),
        verlopen=view.kader.looptijd.tot < view.peildatum,
    )
