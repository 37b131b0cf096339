"""Een bestand is hooguit 1 MiB groot, 24 niveaus diep en 50.000 waarden lang

## Waarom

Een bestand dat een mens heeft geschreven, blijft ver onder deze grenzen. Wat erboven komt is een
vergissing, of bedoeld om `ak` te laten vastlopen. Het bestand wordt dan niet gelezen.

Ook wat groepen samen trekken heeft een grens: 1.000.000, geteld per lid, actie en mijlpaal. Dat is
een groep van 400 die duizend acties met elk een mijlpaal trekt. Bij meer telt geen groep mee.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken: [[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]  # <- AK005
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken: []
```
"""

from ambitiekader_cli.diagnostics import Severity

CODE = "AK005"
NAME = "te-groot-of-te-diep"
SEVERITY = Severity.FOUT
