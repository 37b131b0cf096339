"""Een indicator hoort bij een doel of ambitie die bestaat

## Waarom

Een indicator zegt of een doel of ambitie dichterbij komt. `ak show` noemt hem daar dan ook. Staat er
een id dat niet bestaat, dan ziet niemand de cijfers. Een doel heeft alleen een id als dat erbij staat,
in het bestand van het thema.

## Fout

```yaml data/regional/indicatoren.yaml
indicatoren:
  - id: IND-1
    titel: Sociale huurwoningen
    eenheid: woningen
    richting: meer
    doelen: [BES-D9]  # <- AK217
    ambities: [BES-9]  # <- AK217
```

## Goed

```yaml data/regional/indicatoren.yaml
indicatoren:
  - id: IND-1
    titel: Sociale huurwoningen
    eenheid: woningen
    richting: meer
    ambities: [BES-1]
```
"""

from collections.abc import Container, Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.guess import signs_only
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted

CODE = "AK217"
NAME = "onbekend-doel"
SEVERITY = Severity.FOUT


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per doel or ambitie of an indicator that is not there."""
    if kader.unread & {"kader", "ambities"}:
        return
    kinds = (("doelen", kader.doelen, kader.ambities), ("ambities", kader.ambities, kader.doelen))
    for key, known, others in kinds:
        typed = {signs_only(name): name for name in known}
        for indicator in kader.all_indicatoren:
            for index, name in enumerate(getattr(indicator, key)):
                if name not in known and name not in kader.missed_ids:
                    word = "doel" if key == "doelen" else "ambitie"
                    message = f"{quoted(name)} is geen {word} in dit kader"
                    advice = _advice(key, name, typed.get(signs_only(name)), others)
                    yield Finding(indicator.at(key, index), message, advice)


def _advice(key: str, name: str, close: str | None, others: Container[str]) -> str:
    other = "ambities" if key == "doelen" else "doelen"
    if name in others:
        return f"zet dit id bij `{other}`"
    return f"bedoelde u {quoted(close)}?" if close else "noem een id dat bestaat"
