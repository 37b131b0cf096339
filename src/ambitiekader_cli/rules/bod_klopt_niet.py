"""Een bod is van één corporatie die meedoet, één keer per jaar

## Waarom

Elke corporatie biedt elk jaar aan wat zij het jaar daarna wil doen: haar bod (artikel 43 van de
Woningwet). `ak` houdt bij van wie dat er is. Staat het op naam van een gemeente of groep, van een
corporatie die niet meedoet, of twee keer, dan klopt dat overzicht niet.

## Fout

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
partijen: [gemeente-voorbeeld, wonen-noord, huurders-noord]
biedingen:
  - {jaar: 2024, partij: wonen-noord, datum: 2023-06-20}
  - {jaar: 2024, partij: gemeente-voorbeeld, datum: 2023-06-20}  # <- AK218
  - {jaar: 2024, partij: wonen-noord, datum: 2023-06-28}  # <- AK218
afspraken: []
```

## Goed

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
partijen: [gemeente-voorbeeld, wonen-noord, huurders-noord]
biedingen:
  - {jaar: 2024, partij: wonen-noord, datum: 2023-06-20}
  - {jaar: 2025, partij: wonen-noord, datum: 2024-06-28}
afspraken: []
```
"""

from collections.abc import Collection, Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import Afsprakenbestand
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted

CODE = "AK218"
NAME = "bod-klopt-niet"
SEVERITY = Severity.FOUT


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per bod that cannot be."""
    if kader.incomplete & {"partijen", "afspraken"}:
        return
    for lokaal in kader.lokaal.values():
        if lokaal.afspraken and lokaal.afspraken.biedingen:
            yield from _in_agreement(kader, lokaal.afspraken)


def _in_agreement(kader: Kader, agreement: Afsprakenbestand) -> Iterator[Finding]:
    table = kader.members(agreement.at_the_table)
    first: dict[tuple[int, str], int] = {}
    for index, bod in enumerate(agreement.biedingen):
        here = agreement.at("biedingen", index, "partij")
        before = first.setdefault((bod.jaar, bod.partij), index)
        if said := _who(kader, bod.partij, table):
            yield Finding(here, f"{quoted(bod.partij)} {said[0]}", said[1])
        elif before != index:
            message = f"het bod van {quoted(bod.partij)} voor {bod.jaar} staat er al"
            also = agreement.at("biedingen", before, "partij")
            yield Finding(here, message, "houd er één over, of verbeter het jaar", also)


def _who(kader: Kader, name: str, table: Collection[str]) -> tuple[str, str] | None:
    """What is wrong with who offers, and what to do; of who is unknown other rules speak."""
    partij = kader.partijen.get(name)
    if partij is None:
        return ("is geen corporatie", _ITSELF) if kader.is_trekker(name) else None
    if partij.soort != "corporatie":
        return "is geen corporatie", _ITSELF
    near = {name, partij.opvolger, *kader.organisations.predecessors(name, date.max)}
    if table and near.isdisjoint(table):
        return "doet niet mee aan deze afspraken", "vul `partijen` aan, of verbeter de naam"
    return None


_ITSELF = "een bod is van een corporatie: noem die zelf"
