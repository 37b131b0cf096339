"""Een overleg komt zo vaak bij elkaar als is afgesproken

## Waarom

Staat bij een overleg hoe vaak het bij elkaar komt, dan kunnen de partijen erop rekenen. `ak` ziet
alleen de vergaderingen die onder `gehouden` staan. Het kijkt naar elke periode die voorbij is sinds
het begin van de looptijd: elk jaar, als het overleg tweemaal per jaar is, en dan moeten het er twee
zijn. Begon het later, dan staat dat erbij: `tweemaal per jaar vanaf 2025`. Een lokaal overleg telt in
elke gemeente apart; een vergadering zonder `gemeente` telt daar niet mee.

## Fout

```yaml data/regional/overleg.yaml
overleggen:
  - orgaan: stuurgroep
    niveau: regionaal
    frequentie: tweemaal per jaar  # <- AK306
    gehouden:
      - {datum: 2023-03-14}
```

## Goed

```yaml data/regional/overleg.yaml
overleggen:
  - orgaan: stuurgroep
    niveau: regionaal
    frequentie: tweemaal per jaar
    gehouden:
      - {datum: 2023-03-14}
      - {datum: 2023-10-05}
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.overleggen import NAMED, Missed, missed
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.words.rhythm import gap_in_words

CODE = "AK306"
NAME = "overlegritme-gemist"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, peildatum: date) -> Iterator[Finding]:
    """Yield one finding per overleg with periods in which too few meetings were recorded."""
    for overleg in kader.overleggen:
        if gap := missed(kader, overleg, peildatum):
            name, local = quoted(overleg.orgaan), overleg.niveau == "lokaal"
            message = gap_in_words(gap.herhaling, gap.periods, gap.of, name, local=local)
            yield Finding(overleg.at("frequentie"), message, _advice(gap))


def _advice(gap: Missed) -> str:
    if not gap.first:
        return "zet de datum van elke vergadering bij `gehouden`"
    counts = listed((f"{name} {number}" for name, number in gap.first), NAMED, of=gap.gemeenten)
    more = " gemeenten" if gap.gemeenten > NAMED else ""
    return f"zet elke vergadering met haar gemeente bij `gehouden`; er missen: {counts}{more}"
