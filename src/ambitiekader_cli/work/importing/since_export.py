"""What became of an item since a sheet was made, beside what the sheet says of it."""

from collections.abc import Iterator, Sequence
from contextlib import suppress

from ambitiekader_cli.model.check import check
from ambitiekader_cli.model.core import ValidationError
from ambitiekader_cli.model.item import Voortgang
from ambitiekader_cli.work.reporting.update import Entry


def as_report(entry: Entry) -> Voortgang | None:
    """None for what is no report; what is wrong with it shows when it is put in."""
    with suppress(ValidationError):
        return check(Voortgang, entry.values)
    return None


def says_already(log: Sequence[Voortgang], known: int, said: Voortgang, *, dated: bool) -> bool:
    """Whether a report says this; of what has no day of its own, one since the sheet was made."""
    if dated:
        return said in log
    keys = [key for key in Voortgang.KEYS if key != "datum"]
    return any(all(getattr(e, k) == getattr(said, k) for k in keys) for e in log[known:])


def others_since(
    log: Sequence[Voortgang], known: int, partij: Sequence[str]
) -> Iterator[Voortgang]:
    """What was reported meanwhile of this partij, or of nobody in particular; of nobody all."""
    for each in log[known:]:
        if not partij or not each.partij or {*partij} & {*each.partij}:
            yield each
