"""Een indicator heeft per jaar één streefwaarde en één meting

## Waarom

Staan er twee getallen voor hetzelfde jaar, dan weet niemand welk getal telt. Metingen op verschillende
dagen van een jaar mogen wel: dan telt de laatste. Een meting met alleen het jaar is van het hele jaar,
en staat dus niet naast een meting op een dag in dat jaar.

## Fout

```yaml data/regional/indicatoren.yaml
indicatoren:
  - id: IND-1
    titel: Sociale huurwoningen
    eenheid: woningen
    richting: meer
    streefwaarden:
      - {jaar: 2025, waarde: 12500}
      - {jaar: 2025, waarde: 13000}  # <- AK315
    metingen:
      - {datum: 2023-06-01, waarde: 12000}
      - {jaar: 2023, waarde: 12100}  # <- AK315
```

## Goed

```yaml data/regional/indicatoren.yaml
indicatoren:
  - id: IND-1
    titel: Sociale huurwoningen
    eenheid: woningen
    richting: meer
    streefwaarden:
      - {jaar: 2025, waarde: 12500}
      - {jaar: 2026, waarde: 13000}
    metingen:
      - {datum: 2023-06-01, waarde: 12000}
      - {datum: 2023-12-31, waarde: 12100}
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.indicator import Indicator
from ambitiekader_cli.model.kader import Kader

CODE = "AK315"
NAME = "jaar-dubbel"
SEVERITY = Severity.FOUT


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per value of a year, or of a day, that there is already."""
    for indicator in kader.all_indicatoren:
        yield from _wanted(indicator)
        yield from _measured(indicator)


def _wanted(indicator: Indicator) -> Iterator[Finding]:
    first: dict[int, int] = {}
    for index, each in enumerate(indicator.streefwaarden):
        before = first.setdefault(each.jaar, index)
        if before != index:
            message = f"er is al een streefwaarde voor {each.jaar}"
            here = indicator.at("streefwaarden", index, "jaar")
            also = indicator.at("streefwaarden", before, "jaar")
            yield Finding(here, message, _ADVICE, also)


def _measured(indicator: Indicator) -> Iterator[Finding]:
    """A day beside the year that it lies in is one too many."""
    first: dict[int | date, int] = {}
    whole = {each.jaar for each in indicator.metingen if each.jaar}
    for index, each in enumerate(indicator.metingen):
        what = each.year if each.datum is None or each.year in whole else each.datum
        before = first.setdefault(what, index)
        if before != index:
            message = f"er is al een meting van {what}"
            here = indicator.at("metingen", index, "datum" if each.datum else "jaar")
            other = indicator.metingen[before]
            also = indicator.at("metingen", before, "datum" if other.datum else "jaar")
            yield Finding(here, message, _ADVICE, also)


_ADVICE = "houd er één over, of verbeter het jaar"
