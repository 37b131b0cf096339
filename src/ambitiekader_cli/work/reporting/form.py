"""A report that somebody filled in on a form, without git and without `ak`."""

import re
from datetime import date

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.exchange.issue_form import FIELDS, answers
from ambitiekader_cli.planning.meant_day import one_day
from ambitiekader_cli.work.draft import Draft, Proposal
from ambitiekader_cli.work.reporting.new_report import NewReport, day_in
from ambitiekader_cli.work.reporting.update import recorded

MOST_BYTES = 1024 * 1024
"""GitHub takes 65,536 characters, GitLab a million."""


def recorded_form(draft: Draft, name: str, raw: bytes, today: date) -> tuple[Proposal, NewReport]:
    """What comes of a form that was filled in; raises UserError and Refused."""
    if len(raw) > MOST_BYTES:
        raise UserError(f"{name}: groter dan 1 MiB", "schrijf korter wat er gebeurd is")
    try:
        report = _report(answers(name, raw), today)
        return recorded(draft, report, today), report
    except UserError as error:
        advice = _as_asked(error.advice) if error.advice else error.advice
        raise UserError(_as_asked(error.message), advice, exit_code=1) from None


def _report(given: dict[str, str], today: date) -> NewReport:
    item, day = given.pop("item", ""), given.pop("datum", None)
    if not item:
        raise UserError("er is geen onderdeel gekozen", "vul bij Onderdeel het id in, zoals WON-1")
    partij = (given.pop("partij"),) if "partij" in given else ()
    datum = today if day is None else one_day(day, today) or day_in(day)
    return NewReport(item, datum, partij=partij, **given)


def _as_asked(said: str) -> str:
    """With what the form calls a field, where `ak` names its option."""
    labels = {f"`--{field.key}`": f"`{field.label}`" for field in FIELDS}
    return re.sub(r"`--[a-z]+`", lambda found: labels.get(found[0], found[0]), said)
