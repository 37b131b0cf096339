"""Wat er staat, staat er voluit: geen ankers, verwijzingen, typeaanduidingen of opdrachten

## Waarom

YAML kent tekens die een tekst een andere betekenis geven: `&` en `*` halen tekst van elders, `<<`
voegt blokken samen, `!` geeft een type, `%` geeft een opdracht. Wie een wijziging beoordeelt, ziet
dan niet wat er werkelijk verandert. Ook kan een klein bestand er heel groot mee worden. `ak` laat
deze tekens daarom niet toe.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: &trekker gemeente-voorbeeld  # <- AK004
  - id: PRO-2
    titel: Projectgroep
    trekker: *trekker  # <- AK004
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
  - id: PRO-2
    titel: Projectgroep
    trekker: gemeente-voorbeeld
```
"""

from ambitiekader_cli.diagnostics import Severity

CODE = "AK004"
NAME = "verborgen-betekenis"
SEVERITY = Severity.FOUT
