"""Een overzicht dat is vastgesteld, is rond zijn eigen jaar ondertekend

## Waarom

Wie een nieuw jaar begint, maakt vaak een kopie van het bestand van vorig jaar. Blijven `status` en
`ondertekening` daarin staan, dan lijkt een overzicht afgesproken waar nog niemand voor tekende.
Een overzicht wordt ondertekend in zijn eigen jaar of in het jaar ervoor. En een wijziging van een
overeenkomst komt na haar ondertekening.

## Fout

```yaml data/local/voorbeeld/activiteiten/2025.yaml
status: vastgesteld
ondertekening:
  datum: 2022-12-11  # <- AK309
activiteiten:
  - id: VBD-2025-1
    titel: Cijfers aanleveren
    ambitie: BES-1
    trekker: gemeente-voorbeeld
    planning: Q2 2025
```

## Goed

```yaml data/local/voorbeeld/activiteiten/2025.yaml
status: concept
activiteiten:
  - id: VBD-2025-1
    titel: Cijfers aanleveren
    ambitie: BES-1
    trekker: gemeente-voorbeeld
    planning: Q2 2025
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import Afsprakenbestand
from ambitiekader_cli.model.kader import Kader

CODE = "AK309"
NAME = "ondertekening-van-ander-jaar"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per overview with the signature of another year, or change before signing."""
    for lokaal in kader.lokaal.values():
        for jaar, file in lokaal.activiteiten.items():
            signed = file.ondertekening.datum if file.ondertekening else None
            if signed and signed.year not in (jaar - 1, jaar):
                message = f"dit overzicht is van {jaar}, maar ondertekend in {signed.year}"
                advice = "is het een kopie? Haal dan `ondertekening` weg en zet `status: concept`"
                yield Finding(file.at("ondertekening", "datum"), message, advice)
        if lokaal.afspraken:
            yield from _changed_before(lokaal.afspraken)


def _changed_before(file: Afsprakenbestand) -> Iterator[Finding]:
    """What was changed in an agreement before anybody signed it."""
    signed = file.ondertekening.datum if file.ondertekening else None
    for index, each in enumerate(file.wijzigingen if signed else ()):
        if signed and each.datum < signed:
            message = f"de wijziging van `{each.datum}` is van voor de ondertekening (`{signed}`)"
            advice = "controleer beide datums; een eerdere overeenkomst staat bij `eerder`"
            yield Finding(file.at("wijzigingen", index, "datum"), message, advice)
