"""How it goes: what was last reported, and what that means at the peildatum."""

from ambitiekader_cli.model.item import Voortgang
from ambitiekader_cli.render.data.view import Plain, View
from ambitiekader_cli.stand import Klasse, Stand
from ambitiekader_cli.words.dutch import day, midway
from ambitiekader_cli.words.states import KLASSEN, STATUS


def log(view: View, entries: tuple[Voortgang, ...]) -> list[Plain]:
    """The last entry of each partij up to the peildatum, the oldest first."""
    known = sorted((e for e in entries if e.datum <= view.peildatum), key=lambda e: e.datum)
    last = {entry.partij: entry for entry in known}
    return [_entry(view, entry) for entry in known if last[entry.partij] is entry]


def stand(row: Stand | None, said: list[Plain]) -> Plain | None:
    """In words where it stands; None where nothing is planned and nothing was reported.

    `said` is what was reported so far.
    """
    if row is None or (row.klasse is Klasse.ZONDER_PLANNING and not row.oordeel.status):
        return None
    status = row.oordeel.status
    word = (
        STATUS[status] if row.klasse is Klasse.ZONDER_PLANNING and status else KLASSEN[row.klasse]
    )
    return {"klasse": str(row.klasse), "woord": word, "uitleg": _why(row, bool(said))}


def _why(row: Stand, reported: bool) -> str | None:
    if row.oordeel.stil:
        return _silence(row) if reported else "er is nog niets gemeld"
    if row.klasse not in _DATED:
        return _REASONS.get(row.klasse)
    return "door een mijlpaal" if row.rests_on_mijlpaal else _when(row, reported)


def _silence(row: Stand) -> str:
    some_spoke = any(not each.stil for each in row.per_partij.values())
    return f"maar {'van een trekker ' if some_spoke else ''}al een jaar niets gemeld"


def _when(row: Stand, reported: bool) -> str | None:
    deadline, start = row.oordeel.deadline, row.planning.start
    if deadline is None:
        return f"begint op {day(start)}" if start else None
    if row.klasse is not Klasse.TE_LAAT:
        return f"uiterlijk {day(deadline)}"
    word = "verwacht" if row.zacht else "afgesproken"
    silent = "" if reported else "; er is niets gemeld"
    return f"{word} was uiterlijk {day(deadline)}{silent}"


def _entry(view: View, entry: Voortgang) -> Plain:
    return {
        "datum": day(entry.datum),
        "datum_iso": entry.datum.isoformat(),
        "partij": midway(view.kader.naam(entry.partij)) if entry.partij else None,
        "status": STATUS[entry.status],
        "licht": entry.licht,
        "toelichting": entry.toelichting,
        "oorzaak": entry.oorzaak,
        "gevolg": entry.gevolg,
        "bijsturing": entry.bijsturing,
    }


_REASONS = {
    Klasse.ONDUIDELIJK: "uit de planning blijkt geen datum",
    Klasse.ZONDER_PLANNING: "zonder planning",
}
_DATED = (Klasse.TE_LAAT, Klasse.BINNENKORT, Klasse.OP_SCHEMA)
