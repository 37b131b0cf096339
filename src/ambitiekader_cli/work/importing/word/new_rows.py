"""Rows that somebody filled in where a document leaves room: something new each."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.exchange.word_in import Line, Spot
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.text import quoted
from ambitiekader_cli.view.document_subject import DocumentSubject
from ambitiekader_cli.view.samenwerking import ONDERDELEN
from ambitiekader_cli.work.adding.add import answered, path_of, put
from ambitiekader_cli.work.adding.soorten import SOORTEN
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.free_id import taken
from ambitiekader_cli.work.importing.there_already import is_there
from ambitiekader_cli.work.importing.word.fields import as_shown
from ambitiekader_cli.work.importing.word.lines import row_of, text_of
from ambitiekader_cli.work.named import trekkers_in
from ambitiekader_cli.work.reporting.batch import said_by

HEADS: Mapping[str, str] = {
    "Nr.": "nummer",
    "Afspraak": "titel",
    "Activiteiten": "titel",
    "Hoort bij": "ambitie",
    "Trekker": "trekker",
    "Planning": "planning",
}
"""What stands in a column of a table with room, by its head."""
MOST_NEW = 100
"""Rows at once: the number of each is looked for in all that is there by then."""
_EMPTY = frozenset({"", "-", "–"})


class Destination(NamedTuple):
    """Where new rows of it go."""

    soort: str
    given: Mapping[str, str]
    """What is known of each row, behind the options of `ak add`."""


class NewRow(NamedTuple):
    """One that has no number yet."""

    table: Destination
    spot: Spot
    cells: Mapping[str, str]


def new_rows(
    lines: Iterable[Line], before: Iterable[Line], about: DocumentSubject, kader: Kader
) -> list[NewRow]:
    """Those with something in them, and that the document as it was made did not have."""
    there = {_said(row) for row in _rows([*before], about, kader)}
    new = [row for row in _rows([*lines], about, kader) if _said(row) not in there]
    if len(new) > MOST_NEW:
        advice = "verdeel ze over meer documenten"
        message = f"{len(new)} nieuwe rijen, en {MOST_NEW} is het meest"
        raise UserError(message, advice, exit_code=1)
    return new


def _rows(lines: list[Line], about: DocumentSubject, kader: Kader) -> Iterator[NewRow]:
    for caption, own in _tables(lines):
        heads = {line.spot.column: HEADS.get(line.text) for line in own if line.spot.row == 1}
        table = _known(caption, about, kader)
        if table is None or "titel" not in heads.values():
            continue
        rows: dict[Spot, dict[str, list[Line]]] = {}
        for line in own:
            column = heads.get(line.spot.column)
            if column and line.spot.row > 1 and not line.item:
                rows.setdefault(row_of(line), {}).setdefault(column, []).append(line)
        for spot, cells in rows.items():
            texts = {key: as_shown(text_of(each)) for key, each in cells.items()}
            filled = {key: text for key, text in texts.items() if text not in _EMPTY}
            if filled:
                yield NewRow(table, spot, {"titel": "", **filled})


def _said(row: NewRow) -> tuple[int, frozenset[tuple[str, str]]]:
    """By which it is known again, wherever in its table it stands."""
    return row.spot.table, frozenset(row.cells.items())


def _tables(lines: Iterable[Line]) -> Iterator[tuple[str, list[Line]]]:
    """The lines of each table, and what stands above it."""
    caption, found = "", dict[int, tuple[str, list[Line]]]()
    for line in lines:
        if line.spot.table:
            found.setdefault(line.spot.table, (caption, []))[1].append(line)
        else:
            caption = line.text
    return iter(found.values())


def _known(caption: str, about: DocumentSubject, kader: Kader) -> Destination | None:
    """By the caption that the templates give it."""
    if about.gemeente is None:
        return None
    where = {"gemeente": about.gemeente.id}
    for thema in kader.frame.themas:
        if caption == f"Lokale afspraken voor {thema.naam}":
            return Destination("afspraak", {**where, "thema": thema.id})
        if caption == f"Activiteiten voor {thema.naam}":
            return Destination("activiteit", {**where, "thema": thema.id})
        begin, _, rest = caption.partition(f" voor {thema.naam}")
        jaar = begin.removeprefix("Activiteiten in ")
        if jaar.isdigit() and (not rest or rest.startswith(" (")):
            return Destination("activiteit", {**where, "jaar": jaar, "thema": thema.id})
    for onderdeel, kop in ONDERDELEN.items():
        if caption == kop and onderdeel:
            return Destination("procesafspraak", {**where, "onderdeel": onderdeel})
    return None


def put_row(draft: Draft, row: NewRow, jaar: str | None, today: date) -> str:
    """The id that it got; empty for what is there already. Raises Refused with its place."""
    try:
        return _put(draft, row, jaar, today)
    except (UserError, Refused) as error:
        raise Refused([f"{row.spot}: {said_by(error)}"]) from None


def _put(draft: Draft, row: NewRow, jaar: str | None, today: date) -> str:
    if not row.cells["titel"]:
        raise UserError("er staat niet wat er is afgesproken", "vul dat in, of maak de rij leeg")
    if number := row.cells.get("nummer"):
        advice = "laat het nummer leeg: ak kiest het volgende dat vrij is"
        raise UserError(f"het nummer {quoted(number)} staat niet in de gegevens", advice)
    kader = draft.become()
    titel, _, tekst = row.cells["titel"].partition("\n")
    soort = next(each for each in SOORTEN if each.name == row.table.soort)
    given = {name: [value] for name, value in row.table.given.items()}
    needs_text = any(vraag.name == "tekst" and vraag.needed for vraag in soort.vragen)
    text = tekst or (titel if needs_text else "")
    given |= {"titel": [titel]} | ({"tekst": [text]} if text else {})
    given |= {k: [t] for k, t in row.cells.items() if k in {"planning", "ambitie"}}
    if "ambitie" in given:
        del given["thema"]  # that of the ambitie counts
    if "trekker" in row.cells:
        given["trekker"] = [*trekkers_in(row.cells["trekker"], kader)]
    if row.table.soort == "activiteit" and "jaar" not in given:
        if jaar is None:
            raise UserError("het formulier zegt niet welk jaar", "geef `--jaar 2027`")
        given["jaar"] = [jaar]
    answers = answered(soort, given, kader, today)
    if is_there(kader, path_of(kader, soort, answers), titel):
        return ""
    return put(draft, soort, answers, today, taken(draft.becoming(), draft.root, None))
