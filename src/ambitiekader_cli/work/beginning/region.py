"""A new region as a whole: all its files, judged as if they were written."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.diagnostics import Coded, Severity
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.findings import rulebook
from ambitiekader_cli.load import load_entries
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo import DataFile
from ambitiekader_cli.text import visible
from ambitiekader_cli.work.beginning.data_files import data_files
from ambitiekader_cli.work.beginning.opzet import Opzet
from ambitiekader_cli.work.beginning.region_files import region_files
from ambitiekader_cli.work.part import MOST, problem_lines
from ambitiekader_cli.work.schemas import made_of

SCHEMAS = "schemas/data"


class Region(NamedTuple):
    """What is to be written, and what the rules say of it."""

    files: Mapping[str, bytes]
    """By path."""
    kader: Kader
    """What they say together."""
    remarks: tuple[str, ...]


def region(opzet: Opzet, today: date) -> Region:
    """Of answers; raises Refused for what a rule refuses."""
    return whole(opzet, data_files(opzet), today)


def whole(opzet: Opzet, data: Mapping[str, bytes], today: date) -> Region:
    """Of data files that are there; the opzet says what the other files need."""
    kader, found = _judged(data, today)
    made = made_of(kader)
    chosen = {f"{SCHEMAS}/{name}": raw for name, raw in made.schemas.items()} | made.form
    told = (f"{e.finding.message} ({e.code})" for e in found[:MOST])
    remarks = tuple(visible(f"let op: {each}") for each in (*opzet.opmerkingen[:MOST], *told))
    return Region({**region_files(opzet), **chosen, **data}, kader, remarks)


def refuse_wrong(opzet: Opzet, today: date) -> None:
    """Raises UserError with the first thing that a rule refuses, for who may answer again."""
    try:
        _judged(data_files(opzet), today)
    except Refused as refusal:
        raise UserError(refusal.lines[0].removeprefix(_NOT_MADE)) from None


def _judged(data: Mapping[str, bytes], today: date) -> tuple[Kader, list[Coded]]:
    loaded = load_entries(map(DataFile, sorted(data)), data.__getitem__)
    if loaded.kader is None or loaded.problems:
        raise Refused(problem_lines(loaded.problems))
    found = [*rulebook.run(loaded.kader, today, today).findings]
    if wrong := [each for each in found if each.severity is Severity.FOUT]:
        raise Refused(map(_refused, wrong[:MOST]))
    return loaded.kader, found


def _refused(each: Coded) -> str:
    advice = f"; {each.finding.help}" if each.finding.help else ""
    return visible(f"{_NOT_MADE}{each.finding.message} ({each.code}){advice}")


_NOT_MADE = "ak: niet gemaakt: "
