"""Een streefwaarde ligt in de tijd van het kader, of later

## Waarom

Een streefwaarde zegt waar het heen moet. Van vóór het kader kan niemand dat nog afspreken, en in het jaar
van de nulmeting ook niet: meestal is het jaar dan verkeerd. Na het kader mag wel: veel doelen zijn voor
2030 of later.

## Fout

```yaml data/regional/indicatoren.yaml
indicatoren:
  - id: IND-1
    titel: Sociale huurwoningen
    eenheid: woningen
    richting: meer
    nulmeting: {jaar: 2023, waarde: 12000}
    streefwaarden:
      - {jaar: 2015, waarde: 12500}  # <- AK317
      - {jaar: 2023, waarde: 12600}  # <- AK317
```

## Goed

```yaml data/regional/indicatoren.yaml
indicatoren:
  - id: IND-1
    titel: Sociale huurwoningen
    eenheid: woningen
    richting: meer
    nulmeting: {jaar: 2023, waarde: 12000}
    streefwaarden:
      - {jaar: 2025, waarde: 12500}
      - {jaar: 2030, waarde: 12600}
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.kader import Kader

CODE = "AK317"
NAME = "streefwaarde-te-vroeg"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per streefwaarde from before the frame, or not after the nulmeting."""
    first = kader.looptijd.van.year
    for indicator in kader.all_indicatoren:
        begin = indicator.nulmeting
        for index, each in enumerate(indicator.streefwaarden):
            place = indicator.at("streefwaarden", index, "jaar")
            if each.jaar < first:
                message = (
                    f"de streefwaarde van {each.jaar} is van vóór het kader, dat begint in {first}"
                )
                yield Finding(place, message, _ADVICE)
            elif begin and each.jaar <= begin.jaar:
                message = (
                    f"de streefwaarde van {each.jaar} ligt niet na de nulmeting van {begin.jaar}"
                )
                yield Finding(place, message, _ADVICE, indicator.at("nulmeting", "jaar"))


_ADVICE = "controleer het jaar"
