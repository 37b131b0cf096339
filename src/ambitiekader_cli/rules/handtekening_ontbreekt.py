"""Wie bij een afspraak hoort, tekende haar ook

## Waarom

Tekenden sommige partijen wel en andere niet, dan is een handtekening vergeten, of hoort een partij niet
in de lijst. Bij lokale afspraken gaat het om wie onder `partijen` staat, bij het kader om de partijen met
`ondertekenaar: ja`. Staat er geen enkele handtekening, dan is niet bekend wie tekende, en vraagt `ak` niets.

## Fout

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
partijen: [gemeente-voorbeeld, wonen-noord, huurders-noord]
ondertekening:
  datum: 2022-12-20
  handtekeningen: [gemeente-voorbeeld, wonen-noord]  # <- AK314
afspraken: []
```

## Goed

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
partijen: [gemeente-voorbeeld, wonen-noord, huurders-noord]
ondertekening:
  datum: 2022-12-20
  handtekeningen: [gemeente-voorbeeld, wonen-noord, huurders-noord]
afspraken: []
```
"""

from collections.abc import Iterable, Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import Afsprakenbestand
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import Kaderbestand
from ambitiekader_cli.planning import Looptijd
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import listed

CODE = "AK314"
NAME = "handtekening-ontbreekt"
SEVERITY = Severity.WAARSCHUWING

NAMED = 8


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per agreement, and for the frame, that only some of its partijen signed."""
    if "partijen" in kader.incomplete:
        return
    wanted = (p.id for p in kader.partijen.values() if p.ondertekenaar)
    yield from _unsigned(kader, kader.frame, wanted, "zet `ondertekenaar: nee`")
    for lokaal in kader.lokaal.values():
        file = lokaal.afspraken
        if file and file.status == "vastgesteld" and "afspraken" not in kader.incomplete:
            table = kader.members(_table(file))
            yield from _unsigned(kader, file, table, "haal de partij bij `partijen` weg")


def _table(file: Afsprakenbestand) -> tuple[str, ...]:
    """Who took part on the day of signing; all of them if that is not known."""
    day = file.ondertekening.datum if file.ondertekening else None
    return file.table_in(Looptijd(day, day)) if day else file.at_the_table


def _unsigned(
    kader: Kader, file: Kaderbestand | Afsprakenbestand, wanted: Iterable[str], otherwise: str
) -> Iterator[Finding]:
    signing = file.ondertekening
    signed = {each.partij for each in signing.handtekeningen} if signing else set()
    day = signing.datum if signing else None
    missing = [
        name
        for name in wanted
        if name not in signed
        and name in kader.partijen
        and (day is None or kader.organisations.is_valid(name, day))
    ]
    if signed and missing:
        message = f"de handtekening ontbreekt van {listed(map(quoted, missing), NAMED)}"
        place = file.at("ondertekening", "handtekeningen", key=True)
        yield Finding(place, message, f"voeg de handtekening toe, of {otherwise}")
