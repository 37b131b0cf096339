"""Which new days lie before anything was agreed: mostly a year that was typed wrong."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.besluiten import decisions
from ambitiekader_cli.words.dutch import day


class _Happened(NamedTuple):
    what: str
    datum: date
    begin: date
    """Of the looptijd."""


def early_days(before: Kader, after: Kader) -> Iterator[str]:
    """What to say of each new one, once; a thing that only moved has no new day."""
    old = {*_happened(before)}
    known, now = Counter(each.datum for each in old), Counter(e.datum for e in _happened(after))
    for each in dict.fromkeys(_happened(after)):
        if each.datum < each.begin and each not in old and now[each.datum] > known[each.datum]:
            yield (
                f"{each.what} is van {day(each.datum)}, en de looptijd begint pas op"
                f" {day(each.begin)}; controleer het jaar"
            )


def _happened(kader: Kader) -> Iterator[_Happened]:
    begin = kader.looptijd.van
    for item, _, log in kader.logs:
        for entry in log:
            yield _Happened(f"de melding bij {item.id}", entry.datum, kader.looptijd_of(item).van)
    for told in decisions(kader):
        van = kader.looptijd_of(told.item).van
        yield _Happened(f"het besluit bij {told.item.id}", told.besluit.datum, van)
    for body in kader.overleggen:
        for meeting in body.gehouden:
            yield _Happened(f"de vergadering ({kader.naam(body.orgaan)})", meeting.datum, begin)
    for asked in kader.frame.uitvragen:
        yield _Happened("de uitvraag", asked.datum, begin)
