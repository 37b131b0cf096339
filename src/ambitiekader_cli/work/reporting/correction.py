"""A report mended, or the last one taken back: for who typed something wrong."""

from collections.abc import Iterator, Sequence
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
from ambitiekader_cli.stand.besluiten import decided_of
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.twins import folded
from ambitiekader_cli.words.dutch import counted, day, listed, sentence
from ambitiekader_cli.work.comparing.compare import compared
from ambitiekader_cli.work.draft import Draft, Proposal
from ambitiekader_cli.work.named import trekker_named
from ambitiekader_cli.work.reporting.new_report import TEXTS, NewReport, entry_of
from ambitiekader_cli.work.reporting.reported_item import log_of, log_route, one_item
from ambitiekader_cli.work.reporting.update import proposed
from ambitiekader_cli.work.typed_text import typed_text


def mended(draft: Draft, report: NewReport, reason: str | None, today: date) -> Proposal:
    """Other values for keys of a report that is there, of the same day, and partij if one is given.

    An empty one takes its key away, and so does `geen` where that is no answer. One of an earlier
    day only with a reason, which is put in its toelichting. Raises UserError and Refused.
    """
    item = one_item(report.item, draft.kader)
    log = log_route(item, report.mijlpaal)
    index = _entry_of_day(item, log, report, draft.kader)
    old = log_of(item, log)[index]
    if report.datum < today and reason is None:
        advice = "geef met `--ook-oud REDEN` waarom u een oudere melding verandert"
        raise UserError(f"de melding is van {day(report.datum)}, en niet van vandaag", advice)
    emptied = _emptied(report, old)
    kept = dict.fromkeys(emptied, None) | {"status": report.status or old.status}
    new = entry_of(replace(report, **kept), draft.kader)  # type: ignore[arg-type]
    if reason is not None:
        before = "" if "toelichting" in emptied else old.toelichting
        said = str(new.get("toelichting") or before or "")
        why = f"Hersteld op {day(today)}: {typed_text('ook-oud', reason)}"
        new["toelichting"] = f"{sentence(said)} {why}" if said else why
    if "besluit" in new and "herzien" not in emptied and _place_of("besluit", old)[1:]:
        new["herzien"] = {"besluit": new.pop("besluit")}
    here = (*item.route, *log, index)
    gone = [Remove((*here, *place)) for place in _gone(old, emptied, new)]
    draft.edit(item.bestand.source.path, *gone, *_edits(draft, item, (*log, index), new))
    made = proposed(draft, report.datum, today)
    return made._replace(remarks=(*made.remarks, _PUBLIC)) if reason is not None else made


def _emptied(report: NewReport, old: Voortgang) -> list[str]:
    """Keys that were given without a text, or as `geen`; raises UserError for what is not there."""
    keys = [key for key in _MAY_LACK if _is_nothing(key, getattr(report, key))]
    for key in keys:
        value: object = old
        for step in _place_of(key, old):
            value = getattr(value, step)
        if value in (None, "", ()):
            where = f"de melding van {day(old.datum)}"
            raise UserError(f"bij {where} staat geen `{key}`", f"laat `--{key}` weg")
    return keys


def _is_nothing(key: str, given: object) -> bool:
    if not isinstance(given, str):
        return False
    word = folded(given).strip()
    return not word or (word == NOTHING and key != "toelichting")


def _place_of(key: str, old: Voortgang) -> tuple[str, ...]:
    """Where a value stands in a report: a decision about another planning stands with that."""
    moved = key == "besluit" and old.herzien and (old.herzien.besluit or not old.besluit)
    return ("herzien", key) if moved else (key,)


def _gone(old: Voortgang, emptied: Sequence[str], new: dict[str, Fresh]) -> Iterator[Route]:
    """Places of what was emptied; with a block goes what stands in it."""
    places = [_place_of(key, old) for key in emptied if key not in new]
    return (place for place in places if place[:-1] not in places)


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
    item = _item_at(draft.kader, place)
    remains = _remaining(draft.kader, item, log_of(item, place.route[2:-1])[int(index)])
    return made._replace(remarks=(*made.remarks, *remains))


def _item_at(kader: Kader, place: Place) -> Item:
    """In whose log a report stands."""
    return next(
        each
        for each in kader.all_items()
        if each.bestand.source.path == place.source.path and each.route == place.route[:2]
    )


def _remaining(kader: Kader, item: Item, entry: Voortgang) -> Iterator[str]:
    """What does not go with a report: the decision that it tells of, and what went on."""
    if entry.besluit or entry.herzien:
        yield _decided(kader, item, entry)
    after = kader.items.get(entry.naar or "")
    if after and item.id in after.vervolg_op:
        told = f"let op: {after.id} blijft staan als vervolg op {item.id}"
        yield visible(f"{told}; hoort dat ook weg, verwijder dan {_lines_of(after, kader)}")


def _decided(kader: Kader, item: Item, entry: Voortgang) -> str:
    for each in kader.verbanden.besluiten.get(item.id, ()):
        datum, besluit = each.vergadering.datum, each.besluit
        told = decided_of(item, each.overleg.orgaan, datum, besluit.tekst)
        if besluit.id and any(found is entry for _, found in told):
            return visible(
                f"let op: dit hoort bij besluit {besluit.id}, en dat blijft staan; het hele besluit"
                f" neemt u terug met `ak meetings decide --ongedaan {besluit.id}`"
            )
    return _DECIDED


def _lines_of(item: Item, kader: Kader) -> str:
    """Where somebody finds all of an item; a whole file where nothing else is in it."""
    path = item.bestand.source.path
    if sum(each.bestand.source.path == path for each in kader.all_items()) == 1:
        return f"`{path}`"
    span = item.at().span()
    last = span.end_line - (span.end_column == 1)
    return f"regel {span.line} tot en met {last} van `{path}`"


def _last_report(draft: Draft, name: str, mijlpaal: str | None) -> Place:
    item = one_item(name, draft.kader)
    log = log_route(item, mijlpaal)
    entries = log_of(item, log)
    if entries:
        return item.at(*log, len(entries) - 1)
    reported = [step.titel for step in item.mijlpalen if step.voortgang]
    advice = f"bij mijlpaal {quoted(reported[0])} wel: geef `--mijlpaal`" if reported else _NOTHING
    raise UserError(f"bij {item.id} is niets gemeld", advice)


NOTHING = "geen"
"""Typed for a value that goes: no shell loses it, as some do an empty text."""
_MAY_LACK = (*TEXTS, "licht", "naar", "besluit", "herzien")
_PUBLIC = "let op: de reden komt bij de toelichting te staan; die leest iedereen"
_NOTHING = "er is niets om terug te nemen"
_DECIDED = (
    "let op: hier hoort een besluit bij; staat dat ook bij een vergadering, dan blijft het daar"
)


def _entry_of_day(item: Item, log: Route, report: NewReport, kader: Kader) -> int:
    """The report of that day, of more by the same the last; raises UserError."""
    wanted = frozenset(trekker_named(name, kader) for name in report.partij)
    entries = log_of(item, log)
    of_day = [n for n, entry in enumerate(entries) if entry.datum == report.datum]
    found = [n for n in of_day if not wanted or wanted == frozenset(entries[n].partij)]
    names = sorted({kader.naam(name) for n in of_day for name in entries[n].partij})
    if found and (wanted or not names or len(found) == 1):
        return found[-1]
    if of_day:
        number = counted(len(of_day), "melding", "meldingen")
        told = f"geef met `--partij` wie het meldde: {listed(names, 6)}"
        advice = told if names else "daarbij staat niet wie het meldde: laat `--partij` weg"
        raise UserError(f"{item.id} heeft {number} van {day(report.datum)}", advice)
    days = [f"`{entry.datum}`" for entry in entries]
    known = f"geef `--datum`: {listed(days[-5:], 5, 'of')}; bij een oudere ook `--ook-oud REDEN`"
    advice = known if days else "er is niets gemeld"
    raise UserError(f"bij {item.id} is geen melding van {day(report.datum)}", advice)


def _edits(draft: Draft, item: Item, at: Route, new: dict[str, Fresh]) -> Iterator[Edit]:
    route = (*item.route, *at)
    written = draft.data(item.bestand.source.path, route)
    for key in Voortgang.KEYS:
        if key in new and new[key] != written.get(key):
            yield from _puts((*route, key), written.get(key), new[key])


def _puts(route: Route, old: object, new: Fresh) -> Iterator[Edit]:
    """Of a block that is there only the keys that differ; a decision has no others any more."""
    if isinstance(old, dict) and isinstance(new, dict):
        if route[-1] == "besluit":
            yield from (Remove((*route, key)) for key in old if key not in new)
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
