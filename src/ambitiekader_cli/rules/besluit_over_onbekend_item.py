"""Een besluit gaat over iets wat in het kader staat

## Waarom

`ak show BES-1` noemt de besluiten over BES-1, met de dag en het overleg. Dat werkt alleen als bij het
besluit onder `items` een id staat dat bestaat.

## Fout

```yaml data/regional/overleg.yaml
overleggen:
  - orgaan: stuurgroep
    niveau: regionaal
    gehouden:
      - datum: 2023-03-14
        besluiten:
          - tekst: De monitor komt een jaar later.
            items: [BES-1, BES-12]  # <- AK216
```

## Goed

```yaml data/regional/overleg.yaml
overleggen:
  - orgaan: stuurgroep
    niveau: regionaal
    gehouden:
      - datum: 2023-03-14
        besluiten:
          - tekst: De monitor komt een jaar later.
            items: [BES-1]
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.guess import signs_only
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Place
from ambitiekader_cli.text import quoted

CODE = "AK216"
NAME = "besluit-over-onbekend-item"
SEVERITY = Severity.FOUT

ITEMS = frozenset({"kader", "ambities", "procesafspraken", "afspraken", "activiteiten"})


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per item of a decision that is not there."""
    named = [] if kader.unread & ITEMS else [*_named(kader)]
    known = kader.missed_ids.union(kader.items)
    strange = [each for each in named if each[1] not in known]
    meant = {signs_only(name): name for name in kader.items} if strange else {}
    for place, name in strange:
        close = meant.get(signs_only(name))
        advice = f"bedoelde u {quoted(close)}?" if close else "noem een id dat bestaat, of geen"
        yield Finding(place, f"{quoted(name)} staat niet in dit kader", advice)


def _named(kader: Kader) -> Iterator[tuple[Place, str]]:
    for overleg in kader.overleg.overleggen if kader.overleg else ():
        for key, meetings in (("gehouden", overleg.gehouden), ("gepland", overleg.gepland)):
            for number, meeting in enumerate(meetings):
                for index, besluit in enumerate(meeting.besluiten):
                    for at, name in enumerate(besluit.items):
                        yield overleg.at(key, number, "besluiten", index, "items", at), name
