"""What a meeting decided: in its record, and what that does to items."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count

from ambitiekader_cli.edit import Add
from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import UserError, about
from ambitiekader_cli.model.bestanden import Overleg
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.free_id import taken
from ambitiekader_cli.work.meeting.decision_acts import Act, Made, carry_out
from ambitiekader_cli.work.meeting.record import Held
from ambitiekader_cli.work.reporting.reported_item import one_item, target_named
from ambitiekader_cli.work.typed_text import clean_text


@dataclass(frozen=True)
class NewDecision:
    """What was decided, as typed; without a reden of its own an act has the text as reason."""

    tekst: str
    items: Sequence[str] = ()
    """What it is about, beside the items of its acts."""
    acts: Sequence[Act] = ()


def decide(draft: Draft, meeting: Held, decision: NewDecision, today: date) -> None:
    """One more decision of a meeting in `gehouden`, and what it does; raises UserError, Refused."""
    kader = draft.become()
    body, number = meeting.among(kader)
    with about("tekst"):
        tekst = _tekst(decision, kader, meeting)
    with about("over"):
        every = [one_item(name, kader) for name in decision.items]
        every += [target_named(act.item, kader).item for act in decision.acts]
    items = tuple(dict.fromkeys(item.id for item in every))
    name = decision_id(draft, body, meeting)
    made = Made(name, tekst, meeting.datum, body.orgaan, today)
    values: dict[str, Fresh] = {"id": made.id, "tekst": tekst}
    values |= {"items": items if len(items) > 1 else items[0]} if items else {}
    route = (*body.route, "gehouden", number, "besluiten")
    draft.edit(body.bestand.source.path, Add(route, values))
    for act in decision.acts:
        carry_out(draft, act, made)


def _tekst(decision: NewDecision, kader: Kader, meeting: Held) -> str:
    """Clean; raises UserError for none, and for one that this meeting took already."""
    body, number = meeting.among(kader)
    tekst = clean_text(decision.tekst)
    if not tekst:
        raise UserError("het besluit is leeg", "zet in een zin wat er is besloten")
    if any(each.tekst == tekst for each in body.gehouden[number].besluiten):
        message = f"het besluit {quoted(tekst)} staat al bij {meeting.told(kader)}"
        raise UserError(message, "verander het in het bestand als het niet klopt", exit_code=1)
    return tekst


def decision_id(draft: Draft, body: Overleg, meeting: Held) -> str:
    """The next number, written as this body did before; else `SG-2026-1`, or `VBD-TO-2026-1`.

    Never that of a decision that was taken back, as far as git or other text still speaks of it.
    """
    kader = draft.become()
    ids = [each.besluit.id for each in kader.verbanden.genomen if each.besluit.id]
    stem = _stem(kader, body, meeting)
    own = (re.fullmatch(rf"{re.escape(stem)}([0-9]{{1,9}})", each) for each in ids)
    first = max((int(each[1]) for each in own if each), default=0) + 1
    there, path = taken(draft.becoming(), draft.root, None), body.bestand.source.path
    spoken_of = there.numbers_spoken_of(stem, path) if re.search("[^0-9-]", stem) else ()
    return f"{stem}{next(number for number in count(first) if number not in spoken_of)}"


def _stem(kader: Kader, body: Overleg, meeting: Held) -> str:
    before = [
        besluit.id
        for each in body.gehouden
        if each.gemeente == meeting.gemeente
        for besluit in each.besluiten
        if besluit.id
    ]
    written = re.fullmatch(r"(.*?)((?:19|20|21)[0-9]{2}-)?[0-9]{1,9}", before[-1] if before else "")
    if written:
        return f"{written[1]}{meeting.datum.year}-" if written[2] else written[1]
    place = kader.plaatsen.get(meeting.gemeente or "")
    return f"{f'{place.code}-' if place else ''}{_letters(body.orgaan)}-{meeting.datum.year}-"


def _letters(orgaan: str) -> str:
    """`SG` of a stuurgroep, `LPG` of a lokale-projectgroep."""
    words = re.sub(rf"(?<=[^-])({'|'.join(_ENDS)})\b", r"-\1", orgaan.lower()).split("-")
    return "".join(word[0].upper() for word in words if word)


_ENDS = ("groep", "overleg", "raad", "commissie", "team", "tafel")
"""Words behind another that have a letter of their own."""
