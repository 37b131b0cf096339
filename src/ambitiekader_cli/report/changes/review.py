"""A diff made ready to be shown: every change as a sentence with its line, in groups by weight."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, groupby
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.diff.change import ITEMS, Betekenis, Change, Subject
from ambitiekader_cli.diff.context import NO_PLACE
from ambitiekader_cli.diff.data_file import Unread
from ambitiekader_cli.diff.difference import Diff
from ambitiekader_cli.report.changes import of_whole
from ambitiekader_cli.report.changes.pieces import Piece
from ambitiekader_cli.report.changes.sentence import sentence
from ambitiekader_cli.report.changes.stand_moves import (
    UNSURE,
    IndicatorMove,
    StandMove,
    StandMoves,
    effects_of,
)
from ambitiekader_cli.source import Span
from ambitiekader_cli.words.dutch import capital, counted, listed, whole
from ambitiekader_cli.words.keys import Names, day_of


class Called(NamedTuple):
    """What tells it from all others, and its title."""

    word: str
    title: str

    def __str__(self) -> str:
        space = "" if not self.title else " " if self.word.endswith(":") else "  "
        return f"{self.word}{space}{self.title}"


class Told(NamedTuple):
    """One change, as a sentence, and where it stands."""

    change: Change
    pieces: list[Piece]
    span: Span
    called: Called = Called("", "")
    """What was changed, in words."""
    below: Sequence[list[Piece]] = ()
    """Of what came or went: all that it holds, a line per key."""
    effect: str = ""
    """Where the item stands now, if that is elsewhere than before; with its weightiest change."""


class ChangeGroup(NamedTuple):
    """The changes of one gemeente and thema, the weightiest first."""

    title: str
    told: list[Told]


class Named(NamedTuple):
    """One of the two versions: its full hash (None is the files as they are), and its name."""

    hash: str | None
    name: str

    def __str__(self) -> str:
        return self.name


class Review(NamedTuple):
    """A whole diff, ready to be shown."""

    before: Named
    after: Named
    groups: list[ChangeGroup]
    diff: Diff
    stand: StandMoves | None = None
    """What it does to where items stand, if that was asked."""
    elsewhere: Sequence[StandMove] = ()
    """Of those that were not changed themselves."""
    ended: str = ""
    """The folder of the archive where what ended with the older frame stands."""

    @property
    def told(self) -> list[Told]:
        """All changes, as they are shown."""
        return [told for group in self.groups for told in group.told]


def review(diff: Diff, names: Names, versions: tuple[Named, Named]) -> Review:
    """Put the weightiest group first, and in it the weightiest subject with all its changes."""
    by_group: dict[str, list[Told]] = {}
    for each in _told(diff.changes, names):
        by_group.setdefault(_title(each.change, names), []).append(each)
    groups = [ChangeGroup(title, _weightiest_first(each)) for title, each in by_group.items()]
    groups.sort(key=lambda group: _heaviness(group.told[0].change))
    return Review(*versions, groups, diff)


def with_stand(found: Review, stand: StandMoves) -> Review:
    """The same, told with each item what became of where it stands."""
    moves: dict[str, list[StandMove | IndicatorMove]] = {}
    every: list[StandMove | IndicatorMove] = [*stand.each, *stand.indicatoren]
    for move in every:
        moves.setdefault(move.id, []).append(move)
    groups = [
        ChangeGroup(group.title, [_moved(told, moves, stand.when) for told in group.told])
        for group in found.groups
    ]
    elsewhere = [move for move in chain(*moves.values()) if isinstance(move, StandMove)]
    return found._replace(groups=groups, stand=stand, elsewhere=elsewhere)


def with_ended(found: Review, folder: str, stands: Callable[[Change], bool]) -> Review:
    """The same, told of what is gone and stands in the archive that it ended with its frame."""
    groups = [
        ChangeGroup(group.title, [_ended(told, folder, stands) for told in group.told])
        for group in found.groups
    ]
    return found if groups == found.groups else found._replace(groups=groups, ended=folder)


def _ended(told: Told, folder: str, stands: Callable[[Change], bool]) -> Told:
    said = _ENDED.get(told.change.betekenis)
    if said is None or not stands(told.change):
        return told
    instead = f"{said} {folder}"
    first, *rest = (p._replace(text=instead) if p.mark == "sterk" else p for p in told.pieces)
    return told._replace(pieces=[first._replace(text=capital(first.text)), *rest])


_ENDED = {
    Betekenis.VERWIJDERD: "eindigde met het oude kader, en staat in",
    Betekenis.BESTAND_VERWIJDERD: "bestand eindigde met het oude kader, en staat in",
    Betekenis.MIJLPAAL_VERWIJDERD: "mijlpaal staat nu in",
    Betekenis.LOG_VERWIJDERD: "bestaande melding staat nu in",
}
"""What ended with a frame is not lost."""


def _moved(told: Told, moves: dict[str, list[StandMove | IndicatorMove]], when: str) -> Told:
    """With its moves, which no other change is told with any more; what went has none."""
    gone = told.change.soort == "verwijderd"
    own = [] if gone else moves.pop(told.change.subject.id or "", [])
    return told._replace(effect=f"stand {when}: {effects_of(own)}") if own else told


def _told(changes: Sequence[Change], names: Names) -> Iterator[Told]:
    both = _names_of_both(changes, names)
    for change, span in zip(changes, _spans(changes), strict=True):
        below = [*of_whole.below(change, both)]
        yield Told(change, sentence(change, both), span, called(change.subject, both), below)


def _names_of_both(changes: Sequence[Change], names: Names) -> dict[str, str]:
    """Names that hold for both versions: with its id what is called otherwise now."""
    found = dict(names)
    for change in changes:
        name = change.subject.id
        if name and change.betekenis is Betekenis.VERWIJDERD and change.subject.titel:
            found.setdefault(name, change.subject.titel)
        elif name and change.veld == "naam" and name in found:
            found[name] = f"{names[name]} ({name})"
    return found


def by_subject(told: Sequence[Told]) -> Iterator[tuple[Called, list[Told]]]:
    """What was changed, with its changes; neighbours of the same subject belong together."""
    for _, own in groupby(told, key=lambda each: thing_of(each.change)):
        together = list(own)
        yield together[0].called, together


def thing_of(change: Change) -> tuple[object, ...]:
    """What tells the thing that was changed from all others, also from those of its title."""
    whole = change.soort in ("toegevoegd", "verwijderd")
    if change.subject.soort == "bestand" or (change.subject.id and not whole):
        return (change.subject,)
    return change.subject, change.soort if whole else "", *change.place.route[:2]


def counts(diff: Diff) -> list[tuple[Betekenis, int]]:
    """How often each meaning occurs, the weightiest first."""
    found = Counter(change.betekenis for change in diff.changes)
    return sorted(found.items(), key=lambda pair: pair[0].weight)


def _spans(changes: Sequence[Change]) -> list[Span]:
    """The lines of all changes, looked up a file at a time; a file nobody reads has none."""
    found: dict[int, Span] = {}
    for number in sorted(range(len(changes)), key=lambda n: changes[n].place.source.path):
        place = changes[number].place
        strange = of_whole.is_strange(changes[number])
        found[number] = Span(place.source.path) if strange else place.span()
    return [found[number] for number in range(len(changes))]


def _title(change: Change, names: Names) -> str:
    if of_whole.is_strange(change):
        return "Bestanden die ak niet leest"
    subject = change.subject
    where = (
        names.get(subject.gemeente, subject.gemeente)
        if subject.gemeente
        else names.get(NO_PLACE, "Regionaal")
    )
    return f"{where}, {names.get(subject.thema, subject.thema)}" if subject.thema else where


def _weightiest_first(told: list[Told]) -> list[Told]:
    """A subject stands where its weightiest change stands."""
    best: dict[tuple[object, ...], _Heaviness] = {}
    for each in told:
        thing, own = thing_of(each.change), _heaviness(each.change)
        best[thing] = min(own, best.get(thing, own))
    order = {thing: number for number, thing in enumerate(best)}

    def weight(each: Told) -> tuple[_Heaviness, int, _Heaviness]:
        thing = thing_of(each.change)
        return best[thing], order[thing], _heaviness(each.change)

    return sorted(told, key=weight)


_Heaviness: TypeAlias = tuple[int, bool, int]


def _heaviness(change: Change) -> _Heaviness:
    """The weightiest is the least; of one meaning later before earlier, and most days first."""
    days = change.dagen or 0
    return change.betekenis.weight, days <= 0, -abs(days)


def called(subject: Subject, names: Names) -> Called:
    """As `BES-1 Woningmarktmonitor` or `Overleg: Regionale stuurgroep`."""
    if subject.soort in ITEMS:
        return Called(subject.id or subject.soort.capitalize(), subject.titel)
    first, comma, second = subject.titel.partition(", ")
    if first and comma and subject.soort in _CALLED:
        return Called(_CALLED[subject.soort](first, second, names), "")
    word = " ".join(filter(None, [subject.soort.capitalize(), subject.id]))
    title = _name_of(subject, names)
    return Called(f"{word}:" if title else word, title)


def _bod(jaar: str, partij: str, names: Names) -> str:
    return f"Bod van {names.get(partij, partij)} voor {jaar}"


def _wijziging(datum: str, soort: str, _names: Names) -> str:
    return f"Wijziging van de afspraken ({soort}, {day_of(datum)})"


_CALLED = {"bod": _bod, "wijziging van de afspraken": _wijziging}
"""What people call by more than a title."""


def _name_of(subject: Subject, names: Names) -> str:
    if subject.soort == "overleg":
        return names.get(subject.titel, subject.titel)
    if subject.soort == "bestand" and (where := subject.gemeente or subject.thema):
        word = "van" if subject.gemeente else "over"
        return f"{subject.titel} {word} {names.get(where, where)}"
    return subject.titel


MOST = 6
NOT_TOLD = "Een andere volgorde, regelafbreking of opmaak is geen wijziging en staat hier niet bij."


def headline(diff: Diff) -> str:
    """How many changes of which kind."""
    if not diff.changes and diff.unread:
        return "Geen wijziging in wat te lezen is"
    if not diff.changes:
        return "Geen wijziging in betekenis" + ("" if diff.only_form else ".")
    number = counted(len(diff.changes), "wijziging", "wijzigingen")
    found = counts(diff)
    kinds = [f"{whole(n)} x {_in_words(betekenis)}" for betekenis, n in found[:MOST]]
    others = sum(n for _, n in found[MOST:])
    kinds += [f"{whole(others)} andere"] if others else []
    return f"{number}: {listed(kinds, 8)}"


def form_line(diff: Diff) -> str:
    """The files of which only the form changed."""
    files = counted(len(diff.only_form), "bestand", "bestanden")
    return f"Alleen van vorm veranderd, niet van betekenis: {files} ({listed(diff.only_form, 5)})"


def remarks(found: Review) -> list[str]:
    """What is not told, and where what ended went."""
    ended = [f"Het oude kader staat in `{found.ended}`; {_COUNTED}."] if found.ended else []
    return [*not_told(found), *ended]


def not_told(found: Review) -> list[str]:
    """What was not compared or judged, and why."""
    unsure = [f"{UNSURE}."] if found.stand and found.stand.unsure else []
    return [*map(unread_line, found.diff.unread), *unsure]


_COUNTED = "wat daarmee eindigde, telt hierboven als verwijderd"


def unread_line(unread: Unread) -> str:
    """Why a file was not compared."""
    version = "oudere" if unread.older else "nieuwere"
    problem = unread.problem
    return (
        f"Niet vergeleken: {problem.span} in de {version} versie, {problem.code} {problem.message}"
    )


def _in_words(betekenis: Betekenis) -> str:
    return str(betekenis).replace("-", " ")
