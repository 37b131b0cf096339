"""What is agreed in each row of the tables, by whom and when, and what was not understood."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.table_questions import OpenVraag, Over
from ambitiekader_cli.text import quoted
from ambitiekader_cli.work.importing.table.columns import (
    AMBITIE,
    MET,
    OF_AMBITIE,
    PLANNING,
    STAND,
    TEKST,
    THEMA,
    TITEL,
    TREKKER,
    Layout,
)
from ambitiekader_cli.work.importing.table.double_rows import without_doubles
from ambitiekader_cli.work.importing.table.entries import status_of
from ambitiekader_cli.work.importing.table.joined_rows import (
    JoinedRow,
    LooseRow,
    goes_on_with,
    grouped_rows,
)
from ambitiekader_cli.work.importing.table.keuzes import NIETS, OPMERKING, Keuzes, as_compared
from ambitiekader_cli.work.importing.table.names import Names
from ambitiekader_cli.work.importing.table.personal import may_be_person
from ambitiekader_cli.work.importing.table.regel import Begrepen, Notice, Plek, Regel
from ambitiekader_cli.work.importing.table.who_and_when import (
    MOST_NAMES,
    SAYS_NOTHING,
    WhoAndWhen,
    has_many,
    when_planned,
    who_and_when,
    with_whom,
)
from ambitiekader_cli.work.importing.table.year_cells import with_years

LONGEST_TITEL = 100
"""Characters of a first line that is a titel."""
SHORTENED = 70
"""Characters of a titel that is the beginning of a longer text."""
NO_THEMA = frozenset({"procesafspraak"})
"""Soorten that stand at no thema."""


@dataclass
class _Above:
    """What the row before said, for a row that says the same."""

    count: int = 0
    """Rows so far in this part of the document."""
    thema: str | None = None
    ambitie: str = ""
    who: WhoAndWhen = field(default_factory=WhoAndWhen)
    planned: WhoAndWhen = field(default_factory=WhoAndWhen)


def begrepen(
    layouts: Sequence[Layout],
    kader: Kader,
    keuzes: Keuzes,
    names: Names,
    known_as: Callable[[Sequence[Regel]], Mapping[str, Item]],
) -> Begrepen:
    """The rows of all tables in their order; what is written twice comes once.

    About what is in the data already nothing is asked.
    """
    reader = _RowReader(kader, keuzes, names)
    regels: list[Regel] = []
    for layout, onderdeel, above in _onderdelen(layouts):
        regels += reader.table(layout, onderdeel, above)
    told = reader.notices
    known = known_as(regels)
    vragen = [vraag for vraag in reader.vragen if vraag.place not in known]
    if not vragen:
        once = without_doubles(regels, keuzes, known)
        return Begrepen(once.regels, once.vragen, tuple(dict.fromkeys((*told, *once.notices))))
    first = {vraag.about: vraag for vraag in reversed(vragen)}
    return Begrepen((), tuple(v for v in vragen if first.pop(v.about, None)), ())


def _onderdelen(layouts: Sequence[Layout]) -> Iterator[tuple[Layout, str, _Above]]:
    """Each table with how its part of the document is called, and what stands above it there.

    A table that was cut in two stands below one heading: its rows are counted through, and where it
    has no headings of its own it goes on with the last row.
    """
    grouped_rows = {layout.headings[:2] for layout in layouts if layout.headings}
    shared = Counter(headings[0] for headings in grouped_rows)
    before: dict[tuple[str, ...], _Above] = {}
    for layout in layouts:
        name, key = layout.table.name, layout.headings or (layout.table.name,)
        if layout.headings and not layout.table.is_sheet:
            own = layout.headings[: 2 if shared[layout.headings[0]] > 1 else 1]
            name = " - ".join(reversed(own))
        above = before.get(key, _Above())
        goes_on = len(layout.body) == len(layout.table.rows)
        before[key] = above if goes_on else _Above(above.count)
        yield layout, name, before[key]


class _RowReader:
    """Of the rows of all tables; remembers what must be asked and told."""

    def __init__(self, kader: Kader, keuzes: Keuzes, names: Names) -> None:
        self._kader, self._keuzes, self._names = kader, keuzes, names
        self._themas = tuple(kader.themas)
        self.vragen: list[OpenVraag] = []
        self.notices: list[Notice] = []

    def table(self, layout: Layout, onderdeel: str, above: _Above) -> Iterator[Regel]:
        """One regel for each thing in it."""
        found = grouped_rows(layout, self._names)
        for loose in found.loose:
            where = _where(layout, loose, above.count)
            self.notices.append(Notice(where, f"niet gebruikt: {quoted(loose.text)}"))
        before = above.count
        above.count += found.rijen
        for row in found.joined:
            rij = row.number if layout.table.is_sheet else before + row.rij
            yield self._regel(layout, row, Plek(onderdeel, rij), above)

    def _regel(self, layout: Layout, row: JoinedRow, plek: Plek, above: _Above) -> Regel:
        place = f"{layout.table.name}, rij {plek.rij}"
        ambitie, strange = self._ambitie(row, above)
        if not ambitie:
            above.thema = self._thema(layout, row, place, above.thema)
        titel, tekst, cut = _titel_and_tekst(row.of(TITEL), row.of(TEKST))
        inferred = tuple(self._inferred(row, above))
        who, planned = self._who(row, place, above), self._planned(row, above)
        regel = Regel(
            place,
            (plek._replace(opmerking=_idem(row, who)),),
            *(titel, tekst, None if ambitie else above.thema, who.with_more(planned), ambitie),
            notities=tuple(_of_columns(row)),
            opmerkingen=tuple(_of_rest(who, planned)),
            afgeleid=(*cut, *inferred),
        )
        made = with_years(_with_own_columns(regel, row, strange), row, self._kader.looptijd)
        if status_of(made.stand):
            made = self._with_day(made, OpenVraag(Over.STAND, _heading_of(row, STAND), place))
        left = (*who.rest, *planned.rest, *made.opmerkingen[len(regel.opmerkingen) :])
        told = [f"staat in de opmerking: {quoted(text)}{_doubt(text)}" for text in left]
        told += [f"niet gebruikt: {quoted(name)}" for name in who.weg]
        told += [f"hierbij gevoegd, want zonder titel: {quoted(text)}" for text in row.untitled]
        self.notices += [
            Notice(place, text) for text in (*told, *map(_as_told, made.afgeleid[len(cut) :]))
        ]
        return made

    def _with_day(self, regel: Regel, vraag: OpenVraag) -> Regel:
        """With the day of its stand, if somebody knows that."""
        day = self._said(vraag)
        if day is None or day == OPMERKING:
            return regel
        return replace(regel, stand_van=date.fromisoformat(day))

    def _said(self, vraag: OpenVraag) -> str | None:
        """The answer; without one it is asked."""
        said = self._keuzes.of(vraag)
        if said is None:
            self.vragen.append(vraag)
        return said

    def _ambitie(self, row: JoinedRow, above: _Above) -> tuple[str | None, tuple[str, ...]]:
        """Which ambitie it belongs to; one that is not known is a remark."""
        above.ambitie = _one_line(row.of(AMBITIE)) or above.ambitie
        if not above.ambitie or as_compared(above.ambitie) in SAYS_NOTHING:
            return None, ()
        found = self._names.ambitie(above.ambitie) if self._keuzes.als in OF_AMBITIE else None
        return found, () if found else (_sentence(f"Ambitie in de bron: {above.ambitie}"),)

    def _thema(self, layout: Layout, row: JoinedRow, place: str, above: str | None) -> str | None:
        """By its label, by a heading in or above the table, or as somebody said."""
        if self._keuzes.als in NO_THEMA:
            return None
        if label := row.of(THEMA):
            return self._labelled(label, place)
        if any(column.kind == THEMA for column in layout.columns) and above:
            return above
        headings = [*filter(None, (row.section, *layout.headings))]
        for heading in headings:
            if found := self._names.thema_in(heading):
                return found
        vraag = OpenVraag(Over.THEMA, layout.table.name, place, choices=self._themas)
        return self._said(self._of_heading(vraag, headings[0]) if headings else vraag)

    def _of_heading(self, vraag: OpenVraag, heading: str) -> OpenVraag:
        """The same of all below one heading, with what was said of that."""
        said = self._names.said_of(heading)
        return vraag._replace(over=Over.KOP, what=heading, refused=said)

    def _labelled(self, label: str, place: str) -> str | None:
        if found := self._names.thema(label):
            return found
        near, said = self._names.near_thema(label), self._names.said_of(label)
        vraag = OpenVraag(Over.LABEL, " ".join(label.split()), place, near, choices=self._themas)
        self.vragen.append(vraag._replace(refused=said))
        return None

    def _who(self, row: JoinedRow, place: str, above: _Above) -> WhoAndWhen:
        """Who leads and who takes part; raises UserError for a cell with too many names."""
        if any(has_many(row.of(kind)) for kind in (TREKKER, MET)):
            message = f"{place}: meer dan {MOST_NAMES} namen in één cel"
            raise UserError(message, "maak er een groep van, of haal namen weg", exit_code=1)
        said = who_and_when(row.of(TREKKER), self._names, self._kader.looptijd)
        said, met = (
            self._known(said, place),
            self._known(with_whom(row.of(MET), self._names), place),
        )
        if said.is_idem and not above.who.trekkers:
            said = replace(said, is_idem=False, rest=(*said.rest, _one_line(row.of(TREKKER))))
        if said.is_idem or self._takes_above(row, TREKKER):
            before = above.who
            said = replace(said, trekkers=before.trekkers, procestrekker=before.procestrekker)
            said = replace(said, met=tuple(dict.fromkeys((*before.met, *said.met))))
        above.who = said
        return said.with_more(met)

    def _known(self, said: WhoAndWhen, place: str) -> WhoAndWhen:
        """The same; names that are not known are asked about, or left as they are."""
        if self._keuzes.laat_open:
            return replace(said, rest=(*said.rest, *said.open), open=())
        for name in said.open:
            vraag = OpenVraag(Over.NAAM, name, place, self._names.near_party(name))
            self.vragen.append(vraag._replace(refused=self._names.said_of(name)))
        return said

    def _planned(self, row: JoinedRow, above: _Above) -> WhoAndWhen:
        said = when_planned(row.of(PLANNING), self._kader.looptijd)
        if said.is_idem or self._takes_above(row, PLANNING):
            said = above.planned
        above.planned = replace(said, rest=())
        return said

    def _takes_above(self, row: JoinedRow, kind: str) -> bool:
        """Whether an empty cell says the same as the one above it."""
        there = any(column.kind == kind for column in row.texts)
        return there and not row.of(kind) and self._keuzes.leeg != NIETS

    def _inferred(self, row: JoinedRow, above: _Above) -> Iterator[str]:
        """What was taken from the row above though nothing says so."""
        if above.who.trekkers and self._takes_above(row, TREKKER):
            yield "De trekker is die van de rij erboven; de cel is leeg."
        if above.planned.planningen and self._takes_above(row, PLANNING):
            yield "De planning is die van de rij erboven; de cel is leeg."


def _heading_of(row: JoinedRow, kind: str) -> str:
    """Above the first column of this kind in which something stands."""
    return next(column.name for column, text in row.texts.items() if column.kind == kind and text)


def _doubt(text: str) -> str:
    """What to do if a remark names a person, which no rule can be sure of."""
    return "; haal de naam weg als dit een persoon is" if may_be_person(text) else ""


def _where(layout: Layout, loose: LooseRow, before: int) -> str:
    """In a sheet its number; in a document a heading is not counted, but the row above it is."""
    if layout.table.is_sheet:
        return f"{layout.table.name}, rij {loose.number}"
    rij = before + loose.rij
    behind = "na " if rij else "boven "
    return f"{layout.table.name}, {behind if loose.is_heading else ''}rij {rij or 1}"


def _as_told(sentence: str) -> str:
    return f"{sentence[0].lower()}{sentence[1:].rstrip('.')}"


def _idem(row: JoinedRow, who: WhoAndWhen) -> str:
    if not who.is_idem:
        return ""
    return f"Bij trekker staat '{_one_line(row.of(TREKKER))}': dezelfde als in de rij erboven."


def _of_columns(row: JoinedRow) -> Iterator[str]:
    """What somebody wants to keep as a remark."""
    for column, text in row.texts.items():
        if column.kind == OPMERKING and text:
            heading = f"{column.kop}: " if column.kop else ""
            yield _sentence(f"{heading}{_one_line(text)}")


def _with_own_columns(regel: Regel, row: JoinedRow, remarks: Iterable[str]) -> Regel:
    """With the stand, the kenmerken, and these remarks."""
    kenmerken = (
        (column.kenmerk, _one_line(text))
        for column, text in row.texts.items()
        if column.kenmerk and text and as_compared(text) not in SAYS_NOTHING - {"x"}
    )
    return replace(
        regel,
        stand=_one_line(row.of(STAND)),
        kenmerken=tuple(kenmerken),
        opmerkingen=(*regel.opmerkingen, *remarks),
    )


def _of_rest(who: WhoAndWhen, planned: WhoAndWhen) -> Iterator[str]:
    """What the cells about who and when say besides, in the words of the source."""
    if who.rest:
        yield _sentence(f"Bij trekker staat ook: {'; '.join(who.rest)}")
    if planned.rest:
        yield _sentence(f"Bij planning staat: {'; '.join(planned.rest)}")
    if more := (*who.planningen, *planned.planningen)[1:]:
        yield _sentence(f"Als planning staat er ook: {'; '.join(more)}")


def _titel_and_tekst(titel: str, tekst: str) -> tuple[str, str, tuple[str, ...]]:
    """A first line of its own is the titel; of a longer text it is made, and that is told."""
    first, _, rest = _paragraphs(titel).partition("\n")
    sentence, *more = _BEHIND_SENTENCE.split(first, 1)
    if not more and len(first) <= LONGEST_TITEL:
        return first.rstrip(" ."), _lines(f"{rest}\n{tekst}"), ()
    whole = _lines(f"{titel}\n{tekst}")
    if len(sentence) <= LONGEST_TITEL:
        return sentence.rstrip(" ."), whole, ("De titel is de eerste zin van de tekst.",)
    short = first[:SHORTENED].rsplit(" ", 1)[0].rstrip(" ,;:.")
    return f"{short}…", whole, ("De titel is het begin van de tekst.",)


_BEHIND_SENTENCE = re.compile(r"(?<=[^\W\d_]{4}[.!?])\s+(?=[A-Z])")
"""Not behind an abbreviation."""


def _paragraphs(text: str) -> str:
    """Without an Enter within a sentence."""
    lines: list[str] = []
    for line in text.split("\n"):
        if lines and goes_on_with(lines[-1], line):
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
    return "\n".join(lines)


def _lines(text: str) -> str:
    """Those in which something stands, whole."""
    return _paragraphs(text).strip()


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
