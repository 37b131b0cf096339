"""Van elke planning is duidelijk in welk jaar zij valt

## Waarom

Zonder jaar weet `ak` niet wanneer een actie te laat is. De actie staat dan als *onduidelijk* in de
lijsten. `ak` vult zelf nooit een jaar in. Weten de partijen welk jaar bedoeld is, leg dat dan vast
als `aanname`, met de reden: zo blijft de afgesproken tekst staan. Staat het jaar al in de tekst, dan
telt een aanname niet mee en brengt zij de lezer in de war.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    planning: Q2  # <- AK102
  - id: PRO-2
    titel: Projectgroep
    trekker: gemeente-voorbeeld
    planning:
      tekst: Q2 2025
      aanname: {jaar: 2024, reden: Dat staat in het verslag.}  # <- AK102
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    planning:
      tekst: Q2
      aanname: {jaar: 2025, reden: De werkgroep bedoelde het eerste hele jaar.}
  - id: PRO-2
    titel: Projectgroep
    trekker: gemeente-voorbeeld
    planning: Q2 2025
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.item import PlanningMetAanname, planning_jaar, planning_tekst
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Looptijd, Onbegrepen, Planning, Soort, parse
from ambitiekader_cli.source import Place
from ambitiekader_cli.text import quoted

CODE = "AK102"
NAME = "onduidelijk-jaar"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per planning that lacks a year, or has an aanname that does nothing."""
    if (herijking := kader.frame.herijking) and _yearless(herijking.planning, kader.looptijd):
        message = f"in de herijking {quoted(herijking.planning)} ontbreekt het jaar"
        yield Finding(kader.frame.at("herijking", "planning"), message, "noem het jaar")
    for item, route, given, meaning in kader.plannings:
        if isinstance(meaning, Onbegrepen):
            continue
        if isinstance(given, PlanningMetAanname) and given.aanname:
            without = parse(given.tekst, kader.looptijd_of(item), helpful=False)
            yield from _of_aanname(item.at(*route), given, without, meaning)
        elif meaning.soort is Soort.ONDUIDELIJK:
            place = item.at(*route, "tekst")  # a bare text is found too
            message = f"in de planning {quoted(planning_tekst(given))} ontbreekt het jaar"
            yield Finding(place, message, _ADVICE)


def _yearless(tekst: str, looptijd: Looptijd) -> bool:
    meaning = parse(tekst, looptijd, helpful=False)
    return isinstance(meaning, Planning) and meaning.soort is Soort.ONDUIDELIJK


def _of_aanname(
    place: Place, given: PlanningMetAanname, without: Planning | Onbegrepen, meaning: Planning
) -> Iterator[Finding]:
    """Yield what is wrong with an assumed year; `without` is what the text means by itself."""
    if isinstance(without, Planning) and without.soort is not Soort.ONDUIDELIJK:
        message = f"de planning {quoted(given.tekst)} heeft geen aangenomen jaar nodig"
        yield Finding(place.at("aanname", key=True), message, "haal `aanname` weg")
    elif meaning == without:
        message = f"`{planning_jaar(given)}` kan niet het jaar van een planning zijn"
        yield Finding(place.at("aanname", "jaar"), message, "schrijf het jaar met vier cijfers")


_ADVICE = (
    "noem het jaar, of leg vast wat u aanneemt: "
    "`planning: {tekst: …, aanname: {jaar: …, reden: …}}`"
)
