"""Sentences about reports of progress."""

from ambitiekader_cli.diff.change import Change
from ambitiekader_cli.report.changes.of_field import Sentence, between
from ambitiekader_cli.report.changes.value import Entry, Names, day, label, written
from ambitiekader_cli.report.changes.words import Piece

_HEAD = ("datum", "partij", "status", "licht")


def reported(change: Change, names: Names) -> Sentence:
    """A report more."""
    entry = _entry(change.nieuw)
    yield Piece("voortgang gemeld")
    yield Piece(f" {_whose(entry, names, 'op')}: ")
    yield Piece(written("status", entry.get("status"), names), "nieuw")
    beside = [f"licht {written('licht', entry['licht'], names)}"] if entry.get("licht") else []
    if change.status and change.status[0] != change.status[1]:
        before = change.status[0]
        beside = [f"was {before}" if before else "eerste melding", *beside]
    yield Piece(f" ({'; '.join(beside)})" if beside else "")
    yield from _texts(entry, names)


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


def _entry(value: object) -> Entry:
    return value if isinstance(value, dict) else {}


def _whose(entry: Entry, names: Names, word: str) -> str:
    who = f" door {written('partij', entry['partij'], names)}" if entry.get("partij") else ""
    return f"{word} {day(entry.get('datum'))}{who}"


def _texts(entry: Entry, names: Names) -> Sentence:
    """What else it says, each in a sentence of its own."""
    stop = ". "
    for key, value in entry.items():
        if key not in _HEAD and value:
            text = f"{label(key).capitalize()}: {written(key, value, names)}"
            yield Piece(f"{stop}{text}")
            stop = " " if text.endswith((".", "!", "?")) else ". "
