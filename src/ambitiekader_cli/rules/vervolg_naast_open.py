"""Wat volgend jaar verdergaat, staat in het oude overzicht als doorgeschoven

## Waarom

Staat een activiteit als vervolg in een later overzicht, en staat de oude nog open? Dan telt hetzelfde
werk twee keer, en wordt over beide gevraagd. Dit ontstaat als een bestand half is teruggezet, of als
het nieuwe overzicht met de hand is gemaakt.

## Fout

```yaml data/local/voorbeeld/activiteiten/2024.yaml
activiteiten:
  - id: VBD-2024-1
    afspraak: VBD-BES-1
    titel: Cijfers aanleveren
    trekker: gemeente-voorbeeld
    planning: Q2 2024
```

```yaml data/local/voorbeeld/activiteiten/2025.yaml
activiteiten:
  - id: VBD-2025-1
    afspraak: VBD-BES-1
    titel: Cijfers aanleveren
    trekker: gemeente-voorbeeld
    planning: Q2 2025
    vervolg_op: VBD-2024-1  # <- AK320
```

## Goed

```yaml data/local/voorbeeld/activiteiten/2024.yaml
activiteiten:
  - id: VBD-2024-1
    afspraak: VBD-BES-1
    titel: Cijfers aanleveren
    trekker: gemeente-voorbeeld
    planning: Q2 2024
    voortgang:
      - datum: 2024-06-30
        status: doorgeschoven
        naar: VBD-2025-1
        toelichting: De cijfers waren er nog niet.
```

```yaml data/local/voorbeeld/activiteiten/2025.yaml
activiteiten:
  - id: VBD-2025-1
    afspraak: VBD-BES-1
    titel: Cijfers aanleveren
    trekker: gemeente-voorbeeld
    planning: Q2 2025
    vervolg_op: VBD-2024-1
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.item import Activiteit, Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand import stand_of

CODE = "AK320"
NAME = "vervolg-naast-open"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, peildatum: date) -> Iterator[Finding]:
    """Yield one finding per activiteit that follows one of an earlier year that is still open."""
    for item in kader.all_items():
        for index, name in enumerate(item.vervolg_op):
            old = kader.items.get(name)
            if old and _is_later(item, old) and _is_left(kader, old, item, peildatum):
                message = f"het vervolg `{item.id}` is er al, en `{old.id}` staat nog open"
                command = f"`ak update {old.id} --status doorgeschoven --naar {item.id}`"
                advice = (
                    f"leg met {command} vast dat het hier verdergaat, of haal dit onderdeel weg"
                )
                yield Finding(item.at("vervolg_op", index), message, advice, old.at("id"))


def _is_later(item: Item, old: Item) -> bool:
    both = isinstance(item, Activiteit) and isinstance(old, Activiteit)
    return both and (old.bestand.jaar or 0) < (item.bestand.jaar or 0)


def _is_left(kader: Kader, old: Item, item: Item, peildatum: date) -> bool:
    """Whether nothing in the old one says that it goes on as this one."""
    said = any(entry.naar == item.id for entry in old.voortgang)
    return not said and not stand_of(kader, old, peildatum).klasse.closed
