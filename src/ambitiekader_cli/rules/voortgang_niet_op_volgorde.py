"""Meldingen staan op volgorde van datum, en geen enkele ligt in de toekomst

## Waarom

De voortgang is een logboek: een nieuwe melding komt onderaan, een oude verandert niet meer. Zo ziet
iedereen in de geschiedenis wat wanneer is gemeld. De laatste melding is de status. Staat een melding
te hoog of in de toekomst, dan is de datum waarschijnlijk verkeerd. Per partij telt de volgorde apart.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    voortgang:
      - {datum: 2024-02-01, status: loopt}
      - {datum: 2023-02-10, status: gereed, toelichting: Het plan is klaar.}  # <- AK104
  - id: PRO-2
    titel: Projectgroep
    trekker: gemeente-voorbeeld
    voortgang:
      - {datum: 2199-01-15, status: loopt}  # <- AK104
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    voortgang:
      - {datum: 2024-02-01, status: loopt}
      - {datum: 2024-02-10, status: gereed, toelichting: Het plan is klaar.}
  - id: PRO-2
    titel: Projectgroep
    trekker: gemeente-voorbeeld
    voortgang:
      - {datum: 2024-01-15, status: loopt}
```
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.item import Voortgang
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Place

CODE = "AK104"
NAME = "voortgang-niet-op-volgorde"
SEVERITY = Severity.FOUT


def check(kader: Kader, peildatum: date) -> Iterator[Finding]:
    """Yield one finding per entry dated before the one above it, or after the peildatum."""
    for item, route, log in kader.logs:
        if any(entry.datum > peildatum for entry in log) or _mixed(log):
            yield from _misdated(item.at(*route), log, peildatum)


def _mixed(log: tuple[Voortgang, ...]) -> bool:
    return any(after.datum < before.datum for before, after in pairwise(log))


def _misdated(place: Place, log: tuple[Voortgang, ...], peildatum: date) -> Iterator[Finding]:
    latest: dict[tuple[str, ...], int] = {}
    for index, entry in enumerate(log):
        here = place.at(index, "datum")
        if entry.datum > peildatum:
            message = f"de melding van `{entry.datum}` ligt in de toekomst"
            yield Finding(here, message, "een melding zegt wat al gebeurd is; controleer het jaar")
        before = latest.setdefault(entry.partij, index)
        if entry.datum < log[before].datum:
            message = f"de melding van `{entry.datum}` staat onder die van `{log[before].datum}`"
            day = log[before].datum
            advice = f"kies een dag vanaf `{day}`; een eerdere dag kan in de toelichting staan"
            yield Finding(here, message, advice, place.at(before, "datum"))
        else:
            latest[entry.partij] = index
