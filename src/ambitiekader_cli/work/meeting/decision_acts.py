"""What a decision does to an item: close it, give it another planning, or accept a finding."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.edit import Add
from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import UserError, about
from ambitiekader_cli.findings import rulebook
from ambitiekader_cli.model.item import OPEN, Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.rules import acceptatie_zonder_bevinding
from ambitiekader_cli.stand.oordeel import CLOSING, Oordeel
from ambitiekader_cli.stand.rows import Stand
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import as_typed
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.words.states import HERHALING, KLASSEN
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.reporting.reported_item import Target, log_of, one_item, target_named
from ambitiekader_cli.work.reporting.update import Entry, edit_for
from ambitiekader_cli.work.typed_text import clean_text, one_of, typed_text

NAMED = 6
TOLD = ("gereed", "deels", "niet-gehaald")
"""Statuses that need a toelichting."""


class Sluit(NamedTuple):
    """An item is closed."""

    item: str
    """Its id; of a mijlpaal with its name behind a slash: `BES-3/1e inventarisatie`."""
    status: str
    naar: str | None = None
    """Of doorgeschoven: the id of the item where it goes on."""
    reden: str | None = None


class Verplaats(NamedTuple):
    """An item gets another planning."""

    item: str
    """The same."""
    planning: str
    status: str | None = None
    """How it stands; else as it was reported last."""
    reden: str | None = None


class Aanvaard(NamedTuple):
    """A finding about an item is accepted."""

    item: str
    code: str
    reden: str | None = None


Act: TypeAlias = Sluit | Verplaats | Aanvaard


class Made(NamedTuple):
    """A decision as it stands in the record."""

    id: str
    tekst: str
    datum: date
    orgaan: str
    today: date

    def besluit(self, *, told: bool) -> dict[str, Fresh]:
        """As an entry in a log names it; `told` when what it says stands beside it already."""
        text: dict[str, Fresh] = {} if told else {"tekst": self.tekst}
        return {"datum": self.datum.isoformat(), "overleg": self.orgaan} | text


def carry_out(draft: Draft, act: Act, made: Made) -> None:
    """In the draft; raises UserError and Refused."""
    kader = draft.become()
    match act:
        case Sluit():
            _close(draft, target_named(act.item, kader), act, made)
        case Verplaats():
            _replan(draft, target_named(act.item, kader), act, made)
        case Aanvaard():
            _accept(draft, kader, one_item(act.item, kader), act, made)


def _close(draft: Draft, target: Target, act: Sluit, made: Made) -> None:
    """Of all who had not closed it yet."""
    status = one_of("status", act.status, (*CLOSING,))
    row = _open_row(draft, target, made)
    values: dict[str, Fresh] = {"status": status}
    if status == "doorgeschoven" and not act.naar:
        advice = f"schrijf `{act.item}=doorgeschoven naar ID`, met het id waarin het verdergaat"
        raise UserError(f"bij {target} ontbreekt waar het verdergaat", advice, about="naar")
    if act.naar:
        with about("naar"):
            values["naar"] = as_typed(clean_text(act.naar)).upper()
    if act.reden or status in TOLD:
        values["toelichting"] = _reason(act, made)
    values["besluit"] = made.besluit(told=not act.reden and status in TOLD)
    _report(draft, target, _still_open(row), values, made)
    after = target.row(draft.become(), made.today)
    if not after.klasse.closed:
        rhythm = after.planning.herhaling
        again = f"komt terug ({HERHALING[rhythm]})" if rhythm else "loopt door"
        message = f"{target} {again}, en is met `{status}` nog niet gesloten"
        raise UserError(message, "kies `vervallen` als het niet meer hoeft", about="status")


def _replan(draft: Draft, target: Target, act: Verplaats, made: Made) -> None:
    """One entry moves it for all; it says of some who had not closed it how it stood there."""
    with about("planning"):
        planning = clean_text(act.planning)
    row = _open_row(draft, target, made)
    herzien: Fresh = {
        "planning": planning,
        "reden": _reason(act, made),
        "besluit": made.besluit(told=not act.reden),
    }
    by_status: dict[str, list[str]] = {}
    for name, last in _still_open(row).items():
        by_status.setdefault(act.status or last, []).append(name)
    status = next(filter(None, by_status), None)
    if status is None:
        message = f"van {target} is nog niet gemeld hoe het ervoor staat"
        raise UserError(
            message, "geef ook `--status`: niet-gestart, loopt of aangehouden", about="status"
        )
    values: dict[str, Fresh] = {"status": one_of("status", status, OPEN), "herzien": herzien}
    _report(draft, target, by_status[status], values, made)


def _accept(draft: Draft, kader: Kader, item: Item, act: Aanvaard, made: Made) -> None:
    code = as_typed(act.code).strip().upper()
    codes = findings_of(kader, item, made.today)
    if code not in codes:
        there = f"wel: {listed(codes, NAMED)}" if codes else "`ak validate` noemt alle bevindingen"
        raise UserError(f"bij {item.id} is er geen bevinding {quoted(code)}", there)
    values: dict[str, Fresh] = {"code": code, "reden": f"{_reason(act, made)} (besluit {made.id})"}
    draft.edit(item.bestand.source.path, Add((*item.route, "accepteer"), values))


def findings_of(kader: Kader, item: Item, today: date) -> dict[str, str]:
    """The codes of what is wrong with an item and can be accepted, and what each says."""
    source, depth = item.bestand.source, len(item.route)
    return {
        each.code: each.finding.message
        for each in rulebook.run(kader, today, today).findings
        if each.finding.place.source is source
        and each.finding.place.route[:depth] == item.route
        and each.code != acceptatie_zonder_bevinding.CODE
    }


def _open_row(draft: Draft, target: Target, made: Made) -> Stand:
    """Raises UserError for what is closed already."""
    row = target.row(draft.become(), made.today)
    if row.klasse.closed:
        advice = "leg eerst met `ak update` vast dat het weer loopt"
        raise UserError(
            f"{target} is al gesloten: {KLASSEN[row.klasse]}", advice, exit_code=1, about="over"
        )
    return row


def lacks_status(row: Stand) -> bool:
    """Whether nobody for whom it is open said how it stands."""
    return not any(_still_open(row).values())


def _still_open(row: Stand) -> dict[str, str]:
    """Who has not closed it, and how each said it stands; under no name where all report as one."""
    if not row.per_partij:
        return {"": _open_status(row.oordeel)}
    return {n: _open_status(each) for n, each in row.per_partij.items() if not each.klasse.closed}


def _open_status(oordeel: Oordeel) -> str:
    """Empty where that was not said; what comes back may be gereed for a while."""
    return oordeel.status if oordeel.status in OPEN else ""


def _report(
    draft: Draft, target: Target, names: Iterable[str], values: dict[str, Fresh], made: Made
) -> None:
    """An entry in the log, not before the last one that stands there."""
    item, log = target.item, target.log
    datum = max((made.datum, *(entry.datum for entry in log_of(item, log))))
    partij, trekkers = tuple(filter(None, names)), item.leading(log)
    if {*partij} == {*draft.kader.members(trekkers)}:
        partij = trekkers  # all of them, by the groups that they are in
    values = {"datum": datum.isoformat()} | values
    if partij:
        values["partij"] = partij if len(partij) > 1 else partij[0]
    if found := edit_for(draft.kader, Entry(item.id, target.mijlpaal, values), made.today):
        draft.edit(*found)


def _reason(act: Act, made: Made) -> str:
    return typed_text("reden", act.reden) or made.tekst


def acts_of(
    sluit: Sequence[str],
    verplaats: Sequence[str],
    aanvaard: Sequence[str],
    status: str | None,
    reden: str | None,
) -> Iterator[Act]:
    """What was typed as `BES-1=gereed`, `BES-2=Q4 2027`, `BES-4=AK304`; raises UserError.

    Of a mijlpaal `BES-3/1e inventarisatie=Q4 2027`.
    """
    if status is not None and not verplaats:
        raise UserError("`--status` hoort bij `--verplaats`", "gebruik anders `--sluit`")
    if reden is not None and not (sluit or verplaats or aanvaard):
        advice = "laat haar weg, of geef ook `--sluit`, `--verplaats` of `--aanvaard`"
        raise UserError("`--reden` zegt waarom een afspraak verandert", advice)
    for typed in sluit:
        item, what = _halves("sluit", typed, "BES-1=gereed")
        word, _, naar = what.partition(" naar ")
        yield Sluit(item, word.strip(), naar.strip() or None, reden)
    for typed in verplaats:
        yield Verplaats(*_halves("verplaats", typed, "BES-2=Q4 2027"), status, reden)
    for typed in aanvaard:
        yield Aanvaard(*_halves("aanvaard", typed, "BES-4=AK304"), reden)


def _halves(key: str, typed: str, example: str) -> tuple[str, str]:
    item, _, what = (half.strip() for half in typed.rpartition("="))
    if not item or not what:
        raise UserError(f"`--{key}` {quoted(typed)} begrijp ik niet", f"schrijf `{example}`")
    return item, what
