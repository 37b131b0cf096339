"""Een acceptatie hoort bij een bevinding die er nog is

## Waarom

Met `accepteer` zegt u: deze bevinding klopt, en zo laten we het, om deze reden. Is de bevinding
verdwenen, dan zou de acceptatie later stil een nieuwe fout verbergen. Daarom hoort zij dan weg. Een
code die begint met AK0 gaat over een bestand dat niet te lezen is; die kunt u niet accepteren.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    planning: Q2 2025
    accepteer:
      - code: AK102  # <- AK112
        reden: Het jaar volgt uit het besluit.
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    planning: Q2
    accepteer:
      - code: AK102
        reden: Het jaar volgt uit het besluit.
```
"""

from ambitiekader_cli.diagnostics import Severity

CODE = "AK112"
NAME = "acceptatie-zonder-bevinding"
SEVERITY = Severity.WAARSCHUWING
