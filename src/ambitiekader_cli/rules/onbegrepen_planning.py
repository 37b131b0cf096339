"""Elke planning is een datum of periode die `ak` begrijpt

## Waarom

De planning staat er zoals zij is afgesproken. `ak` rekent haar om naar een laatste dag. Lukt dat
niet, dan kan de actie nooit te laat zijn en ziet niemand dat zij blijft liggen. `ak` raadt nooit, en stelt
geen andere datum voor. Wacht een actie op iets, dan mag dat er staan: `na besluit stuurgroep`. Is de
planning verschoven, laat dan staan wat is afgesproken. Bij een overleg zegt `frequentie` hoe vaak het
bij elkaar komt.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    planning: was Q2 2025, nu Q4 2025  # <- AK101
    mijlpalen:
      - titel: Eerste versie
        planning: 31 juni 2025  # <- AK101
```

```yaml data/regional/overleg.yaml
overleggen:
  - orgaan: stuurgroep
    niveau: regionaal
    frequentie: najaar 2024  # <- AK101
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    planning: Q3 2025
    mijlpalen:
      - titel: Eerste versie
        planning: 30 juni 2025
```

```yaml data/regional/overleg.yaml
overleggen:
  - orgaan: stuurgroep
    niveau: regionaal
    frequentie: tweemaal per jaar
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.item import planning_jaar, planning_tekst
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Onbegrepen, parse
from ambitiekader_cli.source import Place
from ambitiekader_cli.text import quoted

CODE = "AK101"
NAME = "onbegrepen-planning"
SEVERITY = Severity.FOUT

MOST_HELPED = 200
"""With more strange plannings than this, looking for what was meant takes too long."""


def check(kader: Kader, peildatum: date) -> Iterator[Finding]:
    """Yield one finding per planning or frequentie that cannot be understood."""
    this_year = peildatum.year
    if herijking := kader.frame.herijking:
        meaning = parse(herijking.planning, kader.looptijd, voorbeeldjaar=this_year)
        if isinstance(meaning, Onbegrepen):
            yield _refused(kader.frame.at("herijking", "planning"), "herijking", meaning)
    strange = [each for each in kader.plannings if isinstance(each.meaning, Onbegrepen)]
    for number, (item, route, given, _) in enumerate(strange):
        looptijd, jaar = kader.looptijd_of(item), planning_jaar(given)
        helpful = number < MOST_HELPED
        meaning = parse(
            planning_tekst(given), looptijd, jaar, helpful=helpful, voorbeeldjaar=this_year
        )
        if isinstance(meaning, Onbegrepen):
            place = item.at(*route, "tekst")  # a bare text is found too
            yield _refused(place, "planning", meaning)
    yield from _expectations(kader, this_year)
    yield from _frequenties(kader, this_year)


def _expectations(kader: Kader, this_year: int) -> Iterator[Finding]:
    """What somebody expects now, under `verwacht`."""
    given = (
        (i, (*r, n, "verwacht"), e.verwacht) for i, r, log in kader.logs for n, e in enumerate(log)
    )
    for number, (item, route, tekst) in enumerate(each for each in given if each[2]):
        helpful = number < MOST_HELPED
        looptijd = kader.looptijd_of(item)
        meaning = parse(tekst or "", looptijd, helpful=helpful, voorbeeldjaar=this_year)
        if isinstance(meaning, Onbegrepen):
            yield _refused(item.at(*route), "verwacht", meaning)


def _frequenties(kader: Kader, this_year: int) -> Iterator[Finding]:
    for number, overleg in enumerate(kader.overleggen):
        if overleg.frequentie is None:
            continue
        helpful = number < MOST_HELPED
        meaning = parse(
            overleg.frequentie, kader.looptijd, helpful=helpful, voorbeeldjaar=this_year
        )
        place = overleg.at("frequentie")
        if isinstance(meaning, Onbegrepen):
            yield _refused(place, "frequentie", meaning)
        elif not meaning.herhaling:
            message = f"{quoted(overleg.frequentie)} zegt niet hoe vaak"
            yield Finding(place, message, "schrijf bijvoorbeeld `tweemaal per jaar`")


def _refused(place: Place, word: str, meaning: Onbegrepen) -> Finding:
    return Finding(place, f"{word}: {meaning.bericht}", meaning.hulp)
