"""De periode van een melding is een periode van de planning

## Waarom

Iets wat terugkomt, wordt per periode beoordeeld. Een melding kan zeggen over welke periode zij gaat:
`periode: 2023` of `periode: Q1 2024`. Wordt die tekst niet begrepen, of noemt zij geen jaar, dan telt
de melding voor geen enkele periode, en blijft het te laat. Wat al klaar is, mag vooruit worden gemeld:
hoogstens één periode en drie maanden. Dat iets vervalt, kan ook eerder. Bij iets wat één keer gebeurt,
zegt `periode` niets.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Verslag van het jaar
    trekker: gemeente-voorbeeld
    planning: jaarlijks
    voortgang:
      - datum: 2024-02-10
        status: gereed
        periode: vorig jaar  # <- AK115
        toelichting: Het verslag is vastgesteld.
  - id: PRO-2
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    planning: Q1 2025
    voortgang:
      - datum: 2024-02-10
        status: loopt
        periode: Q1 2024  # <- AK115
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Verslag van het jaar
    trekker: gemeente-voorbeeld
    planning: jaarlijks
    voortgang:
      - datum: 2024-02-10
        status: gereed
        periode: 2023
        toelichting: Het verslag is vastgesteld.
  - id: PRO-2
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    planning: Q1 2025
    voortgang:
      - datum: 2024-02-10
        status: loopt
```
"""

from collections.abc import Iterator
from datetime import date, timedelta

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.item import Item, Voortgang, planning_tekst
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Planning
from ambitiekader_cli.source import Route
from ambitiekader_cli.stand import understood
from ambitiekader_cli.stand.periode import period_of_item
from ambitiekader_cli.stand.recurring import MOST_AT_ONCE, named_periods
from ambitiekader_cli.stand.ritme import Ritme, ritme
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words import dutch

CODE = "AK115"
NAME = "onbegrepen-periode"
SEVERITY = Severity.FOUT


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per periode that is none of the planning."""
    for item, route, log in kader.logs:
        if not any(entry.periode for entry in log):
            continue
        planning = _planning(kader, item, route)
        for index, entry in enumerate(log):
            if entry.periode and (said := _wrong(kader, item, entry, planning)):
                yield Finding(item.at(*route, index, "periode"), *said)


def _planning(kader: Kader, item: Item, route: Route) -> Planning:
    """Of the item, or of the mijlpaal that the log stands in."""
    planned = item.step_at(route) or item
    return understood(planning_tekst(planned.planning), kader.looptijd_of(item))


def _wrong(
    kader: Kader, item: Item, entry: Voortgang, planning: Planning
) -> tuple[str, str] | None:
    """What is wrong, and what to do."""
    tekst = quoted(entry.periode or "")
    if not planning.herhaling:
        message = f"de planning komt niet terug, dus {tekst} zegt hier niets"
        return message, "haal `periode` weg, of maak er een planning van als `jaarlijks`"
    first = planning.start or period_of_item(kader, item).van
    own = ritme(planning.herhaling, first, planning.binnen)
    numbers = named_periods(entry.periode or "", own)
    if not numbers:
        message = f"{tekst} noemt geen periode met een jaar, of meer dan {MOST_AT_ONCE} perioden"
        return message, f"noem een periode met het jaar, zoals `{first.year}` of `Q1 {first.year}`"
    if numbers[-1] < own.number(first):
        what = "de planning" if planning.start else "de looptijd"
        return f"{tekst} ligt voor {dutch.day(first)}, het begin van {what}", "controleer het jaar"
    end = planning.deadline or period_of_item(kader, item).tot
    if not own.is_asked(numbers[0], end):
        what = "de planning" if planning.deadline else "de looptijd"
        return f"{tekst} ligt na {dutch.day(end)}, het einde van {what}", _UNTIL
    if entry.status in _HAPPENED and _is_ahead(own, numbers[-1], entry.datum):
        message = f"{tekst} was op `{entry.datum}` nog niet aan de beurt"
        advice = "controleer het jaar; meld hoogstens één periode en drie maanden vooruit"
        return message, advice
    return None


_UNTIL = "noem een periode daarvoor, of laat de periode weg"


def _is_ahead(own: Ritme, number: int, day: date) -> bool:
    """Whether a period begins long after a day; the plan for next year may be done in December."""
    begin = own.period(number).van
    return begin > day and (number > own.number(day) + 1 or begin > day + _EARLY)


_EARLY = timedelta(days=92)
_HAPPENED = frozenset({"gereed", "deels", "niet-gehaald"})
"""How a period went; that it will not be done may be known before it begins."""
