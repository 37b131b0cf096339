"""Wat gereed is gemeld, heeft zijn doelwaarde gehaald

## Waarom

Wie `gereed` meldt, zegt dat het hele werk klaar is. Staan er 2 van de 3 banken, dan is een deel
gehaald, en dat telt apart: `deels`. Anders staat in een rapport dat iets af is terwijl het getal
ernaast iets anders zegt. Waar elke trekker zijn eigen deel meldt, vergelijkt `ak` niet.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Banken plaatsen
    trekker: gemeente-voorbeeld
    planning: Q4 2025
    doelwaarde: {minimaal: 3, eenheid: banken}
    voortgang:
      - datum: 2024-02-10
        status: gereed
        gerealiseerd: 2  # <- AK117
        toelichting: Zij staan in het park.
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Banken plaatsen
    trekker: gemeente-voorbeeld
    planning: Q4 2025
    doelwaarde: {minimaal: 3, eenheid: banken}
    voortgang:
      - datum: 2024-02-10
        status: deels
        gerealiseerd: 2
        toelichting: Zij staan in het park. Voor het derde is geen plek.
```
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.item import Doelwaarde
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.words.values import doelwaarde

CODE = "AK117"
NAME = "gereed-naast-doelwaarde"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per report of gereed whose number is beside what was agreed."""
    for item, route, log in kader.logs:
        alone = item.uitvoering == "gezamenlijk" or len(kader.members(item.trekker)) <= 1
        if not item.doelwaarde or route[0] != "voortgang" or not alone:
            continue
        for index, entry in enumerate(log):
            number = entry.gerealiseerd
            done = entry.status == "gereed" and not entry.periode
            if done and number is not None and _is_beside(number, item.doelwaarde):
                wanted = doelwaarde(dict(item.doelwaarde))
                message = f"hier staat `gereed`, maar afgesproken is {wanted}"
                advice = "is een deel gehaald, meld dan `deels`; klopt het getal wel?"
                yield Finding(item.at(*route, index, "gerealiseerd"), message, advice)


def _is_beside(number: Decimal, wanted: Doelwaarde) -> bool:
    least = wanted.precies if wanted.minimaal is None else wanted.minimaal
    below = least is not None and number < least
    return below or (wanted.maximaal is not None and number > wanted.maximaal)
