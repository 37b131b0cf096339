"""What a meeting decided, and what that does to items: the questions, and the decisions."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.model.item import OPEN
from ambitiekader_cli.serve.forms.form import (
    Fieldset,
    Filled,
    Given,
    Input,
    Mistakes,
    Offered,
    Within,
    one,
)
from ambitiekader_cli.serve.forms.report import DOORGESCHOVEN, NAAR, explained
from ambitiekader_cli.stand.oordeel import CLOSING
from ambitiekader_cli.words.states import STATUS
from ambitiekader_cli.work.draft import Draft, Proposal, Wrong
from ambitiekader_cli.work.meeting.decision import NewDecision, decide
from ambitiekader_cli.work.meeting.decision_acts import Act, Sluit, Verplaats
from ambitiekader_cli.work.meeting.record import Held, proposed

MORE = "Nog een besluit"
CLOSED, MOVED = "sluit", "verplaats"
MOST = 10
"""Decisions of one form."""
PARTS = ("tekst", "over", "doet", "status", "naar", "planning", "hoe", "reden")


def decision_fieldsets(given: Given, *, needed: bool) -> list[Fieldset]:
    """One, and one more for each time that was asked; `needed` where there must be one."""
    asked = one(given, "meer") or "0"
    most = int(asked) if asked.isdecimal() and len(asked) == 1 else 0
    return [_fieldset(number, needed=needed and number == 1) for number in range(1, most + 2)]


def _fieldset(number: int, *, needed: bool) -> Fieldset:
    def name(part: str) -> str:
        return f"{part}-{number}"

    act = [
        Offered("", "niets"),
        Offered(CLOSED, "zij worden gesloten"),
        Offered(MOVED, "zij krijgen een andere planning"),
    ]
    ends = [Offered("", "Kies"), *explained([*CLOSING], STATUS)]
    hows = [Offered("", "zoals het laatst is gemeld"), *explained(OPEN, STATUS)]
    inputs = [
        Input(name("tekst"), "Wat is er besloten?", "Schrijf een zin.", needed=needed, long=True),
        Input(name("over"), "Over welke afspraken gaat het?", _ABOUT),
        Input(name("doet"), "Wat gebeurt er met die afspraken?", offered=act),
        Input(name("status"), "Gesloten: hoe?", offered=ends),
        Input(name("naar"), "Doorgeschoven: waar gaat het verder?", "Het nummer van de afspraak."),
        Input(name("planning"), "Wat is de nieuwe planning?", "Bijvoorbeeld Q4 2027."),
        Input(name("hoe"), "Andere planning: hoe staat het ervoor?", offered=hows),
        Input(name("reden"), "Waarom?", "Anders geldt het besluit zelf als reden.", long=True),
    ]
    return Fieldset(f"Besluit {number}", inputs)


def decided(filled: Filled, meeting: Held) -> Proposal:
    """A meeting with the decisions that were filled in; raises Mistakes, Within and Refused."""
    draft, today = filled.draft, filled.today
    stages = [(_Names({}, ""), draft.copy())]
    for names, decision in _decisions_in(filled):
        try:
            decide(draft, meeting, decision, today)
        except (UserError, Refused) as wrong:
            raise Within(wrong, *names) from None
        stages.append((names, draft.copy()))
    try:
        return proposed(draft, today)
    except Wrong as wrong:
        first = next(names for names, stage in stages if _is_wrong(stage, today))
        raise Within(wrong, *first) from None


class _Names(NamedTuple):
    """The inputs of one decision, by what the command calls what stands in them."""

    inputs: Mapping[str, str]
    first: str


def _is_wrong(draft: Draft, today: date) -> bool:
    try:
        proposed(draft, today)
    except Wrong:
        return True
    return False


def _decisions_in(filled: Filled) -> Iterator[tuple[_Names, NewDecision]]:
    """Those that were filled in; raises Mistakes."""
    for number in range(1, MOST + 1):
        said = {part: filled.one(f"{part}-{number}") or "" for part in PARTS}
        if any(said.values()):
            yield _names(number, said), _decision(number, said)


def _names(number: int, said: dict[str, str]) -> _Names:
    """Without a reden of its own, the text of the decision stands for it."""
    reden = "reden" if said["reden"] else "tekst"
    status = "status" if said["doet"] == CLOSED else "hoe"
    own = {part: part for part in ("tekst", "over", "naar", "planning")}
    own |= {"items": "over", "partij": "over", "herzien": "planning", "planning_tekst": "planning"}
    own |= {"status": status, "reden": reden, "toelichting": reden}
    return _Names({part: f"{name}-{number}" for part, name in own.items()}, f"tekst-{number}")


def _decision(number: int, said: dict[str, str]) -> NewDecision:
    items = tuple(filter(None, map(str.strip, said["over"].split(","))))
    lacking = [*_lacking(said, items)]
    if lacking:
        raise Mistakes([(f"{part}-{number}", why) for part, why in lacking])
    if not said["doet"]:
        return NewDecision(said["tekst"], items)
    return NewDecision(said["tekst"], (), tuple(_act(said, item) for item in items))


def _act(said: dict[str, str], item: str) -> Act:
    reden = said["reden"] or None
    if said["doet"] == CLOSED:
        return Sluit(item, said["status"], said["naar"] or None, reden)
    return Verplaats(item, said["planning"], said["hoe"] or None, reden)


def _lacking(said: dict[str, str], items: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """What must be said with what was said."""
    if not said["tekst"]:
        yield "tekst", "schrijf in een zin wat er is besloten"
    if said["doet"] and not items:
        yield "over", "noem ook om welke afspraken het gaat"
    if said["doet"] == CLOSED and not said["status"]:
        yield "status", "kies hoe zij zijn gesloten"
    if said["doet"] == CLOSED and said["status"] == DOORGESCHOVEN and not said["naar"]:
        yield "naar", NAAR
    if said["doet"] == MOVED and not said["planning"]:
        yield "planning", "schrijf de nieuwe planning"
    for part, act in (("status", CLOSED), ("naar", CLOSED), ("planning", MOVED), ("hoe", MOVED)):
        if said[part] and said["doet"] != act:
            yield "doet", "kies wat er gebeurt, of laat leeg wat daar niet bij hoort"
            return


_ABOUT = "Nummers, met een komma ertussen. Van een mijlpaal: BES-3/1e schets."
