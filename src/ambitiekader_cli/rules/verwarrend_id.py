"""Een id lijkt niet op een ander id

## Waarom

Een id leest u voor en typt u over. `PRO-1` en `PRO-01` haalt iedereen door elkaar, net als een O en
een 0, of een l, een I en een 1. Een letter uit een ander alfabet kan er precies zo uitzien als een
gewone letter: zoeken vindt het id dan niet.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
  - id: PRO-01  # <- AK209
    titel: Projectgroep
  - id: PRO–2  # <- AK209
    titel: Werkgroep
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
  - id: PRO-2
    titel: Projectgroep
  - id: PRO-3
    titel: Werkgroep
```
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import TypeAlias
from unicodedata import category, name, normalize

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import Groep, Orgaan, Partij
from ambitiekader_cli.model.indicator import Indicator
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted

CODE = "AK209"
NAME = "verwarrend-id"
SEVERITY = Severity.FOUT

Named: TypeAlias = Item | Indicator | Partij | Groep | Orgaan

_ONE_FOR_ALIKE = str.maketrans("oli", "011")
_LEADING_ZEROS = re.compile(r"-0+(?=[0-9])")


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per id that people cannot tell from another."""
    seen: dict[str, Named] = {}
    for entity in _entities(kader):
        if not entity.id.isascii() and any(map(_looks_plain, entity.id)):
            yield _disguised(entity)
            continue
        first = seen.setdefault(_as_seen(entity.id), entity)
        if first.id != entity.id:
            message = f"{quoted(entity.id)} lijkt te veel op {quoted(first.id)}"
            advice = "kies een id dat niemand verwart"
            yield Finding(entity.at("id"), message, advice, first.at("id"))


def _entities(kader: Kader) -> Iterator[Named]:
    file = kader.partijenbestand
    yield from chain(kader.all_items(), kader.all_indicatoren)
    yield from chain(file.partijen, file.groepen, file.overlegorganen)


def _as_seen(id_: str) -> str:
    """What is left when case, leading zeros and characters that look alike do not count."""
    plain = _LEADING_ZEROS.sub("-", id_) if "-0" in id_ else id_
    return plain.casefold().translate(_ONE_FOR_ALIKE)


def _looks_plain(char: str) -> bool:
    """A letter or dash that is not ASCII, but seems so (see Unicode TR 39, confusables)."""
    if char.isascii():
        return False
    foreign = name(char, "").startswith(("CYRILLIC", "GREEK"))
    return foreign or category(char) == "Pd" or normalize("NFKC", char).isascii()


def _disguised(entity: Named) -> Finding:
    place, char = next((n, c) for n, c in enumerate(entity.id, 1) if _looks_plain(c))
    message = f"teken {place} van {quoted(entity.id)} lijkt gewoon, maar is U+{ord(char):04X}"
    return Finding(entity.at("id"), message, "typ het id opnieuw, met gewone letters en streepjes")
