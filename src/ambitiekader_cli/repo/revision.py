"""Which commit the data are of, and whether they have changed since; or that nobody knows."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import starmap
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.repo.disk_errors import NotPlain, reason
from ambitiekader_cli.repo.door import content
from ambitiekader_cli.repo.entries import UNREADABLE, walk
from ambitiekader_cli.repo.git import Git, git_at
from ambitiekader_cli.repo.named_commits import is_unborn, no_head
from ambitiekader_cli.text import visible

RECORDED = ("data", "templates")
"""What a document is made of."""
MOST_BYTES = 16 * 1024 * 1024
"""What is larger counts as changed: no template or picture is, and hashing it takes long."""


class Revision(NamedTuple):
    """What git knows of the data as they are now."""

    commit: str | None = None
    """The short hash of the last commit of what documents are made of; None when there is none.

    So a commit of something else makes no other document.
    """
    day: date | None = None
    """Of that commit, where whoever made it was."""
    changed: tuple[str, ...] = ()
    """Files that are otherwise now."""
    tracked: bool = False
    """Whether there is a git repository at all."""
    unknown: UserError | None = None
    """Why git could not be asked. Then all the above says nothing."""
    unread: UserError | None = None
    """A file that cannot be read to see whether it is otherwise; it counts as changed."""
    full: str | None = None
    """The whole hash of that commit, for who must find it again."""

    @property
    def doubt(self) -> UserError | None:
        """Why it is not known whether all is recorded."""
        return self.unknown or self.unread

    @property
    def mark(self) -> str | None:
        """The short hash, with `+` behind it when data has changed."""
        return f"{self.commit}+" if self.commit and self.changed else self.commit


def revision(root: Path, git: Git | None = None) -> Revision:
    """The files are hashed here, not by `git status`: that runs the filters of a repository.

    With `git` who knows it already spares looking for it.
    """
    try:
        git = git or git_at(root)
        return _revision(git, root) if git else Revision()
    except UserError as error:
        return Revision(unknown=error)


def _revision(git: Git, root: Path) -> Revision:
    where = ("--", *RECORDED)
    said, listing = git.answers((*_LAST, *where), ("ls-tree", "-r", "-z", "HEAD", *where))
    last = _last_commit(said) or _last_commit(git.answer(*_LAST))
    if last is None and is_unborn(git):
        return Revision(tracked=True)
    if last is None or listing is None:
        raise no_head(git)
    recorded = dict(_recorded(listing.decode("utf-8", "surrogateescape")))
    current, unread = _current(root, recorded)
    differing = sorted(p for p in {**recorded, **current} if recorded.get(p) != current.get(p))
    full, short, day = last
    return Revision(short, day, tuple(differing), tracked=True, unread=unread, full=full)


_LAST = ("rev-list", "--max-count=1", "--abbrev=10", "--format=%H %h %cI", "HEAD")


def _last_commit(answer: bytes | None) -> tuple[str, str, date | None] | None:
    """Its hash, a short one that no other has, and its day."""
    lines = (answer or b"").decode("ascii", "replace").splitlines()
    if len(lines) != 2:
        return None
    full, short, moment = lines[1].split(" ", 2)
    try:
        return full, short, date.fromisoformat(moment[:10])
    except ValueError:
        return full, short, None  # a commit whose day nobody can read


def _recorded(listing: str) -> Iterator[tuple[str, str]]:
    for line in filter(None, listing.split("\0")):
        about, _, path = line.partition("\t")
        yield path, about.split()[2]


def _current(root: Path, recorded: Mapping[str, str]) -> tuple[dict[str, str], UserError | None]:
    """Hashes of the files as they are now, with Windows' line ends if that is all that differs.

    And which one cannot be read, if there is one.
    """
    on_disk = {entry.path: entry.refused for part in RECORDED for entry in walk(root / part, part)}
    closed = (path for path, why in on_disk.items() if why.startswith(UNREADABLE))
    unread = {path: on_disk[path] for path in closed if (root / path).is_dir()}
    current: dict[str, str] = {}
    for path in {**on_disk, **recorded}:
        try:
            raw = content(root / path, MOST_BYTES)
        except NotPlain:
            current[path] = _CHANGED
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            current[path], unread[path] = _CHANGED, reason(error)
        else:
            same = blob_like(raw, recorded.get(path, ""))
            current[path] = same if len(raw) <= MOST_BYTES else _CHANGED
    return current, next(starmap(_unreadable, sorted(unread.items())), None)


def _unreadable(path: str, why: str) -> UserError:
    message = f"{visible(path)} is niet te lezen: {why}"
    return UserError(message, "controleer de schijf en de rechten", exit_code=1)


_CHANGED = ""
"""The name of no content."""


def blob_like(raw: bytes, recorded: str) -> str:
    """The name git gives to this content: `recorded` too when only line ends differ from it."""
    with_plain_ends = raw.replace(b"\r\n", b"\n")
    if with_plain_ends is not raw and _blob(with_plain_ends, recorded) == recorded:
        return recorded
    return _blob(raw, recorded)


def _blob(raw: bytes, like: str) -> str:
    """SHA-256 in a repository that uses it, to be seen from the name it is compared with."""
    from hashlib import sha1, sha256  # noqa: PLC0415 - only documents carry a revision

    kind = sha256 if len(like) == 64 else sha1
    return kind(b"blob %d\0" % len(raw) + raw).hexdigest()
