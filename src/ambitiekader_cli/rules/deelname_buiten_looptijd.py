"""Wie meedoet aan een afspraak, doet dat in de looptijd

## Waarom

Bij een partij kan staan van wanneer (`van`) of tot wanneer (`tot`) zij meedoet. Ligt dat helemaal buiten
de looptijd van de afspraken, dan doet zij nooit mee: haar acties zijn dan van niemand.

## Fout

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
looptijd: {van: 2023-01-01, tot: 2026-12-31}
partijen:
  - gemeente-voorbeeld
  - wonen-noord
  - huurders-noord
  - {partij: wonen-noord, tot: 2022-06-30}  # <- AK318
afspraken: []
```

## Goed

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
looptijd: {van: 2023-01-01, tot: 2026-12-31}
partijen:
  - gemeente-voorbeeld
  - wonen-noord
  - {partij: huurders-noord, van: 2023-07-01}
afspraken: []
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import day

CODE = "AK318"
NAME = "deelname-buiten-looptijd"
SEVERITY = Severity.FOUT


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per partij that takes part on no day of its agreement."""
    for lokaal in kader.lokaal.values():
        file = lokaal.afspraken
        if file is None:
            continue
        period = (file.looptijd or kader.frame.looptijd).days
        for index, each in enumerate(file.partijen):
            if not each.takes_part(period):
                late = each.van is not None and each.van > period.tot
                said = f"vanaf {day(each.van)}" if each.van and late else ""
                said = said or (f"tot en met {day(each.tot)}" if each.tot else "")
                message = f"{quoted(each.partij)} doet mee {said}, en dat is buiten de looptijd"
                place = file.at("partijen", index, "van" if late else "tot")
                yield Finding(place, message, "verbeter de dag, of haal de partij weg")
