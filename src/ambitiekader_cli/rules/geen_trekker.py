"""Elke ambitie, procesafspraak en activiteit heeft een trekker

## Waarom

Werk zonder trekker is van niemand. Het staat dan ook in niemands lijst van wat te laat is. Voor een
lokale afspraak is een trekker niet nodig: daar hebben de activiteiten er een. Wat gereed of
vervallen is, mag zo blijven.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1  # <- AK303
    titel: Plan van aanpak
    planning: Q2 2024
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    planning: Q2 2024
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand import stand_of
from ambitiekader_cli.stand.gaps import is_task, without_trekker
from ambitiekader_cli.text import quoted

CODE = "AK303"
NAME = "geen-trekker"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, peildatum: date) -> Iterator[Finding]:
    """Yield one finding per open item that nobody leads."""
    for item in kader.all_items():
        if not item.trekker and is_task(item) and without_trekker(stand_of(kader, item, peildatum)):
            advice = "spreek af wie dit trekt, en zet die partij bij `trekker`"
            yield Finding(item.at("id"), f"{quoted(item.id)} heeft geen trekker", advice)
