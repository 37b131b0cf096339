"""Een partij doet mee in de tijd dat zij bestaat

## Waarom

Organisaties gaan samen, stoppen of komen erbij. Bij een partij staat onder `geldig` van wanneer tot
wanneer zij meedoet. Staat er werk op haar naam dat vóór of na die tijd gepland is, dan doet niemand
het. Heeft zij een `opvolger`, dan antwoordt die. Van een groep tellen de leden die er dan zijn; alleen
een groep waarvan dan niemand meer over is, wordt genoemd.

## Fout

```yaml data/regional/partijen.yaml
partijen:
  - id: gemeente-voorbeeld
    naam: Gemeente Voorbeeld
    soort: gemeente
  - id: wonen-noord
    naam: Wonen Noord
    soort: corporatie
  - id: huurders-noord
    naam: Huurders Noord
    soort: huurdersorganisatie
    geldig: {tot: 2023-06-30}
```

```yaml data/local/voorbeeld/activiteiten/2024.yaml
activiteiten:
  - id: VBD-2024-1
    afspraak: VBD-BES-1
    titel: Cijfers over 2023 bespreken
    trekker: huurders-noord  # <- AK206
```

## Goed

```yaml data/local/voorbeeld/activiteiten/2024.yaml
activiteiten:
  - id: VBD-2024-1
    afspraak: VBD-BES-1
    titel: Cijfers over 2023 bespreken
    trekker: gemeente-voorbeeld
```
"""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import NamedTuple

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import Geldigheid
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Looptijd
from ambitiekader_cli.source import Place
from ambitiekader_cli.stand.gepland import planned_work
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import day as in_words

CODE = "AK206"
NAME = "partij-toen-niet-geldig"
SEVERITY = Severity.FOUT


class _Role(NamedTuple):
    """Who has a role, where that stands, and in which period."""

    naam: str
    place: Place
    period: Looptijd
    signs: bool = False
    """Then nobody can do it instead."""


def check(kader: Kader, peildatum: date) -> Iterator[Finding]:
    """Yield one finding per trekker or signer that took no part in that time."""
    lasting = _Lasting(kader)
    wrong: dict[tuple[str, Place], Finding] = {}
    for role in _roles(kader, peildatum) if lasting.limited else ():
        if finding := _of_role(kader, lasting, role):
            wrong.setdefault((role.naam, role.place), finding)  # mijlpalen share their trekker
    yield from wrong.values()


def _of_role(kader: Kader, lasting: "_Lasting", role: _Role) -> Finding | None:
    geldig = lasting.limited.get(role.naam)
    if geldig and not lasting.answers(role.naam, role.period, alone=role.signs):
        message = f"{quoted(role.naam)} deed toen niet mee: alleen {_in_words(geldig)}"
        also = kader.partijen[role.naam].at("geldig", key=True)
        ended = geldig.tot is not None and geldig.tot < role.period.van and not role.signs
        return Finding(role.place, message, _FOLLOWED if ended else _ADVICE, also)
    if role.naam in lasting.fleeting and not lasting.any_answers(role.naam, role.period):
        message = f"van de groep {quoted(role.naam)} deed toen niemand mee"
        also = kader.groepen[role.naam].at("leden", key=True)
        return Finding(role.place, message, "noem wie het toen deed", also)
    return None


def _roles(kader: Kader, peildatum: date) -> Iterator[_Role]:
    for work in planned_work(kader, peildatum):
        for index, trekker in enumerate(work.trekkers):
            yield _Role(trekker, work.place.at(index), work.period)
    for file, route, ondertekening in kader.ondertekeningen():
        if day := ondertekening.datum:
            for index, handtekening in enumerate(ondertekening.handtekeningen):
                place = file.at(*route, "handtekeningen", index, "partij")
                yield _Role(handtekening.partij, place, Looptijd(day, day), signs=True)


class _Lasting:
    """Which partijen took part only for a time, and who answered then."""

    def __init__(self, kader: Kader) -> None:
        self._kader = kader
        self.limited = {p.id: p.geldig for p in kader.partijen.values() if p.geldig}

    @cached_property
    def fleeting(self) -> frozenset[str]:
        """Groups of which every member took part only for a time."""
        groups = self._kader.groepen.values()
        return frozenset(g.id for g in groups if all(lid in self.limited for lid in g.leden))

    def answers(self, partij: str, period: Looptijd, *, alone: bool = False) -> bool:
        """Whether it took part in some of a period, or unless it must be alone, who followed it."""
        follower = self._kader.organisations.successor(partij, period.van)
        each = (partij,) if alone else (partij, follower)
        return any(self._overlaps(self.limited.get(name), period) for name in each)

    def any_answers(self, groep: str, period: Looptijd) -> bool:
        """The same of any member."""
        return any(self.answers(lid, period) for lid in self._kader.groepen[groep].leden)

    @staticmethod
    def _overlaps(geldig: Geldigheid | None, period: Looptijd) -> bool:
        if geldig is None:
            return True
        return (geldig.van or date.min) <= period.tot and period.van <= (geldig.tot or date.max)


def _in_words(geldig: Geldigheid) -> str:
    first = f"vanaf {in_words(geldig.van)}" if geldig.van else ""
    last = f"tot en met {in_words(geldig.tot)}" if geldig.tot else ""
    return f"{first} {last}".strip()


_ADVICE = "noem wie het toen deed, of verbeter `geldig`"
_FOLLOWED = "noem wie het toen deed, zet haar `opvolger` erbij, of verbeter `geldig`"
