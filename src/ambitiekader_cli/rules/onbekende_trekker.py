# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Elke trekker is een bekende partij, groep of een bekend overleg

## Waarom

`ak overdue` zet elke actie bij haar trekker. Een verkeerd gespelde trekker valt stil buiten
ieders lijst. Hetzelfde geldt voor wie meewerkt, meldt, tekent, lid is of aan tafel zit. Waar maar
één organisatie kan staan, zoals bij een handtekening, past geen groep.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemente-voorbeeld  # <- AK201
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
```
"""

from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

from ambitiekader_cli.diagnostics import Finding, Severity, nearest
from ambitiekader_cli.model.base import Located
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Route, quoted

CODE = "AK201"
NAME = "onbekende-trekker"
SEVERITY = Severity.FOUT

Reference: TypeAlias = tuple[Located, Route, str, str]
"""Where a name stands, what it is called there, and the name."""


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per reference to a partij, groep or overleg that does not exist."""
    if "partijen" in kader.incomplete:
        return
    for entity, route, word, name in _to_anyone(kader):
        if not kader.is_trekker(name):
            message = f"{word} {quoted(name)} is geen bekende partij, groep of overleg"
            known = (*kader.partijen, *kader.groepen, *kader.organen)
            yield Finding(entity.at(*route), message, _advice(nearest(name, known)))
    for entity, route, word, name in _to_one_partij(kader):
        if name not in kader.partijen:
            close = nearest(name, kader.partijen)
            advice = _NOT_A_GROUP if kader.is_trekker(name) else _advice(close)
            yield Finding(
                entity.at(*route), f"{word} {quoted(name)} is geen bekende partij", advice
            )


def _to_anyone(kader: Kader) -> Iterator[Reference]:
    for item in kader.all_items():
        yield from _in_item(item)
    for overleg in kader.overleg.overleggen if kader.overleg else ():
        yield overleg, ("orgaan",), "orgaan", overleg.orgaan
        for index, lid in enumerate(overleg.leden):
            yield overleg, ("leden", index), "lid", lid
        if overleg.uitgenodigd_door:
            yield overleg, ("uitgenodigd_door",), "uitnodiger", overleg.uitgenodigd_door
    for lokaal in kader.lokaal.values():
        if agreement := lokaal.afspraken:
            for index, partij in enumerate(agreement.partijen):
                yield agreement, ("partijen", index), "partij", partij


def _in_item(item: Item) -> Iterator[Reference]:
    for index, trekker in enumerate(item.trekker):
        yield item, ("trekker", index), "trekker", trekker
    if item.procestrekker:
        yield item, ("procestrekker",), "procestrekker", item.procestrekker
    for index, partner in enumerate(item.met):
        yield item, ("met", index), "samenwerkingspartner", partner
    for index, entry in enumerate(item.voortgang):
        if entry.partij:
            yield item, ("voortgang", index, "partij"), "partij", entry.partij


def _to_one_partij(kader: Kader) -> Iterator[Reference]:
    for index, gemeente in enumerate(kader.frame.gemeenten):
        yield kader.frame, ("gemeenten", index, "partij"), "gemeente", gemeente.partij
    for groep in kader.partijenbestand.groepen:
        for index, lid in enumerate(groep.leden):
            yield groep, ("leden", index), "lid", lid
    for partij in kader.partijenbestand.partijen:
        if partij.corporatie:
            yield partij, ("corporatie",), "corporatie", partij.corporatie
    for file, route, ondertekening in kader.ondertekeningen():
        for index, handtekening in enumerate(ondertekening.handtekeningen):
            here = (*route, "handtekeningen", index, "partij")
            yield file, here, "ondertekenaar", handtekening.partij


_NOT_A_GROUP = "dit is een groep of overleg; noem de partij zelf"


def _advice(close: str | None) -> str:
    return f"bedoelde u {quoted(close)}?" if close else "voeg de partij toe aan partijen.yaml"
