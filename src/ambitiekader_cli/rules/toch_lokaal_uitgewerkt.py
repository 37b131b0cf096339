"""Wat bewust niet lokaal is, is niet ook uitgewerkt

## Waarom

Bij `niet_lokaal` staat welke ambities een gemeente met opzet niet uitwerkt, en waarom. Staat er ook een
afspraak die zo'n ambitie uitwerkt, dan spreken de twee elkaar tegen. Is die afspraak later vervallen?
Meld dat dan bij de afspraak.

## Fout

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
partijen: [gemeente-voorbeeld, wonen-noord, huurders-noord]
afspraken:
  - id: VBD-BES-1
    soort: uitwerking
    ambitie: BES-1
    titel: Lokale cijfers
niet_lokaal:
  - ambitie: BES-1  # <- AK235
    reden: De regio levert de cijfers.
```

## Goed

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
partijen: [gemeente-voorbeeld, wonen-noord, huurders-noord]
afspraken: []
niet_lokaal:
  - ambitie: BES-1
    reden: De regio levert de cijfers.
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import Afsprakenbestand
from ambitiekader_cli.model.item import Afspraak
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand import Klasse, stand_of
from ambitiekader_cli.text import quoted

CODE = "AK235"
NAME = "toch-lokaal-uitgewerkt"
SEVERITY = Severity.FOUT


def check(kader: Kader, peildatum: date) -> Iterator[Finding]:
    """Yield one finding per ambitie that one agreement both elaborates and leaves out."""
    for lokaal in kader.lokaal.values():
        if lokaal.afspraken and lokaal.afspraken.niet_lokaal:
            elaborated = _elaborated(kader, lokaal.afspraken, peildatum)
            for each in lokaal.afspraken.niet_lokaal:
                if afspraak := elaborated.get(each.ambitie):
                    message = f"{quoted(each.ambitie)} is niet lokaal, maar {quoted(afspraak.id)} werkt haar uit"
                    advice = "kies één van beide"
                    yield Finding(each.at("ambitie"), message, advice, afspraak.at("ambitie"))


def _elaborated(kader: Kader, agreement: Afsprakenbestand, peildatum: date) -> dict[str, Afspraak]:
    """Per ambitie the first afspraak that elaborates it and still holds."""
    left_out = {each.ambitie for each in agreement.niet_lokaal}
    found: dict[str, Afspraak] = {}
    for afspraak in reversed(agreement.afspraken):
        name = afspraak.ambitie if afspraak.soort == "uitwerking" else None
        if name in left_out and name and _holds(kader, afspraak, peildatum):
            found[name] = afspraak
    return found


def _holds(kader: Kader, afspraak: Afspraak, peildatum: date) -> bool:
    return stand_of(kader, afspraak, peildatum).klasse is not Klasse.VERVALLEN
