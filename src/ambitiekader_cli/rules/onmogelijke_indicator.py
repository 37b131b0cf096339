"""Een indicator noemt getallen die kunnen, met een eenheid

## Waarom

Een getal zegt pas iets als erbij staat wat er geteld wordt. Meer dan 100 procent kan niet. En moet het
`meer` worden, dan ligt de streefwaarde niet onder de nulmeting: dan is `richting` verkeerd, of een getal.

## Fout

```yaml data/regional/indicatoren.yaml
indicatoren:
  - id: IND-1  # <- AK316
    titel: Sociale huurwoningen
    richting: meer
  - id: IND-2
    titel: Passend toegewezen
    eenheid: procent
    richting: meer
    metingen: [{jaar: 2023, waarde: 950}]  # <- AK316
  - id: IND-3
    titel: Wachttijd
    eenheid: maanden
    richting: meer
    nulmeting: {jaar: 2022, waarde: 30}
    streefwaarden: [{jaar: 2025, waarde: 24}]  # <- AK316
```

## Goed

```yaml data/regional/indicatoren.yaml
indicatoren:
  - id: IND-1
    titel: Sociale huurwoningen
    eenheid: woningen
    richting: meer
  - id: IND-2
    titel: Passend toegewezen
    eenheid: procent
    richting: meer
    metingen: [{jaar: 2023, waarde: 95.0}]
  - id: IND-3
    titel: Wachttijd
    eenheid: maanden
    richting: minder
    nulmeting: {jaar: 2022, waarde: 30}
    streefwaarden: [{jaar: 2025, waarde: 24}]
```
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from operator import gt, lt, ne

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.indicator import Indicator
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Route
from ambitiekader_cli.words.values import is_percentage

CODE = "AK316"
NAME = "onmogelijke-indicator"
SEVERITY = Severity.FOUT


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per thing that is wrong with the numbers of an indicator."""
    for indicator in kader.all_indicatoren:
        if not indicator.eenheid:
            advice = "zeg wat u telt, bijvoorbeeld `eenheid: woningen`"
            yield Finding(indicator.at("id"), "de indicator heeft geen eenheid", advice)
        if is_percentage(indicator.eenheid):
            yield from _too_much(indicator)
        yield from _wrong_way(indicator)


def _too_much(indicator: Indicator) -> Iterator[Finding]:
    for route, value in _values(indicator):
        if isinstance(value, Decimal) and value > 100:
            message = f"`{value}` is meer dan 100 procent"
            yield Finding(indicator.at(*route), message, "controleer het getal en de eenheid")


def _values(indicator: Indicator) -> Iterator[tuple[Route, object]]:
    if indicator.nulmeting:
        yield ("nulmeting", "waarde"), indicator.nulmeting.waarde
    for index, wanted in enumerate(indicator.streefwaarden):
        yield ("streefwaarden", index, "waarde"), wanted.waarde
    for index, measured in enumerate(indicator.metingen):
        yield ("metingen", index, "waarde"), measured.waarde


def _wrong_way(indicator: Indicator) -> Iterator[Finding]:
    """A streefwaarde on the wrong side of where it began."""
    begin = indicator.nulmeting.waarde if indicator.nulmeting else None
    if not isinstance(begin, Decimal):
        return
    is_wrong, word = _WRONG[indicator.richting]
    for index, each in enumerate(indicator.streefwaarden):
        if isinstance(each.waarde, Decimal) and is_wrong(each.waarde, begin):
            message = f"het moet {word}, maar `{each.waarde}` is {_than(each.waarde, begin)}"
            place = indicator.at("streefwaarden", index, "waarde")
            advice = "controleer de getallen en de richting"
            yield Finding(place, message, advice, indicator.at("nulmeting", "waarde"))


def _than(value: Decimal, begin: Decimal) -> str:
    return f"{'minder' if value < begin else 'meer'} dan de nulmeting"


_WRONG = {
    "meer": (lt, "meer worden"),
    "minder": (gt, "minder worden"),
    "gelijk": (ne, "gelijk blijven"),
}
