"""Een lokale afspraak hoort bij een ambitie of een thema

## Waarom

Een afspraak werkt een regionale ambitie lokaal uit (`soort: uitwerking`), of zij vult aan wat er
regionaal is afgesproken (`soort: aanvulling`). Een uitwerking zonder ambitie hangt los: niemand
ziet waar zij aan bijdraagt. Een aanvulling noemt ten minste het thema.

## Fout

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
afspraken:
  - id: VBD-BES-1
    soort: uitwerking  # <- AK207
    titel: Lokale cijfers
  - id: VBD-DUU-1
    soort: aanvulling  # <- AK207
    titel: Coaches in de wijk
```

## Goed

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
afspraken:
  - id: VBD-BES-1
    soort: uitwerking
    ambitie: BES-1
    titel: Lokale cijfers
  - id: VBD-DUU-1
    soort: aanvulling
    thema: duurzaamheid
    titel: Coaches in de wijk
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted

CODE = "AK207"
NAME = "afspraak-zonder-ambitie"
SEVERITY = Severity.FOUT


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per afspraak that names nothing it belongs to."""
    for lokaal in kader.lokaal.values():
        for afspraak in lokaal.afspraken.afspraken if lokaal.afspraken else ():
            if afspraak.soort == "uitwerking" and not afspraak.ambitie:
                message = f"{quoted(afspraak.id)} is een uitwerking, maar noemt geen ambitie"
                advice = "noem de ambitie, of kies `soort: aanvulling` en noem het thema"
                yield Finding(afspraak.at("soort"), message, advice)
            elif not afspraak.ambitie and not afspraak.thema:
                message = f"{quoted(afspraak.id)} is een aanvulling, maar noemt geen thema"
                yield Finding(afspraak.at("soort"), message, "noem het thema waar zij bij hoort")
