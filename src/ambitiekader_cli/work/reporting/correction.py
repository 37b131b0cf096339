"""A report mended, or the last one taken back: for who typed something wrong."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.edit import Edit, Put, Remove
from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.item import Item, Voortgang
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo.git import git_at
from ambitiekader_cli.source import Place, Route
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import day, listed, sentence
from ambitiekader_cli.work.comparing.compare import compared
from ambitiekader_cli.work.draft import Draft, Proposal
from ambitiekader_cli.work.named import trekker_named
from ambitiekader_cli.work.reporting.new_report import NewReport, entry_of
from ambitiekader_cli.work.reporting.reported_item import log_route, one_item
from ambitiekader_cli.work.reporting.update import log_of, proposed
from ambitiekader_cli.work.typed_text import typed_text


def mended(draft: Draft, report: NewReport, reason: str | None, today: date) -> Proposal:
    """Other values for keys of a report that is there, of the same day, and partij if one is given.

    One of an earlier day only with a reason, which is put in its toelichting. Raises UserError and
    Refused.
    """
    item = one_item(report.item, draft.kader)
    log = log_route(item, report.mijlpaal)
    index = _entry_of_day(item, log, report, draft.kader)
    old = log_of(item, log)[index]
    if report.datum < today and reason is None:
        advice = "geef met `--ook-oud REDEN` waarom u een oudere melding verandert"
        raise UserError(f"de melding is van {day(report.datum)}, en niet van vandaag", advice)
    new = entry_of(replace(report, status=report.status or old.status), draft.kader)
    if reason is not None:
        said = str(new.get("toelichting") or old.toelichting or "")
        why = f"Hersteld op {day(today)}: {typed_text('ook-oud', reason)}"
        new["toelichting"] = f"{sentence(said)} {why}" if said else why
    draft.edit(item.bestand.source.path, *_edits(draft, item, (*log, index), new))
    return proposed(draft, report.datum, today)


def taken_back(
    draft: Draft, root: Path, about: tuple[str, str | None] | None, reason: str | None, today: date
) -> Proposal:
    """Without the last report of an item, or of a mijlpaal of it; or the only one not in git yet.

    One of an earlier day that git holds, or may hold, only with a reason.
    """
    if reason is not None:
        typed_text("ook-oud", reason)
    place = _last_report(draft, *about) if about else _only_new_report(root)
    *log, index = place.route
    entries = draft.data(place.source.path, (*log,))
    datum = date.fromisoformat(entries[index]["datum"])
    if datum < today and reason is None and not _is_new(root, place):
        advice = "geef met `--ook-oud REDEN` waarom zij weg moet; of meld hoe het nu staat"
        raise UserError(f"de melding is van {day(datum)}, en niet van vandaag", advice)
    # With its only entry the key of the log goes too: so it was before there was a report.
    draft.edit(place.source.path, Remove(place.route if len(entries) > 1 else (*log,)))
    made = proposed(draft, today, today)
    decided = {"herzien", "besluit"} & entries[index].keys()
    return made._replace(remarks=(*made.remarks, _DECIDED)) if decided else made


def _last_report(draft: Draft, name: str, mijlpaal: str | None) -> Place:
    item = one_item(name, draft.kader)
    log = log_route(item, mijlpaal)
    entries = log_of(item, log)
    if entries:
        return item.at(*log, len(entries) - 1)
    reported = [step.titel for step in item.mijlpalen if step.voortgang]
    advice = f"bij mijlpaal {quoted(reported[0])} wel: geef `--mijlpaal`" if reported else _NOTHING
    raise UserError(f"bij {item.id} is niets gemeld", advice)


_NOTHING = "er is niets om terug te nemen"
_DECIDED = (
    "let op: hier hoort een besluit bij; staat dat ook bij een vergadering, dan blijft het daar"
)


def _entry_of_day(item: Item, log: Route, report: NewReport, kader: Kader) -> int:
    """The only report of that day; raises UserError."""
    wanted = frozenset(trekker_named(name, kader) for name in report.partij)
    entries = log_of(item, log)
    of_day = [n for n, entry in enumerate(entries) if entry.datum == report.datum]
    found = [n for n in of_day if not wanted or wanted == frozenset(entries[n].partij)]
    if len(found) == 1:
        return found[0]
    if of_day:
        names = {kader.naam(name) for n in of_day for name in entries[n].partij}
        message = f"{item.id} heeft {len(of_day)} meldingen van {day(report.datum)}"
        raise UserError(message, f"geef met `--partij` wie het meldde: {listed(sorted(names), 6)}")
    days = [f"`{entry.datum}`" for entry in entries]
    advice = f"geef `--datum`: {listed(days[-5:], 5, 'of')}" if days else "er is niets gemeld"
    raise UserError(f"bij {item.id} is geen melding van {day(report.datum)}", advice)


def _edits(draft: Draft, item: Item, at: Route, new: dict[str, Fresh]) -> Iterator[Edit]:
    route = (*item.route, *at)
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


def _only_new_report(root: Path) -> Place:
    """The report that was made since the last commit; raises UserError for none and for several."""
    advice = "noem het onderdeel: `ak update ID --ongedaan`"
    if git_at(root) is None:
        raise UserError("zonder git weet ak niet wat u het laatst vastlegde", advice)
    new = _new_reports(root)
    if len(new) == 1:
        return new[0].place
    if not new:
        raise UserError("er is niets gemeld dat nog niet in git bewaard is", advice)
    ids = sorted({str(change.subject.id) for change in new})
    raise UserError(f"er zijn {len(new)} nieuwe meldingen: {listed(ids, 6)}", advice)


def _is_new(root: Path, place: Place) -> bool:
    """Whether git does not hold it yet; without git nobody knows."""
    if git_at(root) is None:
        return False
    here = place.source.path, place.route
    return any((c.place.source.path, c.place.route) == here for c in _new_reports(root))


def _new_reports(root: Path) -> list[Change]:
    changes = compared(root, None, None).review.diff.changes
    return [c for c in changes if c.betekenis in _REPORTED and c.veld == "voortgang" and c.nieuw]


_REPORTED = {Betekenis.VOORTGANG, Betekenis.STATUS}
