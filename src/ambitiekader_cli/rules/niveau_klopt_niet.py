"""Het niveau van het kader past bij wat erin staat

## Waarom

Met `niveau` in kader.yaml zegt u wat voor kader dit is: een regio met afspraken per gemeente (dat
is zo als er niets staat), alleen een regio (`regio`), of één gemeente (`gemeente`). Daarvan hangt af
welke vragen `ak` stelt en welke documenten er zijn. In een kader van één gemeente is het kader zelf
de afspraak: de ambities met hun trekkers, en per jaar een activiteitenoverzicht.

## Fout

```yaml data/regional/kader.yaml
titel: Afspraken in Voorbeeld
niveau: gemeente  # <- AK232
looptijd: {van: 2023-01-01, tot: 2026-12-31}
themas:
  - {id: beschikbaarheid, code: BES, naam: Beschikbaarheid}
  - {id: duurzaamheid, code: DUU, naam: Duurzaamheid}
gemeenten:
  - {id: voorbeeld, code: VBD, naam: Voorbeeld, partij: gemeente-voorbeeld}
  - {id: buurstad, code: BUU, naam: Buurstad, partij: gemeente-voorbeeld}
documenten:
  - {id: kader, titel: Regionaal Voorbeeldkader}
```

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
partijen: [gemeente-voorbeeld, wonen-noord, huurders-noord]
```

## Goed

```yaml data/regional/kader.yaml
titel: Afspraken in Voorbeeld
niveau: gemeente
looptijd: {van: 2023-01-01, tot: 2026-12-31}
themas:
  - {id: beschikbaarheid, code: BES, naam: Beschikbaarheid}
  - {id: duurzaamheid, code: DUU, naam: Duurzaamheid}
gemeenten:
  - {id: voorbeeld, code: VBD, naam: Voorbeeld, partij: gemeente-voorbeeld}
documenten:
  - {id: kader, titel: Regionaal Voorbeeldkader}
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.kader import Kader

CODE = "AK232"
NAME = "niveau-klopt-niet"
SEVERITY = Severity.FOUT


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per part of the frame that its level has no place for, or lacks."""
    if "kader" in kader.incomplete:
        return
    yield from _gemeenten(kader)
    if kader.niveau != "regio-en-gemeenten" and kader.frame.samenwerkingen:
        message = f"een kader met `niveau: {kader.niveau}` heeft geen samenwerkingen van gemeenten"
        place = kader.frame.at("samenwerkingen", key=True)
        yield Finding(place, message, "haal `samenwerkingen` weg, of verbeter `niveau`")
    if kader.niveau == "gemeente":
        yield from _agreed_twice(kader)


def _gemeenten(kader: Kader) -> Iterator[Finding]:
    number, place = len(kader.frame.gemeenten), kader.frame.at("niveau")
    if kader.niveau == "gemeente" and number != 1:
        message = f"bij `niveau: gemeente` hoort één gemeente, en er staan er {number}"
        yield Finding(place, message, "noem bij `gemeenten` alleen de gemeente van dit kader")
    if kader.niveau == "regio-en-gemeenten" and not number:
        advice = (
            "noem ze bij `gemeenten`, of schrijf `niveau: regio` als er geen lokale afspraken zijn"
        )
        yield Finding(kader.frame.at("themas", key=True), "dit kader noemt geen gemeenten", advice)


def _agreed_twice(kader: Kader) -> Iterator[Finding]:
    """Local afspraken where the frame itself is the agreement."""
    for lokaal in kader.lokaal.values():
        for key in ("afspraken", "niet_lokaal") if lokaal.afspraken else ():
            if lokaal.afspraken and getattr(lokaal.afspraken, key):
                message = f"in een kader van één gemeente horen hier geen `{key}`"
                advice = (
                    "het kader is zelf de afspraak: zet ze als ambitie in `data/regional/ambities`"
                )
                yield Finding(lokaal.afspraken.at(key, key=True), message, advice)
