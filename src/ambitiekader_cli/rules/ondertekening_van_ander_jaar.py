"""Een overzicht dat is vastgesteld, is rond zijn eigen jaar ondertekend

## Waarom

Wie een nieuw jaar begint, maakt vaak een kopie van het bestand van vorig jaar. Blijven `status` en
`ondertekening` daarin staan, dan lijkt een overzicht afgesproken waar nog niemand voor tekende.
Een overzicht wordt ondertekend in zijn eigen jaar of in het jaar ervoor.

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
from ambitiekader_cli.model.kader import Kader

CODE = "AK309"
NAME = "ondertekening-van-ander-jaar"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per overview that carries the signature of another year."""
    for lokaal in kader.lokaal.values():
        for jaar, file in lokaal.activiteiten.items():
            signed = file.ondertekening.datum if file.ondertekening else None
            if signed and signed.year not in (jaar - 1, jaar):
                message = f"dit overzicht is van {jaar}, maar ondertekend in {signed.year}"
                advice = "is het een kopie? Haal dan `ondertekening` weg en zet `status: concept`"
                yield Finding(file.at("ondertekening", "datum"), message, advice)
