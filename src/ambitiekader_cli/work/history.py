"""The past of a repository, opened for a command."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.diff.context import DiffContext
from ambitiekader_cli.diff.past import Past
from ambitiekader_cli.diff.postponed import slips_of
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.guess import nearest
from ambitiekader_cli.repo.commit_log import steps
from ambitiekader_cli.repo.git import Git, opened
from ambitiekader_cli.repo.named_commits import HEAD, is_shallow, resolved
from ambitiekader_cli.repo.stored import Blobs
from ambitiekader_cli.repo.versions import with_content
from ambitiekader_cli.report.history_page import ItemPast, Record, Slipping, gap_line
from ambitiekader_cli.work.compare import data_on_disk


class _Opened(NamedTuple):
    git: Git
    past: Past
    now: DiffContext
    shallow: bool


def past_of(folder: Path, name: str) -> ItemPast:
    """How one item came to be what it is."""
    with _opened(folder) as found:
        for spelling in dict.fromkeys((name, name.upper())):
            moments, gaps = found.past.of_item(spelling)
            if moments:
                slips = [*slips_of(moments)]
                record = Record(slips, gaps, found.shallow)
                return ItemPast(spelling, moments[::-1], found.now.names, record)
            if gaps:
                raise UserError(
                    f"`{spelling}` komt niet voor in wat er van de geschiedenis te lezen is",
                    gap_line(gaps[0]),
                )
        raise UserError(f"`{name}` komt in de geschiedenis niet voor", _advice(found.git, name))


def slipping_in(folder: Path) -> Slipping:
    """Everything that was ever postponed, the longest first."""
    with _opened(folder) as found:
        slips, gaps = found.past.slipping()
        slips.sort(
            key=lambda slip: (-slip.dagen, slip.subject.id or "", slip.mijlpaal or ""),
        )
        return Slipping(Record(slips, gaps, found.shallow))


@contextmanager
def _opened(folder: Path) -> Iterator[_Opened]:
    git = opened(folder)
    head = resolved(git, HEAD)
    with Blobs(git) as blobs:
        known = steps(git, head)
        past = Past(
            known, lambda pairs: with_content(pairs, blobs), lambda read: DiffContext(read, now)
        )

        def read_now(path: str, older: bool) -> object:
            if older or git.bare:
                return past.compared.data(known[0].hash if known else None, path)
            return data_on_disk(git, path)

        now = DiffContext(read_now)
        yield _Opened(git, past, now, is_shallow(git))


def _advice(git: Git, name: str) -> str:
    from ambitiekader_cli.load import load  # noqa: PLC0415 - heavy, and only for a guess

    kader = None if git.bare else load(git.folder).kader
    close = nearest(name.upper(), kader.items) if kader else None
    return f"bedoelde u `{close}`?" if close else "`ak list` noemt de ids; ook een vroeger id mag"
