"""Een CBS-code hoort bij een gemeente die er is

## Waarom

Met de code van het CBS zijn uw gegevens te leggen naast andere cijfers. Een gemeente heeft `GM` en
vier cijfers; een wijk (`WK`) en een buurt (`BU`) beginnen met dezelfde vier. `ak` kent de gemeenten
van 2025, en die sinds 2010 zijn opgeheven. Is uw gemeente nieuwer? Accepteer deze bevinding dan.

## Fout

```yaml data/local/voorbeeld/activiteiten/2024.yaml
activiteiten:
  - id: VBD-2024-1
    afspraak: VBD-BES-1
    titel: Cijfers over 2023 aanleveren
    trekker: gemeente-voorbeeld
    planning: Q2 2024
    gebied:
      - naam: Oude dorp
        cbs: WK999901  # <- AK236
```

## Goed

```yaml data/local/voorbeeld/activiteiten/2024.yaml
activiteiten:
  - id: VBD-2024-1
    afspraak: VBD-BES-1
    titel: Cijfers over 2023 aanleveren
    trekker: gemeente-voorbeeld
    planning: Q2 2024
    gebied:
      - naam: Oude dorp
        cbs: WK001401
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.gemeentecodes import ENDED, LIST_YEAR, NUMBERS
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import listed

CODE = "AK236"
NAME = "onbekende-cbs-code"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per code of which there is no gemeente, or that is of another one."""
    for number, gemeente in enumerate(kader.frame.gemeenten):
        if gemeente.cbs and (problem := _problem(gemeente.cbs, kader)):
            yield Finding(kader.frame.at("gemeenten", number, "cbs"), problem, _LOOK)
    for item in kader.all_items():
        for index, gebied in enumerate(item.gebied):
            code = gebied.cbs or ""
            if code and (problem := _problem(code, kader) or _elsewhere(code, item, kader)):
                yield Finding(item.at("gebied", index, "cbs"), problem, _LOOK)


def _problem(code: str, kader: Kader) -> str:
    """Empty when there is such a gemeente, or was in the looptijd."""
    number, begin = code[2:6], kader.looptijd.van.year
    if number in NUMBERS or ENDED.get(number, 0) > begin:
        return ""
    if year := ENDED.get(number):
        return f"de gemeente van {quoted(code)} bestaat sinds {year} niet meer"
    return f"bij {quoted(code)} hoort geen gemeente in de lijst van het CBS van {LIST_YEAR}"


def _elsewhere(code: str, item: Item, kader: Kader) -> str:
    """A wijk or buurt of another gemeente than the item is of; an older number may still be used."""
    names = kader.gemeenten_in(item.bestand.gemeente)
    own = [kader.gemeenten[name] for name in names if name in kader.gemeenten]
    codes = [gemeente.cbs for gemeente in own]
    if not own or not all(codes) or code[2:6] not in NUMBERS or f"GM{code[2:6]}" in codes:
        return ""
    return f"{quoted(code)} ligt niet in {listed((each.naam for each in own), 8, 'of')}"


_LOOK = "zoek de code op bij het CBS"
