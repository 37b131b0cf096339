"""Which revision is checked out, and whether the data has changed since."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from ambitiekader_cli.repo.disk_errors import NotPlain
from ambitiekader_cli.repo.door import content
from ambitiekader_cli.repo.entries import walk
from ambitiekader_cli.repo.git import git_at

RECORDED = ("data", "templates")
"""What a document is made of."""
MOST_BYTES = 16 * 1024 * 1024
"""What is larger counts as changed: no template or picture is, and hashing it takes long."""


def revision(root: Path) -> str | None:
    """The short hash of the commit that is checked out, `+` behind it when data has changed.

    None without git, without a repository or without a commit. The files are hashed here and not
    by `git status`, which runs the filters that a repository can set.
    """
    git = git_at(root)
    head = git and git.answer("rev-parse", "--short=10", "--verify", "HEAD")
    listing = git and git.answer("ls-tree", "-r", "-z", "HEAD", "--", *RECORDED)
    if head is None or listing is None:
        return None
    recorded = dict(_recorded(listing.decode("utf-8", "surrogateescape")))
    name = head.decode().strip()
    return name if recorded == _current(root, recorded) else f"{name}+"


def committed(root: Path) -> date | None:
    """The day of the commit that is checked out, where whoever made it was."""
    git = git_at(root)
    raw = git and git.answer("cat-file", "commit", "HEAD")
    line = re.search(rb"^committer .*> ([0-9]{1,11}) ([+-])([0-9]{2})([0-9]{2})$", raw or b"", re.M)
    if line is None:
        return None
    offset = timedelta(hours=int(line[3]), minutes=int(line[4]))
    moment = datetime.fromtimestamp(int(line[1]), UTC)
    return (moment + offset if line[2] == b"+" else moment - offset).date()


def _recorded(listing: str) -> Iterator[tuple[str, str]]:
    for line in filter(None, listing.split("\0")):
        about, _, path = line.partition("\t")
        yield path, about.split()[2]


def _current(root: Path, recorded: Mapping[str, str]) -> dict[str, str]:
    """Hashes of the files as they are now, with Windows' line ends if that is all that differs."""
    on_disk = [entry.path for part in RECORDED for entry in walk(root / part, part)]
    current: dict[str, str] = {}
    for path in {*on_disk, *recorded}:
        try:
            raw = content(root / path, MOST_BYTES)
        except NotPlain:
            current[path] = _CHANGED
        except OSError:
            continue
        else:
            same = blob_like(raw, recorded.get(path, ""))
            current[path] = same if len(raw) <= MOST_BYTES else _CHANGED
    return current


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
