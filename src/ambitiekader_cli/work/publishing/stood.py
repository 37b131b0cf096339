"""How the kader stood on a day: how many items late, on time, done."""

from collections import Counter
from datetime import date

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.site.past_view import ToenView
from ambitiekader_cli.stand import standen
from ambitiekader_cli.stand.toestand import toestand
from ambitiekader_cli.view.cijfers import GROEP_VAN, GROEPEN
from ambitiekader_cli.words.dutch import day


def stood_on(kader: Kader, when: date) -> ToenView:
    """In all, and per thema; mijlpalen are counted in with their item."""
    counted: Counter[tuple[str, str]] = Counter()
    for row in standen(kader, when):
        if not row.mijlpaal:
            counted[row.thema or "", GROEP_VAN[toestand(row, when)]] += 1
    themas = {thema for thema, _ in counted}
    return ToenView(
        datum=day(when),
        datum_iso=when.isoformat(),
        totaal=tuple(sum(counted[thema, key] for thema in themas) for key in GROEPEN),
        per_thema={t: tuple(counted[t, key] for key in GROEPEN) for t in themas},
    )
