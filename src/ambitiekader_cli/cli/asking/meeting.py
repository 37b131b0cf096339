"""Which meeting somebody means, asked question by question where the options do not say it."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from ambitiekader_cli.cli.asking.questions import (
    Option,
    agreed,
    can_ask,
    chosen,
    said,
    something,
    text,
    typed_day,
)
from ambitiekader_cli.cli.options import on
from ambitiekader_cli.cli.terminal import say
from ambitiekader_cli.errors import Ended, Refused, UserError
from ambitiekader_cli.model.bestanden import Overleg, Vergadering
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.words.dutch import day
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.meeting.changed import change, standing
from ambitiekader_cli.work.meeting.record import NewMeeting, asks_gemeente, body_of, places_on
from ambitiekader_cli.work.named import gemeente_named, overleg_named
from ambitiekader_cli.work.typed_text import clean_text

RECENT, OTHER = 10, "een andere dag"
"""Meetings to choose from."""


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
    meeting, body = _begun(draft, typed, known)
    if typed.datum is None:
        meeting = replace(meeting, datum=_held_day(draft.kader, body, meeting, known))
        if meeting.datum == date.max:
            likely = _planned(body, known)
            meeting = _asked_day(draft, meeting, put, (_day_question(known), likely))
    return meeting if typed.orgaan and typed.datum else with_details(meeting, known)


def asked_known(draft: Draft, typed: Typed) -> NewMeeting:
    """One that is planned, or was held lately; raises UserError for what nobody can be asked."""
    meeting, body = _begun(draft, typed, "gepland")
    if typed.datum is not None:
        return meeting
    ahead = sorted(_days_of(draft.kader, body.gepland, meeting))
    held = sorted(_days_of(draft.kader, body.gehouden, meeting), reverse=True)[:RECENT]
    days = {day(each): each for each in ahead} | {f"{day(e)} (gehouden)": e for e in held}
    if not days:
        message = f"van {draft.kader.naam(body.orgaan)} is niets gepland of gehouden"
        raise UserError(message, "dat gaat met `ak meetings add`", exit_code=1)
    return replace(meeting, datum=days[chosen("Welke vergadering?", [*map(Option, days)])])


class Changed(NamedTuple):
    """What becomes of a meeting that is known."""

    meeting: NewMeeting
    """With what is said more of it."""
    to: date | None = None
    vervalt: bool = False


def asked_change(draft: Draft, meeting: NewMeeting, today: date) -> Changed:
    """Another day, place or toelichting, or none at all; of what was held also a verslag."""
    if not can_ask():
        advice = "geef `--datum`, `--plaats`, `--toelichting`, `--verslag` of `--vervalt`"
        raise UserError("er is niet gezegd wat er verandert", advice)
    held = standing(draft.kader, meeting).is_held
    what = chosen("Wat verandert er?", _HELD_CHANGES if held else _CHANGES)
    if what == "vervalt":
        return Changed(meeting, vervalt=True)
    if what != "datum":
        return Changed(meeting.with_details(**{what: text("Wat wordt het?", something)}))

    def possible(answer: str) -> date:
        to = typed_day(answer)
        with suppress(Refused):  # what it says is about the file, not about the day
            change(draft.copy(), meeting, to, today)
        return to

    return Changed(meeting, text(_day_question("gehouden" if held else ""), possible))


_CHANGES = (
    Option("datum", "zij is op een andere dag"),
    Option("plaats", "zij is ergens anders"),
    Option("toelichting", "er is meer over te zeggen"),
    Option("vervalt", "zij gaat niet door"),
)
_HELD_CHANGES = (
    Option("verslag", "het verslag is er"),
    Option("datum", "zij was op een andere dag"),
    Option("plaats", "zij was ergens anders"),
    Option("toelichting", "er is meer over te zeggen"),
    Option("vervalt", "zij is er niet geweest"),
)


def _begun(draft: Draft, typed: Typed, known: str) -> tuple[NewMeeting, Overleg]:
    """Without a day that was given it is on the last day there is."""
    _needed(typed)
    datum = on(typed.datum, "de datum") if typed.datum is not None else date.max
    orgaan = typed.orgaan or _asked_body(draft.kader)
    meeting = NewMeeting(orgaan, datum, *typed[2:])
    body = body_of(draft.kader, meeting)
    if _lacks_gemeente(draft.kader, body, meeting, known) and can_ask():
        meeting = replace(meeting, gemeente=_asked_gemeente(draft.kader))
        body = body_of(draft.kader, meeting)
    return meeting, body


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
    past = [each for each in days if each <= on(None)]
    return day(min(past)) if past else ""


def _held_day(kader: Kader, body: Overleg, meeting: NewMeeting, known: str) -> date:
    """Chosen from the last that were held; the last day there is where it is none of them."""
    if known != "gehouden":
        return date.max
    days = sorted(_days_of(kader, body.gehouden, meeting), reverse=True)
    if not days:
        message = f"van {kader.naam(body.orgaan)} is nog geen vergadering vastgelegd"
        raise UserError(message, "dat gaat met `ak meetings hold`", exit_code=1)
    options = [Option(day(each)) for each in days[:RECENT]]
    more = [Option(OTHER)] if len(days) > RECENT else []
    answer = chosen("Welke vergadering?", [*options, *more])
    return next((each for each in days if day(each) == answer), date.max)


def _day_question(known: str) -> str:
    """With a day that can be: what is planned must come, what was held has been."""
    ahead = not known
    example = on(None) + timedelta(days=30 if ahead else -7)
    words = "vandaag of morgen" if ahead else "vandaag of gisteren"
    return f"Op welke dag? Bijvoorbeeld {example:%d-%m-%Y}, {words}"


def _days_of(kader: Kader, known: Iterable[Vergadering], meeting: NewMeeting) -> set[date]:
    """On which days a body met, or will, there where a meeting is."""
    place = gemeente_named(meeting.gemeente, kader) if meeting.gemeente else None
    return {each.datum for each in known if place in {None, each.gemeente}}


def _asked_day(
    draft: Draft, meeting: NewMeeting, put: Put, question: tuple[str, str]
) -> NewMeeting:
    """On a day on which it can be; where it is there already, who has no other day may stop."""
    while True:
        dated = replace(meeting, datum=text(question[0], typed_day, question[1]))
        try:
            put(draft.copy(), dated)
        except UserError as wrong:
            say(said(wrong))
            if wrong.exit_code == 1 and not agreed("Wilt u een andere dag noemen?"):
                say("Niets vastgelegd.")
                raise Ended(1) from None
        except Refused:  # what it says is about the file, not about the day
            return dated
        else:
            return dated


def with_details(meeting: NewMeeting, known: str) -> NewMeeting:
    """With what is asked of who did not know the options."""
    for key, question in _DETAILS[known]:
        if getattr(meeting, key) is None:
            answer = text(f"{question} (Enter: weet ik niet)", clean_text)
            meeting = meeting.with_details(**{key: answer or None})
    return meeting


_DETAILS = {
    "": (("plaats", "Waar is het?"),),
    "gepland": (("verslag", "Waar staat het verslag?"),),
    "gehouden": (),
}
"""What is asked of who did not know the options: a meeting ahead, held, and recorded before."""
