"""Een bron staat in de lijst met documenten

## Waarom

Bij een afspraak hoort te zien te zijn waar zij vandaan komt. Onder `bron` staat het id van een
document uit kader.yaml. Staat het daar niet, dan kan niemand het stuk erbij pakken.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    bron: {document: kadr, onderdeel: Afspraken voor het vervolg}  # <- AK210
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    bron: {document: kader, onderdeel: Afspraken voor het vervolg}
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.guess import did_you_mean, nearest
from ambitiekader_cli.model.bron import Bron
from ambitiekader_cli.model.entity import Entity, Located
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Route
from ambitiekader_cli.text import quoted

CODE = "AK210"
NAME = "onbekende-bron"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per source that kader.yaml does not list; none if it lists nothing."""
    known = kader.documenten
    if not known or "kader" in kader.incomplete:
        return
    for entity, route, bron in _bronnen(kader):
        if bron.document not in known:
            close = nearest(bron.document, known)
            advice = did_you_mean(bron.document, close) if close else "zet het onder `documenten`"
            message = f"{quoted(bron.document)} staat niet bij de documenten in kader.yaml"
            yield Finding(entity.at(*route, "document"), message, advice)


def _bronnen(kader: Kader) -> Iterator[tuple[Located, Route, Bron]]:
    """Every source, and where; those of items by name, for there are many."""
    for file in kader.files():
        for route, bron in _below(file, ()):
            yield file, route, bron
    for item in kader.all_items():
        for index, bron in enumerate(item.bron):
            yield item, ("bron", index), bron
    for item, log_route, log in kader.logs:
        for at, entry in enumerate(log):
            for index, bron in enumerate(entry.bron):
                yield item, (*log_route, at, "bron", index), bron


def _below(entity: Entity, route: Route) -> Iterator[tuple[Route, Bron]]:
    """Every source in an entity and in what it holds, but not in its items."""
    for name, value in entity:
        if isinstance(value, Entity):
            yield from _below(value, (*route, name))
        elif isinstance(value, tuple) and value and not isinstance(value[0], Item):
            for index, each in enumerate(value):
                if isinstance(each, Bron):
                    yield (*route, name, index), each
                elif isinstance(each, Entity):
                    yield from _below(each, (*route, name, index))
