"""What a table says per year: a target of that year, a planning, or something else."""

from dataclasses import replace

from ambitiekader_cli.planning import Looptijd
from ambitiekader_cli.twins import folded
from ambitiekader_cli.work.importing.table.columns import JAAR, year_of
from ambitiekader_cli.work.importing.table.joined_rows import JoinedRow
from ambitiekader_cli.work.importing.table.keuzes import as_compared
from ambitiekader_cli.work.importing.table.regel import Regel
from ambitiekader_cli.work.importing.table.who_and_when import (
    NOT_KNOWN_YET,
    SAYS_NOTHING,
    WhoAndWhen,
    when_planned,
)


def with_years(regel: Regel, row: JoinedRow, looptijd: Looptijd) -> Regel:
    """With a target per year; a planning is the planning, and what is neither a remark."""
    for column, text in row.texts.items():
        if column.kind == JAAR and text and as_compared(text) not in SAYS_NOTHING - {"x"}:
            regel = _with_year(regel, year_of(column.kop), " ".join(text.split()), looptijd)
    return regel


def _with_year(regel: Regel, year: str, text: str, looptijd: Looptijd) -> Regel:
    planned = regel.said.planningen[:1]
    if not text.isdecimal() and when_planned(text, looptijd).planningen:
        if folded(text) in map(folded, planned):
            return regel
        if not planned:
            said = regel.said.with_more(WhoAndWhen(planningen=(text,)))
            reason = f"De planning is wat bij {year} staat: {text.rstrip('.')}."
            return replace(regel, said=said, afgeleid=(*regel.afgeleid, reason))
    elif as_compared(text) not in NOT_KNOWN_YET and _is_of_year(year, text):
        return replace(regel, jaren=(*regel.jaren, (year, text)))
    remark = f"Voor {year} staat er: {text.rstrip('.')}."
    return replace(regel, opmerkingen=(*regel.opmerkingen, remark))


def _is_of_year(year: str, text: str) -> bool:
    """Over several years only a number, or a mark that it is done then, is a target."""
    return year.isdecimal() or as_compared(text) in {"x", "ja"} or any(map(str.isdigit, text))
