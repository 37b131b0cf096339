"""Een nieuw id is ook op de doeltak nog vrij

## Waarom

Twee mensen kunnen tegelijk het volgende nummer kiezen, elk in een eigen tak (branch). Los van
elkaar klopt het dan, maar samengevoegd staat hetzelfde id bij twee afspraken. Wie het laatst komt,
kiest een ander nummer. Deze bevinding krijgt u alleen met `--base`, bijvoorbeeld
`ak validate --base main`.

## Fout

Op `main` kwam er intussen een procesafspraak bij:

```yaml main/data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Projectgroep
```

En in deze tak deze:

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1  # <- AK212
    titel: Plan van aanpak
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-2
    titel: Plan van aanpak
```
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted

CODE = "AK212"
NAME = "id-bezet-op-de-doeltak"
SEVERITY = Severity.FOUT

_NUMBERED = re.compile(r"(.+-)([1-9][0-9]{0,4})")


def compare(kader: Kader, begin: Kader, target: Kader, branch: str) -> Iterator[Finding]:
    """Yield one finding per id that was given to one item here, and to another on the target."""
    on_target = _ids(target)
    highest = _highest((_ids(kader), _ids(begin), on_target))
    for item in _added(kader, begin):
        other = target.items.get(item.id)
        if item.id in on_target and not (other and _same(item, other)):
            owner = quoted(other.titel) if other else "iets anders"
            message = f"het id {quoted(item.id)} is op {quoted(branch)} al gegeven aan {owner}"
            yield Finding(item.at("id"), message, _advice(item.id, highest))


def uncertain(kader: Kader, begin: Kader | None, target: Kader | None) -> bool:
    """Whether an id may be added here, and given there, in what could not be read."""
    there = _ids(begin) if begin else set()
    new = {item.bestand.soort for item in kader.items.values() if item.id not in there}
    return any(new if each is None else new & each.unread for each in (begin, target))


def _added(kader: Kader, begin: Kader) -> Iterator[Item]:
    """What was not there at the begin; silent on files that could not be read then."""
    there = _ids(begin)
    for item in kader.items.values():
        if item.id not in there and item.bestand.soort not in begin.unread:
            yield item


def _ids(kader: Kader) -> set[str]:
    """Of every item, also of those that do not fit."""
    return {*kader.items, *kader.missed_ids}


def _same(one: Item, other: Item) -> bool:
    return one == other and one.bestand.source.path == other.bestand.source.path


def _highest(given: Iterable[set[str]]) -> dict[str, int]:
    """Per beginning of an id the highest number that was ever given here."""
    highest: dict[str, int] = {}
    for match in filter(None, map(_NUMBERED.fullmatch, chain.from_iterable(given))):
        highest[match[1]] = max(int(match[2]), highest.get(match[1], 0))
    return highest


def _advice(id_: str, highest: dict[str, int]) -> str:
    """Name the next free number, another one each time."""
    match = _NUMBERED.fullmatch(id_)
    if match is None:
        return "kies een ander id"
    highest[match[1]] += 1
    free = f"{match[1]}{highest[match[1]]}"
    return f"kies {quoted(free)}, ook overal waar u ernaar verwijst"
