"""Elke gemeente zegt iets over elke ambitie

## Waarom

De regio spreekt ambities af, de gemeenten voeren ze uit. Zegt een gemeente niets over een ambitie,
dan weet niemand of zij die is vergeten of met opzet overslaat. Maak er een afspraak of activiteit
over, of zet haar met een reden bij `niet_lokaal`. Een gemeente zonder lokale afspraken wordt genoemd
bij `gemeenten` in kader.yaml. Maken gemeenten samen afspraken (`samenwerkingen` in kader.yaml), dan
antwoorden die voor elk van hen. Een kader van één niveau heeft deze vraag niet.

## Fout

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
partijen: [gemeente-voorbeeld, wonen-noord, huurders-noord]
afspraken:  # <- AK302
  - id: VBD-BES-1
    soort: uitwerking
    ambitie: BES-1
    titel: Lokale cijfers
```

## Goed

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
partijen: [gemeente-voorbeeld, wonen-noord, huurders-noord]
afspraken:
  - id: VBD-BES-1
    soort: uitwerking
    ambitie: BES-1
    titel: Lokale cijfers
niet_lokaal:
  - ambitie: DUU-1
    reden: Alle huurwoningen hier hebben al energielabel A.
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo.layout import path_of_afspraken
from ambitiekader_cli.stand import stand_of
from ambitiekader_cli.stand.answers import unanswered, unanswered_per_plaats
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import listed

CODE = "AK302"
NAME = "ambitie-zonder-lokaal-antwoord"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, peildatum: date) -> Iterator[Finding]:
    """Yield one finding per agreement, or gemeente without one, that leaves ambities unanswered."""
    rows = [stand_of(kader, ambitie, peildatum) for ambitie in kader.ambities.values()]
    asked = len(unanswered(rows, ()))
    places = {gemeente.id: number for number, gemeente in enumerate(kader.frame.gemeenten)}
    for plaats, lokaal, left in unanswered_per_plaats(kader, rows, peildatum):
        name = plaats.id
        if lokaal and lokaal.afspraken:
            message = f"`{name}` noemt {len(left)} van de {asked} ambities niet"
            place = lokaal.afspraken.at("afspraken", key=True)
            yield Finding(place, message, _advice([each.id for each in left]))
        else:
            place = kader.frame.at("gemeenten", places[name], "id")
            advice = f"maak `{path_of_afspraken(name)}`"
            yield Finding(place, f"`{name}` heeft geen lokale afspraken", advice)


def _advice(names: list[str]) -> str:
    return f"maak een afspraak over, of zet bij `niet_lokaal`: {listed([*map(quoted, names)], 8)}"
