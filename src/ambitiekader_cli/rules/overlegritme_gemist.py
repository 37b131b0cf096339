# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Een overleg komt zo vaak bij elkaar als is afgesproken

## Waarom

Staat bij een overleg hoe vaak het bij elkaar komt, dan kunnen de partijen erop rekenen. `ak` ziet
alleen de vergaderingen die onder `gehouden` staan. Het kijkt naar elke periode die voorbij is sinds
het begin van de looptijd: elk half jaar, als het overleg tweemaal per jaar is. Een lokaal overleg
telt in elke gemeente apart.

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
from datetime import date, timedelta

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import Overleg
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Herhaling, Looptijd
from ambitiekader_cli.source import quoted
from ambitiekader_cli.stand import understood
from ambitiekader_cli.stand.periode import period_of

CODE = "AK306"
NAME = "overlegritme-gemist"
SEVERITY = Severity.WAARSCHUWING

IN_WORDS = {
    Herhaling.JAARLIJKS: "jaren",
    Herhaling.HALFJAARLIJKS: "halve jaren",
    Herhaling.KWARTAAL: "kwartalen",
    Herhaling.MAANDELIJKS: "maanden",
}


def check(kader: Kader, peildatum: date) -> Iterator[Finding]:
    """Yield one finding per overleg with periods in which no meeting was recorded."""
    for overleg in kader.overleg.overleggen if kader.overleg else ():
        herhaling = understood(overleg.frequentie, kader.looptijd).herhaling
        if not herhaling:
            continue
        periods = _completed(kader.looptijd, herhaling, peildatum)
        local = overleg.niveau == "lokaal"
        missed = {
            gemeente: periods - _held(overleg, herhaling, gemeente)
            for gemeente in (kader.gemeenten if local else (None,))
        }
        if some := set[Looptijd]().union(*missed.values()):
            which = f"in {len(some)} van de {len(periods)} {IN_WORDS[herhaling]} is"
            message = f"{which} {_what(local)} {quoted(overleg.orgaan)} vastgelegd"
            yield Finding(overleg.at("frequentie"), message, _advice(missed))


def _completed(looptijd: Looptijd, herhaling: Herhaling, peildatum: date) -> set[Looptijd]:
    """The whole periods of the looptijd that are over."""
    found: set[Looptijd] = set()
    period = period_of(looptijd.van, herhaling)
    while period.tot < peildatum and period.tot <= looptijd.tot:
        if period.van >= looptijd.van:
            found.add(period)
        period = period_of(period.tot + timedelta(days=1), herhaling)
    return found


def _held(overleg: Overleg, herhaling: Herhaling, gemeente: str | None) -> set[Looptijd]:
    """The periods with a meeting; one that names no gemeente counts for all."""
    return {
        period_of(vergadering.datum, herhaling)
        for vergadering in overleg.gehouden
        if gemeente is None or vergadering.gemeente in (gemeente, None)
    }


def _what(local: bool) -> str:
    return f"{'niet in elke gemeente een' if local else 'geen'} vergadering van"


def _advice(missed: dict[str | None, set[Looptijd]]) -> str:
    counts = [
        f"{gemeente} {len(periods)}" for gemeente, periods in missed.items() if gemeente and periods
    ]
    if counts:
        return (
            f"zet elke vergadering met haar gemeente bij `gehouden`; er missen: {', '.join(counts)}"
        )
    return "zet de datum van elke vergadering bij `gehouden`"
