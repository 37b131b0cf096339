"""Elk bestand heeft de afgesproken sleutels, met waarden van de goede soort

## Waarom

`ak` leest alleen sleutels die het kent. Een tikfout in een sleutel zou betekenen dat een planning of
een melding stil verdwijnt. Daarom is elke onbekende of ontbrekende sleutel een fout, en ook elke
waarde die niet past: een dag die niet bestaat, een status die er niet is. Een onderdeel met zo'n
fout telt niet mee tot het hersteld is. De bestanden `kader.yaml` en `partijen.yaml` zijn er altijd.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    treker: gemeente-voorbeeld  # <- AK002
  - id: PRO-2  # <- AK002
    trekker: wonen-noord
  - id: PRO-3
    titel: Projectgroep
    voortgang:
      - datum: 30-2-2024  # <- AK002
        status: bezig  # <- AK002
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
  - id: PRO-2
    titel: Overleg
    trekker: wonen-noord
  - id: PRO-3
    titel: Projectgroep
    voortgang:
      - datum: 2024-02-29
        status: loopt
```
"""

from ambitiekader_cli.diagnostics import Severity

CODE = "AK002"
NAME = "verkeerde-vorm"
SEVERITY = Severity.FOUT
