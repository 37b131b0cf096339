"""The past of a repository, opened for a command."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from ambitiekader_cli.diff.context import DiffContext
from ambitiekader_cli.diff.past import OfItem, Past, Rename
from ambitiekader_cli.diff.postponed import slips_of
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.guess import nearest
from ambitiekader_cli.repo.commit_log import last_made, steps
from ambitiekader_cli.repo.git import Git, opened
from ambitiekader_cli.repo.named_commits import HEAD, resolved
from ambitiekader_cli.repo.stored import Blobs
from ambitiekader_cli.repo.versions import with_content
from ambitiekader_cli.report.history_page import ItemPast, Slipping
from ambitiekader_cli.report.history_record import Record, gap_line
from ambitiekader_cli.twins import as_typed
from ambitiekader_cli.work.comparing.compare import data_on_disk
from ambitiekader_cli.work.comparing.predecessors import predecessors


class Moves(NamedTuple):
    """What git knows of the plannings; without git nothing."""

    last: datetime | None = None
    """When the last commit that touched the data was made, in UTC."""
    times: Mapping[str, int] = MappingProxyType({})
    """Per id how often its planning was changed, or that of a mijlpaal of it."""


class OpenedPast(NamedTuple):
    """What git knows, and the names of now."""

    git: Git
    past: Past
    now: DiffContext
    shallow: bool

    def moves(self) -> Moves:
        """What calendars ask."""
        return Moves(last_made(self.git, HEAD), self.past.planning_moves())


def past_of(folder: Path, name: str, *, wie: bool = False) -> ItemPast:
    """How one item came to be what it is; of an id that was changed the item that it is now.

    With `wie` the answer tells who made each commit.
    """
    with opened_past(folder) as found:
        for spelling in dict.fromkeys((name, name.upper(), as_typed(name).upper())):
            renames, item = _followed(found.past, spelling)
            if item.moments:
                record = Record([*slips_of(item.moments)], item.gaps, found.shallow, wie)
                now = renames[-1].nieuw if renames else spelling
                before = tuple(predecessors(found.past, now, item))
                known = found.now.names
                return ItemPast(now, item.whole[::-1], known, record, renames, item.titel, before)
            if item.gaps:
                raise UserError(
                    f"`{spelling}` komt niet voor in wat er van de geschiedenis te lezen is",
                    gap_line(item.gaps[0]),
                )
        raise _unknown(found.git, name)


def _followed(past: Past, name: str) -> tuple[list[Rename], OfItem]:
    """What became of an id, the oldest first, and the item by the name that it has now."""
    renames: list[Rename] = []
    item = past.of_item(name)
    while item.rename and item.rename.nieuw not in {rename.oud for rename in renames}:
        renames.append(item.rename)
        item = past.of_item(item.rename.nieuw)
    return renames, item


def slipping_in(folder: Path, *, wie: bool = False) -> Slipping:
    """Everything that was ever postponed, the longest first."""
    with opened_past(folder) as found:
        slips, gaps = found.past.slipping()
        slips.sort(
            key=lambda slip: (-slip.dagen, slip.subject.id or "", slip.mijlpaal or ""),
        )
        return Slipping(Record(slips, gaps, found.shallow, wie))


def planning_moves(folder: Path) -> Moves:
    """Of what git has here. Where it cannot be asked, as without git: no answer depends on it."""
    try:
        with opened_past(folder) as found:
            return found.moves()
    except UserError:
        return Moves()


@contextmanager
def opened_past(folder: Path) -> Iterator[OpenedPast]:
    """As long as it is open, git is asked. Raises UserError where there is no git."""
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
            return data_on_disk(git.folder, path)

        now = DiffContext(read_now)
        yield OpenedPast(git, past, now, git.shallow)


def _unknown(git: Git, name: str) -> UserError:
    """Also a decision has an id, but no past of its own."""
    from ambitiekader_cli.load import load  # noqa: PLC0415 - heavy, and only for a guess

    kader = None if git.bare else load(git.folder).kader
    word = as_typed(name).upper()
    for each in kader.verbanden.genomen if kader else ():
        if each.besluit.id and each.besluit.id.upper() == word:
            place = each.overleg.at(*each.route).span()
            about = next(iter(each.besluit.items), "")
            where = f"het staat in {place}"
            advice = f"{where}; wat ervan kwam, zegt `ak history {about}`" if about else where
            return UserError(f"`{each.besluit.id}` is een besluit, en geen afspraak", advice)
    close = nearest(word, kader.items) if kader else None
    advice = f"bedoelde u `{close}`?" if close else "`ak list` noemt de ids; ook een vroeger id mag"
    return UserError(f"`{name}` komt in de geschiedenis niet voor", advice)
