"""Elke trekker is een bekende partij, groep of een bekend overleg

## Waarom

`ak overdue` zet elke actie bij haar trekker. Een verkeerd gespelde trekker valt stil buiten
ieders lijst. Hetzelfde geldt voor wie meewerkt, meldt, tekent, lid is of aan tafel zit. Waar maar
één organisatie kan staan, zoals bij een handtekening, past geen groep. Een besluit bij een melding
is van een overleg uit partijen.yaml.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemente-voorbeeld  # <- AK201
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
```
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import islice
from typing import TypeAlias

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.guess import did_you_mean, nearest, several, twin
from ambitiekader_cli.model.bestanden import Partijenbestand
from ambitiekader_cli.model.entity import Located
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import Kaderbestand
from ambitiekader_cli.source import Route
from ambitiekader_cli.stand.besluiten import decisions
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.placeholder import refers_elsewhere, says_nothing
from ambitiekader_cli.words.states import NO_PARTIJ

CODE = "AK201"
NAME = "onbekende-trekker"
SEVERITY = Severity.FOUT

Reference: TypeAlias = tuple[Located, Route, str, str]
"""Where a name stands, what it is called there, and the name."""

MOST_GUESSED = 25
"""Of how many unknown names it is guessed what they mean: each guess takes milliseconds."""


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per reference to a partij, groep or overleg that does not exist."""
    if "partijen" in kader.unread:
        return
    anyone = (*kader.partijen, *kader.groepen, *kader.organen)
    known = kader.missed_ids.union(anyone)
    strange = [each for each in _to_anyone(kader) if each[-1] not in known]
    meant = _guesses(strange, dict.fromkeys(anyone))
    for entity, route, word, name in strange:
        if not _told_elsewhere(kader, entity, route, name):
            message = f"{word} {quoted(name)} is geen bekende partij, groep of overleg"
            advice = _by_its_form(name, route, kader) or meant.get(name, _ADD)
            yield Finding(entity.at(*route), message, advice)
    known = kader.missed_ids.union(kader.partijen)
    strange = [each for each in _to_one_partij(kader) if each[-1] not in known]
    meant = _guesses(strange, kader.partijen)
    for entity, route, word, name in strange:
        message = f"{word} {quoted(name)} is geen bekende partij"
        own = _NOT_A_GROUP if kader.is_trekker(name) else _by_its_form(name, route, kader)
        yield Finding(entity.at(*route), message, own or meant.get(name, _ADD))
    yield from _to_bodies(kader)


def _to_bodies(kader: Kader) -> Iterator[Finding]:
    """Of what was decided, by whom."""
    known = kader.missed_ids.union(kader.organen)
    strange = [each for each in _deciding(kader) if each[-1] not in known]
    meant = _guesses(strange, kader.organen)
    for entity, route, _, name in strange:
        message = f"{quoted(name)} is geen bekend overleg"
        own = _NOT_A_BODY if kader.is_trekker(name) else _by_its_form(name, route, kader)
        yield Finding(entity.at(*route), message, own or meant.get(name, _ADD_BODY))


def _told_elsewhere(kader: Kader, entity: Located, route: Route, name: str) -> bool:
    """Whether AK110 tells of the same text that it says nothing: `n.t.b.`."""
    key = next((step for step in reversed(route) if isinstance(step, str)), "")
    if key not in ("trekker", "procestrekker", "met") or kader.accepts("AK110", entity):
        return False
    return says_nothing(name) or refers_elsewhere(name)


def _to_anyone(kader: Kader) -> Iterator[Reference]:
    for item in kader.all_items():
        yield from _in_item(item)
    yield from _in_logs(kader)
    yield from _in_frame(kader.frame)
    for overleg in kader.overleggen:
        yield overleg, ("orgaan",), "orgaan", overleg.orgaan
        for index, lid in enumerate(overleg.leden):
            yield overleg, ("leden", index), "lid", lid
        if overleg.uitgenodigd_door:
            yield overleg, ("uitgenodigd_door",), "uitnodiger", overleg.uitgenodigd_door
    yield from _in_agreements(kader)


def _in_frame(frame: Kaderbestand) -> Iterator[Reference]:
    if frame.beheer:
        yield frame, ("beheer", "partij"), "beheerder", frame.beheer.partij
    for index, uitvraag in enumerate(frame.uitvragen):
        for number, partij in enumerate(uitvraag.partijen):
            yield frame, ("uitvragen", index, "partijen", number), "partij", partij
    others = {*NO_PARTIJ, *(thema.id for thema in frame.themas)}
    for index, each in enumerate(frame.invoer.namen if frame.invoer else ()):
        if each.betekent not in others:
            yield frame, ("invoer", "namen", index, "betekent"), "naam", each.betekent


def _in_agreements(kader: Kader) -> Iterator[Reference]:
    for agreement in filter(None, (lokaal.afspraken for lokaal in kader.lokaal.values())):
        for index, partij in enumerate(agreement.at_the_table):
            yield agreement, ("partijen", index, "partij"), "partij", partij
        for index, bod in enumerate(agreement.biedingen):
            yield agreement, ("biedingen", index, "partij"), "partij", bod.partij


def _in_item(item: Item) -> Iterator[Reference]:
    for index, trekker in enumerate(item.trekker):
        yield item, ("trekker", index), "trekker", trekker
    if item.procestrekker:
        yield item, ("procestrekker",), "procestrekker", item.procestrekker
    for index, partner in enumerate(item.met):
        yield item, ("met", index), "samenwerkingspartner", partner
    for index, bijdrage in enumerate(item.bijdragen):
        yield item, ("bijdragen", index, "partij"), "partij", bijdrage.partij
    for index, mijlpaal in enumerate(item.mijlpalen):
        for number, trekker in enumerate(mijlpaal.trekker):
            yield item, ("mijlpalen", index, "trekker", number), "trekker", trekker


def _in_logs(kader: Kader) -> Iterator[Reference]:
    for item, route, log in kader.logs:
        for index, entry in enumerate(log):
            for number, partij in enumerate(entry.partij):
                yield item, (*route, index, "partij", number), "partij", partij


def _deciding(kader: Kader) -> Iterator[Reference]:
    for item, route, besluit, _ in decisions(kader):
        if besluit.overleg:
            yield item, (*route, "overleg"), "overleg", besluit.overleg


def _to_one_partij(kader: Kader) -> Iterator[Reference]:
    for index, gemeente in enumerate(kader.frame.gemeenten):
        yield kader.frame, ("gemeenten", index, "partij"), "gemeente", gemeente.partij
    yield from _in_organisations(kader.partijenbestand)
    for file, route, ondertekening in kader.ondertekeningen():
        for index, handtekening in enumerate(ondertekening.handtekeningen):
            here = (*route, "handtekeningen", index, "partij")
            yield file, here, "ondertekenaar", handtekening.partij


def _in_organisations(file: Partijenbestand) -> Iterator[Reference]:
    for groep in file.groepen:
        for index, lid in enumerate(groep.leden):
            yield groep, ("leden", index), "lid", lid
    for partij in file.partijen:
        for key, name in (("corporatie", partij.corporatie), ("opvolger", partij.opvolger)):
            if name:
                yield partij, (key,), key, name


def _guesses(references: Iterable[Reference], known: Collection[str]) -> dict[str, str]:
    """What the first few names probably mean, as advice."""
    names = dict.fromkeys(name for *_, name in references)
    closest = {name: twin(name, known) for name in names}
    for name in islice(names, MOST_GUESSED):
        closest[name] = closest[name] or nearest(name, known) or _with_part(name, known)
    return {name: did_you_mean(name, close) for name, close in closest.items() if close}


def _with_part(name: str, known: Iterable[str]) -> str | None:
    """The only id of which the name is a part: `stad` means `gemeente-stad`."""
    wanted = name.casefold()
    found = [each for each in known if wanted in each.casefold().split("-")]
    return found[0] if len(found) == 1 else None


def _by_its_form(name: str, route: Route, kader: Kader) -> str | None:
    """Advice where no id stands, or where several ids stand in one text."""
    if says_nothing(name):
        return "haal dit weg zolang het niet bekend is"
    in_list = isinstance(route[-1], int) or route[-3:-2] in (("partijen",), ("handtekeningen",))
    return several(name, kader.is_trekker) if in_list else None


_ADD = "voeg de partij toe aan partijen.yaml"
_ADD_BODY = "voeg het overleg toe bij `overlegorganen` in partijen.yaml"
_NOT_A_BODY = "dit is een partij of groep; noem het overleg dat besloot, of laat `overleg` weg"
_NOT_A_GROUP = "dit is een groep of overleg; noem de partij zelf"
