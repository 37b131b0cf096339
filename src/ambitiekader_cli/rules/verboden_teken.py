r"""Een bestand is UTF-8, zonder tekens die u niet kunt zien

## Waarom

Sommige tekens zijn onzichtbaar maar veranderen wel wat er staat. Een tekst kan achterstevoren
getoond worden, of een regel kan voor `ak` ergens anders eindigen dan op uw scherm. Zo kan iemand
een wijziging verbergen. Een bestand dat geen UTF-8 is, toont op een andere computer andere letters.
Dat doen ook tekens voor eigen gebruik, zoals de bolletjes van een lijst uit Word.

Uit Word en van websites komen zachte afbreekstreepjes en spaties zonder breedte mee. Die haalt
`ak fmt` voor u weg, als het kan bewijzen dat er verder niets verandert.

Een emoji van één teken mag, zoals een huis of een vinkje. Een emoji die uit meer tekens bestaat mag
niet, want een of meer daarvan zijn onzichtbaar: een gezin, een vlag van een landsdeel, of een vinkje
dat Word of een telefoon een kleur gaf. Schrijf dan een woord. Spaties mogen breed of smal zijn.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: "Plan van \u202eaanpak"  # <- AK006
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
```
"""

from ambitiekader_cli.diagnostics import Severity

CODE = "AK006"
NAME = "verboden-teken"
SEVERITY = Severity.FOUT
