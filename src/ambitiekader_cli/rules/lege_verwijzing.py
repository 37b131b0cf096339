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

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Any, TypeAlias

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import (
    Afsprakenbestand,
    Ambitiesbestand,
    Overleg,
    Overlegbestand,
    items_in,
)
from ambitiekader_cli.model.entity import Located
from ambitiekader_cli.model.indicator import Indicatorenbestand
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader, logs_of
from ambitiekader_cli.source import Route
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.placeholder import is_placeholder, leave_out, refers_elsewhere

CODE = "AK110"
NAME = "lege-verwijzing"
SEVERITY = Severity.FOUT

Where: TypeAlias = tuple[Located, Route, str | None]
"""Where a text stands, and the text."""
REPORTED = ("toelichting", "oorzaak", "gevolg", "bijsturing")
NAMED = ("trekker", "procestrekker", "met")
"""Keys that name who; without them it is known that nobody is."""


TEXTS = frozenset({"titel", "tekst", "eenheid", "reden", *REPORTED, *NAMED})
"""All keys of texts that are looked at."""


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per text that is only a reference, or only a placeholder."""
    return chain.from_iterable(map(in_file, kader.files()))


def in_file(file: Located) -> Iterator[Finding]:
    """The same of one file."""
    for entity, route, text in _texts(file):
        if not text or not is_placeholder(text):
            continue
        if refers_elsewhere(text):
            message = f"{quoted(text)} verwijst naar een andere regel"
            yield Finding(entity.at(*route), message, _ADVICE)
        else:
            advice = _until_known(entity, route, text) or _ADVICE
            yield Finding(entity.at(*route), f"{quoted(text)} zegt niets", advice)


def may_be_in(_raw: bytes, data: Any) -> bool:  # noqa: ANN401 - as it was read
    """Whether anything of what was read could be wrong, so that the file must be looked at."""
    blocks = [data] if isinstance(data, dict) else []
    for block in blocks:  # grows
        for key, value in block.items():
            for each in value if isinstance(value, tuple) else (value,):
                if isinstance(each, dict):
                    blocks.append(each)
                elif isinstance(each, str) and key in TEXTS and is_placeholder(each):
                    return True
    return False


def _until_known(entity: Located, route: Route, text: str) -> str:
    """Advice for who it is; empty for another text."""
    name = str(next((step for step in reversed(route) if step in NAMED), ""))
    value = getattr(entity, name, None)
    if isinstance(value, tuple) and len(value) > 1:
        return "haal dit onderdeel weg zolang het niet bekend is"
    return leave_out(text, name) if name else ""


def _texts(file: Located) -> Iterator[Where]:
    items = items_in(file)
    yield from chain.from_iterable(map(_of_item, items))
    for item, route, log in logs_of(items):
        for index, entry in enumerate(log):
            for name in REPORTED:
                yield item, (*route, index, name), getattr(entry, name)
    yield from _beside_items(file)


def _beside_items(file: Located) -> Iterator[Where]:
    if isinstance(file, Ambitiesbestand):
        yield from (
            (each, (k,), getattr(each, k)) for each in file.doelen for k in ("titel", "tekst")
        )
    elif isinstance(file, Indicatorenbestand):
        keys = ("titel", "tekst", "eenheid")
        yield from ((each, (k,), getattr(each, k)) for each in file.indicatoren for k in keys)
    elif isinstance(file, Afsprakenbestand):
        yield from _of_agreement(file)
    elif isinstance(file, Overlegbestand):
        yield from chain.from_iterable(map(_of_body, file.overleggen))


def _of_body(overleg: Overleg) -> Iterator[Where]:
    for number, meeting in enumerate(overleg.gehouden):
        for index, besluit in enumerate(meeting.besluiten):
            yield overleg, ("gehouden", number, "besluiten", index, "tekst"), besluit.tekst


def _of_agreement(file: Afsprakenbestand) -> Iterator[Where]:
    for left_out in file.niet_lokaal:
        yield left_out, ("reden",), left_out.reden
    for key in ("wijzigingen", "biedingen"):
        for index, each in enumerate(getattr(file, key)):
            yield file, (key, index, "tekst"), each.tekst


def _of_item(item: Item) -> Iterator[Where]:
    yield item, ("titel",), item.titel
    yield item, ("tekst",), item.tekst
    yield item, ("procestrekker",), item.procestrekker
    for index, trekker in enumerate(item.trekker):
        yield item, ("trekker", index), trekker
    for index, partner in enumerate(item.met):
        yield item, ("met", index), partner
    for index, bijdrage in enumerate(item.bijdragen):
        yield item, ("bijdragen", index, "tekst"), bijdrage.tekst
    for index, mijlpaal in enumerate(item.mijlpalen):
        yield item, ("mijlpalen", index, "titel"), mijlpaal.titel
        for number, trekker in enumerate(mijlpaal.trekker):
            yield item, ("mijlpalen", index, "trekker", number), trekker


_ADVICE = "schrijf voluit wat u bedoelt, of haal de sleutel weg"
