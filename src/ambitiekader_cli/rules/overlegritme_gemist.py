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

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from functools import cache, partial
from itertools import islice
from typing import NamedTuple

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import Overleg
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Herhaling, Looptijd
from ambitiekader_cli.stand import understood
from ambitiekader_cli.stand.periode import period_of
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import listed

CODE = "AK306"
NAME = "overlegritme-gemist"
SEVERITY = Severity.WAARSCHUWING

NAMED = 20
"""How many gemeenten the help names."""
IN_WORDS = {
    **dict.fromkeys(Herhaling, "jaren"),
    Herhaling.HALFJAARLIJKS: "halve jaren",
    Herhaling.KWARTAAL: "kwartalen",
    Herhaling.MAANDELIJKS: "maanden",
    Herhaling.TWEEMAAL: "halve jaren",
    Herhaling.VIERMAAL: "kwartalen",
    Herhaling.TWAALFMAAL: "maanden",
}


def check(kader: Kader, peildatum: date) -> Iterator[Finding]:
    """Yield one finding per overleg with periods in which no meeting was recorded."""
    over = cache(partial(_completed, kader.looptijd, peildatum))
    for overleg in kader.overleg.overleggen if kader.overleg else ():
        herhaling = understood(overleg.frequentie, kader.looptijd).herhaling
        if not herhaling:
            continue
        periods = over(herhaling)
        local = overleg.niveau == "lokaal"
        held = _held(overleg, herhaling, periods)
        missed = (
            _in_gemeenten(held, len(periods), kader.gemeenten)
            if local
            else _in_region(held, len(periods))
        )
        if missed.periods:
            which = f"in {missed.periods} van de {len(periods)} {IN_WORDS[herhaling]} is"
            message = f"{which} {_what(local)} {quoted(overleg.orgaan)} vastgelegd"
            yield Finding(overleg.at("frequentie"), message, _advice(missed))


def _completed(looptijd: Looptijd, peildatum: date, herhaling: Herhaling) -> frozenset[Looptijd]:
    """The whole periods of the looptijd that are over."""
    found: set[Looptijd] = set()
    period = period_of(looptijd.van, herhaling)
    while period.tot < peildatum and period.tot <= looptijd.tot:
        if period.van >= looptijd.van:
            found.add(period)
        period = period_of(period.tot + timedelta(days=1), herhaling)
    return frozenset(found)


def _held(
    overleg: Overleg, herhaling: Herhaling, periods: frozenset[Looptijd]
) -> dict[str | None, set[Looptijd]]:
    """The periods with a meeting, per gemeente that it names."""
    held: dict[str | None, set[Looptijd]] = {}
    for vergadering in overleg.gehouden:
        held.setdefault(vergadering.gemeente, set()).add(period_of(vergadering.datum, herhaling))
    return {gemeente: found & periods for gemeente, found in held.items()}


class _Missed(NamedTuple):
    """In how many periods a meeting lacks, in how many gemeenten, and what the first few lack."""

    periods: int
    gemeenten: int = 0
    first: tuple[str, ...] = ()


def _in_region(held: Mapping[str | None, set[Looptijd]], periods: int) -> _Missed:
    return _Missed(periods - len(set[Looptijd]().union(*held.values())))


def _in_gemeenten(
    held: dict[str | None, set[Looptijd]], periods: int, gemeenten: Collection[str]
) -> _Missed:
    """A meeting that names no gemeente counts for all; who held none of its own lacks the rest.

    So only the gemeenten that did are counted: there may be thousands, of thousands of bodies.
    """
    everywhere = held.pop(None, set())
    own = {name: found - everywhere for name, found in held.items() if name in gemeenten}
    left = periods - len(everywhere) if gemeenten else 0
    done = sum(len(found) == left for found in own.values()) if left else len(gemeenten)
    lacking = ((name, left - len(own.get(name, ()))) for name in gemeenten)
    first = (f"{name} {number}" for name, number in lacking if number)
    in_all = (
        set[Looptijd].intersection(*own.values()) if left and len(own) == len(gemeenten) else ()
    )
    return _Missed(left - len(in_all), len(gemeenten) - done, tuple(islice(first, NAMED)))


def _what(local: bool) -> str:
    return f"{'niet in elke gemeente een' if local else 'geen'} vergadering van"


def _advice(missed: _Missed) -> str:
    if missed.first:
        counts = listed(missed.first, NAMED, of=missed.gemeenten)
        more = " gemeenten" if missed.gemeenten > NAMED else ""
        return f"zet elke vergadering met haar gemeente bij `gehouden`; er missen: {counts}{more}"
    return "zet de datum van elke vergadering bij `gehouden`"
