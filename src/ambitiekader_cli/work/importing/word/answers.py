"""An action list that a trekker filled in: the answers in each of its forms, as reports."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple, get_args

from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.exchange.onthouden import Sleutel
from ambitiekader_cli.exchange.word_in import Line, WordText
from ambitiekader_cli.model.item import Licht
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.overzichten import ended_overviews
from ambitiekader_cli.view.vindplaats import ABOUT_ANSWERS, ANSWERS
from ambitiekader_cli.words.states import STATUS
from ambitiekader_cli.work.draft import Draft, Proposal, Wrong
from ambitiekader_cli.work.exporting.kolommen import NUMMER, PARTIJ
from ambitiekader_cli.work.exporting.rijen import report_in_words
from ambitiekader_cli.work.importing.imported import ImportDays
from ambitiekader_cli.work.importing.partly_wrong import PartlyWrong, with_stand_ins
from ambitiekader_cli.work.importing.report_log import ReportLog, Since
from ambitiekader_cli.work.importing.since_export import as_report, says_already
from ambitiekader_cli.work.importing.there_already import way_in
from ambitiekader_cli.work.importing.typed_report import READERS, day_of_report
from ambitiekader_cli.work.importing.word.base import WordBase
from ambitiekader_cli.work.importing.word.fields import as_shown
from ambitiekader_cli.work.importing.word.lines import text_of
from ambitiekader_cli.work.importing.word.ticks import ticked
from ambitiekader_cli.work.importing.wrong_cells import COLUMN_OF, WrongCells, WrongLines
from ambitiekader_cli.work.reporting.batch import ERRORS_TOLD, Batch, said_by, said_of
from ambitiekader_cli.work.reporting.reported_item import (
    log_of,
    log_route,
    one_item,
)
from ambitiekader_cli.work.reporting.update import Entry
from ambitiekader_cli.work.typed_text import clean_text

MIJLPAAL = "Mijlpaal"
_BOXES: Mapping[str, Mapping[str, str]] = {
    "status": {words: name for name, words in STATUS.items()},
    "licht": {name: name for name in get_args(Licht)},
}


class Form(NamedTuple):
    """One action with room for its answer."""

    item: str
    mijlpaal: str | None
    answers: Mapping[str, str]
    number: int
    """Of its table."""

    @property
    def place(self) -> str:
        """Where it stands."""
        return f"tabel {self.number}"

    @property
    def key(self) -> Sleutel:
        """By which it is known."""
        return Sleutel(self.item, self.mijlpaal or "")

    @property
    def named(self) -> str:
        """Its place, and what it is about."""
        return f"{self.place} ({self.item})"


class FormReports(NamedTuple):
    """What the forms come to."""

    proposal: Proposal
    known: int
    """How many reports were there already."""
    kept: tuple[str, ...]
    """What is not taken over, because others reported meanwhile."""


def has_answers(text: WordText) -> bool:
    """Whether a document asks for reports."""
    return any(line.field in ANSWERS for line in text.lines)


def form_reports(
    draft: Draft, base: WordBase, text: WordText, days: ImportDays, *, anyway: bool
) -> FormReports:
    """All reports or none. Raises Refused."""
    reading = _FilledForms(draft, base, _day(text, days), days.today, anyway=anyway)
    blank = {(form.item, form.mijlpaal): form for form in _forms(base.text.lines)}
    for form in _forms(text.lines):
        if was := blank.get((form.item, form.mijlpaal)):
            reading.read(form, was)
    return reading.done()


class _Day(NamedTuple):
    """On which the list was filled in."""

    datum: str
    wrong: str = ""
    """What is wrong with what it says; another day stands in for it."""


def _day(text: WordText, days: ImportDays) -> _Day:
    """That of the rows where it does not say so."""
    otherwise = days.of_rows.isoformat()
    said = next((line for line in text.lines if line.field == ABOUT_ANSWERS[0]), None)
    if said is None or not as_shown(said.text):
        return _Day(otherwise)
    try:
        return _Day(day_of_report(as_shown(said.text), days.today))
    except UserError as error:
        return _Day(otherwise, f"{said.place}: {said_by(error)}")


def _forms(lines: Iterable[Line]) -> Iterator[Form]:
    """Each table with answers in it."""
    tables: dict[int, list[Line]] = {}
    for line in lines:
        if line.spot.table and line.item:
            tables.setdefault(line.spot.table, []).append(line)
    for own in tables.values():
        found: dict[str, list[Line]] = {}
        for line in own:
            if line.field in ANSWERS:
                found.setdefault(line.field, []).append(line)
        if found:
            answers = {field: as_shown(text_of(each)) for field, each in found.items()}
            yield Form(own[0].item, _mijlpaal(own), answers, own[0].spot.table)


def _mijlpaal(lines: Iterable[Line]) -> str | None:
    """What stands beside that name."""
    row = 0
    for line in lines:
        if line.text == MIJLPAAL and line.spot.column == 1:
            row = line.spot.row
        elif line.spot.row == row:
            return line.text
    return None


class _FilledForms:
    """The forms one after the other."""

    def __init__(
        self, draft: Draft, base: WordBase, day: _Day, today: date, *, anyway: bool
    ) -> None:
        self._kader, self._base, self._day, self._anyway = draft.kader, base, day, anyway
        self._ended = ended_overviews(draft.kader, today)
        self._batch = Batch(draft, today)
        self._forms: list[Form] = []
        """Each that became a report, by its number in the batch."""
        self._partly: PartlyWrong[Form] = PartlyWrong(draft, today)
        self._wrong = WrongLines()
        if day.wrong:
            self._wrong.add(day.wrong, 0)
        self._kept: list[str] = []
        self._known = 0
        self._filled: dict[Sleutel, Form] = {}

    def read(self, form: Form, blank: Form) -> None:
        """One form; what is wrong with it is remembered."""
        filled = {key for key, text in form.answers.items() if text != blank.answers.get(key, "")}
        if not filled:
            return
        wrong = WrongCells()
        if self._day.wrong:
            wrong.add("Datum", UserError(self._day.wrong))
        other = self._filled.setdefault(form.key, form)
        if other is not form:  # somebody copied it: who answers says one thing
            error = UserError(f"{form.key} staat ook in {other.place}", "vul er één van in")
            wrong.add(NUMMER, error)
        self._report(form, self._values(form, filled, wrong), wrong)
        for column, error in wrong:
            self._refuse(form, column, error)

    def _refuse(self, form: Form, column: str, error: UserError) -> None:
        """The list has one day for all: an item of which that cannot be waits, the others not."""
        if column == "Datum":
            self._kept += [
                f"{form.named}: {said_by(error)}",
                "    deze melding is niet overgenomen",
            ]
        else:
            self._tell(form, said_by(error))

    def _tell(self, form: Form, said: str) -> None:
        self._wrong.add(f"{form.named}: {said}", form.number)

    def _values(self, form: Form, filled: set[str], wrong: WrongCells) -> dict[str, Fresh]:
        """What each answer says, but of those that are wrong: these are noted."""
        values: dict[str, Fresh] = {"datum": self._day.datum}
        for key in ANSWERS:
            text = form.answers.get(key, "")
            with wrong.noted(COLUMN_OF[key]):
                value = _value(key, text) if key in filled and text else None
                values |= {key: value} if value is not None else {}
        if "status" not in values:
            advice = "zet een x in plaats van één hokje"
            wrong.add("Status", UserError("de status is niet aangekruist", advice))
        return values

    def _report(self, form: Form, values: dict[str, Fresh], wrong: WrongCells) -> None:
        entry = Entry(form.item, form.mijlpaal, values)
        with wrong.noted(NUMMER):
            item = one_item(form.item, self._kader)
            log = ReportLog(self._kader, item, log_route(item, entry.mijlpaal))
            self._of_log(form, log, entry, wrong)

    def _of_log(self, form: Form, log: ReportLog, entry: Entry, wrong: WrongCells) -> None:
        then = self._then(form)
        with wrong.noted(PARTIJ):
            entry = log.of_partij(entry, self._base.about.onderwerp or "")
        if wrong:
            entry = with_stand_ins(entry, log, wrong)
        report = as_report(entry)
        if report and not wrong and says_already(log.entries, then, report, dated=False):
            self._known += 1
            return
        with wrong.noted_together():
            if since := log.since(form.key, report, then, self._ended, anyway=self._anyway):
                self._kept += self._waiting(form, since)
                return
        if wrong:
            self._partly.add(entry, form, wrong)
            return
        try:
            self._batch.add(entry, len(self._forms), alone=len(self._wrong) < ERRORS_TOLD)
        except (UserError, Refused) as error:
            self._tell(form, said_by(error))
        else:
            self._forms.append(form)

    def _waiting(self, form: Form, since: Since) -> Iterator[str]:
        yield f"{form.place}: over {form.key} is intussen al iets gemeld"
        for each in since.others:
            yield f"    er staat nu: {report_in_words(each, self._kader)}"
        yield f"    deze melding is niet overgenomen; {way_in(since.later)}"

    def _then(self, form: Form) -> int:
        """How many reports there were when the list was made."""
        kader: Kader = self._base.kader
        item = one_item(form.item, kader)
        return len(log_of(item, log_route(item, form.mijlpaal)))

    def done(self) -> FormReports:
        """What all forms come to; raises Refused."""
        for form, _, found in self._partly.found():
            self._tell(form, said_of(found))
        proposal = self._proposal()
        if self._wrong or proposal is None:
            raise self._wrong.refusal()
        return FormReports(proposal, self._known, tuple(self._kept))

    def _proposal(self) -> Proposal | None:
        """None for what the rules refuse, which is then remembered."""
        try:
            return self._batch.proposed()
        except Wrong as error:
            for each in error.errors:
                number = self._batch.report_of(each.finding.place)
                if number is not None:
                    self._tell(self._forms[number], said_of(each))
                else:
                    self._wrong.add(f"{each.finding.place.span()}: {said_of(each)}")
            return None
        except Refused:
            if self._wrong:
                return None
            raise


def _value(key: str, text: str) -> "Fresh | None":
    """Raises UserError."""
    if key in _BOXES:
        return ticked(text, _BOXES[key])
    if key == "gerealiseerd":
        return READERS[key](text)
    return clean_text(" ".join(text.split()) if key in {"periode", "verwacht"} else text)
