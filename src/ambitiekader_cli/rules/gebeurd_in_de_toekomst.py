"""Wat al gebeurd is, ligt niet in de toekomst

## Waarom

Onder `gehouden` staan vergaderingen die zijn geweest, onder `metingen` getallen die zijn gemeten. Ligt
de dag nog in de toekomst, dan is het jaar meestal verkeerd getypt, en telt er iets mee wat er niet is.
Zo is het ook met een besluit bij een melding, een wijziging van een overeenkomst en een aanleiding. Een
besluit is er ook niet na de melding die ervan vertelt.
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
from ambitiekader_cli.model.bestanden import Afsprakenbestand, Overleg
from ambitiekader_cli.model.indicator import Indicator
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.besluiten import decisions

CODE = "AK310"
NAME = "gebeurd-in-de-toekomst"
SEVERITY = Severity.FOUT


def check(kader: Kader, today: date) -> Iterator[Finding]:
    """Yield one finding per meeting, meting, bod, decision or change that cannot have been yet."""
    for overleg in kader.overleggen:
        yield from _meetings(overleg, today)
    for indicator in kader.all_indicatoren:
        yield from _measured(indicator, today)
    for file in filter(None, (lokaal.afspraken for lokaal in kader.lokaal.values())):
        yield from _agreed(file, today)
    for index, each in enumerate(kader.frame.aanleidingen):
        if each.datum > today:
            place = kader.frame.at("aanleidingen", index, "datum")
            advice = "noem de dag waarop het bekend werd, of verbeter de datum"
            yield Finding(place, f"de aanleiding van `{each.datum}` {_AHEAD}", advice)
    yield from _decided(kader, today)


def _agreed(file: Afsprakenbestand, today: date) -> Iterator[Finding]:
    for index, bod in enumerate(file.biedingen):
        is_there = bod.status in ("uitgebracht", "verwerkt")
        if is_there and bod.datum and bod.datum > today:
            advice = "zet `status: verwacht`, of verbeter de datum"
            place = file.at("biedingen", index, "datum")
            yield Finding(place, f"het bod van `{bod.datum}` {_AHEAD}", advice)
    for index, each in enumerate(file.wijzigingen):
        if each.datum > today:
            place = file.at("wijzigingen", index, "datum")
            yield Finding(place, f"de wijziging van `{each.datum}` {_AHEAD}", _CHECK)


def _decided(kader: Kader, today: date) -> Iterator[Finding]:
    for item, route, besluit, entry in decisions(kader):
        if besluit.datum > today:
            message = f"het besluit van `{besluit.datum}` {_AHEAD}"
            yield Finding(item.at(*route, "datum"), message, _CHECK)
        elif besluit.datum > entry.datum:
            message = f"het besluit van `{besluit.datum}` ligt na de melding van `{entry.datum}`"
            advice = "een melding vertelt wat al besloten is; verbeter één van de twee datums"
            yield Finding(item.at(*route, "datum"), message, advice)


_AHEAD = "ligt in de toekomst"
_CHECK = "zet het er pas in als het zover is, of verbeter de datum"


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
