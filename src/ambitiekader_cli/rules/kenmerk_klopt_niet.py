"""De waarde van een kenmerk past bij zijn soort

## Waarom

In kader.yaml staat van elk kenmerk de soort: tekst, getal, bedrag, datum, keuze of ja-nee. Alleen
met waarden van die soort is er mee te rekenen en te zoeken. Een kenmerk heeft één waarde, tenzij er
`meervoud: ja` bij staat.

## Fout

```yaml data/regional/kader.yaml
titel: Regionaal Voorbeeldkader 2023-2026
looptijd: {van: 2023-01-01, tot: 2026-12-31}
themas:
  - {id: beschikbaarheid, code: BES, naam: Beschikbaarheid}
  - {id: duurzaamheid, code: DUU, naam: Duurzaamheid}
gemeenten:
  - {id: voorbeeld, code: VBD, naam: Voorbeeld, partij: gemeente-voorbeeld}
kenmerken:
  - {id: budget, naam: Budget, soort: bedrag}
  - {id: domein, naam: Domein, soort: keuze, keuzes: [sociaal, ruimte], meervoud: ja}
documenten:
  - {id: kader, titel: Regionaal Voorbeeldkader}
```

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    kenmerken:
      budget: twee ton  # <- AK120
      domein: [sociaal, natuur]  # <- AK120
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    kenmerken:
      budget: 200000
      domein: [sociaal, ruimte]
```
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.guess import nearest
from ambitiekader_cli.model.core import PydanticCustomError
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import Kenmerk
from ambitiekader_cli.model.values import as_bedrag, as_datum, as_getal, as_ja_nee
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import counted, listed

CODE = "AK120"
NAME = "kenmerk-klopt-niet"
SEVERITY = Severity.FOUT

_READ: Mapping[str, Callable[[Any], Any]] = {
    "getal": as_getal,
    "bedrag": as_bedrag,
    "datum": as_datum,
    "ja-nee": as_ja_nee,
}
NAMED = 12
"""How many choices an advice names."""


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per value that does not fit, and per kenmerk with too many of them."""
    for item in kader.all_items():
        for name, values in item.kenmerken.items():
            if kenmerk := kader.kenmerken.get(name):
                yield from _of_item(item, kenmerk, values)


def _of_item(item: Item, kenmerk: Kenmerk, values: tuple[str, ...]) -> Iterator[Finding]:
    if len(values) > 1 and not kenmerk.meervoud:
        number = counted(len(values), "waarde", "waarden")
        message = f"het kenmerk `{kenmerk.id}` heeft {number}, en mag er één hebben"
        advice = "houd er één over, of zet `meervoud: ja` bij dit kenmerk in kader.yaml"
        yield Finding(item.at("kenmerken", kenmerk.id, key=True), message, advice)
    for index, value in enumerate(values):
        if advice := _misfit(kenmerk, value):
            message = f"het kenmerk `{kenmerk.id}` kan niet {quoted(value)} zijn"
            yield Finding(item.at("kenmerken", kenmerk.id, index), message, advice)


def _misfit(kenmerk: Kenmerk, value: str) -> str:
    """What to write instead; empty when the value fits."""
    if kenmerk.soort == "keuze":
        if value in kenmerk.keuzes:
            return ""
        close = nearest(value, kenmerk.keuzes)
        choice = f"kies uit: {listed(kenmerk.keuzes, NAMED, 'of')}"
        return f"bedoelde u {quoted(close)}? Anders: {choice}" if close else choice
    try:
        _READ.get(kenmerk.soort, str)(value)
    except PydanticCustomError as error:
        return error.message()
    return ""
