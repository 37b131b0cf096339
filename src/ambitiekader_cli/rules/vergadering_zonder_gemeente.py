"""Bij een lokale vergadering staat in welke gemeente zij was

## Waarom

Een lokaal overleg komt in elke gemeente apart bij elkaar. Zonder `gemeente` weet `ak` niet voor welke
gemeente de vergadering telt. Zij telt dan nergens mee, en staat in geen lokaal document.

## Fout

```yaml data/regional/overleg.yaml
overleggen:
  - orgaan: stuurgroep
    niveau: lokaal
    gehouden:
      - {datum: 2023-03-14}  # <- AK312
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
from ambitiekader_cli.model.kader import Kader

CODE = "AK312"
NAME = "vergadering-zonder-gemeente"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per local meeting of which nobody says where it was."""
    if kader.frame.niveau == "gemeente" or not kader.gemeenten:
        return
    bodies = kader.overleggen
    for overleg in (each for each in bodies if each.niveau == "lokaal"):
        for key, meetings in (("gehouden", overleg.gehouden), ("gepland", overleg.gepland)):
            for index, meeting in enumerate(meetings):
                if meeting.gemeente is None:
                    message = (
                        f"bij de lokale vergadering van `{meeting.datum}` ontbreekt de gemeente"
                    )
                    advice = "voeg `gemeente:` toe; zonder telt de vergadering nergens mee"
                    yield Finding(overleg.at(key, index, "datum"), message, advice)
