"""`ak import --nieuw`: the tables of somebody else become items, after some questions."""

from collections.abc import Mapping, Sequence
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
from ambitiekader_cli.cli.table_keuzes import given_keuzes
from ambitiekader_cli.cli.table_options import Given, as_options, typed
from ambitiekader_cli.cli.terminal import note, paper, say
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.exchange.guarded_zip import Package
from ambitiekader_cli.exchange.plain_table import Table
from ambitiekader_cli.exchange.tables_in import tables_in
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.table_page import (
    Left,
    NewItem,
    ShownTable,
    items_page,
    left_lines,
    tables_page,
)
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.words.dutch import counted, listed
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.importing.table.columns import Layout, can_be
from ambitiekader_cli.work.importing.table.differences import Difference
from ambitiekader_cli.work.importing.table.entries import status_of
from ambitiekader_cli.work.importing.table.from_tables import (
    TakenIn,
    UnderstoodTables,
    sorted_rows,
    taken_in,
    understood_tables,
)
from ambitiekader_cli.work.importing.table.keuzes import (
    BEIDE,
    EEN,
    OPMERKING,
    WEG,
    Keuzes,
    OpenVraag,
    Over,
    as_compared,
)
from ambitiekader_cli.work.importing.table.known_rows import SortedRows
from ambitiekader_cli.work.importing.table.refused_row import RefusedRow, WhoIsMeant

QUESTIONS_TOLD = 20
"""Questions that are told one by one to who cannot be asked."""


def add_from_tables(root: Path, package: Package, given: Given, how: How, today: date) -> None:
    """Show the tables, ask what is not known, and record what comes of it; raises UserError."""
    kader = Draft(root).kader
    tables = _chosen_tables(tables_in(package), given.tabel)
    asks = can_ask() and not how.yes
    keuzes = given_keuzes(given, kader, tables, Path(package.name).name, asks=asks)
    what = understood_tables(tables, kader, keuzes)
    say(_tables_page(what))
    if asks:
        keuzes = asked_again(what.used, keuzes)
        what = understood_tables(tables, kader, keuzes)
    what, keuzes = _all_answered(what, tables, keuzes, kader, asks=asks)
    if asks:
        keuzes = _beside(what, keuzes, kader)
    made = _made(Draft(root), tables, given, keuzes, today, asks=asks)
    if not made.new:
        _say_nothing_new(made, package.name, kader)
        return
    shown = _items_page(made, kader)
    record(root, made.proposal, how, f"Neem {package.name} over", shown)


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
        draft = Draft(draft.root)


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
    remark = () if keuzes.namen.get(meant.who) == OPMERKING else (OPMERKING,)
    names = [f"`--naam {typed(f'{meant.who}={what}')}`" for what in (*remark, WEG, "WIE")]
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
            raise _open(what.vragen, kader)
        keuzes = keuzes.with_answer(what.vragen[0], answer(what.vragen[0], kader))
        what = understood_tables(tables, kader, keuzes)
    return what, keuzes


def _beside(what: UnderstoodTables, keuzes: Keuzes, kader: Kader) -> Keuzes:
    """With the rows that come beside an item with nearly the same words."""
    rows = sorted_rows(what, kader, keuzes)
    differing = [(regel, _there(item, told, kader)) for regel, item, told in rows.differing]
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


def _open(vragen: Sequence[OpenVraag], kader: Kader) -> UserError:
    """What must be given by options, for who cannot be asked."""
    for vraag in vragen[:QUESTIONS_TOLD]:
        note(visible(f"  {_told(vraag)}"))
    if len(vragen) > QUESTIONS_TOLD:
        note(f"  en nog {len(vragen) - QUESTIONS_TOLD}")
    asked = counted(len(vragen), "vraag", "vragen")
    return UserError(f"nog {asked} over de tabel", visible(_advice(vragen[0], kader)))


def _advice(vraag: OpenVraag, kader: Kader) -> str:
    """The option that answers it, and what can stand behind it."""
    match vraag.over:
        case Over.KOLOM | Over.ZONDER_KOP:
            what = listed(can_be(vraag), joined="of")
            return f"geef `--kolom {typed(f'{vraag.what}=WAT')}`; WAT is {what}"
        case Over.NAAM:
            what = "een id, opmerking of weg; of geef `--laat-open`"
            return f"geef `--naam {typed(f'{vraag.what}=WIE')}`; WIE is {what}"
        case Over.LABEL:
            themas = listed([*kader.themas], QUESTIONS_TOLD, "of")
            return f"geef `--naam {typed(f'{vraag.what}=THEMA')}`; THEMA is {themas}"
        case Over.THEMA:
            return f"geef `--thema`: {listed([*kader.themas], QUESTIONS_TOLD, 'of')}"
        case Over.STAND:
            return f"geef `--datum`: de dag van die stand; of `--stand {OPMERKING}`"
        case Over.DUBBEL:
            return f"geef `--dubbel {EEN}` (de bron noemt beide rijen) of `--dubbel {BEIDE}`"


def _told(vraag: OpenVraag) -> str:
    near = f"; bedoelde u {listed([f'`{each}`' for each in vraag.near], QUESTIONS_TOLD, 'of')}?"
    match vraag.over:
        case Over.KOLOM | Over.ZONDER_KOP:
            taken = f" (de titel is al {quoted(vraag.titel)})" if vraag.titel else ""
            return f"{vraag.place}: wat staat er onder {quoted(vraag.what)}?{taken}"
        case Over.NAAM:
            return f"{vraag.place}: wie is {quoted(vraag.what)}{near if vraag.near else '?'}"
        case Over.LABEL:
            return f"{vraag.place}: welk thema is {quoted(vraag.what)}{near if vraag.near else '?'}"
        case Over.THEMA:
            return f"{vraag.place}: bij welk thema hoort dit?"
        case Over.STAND:
            return f"{vraag.place}: van welke dag is de stand onder {quoted(vraag.what)}?"
        case Over.DUBBEL:
            return f"{vraag.place}: {quoted(vraag.what)} zegt bijna hetzelfde als {vraag.near[0]}"


def _tables_page(what: UnderstoodTables) -> str:
    shown = [
        ShownTable(
            layout.table.name,
            ()
            if layout.headings == (layout.table.name.removeprefix("blad "),)
            else layout.headings,
            len(layout.body),
            tuple((column.name, column.kind) for column in layout.columns),
            _counted(layout, what.used[:index]),
        )
        for index, layout in enumerate(what.used)
    ]
    return tables_page(shown, [table.name for table in what.others])


def _counted(layout: Layout, before: Sequence[Layout]) -> str:
    """How rows are counted: in a sheet as it shows, below one heading through all tables."""
    if layout.table.is_sheet:
        return ""
    goes_on = layout.headings and any(each.headings == layout.headings for each in before)
    return "verder geteld" if goes_on else "rij 1 is de eerste onder de koppen"


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
    return items_page(new, _left(made, kader), len(made.sorted.known), made.proposal.paths, paper())


def _left(made: TakenIn, kader: Kader) -> list[Left]:
    told = [Left(each.place, each.text) for each in made.notices]
    return [*_not_taken(made.sorted, kader), *told]


def _not_taken(rows: SortedRows, kader: Kader) -> list[Left]:
    """What is not added because of what the data has already."""
    differing = (
        Left(regel.place, f"{_there(item, told, kader)}: niet overgenomen; {_how(item, told)}")
        for regel, item, told in rows.differing
    )
    other = (
        Left(
            regel.place,
            f"niet toegevoegd: {item.id} komt uit deze rij, met andere woorden; {_BESIDE}",
        )
        for regel, item in rows.other
    )
    return [*differing, *other]


def _there(item: Item, differences: Sequence[Difference], kader: Kader) -> str:
    """What an item says, and the row differently."""
    there = (f"{each.key} {_value(each, each.there, kader)}" for each in differences)
    here = (_value(each, each.here, kader) for each in differences)
    return f"staat er als {item.id} met {listed([*there])}; in de tabel {listed([*here])}"


def _value(difference: Difference, values: Sequence[str], kader: Kader) -> str:
    if not values:
        return "leeg"
    if difference.key in {"trekker", "met"}:
        return listed([kader.short_name(each) for each in values], 4)
    return listed([quoted(each) for each in values], 4)


def _how(item: Item, differences: Sequence[Difference]) -> str:
    """What somebody can do about it."""
    here = {each.key: each.here for each in differences}
    report = f"`ak update {item.id} --status {_status(here)} --toelichting TEKST`"
    if [*here] == ["planning"]:
        how = f"pas aan met `ak update {item.id} --herzien PLANNING --reden TEKST`"
    elif [*here] == ["stand"]:
        how = f"pas aan met {report}"
    else:
        also = f", en meld de stand met {report}" if "stand" in here else ""
        how = f"pas {item.id} aan in {item.bestand.source.path}{also}"
    return f"{how}; {_BESIDE}"


def _status(here: Mapping[str, Sequence[str]]) -> str:
    """As `ak update` takes it, of the stand that a row has."""
    return status_of(" ".join(here.get("stand", ()))) or "STATUS"


_BESIDE = f"is het iets anders, geef dan `--dubbel {BEIDE}`"


def _say_nothing_new(made: TakenIn, name: str, kader: Kader) -> None:
    left = _not_taken(made.sorted, kader)
    told = (
        f"Niets overgenomen uit {name}." if left else f"Niets nieuws: alles uit {name} staat er al."
    )
    say(visible(told))
    for line in left_lines(left):
        say(line)
