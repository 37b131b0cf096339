"""Wat is gerealiseerd, hoort bij een doelwaarde

## Waarom

`gerealiseerd: 629` zegt pas iets naast wat er moest komen: 629 van de 1400 woningen. Zonder
`doelwaarde`, en zonder indicator bij de ambitie, weet niemand waarvan het er 629 zijn.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Nieuwe woningen
    trekker: gemeente-voorbeeld
    planning: Q4 2025
    voortgang:
      - {datum: 2024-02-10, status: loopt, gerealiseerd: 629}  # <- AK116
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Nieuwe woningen
    trekker: gemeente-voorbeeld
    planning: Q4 2025
    doelwaarde: {minimaal: 1400, eenheid: woningen}
    voortgang:
      - {datum: 2024-02-10, status: loopt, gerealiseerd: 629}
```
"""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.kader import Kader

CODE = "AK116"
NAME = "gerealiseerd-zonder-doelwaarde"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per number that belongs to nothing."""
    measured = {*chain.from_iterable(each.ambities for each in kader.indicatoren.values())}
    for item, route, log in kader.logs:
        if item.doelwaarde or item.id in measured or getattr(item, "ambitie", None) in measured:
            continue
        for index, entry in enumerate(log):
            if entry.gerealiseerd is not None:
                message = "hier is iets gerealiseerd, maar er is geen doelwaarde"
                advice = "voeg bij het onderdeel een `doelwaarde` toe, met wat er geteld wordt"
                yield Finding(item.at(*route, index, "gerealiseerd"), message, advice)
