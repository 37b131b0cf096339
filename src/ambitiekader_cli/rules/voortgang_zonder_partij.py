"""Zijn er meer trekkers, dan zegt elke melding van welke partij zij is

## Waarom

Trekken meer partijen een actie, dan meldt elke partij voor zichzelf. De actie is pas gereed als
iedereen gereed is. Een melding zonder partij zou voor iedereen tellen, en een melding van wie geen
trekker is voor niemand. Stopt een trekker, dan meldt haar opvolger, vanaf de dag na haar laatste.

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
        named = item.leading(route)
        trekkers = kader.members(named)
        joint = item.uitvoering == "gezamenlijk"
        others = {*named, item.procestrekker if joint else ""}
        answering = kader.organisations.answering(named, date.max)
        for index, entry in enumerate(log if trekkers else ()):
            if not (entry.partij or joint) and len(trekkers) > 1:
                yield _nameless(item.at(*route, index), trekkers)
            for number, partij in enumerate(entry.partij):
                known = partij in others or answering.inherited(partij, entry.datum)
                if not known and _is_stranger(kader, partij, trekkers):
                    here = item.at(*route, index, "partij", number)
                    yield _strange(here, partij, trekkers)


def _is_stranger(kader: Kader, partij: str, trekkers: Collection[str]) -> bool:
    """Whether it exists but leads nothing here, not even as predecessor of who does.

    What does not exist at all is AK201's to say.
    """
    follows = kader.organisations.successor(partij, date.max)
    return partij not in trekkers and follows not in trekkers and kader.is_trekker(partij)


def _nameless(place: Place, trekkers: Collection[str]) -> Finding:
    message = f"deze melding zegt niet van welke van de {len(trekkers)} trekkers zij is"
    return Finding(place, message, f"voeg `partij:` toe; {_choices(trekkers)}")


def _strange(place: Place, partij: str, trekkers: Collection[str]) -> Finding:
    message = f"{quoted(partij)} is hier geen trekker"
    who = listed([f"`{trekker}`" for trekker in trekkers], 6)
    advice = f"alleen een trekker meldt: {who}; schrijf in diens toelichting wat een ander zei"
    return Finding(place, message, advice)


def _choices(trekkers: Collection[str]) -> str:
    return f"kies uit: {listed([f'`{trekker}`' for trekker in trekkers], 6)}"
