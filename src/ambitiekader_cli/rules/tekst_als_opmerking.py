"""Een `#` maakt van tekst geen opmerking zonder dat iemand het merkt

## Waarom

Na een spatie begint met `#` een opmerking: wat erachter staat, leest `ak` niet. Van `Zaak #1234 is
afgerond` blijft zo alleen `Zaak` over, en van `#1234 is afgerond` niets. Tussen aanhalingstekens
hoort `#` gewoon bij de tekst.

Opmerkingen mogen, op een eigen regel die niet verder inspringt dan de sleutel. Ook mogen ze achter
aanhalingstekens en haken, en achter een sleutel waar een blok of lijst onder staat: daar kan geen
tekst verloren gaan.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    tekst: Zaak #1234 is afgerond.  # <- AK009
    opmerking: #1234 is afgerond.  # <- AK009
  - id: PRO-2
    titel: Projectgroep
    tekst: De groep komt bij elkaar over zaak
      #1234 en wat daarop volgt.  # <- AK009
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    tekst: 'Zaak #1234 is afgerond.'
    opmerking: '#1234 is afgerond.'
  # De projectgroep staat in de bijlage.
  - id: PRO-2
    titel: Projectgroep
    tekst: >-
      De groep komt bij elkaar over zaak
      #1234 en wat daarop volgt.
    voortgang: # nog niets gemeld
```
"""

from ambitiekader_cli.diagnostics import Severity

CODE = "AK009"
NAME = "tekst-als-opmerking"
SEVERITY = Severity.WAARSCHUWING
