"""Wat is doorgeschoven, gaat ergens verder

## Waarom

Met `doorgeschoven` verdwijnt een actie van de lijst, want zij gaat verder als een ander onderdeel,
bijvoorbeeld in het overzicht van volgend jaar. Zonder `naar` weet niemand waar, en dan is zij weg.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    planning: Q1 2024
    voortgang:
      - {datum: 2024-02-10, status: doorgeschoven}  # <- AK114
  - id: PRO-2
    titel: Plan van aanpak, tweede poging
    trekker: gemeente-voorbeeld
    planning: Q1 2025
    voortgang:
      - {datum: 2024-02-11, status: loopt, naar: PRO-1}  # <- AK114
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    planning: Q1 2024
    voortgang:
      - {datum: 2024-02-10, status: doorgeschoven, naar: PRO-2}
  - id: PRO-2
    titel: Plan van aanpak, tweede poging
    trekker: gemeente-voorbeeld
    planning: Q1 2025
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted

CODE = "AK114"
NAME = "doorgeschoven-zonder-doel"
SEVERITY = Severity.FOUT


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per entry with only one of doorgeschoven and naar."""
    for item, route, log in kader.logs:
        for index, entry in enumerate(log):
            if entry.status == "doorgeschoven" and not entry.naar:
                message = "bij `doorgeschoven` ontbreekt waar het verdergaat"
                advice = "voeg `naar:` toe, met het id van het onderdeel waarin het verdergaat"
                yield Finding(item.at(*route, index, "status"), message, advice)
            elif entry.naar and entry.status != "doorgeschoven":
                message = f"`naar` hoort niet bij de status {quoted(entry.status)}"
                advice = "maak er `status: doorgeschoven` van, of haal `naar` weg"
                yield Finding(item.at(*route, index, "naar"), message, advice)
