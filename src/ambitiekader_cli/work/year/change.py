"""A year closed or opened: the reports on the old overview, and what goes on in the next one."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.diagnostics import Coded
from ambitiekader_cli.edit import Add
from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.findings import rulebook
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.jaarovergang import (
    Jaarovergang,
    Lot,
    lots,
    norms,
    outside_agreement,
)
from ambitiekader_cli.stand.rows import Stand
from ambitiekader_cli.text import visible
from ambitiekader_cli.words.dutch import period
from ambitiekader_cli.work.agreed_before import additions_told
from ambitiekader_cli.work.draft import Draft, Proposal
from ambitiekader_cli.work.free_id import Taken, free_ids
from ambitiekader_cli.work.reporting.reported_item import parties_to_ask
from ambitiekader_cli.work.reporting.update import Entry, edit_for
from ambitiekader_cli.work.year.answers import (
    DOORGESCHOVEN,
    STAYS,
    Answer,
    Answers,
    Asking,
    Question,
    questions,
)
from ambitiekader_cli.work.year.carried import Carrier, Went, next_path


class YearChange(NamedTuple):
    """What may be written, and what became of each item of each old overview."""

    proposal: Proposal
    lots: Sequence[tuple[Jaarovergang, Sequence[Lot]]]


class Days(NamedTuple):
    """The day of the reports, by which all is judged too, and that on which it is written."""

    datum: date
    today: date


def changed(draft: Draft, asking: Asking, answers: Answers, days: Days, there: Taken) -> YearChange:
    """The answers as reports, and what is carried over; what has no answer stays.

    Who opens a year carries over what goes on by itself too, unless an answer says what becomes of
    it, and makes the overview also where there is nothing to carry. Raises UserError and Refused.
    """
    ids = {next_path(over): _new_ids(over, there) for over in asking.overs}
    changes = [_Change(draft, over, days, ids[next_path(over)]) for over in asking.overs]
    went: Went = {}
    for change in changes:
        change.answered(answers)
        if not asking.closing:
            change.go_on(answers)
        went = {**went, **change.went}
    for change in changes:
        change.write(went, anyhow=not asking.closing)
    return _looked_at(draft, asking.overs, days)


def _new_ids(over: Jaarovergang, there: Taken) -> Iterator[str]:
    """For what comes in the next overview, from whichever overview."""
    begin = f"{over.lokaal.gemeente.code}-{over.volgend}-"
    return free_ids(begin, next_path(over), there)


class _Change:
    """What changes in one overview, and in that of the year after it."""

    def __init__(self, draft: Draft, over: Jaarovergang, days: Days, ids: Iterator[str]) -> None:
        self._draft, self._over, self._days = draft, over, days
        self._carrier = Carrier(draft, over, days.datum, ids)
        self._carries = False
        self._edits: dict[str, list[Add]] = {}
        """Per file."""

    def answered(self, answers: Answers) -> None:
        """Reports of what was answered."""
        for question in questions(self._draft.kader, self._over, self._days.datum):
            given = [a for a in answers.get(question.item.id, ()) if a.uitkomst != STAYS]
            on = [answer for answer in given if answer.uitkomst == DOORGESCHOVEN]
            naar = self._followed(question, on) if any(not answer.naar for answer in on) else ""
            for answer in given:
                self._report(question, answer, answer.naar or naar, self._over.jaar)

    def go_on(self, answers: Answers) -> None:
        """What goes on by itself."""
        for row in norms(self._draft.kader, self._over, self._days.datum):
            if row.item.id not in answers:
                self._goes_on(row)

    def _goes_on(self, row: Stand) -> None:
        """A norm in the next year; in the old one nothing is asked about that year any more."""
        question = self._question(row)
        naar = question.follower or self._carried(row)
        told = any(entry.naar == naar for entry in row.item.voortgang)
        if not told and (row.planning.herhaling or not row.klasse.closed):
            text = f"Loopt door in het overzicht van {self._over.volgend}."
            self._report(question, Answer(DOORGESCHOVEN, text), naar, self._over.volgend)

    @property
    def went(self) -> Went:
        """What each item goes on as."""
        return self._carrier.went

    def write(self, went: Went, *, anyhow: bool) -> None:
        """All of it in the draft; with `anyhow` an overview that holds nothing too."""
        for path, edits in self._edits.items():
            self._draft.edit(path, *edits)
        if self._carries or (anyhow and not self._draft.source(next_path(self._over))):
            self._carrier.write(went)

    def _question(self, row: Stand) -> Question:
        return Question(self._draft.kader, self._over, row, self._days.datum)

    def _followed(self, question: Question, on: Sequence[Answer]) -> str:
        """The id of what an item goes on as; made where it is not there yet."""
        if question.follower:
            return question.follower
        planning = next((answer.planning for answer in on if answer.planning), "")
        reden = " ".join(dict.fromkeys(answer.toelichting for answer in on))
        return self._carried(question.row, planning, reden, _part(question, on))

    def _carried(self, row: Stand, *how: object) -> str:
        self._carries = True
        return self._carrier.carry(row, *how)  # type: ignore[arg-type]

    def _report(self, question: Question, answer: Answer, naar: str, year: int) -> None:
        """As many as it takes to close what comes back from a year on."""
        row, status = question.row, answer.uitkomst
        values: dict[str, Fresh] = {"datum": self._days.datum.isoformat(), "status": status}
        if partij := self._named(row, answer.partij or question.partijen):
            values["partij"] = partij if len(partij) > 1 else partij[0]
        on = naar if status == DOORGESCHOVEN else ""
        for periode in _periods(row, status, year):
            more = {"periode": periode, "naar": on, "toelichting": answer.toelichting}
            said = values | {key: value for key, value in more.items() if value}
            entry = Entry(row.item.id, None, said)
            if found := edit_for(self._draft.kader, entry, self._days.today):
                self._edits.setdefault(found[0], []).append(found[1])

    def _named(self, row: Stand, whose: tuple[str, ...]) -> tuple[str, ...]:
        """Who reports, where a report must say so: all of them as it was agreed."""
        if not parties_to_ask(row.item, ("voortgang",), self._draft.kader):
            return ()
        return whose if whose and len(whose) < len(row.per_partij) else row.item.trekker


def _part(question: Question, on: Iterable[Answer]) -> tuple[str, ...]:
    """The trekkers that go on, if not all who lead the item do."""
    going = dict.fromkeys(
        name for answer in on if not answer.naar for name in answer.partij or question.partijen
    )
    return tuple(going) if going and len(going) < len(question.row.per_partij) else ()


def _periods(row: Stand, status: str, year: int) -> Iterator[str]:
    """What a report must say it is about: of what comes back the years that it closes."""
    planning = row.planning
    if not planning.herhaling:
        yield ""
    elif status != DOORGESCHOVEN:
        yield "" if status == "vervallen" else str(year)
    else:
        # What comes back ends with the year of its overview, or later if its planning says so.
        last = planning.deadline.year if planning.deadline else row.item.bestand.jaar or year
        yield from map(str, range(year, last + 1))


def _looked_at(draft: Draft, overs: Sequence[Jaarovergang], days: Days) -> YearChange:
    def wrong(kader: Kader) -> Iterable[Coded]:
        return rulebook.run(kader, days.datum, days.today).findings

    made = draft.proposal(wrong)
    now = draft.become()
    after = [over.on(now) for over in overs]
    found = [(over, [*lots(now, over, days.datum)]) for over in after]
    outside = (line for over in overs for line in _outside(draft, over))
    remarks = dict.fromkeys((*outside, *additions_told(draft)))
    return YearChange(made._replace(remarks=(*remarks, *made.remarks)), found)


def _outside(draft: Draft, over: Jaarovergang) -> Iterator[str]:
    """A remark where the next overview is of a year that the agreement does not hold in."""
    agreed = outside_agreement(draft.kader, over)
    if agreed and next_path(over) in draft.changed_paths():
        place, when = over.lokaal.gemeente.naam, period(agreed.van, agreed.tot)
        yield visible(f"let op: {over.volgend} valt buiten de afspraken van {place} ({when})")
