"""A progress report: numbers, what is late, and which decisions the data ask for.

Of the whole kader, or of one gemeente.
"""

from collections.abc import Iterator, Sequence

from ambitiekader_cli.stand import Stand
from ambitiekader_cli.stand.frame import ALL, Scope
from ambitiekader_cli.stand.rows import late_per_trekker
from ambitiekader_cli.stand.summary import summarize
from ambitiekader_cli.view.antwoorden import AntwoordenView, antwoorden
from ambitiekader_cli.view.cijfers import CijfersView, GrafiekView, cijfers, grafiek
from ambitiekader_cli.view.gerealiseerd import GerealiseerdView, all_realised
from ambitiekader_cli.view.gevraagd import (
    BesluitView,
    LokaalTeRegelenView,
    besluiten,
    lokaal_te_regelen,
)
from ambitiekader_cli.view.in_words import reported
from ambitiekader_cli.view.indicator_tabel import IndicatorenView, indicatoren
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.lichten import LICHTEN, Licht
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.view.te_laat import (
    AfgeslotenView,
    KortView,
    OranjeOfRoodView,
    TeLaatView,
    afgesloten,
    apart,
    kort,
    oranje_en_rood,
    soon,
    te_laat,
)
from ambitiekader_cli.view.vergaderstand import VergaderstandView, vergaderstand
from ambitiekader_cli.words.dutch import day


class StilView(Shown):
    """About what one trekker never reported, though the date passed."""

    naam: str
    acties: tuple[TeLaatView, ...]


class AanleidingView(Shown):
    """What may call for a herijking, and about which nothing was done yet."""

    datum: str
    tekst: str


class RapportView(Shown):
    """What `voortgang` and `samenvatting` tell."""

    cijfers: CijfersView
    grafiek: GrafiekView
    lichten: tuple[Licht, ...]
    """What each light means, the most serious first."""
    gemeld: str
    """How much is reported at all."""
    te_laat: tuple[TeLaatView, ...]
    """Of which the date passed, and about which somebody reported."""
    niets_gemeld: tuple[TeLaatView, ...]
    """Of which the date passed, and about which nobody ever reported."""
    niets_gemeld_door: tuple[StilView, ...]
    """The same per trekker, those of most actions first."""
    aanleidingen: tuple[AanleidingView, ...]
    oranje_en_rood: tuple[OranjeOfRoodView, ...]
    binnenkort: tuple[KortView, ...]
    """What is due within 60 days."""
    anders: tuple[AfgeslotenView, ...]
    """What was closed, but not as gereed."""
    stil: tuple[KortView, ...]
    """What is ongoing, with nothing reported for a year."""
    besluiten: tuple[BesluitView, ...]
    lokaal: tuple[LokaalTeRegelenView, ...]
    verlopen: bool
    """Whether the looptijd is over."""
    indicatoren: IndicatorenView
    gerealiseerd: tuple[GerealiseerdView, ...]
    antwoorden: AntwoordenView
    """What the gemeenten do with each ambitie."""
    overleg: VergaderstandView | None


def rapport(view: View, scope: Scope = ALL) -> RapportView:
    """The same numbers in every document of one peildatum; the view has the rows of the scope."""
    summary = summarize(view.kader, view.peildatum, view.rows.values(), scope)
    numbers = cijfers(view, summary)
    reported_late, silent_rows = apart(view, summary.late)
    late, silent = te_laat(view, reported_late), te_laat(view, silent_rows)
    return RapportView(
        cijfers=numbers,
        grafiek=grafiek(numbers.themas),
        lichten=LICHTEN,
        gemeld=reported(summary),
        te_laat=late,
        niets_gemeld=silent,
        niets_gemeld_door=tuple(_silent(view, silent_rows)),
        aanleidingen=tuple(
            AanleidingView(datum=day(each.datum), tekst=each.tekst)
            for each in summary.frame.aanleidingen
        ),
        oranje_en_rood=oranje_en_rood(view),
        binnenkort=tuple(kort(view, row) for row in soon(summary.upcoming)),
        anders=afgesloten(view, view.rows.values()),
        stil=tuple(kort(view, row) for row in summary.silent),
        besluiten=besluiten(view, summary),
        lokaal=lokaal_te_regelen(view, summary),
        verlopen=view.kader.looptijd.is_over(view.peildatum),
        indicatoren=indicatoren(view, scope.gemeente),
        gerealiseerd=tuple(all_realised(view)),
        antwoorden=antwoorden(view),
        overleg=vergaderstand(view, summary.frame),
    )


def _silent(view: View, rows: Sequence[Stand]) -> Iterator[StilView]:
    per_trekker = late_per_trekker(rows)
    for name, own in sorted(per_trekker.items(), key=lambda pair: -len(pair[1])):
        naam = view.genoemd(name) if name else "Zonder trekker"
        yield StilView(naam=naam, acties=te_laat(view, own))
