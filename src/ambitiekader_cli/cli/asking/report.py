"""A report asked for question by question, for who does not know the options."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import get_args

from ambitiekader_cli.cli.asking.item import asked_mijlpaal
from ambitiekader_cli.cli.asking.questions import (
    Option,
    agreed,
    as_user_error,
    chosen,
    explained,
    something,
    text,
    text_or_doubt,
    typed_day,
)
from ambitiekader_cli.cli.terminal import say
from ambitiekader_cli.diagnostics import Coded
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.model.item import OPEN, Item, Licht, planning_tekst
from ambitiekader_cli.planning import Looptijd
from ambitiekader_cli.source import Route
from ambitiekader_cli.stand.oordeel import CLOSING
from ambitiekader_cli.stand.rows import stand_of, understood
from ambitiekader_cli.text import visible
from ambitiekader_cli.view.in_words import in_words
from ambitiekader_cli.words.dutch import day, listed, part_of_year
from ambitiekader_cli.words.states import STATUS
from ambitiekader_cli.work.draft import Draft, Wrong
from ambitiekader_cli.work.named import trekker_named
from ambitiekader_cli.work.reporting.new_report import Besloten, NewReport, entry_of
from ambitiekader_cli.work.reporting.noticed import doubt, periods_told, still_open
from ambitiekader_cli.work.reporting.reported_item import (
    log_of,
    log_route,
    one_item,
    parties_to_ask,
    row_at,
)
from ambitiekader_cli.work.reporting.update import recorded

TOLD = ("gereed", "deels", "niet-gehaald", "vervallen")
"""Statuses with which somebody tells what came of it."""
NO_LIGHT, TOGETHER = "geen", "allemaal"
ELSEWHERE, UNKNOWN = "ergens anders", "weet ik niet"


def asked_report(
    draft: Draft, given: NewReport, today: date, *, dated: bool, words: str = ""
) -> NewReport:
    """What the options did not say; nothing that was given is asked again.

    `dated` tells whether the day was given, `words` by which the item was found. Raises UserError
    for what was given and cannot be.
    """
    item = one_item(given.item, draft.kader)
    entry_of(replace(given, status=given.status or OPEN[0]), draft.kader)
    if dated:
        _no_later(given.datum, today)
    log = log_route(item, given.mijlpaal)
    _introduce(draft, item, log, today)
    if given.mijlpaal is None:
        given = replace(given, mijlpaal=asked_mijlpaal(item, words))
        log = log_route(item, given.mijlpaal)
    dialogue = _Dialogue(draft, item, log, today)
    report = dialogue.as_given(dialogue.judged(dialogue.begun(given, dated=dated)))
    for key, question in dialogue.more(report):
        report = dialogue.with_answer(report, key, question)
    return dialogue.decided(report)


def _introduce(draft: Draft, item: Item, log: Route, today: date) -> None:
    """What it is about, so that somebody sees at once that it is the right one."""
    row = stand_of(draft.kader, item, today)
    say(visible(f"{item.id}  {item.titel}"))
    led = [draft.kader.naam(name) for name in item.leading(log)]
    say(visible(f"  trekker: {listed(led, 8) or 'geen'}"))
    say(visible(f"  nu: {in_words(row, today)}"))
    count = len(draft.kader.members(item.leading(log)))
    if count > 1 and item.uitvoering == "gezamenlijk":
        say(f"  één melding geldt voor alle {count} partijen")
    if item.mijlpalen and log == ("voortgang",):
        say(visible(f"  mijlpalen: {listed([step.titel for step in item.mijlpalen], 8)}"))
    for entry in log_of(item, log)[-1:]:
        say(visible(f"  laatste melding: {day(entry.datum)}, {STATUS[entry.status]}"))


class _Dialogue:
    """The questions about one item."""

    def __init__(self, draft: Draft, item: Item, log: Route, today: date) -> None:
        self._draft, self._item, self._log, self._today = draft, item, log, today

    def begun(self, report: NewReport, *, dated: bool) -> NewReport:
        """Who reports, how it stands, and of which day."""
        kader, entries = self._draft.kader, log_of(self._item, self._log)
        names = parties_to_ask(self._item, self._log, kader)
        if names and not report.partij:
            options = [Option(name, kader.naam(name)) for name in names]
            who = chosen("Wie meldt dit?", [*options, Option(TOGETHER, "zij samen")])
            report = replace(report, partij=names if who == TOGETHER else (who,))
        if report.status is None:
            last = entries[-1].status if entries else "loopt"
            status = chosen("Hoe staat het ervoor?", explained(STATUS), last)
            report = replace(report, status=status)

        def check(datum: date) -> NewReport:
            return self._tried(replace(report, datum=datum), replace(report, datum=self._today))

        if dated:
            return check(report.datum)
        question = "Van welke dag is deze melding?"
        return text(question, lambda answer: check(self._day(answer)), day(report.datum))

    def as_given(self, report: NewReport) -> NewReport:
        """The same, if the rules take what was given with it; raises UserError."""
        bare = NewReport(report.item, report.datum, report.mijlpaal, report.status, report.partij)
        return self._tried(report, bare)

    def judged(self, report: NewReport) -> NewReport:
        """Its light, and with orange and red the reasons."""
        if report.status in OPEN and report.licht is None:
            lights = [*explained(get_args(Licht)), Option(NO_LIGHT)]
            light = chosen("Welk licht hoort erbij?", lights, NO_LIGHT)
            report = replace(report, licht=None if light == NO_LIGHT else light)
        if report.licht in {None, "groen"}:
            return report
        for key, question in _REASONS:
            if getattr(report, key) is None:
                report = self._needed(report, key, question)
        return report

    def more(self, report: NewReport) -> list[tuple[str, str]]:
        """What can be said of this item, each with its question; Enter is nothing."""
        step = self._item.step_at(self._log)
        planning = understood(
            planning_tekst((step or self._item).planning), self._draft.kader.looptijd
        )
        asked = {
            "naar": report.status == "doorgeschoven",
            "gerealiseerd": self._item.doelwaarde is not None and step is None,
            "periode": planning.herhaling is not None,
            "verwacht": report.status in OPEN,
            "toelichting": True,
        }
        return [(k, q) for k, q in _MORE if asked[k] and getattr(report, k) is None]

    def with_answer(self, report: NewReport, key: str, question: str) -> NewReport:
        """The report with an answer that the rules take; Enter leaves out what need not be."""
        if key == "naar" or (key == "toelichting" and report.status in TOLD):
            return self._needed(report, key, question)

        def check(answer: str) -> NewReport:
            return self._tried(report.with_text(key, answer), report) if answer else report

        if key == "periode":
            periods = self._open_periods(report)
            told = f"Nog open: {periods_told(periods)}" if periods else _PERIODS
            question = f"{question} {told}"
            if periods and report.status in CLOSING and report.status != "vervallen":
                return text(question, check, part_of_year(*periods[0]))
        strange = self._doubt(report) if key == "verwacht" else lambda _: ""
        return text_or_doubt(f"{question} (Enter: niets)", check, strange)

    def _open_periods(self, report: NewReport) -> Sequence[Looptijd]:
        """What it may be about; what ends something counts for the first."""
        kader, entries = self._draft.kader, log_of(self._item, self._log)
        report = replace(report, partij=[trekker_named(name, kader) for name in report.partij])
        row = row_at(kader, self._item, self._log, self._today)
        return still_open(row, self._log, entries, report, kader)

    def _doubt(self, report: NewReport) -> Callable[[str], str]:
        kader = self._draft.kader
        return lambda answer: doubt(answer, self._item, kader, report.datum)

    def _needed(self, report: NewReport, key: str, question: str) -> NewReport:
        def check(answer: str) -> NewReport:
            return self._tried(report.with_text(key, something(answer)), report)

        return text(question, check)

    def decided(self, report: NewReport) -> NewReport:
        """Another planning, if that was decided."""
        if report.status not in OPEN or report.herzien or not agreed(_DECIDED, default=False):
            return report

        def moved(answer: str) -> NewReport:
            planned = replace(report, herzien=something(answer), reden=_ASKED_NEXT)
            return self._tried(planned, report)

        question = "Wat is de nieuwe planning, bijvoorbeeld Q4 2027?"
        planned = text_or_doubt(question, moved, self._doubt(report))
        report = self._needed(planned, "reden", "Waarom verandert de planning?")
        return report if report.besluit is not None else self._with_besluit(report)

    def _with_besluit(self, report: NewReport) -> NewReport:
        datum = text("Op welke dag is dat besloten? (Enter: weet ik niet)", self._day_or_nothing)
        if datum is None:
            return report
        bodies = [Option(body.id, body.naam) for body in self._draft.kader.organen.values()]
        others = [Option(ELSEWHERE), Option(UNKNOWN)]
        body = chosen("In welk overleg?", [*bodies, *others], UNKNOWN) if bodies else UNKNOWN
        orgaan = None if body in {ELSEWHERE, UNKNOWN} else body

        def check(answer: str) -> NewReport:
            besluit = Besloten(datum.isoformat(), orgaan, answer)
            return self._tried(replace(report, besluit=besluit), report)

        return text("Wat is er besloten? Schrijf een zin (Enter: niets)", check)

    def _tried(self, report: NewReport, before: NewReport) -> NewReport:
        """The same, if nothing is wrong with it that was not wrong before; raises UserError."""
        try:
            recorded(self._draft.copy(), report, self._today)
        except Wrong as wrong:
            known = self._errors(before)
            new = [each for each in wrong.errors if _where(each) not in known]
            if new:
                raise as_user_error(Wrong(new)) from None
        except Refused as refusal:
            raise as_user_error(refusal) from None
        return report

    def _errors(self, report: NewReport) -> set[object]:
        try:
            recorded(self._draft.copy(), report, self._today)
        except Wrong as wrong:
            return {*map(_where, wrong.errors)}
        return set()

    def _day(self, answer: str) -> date:
        return _no_later(typed_day(answer), self._today)

    def _day_or_nothing(self, answer: str) -> date | None:
        return self._day(answer) if answer else None


def _where(each: Coded) -> tuple[str, Route]:
    """What is still the same fault when it lacks less."""
    return each.code, each.finding.place.route


def _no_later(datum: date, today: date) -> date:
    if datum > today:
        raise UserError("die dag moet nog komen", "een melding zegt wat al gebeurd is")
    return datum


_ASKED_NEXT = "Dit volgt."
"""Stands for the reason while the planning is tried."""
_REASONS = (
    ("oorzaak", "Waardoor gaat het niet goed?"),
    ("gevolg", "Wat gebeurt er daardoor?"),
    ("bijsturing", "Wat doet u eraan?"),
)
_MORE = (
    ("naar", "Waar gaat het verder? Typ het nummer van de afspraak"),
    ("gerealiseerd", "Hoeveel is er nu? Typ een getal"),
    ("periode", "Over welke periode gaat het?"),
    ("verwacht", "Verwacht u het later dan afgesproken? Typ wanneer"),
    ("toelichting", "Wat is er gebeurd? Schrijf een zin"),
)
_PERIODS = "Bijvoorbeeld 2025 of Q1 2026"
_DECIDED = "Is er besloten tot een andere planning?"
