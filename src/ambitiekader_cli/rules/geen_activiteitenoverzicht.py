"""Bij lokale afspraken hoort elk jaar een activiteitenoverzicht

## Waarom

De lokale afspraken gelden voor meer jaren. In het activiteitenoverzicht staat wat de partijen in
één jaar doen. Ontbreekt een jaar, dan is niet te zien wat er toen is gedaan. `ak` telt de jaren van
de looptijd, tot en met dit jaar. Zijn de afspraken pas na 1 juli getekend, dan telt dat jaar niet.
Staat in het kader van één gemeente nog niets, dan ontbreekt er ook geen overzicht.

## Fout

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
looptijd: {van: 2022-01-01, tot: 2026-12-31}  # <- AK305
partijen: [gemeente-voorbeeld, wonen-noord, huurders-noord]
afspraken: []
```

## Goed

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
looptijd: {van: 2022-01-01, tot: 2026-12-31}
partijen: [gemeente-voorbeeld, wonen-noord, huurders-noord]
afspraken: []
```

```yaml data/local/voorbeeld/activiteiten/2022.yaml
activiteiten:
  - id: VBD-2022-1
    ambitie: BES-1
    titel: Cijfers over 2021 aanleveren
    trekker: gemeente-voorbeeld
    planning: Q2 2022
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo.layout import path_of_activiteiten
from ambitiekader_cli.stand.overzichten import without_overview
from ambitiekader_cli.words.dutch import listed

CODE = "AK305"
NAME = "geen-activiteitenoverzicht"
SEVERITY = Severity.WAARSCHUWING

NAMED = 12
"""How many years a message names."""


def check(kader: Kader, peildatum: date) -> Iterator[Finding]:
    """Yield one finding per agreement that lacks the overview of one or more years."""
    for lokaal, years in without_overview(kader, peildatum):
        name = lokaal.gemeente.id
        missing = listed(map(str, years), NAMED)
        message = f"`{name}` heeft geen activiteitenoverzicht voor {missing}"
        advice = f"maak `{path_of_activiteiten(name, years[0])}`"
        place = (lokaal.afspraken or kader.frame).at("looptijd", key=True)
        yield Finding(place, message, advice)
