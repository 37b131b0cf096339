"""A progress report of the whole kader: numbers, what is late, and what must be decided."""

from ambitiekader_cli.render.data.besluiten import besluiten, lokaal_te_regelen
from ambitiekader_cli.render.data.cijfers import grafiek, per_thema, totalen
from ambitiekader_cli.render.data.licht import uitleg
from ambitiekader_cli.render.data.te_laat import kort, oranje_en_rood, reden, soon, te_laat
from ambitiekader_cli.render.data.view import Plain, View
from ambitiekader_cli.stand.summary import summarize


def rapport(view: View) -> Plain:
    """What `voortgang` and `samenvatting` tell."""
    summary = summarize(view.kader, view.peildatum)
    themas = per_thema(view, summary)
    return {
        "cijfers": {**totalen(summary), "themas": themas},
        "grafiek": grafiek(themas),
        "lichten": uitleg(),
        "te_laat": te_laat(view, summary.late),
        "zonder_reden": sum(reden(view, row) is None for row in summary.late),
        "oranje_en_rood": oranje_en_rood(view),
        "binnenkort": [kort(view, row) for row in soon(summary.upcoming)],
        "stil": [kort(view, row) for row in summary.silent],
        "besluiten": besluiten(view, summary),
        "lokaal": lokaal_te_regelen(view, summary),
        "verlopen": view.kader.looptijd.tot < view.peildatum,
    }
