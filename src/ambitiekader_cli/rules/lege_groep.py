"""Een groep heeft minstens één lid

## Waarom

Een groep trekt samen: elk lid krijgt de actie op zijn eigen lijst. Is er geen lid, dan krijgt niemand
haar, en zegt `ak overdue` over die actie van niemand iets.

## Fout

```yaml data/regional/partijen.yaml
partijen:
  - id: gemeente-voorbeeld
    naam: Gemeente Voorbeeld
    soort: gemeente
    ondertekenaar: ja
    gemeenten: voorbeeld
  - id: wonen-noord
    naam: Wonen Noord
    soort: corporatie
    ondertekenaar: ja
    gemeenten: voorbeeld
  - id: huurders-noord
    naam: Huurders Noord
    soort: huurdersorganisatie
    ondertekenaar: ja
    gemeenten: voorbeeld
groepen:
  - id: alle-partijen
    naam: Alle partijen
    leden: []  # <- AK213
overlegorganen:
  - id: stuurgroep
    naam: Regionale stuurgroep
```

## Goed

```yaml data/regional/partijen.yaml
partijen:
  - id: gemeente-voorbeeld
    naam: Gemeente Voorbeeld
    soort: gemeente
    ondertekenaar: ja
    gemeenten: voorbeeld
  - id: wonen-noord
    naam: Wonen Noord
    soort: corporatie
    ondertekenaar: ja
    gemeenten: voorbeeld
  - id: huurders-noord
    naam: Huurders Noord
    soort: huurdersorganisatie
    ondertekenaar: ja
    gemeenten: voorbeeld
groepen:
  - id: alle-partijen
    naam: Alle partijen
    leden: [gemeente-voorbeeld, wonen-noord, huurders-noord]
overlegorganen:
  - id: stuurgroep
    naam: Regionale stuurgroep
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted

CODE = "AK213"
NAME = "lege-groep"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per group in which nobody is."""
    for groep in kader.partijenbestand.groepen:
        if not groep.leden:
            advice = "noem de leden, of haal de groep weg"
            yield Finding(groep.at("leden"), f"groep {quoted(groep.id)} heeft geen leden", advice)
