"""The form that somebody asked for, made of what they chose."""

from ambitiekader_cli.repo.save import Files
from ambitiekader_cli.work.exporting import rows_as_json
from ambitiekader_cli.work.exporting.wanted import Wanted

ON_SCREEN = frozenset({"json", "jsonl", "csv", "ics"})
"""Forms that are text: without --out they go to standard output."""
IN_A_FOLDER = frozenset({"eml"})
"""Forms of which there may be several files."""
TO_FILL_IN = frozenset({"xlsx", "ods"})
"""Forms that somebody fills in: never written over."""


def exported(vorm: str, wanted: Wanted) -> Files:
    """The files by name; of most forms one."""
    if vorm == "json":
        return {"afspraken.json": rows_as_json.one_object(wanted)}
    if vorm == "ics":
        from ambitiekader_cli.work.exporting.calendar import chosen_calendar  # noqa: PLC0415 - rare

        return {"agenda.ics": chosen_calendar(wanted)}
    if vorm in IN_A_FOLDER:
        from ambitiekader_cli.work.exporting.letters import letters  # noqa: PLC0415 - rare

        return letters(wanted)
    if vorm == "csv":
        from ambitiekader_cli.work.exporting.table_as_csv import table  # noqa: PLC0415 - rare

        return {"afspraken.csv": b"".join(table(wanted))}
    if vorm in TO_FILL_IN:
        return {f"invulblad.{vorm}": _workbook(vorm, wanted)}
    return {"afspraken.jsonl": b"".join(rows_as_json.lines(wanted))}


def _workbook(vorm: str, wanted: Wanted) -> bytes:
    from ambitiekader_cli.work.exporting.werkboek import werkboek  # noqa: PLC0415 - rare

    if vorm == "xlsx":
        from ambitiekader_cli.exchange.xlsx_out import xlsx  # noqa: PLC0415 - heavy

        return xlsx(werkboek(wanted))
    from ambitiekader_cli.exchange.ods_out import ods  # noqa: PLC0415 - heavy

    return ods(werkboek(wanted))
