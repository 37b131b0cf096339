"""Verwijzingen gaan niet in een kring

## Waarom

Wacht de ene afspraak op de andere en de andere op de ene, dan begint er niets. Volgt een partij
zichzelf langs een omweg op, dan weet niemand wie antwoordt. En gaat werk met `doorgeschoven` verder
in een onderdeel dat zelf daarheen is doorgeschoven, dan is het van alle lijsten weg. Dit geldt voor
`na`, `vervolg_op`, `naar` en `opvolger`. De bevinding noemt de hele kring, één keer.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    na: PRO-2  # <- AK233
  - id: PRO-2
    titel: Projectgroep
    na: PRO-1
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    na: PRO-2
  - id: PRO-2
    titel: Projectgroep
```
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import Partij
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Place
from ambitiekader_cli.stand.doorgeschoven import moved
from ambitiekader_cli.stand.kringen import Edges, kringen
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import whole

CODE = "AK233"
NAME = "verwijzing-in-een-kring"
SEVERITY = Severity.FOUT

WHOLE = 20
"""A longer circle is told by its beginning, and how many more there are."""


def check(kader: Kader, peildatum: date) -> Iterator[Finding]:
    """Yield one finding per circle of items or of partijen."""
    items, partijen = kader.items, kader.partijen
    after = {name: item.na for name, item in items.items() if item.na}
    follows_up = {name: item.vervolg_op for name, item in items.items() if item.vervolg_op}
    for key, edges in (("na", after), ("vervolg_op", follows_up)):
        yield from _told(key, edges, partial(_listed, items, edges, key))
    went = moved(kader, peildatum)
    yield from _told("naar", went, lambda name, target: went[name][target])
    follows = {name: _follower(partij) for name, partij in partijen.items()}
    yield from _told("opvolger", follows, lambda name, _: partijen[name].at("opvolger"))


def _told(key: str, edges: Edges, where: Callable[[str, str], Place]) -> Iterator[Finding]:
    for way in kringen({name: targets for name, targets in edges.items() if targets}):
        first, follower = way[0], [*way[1:], way[0]][0]
        if len(way) == 1:
            message = f"bij {quoted(first)} wijst `{key}` naar zichzelf"
            advice = _ELSEWHERE if key == "naar" else "haal dat weg"
        else:
            message = f"`{key}` gaat in een kring: {_round(way)}"
            advice = _GOES_ON if key == "naar" else f"haal in deze kring één keer `{key}` weg"
        yield Finding(where(first, follower), message, advice)


def _listed(
    items: Mapping[str, Item], edges: Mapping[str, Sequence[str]], key: str, name: str, target: str
) -> Place:
    return items[name].at(key, edges[name].index(target))


_ELSEWHERE = "noem waarin het verdergaat; gaat het hier verder, zet dan de planning bij `herzien`"
_GOES_ON = "laat één van deze onderdelen verdergaan, of verbeter `naar`"


def _round(way: Sequence[str]) -> str:
    """`a -> b -> a`."""
    shown = [*way[:WHOLE]]
    left = len(way) - len(shown)
    more = [f"nog {whole(left)}"] if left else []
    return " -> ".join([*map(quoted, shown), *more, quoted(way[0])])


def _follower(partij: Partij) -> tuple[str, ...]:
    return (partij.opvolger,) if partij.opvolger else ()
