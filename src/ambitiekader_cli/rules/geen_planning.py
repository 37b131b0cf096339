"""Elke ambitie, procesafspraak en activiteit heeft een planning

## Waarom

Zonder planning is werk nooit te laat en verdwijnt het uit beeld. Een planning mag ruim zijn:
`eind 2025`, `jaarlijks` of `doorlopend`. Mijlpalen met een planning zijn ook goed. Wat gereed of
vervallen is, heeft geen planning meer nodig.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1  # <- AK304
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
  - id: PRO-2
    titel: Projectgroep
    trekker: gemeente-voorbeeld
    planning: nog te bepalen  # <- AK304
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    planning: Q2 2024
  - id: PRO-2
    titel: Projectgroep
    trekker: gemeente-voorbeeld
    planning: halfjaarlijks
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.item import planning_tekst
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Onbegrepen, Planning, Soort
from ambitiekader_cli.stand import stand_of
from ambitiekader_cli.stand.gaps import is_task, needs_planning
from ambitiekader_cli.text import quoted

CODE = "AK304"
NAME = "geen-planning"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, peildatum: date) -> Iterator[Finding]:
    """Yield one finding per open item of which nobody said when."""
    planned = {id(each.item) for each in kader.plannings if not _says_nothing(each.meaning)}
    for item in kader.all_items():
        if id(item) in planned or not is_task(item):
            continue
        if needs_planning(stand_of(kader, item, peildatum)):
            tekst = planning_tekst(item.planning)
            place = item.at("id") if tekst is None else item.at("planning")
            still = "geen planning" if tekst is None else f"nog geen planning: {quoted(tekst)}"
            advice = "zet bij `planning` wanneer het klaar moet zijn, of `doorlopend`"
            yield Finding(place, f"{quoted(item.id)} heeft {still}", advice)


def _says_nothing(meaning: Planning | Onbegrepen) -> bool:
    return isinstance(meaning, Planning) and meaning.soort is Soort.GEEN
