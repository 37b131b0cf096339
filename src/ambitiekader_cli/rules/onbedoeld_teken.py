r"""Een `\` tussen dubbele aanhalingstekens verandert niet stil in een ander teken

## Waarom

Tussen dubbele aanhalingstekens maakt `\` met wat erachter staat een ander teken: `\n` wordt een
nieuwe regel, `\t` een tab. Van `"Zie S:\nota"` blijft zo `Zie S:` over, met `ota` op de regel eronder.
Tussen enkele aanhalingstekens, of zonder, blijft `\` gewoon staan. De codes `\"` en `\\` mogen: die
staan voor een aanhalingsteken en voor `\` zelf.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    tekst: "Zie S:\nota"  # <- AK010
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    tekst: 'Zie S:\nota'
    opmerking: "Ook goed is S:\\nota."
```
"""

from ambitiekader_cli.diagnostics import Severity

CODE = "AK010"
NAME = "onbedoeld-teken"
SEVERITY = Severity.WAARSCHUWING
