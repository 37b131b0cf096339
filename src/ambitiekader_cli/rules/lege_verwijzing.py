# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

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
from itertools import chain

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.base import Entity, Located
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Route, quoted

CODE = "AK110"
NAME = "lege-verwijzing"
SEVERITY = Severity.FOUT

ELSEWHERE = re.compile(
    r"idem( dito)?|dit+o|(het)?zelfde|(als|zie) (hier)?(boven|onder)|(als|zie) vorige?( \w+)?"
)
NOTHING = re.compile(
    r"|nvt|niet van toepassing|pm|tbd|n[nt]b|((nader|nog) )?(te bepalen|in te vullen)|"
    r"(nog )?invullen|to ?do|x+|geen|onbekend|volgt( nog)?"
)
LONGEST = 30
TEXTS = ("titel", "tekst", "procestrekker", "reden")
REPORTED = ("toelichting", "oorzaak", "gevolg", "bijsturing")


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per text that is only a reference, or only a placeholder."""
    for entity in chain(kader.all_items(), _others(kader)):
        for route, text in _texts(entity):
            if len(text) <= LONGEST and (said := _without_meaning(text)):
                yield Finding(entity.at(*route), f"{quoted(text)} {said}", _ADVICE)


def _others(kader: Kader) -> Iterator[Located]:
    files = [lokaal.afspraken for lokaal in kader.lokaal.values() if lokaal.afspraken]
    yield from chain.from_iterable(file.doelen for file in kader.ambitiesbestanden.values())
    yield from chain.from_iterable(file.niet_lokaal for file in files)


def _texts(entity: Located) -> Iterator[tuple[Route, str]]:
    yield from _named(entity, TEXTS)
    if not isinstance(entity, Item):
        return
    for index, trekker in enumerate(entity.trekker):
        yield ("trekker", index), trekker
    for index, partner in enumerate(entity.met):
        yield ("met", index), partner
    for index, mijlpaal in enumerate(entity.mijlpalen):
        yield ("mijlpalen", index, "titel"), mijlpaal.titel
    for index, entry in enumerate(entity.voortgang):
        for route, text in _named(entry, REPORTED):
            yield ("voortgang", index, *route), text


def _named(entity: Entity, names: tuple[str, ...]) -> Iterator[tuple[Route, str]]:
    fields = vars(entity)
    for name in names:
        if text := fields.get(name):
            yield (name,), text


def _without_meaning(text: str) -> str | None:
    bare = " ".join(text.casefold().translate(_SIGNS).split())
    if ELSEWHERE.fullmatch(bare):
        return "verwijst naar een andere regel"
    return "zegt niets" if NOTHING.fullmatch(bare) else None


_SIGNS = str.maketrans("-–—/:;()[]?!*_", " " * 14, ".…'\"")
_ADVICE = "schrijf voluit wat u bedoelt, of haal de sleutel weg"
