"""Sentences about a planning: how it moved, and what it means."""

from datetime import date

from ambitiekader_cli.diff.change import Change, PlanningPair
from ambitiekader_cli.report.changes.of_field import Sentence, field, values
from ambitiekader_cli.report.changes.pieces import Piece
from ambitiekader_cli.words.dutch import counted, day, stop_after
from ambitiekader_cli.words.keys import Names, written


def moved(change: Change, names: Names) -> Sentence:
    """It ends later or earlier."""
    one, other = _ends(change.plannings)
    along = ", met de looptijd mee" if _stays(change, names) else ""
    said = f"planning {distance(one, other)}" if one and other else "planning verschoven"
    yield Piece(f"{said}{along}")
    yield from _texts(change, names)
    yield from _days(change.plannings)


def endless(change: Change, names: Names) -> Sentence:
    """It has no end any more."""
    yield Piece("planning zonder einddatum")
    yield from _texts(change, names)
    yield from _days(change.plannings)
    if change.plannings and change.plannings.after is None:
        yield Piece("; ak begrijpt de nieuwe tekst niet")


def other(change: Change, names: Names) -> Sentence:
    """It means something else, or binds more or less; or begins after something else."""
    if change.plannings is None:
        yield from field(change, names)
        return
    along = _stays(change, names)
    yield Piece("planning schuift met de looptijd mee" if along else "planning anders")
    yield from _texts(change, names)
    yield from _days(change.plannings)


def reworded(change: Change, names: Names) -> Sentence:
    """It means the same."""
    stays = change.herzien and _stays(change, names)
    same = "planning anders opgeschreven, met dezelfde betekenis"
    yield Piece("planning blijft zoals zij was" if stays else same)
    yield from _texts(change, names)


def came(change: Change, names: Names) -> Sentence:
    """There was none."""
    yield Piece("planning erbij")
    yield Piece(": ")
    yield Piece(written("planning", change.nieuw, names), "nieuw")
    yield from _days(change.plannings)


def went(change: Change, names: Names) -> Sentence:
    """There is none any more."""
    yield Piece("planning weg")
    yield Piece(": ")
    yield Piece(written("planning", change.oud, names), "oud")
    yield from _days(change.plannings)


def decision(change: Change, names: Names) -> Sentence:
    """Why it was moved, and who decided so, where the log says that."""
    if change.overruled:
        yield Piece("; telt niet: een besluit in de voortgang gaat voor")
    if change.herzien is None:
        return
    reden, besluit = (change.herzien.get(key) for key in ("reden", "besluit"))
    why = f"Reden: {written('reden', reden, names)}" if reden else ""
    decided = f"Besluit van {written('besluit', besluit, names)}" if besluit else ""
    who = decided or "Het besluit staat er niet bij"
    yield from [Piece(f". {why}")] if why else []
    yield Piece(f"{stop_after(why) if why else '. '}{who}")


def distance(one: date, other: date) -> str:
    """As `1 jaar (365 dagen) later`."""
    days = counted(abs((other - one).days), "dag", "dagen")
    quarters = [day.year * 4 + (day.month - 1) // 3 for day in (one, other)]
    number = abs(quarters[1] - quarters[0])
    if (one.month, one.day) == (other.month, other.day):
        days = f"{number // 4} jaar ({days})"
    elif _ends_quarter(one) and _ends_quarter(other):
        days = f"{counted(number, 'kwartaal', 'kwartalen')} ({days})"
    return f"{days} {'later' if other > one else 'eerder'}"


def _ends_quarter(day: date) -> bool:
    return (day.month, day.day) in {(3, 31), (6, 30), (9, 30), (12, 31)}


def _stays(change: Change, names: Names) -> bool:
    """Whether people read the same text: then only the looptijd that it speaks of moved."""
    return written("planning", change.oud, names) == written("planning", change.nieuw, names)


def _texts(change: Change, names: Names) -> Sentence:
    yield Piece(": ")
    old, new = (written("planning", value, names) for value in (change.oud, change.nieuw))
    yield from [Piece(old)] if old == new else values(old, new)


def _days(pair: PlanningPair | None) -> Sentence:
    """The days that the texts mean, and whether they still bind."""
    one, other = _ends(pair)
    if one and other and one != other:
        yield Piece(f"; einddatum {day(one)} wordt {day(other)}")
    elif one and not other:
        gone = "er is geen einddatum meer, die was" if pair and pair.after else "de einddatum was"
        yield Piece(f"; {gone} {day(one)}")
    elif other and not one:
        yield Piece(f"; einddatum {day(other)}")
    elif pair:
        yield from _begin(pair)
    if pair and pair.after and pair.certainty_differs:
        soft = pair.after.zekerheid == "zacht"
        yield Piece(f"; nu een {'verwachting (zacht)' if soft else 'vaste datum (hard)'}")


def _begin(pair: PlanningPair) -> Sentence:
    """Told when the end stays as it is, or when there is none."""
    one, other = (each.start if each else None for each in (pair.before, pair.after))
    if one and other and one != other:
        days = f"{day(one)} wordt {day(other)}"
        yield Piece(f"; begin {distance(one, other)}: {days}")


def _ends(pair: PlanningPair | None) -> tuple[date | None, date | None]:
    if pair is None:
        return None, None
    return pair.before and pair.before.einde, pair.after and pair.after.einde
