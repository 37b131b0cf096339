"""Bij `gereed` staat wat er is bereikt

## Waarom

Met `gereed` verdwijnt een actie van de lijst. Wie later wil weten wat er is opgeleverd, vindt alleen
de toelichting terug. Eén zin is genoeg: wat is er, en waar is het te vinden? Hetzelfde geldt voor
`deels` en `niet-gehaald`: wat is er niet gelukt, en waarom?

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    voortgang:
      - {datum: 2024-02-10, status: gereed}  # <- AK105
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    voortgang:
      - {datum: 2024-02-10, status: gereed, toelichting: De stuurgroep stelde het plan vast.}
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.kader import Kader

CODE = "AK105"
NAME = "gereed-zonder-toelichting"
SEVERITY = Severity.WAARSCHUWING

NEEDED = {
    "gereed": "schrijf in één zin wat er is bereikt",
    "deels": "schrijf in één zin wat er wel en niet is bereikt",
    "niet-gehaald": "schrijf in één zin waarom het niet is gelukt",
}
"""What to tell with the statuses that end an action."""


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per entry that ends an action and says nothing else."""
    for item, route, log in kader.logs:
        for index, entry in enumerate(log):
            if entry.status in NEEDED and not entry.toelichting:
                place = item.at(*route, index, "status")
                message = f"bij `{entry.status}` ontbreekt de toelichting"
                yield Finding(place, message, NEEDED[entry.status])
