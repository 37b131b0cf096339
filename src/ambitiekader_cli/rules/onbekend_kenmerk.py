"""Elk kenmerk van een onderdeel staat in kader.yaml

## Waarom

Een kenmerk is een eigen veld van uw kader, zoals een budget of een domein. In kader.yaml staat bij
`kenmerken` welke er zijn, van welke soort, en bij welke onderdelen. Met een verkeerd gespeld kenmerk
vindt `ak list --kenmerk` het onderdeel niet.

## Fout

```yaml data/regional/kader.yaml
titel: Regionaal Voorbeeldkader 2023-2026
looptijd: {van: 2023-01-01, tot: 2026-12-31}
themas:
  - {id: beschikbaarheid, code: BES, naam: Beschikbaarheid}
  - {id: duurzaamheid, code: DUU, naam: Duurzaamheid}
gemeenten:
  - {id: voorbeeld, code: VBD, naam: Voorbeeld, partij: gemeente-voorbeeld}
kenmerken:
  - {id: domein, naam: Domein, soort: tekst, voor: [ambitie, procesafspraak]}
documenten:
  - {id: kader, titel: Regionaal Voorbeeldkader}
```

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    kenmerken:
      domain: sociaal  # <- AK231
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    kenmerken:
      domein: sociaal
```
"""

from collections.abc import Iterator
from datetime import date
from functools import cache, partial

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.guess import nearest
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import Kenmerk
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import listed

CODE = "AK231"
NAME = "onbekend-kenmerk"
SEVERITY = Severity.FOUT


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per kenmerk that is not declared, or not for this kind of item."""
    if "kader" in kader.incomplete:
        return
    closest = cache(partial(nearest, candidates=kader.kenmerken))
    for item in kader.all_items():
        for name in item.kenmerken:
            kenmerk = kader.kenmerken.get(name)
            if kenmerk is None:
                yield _unknown(item, name, closest(name))
            elif kenmerk.voor and item.SOORT not in kenmerk.voor:
                yield _misplaced(item, kenmerk)


def _unknown(item: Item, name: str, close: str | None) -> Finding:
    advice = f"bedoelde u `{close}`?" if close else "zet het bij `kenmerken` in kader.yaml"
    message = f"{quoted(name)} is geen kenmerk van dit kader"
    return Finding(item.at("kenmerken", name, key=True), message, advice)


def _misplaced(item: Item, kenmerk: Kenmerk) -> Finding:
    message = f"het kenmerk `{kenmerk.id}` hoort niet bij een {item.SOORT}"
    advice = (
        f"het is voor: {listed(kenmerk.voor)}; haal het hier weg, of vul `voor` aan in kader.yaml"
    )
    return Finding(item.at("kenmerken", kenmerk.id, key=True), message, advice)
