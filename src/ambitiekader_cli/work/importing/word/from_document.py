"""A Word document that `ak` made and somebody worked in: changed fields become edits."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import NamedTuple

from ambitiekader_cli.diagnostics import Coded
from ambitiekader_cli.edit import Edit, Put, Remove
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.exchange.guarded_zip import Package, wrong
from ambitiekader_cli.exchange.word_in import WordText, word_text
from ambitiekader_cli.findings import rulebook
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Route
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.view.item_view import ABSENT
from ambitiekader_cli.view.kader_on_day import view
from ambitiekader_cli.view.vindplaats import INTRO
from ambitiekader_cli.words.dutch import counted, listed
from ambitiekader_cli.work.agreed_before import additions_told
from ambitiekader_cli.work.draft import Draft, Proposal, Wrong
from ambitiekader_cli.work.importing.imported import Chosen, ImportDays, Imported
from ambitiekader_cli.work.importing.there_already import there_already
from ambitiekader_cli.work.importing.word.answers import FormReports, form_reports, has_answers
from ambitiekader_cli.work.importing.word.base import AGAIN, WordBase, base_of
from ambitiekader_cli.work.importing.word.cells import with_fields_of_cells
from ambitiekader_cli.work.importing.word.fields import DataField, as_data, as_shown, data_field
from ambitiekader_cli.work.importing.word.lines import (
    FieldKey,
    FieldText,
    fields_in,
    has_fields,
    other_lines,
    row_of,
    shown_apart,
)
from ambitiekader_cli.work.importing.word.new_rows import new_rows, put_row
from ambitiekader_cli.work.importing.word.tracked import refuse_tracked
from ambitiekader_cli.work.reporting.batch import first_lines, said_by, said_of

PLACES_NAMED = 6
LINES_TOLD = 20
"""Of what is only told, how many are named; the others are counted."""


def taken_from_document(
    draft: Draft, package: Package, days: ImportDays, chosen: Chosen
) -> Imported:
    """What somebody changed or answered, together or not at all. Raises UserError and Refused."""
    text = word_text(package)
    base = base_of(package.name, text, draft)
    if not chosen.accept_tracked:
        refuse_tracked(package.name, text, word_text(package, "rejected"))
    _refuse_without_fields(package.name, base, text, draft.kader)
    text = text._replace(lines=with_fields_of_cells(base.text.lines, text.lines))
    if has_answers(base.text):
        return _of_answers(form_reports(draft, base, text, days, anyway=chosen.anyway), base, text)
    reading = _ChangedFields(draft, base, text)
    reading.read()
    return reading.done(days.today, chosen.jaar)


def _refuse_without_fields(name: str, base: WordBase, text: WordText, kader: Kader) -> None:
    """Raises UserError: all that it says would seem new, and all items gone."""
    lost = has_fields(base.text.lines) and not has_fields(text.lines)
    if lost and not new_rows(text.lines, base.text.lines, base.subject, kader):
        why = "het sjabloon was ouder, of de opmaak is verloren gegaan"
        raise wrong(name, f"dit document heeft geen velden om te wijzigen: {why}", AGAIN)


def _of_answers(found: FormReports, base: WordBase, text: WordText) -> Imported:
    others = _shortened([*other_lines(base.text.lines, text.lines)])
    told = map(visible, (*others, *_questions(text), *found.kept))
    nothing = "Niets te doen: er is niets ingevuld."
    if found.kept:
        nothing = "Niets vastgelegd."
    elif found.known:
        nothing = "Niets te doen: wat is ingevuld, is al vastgelegd."
    return Imported(found.proposal, tuple(told), nothing, bool(found.kept))


class _Change(NamedTuple):
    """Other words in a field."""

    key: FieldKey
    place: str
    old: str
    """As it was when the document was made, as words."""
    new: str

    @property
    def where(self) -> str:
        """For what is wrong: its place, and the item where that does not name it."""
        item = self.key.item
        is_named = item in self.place or self.key.field == INTRO
        return self.place if is_named else f"{self.place} ({item})"


class _ChangedFields:
    """The fields one after the other, and what they come to."""

    def __init__(self, draft: Draft, base: WordBase, text: WordText) -> None:
        self._draft, self._base, self._text = draft, base, text
        self._then = view(base.kader, base.about.dag)
        self._now = view(draft.kader, base.about.dag)
        self._edits: dict[str, dict[Route, Edit]] = {}
        """Per file; of one place there is one."""
        self._places: dict[tuple[str, Route], str] = {}
        """Where in the document an edit comes from."""
        self._wrong: list[str] = []
        self._conflicts: list[list[str]] = []
        """Of each field that waits its lines."""
        self._told: list[str] = []
        self._new = new_rows(text.lines, base.text.lines, base.subject, draft.kader)
        self._known = 0
        """How many changes were made already."""

    def read(self) -> None:
        """Every field that is otherwise than it was."""
        before, after = fields_in(self._base.text.lines), fields_in(self._text.lines)
        for key, was in before.items():
            now = after.get(key)
            if now and as_shown(now.text) != as_shown(was.text):
                self._changed(key, was, now)
        self._told += _gone(before, after)
        strange = [said for key, said in after.items() if key not in before]
        self._told += [
            f"{said.place}: hier stond dit niet: {quoted(said.text)}" for said in strange
        ]
        there = {(key.item, key.nr) for key in after}
        gone = {row_of(s.first) for k, s in before.items() if (k.item, k.nr) not in there}
        rows = ({row for row in gone if row.table}, {row.spot for row in self._new})
        self._told += other_lines(self._base.text.lines, self._text.lines, rows)

    def _changed(self, key: FieldKey, was: FieldText, now: FieldText) -> None:
        """One field; its labels must be as they were."""
        then = data_field(self._then, self._base.subject, key.item, key.field)
        old, before, after = then.words if then else "", as_shown(was.text), as_shown(now.text)
        prefix, found, suffix = before.partition(old) if old else (before, "", "")
        inside = after[len(prefix) : len(after) - len(suffix)]
        is_there = found or not before  # else there was room to write
        if then and found and after.split() == f"{prefix}{suffix}".split():
            self._told.append(f"{now.place}: {_emptied(key.field)}")
        elif then is None or not is_there or f"{prefix}{inside}{suffix}" != after:
            told = " werd ".join(shown_apart(before, after))
            self._told.append(f"{now.place}: hier niet te wijzigen: {told}")
        elif inside.strip() != old:
            self._three_way(_Change(key, now.place, old, inside.strip()))

    def _three_way(self, change: _Change) -> None:
        target = data_field(self._now, self._base.subject, change.key.item, change.key.field)
        if target is None:
            self._wrong.append(f"{change.place}: {change.key.item} staat niet meer in de gegevens")
        elif target.words == change.new:
            self._known += 1
        elif target.words != change.old:
            self._conflicts.append([*_side_by_side(change, target)])
        else:
            self._edit(target, change)

    def _edit(self, target: DataField, change: _Change) -> None:
        try:
            value = as_data(self._now, target, change.new)
        except UserError as error:
            self._wrong.append(f"{change.where}: {said_by(error)}")
            return
        route = (*target.key, *target.inside)
        edit = Remove(target.key) if value is None else Put(route, value)
        other = self._edits.setdefault(target.path, {}).setdefault(route, edit)
        self._places[target.path, route] = change.where
        if other != edit:
            said = f"{target.called} is op twee plaatsen anders gewijzigd"
            self._wrong.append(f"{change.place}: {said}")

    def done(self, today: date, jaar: str | None) -> Imported:
        """What all changes come to; raises Refused."""
        proposal, held = self._proposal(today, jaar), bool(self._conflicts)
        if self._wrong or proposal is None:
            raise Refused(first_lines([*map(visible, dict.fromkeys(self._wrong))]))
        told = [*self._waiting(), *_shortened(self._told), *_questions(self._text)]
        return Imported(proposal, tuple(map(visible, told)), self._nothing(), held)

    def _waiting(self) -> Iterator[str]:
        yield from chain.from_iterable(self._conflicts[:LINES_TOLD])
        if len(self._conflicts) > LINES_TOLD:
            left = counted(len(self._conflicts) - LINES_TOLD, "veld wacht", "velden wachten")
            yield f"en nog {left}"

    def _put_new(self, today: date, jaar: str | None) -> None:
        for row in self._new:
            try:
                name = put_row(self._draft, row, jaar, today)
            except Refused as error:
                self._wrong += error.lines
            else:
                if not name:
                    self._known += 1
                    titel = row.cells["titel"].partition("\n")[0]
                    self._told.append(there_already(str(row.spot), titel))

    def _put(self) -> None:
        for path, edits in self._edits.items():
            try:
                self._draft.edit(path, *edits.values())
            except Refused as error:
                places = listed([self._places[path, route] for route in edits], PLACES_NAMED)
                raise Refused([visible(f"{places}:"), *error.lines]) from None

    def _proposal(self, today: date, jaar: str | None) -> Proposal | None:
        """None for what the rules refuse, which is then remembered."""

        def judge(kader: Kader) -> Iterable[Coded]:
            return rulebook.run(kader, today, today).findings

        try:
            self._put()
            self._put_new(today, jaar)
            made = self._draft.proposal(judge)
        except Wrong as error:
            self._wrong += map(self._line, error.errors)
            return None
        except Refused:
            if self._wrong:
                return None
            raise
        return made._replace(remarks=(*additions_told(self._draft), *made.remarks))

    def _line(self, wrong: Coded) -> str:
        """What the rules say, at the place in the document that it comes from."""
        at = wrong.finding.place
        own = (
            place
            for (path, route), place in self._places.items()
            if path == at.source.path and route[: len(at.route)] == at.route[: len(route)]
        )
        place = next(own, str(at.span()))
        return f"{place}: {said_of(wrong)}"

    def _nothing(self) -> str:
        if self._conflicts:
            return "Niets vastgelegd."
        if self._known:
            return "Niets te doen: wat in het document is gewijzigd, is al vastgelegd."
        if not has_fields(self._base.text.lines):
            where = "die komen van het filter `veld` in het sjabloon"
            return f"Niets te doen: dit document heeft geen velden om te wijzigen; {where}."
        return "Niets te doen: er is niets gewijzigd dat hier te wijzigen is."


def _emptied(field: str) -> str:
    """What becomes of a field in which nothing stands any more."""
    nothing = f"{field} is leeg; daar gebeurt niets mee"
    if field not in {"trekker", "planning"}:
        return nothing
    return f"{nothing}; zet een streepje ({ABSENT}) als er niets is afgesproken"


def _gone(
    before: Mapping[FieldKey, FieldText], after: Mapping[FieldKey, FieldText]
) -> Iterator[str]:
    """Items that are no longer told, and fields of those that are."""
    there, told = {(key.item, key.nr) for key in after}, set[tuple[str, int]]()
    for key, said in before.items():
        own = key.item, key.nr
        if key in after or own in told:
            continue
        if own in there or key.field == INTRO:
            yield f"{key.field} van {key.item} staat er niet meer ({said.place}); die blijft"
            continue
        told.add(own)
        where = f"in {said.place}" if said.first.spot.table else said.place
        gone = f"{key.item} staat er niet meer (het stond {where})"
        advice = f"afsluiten kan met `ak update {key.item} --status vervallen`"
        yield f"{gone}; daar gebeurt niets mee; {advice}"


def _side_by_side(change: _Change, target: DataField) -> Iterator[str]:
    old, current, new = shown_apart(change.old, target.words, change.new)
    yield f"{change.place}: {target.called} is intussen ook in de gegevens gewijzigd"
    yield f"    het was:       {old}"
    yield f"    er staat nu:   {current}"
    yield f"    in dit stuk:   {new}"
    yield f"    niet overgenomen; geldt dit stuk, zet het dan in {target.path}"


def _questions(text: WordText) -> Iterator[str]:
    for comment in text.comments:
        where = f"{comment.place}: " if comment.place else ""
        yield f"{where}vraag van {comment.author}: {quoted(comment.text)} (niet overgenomen)"


def _shortened(told: list[str]) -> Iterator[str]:
    yield from told[:LINES_TOLD]
    if len(told) > LINES_TOLD:
        yield f"en nog {len(told) - LINES_TOLD}"
