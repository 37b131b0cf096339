"""The form that somebody asked for, made of what they chose."""

from ambitiekader_cli.repo.save import Files
from ambitiekader_cli.work.exporting import calendar, rows_as_json
from ambitiekader_cli.work.exporting.wanted import Wanted

ON_SCREEN = frozenset({"json", "jsonl", "ics"})
"""Forms that are text: without --out they go to standard output."""
TO_FILL_IN = frozenset[str]()
"""Forms that somebody fills in: never written over."""


def exported(vorm: str, wanted: Wanted) -> Files:
    """The files by name; of most forms one."""
    if vorm == "json":
        return {"afspraken.json": rows_as_json.one_object(wanted)}
    if vorm == "ics":
        return {"agenda.ics": calendar.chosen_calendar(wanted)}
    return {"afspraken.jsonl": rows_as_json.lines(wanted)}
