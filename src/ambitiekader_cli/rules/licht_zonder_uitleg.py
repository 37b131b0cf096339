"""Bij oranje en rood staat waardoor het komt, wat het betekent en wat u doet

## Waarom

De stuurgroep kan alleen helpen als zij weet waardoor een actie vastloopt, wat het gevolg is, en hoe
de trekker bijstuurt. Een kleur alleen roept in het overleg vooral vragen op.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    voortgang:
      - datum: 2024-02-10
        status: loopt
        licht: oranje  # <- AK106
        oorzaak: De gegevens kwamen later.
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    voortgang:
      - datum: 2024-02-10
        status: loopt
        licht: oranje
        oorzaak: De gegevens kwamen later.
        gevolg: Het plan is een maand later klaar.
        bijsturing: De werkgroep komt nu elke week bij elkaar.
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.item import Voortgang
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Place
from ambitiekader_cli.words.dutch import listed

CODE = "AK106"
NAME = "licht-zonder-uitleg"
SEVERITY = Severity.FOUT

NEEDED = {
    "oorzaak": "waardoor het komt",
    "gevolg": "wat het betekent",
    "bijsturing": "wat u eraan doet",
}


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per orange or red entry that does not explain itself."""
    for item, route, log in kader.logs:
        for index, entry in enumerate(log):
            if entry.licht in ("oranje", "rood") and (missing := _missing(entry)):
                yield _finding(item.at(*route, index, "licht"), entry, missing)


def _missing(entry: Voortgang) -> list[str]:
    return [name for name in NEEDED if not getattr(entry, name)]


def _finding(place: Place, entry: Voortgang, missing: list[str]) -> Finding:
    verb = "ontbreekt" if len(missing) == 1 else "ontbreken"
    names = listed(f"`{name}`" for name in missing)
    advice = f"schrijf kort {listed(NEEDED[name] for name in missing)}"
    return Finding(place, f"bij licht `{entry.licht}` {verb} {names}", advice)
