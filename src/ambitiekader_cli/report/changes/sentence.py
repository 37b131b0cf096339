"""One change in one Dutch sentence, in pieces that each format marks in its own way."""

from collections.abc import Callable
from datetime import date

from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.report.changes import of_entry, of_planning, of_whole
from ambitiekader_cli.report.changes.of_field import Sentence, between, field, said
from ambitiekader_cli.report.changes.pieces import Piece
from ambitiekader_cli.words.dutch import counted
from ambitiekader_cli.words.keys import Names, label

B = Betekenis


def sentence(change: Change, names: Names) -> list[Piece]:
    """What changed, without its subject and without a full stop; what is weighty begins bold."""
    said = _SENTENCES.get(change.betekenis, of_entry.in_list)(change, names)
    action, *rest = [*said, *of_planning.decision(change, names)]
    if change.betekenis.is_heavy:
        action = action._replace(mark="sterk")
    whose = of_entry.whose(change, names)
    first, *others = filter(lambda piece: piece.text, [Piece(whose), action, *rest])
    return [first._replace(text=first.text[:1].upper() + first.text[1:]), *others]


def _status(change: Change, names: Names) -> Sentence:
    yield from said("status", change, names)


def _looptijd(change: Change, names: Names) -> Sentence:
    if not change.dagen:
        yield from field(change, names)
        return
    one, other = (date.fromisoformat(day) for day in (change.oud, change.nieuw))
    yield Piece(f"{label(change.veld or 'looptijd')} {of_planning.distance(one, other)}")
    yield from between(change, names)


def _id(change: Change, names: Names) -> Sentence:
    """Another name, and in how many places it is named by it."""
    yield from of_entry.in_list(change, names)
    if change.genoemd:
        yield Piece(
            f", ook op {counted(change.genoemd, 'plaats', 'plaatsen')} waar het genoemd wordt"
        )


_SENTENCES: dict[Betekenis, Callable[[Change, Names], Sentence]] = {
    B.PLANNING_VERSCHOVEN: of_planning.moved,
    B.PLANNING_VERWIJDERD: of_planning.went,
    B.PLANNING_ZONDER_EINDE: of_planning.endless,
    B.PLANNING_TOEGEVOEGD: of_planning.came,
    B.PLANNING: of_planning.other,
    B.ZEKERHEID: of_planning.other,
    B.VERWOORD: of_planning.reworded,
    B.VOORTGANG: of_entry.reported,
    B.LOG_HERSCHREVEN: of_entry.rewritten,
    B.LOG_VERWIJDERD: of_entry.unreported,
    B.ID: _id,
    B.STATUS: _status,
    B.LOOPTIJD: _looptijd,
    B.GETEKEND: of_entry.signed,
    B.HANDTEKENING_WEG: of_entry.unsigned,
    B.ONDERTEKENING: of_entry.otherwise_signed,
    B.GEACCEPTEERD: of_entry.accepted,
    B.ACCEPTATIE_WEG: of_entry.unaccepted,
    B.ACCEPTATIE: of_entry.otherwise_accepted,
    B.MIJLPAAL_TOEGEVOEGD: of_entry.step,
    B.MIJLPAAL_VERWIJDERD: of_entry.step,
    B.OVERLEG: of_entry.meeting,
    B.TOEGEVOEGD: of_whole.came,
    B.VERWIJDERD: of_whole.went,
    B.VERPLAATST: of_whole.relocated,
    B.THEMA: of_whole.relocated,
    B.NIEUW_JAAR: of_whole.new_year,
    B.BESTAND_TOEGEVOEGD: of_whole.new_file,
    B.BESTAND_VERWIJDERD: of_whole.file_gone,
    B.BESTAND_HERNOEMD: of_whole.file_renamed,
}
