"""What a meeting decided, asked one decision after the other."""

from dataclasses import replace
from datetime import date
from typing import TypeVar

from ambitiekader_cli.cli.asking.questions import (
    YES_OR_NO,
    Option,
    as_user_error,
    chosen,
    explained,
    text,
)
from ambitiekader_cli.cli.terminal import say
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.stand.oordeel import CLOSING
from ambitiekader_cli.stand.rows import stand_of
from ambitiekader_cli.text import visible
from ambitiekader_cli.view.in_words import in_words
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.meeting.decision import NewDecision, decide
from ambitiekader_cli.work.meeting.decision_acts import (
    OPEN,
    Aanvaard,
    Act,
    Sluit,
    Verplaats,
    findings_of,
    lacks_status,
)
from ambitiekader_cli.work.meeting.record import Held, proposed
from ambitiekader_cli.work.reporting.reported_item import items_by_words

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
        groups = text(f"{question} (Enter: geen)", self._groups)
        for found in groups:
            item = found[0] if len(found) == 1 else self._one_of(found)
            decision = replace(decision, items=(*decision.items, item.id))
            decision = self._with_act(decision, item)
        return decision

    def _groups(self, answer: str) -> list[list[Item]]:
        """Of each number or word the items that may be meant."""
        words = filter(None, map(str.strip, answer.split(",")))
        return [items_by_words(word, self._kader) for word in words]

    def _one_of(self, found: list[Item]) -> Item:
        name = chosen("Welke bedoelt u?", [Option(item.id, item.titel) for item in found])
        return next(item for item in found if item.id == name)

    def _with_act(self, decision: NewDecision, item: Item) -> NewDecision:
        row = stand_of(self._kader, item, self._today)
        say(visible(f"{item.id}  {item.titel}"))
        say(visible(f"  nu: {in_words(row, self._today)}"))
        codes = findings_of(self._kader, item, self._today)
        options = [Option(NOTHING)]
        options += [] if row.klasse.closed else [Option(CLOSED), Option(MOVED)]
        options += [Option(ACCEPTED)] if codes else []
        if len(options) == 1:
            return decision
        what = chosen(f"Wat gebeurt er met {item.id}?", options, NOTHING)
        return self._asked_act(decision, item, what, codes)

    def _asked_act(
        self, decision: NewDecision, item: Item, what: str, codes: dict[str, str]
    ) -> NewDecision:
        if what == NOTHING:
            return decision
        if what == CLOSED:
            return self._closed(decision, item)
        if what == MOVED:
            return self._moved(decision, item)
        code_of = {message: code for code, message in codes.items()}
        message = chosen("Welke bevinding?", [*map(Option, code_of)])
        return self._with_reason(decision, Aanvaard(item.id, code_of[message]))

    def _closed(self, decision: NewDecision, item: Item) -> NewDecision:
        options = explained(CLOSING)

        def check(answer: str) -> Sluit:
            return self._possible(decision, Sluit(item.id, "doorgeschoven", answer))

        while True:
            status = chosen(f"Hoe is {item.id} gesloten?", options)
            if status == "doorgeschoven":
                question = "Waar gaat het verder? Typ het nummer van de afspraak"
                return self._with_reason(decision, text(question, check))
            try:
                act = self._possible(decision, Sluit(item.id, status))
            except UserError as wrong:
                say(visible(f"{wrong.message}; {wrong.advice}"))
            else:
                return self._with_reason(decision, act)

    def _moved(self, decision: NewDecision, item: Item) -> NewDecision:
        status = None
        if lacks_status(stand_of(self._kader, item, self._today)):
            status = chosen("Hoe staat het ervoor?", explained(OPEN))

        def check(answer: str) -> Verplaats:
            return self._possible(decision, Verplaats(item.id, answer, status))

        act = text("Wat is de nieuwe planning, bijvoorbeeld Q4 2027?", check)
        return self._with_reason(decision, act)

    def _with_reason(self, decision: NewDecision, act: Act) -> NewDecision:
        reason = text("Waarom? (Enter: zoals in het besluit)", str)
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
