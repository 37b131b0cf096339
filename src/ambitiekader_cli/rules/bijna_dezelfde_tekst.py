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
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import Any, NamedTuple, TypeAlias

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import items_in
from ambitiekader_cli.model.entity import Located
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
    """The same of one file."""
    items = items_in(file)
    texts = [_Text(i.id, i.gebied, i.titel, i.tekst or "") for i in items]
    for number, earlier in _pairs(texts, defaultdict(list)):
        item, same = items[number], items[earlier]
        message = f"{quoted(item.id)} zegt bijna hetzelfde als {quoted(same.id)}"
        advice = "voeg ze samen, of maak het verschil duidelijk"
        yield Finding(item.at("tekst"), message, advice, same.at("tekst"))


def may_be_in(_raw: bytes, data: Any) -> bool:  # noqa: ANN401 - as it was read
    """Whether two texts of what was read are alike, whatever they are about.

    Here they stand in the order of the file: where some are left uncompared, that may differ.
    """
    lists = data.values() if isinstance(data, dict) else ()
    items = (each for rows in lists if isinstance(rows, tuple) for each in rows)
    each = (item for item in items if isinstance(item, dict))
    texts = (
        _Text(str(n), None, str(i.get("titel")), i.get("tekst") or "") for n, i in enumerate(each)
    )
    seen: _Seen = defaultdict(list)
    found = any(_pairs((text for text in texts if isinstance(text.tekst, str)), seen))
    return found or any(len(each) > COMPARED for each in seen.values())


class _Text(NamedTuple):
    """What is compared of an item."""

    id: str
    gebied: object
    titel: str
    tekst: str


_Seen: TypeAlias = dict[tuple[str, str], list[tuple[int, _Text]]]
"""By two telling words the texts so far that have them, each with its number."""


def _pairs(texts: Iterable[_Text], seen: _Seen) -> Iterator[tuple[int, int]]:
    """Which text nearly repeats which earlier one.

    Only texts with two of three telling words in common are compared: linear in their number.
    """
    for number, text in enumerate(texts):
        keys = _telling(text.tekst)
        earlier = (other for key in keys if key in seen for other in seen[key][-COMPARED:])
        same = next((n for n, other in earlier if _alike(text, other)), None)
        if same is not None:
            yield number, same
        for key in keys:
            seen[key].append((number, text))


def _telling(tekst: str) -> tuple[tuple[str, str], ...]:
    words = tekst.split()
    if len(words) < SHORTEST:
        return ()
    long = [word for word in words if len(word) > 6] or words
    first, last, longest = min(long), max(long), max(long, key=len)
    return (first, last), (first, longest), (last, longest)


def _alike(item: _Text, other: _Text) -> bool:
    """Whether few words differ, and none of those is a number or a name."""
    if item.id == other.id or item.gebied != other.gebied:
        return False
    shorter, longer = sorted((len(item.tekst), len(other.tekst)))
    if shorter < LENGTHS * longer:
        return False
    mine, its = _words(item), _words(other)
    different = mine ^ its
    if len(different) > (1 - ALIKE) * len(mine | its):
        return False
    words = f"{item.titel} {item.tekst} {other.titel} {other.tekst}".split()
    return all(word.islower() for word in words if word.casefold() in different)


def _words(item: _Text) -> set[str]:
    return set(f"{item.titel} {item.tekst}".casefold().split())
