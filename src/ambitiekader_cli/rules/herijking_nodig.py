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
from ambitiekader_cli.stand import is_closed
from ambitiekader_cli.stand.gaps import herijking_due
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import day

CODE = "AK308"
NAME = "herijking-nodig"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, peildatum: date) -> Iterator[Finding]:
    """Yield a finding when the frame should have been brought up to date, and was not."""
    due = herijking_due(kader, peildatum, lambda i: is_closed(kader, i, peildatum))
    if due is None:
        return
    name = kader.frame.herijking.procesafspraak if kader.frame.herijking else None
    if name is None:
        why = "niemand meldt hoe het gaat"
        advice = "noem de `procesafspraak` waarbij u meldt dat zij gereed is"
    else:
        why = f"{quoted(name)} is niet gereed"
        advice = f"herijk het kader, en meld {quoted(name)} daarna gereed"
    message = f"de herijking zou uiterlijk {day(due)} klaar zijn, maar {why}"
    yield Finding(kader.frame.at("herijking", "planning"), message, advice)
