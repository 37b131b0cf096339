"""The tables of somebody else become items: understood, asked about, and put in a draft."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.edit.change_of_data import Add, Edit, Fresh, Put
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.exchange.plain_table import Table
from ambitiekader_cli.findings import rulebook
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import Invoer
from ambitiekader_cli.repo.layout import KADER
from ambitiekader_cli.report.table_questions import OpenVraag, Over
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.adding.add import id_begin, path_of, put_entries
from ambitiekader_cli.work.adding.soorten import SOORTEN
from ambitiekader_cli.work.adding.vraag import Answers, Soort
from ambitiekader_cli.work.draft import Draft, Proposal, Wrong
from ambitiekader_cli.work.free_id import free_ids, taken
from ambitiekader_cli.work.importing.table.columns import (
    KIND_OF_HEADING,
    OWN_HEADINGS,
    TITEL,
    Layout,
    TableColumn,
    layouts,
)
from ambitiekader_cli.work.importing.table.entries import new_entry
from ambitiekader_cli.work.importing.table.keuzes import PERSOON, Keuzes, as_compared
from ambitiekader_cli.work.importing.table.known_rows import SortedRows, by_what_is_known
from ambitiekader_cli.work.importing.table.names import Names
from ambitiekader_cli.work.importing.table.new_kenmerken import NewKenmerk, new_kenmerken
from ambitiekader_cli.work.importing.table.personal import may_be_person
from ambitiekader_cli.work.importing.table.refused_row import RefusedRow, meant_in
from ambitiekader_cli.work.importing.table.regel import Begrepen, Notice, Regel
from ambitiekader_cli.work.importing.table.regels import begrepen

PLACED = {"afspraak": ("gemeente",), "activiteit": ("gemeente", "jaar")}
"""What must be known of a soort beside the table."""
BELONGS = {"afspraak": ("ambitie", "thema"), "activiteit": ("ambitie", "thema")}
"""Keys that say what one of a soort belongs to; where it stands says that of the others."""


HEADINGS_NAMED = 8
"""Headings that are told."""


class UnderstoodTables(NamedTuple):
    """What the tables say, as far as it is known."""

    used: tuple[Layout, ...]
    others: tuple[Table, ...]
    """Tables that say nothing of what is agreed."""
    begrepen: Begrepen

    @property
    def vragen(self) -> tuple[OpenVraag, ...]:
        """What must be answered first."""
        return self.begrepen.vragen


class TakenIn(NamedTuple):
    """Items that are not written yet."""

    proposal: Proposal
    new: tuple[tuple[str, Regel], ...]
    """Each with its id."""
    sorted: SortedRows
    notices: tuple[Notice, ...]
    kenmerken: tuple[NewKenmerk, ...]
    """That the frame gets, with the soort that their values have."""


def understood_tables(tables: Sequence[Table], kader: Kader, keuzes: Keuzes) -> UnderstoodTables:
    """The columns first, and what each row says of those; raises UserError where none fits.

    What must be asked of the rows, whatever an unknown column is, is asked together with that.
    """
    names = Names(kader, {**_kept_names(kader.frame.invoer), **keuzes.namen})
    columns = {**_kept_columns(kader.frame.invoer), **keuzes.kolommen}
    found = layouts(tables, kader, columns, keuzes.als, names)
    if not found.used:
        raise UserError("geen tabel heeft koppen die ak begrijpt", _headings(tables), exit_code=1)
    has_titel = all(any(c.kind == TITEL for c in layout.columns) for layout in found.used)
    if found.vragen and not has_titel:
        return UnderstoodTables(found.used, found.others, Begrepen(vragen=found.vragen))
    there = _there_are(kader, keuzes)
    titels = {as_compared(item.titel): item for item in there}

    def known_as(regels: Sequence[Regel]) -> dict[str, Item]:
        if found.vragen:  # what else a row says is not known yet
            named = ((regel.place, titels.get(as_compared(regel.titel))) for regel in regels)
            return {place: item for place, item in named if item}
        return by_what_is_known(regels, there, kader, keuzes).said

    read = begrepen(found.used, kader, keuzes, names, known_as)
    if found.vragen:  # nor is it known which rows are nearly the same
        more = (vraag for vraag in read.vragen if vraag.over is not Over.DUBBEL)
        read = Begrepen(vragen=(*found.vragen, *more))
    return UnderstoodTables(found.used, found.others, read)


def _headings(tables: Sequence[Table]) -> str:
    """What stands on top of the first table, for who must say what that is."""
    table = next(each for each in tables if each.rows)
    texts = [quoted(cell.text) for cell in table.rows[0].cells if cell.text]
    told = f"in {table.name} staat bovenaan {listed(texts, HEADINGS_NAMED)}"
    return visible(f'noem een kolom, zoals `--kolom "KOP=titel"`; {told}')


def sorted_rows(what: UnderstoodTables, kader: Kader, keuzes: Keuzes) -> SortedRows:
    """Which rows are new, and which the data has already."""
    return by_what_is_known(what.begrepen.regels, _there_are(kader, keuzes), kader, keuzes)


def taken_in(draft: Draft, what: UnderstoodTables, keuzes: Keuzes, today: date) -> TakenIn:
    """Everything in one proposal; raises UserError, Refused and RefusedRow."""
    soort = _soort(keuzes)
    found = sorted_rows(what, draft.kader, keuzes)
    kenmerken = new_kenmerken(what.used, found.new, draft.kader) if found.new else ()
    if found.new:
        _declare(draft, what.used, keuzes, kenmerken)
    new, strange = _put(draft, soort, keuzes, found.new)
    _join(draft, keuzes)
    made = _judged(draft, dict(new), keuzes, today)
    told = [each for each in what.begrepen.notices if each.place not in found.said]
    return TakenIn(made, tuple(new), found, tuple(dict.fromkeys((*told, *strange))), kenmerken)


def _put(
    draft: Draft, soort: Soort, keuzes: Keuzes, regels: Sequence[Regel]
) -> tuple[list[tuple[str, Regel]], list[Notice]]:
    """Each in its file, with the id that it got; and what of it fits no key."""
    there = taken(draft.loaded, draft.root, None)
    ids: dict[str, Iterator[str]] = {}
    new: list[tuple[str, Regel]] = []
    strange: list[Notice] = []
    declared = draft.become()
    for path, group in _by_path(draft.kader, soort, keuzes, regels).items():
        entries: list[dict[str, Fresh]] = []
        for answers, regel in group:
            begin = id_begin(draft.kader, soort, answers)
            name = next(ids.setdefault(begin, free_ids(begin, path, there)))
            entry = new_entry(regel, declared, keuzes)
            own = {key: answers[key] for key in BELONGS.get(soort.name, ()) if key in answers}
            entries.append({"id": name, **soort.also(answers), **own, **entry.data})
            strange += entry.notices
            new.append((name, regel))
        put_entries(draft, soort, group[0][0], entries)
    return new, strange


def _judged(draft: Draft, rows: Mapping[str, Regel], keuzes: Keuzes, today: date) -> Proposal:
    """By all rules; raises Refused, and RefusedRow for what one refuses in a row."""
    try:
        return draft.proposal(lambda kader: rulebook.run(kader, today, today).findings)
    except Wrong as wrong:
        first = wrong.errors[0]
        at = first.finding.place
        item = draft.data(at.source.path, at.route[:2])
        regel = rows.get(item["id"]) if isinstance(item, dict) and "id" in item else None
        if regel is None:
            raise
        meant = meant_in(item, at.route[2:], first.code, draft.kader, keuzes)
        raise RefusedRow(wrong.lines, regel, meant) from None


def _join(draft: Draft, keuzes: Keuzes) -> None:
    """Who takes part from now on, in the local agreement."""
    lokaal = draft.kader.lokaal.get(keuzes.gemeente or "")
    if keuzes.partijen and lokaal and lokaal.afspraken:
        path = lokaal.afspraken.at("partijen").source.path
        draft.edit(path, *(Add(("partijen",), who) for who in keuzes.partijen))


def likely_als(tables: Sequence[Table]) -> str:
    """The soort that headings speak of; empty where they do not say."""
    texts = [as_compared(c.text) for table in tables for row in table.rows[:3] for c in row.cells]
    for soort, words in OWN_HEADINGS.items():
        if any(text in words or text.removesuffix("en") in words for text in texts):
            return soort
    return ""


def _kept_names(invoer: Invoer | None) -> dict[str, str]:
    return {as_compared(each.naam): each.betekent for each in invoer.namen} if invoer else {}


def _kept_columns(invoer: Invoer | None) -> dict[str, str]:
    return {as_compared(each.kop): each.betekent for each in invoer.kolommen} if invoer else {}


def _soort(keuzes: Keuzes) -> Soort:
    return next(each for each in SOORTEN if each.name == keuzes.als)


def _placed(keuzes: Keuzes) -> dict[str, Fresh]:
    given = {"gemeente": keuzes.gemeente, "jaar": keuzes.jaar}
    return {name: value for name, value in given.items() if value}


def _answers(keuzes: Keuzes, regel: Regel) -> dict[str, Fresh]:
    """What decides in which file it comes, and how its id begins."""
    belongs = {"ambitie": regel.ambitie} if regel.ambitie else {"thema": regel.thema}
    return _placed(keuzes) | {name: value for name, value in belongs.items() if value}


def _by_path(
    kader: Kader, soort: Soort, keuzes: Keuzes, regels: Sequence[Regel]
) -> dict[str, list[tuple[Answers, Regel]]]:
    """By the file that they come in, in the order of the document."""
    groups: dict[str, list[tuple[Answers, Regel]]] = defaultdict(list)
    for regel in regels:
        answers = _answers(keuzes, regel)
        groups[path_of(kader, soort, answers)].append((answers, regel))
    return groups


def _there_are(kader: Kader, keuzes: Keuzes) -> list[Item]:
    """The items of the soort; those of one file, if somebody said which."""
    soort, placed = _soort(keuzes), _placed(keuzes)
    items = [item for item in kader.all_items() if soort.name == item.SOORT]
    if keuzes.als == "ambitie" or not placed.keys() >= {*PLACED.get(keuzes.als, ())}:
        return items
    path = path_of(kader, soort, placed)
    return [item for item in items if item.bestand.source.path == path]


def _declare(
    draft: Draft, used: Sequence[Layout], keuzes: Keuzes, kenmerken: Sequence[NewKenmerk]
) -> None:
    """In kader.yaml: what was said of the table, the document, and the kenmerken that are new."""
    kader = draft.kader
    columns = [column for layout in used for column in layout.columns]
    edits = [*_kept(kader, columns, keuzes)]
    edits += (Add(("kenmerken",), {**each._asdict(), "voor": (keuzes.als,)}) for each in kenmerken)
    if keuzes.document not in kader.documenten:
        titel = keuzes.titel or keuzes.document
        edits.append(Add(("documenten",), {"id": keuzes.document, "titel": titel}))
    for edit in edits:
        draft.edit(KADER, edit)


def _kept(kader: Kader, columns: Sequence[TableColumn], keuzes: Keuzes) -> Iterator[Edit]:
    """What was said of headings and names that nothing else tells."""
    before = kader.frame.invoer or Invoer()
    koppen = {as_compared(each.kop) for each in before.kolommen}
    given = {as_compared(kop) for kop in keuzes.kolommen}
    said = {
        as_compared(column.kop): column for column in columns if as_compared(column.kop) in given
    }
    kolommen: tuple[Fresh, ...] = tuple(
        {"kop": column.kop, "betekent": column.kenmerk or column.kind}
        for kop, column in said.items()
        if kop and kop not in koppen and column.kind != KIND_OF_HEADING.get(kop)
    )
    namen: tuple[Fresh, ...] = tuple(
        {"naam": naam, "betekent": meant} for naam, meant in _new_names(kader, before, keuzes)
    )
    if kader.frame.invoer is None and (kolommen or namen):
        lists: dict[str, Fresh] = {"kolommen": kolommen, "namen": namen}
        yield Put(("invoer",), {key: value for key, value in lists.items() if value})
    else:
        yield from (Add(("invoer", "kolommen"), each) for each in kolommen)
        yield from (Add(("invoer", "namen"), each) for each in namen)


def _new_names(kader: Kader, before: Invoer, keuzes: Keuzes) -> Iterator[tuple[str, str]]:
    """Those that nothing tells yet; of a person nothing is remembered."""
    called, known = Names(kader, {}), {as_compared(each.naam) for each in before.namen}
    for naam, meant in keuzes.namen.items():
        is_told = as_compared(naam) in known or may_be_person(naam)
        if meant in kader.themas:
            is_told = is_told or called.thema(naam) is not None
        else:
            is_told = is_told or called.party(naam) is not None
        if not is_told and meant != PERSOON:
            yield naam, meant
