"""Een besluit bij een melding staat ook bij de vergadering

## Waarom

Wie later vraagt waarom een planning veranderde, zoekt het besluit bij de vergadering. Staat die dag
wel vast, maar zonder besluit over dit onderdeel, dan is het besluit teruggenomen, of nooit
vastgelegd. Is er een besluit zonder onderdelen erbij, dan kan dat bedoeld zijn, en zegt `ak` niets.

## Fout

```yaml data/regional/overleg.yaml
overleggen:
  - orgaan: stuurgroep
    niveau: regionaal
    leden: [alle-partijen]
    frequentie: tweemaal per jaar
    gehouden:
      - datum: 2024-06-11
    bron: {document: kader}
```

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    planning: Q4 2025
    voortgang:
      - datum: 2024-06-12
        status: loopt
        herzien:
          planning: Q2 2026
          reden: De opdracht kwam later.
          besluit: {datum: 2024-06-11, overleg: stuurgroep}  # <- AK321
```

## Goed

```yaml data/regional/overleg.yaml
overleggen:
  - orgaan: stuurgroep
    niveau: regionaal
    leden: [alle-partijen]
    frequentie: tweemaal per jaar
    gehouden:
      - datum: 2024-06-11
        besluiten:
          - id: SG-2024-1
            tekst: Het plan krijgt meer tijd.
            items: PRO-1
    bron: {document: kader}
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import Vergadering
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.besluiten import Reported, decisions, tells_of
from ambitiekader_cli.text import quoted

CODE = "AK321"
NAME = "besluit-niet-bij-vergadering"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per report of a decision that its meeting, which is known, did not take."""
    held: dict[tuple[str, date], list[Vergadering]] = {}
    for body in kader.overleggen:
        for each in body.gehouden:
            held.setdefault((body.orgaan, each.datum), []).append(each)
    for told in decisions(kader):
        orgaan, datum = told.besluit.overleg or "", told.besluit.datum
        places = {None, told.item.bestand.gemeente}
        meetings = [m for m in held.get((orgaan, datum), ()) if m.gemeente in places]
        if meetings and not any(_took(each, told, orgaan) for each in meetings):
            message = f"bij de vergadering van {quoted(orgaan)} op `{datum}` staat dit besluit niet"
            advice = "leg het daar vast met `ak meetings decide`, of herstel deze melding"
            yield Finding(told.item.at(*told.route), message, advice)


def _took(meeting: Vergadering, told: Reported, orgaan: str) -> bool:
    return any(
        not besluit.items
        or told.item.id in besluit.items
        or tells_of(told.entry, orgaan, meeting.datum, besluit.tekst)
        for besluit in meeting.besluiten
    )
