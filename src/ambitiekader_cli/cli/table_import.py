"""`ak import --nieuw`: the tables of somebody else become items, after some questions."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from ambitiekader_cli.cli.asking.questions import as_user_error, can_ask, said
from ambitiekader_cli.cli.asking.table import (
    JOIN,
    answer,
    asked_again,
    instead,
    is_beside,
)
from ambitiekader_cli.cli.recording import How, record
from ambitiekader_cli.cli.table_keuzes import given_keuzes, missing_options
from ambitiekader_cli.cli.table_options import Given, as_options
from ambitiekader_cli.cli.terminal import note, paper, say
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.exchange.guarded_zip import Package
from ambitiekader_cli.exchange.plain_table import Table
from ambitiekader_cli.exchange.tables_in import tables_in
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.not_added import Differing, not_added, nothing_new, what_is_there
from ambitiekader_cli.report.proposal_page import sentences
from ambitiekader_cli.report.table_page import (
    Left,
    NewItem,
    ShownTable,
    WhatIsNew,
    items_page,
    left_lines,
    tables_page,
)
from ambitiekader_cli.report.table_questions import (
    QUESTIONS_TOLD,
    MissingOption,
    OpenVraag,
    question_lines,
    typed,
)
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.words.dutch import counted, listed
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.importing.table.entries import status_of
from ambitiekader_cli.work.importing.table.from_tables import (
    TakenIn,
    UnderstoodTables,
    sorted_rows,
    taken_in,
    understood_tables,
)
from ambitiekader_cli.work.importing.table.keuzes import (
    OPMERKING,
    PERSOON,
    WEG,
    Keuzes,
    as_compared,
)
from ambitiekader_cli.work.importing.table.known_rows import SortedRows
from ambitiekader_cli.work.importing.table.refused_row import RefusedRow, WhoIsMeant
from ambitiekader_cli.work.importing.table.source_document import source_document
from ambitiekader_cli.work.importing.table.unused_words import refuse_unused_words


def add_from_tables(root: Path, package: Package, given: Given, how: How, today: date) -> None:
    """Show the tables, ask what is not known, and record what comes of it; raises UserError."""
    kader = _draft(root).kader
    all_tables = tables_in(package)
    tables = _chosen_tables(all_tables, given.tabel)
    asks = can_ask() and not how.yes
    document = source_document(kader, Path(package.name).name, all_tables)
    keuzes = given_keuzes(given, kader, tables, document, asks=asks)
    refuse_unused_words(all_tables, kader, keuzes)
    what = understood_tables(tables, kader, keuzes)
    say(_tables_page(what))
    missing = () if asks else tuple(missing_options(given, kader, keuzes))
    if missing:
        raise _open(missing, what.vragen)
    if asks:
        keuzes = asked_again(what.used, keuzes)
        what = understood_tables(tables, kader, keuzes)
    what, keuzes = _all_answered(what, tables, keuzes, kader, asks=asks)
    if asks:
        keuzes = _beside(what, keuzes, kader)
    made = _made(_draft(root), tables, given, keuzes, today, asks=asks)
    if not made.new:
        _say_nothing_new(made, package.name, kader)
        return
    shown = _items_page(made, kader)
    record(root, made.proposal, how, f"Neem {package.name} over", shown)


def _draft(root: Path) -> Draft:
    """All must be read: what is there, and who is who, decides what is new. Raises Refused."""
    draft = Draft(root)
    draft.refuse_unread()
    return draft


def _made(
    draft: Draft,
    tables: Sequence[Table],
    given: Given,
    keuzes: Keuzes,
    today: date,
    *,
    asks: bool,
) -> TakenIn:
    """What comes of it; who is refused by a rule is asked about again. Raises Refused."""
    while True:
        what = understood_tables(tables, draft.kader, keuzes)
        what, keuzes = _all_answered(what, tables, keuzes, draft.kader, asks=asks)
        try:
            return taken_in(draft, what, keuzes, today)
        except RefusedRow as wrong:
            if wrong.meant is None or not asks:
                helped = [*_other_names(wrong.meant, keuzes), *_again(given, keuzes, asks=asks)]
                raise Refused([*wrong.lines, *helped]) from None
            say(visible(said(as_user_error(wrong))))
            keuzes = _instead(wrong.place, wrong.meant, keuzes, draft.kader)
        except Refused as refusal:
            raise Refused([*refusal.lines, *_again(given, keuzes, asks=asks)]) from None
        draft = _draft(draft.root)


def _instead(place: str, meant: WhoIsMeant, keuzes: Keuzes, kader: Kader) -> Keuzes:
    """With another answer about who is meant."""
    found = instead(kader.naam(meant.who), place, kader, may_join=meant.may_join)
    if found == JOIN:
        return replace(keuzes, partijen=(*keuzes.partijen, meant.who))
    return replace(keuzes, namen={**keuzes.namen, meant.who: found})


def _other_names(meant: WhoIsMeant | None, keuzes: Keuzes) -> list[str]:
    """Who or what can be given instead."""
    if meant is None:
        return []
    others = (PERSOON,) if keuzes.namen.get(meant.who) == OPMERKING else (OPMERKING, WEG)
    names = [f"`--naam {typed(f'{meant.who}={what}')}`" for what in (*others, "WIE")]
    return [visible(f"    of geef {listed(names, joined='of')}")]


def _again(given: Given, keuzes: Keuzes, *, asks: bool) -> list[str]:
    """What was answered already, as options."""
    answers = as_options(given, keuzes)
    return [visible(f"    uw antwoorden, om niet opnieuw te typen: {answers}")] if asks else []


def _all_answered(
    what: UnderstoodTables, tables: Sequence[Table], keuzes: Keuzes, kader: Kader, *, asks: bool
) -> tuple[UnderstoodTables, Keuzes]:
    """With an answer to every question; raises UserError where nobody can be asked."""
    while what.vragen:
        if not asks:
            raise _open((), what.vragen)
        keuzes = keuzes.with_answer(what.vragen[0], answer(what.vragen[0], kader))
        what = understood_tables(tables, kader, keuzes)
    return what, keuzes


def _beside(what: UnderstoodTables, keuzes: Keuzes, kader: Kader) -> Keuzes:
    """With the rows that come beside an item with nearly the same words."""
    rows = sorted_rows(what, kader, keuzes)
    differing = [
        (regel, what_is_there(item, found, kader)) for regel, item, found in rows.differing
    ]
    other = [(regel, f"staat er als {item.id}, met andere woorden") for regel, item in rows.other]
    for regel, there in (*differing, *other):
        if is_beside(f"{regel.place}: {quoted(regel.titel)}", there):
            keuzes = replace(keuzes, erbij=keuzes.erbij | {regel.place})
    return keuzes


def _chosen_tables(tables: Sequence[Table], wanted: Sequence[str]) -> Sequence[Table]:
    """Those of these numbers or names; without any all."""
    if not wanted:
        return tables
    names = {
        as_compared(name) for each in wanted for name in (each, f"tabel {each}", f"blad {each}")
    }
    found = [table for table in tables if as_compared(table.name) in names]
    if len(found) < len(wanted):
        advice = f"er zijn: {listed([visible(table.name) for table in tables], QUESTIONS_TOLD)}"
        raise UserError(f"`--tabel` noemt een tabel die er niet is: {listed(wanted)}", advice)
    return found


def _open(missing: Sequence[MissingOption], vragen: Sequence[OpenVraag]) -> UserError:
    """What must be given by options, for who cannot be asked."""
    for line in question_lines(missing, vragen):
        note(line)
    count = len(missing) + len(vragen)
    advice = "geef de opties hierboven erbij" if count > 1 else "geef de optie hierboven erbij"
    return UserError(f"nog {counted(count, 'vraag', 'vragen')} over de tabel", advice)


def _tables_page(what: UnderstoodTables) -> str:
    shown = [
        ShownTable(
            layout.table.name,
            layout.headings,
            len(layout.body),
            tuple((column.name, column.kind) for column in layout.columns),
            is_sheet=layout.table.is_sheet,
            goes_on=any(each.headings == layout.headings for each in what.used[:index]),
        )
        for index, layout in enumerate(what.used)
    ]
    return tables_page(shown, [table.name for table in what.others])


def _items_page(made: TakenIn, kader: Kader) -> str:
    new = [
        NewItem(
            name,
            regel.titel,
            listed([kader.short_name(each) for each in regel.said.trekkers], 4),
            "; ".join((*regel.said.planningen[:1], *(step[1] for step in regel.said.mijlpalen))),
            regel.place,
        )
        for name, regel in made.new
    ]
    notices = [Left(each.place, each.text) for each in made.notices]
    left = [*_not_added(made.sorted, kader), *notices]
    kenmerken = [(each.naam, each.soort) for each in made.kenmerken]
    known = len(made.sorted.known)
    told = [*sentences(made.proposal.review, paper())]
    return items_page(WhatIsNew(new, kenmerken, left, known, made.proposal.paths, told), paper())


def _not_added(rows: SortedRows, kader: Kader) -> list[Left]:
    """What is not added because of what the data has already."""
    differing = (
        Differing(regel.place, item, found, status_of(regel.stand) or "")
        for regel, item, found in rows.differing
    )
    other = ((regel.place, item) for regel, item in rows.other)
    return [*not_added(differing, other, kader)]


def _say_nothing_new(made: TakenIn, name: str, kader: Kader) -> None:
    left = _not_added(made.sorted, kader)
    say(nothing_new(name, left))
    for line in left_lines(left):
        say(line)
