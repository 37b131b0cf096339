"""Which streefwaarden were reached in one version and not in the other, at one day."""

from collections.abc import Iterable, Iterator
from datetime import date

from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.load import Loaded
from ambitiekader_cli.report.changes.stand_moves import IndicatorMove
from ambitiekader_cli.stand.indicatoren import Uitkomst, jaren


def indicator_moves(
    before: Loaded, after: Loaded, changes: Iterable[Change], peildatum: date
) -> Iterator[IndicatorMove]:
    """Of each indicator and year that both versions judge, where they do not agree."""
    former = {
        str(change.nieuw): str(change.oud) for change in changes if change.betekenis is Betekenis.ID
    }
    old = dict(_outcomes(before, peildatum))
    for (name, jaar), uitkomst in _outcomes(after, peildatum):
        was = old.get((former.get(name, name), jaar))
        if was and was is not uitkomst:
            yield IndicatorMove(name, jaar, str(was), str(uitkomst))


def _outcomes(loaded: Loaded, peildatum: date) -> Iterator[tuple[tuple[str, int], Uitkomst]]:
    for indicator in loaded.kader.all_indicatoren if loaded.kader else ():
        for each in jaren(indicator, peildatum):
            if each.uitkomst:
                yield (indicator.id, each.jaar), each.uitkomst
