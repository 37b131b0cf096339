"""Een gemeente bij een partij, samenwerking of vergadering bestaat

## Waarom

Bij een partij staat in welke gemeenten zij werkt, bij een samenwerking welke gemeenten samen
afspraken maken, en bij een lokale vergadering in welke gemeente die was. Met een verkeerd gespelde
gemeente telt de partij, de afspraak of de vergadering daar niet mee.

## Fout

```yaml data/regional/overleg.yaml
overleggen:
  - orgaan: stuurgroep
    niveau: lokaal
    gehouden:
      - {datum: 2023-03-14, gemeente: voorbeelt}  # <- AK211
```

## Goed

```yaml data/regional/overleg.yaml
overleggen:
  - orgaan: stuurgroep
    niveau: lokaal
    gehouden:
      - {datum: 2023-03-14, gemeente: voorbeeld}
```
"""

from collections.abc import Collection, Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.guess import did_you_mean, nearest, several
from ambitiekader_cli.model.bestanden import Overleg
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Place
from ambitiekader_cli.text import quoted

CODE = "AK211"
NAME = "onbekende-gemeente"
SEVERITY = Severity.FOUT


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per gemeente that kader.yaml does not list."""
    if "kader" in kader.incomplete:
        return
    for place, name, known in _references(kader):
        if name not in known:
            message = f"{quoted(name)} is geen gemeente in dit kader"
            yield Finding(place, message, _advice(name, known))


def _advice(name: str, known: Collection[str]) -> str:
    if listed := several(name, known.__contains__):
        return listed
    close = nearest(name, known)
    return did_you_mean(name, close) if close else "noem alleen gemeenten uit kader.yaml"


def _references(kader: Kader) -> Iterator[tuple[Place, str, Collection[str]]]:
    """Where a name stands, the name, and what it may be; who agree together may meet together."""
    for number, each in enumerate(kader.frame.samenwerkingen):
        for index, gemeente in enumerate(each.gemeenten):
            place = kader.frame.at("samenwerkingen", number, "gemeenten", index)
            yield place, gemeente, kader.gemeenten
    for partij in kader.partijenbestand.partijen:
        for index, gemeente in enumerate(partij.gemeenten):
            yield partij.at("gemeenten", index), gemeente, kader.gemeenten
    for overleg in kader.overleggen:
        for place, gemeente in _meetings(overleg):
            yield place, gemeente, kader.plaatsen


def _meetings(overleg: Overleg) -> Iterator[tuple[Place, str]]:
    for field, meetings in (("gehouden", overleg.gehouden), ("gepland", overleg.gepland)):
        for index, vergadering in enumerate(meetings):
            if vergadering.gemeente:
                yield overleg.at(field, index, "gemeente"), vergadering.gemeente
