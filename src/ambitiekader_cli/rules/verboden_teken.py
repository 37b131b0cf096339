# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

r"""Een bestand is UTF-8, zonder tekens die u niet kunt zien

## Waarom

Sommige tekens zijn onzichtbaar maar veranderen wel wat er staat. Een tekst kan achterstevoren
getoond worden, of een regel kan voor `ak` ergens anders eindigen dan op uw scherm. Zo kan iemand
een wijziging verbergen. Een bestand dat geen UTF-8 is, toont op een andere computer andere letters.

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
