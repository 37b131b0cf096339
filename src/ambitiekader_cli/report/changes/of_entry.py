"""Sentences about an entry of a list: a signature, a mijlpaal, a meeting, a report of progress."""

from collections.abc import Callable, Mapping
from typing import Any

from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.report.changes.of_field import NAMED_ENTRIES, Sentence, between, field
from ambitiekader_cli.report.changes.pieces import Piece
from ambitiekader_cli.words.dutch import stop_after
from ambitiekader_cli.words.keys import Names, Raw, day_of, label, written


def signed(change: Change, names: Names) -> Sentence:
    """Somebody signed, or all did at once."""
    if change.veld == "ondertekening":
        yield Piece("ondertekend door")
        yield Piece(" ")
        yield from _signing(change.nieuw, names, "nieuw")
    else:
        yield Piece("ondertekend")
        yield Piece(": ")
        yield Piece(written("handtekeningen", change.nieuw, names), "nieuw")


def unsigned(change: Change, names: Names) -> Sentence:
    """A signature is gone, or all are."""
    if change.veld == "ondertekening":
        yield Piece("ondertekening weg")
        yield Piece(": ")
        yield from _signing(change.oud, names, "oud")
    else:
        yield Piece("handtekening weg")
        yield Piece(": ")
        yield Piece(written("handtekeningen", change.oud, names), "oud")


def otherwise_signed(change: Change, names: Names) -> Sentence:
    """When or where it was signed, or for which thema's somebody did."""
    of_themas = change.veld == "ondertekening.handtekeningen.themas"
    if not of_themas or (change.oud and change.nieuw):
        yield from field(change, names)
    elif change.nieuw:
        yield Piece("geldt alleen nog voor ")
        yield Piece(written("themas", change.nieuw, names), "nieuw")
    else:
        yield Piece("geldt nu voor alle thema's")
        yield Piece("; dat was alleen ")
        yield Piece(written("themas", change.oud, names), "oud")


def accepted(change: Change, names: Names) -> Sentence:
    """A finding that will not be told any more."""
    yield Piece("bevinding geaccepteerd")
    yield Piece(": ")
    yield Piece(written("accepteer", change.nieuw, names), "nieuw")


def unaccepted(change: Change, names: Names) -> Sentence:
    """A finding that will be told again."""
    entry = _entry(change.oud)
    yield Piece(f"acceptatie van {written('code', entry.get('code'), names)} ingetrokken")
    if entry.get("reden"):
        yield Piece(f"; de reden was: {written('reden', entry['reden'], names)}")


def otherwise_accepted(change: Change, names: Names) -> Sentence:
    """Its reason, or its code."""
    if change.entry is None:
        yield from field(change, names)
        return
    code = written("code", change.entry.get("code"), names)
    key = (change.veld or "").rpartition(".")[2]
    yield Piece(f"{label(key)} van de acceptatie van {code} gewijzigd")
    yield from between(change, names)


def step(change: Change, names: Names) -> Sentence:
    """A mijlpaal came or went."""
    gone = change.betekenis is Betekenis.MIJLPAAL_VERWIJDERD
    yield Piece(f"mijlpaal {'weg' if gone else 'erbij'}")
    yield Piece(": ")
    value = change.oud if gone else change.nieuw
    yield Piece(written("mijlpalen", value, names), "oud" if gone else "nieuw")


def meeting(change: Change, names: Names) -> Sentence:
    """A meeting that was held or is planned; or another field of a body that meets."""
    key, held = change.veld or "", change.nieuw if change.oud is None else change.oud
    both = change.oud is not None and change.nieuw is not None
    if both or key not in _MEETING or not isinstance(held, dict):
        yield from in_list(change, names)
        return
    word = _MEETING[key] if change.oud is None else f"niet meer {_MEETING[key]}"
    yield Piece(f"vergadering van {day_of(held.get('datum'))} {word}")
    for name, value in held.items():
        if name != "datum":
            yield Piece(f"; {label(name)}: {written(name, value, names)}")


def in_list(change: Change, names: Names) -> Sentence:
    """An entry of a list that came or went, by what people call it; or any other field."""
    key = (change.veld or "").rpartition(".")[2]
    came = change.oud is None
    value = change.nieuw if came else change.oud
    if key not in _ENTRIES or not isinstance(value, dict) or not (came or change.nieuw is None):
        yield from field(change, names)
        return
    call, main = _ENTRIES[key]
    counted = f" {change.eenheid}" if main == "waarde" and change.eenheid else ""
    yield Piece(f"{call(value, names)} {'erbij' if came else 'weg'}")
    yield Piece(": ")
    yield Piece(f"{written(main, value.get(main), names)}{counted}", "nieuw" if came else "oud")
    if value.get("items"):
        yield Piece(f" (over {written('items', value['items'], names)})")
    for name, each in value.items():
        if name not in (main, *_CALLING):
            yield Piece(f"; {label(name)}: {written(name, each, names)}")


_CALLING = ("id", "partij", "jaar", "datum", "items")
"""What an entry is called by, or is about."""
_MEETING = {"gehouden": "vastgelegd", "gepland": "gepland"}


def whose(change: Change, names: Names) -> str:
    """Which entry a field stands in, where its own sentence does not say so."""
    if change.mijlpaal is not None:
        return f"mijlpaal {change.mijlpaal}: "
    if change.subject.soort == "niet lokaal" and change.veld:
        return "niet lokaal: "
    veld, entry = change.veld or "", change.entry
    named = next((each for each in NAMED_ENTRIES if veld.startswith(f"{each}.")), None)
    return f"{_CALLED[named](entry, names)}: " if entry is not None and named in _CALLED else ""


def _meeting_of(entry: Raw, names: Names) -> str:
    place = entry.get("gemeente")
    where = f" in {written('gemeente', place, names)}" if place else ""
    return f"vergadering van {day_of(entry.get('datum'))}{where}"


def _decision_of(entry: Raw, names: Names) -> str:
    return f"besluit {written('id', entry['id'], names)}" if entry.get("id") else "besluit"


def _signature_of(entry: Raw, names: Names) -> str:
    return f"handtekening van {written('partij', entry.get('partij'), names)}"


def _share_of(entry: Raw, names: Names) -> str:
    return f"bijdrage van {written('partij', entry.get('partij'), names)}"


def _target_of(entry: Raw, names: Names) -> str:
    return f"streefwaarde van {written('jaar', entry.get('jaar'), names)}"


def _measured(entry: Raw, names: Names) -> str:
    when = day_of(entry["datum"]) if entry.get("datum") else entry.get("jaar")
    return f"meting van {written('jaar', when, names)}"


_CALLED: Mapping[str | None, Callable[[Raw, Names], str]] = {
    "gehouden": _meeting_of,
    "gepland": _meeting_of,
    "gehouden.besluiten": _decision_of,
    "gepland.besluiten": _decision_of,
    "ondertekening.handtekeningen": _signature_of,
    "bijdragen": _share_of,
    "streefwaarden": _target_of,
    "metingen": _measured,
}


_ENTRIES: Mapping[str, tuple[Callable[[Raw, Names], str], str]] = {
    "besluiten": (_decision_of, "tekst"),
    "bijdragen": (_share_of, "tekst"),
    "streefwaarden": (_target_of, "waarde"),
    "metingen": (_measured, "waarde"),
}
"""Per list how one in it is called, and the key of what it says."""


def _entry(value: Any) -> Raw:  # noqa: ANN401
    return value if isinstance(value, dict) else {}


def _signing(value: Any, names: Names, mark: str) -> Sentence:  # noqa: ANN401
    entry = _entry(value)
    yield Piece(written("handtekeningen", entry.get("handtekeningen"), names), mark)
    if entry.get("datum"):
        yield Piece(f" op {day_of(entry['datum'])}")
    for key, each in entry.items():
        if key not in ("datum", "handtekeningen"):
            yield Piece(f"; {label(key)}: {written(key, each, names)}")


_HEAD = ("datum", "partij", "status", "licht", "herzien")
"""What is told before the rest of a report, or as a change of the planning."""


def reported(change: Change, names: Names) -> Sentence:
    """A report more."""
    entry = _entry(change.nieuw)
    yield Piece("voortgang gemeld")
    yield Piece(f" {_whose({**entry, 'partij': change.wie}, names, 'op')}: ")
    yield Piece(written("status", entry.get("status"), names), "nieuw")
    beside = [f"licht {written('licht', entry['licht'], names)}"] if entry.get("licht") else []
    if change.status and change.status[0] != change.status[1]:
        before = change.status[0]
        beside = [
            f"was {written('status', before, names)}" if before else "eerste melding",
            *beside,
        ]
    beside += [f"{gone} vervalt" for gone in no_longer(change, names)]
    yield Piece(f" ({'; '.join(beside)})" if beside else "")
    yield from _texts(entry, names)


def no_longer(change: Change, names: Names) -> list[str]:
    """What the report before said, and this one does not: `licht oranje`, `verwacht Q3 2024`."""
    gone = change.vervalt or {}
    return [f"{label(key)} {written(key, value, names)}" for key, value in gone.items()]


def rewritten(change: Change, names: Names) -> Sentence:
    """A report that stood there says something else."""
    name = label((change.veld or "").rpartition(".")[2])
    yield Piece("bestaande melding herschreven")
    yield Piece(f" ({name} van de melding {_whose(_entry(change.entry), names, 'van')})")
    yield from between(change, names)


def unreported(change: Change, names: Names) -> Sentence:
    """A report that stood there is gone."""
    entry = _entry(change.oud)
    yield Piece("bestaande melding verwijderd")
    yield Piece(f", {_whose(entry, names, 'van')}: ")
    yield Piece(written("status", entry.get("status"), names), "oud")
    yield from _texts(entry, names)


def _whose(entry: Raw, names: Names, word: str) -> str:
    who = f" door {written('partij', entry['partij'], names)}" if entry.get("partij") else ""
    return f"{word} {day_of(entry.get('datum'))}{who}"


def _texts(entry: Raw, names: Names) -> Sentence:
    """What else it says, each in a sentence of its own."""
    stop = ". "
    for key, value in entry.items():
        if key not in _HEAD and value:
            text = f"{label(key).capitalize()}: {written(key, value, names)}"
            yield Piece(f"{stop}{text}")
            stop = stop_after(text)
