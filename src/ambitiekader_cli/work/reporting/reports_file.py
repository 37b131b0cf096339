"""Many reports at once, from JSON that a form, a spreadsheet or a program made."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import islice
from operator import itemgetter
from typing import Any

from ambitiekader_cli.diagnostics import Coded
from ambitiekader_cli.edit import Add
from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.source import Place, Route, Source, Unreadable
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.work.draft import Draft, Proposal, Wrong
from ambitiekader_cli.work.named import trekker_named
from ambitiekader_cli.work.reporting.update import Entry, edit_for, is_report, proposed
from ambitiekader_cli.work.typed_text import clean_text

MOST_BYTES = 4 * 1024 * 1024
MOST_REPORTS = 5_000
DEEPEST = 4
"""Levels in a report: `herzien`, in it `besluit`."""
NAMED = 20
"""Errors that are told; the others are counted."""


def recorded_all(draft: Draft, name: str, raw: bytes, today: date) -> Proposal:
    """All reports of the file or none.

    Raises UserError where it holds no list of reports, and Refused with what is wrong with each.
    """
    source, batch, wrong = Source(name, raw), _Batch(draft, today), list[str]()
    for index, given in enumerate(_given(source)):
        try:
            batch.add(_entry(given, draft, today), index, alone=len(wrong) < NAMED)
        except (UserError, Refused) as error:
            wrong.append(_line(source, index, _said(error)))
    if wrong:
        raise Refused([*_first(wrong), _NOTHING])
    try:
        return batch.proposed()
    except Wrong as error:
        reports = [(each, batch.report_of(each.finding.place)) for each in error.errors]
        raise Refused(
            [*_first([_of_report(source, *each) for each in reports]), _NOTHING]
        ) from None


class _Batch:
    """Reports put in their files together: to prove each alone would take a minute for hundreds."""

    def __init__(self, draft: Draft, today: date) -> None:
        self._draft, self._today = draft, today
        self._latest = date.min
        self._logs: dict[tuple[str, Route], list[tuple[Add, int]]] = {}
        """Per log the reports for it, each with its number."""

    def add(self, entry: Entry, number: int, *, alone: bool) -> None:
        """One report more; `alone` tells what is wrong with it. Raises UserError and Refused."""
        if found := edit_for(self._draft.kader, entry, self._today):
            path, edit = found
            if not is_report(edit.value) and alone:
                self._draft.copy().edit(path, edit)
            reports = self._logs.setdefault((path, edit.route), [])
            if all(edit != other for other, _ in reports):
                reports.append((edit, number))
        self._latest = max(self._latest, entry.datum)

    def proposed(self) -> Proposal:
        """All of them; raises Refused. Those of different items are proved together."""
        edits: dict[str, list[tuple[int, Add]]] = {}
        for (path, _), reports in self._logs.items():
            edits.setdefault(path, []).extend((n, add) for n, (add, _) in enumerate(reports))
        for path, ordered in edits.items():
            ordered.sort(key=itemgetter(0))
            self._draft.edit(path, *(add for _, add in ordered))
        return proposed(self._draft, self._latest, self._today)

    def report_of(self, place: Place) -> int | None:
        """The number of the report that stands there."""
        for (path, log), reports in self._logs.items():
            step = place.route[len(log) : len(log) + 1]
            if place.source.path == path and place.route[: len(log)] == log and step:
                behind = len(self._draft.data(path, log)) - int(step[0])
                return reports[-behind][1] if behind <= len(reports) else None
        return None


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
    if len(source.raw) > MOST_BYTES:
        raise UserError(f"{name}: groter dan 4 MiB", "verdeel de meldingen over meer bestanden")
    try:
        given = json.loads(
            source.raw.decode("utf-8-sig"), object_pairs_hook=_once, parse_int=str, parse_float=str
        )
    except UnicodeDecodeError:
        raise UserError(f"{name}: geen UTF-8", "sla het bestand op als UTF-8") from None
    except json.JSONDecodeError as error:
        message = f"{name}:{error.lineno}:{error.colno}: dit is geen JSON"
        raise UserError(message, "laat een programma het maken, of zoek hier de fout") from None
    except RecursionError:
        raise UserError(f"{name}: te diep genest", _SCHEMA) from None
    if not isinstance(given, list) or not given:
        raise UserError(f"{name}:1:1: dit is geen lijst van meldingen", _SCHEMA)
    if len(given) > MOST_REPORTS:
        raise UserError(f"{name}: {len(given)} meldingen, en 5.000 is het meest", "verdeel ze")
    return given


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        twice = next(key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
        message = f"de sleutel {quoted(twice[:80])} staat twee keer in één melding"
        raise UserError(message, _SCHEMA)
    return made


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


def _said(error: UserError | Refused) -> str:
    if isinstance(error, UserError):
        return f"{error.message}; {error.advice}" if error.advice else error.message
    return error.lines[0].removeprefix("ak: niet vastgelegd: ")


def _place(source: Source, index: int) -> str:
    """With line and column, where a reader of YAML can follow the JSON too."""
    try:
        return str(source.span((index,)))
    except Unreadable:
        return source.path


def _first(lines: list[str]) -> Iterator[str]:
    yield from islice(lines, NAMED)
    if len(lines) > NAMED:
        yield f"en nog {len(lines) - NAMED}"


_SCHEMA = "schemas/input/meldingen.schema.json zegt hoe een melding eruitziet"
_NOTHING = "ak: niets vastgelegd"
