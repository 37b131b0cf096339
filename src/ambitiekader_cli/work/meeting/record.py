"""A meeting that was held, put in the record of its body."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import NamedTuple

from ambitiekader_cli.diagnostics import Coded, Severity
from ambitiekader_cli.edit import Add, Put
from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import Refused, UserError, about
from ambitiekader_cli.findings import rulebook
from ambitiekader_cli.model.bestanden import Overleg, Vergadering
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.rules import overlegritme_gemist
from ambitiekader_cli.source import Route
from ambitiekader_cli.text import visible
from ambitiekader_cli.words.dutch import day, listed
from ambitiekader_cli.work.draft import Draft, Proposal
from ambitiekader_cli.work.named import gemeente_named, overleg_named
from ambitiekader_cli.work.reporting.noticed import with_remarks
from ambitiekader_cli.work.typed_text import typed_text

NAMED = 6
"""Gemeenten that are told; the others are counted."""
DETAILS = ("plaats", "toelichting", "verslag")


@dataclass(frozen=True)
class NewMeeting:
    """What somebody said of a meeting, as typed."""

    orgaan: str
    datum: date
    gemeente: str | None = None
    plaats: str | None = None
    toelichting: str | None = None
    verslag: str | None = None

    def with_details(self, **details: str | None) -> "NewMeeting":
        """The same with plaats, toelichting or verslag."""
        return replace(self, **details)  # type: ignore[arg-type]


class Held(NamedTuple):
    """A meeting that was held, as it is found again wherever it stands."""

    orgaan: str
    niveau: str
    datum: date
    gemeente: str | None

    def among(self, kader: Kader) -> tuple[Overleg, int]:
        """Its body, and its number in `gehouden`."""
        for body in kader.overleggen:
            if (body.orgaan, body.niveau) == (self.orgaan, self.niveau):
                for number, each in _on(body.gehouden, self.datum):
                    if each.gemeente == self.gemeente:
                        return body, number
        raise UserError(f"{self.told(kader)} staat niet bij `gehouden`", _HOLD, exit_code=1)

    def told(self, kader: Kader) -> str:
        """In a message."""
        return meeting_told(kader, self.orgaan, self.datum, self.gemeente)


def refuse_past(datum: date, today: date) -> None:
    """Nobody plans a day that has been; raises UserError."""
    if datum < today:
        advice = "is zij geweest, gebruik dan `ak meetings hold`; controleer anders het jaar"
        raise UserError(
            f"{day(datum)} is voorbij, en kan niet meer gepland worden", advice, about="datum"
        )


def refuse_ahead(datum: date, today: date) -> None:
    """Nobody met on a day that must come; raises UserError."""
    if datum > today:
        advice = "zet haar bij wat gepland is met `ak meetings add`; controleer anders het jaar"
        raise UserError(
            f"{day(datum)} moet nog komen, dus gehouden is zij nog niet", advice, about="datum"
        )


def refuse_known(kader: Kader, body: Overleg, datum: date, place: str | None) -> None:
    """Raises UserError where the body meets on that day already, there."""
    told = meeting_told(kader, body.orgaan, datum, place)
    for key, known in (("gepland", body.gepland), ("gehouden", body.gehouden)):
        _refuse_double(known, key, datum, place, told)


def hold(draft: Draft, meeting: NewMeeting, today: date) -> Held:
    """The meeting in `gehouden`; what was planned goes there as it is written.

    Raises UserError and Refused.
    """
    body = body_of(draft.kader, meeting)
    refuse_ahead(meeting.datum, today)
    with about("gemeente"):
        known = [each for each in body.gepland if each.gemeente]
        place = place_of(draft.kader, body, meeting, known)
    told = meeting_told(draft.kader, body.orgaan, meeting.datum, place)
    _refuse_double(body.gehouden, "gehouden", meeting.datum, place, told)
    planned = planned_as(body, meeting.datum, place)
    if planned is None:
        _add(draft, (*body.route, "gehouden"), values_of(meeting, place))
    else:
        _move(draft, body, planned, values_of(meeting, place))
    return Held(body.orgaan, body.niveau, meeting.datum, place)


def held(kader: Kader, meeting: NewMeeting) -> Held:
    """A meeting that was recorded before; raises UserError where it was not."""
    body = body_of(kader, meeting)
    place = place_of(kader, body, meeting, body.gehouden)
    found = Held(body.orgaan, body.niveau, meeting.datum, place)
    found.among(kader)
    return found


def proposed(draft: Draft, today: date) -> Proposal:
    """What all that was put in the draft comes to; raises Refused for what the rules say of it."""
    made = draft.proposal(partial(_wrong, today=today, draft=draft))
    return with_remarks(made, draft.kader, draft.become(), today)


def meeting_told(kader: Kader, orgaan: str, datum: date, gemeente: str | None) -> str:
    """`de vergadering van 20 november 2026 (Tripartite overleg, Voorbeeld)`."""
    place = kader.plaatsen.get(gemeente or "")
    names = [kader.naam(orgaan), *([place.naam] if place else [])]
    return f"de vergadering van {day(datum)} ({', '.join(names)})"


def body_of(kader: Kader, meeting: NewMeeting) -> Overleg:
    """Of a body that meets on both levels the one that is meant by the gemeente.

    Raises UserError for a name that is not known.
    """
    name = overleg_named(meeting.orgaan, kader)
    bodies = [each for each in kader.overleggen if each.orgaan == name]
    local = [each for each in bodies if (each.niveau == "lokaal") == bool(meeting.gemeente)]
    return (local or bodies)[0]


def place_of(
    kader: Kader, body: Overleg, meeting: NewMeeting, known: Iterable[Vergadering] = ()
) -> str | None:
    """In which gemeente; not said, it is where that day one meeting is known."""
    if body.niveau == "regionaal":
        if meeting.gemeente is not None:
            message = f"{kader.naam(body.orgaan)} komt bij elkaar voor de hele regio"
            raise UserError(message, "laat `--gemeente` weg")
        return None
    if meeting.gemeente is not None:
        return gemeente_named(meeting.gemeente, kader)
    places = places_on(known, meeting.datum)
    if len(places) == 1 or not asks_gemeente(kader, body):
        return next(iter(places), None)
    message = f"{kader.naam(body.orgaan)} komt per gemeente bij elkaar, en de gemeente ontbreekt"
    names = listed([f"`{name}`" for name in kader.plaatsen], NAMED, "of")
    raise UserError(message, f"geef `--gemeente`: {names}")


def places_on(meetings: Iterable[Vergadering], when: date) -> set[str | None]:
    """Where a day's meetings are."""
    return {each.gemeente for _, each in _on(meetings, when)}


def asks_gemeente(kader: Kader, body: Overleg) -> bool:
    """Whether a meeting of it must say where it was."""
    return body.niveau == "lokaal" and kader.niveau != "gemeente" and bool(kader.gemeenten)


def _on(meetings: Iterable[Vergadering], when: date) -> Iterator[tuple[int, Vergadering]]:
    return ((number, each) for number, each in enumerate(meetings) if each.datum == when)


def _refuse_double(
    known: Iterable[Vergadering], key: str, when: date, place: str | None, told: str
) -> None:
    """Raises UserError."""
    if any(each.gemeente == place for _, each in _on(known, when)):
        advice = "een besluit komt erbij met `ak meetings decide`" if key == "gehouden" else _HOLD
        raise UserError(f"{told} staat al bij `{key}`", advice, exit_code=1, about="datum")


def planned_as(body: Overleg, when: date, place: str | None) -> int | None:
    """The number of the planned meeting that this is; perhaps nobody said yet where."""
    found = {each.gemeente: number for number, each in reversed([*_on(body.gepland, when)])}
    return found.get(place, found.get(None))


def values_of(meeting: NewMeeting, place: str | None) -> dict[str, Fresh]:
    """As it comes to stand in the record."""
    values: dict[str, Fresh] = {"datum": meeting.datum.isoformat()}
    values |= {"gemeente": place} if place else {}
    given = {key: typed_text(key, getattr(meeting, key)) for key in DETAILS}
    return values | {key: text for key, text in given.items() if text}


def _add(draft: Draft, route: Route, values: dict[str, Fresh]) -> None:
    path = draft.kader.overleg.bestand.source.path if draft.kader.overleg else ""
    draft.edit(path, Add(route, values))


def _move(draft: Draft, body: Overleg, planned: int, values: dict[str, Fresh]) -> None:
    """From `gepland` to `gehouden`, and what is said more of it."""
    path, meeting = body.bestand.source.path, body.gepland[planned]
    refuse_comment_above(body, planned)
    entry = draft.take(path, (*body.route, "gepland", planned))
    draft.edit(path, Add((*body.route, "gehouden"), entry))
    here = (*body.route, "gehouden", len(body.gehouden))
    for key, value in values.items():
        if value != str(getattr(meeting, key)):
            draft.edit(path, Put((*here, key), value))


def refuse_comment_above(body: Overleg, number: int, key: str = "gepland") -> None:
    """Above the first it may be about all in that list; raises Refused."""
    span = body.at(key, number).span()
    above = body.bestand.source.text().split("\n")[span.line - 2]
    if number == 0 and above.strip().startswith("#"):
        message = "ak weet niet of de opmerking hierboven over deze vergadering gaat"
        advice = f"zet die achter de datum op dezelfde regel, of boven `{key}`"
        lines = (f"{span}: niet vastgelegd: {message}", f"    hulp: {advice}")
        raise Refused(map(visible, lines))


def _wrong(kader: Kader, draft: Draft, today: date) -> Iterator[Coded]:
    """Every error; of warnings only those where something changed, and no cadence that was missed.

    That a meeting can only mend; and what counts would seem new with every other number.
    """
    changed = draft.changed_paths()
    for each in rulebook.run(kader, today, today).findings:
        here = each.finding.place.source.path in changed and each.code != overlegritme_gemist.CODE
        if here or each.severity is Severity.FOUT:
            yield each


_HOLD = "leg met `ak meetings hold` vast dat zij gehouden is"
