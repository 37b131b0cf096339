"""Een bestand is leesbare YAML

## Waarom

Een bestand dat geen YAML is, kan `ak` niet lezen. Alles wat erin staat telt dan niet mee:
niet in `ak status` en niet in de documenten.

Sommige fouten laat het ene programma door en het andere niet, of zij lezen er iets anders in: een
opmerking zonder spatie voor het `#`, of een regel van een waarde die niet verder inspringt dan de
sleutel. Ook zulke YAML leest `ak` niet.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: 'Plan van aanpak  # <- AK001
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: 'Plan van aanpak'
```
"""

from ambitiekader_cli.diagnostics import Severity

CODE = "AK001"
NAME = "onleesbare-yaml"
SEVERITY = Severity.FOUT
