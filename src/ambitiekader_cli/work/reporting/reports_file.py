"""Many reports at once, from JSON that a form, a spreadsheet or a program made."""

import json
from datetime import date
from typing import Any

from ambitiekader_cli.diagnostics import Coded
from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.source import Source, Unreadable
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.work.draft import Draft, Proposal, Wrong
from ambitiekader_cli.work.given_json import given_json
from ambitiekader_cli.work.named import trekker_named
from ambitiekader_cli.work.reporting.batch import ERRORS_TOLD, Batch, first_lines, said_by
from ambitiekader_cli.work.reporting.update import Entry
from ambitiekader_cli.work.typed_text import clean_text

MOST_REPORTS = 5_000
DEEPEST = 4
"""Levels in a report: `herzien`, in it `besluit`."""


def recorded_all(draft: Draft, name: str, raw: bytes, today: date) -> Proposal:
    """All reports of the file or none.

    Raises UserError where it holds no list of reports, and Refused with what is wrong with each.
    """
    source, batch, wrong = Source(name, raw), Batch(draft, today), list[str]()
    for index, given in enumerate(_given(source)):
        try:
            batch.add(_entry(given, draft, today), index, alone=len(wrong) < ERRORS_TOLD)
        except (UserError, Refused) as error:
            wrong.append(_line(source, index, said_by(error)))
    if wrong:
        raise Refused(first_lines(wrong))
    try:
        return batch.proposed()
    except Wrong as error:
        reports = [(each, batch.report_of(each.finding.place)) for each in error.errors]
        raise Refused(first_lines([_of_report(source, *each) for each in reports])) from None


def _of_report(source: Source, wrong: Coded, number: int | None) -> str:
    """What the rules say of an entry, at the report that it comes from."""
    said = f"{wrong.finding.message} ({wrong.code})"
    if number is None:
        return visible(f"{wrong.finding.place.span()}: {said}")
    return _line(source, number, said)


def _line(source: Source, index: int, said: str) -> str:
    return visible(f"{_place(source, index)}: melding {index + 1}: {said}")


def _given(source: Source) -> list[Any]:
    name = source.path
    given = given_json(name, source.raw, _SCHEMA)
    if not isinstance(given, list) or not given:
        raise UserError(f"{name}:1:1: dit is geen lijst van meldingen", _SCHEMA)
    if len(given) > MOST_REPORTS:
        raise UserError(f"{name}: {len(given)} meldingen, en 5.000 is het meest", "verdeel ze")
    return given


def _entry(given: Any, draft: Draft, today: date) -> Entry:  # noqa: ANN401 - any JSON
    """What the file says; what its keys may be, the log itself knows."""
    if not isinstance(given, dict) or not isinstance(given.get("id"), str):
        raise UserError("het `id` ontbreekt", _SCHEMA)
    rest = {key: value for key, value in given.items() if value is not None}
    item, mijlpaal = rest.pop("id"), rest.pop("mijlpaal", None)
    if mijlpaal is not None and not isinstance(mijlpaal, str):
        raise UserError("`mijlpaal` is geen tekst", _SCHEMA)
    values = {"datum": today.isoformat()} | {
        clean_text(key, "sleutel"): _fresh(value, key) for key, value in rest.items()
    }
    if "partij" in values:
        names = values["partij"] if isinstance(values["partij"], tuple) else (values["partij"],)
        known = [trekker_named(_text(each, "partij"), draft.kader) for each in names]
        values["partij"] = tuple(known) if len(known) != 1 else known[0]
    return Entry(item, mijlpaal, values)


def _fresh(value: Any, key: str, depth: int = 0) -> Fresh:  # noqa: ANN401 - any JSON
    """The same as it stands in data, where every value is text."""
    if depth > DEEPEST:
        raise UserError(f"{quoted(key[:80])} is te diep genest", _SCHEMA)
    if isinstance(value, dict):
        held = {k: each for k, each in value.items() if each is not None}
        return {clean_text(k, "sleutel"): _fresh(each, k, depth + 1) for k, each in held.items()}
    if isinstance(value, list):
        return tuple(_fresh(each, key, depth + 1) for each in value)
    return _text(value, key)


def _text(value: Any, key: str) -> str:  # noqa: ANN401 - any JSON
    if isinstance(value, str):
        return clean_text(value, quoted(key))
    raise UserError(f"{quoted(json.dumps(value)[:80])} is geen tekst en geen getal", _SCHEMA)


def _place(source: Source, index: int) -> str:
    """With line and column, where a reader of YAML can follow the JSON too."""
    try:
        return str(source.span((index,)))
    except Unreadable:
        return source.path


_SCHEMA = "schemas/input/meldingen.schema.json zegt hoe een melding eruitziet"
