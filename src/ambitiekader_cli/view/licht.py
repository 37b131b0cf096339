"""The traffic light of a thema: what it looks like, and how it follows from klassen and the log.

A light is a symbol with words, never a colour. This is the one place that says what it means; the
documents show the same explanation.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from ambitiekader_cli.model.item import Afspraak, Voortgang
from ambitiekader_cli.stand import Klasse, Stand
from ambitiekader_cli.view.peildatum import View


@dataclass(frozen=True)
class Licht:
    """How it goes, in a symbol and in words; never a colour."""

    symbool: str
    woord: str
    uitleg: str


TE_LAAT = Licht("■", "te laat", "een afgesproken datum is voorbij en de actie is nog niet klaar")
ROOD = Licht("■", "rood gemeld", "er is niets te laat, maar een trekker meldde rood")
AANDACHT = Licht(
    "▲",
    "aandacht",
    "een trekker meldde oranje, een verwachte datum is voorbij, een actie is aangehouden, van een "
    "planning is de datum onduidelijk, of over een actie die doorloopt is al een jaar niets gemeld",
)
OP_SCHEMA = Licht(
    "●",
    "op schema",
    "wat een planning heeft, is op tijd, loopt door of is klaar; of er is groen gemeld",
)
ONBEKEND = Licht(
    "○",
    "niet te beoordelen",
    "van meer dan de helft van de acties is er geen planning en geen licht; een lokale afspraak "
    "zonder planning telt hierbij niet mee, want die geldt zolang de afspraken lopen",
)
LICHTEN = (TE_LAAT, ROOD, AANDACHT, OP_SCHEMA, ONBEKEND)
"""The most serious first: of a thema the most serious light of its items counts."""


def licht(view: View, rows: Iterable[Stand]) -> Licht:
    """The light of a thema."""
    found = [of_item(view, row) for row in rows if not _needs_none(view, row)]
    worst = min(found, key=LICHTEN.index, default=ONBEKEND)
    too_few = 2 * found.count(ONBEKEND) > len(found)
    return ONBEKEND if worst is OP_SCHEMA and too_few else worst


def of_item(view: View, row: Stand) -> Licht:
    """The light of one item, its mijlpalen counted in."""
    if row.klasse.closed:
        return OP_SCHEMA
    reported = {entry.licht for entry in gemeld(view, row)}
    if row.klasse is Klasse.TE_LAAT and not _only_expected(view, row):
        return TE_LAAT
    if "rood" in reported:
        return ROOD
    if "oranje" in reported or row.oordeel.stil or row.klasse in _ATTENTION:
        return AANDACHT
    if row.klasse is Klasse.ZONDER_PLANNING and "groen" not in reported:
        return ONBEKEND
    return OP_SCHEMA


def gemeld(view: View, row: Stand) -> Iterator[Voortgang]:
    """The entry with the last light of each partij that is not done, closed mijlpalen left out."""
    steps = [each for each in view.steps(row.item) if not each.klasse.closed]
    logs = [row.item.voortgang, *(each.mijlpaal.voortgang for each in steps if each.mijlpaal)]
    for log in logs:
        yield from _last_lights(view, row, log)


def _needs_none(view: View, row: Stand) -> bool:
    """What is no action: an afspraak without planning, about which no light was reported."""
    quiet = isinstance(row.item, Afspraak) and row.klasse is Klasse.ZONDER_PLANNING
    return row.klasse is Klasse.VERVALLEN or (quiet and not any(gemeld(view, row)))


def _last_lights(view: View, row: Stand, log: Iterable[Voortgang]) -> Iterator[Voortgang]:
    known = sorted((e for e in log if e.datum <= view.peildatum), key=lambda e: e.datum)
    several = len(row.trekkers) > 1
    last: dict[str | None, Voortgang | None] = {}
    for entry in known:
        who = entry.partij if several else None
        done = entry.status in ("gereed", "vervallen")
        last[who] = None if done else entry if entry.licht else last.get(who)
    return filter(None, last.values())


def _only_expected(view: View, row: Stand) -> bool:
    """Late by an expectation only, not by a date that was promised."""
    steps = view.steps(row.item) if row.rests_on_mijlpaal else ()
    late = [each for each in chain(steps, () if steps else (row,)) if each.klasse is Klasse.TE_LAAT]
    return all(each.zacht for each in late)


_ATTENTION = (Klasse.TE_LAAT, Klasse.AANGEHOUDEN, Klasse.ONDUIDELIJK)
