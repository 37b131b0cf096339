"""Which meeting somebody means, asked question by question where the options do not say it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.cli.asking import Option, can_ask, chosen, text
from ambitiekader_cli.cli.options import on
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.model.bestanden import Overleg
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.meeting import NewMeeting, asks_gemeente, body_of, places_on
from ambitiekader_cli.work.named import overleg_named


class Typed(NamedTuple):
    """What the options say of a meeting."""

    orgaan: str | None
    datum: str | None
    gemeente: str | None
    plaats: str | None = None
    toelichting: str | None = None
    verslag: str | None = None


Put = Callable[[Draft, NewMeeting], object]
"""Puts a meeting in a draft, or says what is wrong with it."""


def asked_meeting(draft: Draft, typed: Typed, put: Put, known: str = "") -> NewMeeting:
    """The meeting; raises UserError for what is missing where nobody can be asked.

    `known` is the list in which it may stand already: then that says where it was.
    """
    _needed(typed)
    datum = on(typed.datum, "de datum") if typed.datum is not None else None
    orgaan = typed.orgaan or _asked_body(draft.kader)
    meeting = NewMeeting(orgaan, datum or date.max, *typed[2:])
    body = body_of(draft.kader, meeting)
    if _lacks_gemeente(draft.kader, body, meeting, known) and can_ask():
        meeting = replace(meeting, gemeente=_asked_gemeente(draft.kader))
        body = body_of(draft.kader, meeting)
    if datum is None:
        meeting = text(
            "Op welke dag? Schrijf jjjj-mm-dd", _tried(draft, meeting, put), _planned(body, known)
        )
    return meeting if typed.orgaan and typed.datum else _with_details(meeting, known)


def _needed(typed: Typed) -> None:
    if not can_ask():
        if typed.orgaan is None:
            raise UserError("het overleg ontbreekt", "noem het: `stuurgroep 2026-11-20`")
        if typed.datum is None:
            raise UserError("de dag ontbreekt", "zet haar achter het overleg, als jjjj-mm-dd")


def _asked_body(kader: Kader) -> str:
    names = dict.fromkeys(each.orgaan for each in kader.overleggen)
    if not names:
        return overleg_named("", kader)  # says what is missing
    return chosen("Welk overleg?", [Option(name, kader.naam(name)) for name in names])


def _lacks_gemeente(kader: Kader, body: Overleg, meeting: NewMeeting, known: str) -> bool:
    there = places_on(getattr(body, known), meeting.datum) - {None} if known else ()
    return meeting.gemeente is None and asks_gemeente(kader, body) and len(there) != 1


def _asked_gemeente(kader: Kader) -> str:
    return chosen("In welke gemeente?", [Option(p.id, p.naam) for p in kader.plaatsen.values()])


def _planned(body: Overleg, known: str) -> str:
    """The day that is most likely meant: the first that is planned, and may have been."""
    days = [each.datum for each in body.gepland] if known == "gepland" else []
    return str(min((day for day in days if day <= on(None)), default=""))


def _tried(draft: Draft, meeting: NewMeeting, put: Put) -> Callable[[str], NewMeeting]:
    def check(answer: str) -> NewMeeting:
        dated = replace(meeting, datum=on(answer, "de datum"))
        with suppress(Refused):  # what it says is about the file, not about the day
            put(draft.copy(), dated)
        return dated

    return check


def _with_details(meeting: NewMeeting, known: str) -> NewMeeting:
    for key, question in _DETAILS[known]:
        if getattr(meeting, key) is None:
            answer = text(f"{question} (Enter: weet ik niet)", str)
            meeting = meeting.with_details(**{key: answer or None})
    return meeting


_DETAILS = {
    "": (("plaats", "Waar is het?"),),
    "gepland": (("verslag", "Waar staat het verslag?"),),
    "gehouden": (),
}
"""What is asked of who did not know the options: a meeting ahead, held, and recorded before."""
