"""Gemeente, corporatie en huurdersorganisatie zitten samen aan tafel

## Waarom

De Woningwet (artikel 44) gaat uit van drie partijen die samen afspraken maken: gemeente, corporatie
en huurdersorganisatie. Ontbreekt er een, dan is er iets vergeten, of de afspraak is nog niet af.
Voor een `bod` geldt dit niet, want dat doet een corporatie zelf. Wie meedoet `van` of `tot` een
dag, telt alleen in die tijd.

## Fout

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
partijen: [gemeente-voorbeeld, wonen-noord]  # <- AK301
afspraken: []
```

## Goed

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
partijen: [gemeente-voorbeeld, wonen-noord, huurders-noord]
afspraken: []
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import Afsprakenbestand
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.periode import table_on

CODE = "AK301"
NAME = "niet-alle-partijen"
SEVERITY = Severity.WAARSCHUWING

NEEDED = ("gemeente", "corporatie", "huurdersorganisatie")


def check(kader: Kader, peildatum: date) -> Iterator[Finding]:
    """Yield one finding per local agreement without one of the three kinds of partij."""
    if kader.incomplete & {"partijen", "afspraken"}:
        return
    for lokaal in kader.lokaal.values():
        agreement = lokaal.afspraken
        if agreement and agreement.status in ("concept", "vastgesteld"):
            missing = _missing(kader, agreement, peildatum)
            if missing:
                message = f"bij de afspraken van `{lokaal.gemeente.id}` ontbreekt: {missing}"
                advice = "vul `partijen` aan met wie er aan tafel zit"
                yield Finding(agreement.at("partijen", key=True), message, advice)


def _missing(kader: Kader, agreement: Afsprakenbestand, peildatum: date) -> str:
    """The kinds that are not there; nothing when somebody at the table is unknown."""
    names = kader.expanded(table_on(kader, agreement, peildatum))
    if any(name not in kader.partijen and name not in kader.organen for name in names):
        return ""
    there = {kader.partijen[name].soort for name in names if name in kader.partijen}
    return ", ".join(f"een {soort}" for soort in NEEDED if soort not in there)
