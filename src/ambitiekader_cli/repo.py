# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A data repository on disk: where it is, which files it has, what they hold, its git revision."""

import errno
import os
import shutil
import stat
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.diagnostics import UserError
from ambitiekader_cli.source import MAX_BYTES

RECORDED = ("data", "templates")
"""What a document is made of."""
DEEPEST = 3
"""Folders above a data file, as in data/local/pekela/activiteiten."""
IGNORED = frozenset(
    {"README.md", ".gitkeep", ".gitattributes", ".DS_Store", "Thumbs.db", "desktop.ini"}
)


class Entry(NamedTuple):
    """Something found under data/. Its path is relative to the repository, with `/`."""

    path: str
    refused: str = ""
    """Why it is not opened: a link, a device, a folder that cannot be read."""


def find_root(start: Path) -> Path:
    """The repository that `start` lies in, looked for upwards, like git does."""
    start = start.absolute()
    for folder in (start, *start.parents):
        if is_root(folder):
            return folder
    advice = "ga naar de map van uw ambitiekader, of geef die op met --repo MAP"
    if (start / "objects").is_dir() and (start / "HEAD").is_file():
        advice = "dit is een git-repository zonder werkmap; maak er een met `git clone`"
    raise UserError(f"geen map `data` met afspraken gevonden in `{start}` of daarboven", advice)


def is_root(folder: Path) -> bool:
    """Whether this folder holds data/regional or data/local."""
    return any((folder / "data" / part).is_dir() for part in ("regional", "local"))


def given_root(folder: Path) -> Path:
    """The repository somebody named; it must hold data."""
    if not folder.is_dir():
        raise UserError(f"de map `{folder}` bestaat niet", "controleer wat u bij --repo opgaf")
    if not is_root(folder):
        raise UserError(
            f"in `{folder}` staat geen map `data` met `regional` of `local`",
            "geef bij --repo de map op waarin `data` staat",
        )
    return folder


def folder_in_checkout(root: Path) -> str:
    """Where the repository lies in its git checkout, as `deel/`; empty at the top, or without git.

    Forges know a file by its path from there.
    """
    root = Path(os.path.realpath(root))
    top = next((folder for folder in (root, *root.parents) if (folder / ".git").exists()), root)
    return "".join(f"{part}/" for part in root.relative_to(top).parts)


def entries(root: Path) -> Iterator[Entry]:
    """Every file under data/, sorted, links and devices marked and never opened."""
    yield from _walk(root / "data", "data")


def read(root: Path, path: str) -> bytes:
    """The bytes of a file, at most one more than is allowed; raises OSError."""
    with (root / path).open("rb") as file:
        return file.read(MAX_BYTES + 1)


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; the older one stays until then. Raises OSError."""
    import tempfile  # noqa: PLC0415 - reading commands never write

    mode = path.stat().st_mode if path.exists() else 0o644
    handle, name = tempfile.mkstemp(prefix=".ak-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(stat.S_IMODE(mode))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def revision(root: Path) -> str | None:
    """The short hash of the commit that is checked out, `+` behind it when data has changed.

    None without git, without a repository or without a commit. The files are hashed here and not
    by `git status`, which runs the filters that a repository can set.
    """
    head = _git(root, "rev-parse", "--short=10", "--verify", "HEAD")
    listing = _git(root, "ls-tree", "-r", "-z", "HEAD", "--", *RECORDED)
    if head is None or listing is None:
        return None
    recorded = dict(_recorded(listing))
    return head.strip() if recorded == _current(root, recorded) else f"{head.strip()}+"


def _recorded(listing: str) -> Iterator[tuple[str, str]]:
    for line in filter(None, listing.split("\0")):
        about, _, path = line.partition("\t")
        yield path, about.split()[2]


def _current(root: Path, recorded: Mapping[str, str]) -> dict[str, str]:
    """Hashes of the files as they are now, with Windows' line ends if that is all that differs."""
    found = [entry.path for part in RECORDED for entry in _walk(root / part, part)]
    current: dict[str, str] = {}
    for path in {*found, *recorded}:
        try:
            raw = b"" if (root / path).is_symlink() else (root / path).read_bytes()
        except OSError:
            continue
        hashes = [_blob(raw, recorded.get(path, "")), _blob(raw.replace(b"\r\n", b"\n"), "")]
        current[path] = next((h for h in hashes if h == recorded.get(path)), hashes[0])
    return current


def _blob(raw: bytes, like: str) -> str:
    """The name git gives to this content; SHA-256 in a repository that uses it."""
    from hashlib import sha1, sha256  # noqa: PLC0415 - only documents carry a revision

    kind = sha256 if len(like) == 64 else sha1
    return kind(b"blob %d\0" % len(raw) + raw).hexdigest()


def _walk(folder: Path, name: str) -> Iterator[Entry]:
    try:
        if folder.is_symlink():
            yield Entry(name, "een snelkoppeling (symlink)")
            return
        with os.scandir(folder) as found:
            children = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        yield Entry(name, f"een map die niet te lezen is ({reason(error)})")
        return
    for child in children:
        path = f"{name}/{child.name}"
        if _is_junction(child):
            yield Entry(path, "een snelkoppeling (junction)")
        elif child.is_dir(follow_symlinks=False) and path.count("/") > DEEPEST:
            yield Entry(path, "een map die hier niet hoort")
        elif child.is_dir(follow_symlinks=False):
            yield from _walk(folder / child.name, path)
        elif child.name not in IGNORED:
            yield _entry(child, path)


def _is_junction(child: os.DirEntry[str]) -> bool:
    """A folder on Windows that is really somewhere else."""
    attributes: int = getattr(child.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT) and not child.is_symlink()


def _entry(child: os.DirEntry[str], path: str) -> Entry:
    try:
        mode = child.stat(follow_symlinks=False).st_mode
    except OSError as error:
        return Entry(path, f"niet te lezen ({reason(error)})")
    if stat.S_ISLNK(mode):
        return Entry(path, "een snelkoppeling (symlink)")
    return Entry(path) if stat.S_ISREG(mode) else Entry(path, "geen gewoon bestand")


def _git_program(root: Path) -> str | None:
    """Where git is; never one that lies in the repository or in the current folder."""
    found = shutil.which("git")
    if found is None:
        return None
    folders = {Path(found).absolute().parent, *Path(found).absolute().parents}
    return None if folders & {root.absolute(), Path.cwd()} else found


def reason(error: OSError) -> str:
    """Why the operating system refused, in Dutch."""
    by_number = {errno.ENOSPC: "de schijf is vol", errno.ENAMETOOLONG: "de naam is te lang"}
    reasons = {
        PermissionError: "geen toegang",
        FileNotFoundError: "bestaat niet",
        FileExistsError: "er staat al een bestand met die naam",
        IsADirectoryError: "is een map",
        NotADirectoryError: "is geen map",
    }
    known = by_number.get(error.errno or 0) or reasons.get(type(error))
    return known or (error.strerror or "onbekende oorzaak").lower()


def _git(root: Path, *arguments: str) -> str | None:
    program = _git_program(root)
    if program is None:
        return None
    settings = ("core.fsmonitor=false", "safe.bareRepository=explicit")
    command = [program, "--no-optional-locks", "-C", str(root)]
    command += [part for setting in settings for part in ("-c", setting)]
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_CONFIG_NOSYSTEM": "1",
        "LC_ALL": "C",
    }
    try:
        done = subprocess.run(  # noqa: S603 - fixed arguments, no shell
            [*command, *arguments],
            capture_output=True,
            env=environment,
            check=False,
            timeout=20,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "surrogateescape") if done.returncode == 0 else None
