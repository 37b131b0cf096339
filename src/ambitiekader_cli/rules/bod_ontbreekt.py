"""Van elke corporatie is er op tijd een bod

## Waarom

Een corporatie stuurt elk jaar vóór 1 juli wat zij het jaar daarna wil doen: haar bod (artikel 43 van de
Woningwet). Dan kunnen gemeente en huurders meedenken. Staat er in `kader.yaml` bij een van de
`wettelijke_data` `soort: bod`, dan vraagt `ak` na die dag van elke corporatie die meedoet een bod, vanaf
het eerste jaar waarvoor er een is vastgelegd. Is er nog nooit een vastgelegd, dan gaat het alleen om het
laatste jaar.

## Fout

Peildatum: 2024-07-02

```yaml data/regional/kader.yaml
titel: Regionaal Voorbeeldkader 2023-2026
looptijd: {van: 2023-01-01, tot: 2026-12-31}
themas:
  - {id: beschikbaarheid, code: BES, naam: Beschikbaarheid}
  - {id: duurzaamheid, code: DUU, naam: Duurzaamheid}
gemeenten:
  - {id: voorbeeld, code: VBD, naam: Voorbeeld, partij: gemeente-voorbeeld}
wettelijke_data:
  - {titel: 'Vóór 1 juli: het bod', maand: 7, dag: 1, soort: bod}
```

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
partijen: [gemeente-voorbeeld, wonen-noord, huurders-noord]
biedingen:  # <- AK313
  - {jaar: 2024, partij: wonen-noord, datum: 2023-06-20}
afspraken: []
```

## Goed

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
partijen: [gemeente-voorbeeld, wonen-noord, huurders-noord]
biedingen:
  - {jaar: 2024, partij: wonen-noord, datum: 2023-06-20}
  - {jaar: 2025, partij: wonen-noord, datum: 2024-06-28}
afspraken: []
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.biedingen import BodOntbreekt, missing_biedingen
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import day, listed

CODE = "AK313"
NAME = "bod-ontbreekt"
SEVERITY = Severity.WAARSCHUWING

NAMED = 8
"""Corporaties of a year, and years."""


def check(kader: Kader, peildatum: date) -> Iterator[Finding]:
    """Yield one finding per agreement that lacks a bod of a corporatie."""
    if kader.incomplete & {"kader", "partijen", "afspraken"}:
        return
    for lokaal in kader.lokaal.values():
        file = lokaal.afspraken
        gaps = [*missing_biedingen(kader, file, peildatum)] if file else []
        if file and gaps:
            key = "biedingen" if file.biedingen else "partijen"
            said = listed(map(_said, gaps), NAMED)
            message = f"bij `{lokaal.gemeente.id}` is geen bod vastgelegd {said}"
            advice = f"dat moest er zijn op {day(gaps[-1].uiterlijk)}; zet het bij `biedingen`"
            yield Finding(file.at(key, key=True), message, advice)


def _said(gap: BodOntbreekt) -> str:
    return f"voor {gap.jaar} van {listed(map(quoted, gap.corporaties), NAMED)}"
