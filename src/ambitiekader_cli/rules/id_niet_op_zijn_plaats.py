"""Een id past bij het bestand waarin het staat

## Waarom

Aan het id ziet iedereen waar een afspraak thuishoort: `BES-1` bij beschikbaarheid, `PRO-1` bij de
procesafspraken. Lokaal staat de code van de gemeente vooraan: `VBD-BES-1` voor een afspraak,
`VBD-PRO-1` voor een procesafspraak, `VBD-2024-1` voor een activiteit. De codes staan in
`kader.yaml`. Een id bestaat uit letters zonder accent, cijfers en streepjes.

## Fout

```yaml data/local/voorbeeld/activiteiten/2024.yaml
activiteiten:
  - id: VBD-2023-7  # <- AK108
    afspraak: VBD-BES-1
    titel: Cijfers over 2023 aanleveren
    trekker: gemeente-voorbeeld
```

## Goed

```yaml data/local/voorbeeld/activiteiten/2024.yaml
activiteiten:
  - id: VBD-2024-7
    afspraak: VBD-BES-1
    titel: Cijfers over 2023 aanleveren
    trekker: gemeente-voorbeeld
```
"""

import re
from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestand import Bestand
from ambitiekader_cli.model.bestanden import Groep, Orgaan, Partij
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted

CODE = "AK108"
NAME = "id-niet-op-zijn-plaats"
SEVERITY = Severity.FOUT

NUMBER = re.compile(r"[1-9][0-9]{0,4}")
ALPHABET = re.compile(r"[A-Za-z0-9-]+")


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per id that does not fit its file, or has letters it may not have."""
    if "kader" in kader.incomplete:  # the code of a thema or gemeente may be what is missing
        return
    known: dict[tuple[Bestand, str], dict[str, None]] = {}
    for item in kader.all_items():
        place = item.bestand, item.SOORT
        prefixes = known.get(place) or known.setdefault(place, _prefixes(kader, item))
        prefix, _, number = item.id.rpartition("-")
        fits = prefix in prefixes and NUMBER.fullmatch(number)
        if prefixes and not fits:  # without thema's in the kader there is no form to keep to
            yield _misfit(kader, item, prefixes)
    file = kader.partijenbestand
    entities: tuple[Partij | Groep | Orgaan, ...]
    entities = (*file.partijen, *file.groepen, *file.overlegorganen)
    for entity in entities:
        if not ALPHABET.fullmatch(entity.id):
            message = f"het id {quoted(entity.id)} heeft tekens die daar niet mogen staan"
            advice = "gebruik alleen letters zonder accent, cijfers en streepjes"
            yield Finding(entity.at("id"), message, advice)


def _prefixes(kader: Kader, item: Item) -> dict[str, None]:
    """What may stand before the number; only a local afspraak has a choice."""
    bestand = item.bestand
    local = f"{kader.plaatsen[bestand.gemeente].code}-" if bestand.gemeente else ""
    if item.SOORT == "ambitie":
        return {thema.code: None for thema in kader.frame.themas if thema.id == bestand.thema}
    if item.SOORT == "afspraak":
        return {f"{local}{thema.code}": None for thema in kader.frame.themas}
    return {f"{local}{bestand.jaar or 'PRO'}": None}


def _misfit(kader: Kader, item: Item, prefixes: dict[str, None]) -> Finding:
    thema = kader.thema_of(item)
    own = kader.themas[thema].code if thema in kader.themas else ""
    first = next(iter(prefixes))
    mine = "".join([*first.rpartition("-")[:2], own])
    form = mine if mine in prefixes else first
    message = f"het id {quoted(item.id)} past niet in dit bestand"
    return Finding(item.at("id"), message, f"gebruik de vorm `{form}-n`, met een eigen nummer")
