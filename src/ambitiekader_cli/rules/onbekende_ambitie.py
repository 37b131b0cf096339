"""Een verwijzing naar een ambitie, afspraak of doel klopt

## Waarom

Lokale afspraken werken een ambitie uit, en activiteiten voeren een afspraak uit. Zo ziet u per
ambitie wat er lokaal gebeurt. Wijst een verwijzing nergens heen, dan telt het werk niet mee. Een
activiteit hoort bij een afspraak van haar eigen gemeente, of van een samenwerking waar die bij hoort.
Dit geldt ook voor `na`, `naar`, `vervolg_op`, `doelen` en `items`. Met `vervolg_op: rak-2022:BES-1`
wijst u naar een onderdeel van een kader in de map `archief`.

## Fout

```yaml data/local/voorbeeld/activiteiten/2024.yaml
activiteiten:
  - id: VBD-2024-1
    ambitie: BES-9  # <- AK203
    titel: Cijfers over 2023 aanleveren
  - id: VBD-2024-2
    afspraak: VBD-DUU-7  # <- AK203
    titel: Spreekuur in het buurthuis
```

## Goed

```yaml data/local/voorbeeld/activiteiten/2024.yaml
activiteiten:
  - id: VBD-2024-1
    ambitie: BES-1
    titel: Cijfers over 2023 aanleveren
  - id: VBD-2024-2
    afspraak: VBD-DUU-1
    titel: Spreekuur in het buurthuis
```
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import chain
from typing import NamedTuple

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.guess import did_you_mean, nearest, twin
from ambitiekader_cli.model.item import Afspraak
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.lokaal import Lokaal
from ambitiekader_cli.stand import verwijzingen as naar
from ambitiekader_cli.stand.verwijzingen import Verwijzing
from ambitiekader_cli.text import quoted

CODE = "AK203"
NAME = "onbekende-ambitie"
SEVERITY = Severity.FOUT

MOST_GUESSED = 25
"""Of how many findings it is guessed what they mean: each guess looks at all ids."""
LONGEST = 100
"""Characters of a name; nobody misspells a longer one."""
ITEMS = frozenset({"ambities", "procesafspraken", "afspraken", "activiteiten"})


class _Strange(NamedTuple):
    """A reference that leads nowhere, what is wrong, and what it may have meant."""

    where: Verwijzing
    message: str
    known: Collection[str]


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per reference to an item or a doel that is not there."""
    for number, (where, message, known) in enumerate(_strange(kader)):
        advice = _advice(where.naam, known) if number < MOST_GUESSED else _NO_GUESS
        yield Finding(where.place, message, advice)


def _strange(kader: Kader) -> Iterator[_Strange]:
    if "ambities" not in kader.unread:
        yield from _not_in(kader, naar.to_ambities(kader), kader.ambities, "ambitie in dit kader")
        yield from _not_in(kader, naar.to_doelen(kader), kader.doelen, "doel in dit kader")
    for lokaal in kader.lokaal.values() if "afspraken" not in kader.unread else ():
        known = {afspraak.id: afspraak for afspraak in _in_reach(kader, lokaal)}
        what = f"afspraak van `{lokaal.gemeente.id}`"
        yield from _not_in(kader, naar.to_afspraken(lokaal), known, what)
    if "procesafspraken" not in kader.unread:
        known_ = {each.id: each for each in (kader.proces.procesafspraken if kader.proces else ())}
        yield from _not_in(kader, _herijking(kader), known_, "regionale procesafspraak")
    if not kader.unread & ITEMS:
        yield from _not_in(kader, naar.to_items(kader), kader.items, "onderdeel van dit kader")
    yield from _in_archive(kader)


def _not_in(
    kader: Kader, named: Iterable[Verwijzing], known: Collection[str], what: str
) -> Iterator[_Strange]:
    for each in named:
        if each.naam not in known and each.naam not in kader.missed_ids:
            yield _Strange(each, f"{quoted(each.naam)} is geen {what}", known)


def _in_archive(kader: Kader) -> Iterator[_Strange]:
    """What follows an item of a frame that ended; where that was not read nothing is known."""
    archief, unread = kader.archief, set[str]()
    for each in naar.to_the_archive(kader) if archief is not None else ():
        name, _, wanted = each.naam.partition(":")
        items = archief.get(name, {}) if archief else {}
        if not (name and wanted):
            lacks = "het id achter" if name else "het kader voor"
            message = f"in {quoted(each.naam)} ontbreekt {lacks} de dubbele punt"
            yield _Strange(each, message, ())
        elif not archief or name not in archief:
            message = f"{quoted(name)} is geen kader in de map `archief`"
            yield _Strange(each._replace(naam=name), message, archief or ())
        elif items is None and name not in unread:
            unread.add(name)
            message = (
                f"of {quoted(wanted)} bestaat is niet na te gaan: `archief/{name}` is niet te lezen"
            )
            yield _Strange(each, message, ())
        elif items is not None and wanted not in items:
            message = f"{quoted(wanted)} is geen onderdeel van `archief/{name}`"
            yield _Strange(each._replace(naam=wanted), message, items)


def _in_reach(kader: Kader, lokaal: Lokaal) -> Iterator[Afspraak]:
    """The afspraken of a gemeente itself, and those that it shares with others."""
    name = lokaal.gemeente.id
    agreed = kader.agreements_of(name) if name in kader.gemeenten else (lokaal,)
    return chain.from_iterable(each.afspraken.afspraken for each in agreed if each.afspraken)


def _herijking(kader: Kader) -> Iterator[Verwijzing]:
    herijking = kader.frame.herijking
    if herijking and herijking.procesafspraak:
        yield Verwijzing(herijking.procesafspraak, kader.frame, ("herijking", "procesafspraak"))


def _advice(name: str, known: Collection[str]) -> str:
    """Guess letters before digits: another number is another agreement."""
    if same := twin(name, known):
        return did_you_mean(name, same)
    if len(name) > LONGEST:
        return _NO_GUESS
    number = name.rpartition("-")[2]
    alike = [each for each in known if each.rpartition("-")[2] == number]
    swapped = [each for each in alike if sorted(each) == sorted(name.upper())]
    close = nearest(name, swapped) or nearest(name, alike) or nearest(name, known)
    return did_you_mean(name, close) if close else _NO_GUESS


_NO_GUESS = "verwijs naar een id dat bestaat"
