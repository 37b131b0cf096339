"""Which data files a commit has, and what they hold: as `files` tells it of those on disk."""

from ambitiekader_cli.repo.commits import Commit
from ambitiekader_cli.repo.files import DEEPEST, TOO_DEEP, Entry, is_ignored
from ambitiekader_cli.repo.git import Git
from ambitiekader_cli.repo.versions import at


def recorded(git: Git, commit: Commit) -> dict[Entry, bytes]:
    """Every file under data/ with its content, in the order of the disk; links are marked."""
    found: dict[Entry, bytes] = {}
    for path, version in sorted(at(git, commit, ["data"]).items(), key=lambda f: f[0].split("/")):
        parts = path.split("/")
        if len(parts) > DEEPEST + 2:
            found[Entry("/".join(parts[: DEEPEST + 2]), TOO_DEEP)] = b""
        elif not is_ignored(parts[-1]):
            found[Entry(path, version.refused)] = version.content
    return found
