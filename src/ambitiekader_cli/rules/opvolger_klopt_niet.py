"""Een opvolger begint als de partij ophoudt

## Waarom

Gaat een partij op in een andere, dan noemt u die bij `opvolger`. Vanaf de dag na de laatste dag bij
`geldig` antwoordt de opvolger voor alles waar de partij trekker van was. Zonder laatste dag begint dat
nooit, en een opvolger die er dan nog niet is, antwoordt niet.

## Fout

```yaml data/regional/partijen.yaml
partijen:
  - id: gemeente-voorbeeld
    naam: Gemeente Voorbeeld
    soort: gemeente
  - id: wonen-noord
    naam: Wonen Noord
    soort: corporatie
    opvolger: wonen-samen  # <- AK237
  - id: wonen-samen
    naam: Wonen Samen
    soort: corporatie
  - id: huurders-noord
    naam: Huurders Noord
    soort: huurdersorganisatie
```

## Goed

```yaml data/regional/partijen.yaml
partijen:
  - id: gemeente-voorbeeld
    naam: Gemeente Voorbeeld
    soort: gemeente
  - id: wonen-noord
    naam: Wonen Noord
    soort: corporatie
    geldig: {tot: 2025-12-31}
    opvolger: wonen-samen
  - id: wonen-samen
    naam: Wonen Samen
    soort: corporatie
  - id: huurders-noord
    naam: Huurders Noord
    soort: huurdersorganisatie
```
"""

from collections.abc import Iterator
from datetime import date, timedelta

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import Partij
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import day

CODE = "AK237"
NAME = "opvolger-klopt-niet"
SEVERITY = Severity.FOUT


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per partij whose successor never begins, or is not there then."""
    if "partijen" in kader.incomplete:
        return
    for partij in kader.partijen.values():
        if partij.opvolger not in kader.partijen:
            continue
        if not (first := _day_after(partij)):
            message = f"{quoted(partij.id)} heeft een opvolger, maar geen laatste dag"
            advice = "zet de laatste dag erbij, als `geldig: {tot: …}`"
            yield Finding(partij.at("opvolger"), message, advice)
        else:
            yield from _absent(kader, partij, first)


def _absent(kader: Kader, partij: Partij, first: date) -> Iterator[Finding]:
    """Who answers then is not there itself; in a circle nobody follows, which AK233 says."""
    answers = kader.organisations.successor(partij.id, first)
    if answers != partij.id and not kader.organisations.is_valid(answers, first):
        message = (
            f"{quoted(answers)} doet op {day(first)} niet mee, en volgt dan {quoted(partij.id)} op"
        )
        also = kader.partijen[answers].at("geldig", key=True)
        yield Finding(partij.at("opvolger"), message, "verbeter een van de twee dagen", also)


def _day_after(partij: Partij) -> date | None:
    last = partij.geldig.tot if partij.geldig else None
    return last + timedelta(days=1) if last else None
