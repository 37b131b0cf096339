"""Zijn er meer trekkers, dan zegt elke melding van welke partij zij is

## Waarom

Trekken meer partijen een actie, dan meldt elke partij voor zichzelf. De actie is pas gereed als
iedereen gereed is. Een melding zonder partij zou voor iedereen tellen, en een melding van wie geen
trekker is voor niemand.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: alle-partijen
    voortgang:
      - {datum: 2024-02-10, status: loopt}  # <- AK111
  - id: PRO-2
    titel: Projectgroep
    trekker: [gemeente-voorbeeld, wonen-noord]
    voortgang:
      - {datum: 2024-02-10, partij: huurders-noord, status: loopt}  # <- AK111
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: alle-partijen
    voortgang:
      - {datum: 2024-02-10, partij: wonen-noord, status: loopt}
  - id: PRO-2
    titel: Projectgroep
    trekker: [gemeente-voorbeeld, wonen-noord]
    voortgang:
      - {datum: 2024-02-10, partij: gemeente-voorbeeld, status: loopt}
```
"""

from collections.abc import Collection, Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.item import Voortgang
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Place
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import listed

CODE = "AK111"
NAME = "voortgang-zonder-partij"
SEVERITY = Severity.FOUT


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per entry that is of nobody, or of a partij that does not lead."""
    if "partijen" in kader.incomplete:
        return
    for item, route, log in kader.logs:
        trekkers = kader.members(item.trekker)
        for index, entry in enumerate(log if trekkers else ()):
            if entry.partij is None and len(trekkers) > 1:
                yield _nameless(item.at(*route, index), trekkers)
            elif _stranger(kader, entry.partij, trekkers):
                yield _strange(item.at(*route, index, "partij"), entry, trekkers)


def _stranger(kader: Kader, partij: str | None, trekkers: Collection[str]) -> bool:
    """Whether it exists but does not lead; what does not exist at all is AK201's to say."""
    return partij is not None and partij not in trekkers and kader.is_trekker(partij)


def _nameless(place: Place, trekkers: Collection[str]) -> Finding:
    message = f"deze melding zegt niet van welke van de {len(trekkers)} trekkers zij is"
    return Finding(place, message, f"voeg `partij:` toe; {_choices(trekkers)}")


def _strange(place: Place, entry: Voortgang, trekkers: Collection[str]) -> Finding:
    message = f"{quoted(entry.partij or '')} is hier geen trekker"
    return Finding(place, message, _choices(trekkers))


def _choices(trekkers: Collection[str]) -> str:
    return f"kies uit: {listed([f'`{trekker}`' for trekker in trekkers], 6)}"
