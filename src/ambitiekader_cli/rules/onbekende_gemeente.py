"""Een gemeente bij een partij of vergadering bestaat

## Waarom

Bij een partij staat in welke gemeenten zij werkt, en bij een lokale vergadering in welke gemeente
die was. Met een verkeerd gespelde gemeente telt de partij of de vergadering daar niet mee.

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

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.guess import did_you_mean, nearest, several
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
    for place, name in _references(kader):
        if name not in kader.gemeenten:
            yield Finding(
                place, f"{quoted(name)} is geen gemeente in dit kader", _advice(kader, name)
            )


def _advice(kader: Kader, name: str) -> str:
    if listed := several(name, kader.gemeenten.__contains__):
        return listed
    close = nearest(name, kader.gemeenten)
    return did_you_mean(name, close) if close else "noem alleen gemeenten uit kader.yaml"


def _references(kader: Kader) -> Iterator[tuple[Place, str]]:
    for partij in kader.partijenbestand.partijen:
        for index, gemeente in enumerate(partij.gemeenten):
            yield partij.at("gemeenten", index), gemeente
    for overleg in kader.overleg.overleggen if kader.overleg else ():
        for field, meetings in (("gehouden", overleg.gehouden), ("gepland", overleg.gepland)):
            for index, vergadering in enumerate(meetings):
                if vergadering.gemeente:
                    yield overleg.at(field, index, "gemeente"), vergadering.gemeente
