"""Een sleutel staat maar één keer in hetzelfde blok

## Waarom

Staat een sleutel er twee keer, dan geldt in de meeste programma's stil de laatste. Wie de eerste
leest, leest iets anders dan `ak` rekent. De melding noemt beide plaatsen.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    planning: Q2 2025
    trekker: gemeente-voorbeeld
    planning: Q3 2025  # <- AK003
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    planning: Q3 2025
    trekker: gemeente-voorbeeld
```
"""

from ambitiekader_cli.diagnostics import Severity

CODE = "AK003"
NAME = "dubbele-sleutel"
SEVERITY = Severity.FOUT
