"""The planning of an activiteit that goes to the overview of another year."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.edit import Put
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.item import Activiteit, planning_tekst
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.geldende_planning import current_planning
from ambitiekader_cli.stand.jaarovergang import can_stay, open_steps
from ambitiekader_cli.stand.rows import Stand, stand_of
from ambitiekader_cli.text import quoted
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.reporting.reported_item import one_item
from ambitiekader_cli.work.year.answers import planning_of_year
from ambitiekader_cli.work.year.overview import year_in


class Anew(NamedTuple):
    """An activiteit, and what of its plannings cannot be in the year it goes to."""

    row: Stand
    year: int
    kader: Kader
    past: Sequence[Stand]
    """It and its mijlpalen, as far as they are open and over by then."""

    @classmethod
    def of(cls, kader: Kader, name: str, jaar: str, peildatum: date) -> "Anew | None":
        """None for what does not go to another year; raises UserError."""
        item, year = one_item(name, kader), year_in(jaar)
        if not isinstance(item, Activiteit) or item.bestand.jaar == year:
            return None
        own, looptijd = stand_of(kader, item, peildatum), kader.looptijd_of(item)
        rows = () if own.klasse.closed else (own, *open_steps(kader, item, peildatum))
        past = [row for row in rows if not can_stay(current_planning(row), looptijd, year)]
        return cls(own, year, kader, past)

    @property
    def needed(self) -> bool:
        """Whether a new planning must be given."""
        return bool(self.past)

    @property
    def old(self) -> str:
        """What is over by then, between backticks."""
        return quoted(planning_tekst(current_planning(self.past[0])) or "")

    def checked(self, typed: str) -> str:
        """A planning that can be of that year; raises UserError."""
        return planning_of_year(typed, self.kader.looptijd_of(self.row.item), self.year)

    def put(self, draft: Draft, typed: str | None) -> None:
        """In place of what is over; raises UserError where that has none, and Refused."""
        if typed is not None:
            planning = self.checked(typed)
            draft.edit(self.row.item.bestand.source.path, *self._edits(planning))
        elif self.needed:
            message = f"de planning {self.old} is in {self.year} voorbij"
            raise UserError(message, f"geef een nieuwe, zoals `--planning 'Q2 {self.year}'`")

    def _edits(self, planning: str) -> Iterator[Put]:
        """Raises UserError where a decision counts, and not what is written."""
        for row in self.past or (self.row,):
            if row.herzien:
                advice = "laat het besluiten, of schuif haar door met `ak year close`"
                raise UserError(f"van {row.item.id} is de planning bij besluit verzet", advice)
            step = () if row.step is None else ("mijlpalen", row.step)
            yield Put((*row.item.route, *step, "planning"), planning)
