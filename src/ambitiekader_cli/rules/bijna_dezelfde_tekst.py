"""Twee afspraken zeggen niet bijna hetzelfde

## Waarom

Een tekst die twee keer bijna hetzelfde zegt, is vaak een vergissing bij het samenvoegen van
versies. Twee partijen doen dan hetzelfde werk, of geen van beide. `ak` vergelijkt de afspraken in
één bestand. Is het verschil een naam, een getal of een gebied, dan zijn het twee afspraken en zegt
`ak` niets. Dat werk elk jaar terugkomt is ook goed.

## Fout

```yaml data/regional/ambities/duurzaamheid.yaml
ambities:
  - id: DUU-1
    titel: Energiecoaches
    tekst: >-
      Energiecoaches gaan langs bij huurders met een hoge rekening, geven uitleg over het verbruik
      en helpen om energie te besparen.
    trekker: wonen-noord
    planning: doorlopend
  - id: DUU-2
    titel: Energiecoaches
    tekst: >-  # <- AK208
      Energiecoaches gaan langs bij huurders met een hoge rekening, geven uitleg over het verbruik
      of een ander onderwerp en helpen om energie te besparen.
    trekker: wonen-noord
    planning: doorlopend
```

## Goed

```yaml data/regional/ambities/duurzaamheid.yaml
ambities:
  - id: DUU-1
    titel: Energiecoaches
    tekst: >-
      Energiecoaches gaan langs bij huurders met een hoge rekening, geven uitleg over het verbruik
      of een ander onderwerp en helpen om energie te besparen.
    trekker: wonen-noord
    planning: doorlopend
```
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import chain

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import items_in
from ambitiekader_cli.model.entity import Located
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted

CODE = "AK208"
NAME = "bijna-dezelfde-tekst"
SEVERITY = Severity.WAARSCHUWING

SHORTEST = 12
"""Words; with fewer, two agreements soon look alike."""
ALIKE = 0.8
"""The part of all words that both texts have."""
LENGTHS = 0.75
"""Texts that differ more than this in length cannot be alike; spares comparing their words."""
COMPARED = 4
"""A text is compared with no more than this many before it that look alike at first sight."""


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per item that nearly repeats an earlier one in its file."""
    return chain.from_iterable(map(in_file, kader.files()))


def in_file(file: Located) -> Iterator[Finding]:
    """The same of one file.

    Only texts with two of three telling words in common are compared: linear in their number.
    """
    seen: dict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in items_in(file):
        keys = _telling(item.tekst) if item.tekst else ()
        earlier = (other for key in keys for other in seen[key][-COMPARED:])
        same = next((other for other in earlier if _alike(item, other)), None)
        if same:
            message = f"{quoted(item.id)} zegt bijna hetzelfde als {quoted(same.id)}"
            advice = "voeg ze samen, of maak het verschil duidelijk"
            yield Finding(item.at("tekst"), message, advice, same.at("tekst"))
        for key in keys:
            seen[key].append(item)


def _telling(tekst: str) -> tuple[tuple[str, str], ...]:
    words = tekst.split()
    if len(words) < SHORTEST:
        return ()
    long = [word for word in words if len(word) > 6] or words
    first, last, longest = min(long), max(long), max(long, key=len)
    return (first, last), (first, longest), (last, longest)


def _alike(item: Item, other: Item) -> bool:
    """Whether few words differ, and none of those is a number or a name."""
    if item.id == other.id or item.gebied != other.gebied:
        return False
    shorter, longer = sorted((len(item.tekst or ""), len(other.tekst or "")))
    if shorter < LENGTHS * longer:
        return False
    mine, its = _words(item), _words(other)
    different = mine ^ its
    if len(different) > (1 - ALIKE) * len(mine | its):
        return False
    words = f"{item.titel} {item.tekst} {other.titel} {other.tekst}".split()
    return all(word.islower() for word in words if word.casefold() in different)


def _words(item: Item) -> set[str]:
    return set(f"{item.titel} {item.tekst}".casefold().split())
