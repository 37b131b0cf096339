"""Wat al gebeurd is, ligt niet in de toekomst

## Waarom

Onder `gehouden` staan vergaderingen die zijn geweest, onder `metingen` getallen die zijn gemeten. Ligt
de dag nog in de toekomst, dan is het jaar meestal verkeerd getypt, en telt er iets mee wat er niet is.
Een vergadering die nog komt, staat bij `gepland`; die heeft nog geen besluiten en geen verslag.

## Fout

```yaml data/regional/overleg.yaml
overleggen:
  - orgaan: stuurgroep
    niveau: regionaal
    gehouden:
      - {datum: 2199-03-14}  # <- AK310
    gepland:
      - datum: 2199-09-14
        besluiten: [{tekst: De monitor komt een jaar later.}]  # <- AK310
```

```yaml data/regional/indicatoren.yaml
indicatoren:
  - id: IND-1
    titel: Sociale huurwoningen
    eenheid: woningen
    richting: meer
    metingen:
      - {jaar: 2199, waarde: 12000}  # <- AK310
```

## Goed

```yaml data/regional/overleg.yaml
overleggen:
  - orgaan: stuurgroep
    niveau: regionaal
    gehouden:
      - datum: 2023-03-14
        besluiten: [{tekst: De monitor komt een jaar later.}]
    gepland:
      - {datum: 2199-03-14}
```

```yaml data/regional/indicatoren.yaml
indicatoren:
  - id: IND-1
    titel: Sociale huurwoningen
    eenheid: woningen
    richting: meer
    metingen:
      - {jaar: 2023, waarde: 12000}
      - {jaar: 2199, waarde: PM}
```
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import Overleg
from ambitiekader_cli.model.indicator import Indicator
from ambitiekader_cli.model.kader import Kader

CODE = "AK310"
NAME = "gebeurd-in-de-toekomst"
SEVERITY = Severity.FOUT


def check(kader: Kader, today: date) -> Iterator[Finding]:
    """Yield one finding per meeting, meting or bod that cannot have been yet."""
    for overleg in kader.overleg.overleggen if kader.overleg else ():
        yield from _meetings(overleg, today)
    for indicator in kader.all_indicatoren:
        yield from _measured(indicator, today)
    for lokaal in kader.lokaal.values():
        file = lokaal.afspraken
        for index, bod in enumerate(file.biedingen if file else ()):
            is_there = bod.status in ("uitgebracht", "verwerkt")
            if file and is_there and bod.datum and bod.datum > today:
                message = f"het bod van `{bod.datum}` ligt in de toekomst"
                advice = "zet `status: verwacht`, of verbeter de datum"
                yield Finding(file.at("biedingen", index, "datum"), message, advice)


def _meetings(overleg: Overleg, today: date) -> Iterator[Finding]:
    for index, meeting in enumerate(overleg.gehouden):
        if meeting.datum > today:
            message = f"de vergadering van `{meeting.datum}` ligt in de toekomst"
            advice = "zet haar bij `gepland`, of verbeter de datum"
            yield Finding(overleg.at("gehouden", index, "datum"), message, advice)
    for index, meeting in enumerate(overleg.gepland):
        key = "besluiten" if meeting.besluiten else "verslag" if meeting.verslag else None
        if key:
            what = "geen besluiten" if key == "besluiten" else "geen verslag"
            message = f"een geplande vergadering heeft nog {what}"
            advice = "zet haar bij `gehouden` als zij is geweest"
            yield Finding(overleg.at("gepland", index, key, key=True), message, advice)


def _measured(indicator: Indicator, today: date) -> Iterator[Finding]:
    advice = "controleer het jaar; wat u verwacht, staat bij `streefwaarden`"
    for index, each in enumerate(indicator.metingen):
        known = isinstance(each.waarde, Decimal)
        if known and (each.datum > today if each.datum else each.year > today.year):
            message = f"de meting van `{each.datum or each.year}` ligt in de toekomst"
            key = "datum" if each.datum else "jaar"
            yield Finding(indicator.at("metingen", index, key), message, advice)
    begin = indicator.nulmeting
    if begin and isinstance(begin.waarde, Decimal) and begin.jaar > today.year:
        message = f"de nulmeting van `{begin.jaar}` ligt in de toekomst"
        yield Finding(indicator.at("nulmeting", "jaar"), message, advice)
