"""Every commit that touched the data, and which files it changed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from ambitiekader_cli.repo.git import Git, parts
from ambitiekader_cli.repo.named_commits import Commit, history_lacks
from ambitiekader_cli.repo.versions import RAW, Pairs, below_links, pairs_in


class Step(NamedTuple):
    """One commit, its parents among the commits that touched the data, and what it says itself."""

    hash: str
    parents: tuple[str, ...]
    date: str | None
    """As jjjj-mm-dd, where the author was; None when the commit names no valid day."""
    changed: tuple[Pairs, ...]
    """Per parent which files differ from it; of the first commit of all, from nothing."""
    author: str = ""
    """As git has it: a person, mostly."""
    subject: str = ""
    """The first paragraph of its message, on one line."""


def steps(git: Git, head: Commit) -> list[Step]:
    """The newest first; branches that brought nothing to the data are left out."""
    listed = git.answer(
        *("rev-list", "--topo-order", "--parents", "--format=%as%x00%an%x00%s"),
        *("--encoding=UTF-8", head.hash, "--", "data"),
    )
    if listed is None:
        raise history_lacks()
    lines = listed.decode("utf-8", "replace").split("\n")
    commits = [tuple(line.split()[1:]) for line in lines[:-1:2]]
    changed = _changed(git, commits)
    return [
        _step(name, tuple(parents), about, tuple(next(changed) for _ in parents or ("",)))
        for (name, *parents), about in zip(commits, lines[1::2], strict=True)
    ]


def last_made(git: Git, head: str) -> datetime | None:
    """When the last commit that touched the data was made, in UTC; None if none ever did."""
    answer = git.answer("rev-list", "--max-count=1", "--format=%ct", head, "--", "data") or b""
    found = re.search(rb"^([0-9]{1,11})$", answer, re.MULTILINE)
    return datetime.fromtimestamp(int(found[1]), UTC) if found else None


def _step(name: str, parents: tuple[str, ...], about: str, changed: tuple[Pairs, ...]) -> Step:
    date, _, rest = about.partition("\0")
    author, _, subject = rest.partition("\0")
    return Step(name, parents, _day(date), changed, author, " ".join(subject.split()))


def _day(text: str) -> str | None:
    return text if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) else None


def _changed(git: Git, commits: Sequence[tuple[str, ...]]) -> Iterator[Pairs]:
    """Per commit and parent the files that differ, in one question to git."""
    asked = [f"{name} {parent}".rstrip() for name, *rest in commits for parent in rest or [""]]
    given = "".join(f"{line}\n" for line in asked).encode()
    options = (*RAW, "--stdin", "--root", "--always")
    raw = git.answer("diff-tree", *options, "--", "data", given=given)
    if raw is None:
        raise history_lacks()
    yield from _by_header(parts(raw))


def _by_header(lines: Iterable[str]) -> Iterator[Pairs]:
    """Each list of files stands behind the name of its commit, also when it is empty."""
    own: list[str] | None = None
    rest = iter(lines)
    for part in rest:
        if part.startswith(":") and own is not None:
            own += [part, next(rest)]
        else:
            if own is not None:
                yield below_links(pairs_in(own))
            own = []
    if own is not None:
        yield below_links(pairs_in(own))
