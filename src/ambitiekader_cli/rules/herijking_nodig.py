"""Het kader wordt op tijd herijkt

## Waarom

De partijen spraken af wanneer zij het kader zelf bijwerken. Is die dag voorbij en is de
procesafspraak daarover niet gereed, dan werkt iedereen met een kader dat misschien niet meer past.

## Fout

Peildatum: 2025-03-01

```yaml data/regional/kader.yaml
titel: Regionaal Voorbeeldkader 2023-2026
looptijd: {van: 2023-01-01, tot: 2026-12-31}
themas:
  - {id: beschikbaarheid, code: BES, naam: Beschikbaarheid}
  - {id: duurzaamheid, code: DUU, naam: Duurzaamheid}
gemeenten: []
herijking:
  planning: halverwege de looptijd  # <- AK308
  procesafspraak: PRO-1
```

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Kader bijwerken
    trekker: stuurgroep
    planning: halverwege de looptijd
```

## Goed

```yaml data/regional/kader.yaml
titel: Regionaal Voorbeeldkader 2023-2026
looptijd: {van: 2023-01-01, tot: 2026-12-31}
themas:
  - {id: beschikbaarheid, code: BES, naam: Beschikbaarheid}
  - {id: duurzaamheid, code: DUU, naam: Duurzaamheid}
gemeenten: []
herijking:
  planning: halverwege de looptijd
  procesafspraak: PRO-1
```

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Kader bijwerken
    trekker: stuurgroep
    planning: halverwege de looptijd
    voortgang:
      - {datum: 2024-12-12, status: gereed, toelichting: De stuurgroep stelde het kader opnieuw vast.}
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand import stand_of, understood
from ambitiekader_cli.text import quoted

CODE = "AK308"
NAME = "herijking-nodig"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, peildatum: date) -> Iterator[Finding]:
    """Yield a finding when the frame should have been brought up to date, and was not."""
    herijking = kader.frame.herijking
    deadline = understood(herijking.planning, kader.looptijd).deadline if herijking else None
    if not herijking or not deadline or peildatum <= deadline:
        return
    name = herijking.procesafspraak
    if name is None:
        advice = "noem de `procesafspraak` waarbij u meldt dat zij gereed is"
        message = (
            f"de herijking zou uiterlijk {deadline} klaar zijn, maar niemand meldt hoe het gaat"
        )
        yield Finding(kader.frame.at("herijking", "planning"), message, advice)
    elif name in kader.items and not stand_of(kader, kader.items[name], peildatum).klasse.closed:
        message = (
            f"de herijking zou uiterlijk {deadline} klaar zijn, maar {quoted(name)} is niet gereed"
        )
        advice = f"herijk het kader, en meld {quoted(name)} daarna gereed"
        yield Finding(kader.frame.at("herijking", "planning"), message, advice)
