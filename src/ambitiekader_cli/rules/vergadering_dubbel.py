"""Elk overleg en elke vergadering staan er één keer in

## Waarom

Een overleg vergadert op één dag één keer, of één keer per gemeente. Staat een vergadering er twee keer
in, dan lijkt het ritme gehaald en staan haar besluiten misschien verspreid. Voor het ritme telt
`ak` een dag één keer. Ook een overleg zelf hoort er per niveau één keer in te staan: twee helften
tellen elk apart.

## Fout

```yaml data/regional/overleg.yaml
overleggen:
  - orgaan: stuurgroep
    niveau: regionaal
    gehouden:
      - {datum: 2023-03-14}
      - {datum: 2023-03-14}  # <- AK319
```

## Goed

```yaml data/regional/overleg.yaml
overleggen:
  - orgaan: stuurgroep
    niveau: regionaal
    gehouden:
      - {datum: 2023-03-14}
      - {datum: 2023-10-05}
```
"""

from collections.abc import Iterator, Sequence
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import Overleg, Vergadering
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted

CODE = "AK319"
NAME = "vergadering-dubbel"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per body or meeting that is there already."""
    seen: dict[tuple[str, str], Overleg] = {}
    for overleg in kader.overleggen:
        first = seen.setdefault((overleg.orgaan, overleg.niveau), overleg)
        if first is not overleg:
            message = f"het overleg {quoted(overleg.orgaan)} ({overleg.niveau}) staat er al"
            advice = "zet alles van één overleg bij elkaar; regionaal en lokaal mogen elk apart"
            yield Finding(overleg.at("orgaan"), message, advice, first.at("orgaan"))
        yield from _doubles(overleg, "gehouden", overleg.gehouden)
        yield from _doubles(overleg, "gepland", overleg.gepland)


def _doubles(overleg: Overleg, key: str, meetings: Sequence[Vergadering]) -> Iterator[Finding]:
    first: dict[tuple[date, str | None], int] = {}
    for index, each in enumerate(meetings):
        before = first.setdefault((each.datum, each.gemeente), index)
        if before != index:
            where = f" in {quoted(each.gemeente)}" if each.gemeente else ""
            message = f"de vergadering van `{each.datum}`{where} staat er al"
            advice = "voeg de twee samen, of verbeter de datum"
            also = overleg.at(key, before, "datum")
            yield Finding(overleg.at(key, index, "datum"), message, advice, also)
