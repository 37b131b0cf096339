"""What a meeting decided, asked one decision after the other."""

from dataclasses import replace
from datetime import date
from typing import TypeVar

from ambitiekader_cli.cli.asking.item import Meant, asked_items, asked_mijlpaal
from ambitiekader_cli.cli.asking.questions import (
    YES_OR_NO,
    Option,
    as_user_error,
    chosen,
    chosen_or_none,
    explained,
    said,
    text,
    text_or_doubt,
)
from ambitiekader_cli.cli.terminal import say
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.model.item import OPEN
from ambitiekader_cli.stand.oordeel import CLOSING
from ambitiekader_cli.text import visible
from ambitiekader_cli.view.in_words import in_words
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.meeting.decision import NewDecision, decide
from ambitiekader_cli.work.meeting.decision_acts import (
    Aanvaard,
    Act,
    Sluit,
    Verplaats,
    findings_of,
    lacks_status,
)
from ambitiekader_cli.work.meeting.record import Held, proposed
from ambitiekader_cli.work.reporting.noticed import doubt
from ambitiekader_cli.work.reporting.reported_item import Target, called
from ambitiekader_cli.work.typed_text import clean_text

A = TypeVar("A", Sluit, Verplaats, Aanvaard)
SHORTEST = 3
"""Letters of a decision; with fewer somebody answers another question."""
NOTHING, CLOSED, MOVED, ACCEPTED = "niets", "gesloten", "andere planning", "bevinding aanvaard"


def asked_decisions(draft: Draft, held: Held, today: date) -> int:
    """Each put in the draft as soon as it is told; how many there were."""
    count = 0
    while True:
        question = "Wat is er nog meer besloten?" if count else "Wat is er besloten?"
        dialogue = _Dialogue(draft, held, today)
        decision = text(f"{question} Schrijf een zin (Enter: niets)", dialogue.begun)
        if decision is None:
            return count
        decide(draft, held, dialogue.asked(decision), today)
        count += 1


class _Dialogue:
    """The questions about one decision."""

    def __init__(self, draft: Draft, held: Held, today: date) -> None:
        self._draft, self._held, self._today = draft, held, today
        self._kader = draft.become()

    def begun(self, answer: str) -> NewDecision | None:
        """Its text; None when there is none. Raises UserError for what is no sentence."""
        if answer and (len(answer) < SHORTEST or answer.casefold() in YES_OR_NO):
            raise UserError("schrijf het besluit in een zin, of druk op Enter")
        return self._tried(NewDecision(answer)) if answer else None

    def asked(self, decision: NewDecision) -> NewDecision:
        """What it is about, and what happens to each of that."""
        question = "Over welke afspraken gaat het? Typ nummers of woorden, met een komma ertussen"
        for each in asked_items(question, self._kader):
            decision = replace(decision, items=(*decision.items, each.item.id))
            decision = self._with_act(decision, each)
        return decision

    def _with_act(self, decision: NewDecision, about: Meant) -> NewDecision:
        item, target = about.item, Target(about.item, about.mijlpaal)
        row = target.row(self._kader, self._today)
        say(visible(f"{item.id}  {item.titel}"))
        if about.mijlpaal:
            say(visible(f"  {called(item, target.log)}"))
        say(visible(f"  nu: {in_words(row, self._today)}"))
        codes = findings_of(self._kader, item, self._today)
        options = [Option(NOTHING)]
        options += [] if row.klasse.closed else [Option(CLOSED), Option(MOVED)]
        options += [Option(ACCEPTED)] if codes else []
        if len(options) == 1:
            return decision
        while True:
            what = chosen(f"Wat gebeurt er met {item.id}?", options, NOTHING)
            if what == NOTHING:
                return decision
            if act := self._asked_act(decision, about, what, codes):
                return self._with_reason(decision, act)

    def _asked_act(
        self, decision: NewDecision, about: Meant, what: str, codes: dict[str, str]
    ) -> Act | None:
        """None where somebody chose the wrong thing to happen."""
        if what == ACCEPTED:
            code_of = {message: code for code, message in codes.items()}
            message = chosen_or_none("Welke bevinding?", [*map(Option, code_of)])
            return Aanvaard(about.item.id, code_of[message]) if message else None
        mijlpaal = about.mijlpaal or asked_mijlpaal(about.item, about.words)
        target = Target(about.item, mijlpaal)
        return (self._closed if what == CLOSED else self._moved)(decision, target)

    def _closed(self, decision: NewDecision, target: Target) -> Act | None:
        options, named = explained(CLOSING), target.named

        def check(answer: str) -> Sluit | None:
            act = Sluit(named, "doorgeschoven", answer)
            return self._possible(decision, act) if answer else None

        while status := chosen_or_none(visible(f"Hoe is {target} gesloten?"), options):
            if status == "doorgeschoven":
                question = "Waar gaat het verder? Typ het nummer van de afspraak"
                return text(f"{question} (Enter: toch niet)", check)
            try:
                return self._possible(decision, Sluit(named, status))
            except UserError as wrong:
                say(said(wrong))
        return None

    def _moved(self, decision: NewDecision, target: Target) -> Act | None:
        status = None
        if lacks_status(target.row(self._kader, self._today)):
            status = chosen("Hoe staat het ervoor?", explained(OPEN))

        def check(answer: str) -> Verplaats | None:
            act = Verplaats(target.named, answer, status)
            return self._possible(decision, act) if answer else None

        def strange(answer: str) -> str:
            return doubt(answer, target.item, self._kader, self._held.datum)

        question = "Wat is de nieuwe planning, bijvoorbeeld Q4 2027? (Enter: toch niet)"
        return text_or_doubt(question, check, strange)

    def _with_reason(self, decision: NewDecision, act: Act) -> NewDecision:
        reason = text("Waarom? (Enter: zoals in het besluit)", clean_text)
        return replace(decision, acts=(*decision.acts, act._replace(reden=reason or None)))

    def _possible(self, decision: NewDecision, act: A) -> A:
        self._tried(replace(decision, acts=(*decision.acts, act)))
        return act

    def _tried(self, decision: NewDecision) -> NewDecision:
        """The same, if nothing is wrong with it; raises UserError."""
        draft = self._draft.copy()
        try:
            decide(draft, self._held, decision, self._today)
            proposed(draft, self._today)
        except Refused as refusal:
            raise as_user_error(refusal) from None
        return decision
