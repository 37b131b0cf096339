"""Een doelwaarde noemt een getal dat kan, met een eenheid

## Waarom

Een doelwaarde zegt wanneer een afspraak gehaald is: minstens 40 woningen, hooguit 40 procent. Dat
werkt alleen met een getal, een eenheid, en grenzen die elkaar niet tegenspreken. Ook wat is
`gerealiseerd`, moet kunnen.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Nieuwe woningen
    doelwaarde: {eenheid: woningen}  # <- AK109
  - id: PRO-2
    titel: Betaalbare woningen
    doelwaarde:
      minimaal: 130  # <- AK109
      eenheid: procent
  - id: PRO-3
    titel: Woningen voor spoedzoekers
    doelwaarde:
      minimaal: 30  # <- AK109
      maximaal: 20
      eenheid: woningen
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Nieuwe woningen
    doelwaarde: {minimaal: 40, eenheid: woningen}
  - id: PRO-2
    titel: Betaalbare woningen
    doelwaarde: {minimaal: 30, eenheid: procent}
  - id: PRO-3
    titel: Woningen voor spoedzoekers
    doelwaarde: {minimaal: 20, maximaal: 30, eenheid: woningen}
```
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.item import Doelwaarde
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Place
from ambitiekader_cli.words.values import is_percentage

CODE = "AK109"
NAME = "onmogelijke-doelwaarde"
SEVERITY = Severity.FOUT


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per thing that is wrong with a doelwaarde."""
    for item in kader.all_items():
        if doelwaarde := item.doelwaarde:
            numbers = {
                name: number
                for name in ("minimaal", "maximaal", "precies")
                if (number := getattr(doelwaarde, name)) is not None
            }
            place = item.at("doelwaarde")
            yield from _incomplete(place, doelwaarde, numbers)
            yield from _impossible(place, doelwaarde, numbers)
    yield from _reported(kader)


def _incomplete(
    place: Place, doelwaarde: Doelwaarde, numbers: dict[str, Decimal]
) -> Iterator[Finding]:
    if not numbers:
        advice = "vul `minimaal`, `maximaal` of `precies` in"
        yield Finding(place, "de doelwaarde noemt geen getal", advice)
    if not doelwaarde.eenheid:
        advice = "zeg wat u telt, bijvoorbeeld `eenheid: woningen`"
        yield Finding(place, "de doelwaarde heeft geen eenheid", advice)


def _impossible(
    place: Place, doelwaarde: Doelwaarde, numbers: dict[str, Decimal]
) -> Iterator[Finding]:
    percent = is_percentage(doelwaarde.eenheid)
    for name, number in numbers.items():
        if number < 0:
            yield Finding(place.at(name), f"`{name}: {number}` is minder dan nul", _CHECK)
        elif percent and number > 100:
            yield Finding(place.at(name), f"`{name}: {number}` is meer dan 100 procent", _CHECK)
    if "precies" in numbers and len(numbers) > 1:
        message = "`precies` staat naast `minimaal` of `maximaal`"
        yield Finding(place.at("precies", key=True), message, "houd één van de twee")
    elif numbers.get("minimaal", 0) > numbers.get("maximaal", Decimal("Infinity")):
        message = "`minimaal` is meer dan `maximaal`"
        yield Finding(place.at("minimaal"), message, "wissel ze om", place.at("maximaal"))


def _reported(kader: Kader) -> Iterator[Finding]:
    """What nobody can have made."""
    for item, route, log in kader.logs:
        percent = item.doelwaarde is not None and is_percentage(item.doelwaarde.eenheid)
        for index, entry in enumerate(log):
            number = entry.gerealiseerd
            if number is not None and (number < 0 or (percent and number > 100)):
                said = "minder dan nul" if number < 0 else "meer dan 100 procent"
                place = item.at(*route, index, "gerealiseerd")
                yield Finding(place, f"`gerealiseerd: {number}` is {said}", _CHECK)


_CHECK = "controleer het getal en de eenheid"
