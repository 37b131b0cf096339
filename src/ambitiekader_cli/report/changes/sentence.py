# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""One change in one Dutch sentence, in pieces that each format marks in its own way."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from ambitiekader_cli.diff.change import Betekenis, Change, Moved
from ambitiekader_cli.report.changes.words import Piece, word_changes
from ambitiekader_cli.report.dutch import counted, day_in_words, enumerated

B = Betekenis
LONGEST = 300
"""Characters of a value in a sentence."""
Names = Mapping[str, str]
Sentence = Iterator[Piece]


def sentence(change: Change, names: Names) -> list[Piece]:
    """What changed, without its subject and without a full stop."""
    make = _SENTENCES.get(change.betekenis, _value)
    pieces = [*make(change, names)]
    if change.mijlpaal is not None:
        pieces = [Piece(f"mijlpaal {change.mijlpaal}: "), *pieces]
    first = pieces[0]
    return [first._replace(text=first.text[:1].upper() + first.text[1:]), *pieces[1:]]


def _moved(change: Change, names: Names) -> Sentence:
    days = change.dagen or 0
    yield Piece(f"planning {_how_long(change)} {'later' if days > 0 else 'eerder'}", "sterk")
    yield from _from_to(change, names)
    yield from _ends(change.moved)


def _how_long(change: Change) -> str:
    """In quarters too, where both ends are ends of quarters."""
    days = counted(abs(change.dagen or 0), "dag", "dagen")
    ends = [p.deadline for p in (change.moved or ())[:2] if p and p.deadline]
    if len(ends) == 2 and all(_ends_quarter(day) for day in ends):
        quarters = [day.year * 4 + day.month // 3 for day in ends]
        number = counted(abs(quarters[1] - quarters[0]), "kwartaal", "kwartalen")
        return f"{number} ({days})"
    return days


def _ends_quarter(day: date) -> bool:
    return (day.month, day.day) in {(3, 31), (6, 30), (9, 30), (12, 31)}


def _ends(moved: Moved | None) -> Sentence:
    """The days that the texts mean, and whether they still bind."""
    if moved is None:
        return
    days = [p.deadline if p else None for p in moved[:2]]
    if days[0] and days[1] and days[0] != days[1]:
        yield Piece(f"; einddatum {day_in_words(days[0])} wordt {day_in_words(days[1])}")
    elif days[0] and not days[1] and moved.after:
        yield Piece(f"; er is geen einddatum meer (was {day_in_words(days[0])})")
    elif days[1] and days[0] != days[1]:
        yield Piece(f"; einddatum {day_in_words(days[1])}")
    softness = [p.zekerheid if p else None for p in moved[:2]]
    if all(softness) and softness[0] != softness[1]:
        now = "nu een verwachting" if softness[1] == "zacht" else "nu een vaste datum"
        yield Piece(f"; {now} ({softness[1]})")


def _planning(change: Change, names: Names) -> Sentence:
    yield Piece("planning anders", "sterk")
    yield from _from_to(change, names)
    yield from _ends(change.moved)


def _reworded(change: Change, names: Names) -> Sentence:
    yield Piece("planning anders opgeschreven, met dezelfde betekenis")
    yield from _from_to(change, names)


def _planned(change: Change, names: Names) -> Sentence:
    yield Piece("planning erbij", "sterk")
    yield Piece(": ")
    yield Piece(shown(change.nieuw, names), "nieuw")
    yield from _ends(change.moved)


def _unplanned(change: Change, names: Names) -> Sentence:
    yield Piece("planning weg", "sterk")
    yield Piece(": ")
    yield Piece(shown(change.oud, names), "oud")


def _trekker(change: Change, names: Names) -> Sentence:
    yield Piece("trekker gewijzigd", "sterk")
    yield from _from_to(change, names, "niemand")


def _reported(change: Change, names: Names) -> Sentence:
    entry = change.nieuw if isinstance(change.nieuw, dict) else {}
    who = names.get(entry.get("partij") or "", entry.get("partij"))
    yield Piece("voortgang gemeld", "sterk")
    yield Piece(f" op {_day(entry.get('datum'))}" + (f" door {who}" if who else "") + ": ")
    yield Piece(shown(entry.get("status"), names), "nieuw")
    beside = [f"licht {shown(entry['licht'], names)}"] if entry.get("licht") else []
    if change.status and change.status[0] != change.status[1]:
        beside.append(f"was {change.status[0] or 'nog niet gemeld'}")
    yield Piece(f" ({', '.join(beside)})" if beside else "")
    for key in ("toelichting", "oorzaak", "gevolg", "bijsturing"):
        if entry.get(key):
            yield Piece(f". {key.capitalize()}: {shown(entry[key], names).rstrip('.')}")


def _rewritten(change: Change, names: Names) -> Sentence:
    yield Piece("bestaande melding herschreven", "sterk")
    yield Piece(f" ({(change.veld or '').rpartition('.')[2]})")
    yield from _text_or_values(change, names)


def _unreported(change: Change, names: Names) -> Sentence:
    entry = change.oud if isinstance(change.oud, dict) else {}
    yield Piece("bestaande melding verwijderd", "sterk")
    yield Piece(f": {_day(entry.get('datum'))}, ")
    yield Piece(shown(entry.get("status"), names), "oud")


def _came(change: Change, names: Names) -> Sentence:
    yield Piece("nieuw", "sterk")
    data = change.nieuw if isinstance(change.nieuw, dict) else {}
    said = [f"{key} {shown(data[key], names)}" for key in ("trekker", "planning") if data.get(key)]
    if said:
        yield Piece(f": {', '.join(said)}")


def _went(_change: Change, _names: Names) -> Sentence:
    yield Piece("verwijderd", "sterk")


def _signed(change: Change, names: Names) -> Sentence:
    yield Piece("ondertekend", "sterk")
    yield Piece(": ")
    yield Piece(shown(change.nieuw, names), "nieuw")


def _accepted(change: Change, names: Names) -> Sentence:
    entry = change.nieuw if isinstance(change.nieuw, dict) else {}
    yield Piece("bevinding geaccepteerd", "sterk")
    yield Piece(f": {shown(entry.get('code'), names)}, reden: {shown(entry.get('reden'), names)}")


def _new_year(change: Change, _names: Names) -> Sentence:
    yield Piece("nieuw activiteitenoverzicht", "sterk")
    yield Piece(f" met {counted(len(change.ids), 'activiteit', 'activiteiten')}")


def _new_file(change: Change, _names: Names) -> Sentence:
    yield Piece("nieuw bestand", "sterk")
    if change.ids:
        yield Piece(f" met {counted(len(change.ids), 'item', 'items')}")


def _file_gone(change: Change, _names: Names) -> Sentence:
    yield Piece("bestand verwijderd", "sterk")
    if change.ids:
        yield Piece(f", met {counted(len(change.ids), 'item', 'items')}")


def _file_renamed(change: Change, names: Names) -> Sentence:
    yield Piece("bestand hernoemd", "sterk")
    yield from _from_to(change, names)
    if change.ids:
        yield Piece(f"; {counted(len(change.ids), 'item gaat', 'items gaan')} mee")


def _relocated(change: Change, names: Names) -> Sentence:
    where = "thema" if change.betekenis is B.THEMA else "bestand"
    yield Piece(f"verplaatst naar een ander {where}", "sterk")
    yield from _from_to(change, names)


def _thema(change: Change, names: Names) -> Sentence:
    make = _relocated if change.soort == "verplaatst" else _value
    yield from make(change, names)


def _looptijd(change: Change, names: Names) -> Sentence:
    yield from _value(change, names)
    if change.dagen:
        days = counted(abs(change.dagen), "dag", "dagen")
        yield Piece(f" ({days} {'later' if change.dagen > 0 else 'eerder'})")


def _step(word: str) -> Callable[[Change, Names], Sentence]:
    def made(change: Change, names: Names) -> Sentence:
        value = change.oud if change.nieuw is None else change.nieuw
        yield Piece(f"mijlpaal {word}", "sterk")
        yield Piece(": ")
        yield Piece(shown(value, names), "oud" if change.nieuw is None else "nieuw")

    return made


def _value(change: Change, names: Names) -> Sentence:
    yield Piece(f"{(change.veld or 'inhoud').replace('.', ', ')} gewijzigd")
    yield from _text_or_values(change, names)


def _text_or_values(change: Change, names: Names) -> Sentence:
    old, new = change.oud, change.nieuw
    if isinstance(old, str) and isinstance(new, str) and " " in old and " " in new:
        yield Piece(": ")
        pieces = [*word_changes(old, new)]
        for number, piece in enumerate(pieces):
            yield piece
            if number < len(pieces) - 1:
                yield Piece(" ")
    else:
        yield from _from_to(change, names)


def _from_to(change: Change, names: Names, nothing: str = "niets") -> Sentence:
    yield Piece(": ")
    yield Piece(shown(change.oud, names, nothing), "oud")
    yield Piece(" wordt ")
    yield Piece(shown(change.nieuw, names, nothing), "nieuw")


def shown(value: Any, names: Names, nothing: str = "niets") -> str:  # noqa: ANN401
    """A value of the data as people would write it."""
    if value is None or value == ():
        return nothing
    if isinstance(value, str):
        text = names.get(value, " ".join(value.split()))
    elif isinstance(value, dict):
        text = "; ".join(f"{key} {shown(each, names)}" for key, each in value.items())
    else:
        text = enumerated([shown(each, names) for each in value])
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _day(value: Any) -> str:  # noqa: ANN401
    try:
        return day_in_words(date.fromisoformat(value))
    except (TypeError, ValueError):
        return shown(value, {}, "een onbekende dag")


_SENTENCES: dict[Betekenis, Callable[[Change, Names], Sentence]] = {
    B.PLANNING_VERSCHOVEN: _moved,
    B.PLANNING_VERWIJDERD: _unplanned,
    B.PLANNING_TOEGEVOEGD: _planned,
    B.PLANNING: _planning,
    B.ZEKERHEID: _planning,
    B.VERWOORD: _reworded,
    B.TREKKER: _trekker,
    B.VOORTGANG: _reported,
    B.LOG_HERSCHREVEN: _rewritten,
    B.LOG_VERWIJDERD: _unreported,
    B.TOEGEVOEGD: _came,
    B.VERWIJDERD: _went,
    B.GETEKEND: _signed,
    B.GEACCEPTEERD: _accepted,
    B.NIEUW_JAAR: _new_year,
    B.BESTAND_TOEGEVOEGD: _new_file,
    B.BESTAND_VERWIJDERD: _file_gone,
    B.BESTAND_HERNOEMD: _file_renamed,
    B.VERPLAATST: _relocated,
    B.THEMA: _thema,
    B.LOOPTIJD: _looptijd,
    B.MIJLPAAL_TOEGEVOEGD: _step("erbij"),
    B.MIJLPAAL_VERWIJDERD: _step("weg"),
}
