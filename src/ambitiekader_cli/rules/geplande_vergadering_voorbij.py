"""Een geplande vergadering die voorbij is, staat bij `gehouden`

## Waarom

`ak` telt alleen de vergaderingen onder `gehouden`. Blijft een vergadering bij `gepland` staan als de dag
voorbij is, dan weet niemand of zij is geweest. Dit is een tip: `ak validate` eindigt er nooit door met
een fout.

## Fout

Peildatum: 2024-03-01

```yaml data/regional/overleg.yaml
overleggen:
  - orgaan: stuurgroep
    niveau: regionaal
    gepland:
      - {datum: 2024-02-06}  # <- AK311
```

## Goed

```yaml data/regional/overleg.yaml
overleggen:
  - orgaan: stuurgroep
    niveau: regionaal
    gehouden:
      - {datum: 2024-02-06}
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.kader import Kader

CODE = "AK311"
NAME = "geplande-vergadering-voorbij"
SEVERITY = Severity.INFO


def check(kader: Kader, peildatum: date) -> Iterator[Finding]:
    """Yield one finding per planned meeting whose day has passed."""
    for overleg in kader.overleggen:
        held = {(each.datum, each.gemeente) for each in overleg.gehouden}
        for index, meeting in enumerate(overleg.gepland):
            if meeting.datum < peildatum:
                message = f"de geplande vergadering van `{meeting.datum}` is voorbij"
                double = (meeting.datum, meeting.gemeente) in held
                advice = _DOUBLE if double else _MOVE
                yield Finding(overleg.at("gepland", index, "datum"), message, advice)


_MOVE = "zet haar bij `gehouden`, of haal haar weg als zij niet doorging"
_DOUBLE = "haal haar hier weg: zij staat ook bij `gehouden`"
