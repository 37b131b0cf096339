"""Elke tekst is zonder de regel erboven te begrijpen

## Waarom

`ak` zet acties bij elkaar per trekker, per gemeente en per datum. De regel erboven is dan een
andere. "Idem" en "zie boven" zeggen dan niets meer, of iets verkeerds. Een streepje of "PM" belooft
een tekst die nooit komt: laat de sleutel dan weg. Een planning die niets zegt is AK101.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
  - id: PRO-2
    titel: Projectgroep
    tekst: Zie boven.  # <- AK110
    trekker: Idem  # <- AK110
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
  - id: PRO-2
    titel: Projectgroep
    tekst: De projectgroep bereidt het plan van aanpak voor.
    trekker: gemeente-voorbeeld
```
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import chain

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.base import Located
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Route
from ambitiekader_cli.text import quoted

CODE = "AK110"
NAME = "lege-verwijzing"
SEVERITY = Severity.FOUT

ELSEWHERE = re.compile(
    r"idem( dito)?|dit+o|(het)?zelfde|(als|zie) (hier)?(boven|onder)|(als|zie) vorige?( \w+)?"
)
NOTHING = re.compile(
    r"|nvt|niet van toepassing|pm|tbd|n[nt]b|((nader|nog) )?(te bepalen|in te vullen)|"
    r"(nog )?invullen|to ?do|x{2,}|geen|onbekend|volgt( nog)?"
)
LONGEST = 30
REPORTED = ("toelichting", "oorzaak", "gevolg", "bijsturing")


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per text that is only a reference, or only a placeholder."""
    for entity, route, text in _texts(kader):
        if text and len(text) <= LONGEST and (said := _without_meaning(text)):
            yield Finding(entity.at(*route), f"{quoted(text)} {said}", _ADVICE)


def _texts(kader: Kader) -> Iterator[tuple[Located, Route, str | None]]:
    for item in kader.all_items():
        yield from _of_item(item)
    for item, route, log in kader.logs:
        for index, entry in enumerate(log):
            for name in REPORTED:
                yield item, (*route, index, name), getattr(entry, name)
    for doel in chain.from_iterable(b.doelen for b in kader.ambitiesbestanden.values()):
        yield doel, ("titel",), doel.titel
        yield doel, ("tekst",), doel.tekst
    agreements = (lokaal.afspraken for lokaal in kader.lokaal.values() if lokaal.afspraken)
    for left_out in chain.from_iterable(agreed.niet_lokaal for agreed in agreements):
        yield left_out, ("reden",), left_out.reden


def _of_item(item: Item) -> Iterator[tuple[Located, Route, str | None]]:
    yield item, ("titel",), item.titel
    yield item, ("tekst",), item.tekst
    yield item, ("procestrekker",), item.procestrekker
    for index, trekker in enumerate(item.trekker):
        yield item, ("trekker", index), trekker
    for index, partner in enumerate(item.met):
        yield item, ("met", index), partner
    for index, mijlpaal in enumerate(item.mijlpalen):
        yield item, ("mijlpalen", index, "titel"), mijlpaal.titel


@lru_cache(maxsize=4096)  # the same partijen lead everywhere
def _without_meaning(text: str) -> str | None:
    bare = " ".join(text.casefold().translate(_SIGNS).split())
    if ELSEWHERE.fullmatch(bare):
        return "verwijst naar een andere regel"
    return "zegt niets" if NOTHING.fullmatch(bare) else None


_SIGNS = str.maketrans("-–—/:;()[]?!*_", " " * 14, ".…'\"")
_ADVICE = "schrijf voluit wat u bedoelt, of haal de sleutel weg"
