"""A report mended, or the last one taken back: for who typed something wrong."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from ambitiekader_cli.diff.change import Betekenis
from ambitiekader_cli.edit import Edit, Put, Remove
from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.item import Item, Voortgang
from ambitiekader_cli.repo.git import git_at
from ambitiekader_cli.source import Place, Route
from ambitiekader_cli.words.dutch import day, listed, stop_after
from ambitiekader_cli.work.compare import compared
from ambitiekader_cli.work.draft import Draft, Proposal
from ambitiekader_cli.work.new_report import NewReport, entry_of
from ambitiekader_cli.work.reported_item import log_route, one_item
from ambitiekader_cli.work.update import log_of, proposed


def mended(draft: Draft, report: NewReport, reason: str | None, today: date) -> Proposal:
    """Other values for keys of a report that is there, of the same day, and partij if one is given.

    One of an earlier day only with a reason, which is put in its toelichting. Raises UserError and
    Refused.
    """
    item = one_item(report.item, draft.kader)
    log = log_route(item, report.mijlpaal)
    index = _entry_of_day(item, log, report)
    old = log_of(item, log)[index]
    if report.datum < today and reason is None:
        advice = "geef met `--ook-oud REDEN` waarom u een oudere melding verandert"
        raise UserError(f"de melding is van {day(report.datum)}, en niet van vandaag", advice)
    new = entry_of(replace(report, status=report.status or old.status), draft.kader)
    if reason is not None:
        said = stop_after(str(new.get("toelichting") or old.toelichting or ""))
        new["toelichting"] = f"{said} Hersteld op {day(today)}: {reason}".strip()
    draft.edit(item.bestand.source.path, *_edits(draft, item, (*log, index), new))
    return proposed(draft, report.datum, today)


def taken_back(
    draft: Draft, root: Path, name: str | None, mijlpaal: str | None, today: date
) -> Proposal:
    """Without the last report of an item, or the only one that git does not hold yet."""
    if name is None:
        place = _only_new_report(root)
    else:
        item = one_item(name, draft.kader)
        log = log_route(item, mijlpaal)
        entries = log_of(item, log)
        if not entries:
            raise UserError(f"bij {item.id} is niets gemeld", "er is niets om terug te nemen")
        place = item.at(*log, len(entries) - 1)
    draft.edit(place.source.path, Remove(_entry_or_log(draft, place)))
    return proposed(draft, today, today)


def _entry_of_day(item: Item, log: Route, report: NewReport) -> int:
    """The only report of that day; raises UserError."""
    wanted = frozenset(report.partij)
    found = [
        index
        for index, entry in enumerate(log_of(item, log))
        if entry.datum == report.datum and (not wanted or wanted == frozenset(entry.partij))
    ]
    if len(found) == 1:
        return found[0]
    if found:
        message = f"{item.id} heeft {len(found)} meldingen van {day(report.datum)}"
        raise UserError(message, "geef met `--partij` wie het meldde")
    days = [f"`{entry.datum}`" for entry in log_of(item, log)]
    advice = f"geef `--datum`: {listed(days[-5:], 5, 'of')}" if days else "er is niets gemeld"
    raise UserError(f"bij {item.id} is geen melding van {day(report.datum)}", advice)


def _edits(draft: Draft, item: Item, at: Route, new: dict[str, Fresh]) -> Iterator[Edit]:
    route = _written_route(draft, item.bestand.source.path, (*item.route, *at))
    written = draft.data(item.bestand.source.path, route)
    for key in Voortgang.model_fields:
        if key in new and new[key] != written.get(key):
            yield from _puts((*route, key), written.get(key), new[key])


def _puts(route: Route, old: object, new: Fresh) -> Iterator[Put]:
    """Of a block that is there only the keys that differ."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key, value in new.items():
            if old.get(key) != value:
                yield from _puts((*route, key), old.get(key), value)
    else:
        yield Put(route, new)


def _entry_or_log(draft: Draft, place: Place) -> Route:
    """With its only entry the key of the log goes too: so it was before there was a report."""
    entries = draft.data(place.source.path, place.route[:-1])
    return place.route if isinstance(entries, tuple) and len(entries) > 1 else place.route[:-1]


def _written_route(draft: Draft, path: str, route: Route) -> Route:
    """Where one entry may stand for a list of one, as somebody wrote it."""
    around = draft.data(path, route[:-1])
    return route[:-1] if isinstance(around, dict) else route


def _only_new_report(root: Path) -> Place:
    """The report that was made since the last commit; raises UserError for none and for several."""
    advice = "noem het onderdeel: `ak update ID --ongedaan`"
    if git_at(root) is None:
        raise UserError("zonder git weet ak niet wat u het laatst vastlegde", advice)
    changes = compared(root, None, None).review.diff.changes
    new = [c for c in changes if c.betekenis in _REPORTED and c.veld == "voortgang" and c.nieuw]
    if len(new) == 1:
        return new[0].place
    if not new:
        raise UserError("er is niets gemeld dat nog niet in git bewaard is", advice)
    ids = sorted({str(change.subject.id) for change in new})
    raise UserError(f"er zijn {len(new)} nieuwe meldingen: {listed(ids, 6)}", advice)


_REPORTED = {Betekenis.VOORTGANG, Betekenis.STATUS}
