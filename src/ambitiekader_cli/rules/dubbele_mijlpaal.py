"""Twee mijlpalen van één item zijn uit elkaar te houden

## Waarom

Een mijlpaal heet naar zijn titel. Heten er twee hetzelfde, dan weet een lezer niet welke te laat is,
en kan `ak` niet zeggen welke van de twee is uitgesteld. Geef ze een andere titel. Moet de titel zo
blijven, geef ze dan elk een eigen `id`.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Rapporteren aan de stuurgroep
    trekker: stuurgroep
    mijlpalen:
      - {titel: Rapportage, planning: Q1 2024}
      - {titel: Rapportage, planning: Q2 2024}  # <- AK113
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Rapporteren aan de stuurgroep
    trekker: stuurgroep
    mijlpalen:
      - {titel: Eerste rapportage, planning: Q1 2024}
      - {titel: Tweede rapportage, planning: Q2 2024}
```
"""

from collections.abc import Iterator
from datetime import date
from unicodedata import normalize

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted

CODE = "AK113"
NAME = "dubbele-mijlpaal"
SEVERITY = Severity.WAARSCHUWING
_ADVICE = "geef ze een andere titel, of elk een eigen `id`"


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per mijlpaal that is called as one before it, unless both have an id."""
    for item in kader.all_items():
        yield from _of(item)


def _of(item: Item) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for number, mijlpaal in enumerate(item.mijlpalen):
        first = seen.setdefault(_plain(mijlpaal.titel), number)
        if first != number and not (mijlpaal.id and item.mijlpalen[first].id):
            message = f"een mijlpaal van dit item heet ook al {quoted(mijlpaal.titel)}"
            place, other = (item.at("mijlpalen", n, "titel") for n in (number, first))
            yield Finding(place, message, _ADVICE, other)


def _plain(titel: str) -> str:
    return " ".join(normalize("NFC", titel).split())
