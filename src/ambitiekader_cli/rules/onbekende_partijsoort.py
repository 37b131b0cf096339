"""Van elke partij is de soort bekend

## Waarom

Aan de soort ziet `ak` wie er aan tafel moet zitten en in welk rijtje een partij staat. Er zijn vier
vaste soorten: gemeente, corporatie, huurdersorganisatie en overig. Heeft uw kader er meer, zoals een
provincie of een waterschap, zet die dan bij `partijsoorten` in kader.yaml.

## Fout

```yaml data/regional/partijen.yaml
partijen:
  - id: gemeente-voorbeeld
    naam: Gemeente Voorbeeld
    soort: gemeente
  - id: wonen-noord
    naam: Wonen Noord
    soort: corperatie  # <- AK230
  - id: huurders-noord
    naam: Huurders Noord
    soort: huurdersorganisatie
```

## Goed

```yaml data/regional/partijen.yaml
partijen:
  - id: gemeente-voorbeeld
    naam: Gemeente Voorbeeld
    soort: gemeente
  - id: wonen-noord
    naam: Wonen Noord
    soort: corporatie
  - id: huurders-noord
    naam: Huurders Noord
    soort: huurdersorganisatie
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.guess import nearest
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import listed

CODE = "AK230"
NAME = "onbekende-partijsoort"
SEVERITY = Severity.FOUT


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per partij of a kind that is not always there and not in kader.yaml."""
    if "kader" in kader.incomplete:
        return
    known = kader.partijsoorten
    choice = f"kies uit: {listed([*known], 12)}; of zet de soort bij `partijsoorten` in kader.yaml"
    for partij in kader.partijenbestand.partijen:
        if partij.soort not in known:
            close = nearest(partij.soort, known)
            advice = f"bedoelde u `{close}`? Anders: {choice}" if close else choice
            message = f"{quoted(partij.soort)} is geen bekende soort partij"
            yield Finding(partij.at("soort"), message, advice)
