"""What a row says differently of an item that is in the data with the same words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from ambitiekader_cli.model.item import Item, planning_tekst
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.not_added import Difference
from ambitiekader_cli.twins import folded
from ambitiekader_cli.work.importing.table.entries import (
    kenmerken_of,
    status_of,
    steps_of,
    told_stand,
)
from ambitiekader_cli.work.importing.table.names import names_of
from ambitiekader_cli.work.importing.table.regel import Regel


def differences(regel: Regel, item: Item, kader: Kader, als: str) -> Iterator[Difference]:
    """Only of what the row says, and where everybody in it is known."""
    yield from _who(regel, item, kader)
    yield from _when(regel, item)
    yield from _steps(regel, item)
    thema = kader.thema_of(item)
    if regel.thema and thema and regel.thema != thema:
        yield Difference("thema", (thema,), (regel.thema,))
    if regel.stand and not _has_stand(item, regel.stand):
        there = next((e.status for e in reversed(item.voortgang) if e.status), None)
        yield Difference("stand", (there,) if there else (), (regel.stand,))
    fitting, strange = kenmerken_of(regel, kader, als)
    for name, value in fitting.items():
        here = tuple(map(str, value)) if isinstance(value, tuple) else (str(value),)
        there_are = item.kenmerken.get(name, ())
        if {*map(folded, here)} != {*map(folded, there_are)}:
            kenmerk = kader.kenmerken.get(name)
            yield Difference(kenmerk.naam if kenmerk else name, there_are, here)
    remark = item.opmerking or ""
    if new := tuple(text for text in (*regel.notities, *strange) if not _is_in(text, [remark])):
        yield Difference("opmerking", (remark,) if remark else (), new)


def _who(regel: Regel, item: Item, kader: Kader) -> Iterator[Difference]:
    """Of whom a rule refused, somebody may have made a remark."""
    said = regel.said
    if said.open:
        return
    new = {who for who in {*said.trekkers} - {*item.trekker} if not _is_named(who, item, kader)}
    gone = {*item.trekker} - {*said.trekkers}
    if said.trekkers and (new or gone):
        yield Difference("trekker", item.trekker, said.trekkers)
    others = {*said.met} - {*item.met, *item.trekker}
    if not all(_is_named(who, item, kader) for who in others):
        yield Difference("met", item.met, said.met)


def _is_named(who: str, item: Item, kader: Kader) -> bool:
    """Whether the remark has a name of this partij, groep or body."""
    remark = f" {_letters(item.opmerking or '')} "
    return any(f" {_letters(name)} " in remark for name in names_of(who, kader))


def _when(regel: Regel, item: Item) -> Iterator[Difference]:
    moved = [entry.herzien.planning for entry in item.voortgang if entry.herzien]
    agreed = [text for text in (planning_tekst(item.planning), *moved) if text]
    wanted = regel.said.planningen[:1]
    if wanted and folded(wanted[0]) not in map(folded, agreed):
        yield Difference("planning", tuple(agreed[-1:]), wanted)


def _steps(regel: Regel, item: Item) -> Iterator[Difference]:
    """Of the mijlpalen; one that was moved since has another planning."""
    there: dict[str, set[str]] = defaultdict(set)
    for step in item.mijlpalen:
        moved = (entry.herzien.planning for entry in step.voortgang if entry.herzien)
        texts = (planning_tekst(step.planning), *moved)
        there[folded(step.titel)].update(folded(text) for text in texts if text)
    new = [(t, when) for t, when in steps_of(regel) if folded(when) not in there[folded(t)]]
    if new:
        shown = (f"{step.titel}, {planning_tekst(step.planning)}" for step in item.mijlpalen)
        yield Difference("mijlpalen", tuple(shown), tuple(f"{t}, {when}" for t, when in new))


def _has_stand(item: Item, stand: str) -> bool:
    """Whether a report or the remark says it, perhaps of an earlier day."""
    status = status_of(stand)
    if status and any(entry.status == status for entry in item.voortgang):
        return True
    told = (item.opmerking, *(entry.toelichting for entry in item.voortgang))
    return _is_in(told_stand(stand), [text for text in told if text])


def _is_in(text: str, texts: Iterable[str]) -> bool:
    return any(_words(text) in _words(each) for each in texts)


def _letters(text: str) -> str:
    return re.sub(r"\W+", " ", folded(text)).strip()


def _words(text: str) -> str:
    return " ".join(folded(text).split())
