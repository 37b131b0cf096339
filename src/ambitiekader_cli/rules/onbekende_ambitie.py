"""Een verwijzing naar een ambitie of afspraak klopt

## Waarom

Lokale afspraken werken een ambitie uit, en activiteiten voeren een afspraak uit. Zo ziet u per
ambitie wat er lokaal gebeurt. Wijst een verwijzing nergens heen, dan telt het werk niet mee. Een
activiteit hoort bij een afspraak van haar eigen gemeente.

## Fout

```yaml data/local/voorbeeld/activiteiten/2024.yaml
activiteiten:
  - id: VBD-2024-1
    ambitie: BES-9  # <- AK203
    titel: Cijfers over 2023 aanleveren
  - id: VBD-2024-2
    afspraak: VBD-DUU-7  # <- AK203
    titel: Spreekuur in het buurthuis
```

## Goed

```yaml data/local/voorbeeld/activiteiten/2024.yaml
activiteiten:
  - id: VBD-2024-1
    ambitie: BES-1
    titel: Cijfers over 2023 aanleveren
  - id: VBD-2024-2
    afspraak: VBD-DUU-1
    titel: Spreekuur in het buurthuis
```
"""

from collections.abc import Collection, Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.guess import did_you_mean, nearest, twin
from ambitiekader_cli.model.base import Located
from ambitiekader_cli.model.item import Activiteit, Afspraak
from ambitiekader_cli.model.kader import Kader, Lokaal
from ambitiekader_cli.text import quoted

CODE = "AK203"
NAME = "onbekende-ambitie"
SEVERITY = Severity.FOUT

FEW = 50
"""With more names than this, looking for what somebody meant takes too long."""
LONGEST = 100
"""Characters of a name; nobody misspells a longer one."""


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per reference to an ambitie, afspraak or procesafspraak that is not there."""
    for lokaal in kader.lokaal.values():
        if "ambities" not in kader.unread:
            yield from _ambities(kader, lokaal)
        if "afspraken" not in kader.unread:
            yield from _afspraken(kader, lokaal)
    if "procesafspraken" not in kader.unread:
        yield from _herijking(kader)


def _ambities(kader: Kader, lokaal: Lokaal) -> Iterator[Finding]:
    for entity, name in _named_ambities(lokaal):
        if name and name not in kader.ambities and name not in kader.missed_ids:
            message = f"{quoted(name)} is geen ambitie in dit kader"
            yield Finding(entity.at("ambitie"), message, _advice(name, kader.ambities))


def _named_ambities(lokaal: Lokaal) -> Iterator[tuple[Located, str | None]]:
    for item in lokaal.items():
        if isinstance(item, Afspraak | Activiteit):
            yield item, item.ambitie
    for entity in lokaal.afspraken.niet_lokaal if lokaal.afspraken else ():
        yield entity, entity.ambitie


def _afspraken(kader: Kader, lokaal: Lokaal) -> Iterator[Finding]:
    agreement = lokaal.afspraken
    known = {afspraak.id: afspraak for afspraak in (agreement.afspraken if agreement else ())}
    for jaar in lokaal.activiteiten.values():
        for activiteit in jaar.activiteiten:
            name = activiteit.afspraak
            if name and name not in known and name not in kader.missed_ids:
                message = f"{quoted(name)} is geen afspraak van `{lokaal.gemeente.id}`"
                yield Finding(activiteit.at("afspraak"), message, _advice(name, known))


def _herijking(kader: Kader) -> Iterator[Finding]:
    herijking = kader.frame.herijking
    name = herijking.procesafspraak if herijking else None
    known = {each.id: each for each in (kader.proces.procesafspraken if kader.proces else ())}
    if name and name not in known and name not in kader.missed_ids:
        place = kader.frame.at("herijking", "procesafspraak")
        message = f"{quoted(name)} is geen regionale procesafspraak"
        yield Finding(place, message, _advice(name, known))


def _advice(name: str, known: Collection[str]) -> str:
    """Guess letters before digits: another number is another agreement."""
    if same := twin(name, known):
        return did_you_mean(name, same)
    if len(known) > FEW or len(name) > LONGEST:
        return _NO_GUESS
    number = name.rpartition("-")[2]
    alike = [each for each in known if each.rpartition("-")[2] == number]
    swapped = [each for each in alike if sorted(each) == sorted(name.upper())]
    close = nearest(name, swapped) or nearest(name, alike) or nearest(name, known)
    return did_you_mean(name, close) if close else _NO_GUESS


_NO_GUESS = "verwijs naar een id dat bestaat"
