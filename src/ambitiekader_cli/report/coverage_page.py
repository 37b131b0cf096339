"""The answer of `ak coverage`: ambities against gemeenten, and what is left empty."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap
from typing import Any, NamedTuple

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.csv_text import Cell, csv_text
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.stand.dekking import AmbitieDekking, Dekking
from ambitiekader_cli.view.dekking import cel, naam_van, per_gemeente, redenen
from ambitiekader_cli.words.dutch import counted, listed, whole

MOST_ROWS = 2_000
"""Ambities that are told."""
MOST_EMPTY = 20
"""Gemeenten that are named where not all have a column."""
MOST_REASONS = 100
MOST_DROPPED = 20
_ID, _TITLE, _MOST = 10, 24, 70
"""Columns for the id, at least for the title, and at most for both."""
_COUNTED = ("uitgewerkt", "bewust niet", "leeg")
_NO_LEVEL = "Dit kader heeft geen gemeenten die zijn ambities uitwerken."
_LEGEND = "ja: uitgewerkt, nee: bewust niet, -: niets vastgelegd"


def coverage_csv(found: Dekking, kader: Kader) -> str:
    """A line for each ambitie and a column for each gemeente; below each thema what it adds."""
    return csv_text(_csv_rows(found, kader))


def _csv_rows(found: Dekking, kader: Kader) -> Iterator[list[Cell]]:
    names = [naam_van(kader, each) for each in found.gemeenten]
    yield ["Thema", "Nr.", "Ambitie", *names]
    for thema, own in found.per_thema.items():
        naam = kader.themas[thema].naam
        for each in own:
            cells = (_csv_cell(each, name) for name in found.gemeenten)
            yield [naam, each.ambitie.id, each.ambitie.titel, *cells]
        added = found.aanvullingen[thema]
        yield [naam, "", "Aanvullingen", *(added[name] for name in found.gemeenten)]


def _csv_cell(each: AmbitieDekking, gemeente: str) -> str:
    if gemeente in each.gezegd.uitgewerkt:
        return "uitgewerkt"
    reden = each.gezegd.bewust_niet.get(gemeente)
    return "leeg" if reden is None else f"bewust niet: {reden}"


def coverage_json(found: Dekking) -> dict[str, Any]:
    """As schemas/output/coverage.schema.json describes it, but for its head."""
    counts = per_gemeente(found)
    return {
        "gemeenten": [{"id": name, **counts[name]._asdict()} for name in found.gemeenten],
        "ambities": [
            {
                "id": each.ambitie.id,
                "titel": each.ambitie.titel,
                "thema": thema,
                "uitgewerkt": [n for n in found.gemeenten if n in each.gezegd.uitgewerkt],
                "bewust_niet": [
                    {"gemeente": n, "reden": each.gezegd.bewust_niet[n]}
                    for n in found.gemeenten
                    if n in each.gezegd.bewust_niet
                ],
                "leeg": each.leeg(found.gemeenten),
            }
            for thema, own in found.per_thema.items()
            for each in own
        ],
        "aanvullingen": [
            {"thema": thema, "gemeente": name, "aantal": own[name]}
            for thema, own in found.aanvullingen.items()
            for name in found.gemeenten
            if own[name]
        ],
        "vervallen": [*found.vervallen],
    }


class Grid(NamedTuple):
    """Lines with cells at the end, below the names of the columns."""

    names: Sequence[str]
    cell: int
    """Columns of the screen for one cell."""
    room: int
    """What is left for the text before them."""

    def line(self, text: str, cells: Iterable[object]) -> str:
        """A text that is too long goes on below."""
        first, *rest = wrap(text, self.room, subsequent_indent=" " * _ID) or [""]
        beside = "".join(f"{each!s:>{self.cell}}" for each in cells)
        return "\n".join((f"{first:<{self.room}}{beside}".rstrip(), *rest))


def coverage_page(found: Dekking, kader: Kader, paper: Paper) -> str:
    """A column for each gemeente where they all fit; else counts, and who leaves most empty."""
    if not found.gemeenten:
        return _NO_LEVEL
    grid = _of_gemeenten(found, kader, paper)
    blocks = [
        [*_head(found, kader, paper)],
        *_tables(found, kader, paper, grid),
        [*_legend(found, kader, paper)] if grid else [*_emptiest(found, kader, paper)],
        [*_reasons(found, kader, paper)],
        [*_dropped(found)],
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _of_gemeenten(found: Dekking, kader: Kader, paper: Paper) -> Grid | None:
    """Nothing when the gemeenten leave too little for the titles."""
    codes = [kader.gemeenten[name].code for name in found.gemeenten]
    cell = max(map(len, (*codes, "nee"))) + 1
    room = paper.width - cell * len(codes)
    return Grid(codes, cell, min(room, _MOST)) if room >= _ID + _TITLE else None


def _of_counts(paper: Paper) -> Grid:
    cell = max(map(len, _COUNTED)) + 2
    room = paper.width - cell * len(_COUNTED)
    return Grid(_COUNTED, cell, min(_MOST, max(_ID + _TITLE, room)))


def _head(found: Dekking, kader: Kader, paper: Paper) -> Iterator[str]:
    """How many of all cells are filled."""
    yield paper.paint("Wat gemeenten met de ambities doen", "kop")
    total = [*per_gemeente(found).values()]
    done, left_out, empty = (sum(each[n] for each in total) for n in range(3))
    ambities = counted(len(found.ambities), "ambitie", "ambities")
    one = len(found.gemeenten) == 1
    who = naam_van(kader, found.gemeenten[0]) if one else f"{whole(len(total))} gemeenten"
    said = f"{whole(done)} keer uitgewerkt, {whole(left_out)} keer bewust niet"
    yield from wrap(f"{ambities}, {who}: {said}, {whole(empty)} keer leeg.", paper.width)


def _tables(found: Dekking, kader: Kader, paper: Paper, grid: Grid | None) -> Iterator[list[str]]:
    """Per thema, the first so many ambities."""
    room, of = MOST_ROWS, grid or _of_counts(paper)
    for thema, own in found.per_thema.items():
        added = found.aanvullingen[thema]
        if (own or added) and room:
            head = of.line(kader.themas[thema].naam, of.names)
            rows = (of.line(_titled(each), _cells(each, found, grid)) for each in own[:room])
            cells = [added[n] or "-" for n in found.gemeenten] if grid else [sum(added.values())]
            extra = [of.line("  aanvullingen", cells)] if added else []
            yield [paper.paint(head, "kop"), *rows, *extra]
        room = max(0, room - len(own))
    if (left := len(found.ambities) - MOST_ROWS) > 0:
        yield [f"En nog {counted(left, 'ambitie', 'ambities')}; kies een thema met --thema."]


def _titled(each: AmbitieDekking) -> str:
    return f"  {each.ambitie.id:<{_ID - 3}} {each.ambitie.titel}"


def _cells(each: AmbitieDekking, found: Dekking, grid: Grid | None) -> Sequence[str]:
    if grid:
        return [cel(each, name, "-") for name in found.gemeenten]
    done, left_out = len(each.gezegd.uitgewerkt), len(each.gezegd.bewust_niet)
    return [whole(number) for number in (done, left_out, len(found.gemeenten) - done - left_out)]


def _legend(found: Dekking, kader: Kader, paper: Paper) -> Iterator[str]:
    yield from wrap(_LEGEND, paper.width)
    names = (f"{kader.gemeenten[name].code} {naam_van(kader, name)}" for name in found.gemeenten)
    yield from wrap(", ".join(names), paper.width)


def _emptiest(found: Dekking, kader: Kader, paper: Paper) -> Iterator[str]:
    """The gemeenten that say least, the emptiest first; nothing where all say all."""
    counts = sorted(per_gemeente(found).items(), key=lambda pair: -pair[1].leeg)
    if not any(each.leeg for _, each in counts):
        return
    grid = _of_counts(paper)
    yield paper.paint(grid.line("Gemeenten met het meeste leeg", grid.names), "kop")
    for name, each in counts[:MOST_EMPTY]:
        numbers = (each.uitgewerkt, each.bewust_niet, each.leeg)
        yield grid.line(f"  {naam_van(kader, name)}", map(whole, numbers))
    if (left := len(counts) - MOST_EMPTY) > 0:
        yield f"  en nog {whole(left)}; `--gemeente` toont er een, `--format csv` heeft ze alle"


def _reasons(found: Dekking, kader: Kader, paper: Paper) -> Iterator[str]:
    known = [*redenen(kader, found)]
    if known:
        yield paper.paint("Bewust niet", "kop")
    for each in known[:MOST_REASONS]:
        said = f"  {each.id:<{_ID - 3}} {each.gemeenten}: {each.reden}"
        yield from wrap(said, paper.width, subsequent_indent=" " * _ID)
    if (left := len(known) - MOST_REASONS) > 0:
        yield f"  en nog {whole(left)}; `--format csv` heeft ze alle"


def _dropped(found: Dekking) -> Iterator[str]:
    if found.vervallen:
        verb = "is" if len(found.vervallen) == 1 else "zijn"
        yield f"Vervallen en dus niet gevraagd {verb}: {listed(found.vervallen, MOST_DROPPED)}."
