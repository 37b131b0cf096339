"""Gemeente, corporatie en huurdersorganisatie zitten samen aan tafel

## Waarom

De Woningwet (artikel 44) gaat uit van drie partijen die samen afspraken maken: gemeente, corporatie
en huurdersorganisatie. Ontbreekt er een, dan is er iets vergeten, of de afspraak is nog niet af.
Voor een `bod` geldt dit niet, want dat doet een corporatie zelf. Wie meedoet `van` of `tot` een
dag, telt alleen in die tijd. `ak` vraagt alleen naar soorten die in uw kader voorkomen: bij een partij
in partijen.yaml, of bij `rollen` in kader.yaml. In een kader van één gemeente (`niveau: gemeente`) gaat
het om wie het kader zelf tekende.

## Fout

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
partijen: [gemeente-voorbeeld, wonen-noord]  # <- AK301
afspraken: []
```

## Goed

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
partijen: [gemeente-voorbeeld, wonen-noord, huurders-noord]
afspraken: []
```
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Place
from ambitiekader_cli.stand.periode import table_on

CODE = "AK301"
NAME = "niet-alle-partijen"
SEVERITY = Severity.WAARSCHUWING

NEEDED = ("gemeente", "corporatie", "huurdersorganisatie")


class _Table(NamedTuple):
    """An agreement, and who sits at the table."""

    what: str
    partijen: tuple[str, ...]
    place: Place


def check(kader: Kader, peildatum: date) -> Iterator[Finding]:
    """Yield one finding per agreement without one of the three kinds of partij."""
    if kader.incomplete & {"partijen", "afspraken"}:
        return
    needed = _needed(kader)
    for table in _tables(kader, peildatum):
        if missing := _missing(kader, table.partijen, needed):
            advice = "vul `partijen` aan met wie er aan tafel zit"
            yield Finding(table.place, f"bij {table.what} ontbreekt: {missing}", advice)


def _needed(kader: Kader) -> tuple[str, ...]:
    """Of the three those that the frame knows: a frame may be about something else than housing."""
    known = {partij.soort for partij in kader.partijen.values()}
    known |= {rol.soort for rol in kader.frame.rollen}
    return tuple(soort for soort in NEEDED if soort in known)


def _tables(kader: Kader, peildatum: date) -> Iterator[_Table]:
    """Each local agreement; in a frame of one gemeente the frame itself."""
    local = [lokaal for lokaal in kader.lokaal.values() if lokaal.afspraken]
    if kader.gemeente and not any(each.afspraken and each.afspraken.partijen for each in local):
        place = kader.frame.at("ondertekening", "handtekeningen", key=True)
        yield _Table("het kader", kader.signers, place)
        return
    for lokaal in local:
        agreement = lokaal.afspraken
        if agreement and agreement.status in ("concept", "vastgesteld"):
            what = f"de afspraken van `{lokaal.gemeente.id}`"
            then = table_on(kader, agreement, peildatum)
            yield _Table(what, then, agreement.at("partijen", key=True))


def _missing(kader: Kader, partijen: tuple[str, ...], needed: tuple[str, ...]) -> str:
    """The kinds that are not there; nothing when somebody at the table is unknown."""
    names = kader.expanded(partijen)
    if any(name not in kader.partijen and name not in kader.organen for name in names):
        return ""
    there = {kader.partijen[name].soort for name in names if name in kader.partijen}
    return ", ".join(f"een {soort}" for soort in needed if soort not in there)
