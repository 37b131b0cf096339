"""A report asked for question by question, for who does not know the options."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import get_args

from ambitiekader_cli.cli.asking import Option, agreed, as_user_error, chosen, text
from ambitiekader_cli.cli.options import on
from ambitiekader_cli.cli.terminal import say
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.model.item import Item, Licht, planning_tekst
from ambitiekader_cli.schema.blocks import KEUZES
from ambitiekader_cli.source import Route
from ambitiekader_cli.stand.rows import stand_of, understood
from ambitiekader_cli.text import visible
from ambitiekader_cli.view.in_words import in_words
from ambitiekader_cli.words.dutch import day, listed
from ambitiekader_cli.words.states import STATUS
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.new_report import NewReport
from ambitiekader_cli.work.reported_item import items_by_words, log_route, one_item, parties_to_ask
from ambitiekader_cli.work.update import log_of, recorded

OPEN = ("niet-gestart", "loopt", "aangehouden")
"""Statuses after which something is still to come."""
NO_LIGHT, TOGETHER, ELSEWHERE = "geen", "allemaal", "ergens anders"


def asked_item(draft: Draft) -> str:
    """The id of the item that somebody means: by its id, or by words of it."""
    question = "Over welke afspraak gaat het? Typ het nummer, of een woord uit de tekst"
    found = text(question, lambda typed: items_by_words(typed, draft.kader))
    if len(found) == 1:
        return found[0].id
    return chosen("Welke bedoelt u?", [Option(item.id, item.titel) for item in found])


def asked_report(draft: Draft, given: NewReport, today: date) -> NewReport:
    """What the options did not say; nothing that was given is asked again."""
    item = one_item(given.item, draft.kader)
    log = log_route(item, given.mijlpaal)
    _introduce(draft, item, log, today)
    dialogue = _Dialogue(draft, item, log, today)
    report = dialogue.begun(given)
    report = dialogue.judged(report)
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
    for entry in log_of(item, log)[-1:]:
        say(visible(f"  laatste melding: {day(entry.datum)}, {STATUS[entry.status]}"))


class _Dialogue:
    """The questions about one item."""

    def __init__(self, draft: Draft, item: Item, log: Route, today: date) -> None:
        self._draft, self._item, self._log, self._today = draft, item, log, today

    def begun(self, report: NewReport) -> NewReport:
        """Who reports, how it stands, and of which day."""
        kader, entries = self._draft.kader, log_of(self._item, self._log)
        names = parties_to_ask(self._item, self._log, kader)
        if names and not report.partij:
            options = [Option(name, kader.naam(name)) for name in names]
            who = chosen("Wie meldt dit?", [*options, Option(TOGETHER, "zij samen")])
            report = replace(report, partij=names if who == TOGETHER else (who,))
        if report.status is None:
            last = entries[-1].status if entries else "loopt"
            status = chosen("Hoe staat het ervoor?", _explained(STATUS), last)
            report = replace(report, status=status)
        datum = text("Van welke dag is deze melding?", self._day, str(report.datum))
        return replace(report, datum=datum)

    def judged(self, report: NewReport) -> NewReport:
        """Its light, and with orange and red the reasons."""
        if report.status not in OPEN or report.licht is not None:
            return report
        lights = [*_explained(get_args(Licht)), Option(NO_LIGHT)]
        light = chosen("Welk licht hoort erbij?", lights, NO_LIGHT)
        if light == NO_LIGHT:
            return report
        report = replace(report, licht=light)
        if light == "groen":
            return report
        for key, question in _REASONS:
            report = report.with_text(key, text(question, _something))
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
        """The report with an answer that the rules take; Enter leaves the key out."""

        def check(answer: str) -> NewReport:
            return self._tried(report.with_text(key, answer)) if answer else report

        return text(f"{question} (Enter: niets)", check)

    def decided(self, report: NewReport) -> NewReport:
        """Another planning, if that was decided."""
        if report.status not in OPEN or report.herzien or not agreed(_DECIDED, default=False):
            return report
        reason = text("Waarom?", _something)

        def check(answer: str) -> NewReport:
            return self._tried(replace(report, herzien=_something(answer), reden=reason))

        report = text("Wat is de nieuwe planning, bijvoorbeeld Q4 2027?", check)
        return self._with_besluit(report)

    def _with_besluit(self, report: NewReport) -> NewReport:
        datum = text("Op welke dag is dat besloten? (Enter: weet ik niet)", self._day_or_nothing)
        if datum is None:
            return report
        bodies = [Option(body.id, body.naam) for body in self._draft.kader.organen.values()]
        body = chosen("In welk overleg?", [*bodies, Option(ELSEWHERE)]) if bodies else ELSEWHERE
        name = "" if body == ELSEWHERE else f"{body} "

        def check(answer: str) -> NewReport:
            return self._tried(report.with_text("besluit", f"{datum} {name}{answer}"))

        return text("Wat is er besloten? Schrijf een zin (Enter: niets)", check)

    def _tried(self, report: NewReport) -> NewReport:
        """The same, if nothing is wrong with it; raises UserError."""
        draft = self._draft.copy()
        try:
            recorded(draft, report, self._today)
        except Refused as refusal:
            raise as_user_error(refusal) from None
        return report

    def _day(self, answer: str) -> date:
        datum = on(answer, "de datum")
        if datum > self._today:
            raise UserError("die dag moet nog komen", "een melding zegt wat al gebeurd is")
        return datum

    def _day_or_nothing(self, answer: str) -> date | None:
        return self._day(answer) if answer else None


def _explained(values: Iterable[str]) -> list[Option]:
    return [Option(value, KEUZES[value]) for value in values]


def _something(answer: str) -> str:
    if not answer:
        raise UserError("hier hoort een antwoord")
    return answer


_REASONS = (
    ("oorzaak", "Waardoor gaat het niet goed?"),
    ("gevolg", "Wat gebeurt er daardoor?"),
    ("bijsturing", "Wat doet u eraan?"),
)
_MORE = (
    ("naar", "Waar gaat het verder? Typ het nummer van de afspraak"),
    ("gerealiseerd", "Hoeveel is er nu? Typ een getal"),
    ("periode", "Over welke periode gaat het, bijvoorbeeld 2025 of Q1 2026?"),
    ("verwacht", "Verwacht u het later dan afgesproken? Typ wanneer"),
    ("toelichting", "Wat is er gebeurd? Schrijf een zin"),
)
_DECIDED = "Is er besloten tot een andere planning?"
