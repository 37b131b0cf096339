"""All data files of one version of a repository: as a commit holds them, or as a folder does."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.repo.disk_errors import reason
from ambitiekader_cli.repo.entries import DataFile, entries_at, read
from ambitiekader_cli.repo.git import Git
from ambitiekader_cli.repo.named_commits import Commit
from ambitiekader_cli.repo.stored import ALL, Found, Version, at, recorded, searching
from ambitiekader_cli.repo.versions import Changed


class CommitSnapshot(NamedTuple):
    """As git has them."""

    git: Git
    commit: Commit

    def version(self, path: str) -> Version | None:
        """One file; None when it is not there."""
        return at(self.git, self.commit, [path]).get(path)

    def below(self, folder: str, _paths: Iterable[str]) -> Mapping[str, Version]:
        """What a folder holds, of each of these paths in it and perhaps of more."""
        return at(self.git, self.commit, [f"{folder}/"])

    def files(self, paths: Iterable[str] = ALL) -> dict[DataFile, bytes]:
        """Every file at or below these paths with its content, in the order of the disk."""
        return recorded(self.git, self.commit, paths)

    def searching(self, texts: Sequence[str]) -> AbstractContextManager[Found]:
        """The files in which one of these texts stands; None where git cannot tell."""
        return searching(self.git, texts, self.commit)


class FolderSnapshot(NamedTuple):
    """As they are on the disk now, with or without git."""

    folder: Path
    git: Git | None = None

    def version(self, path: str) -> Version | None:
        """One file; None when it is not there or cannot be read."""
        try:
            return Version(read(self.folder, path))
        except OSError:
            return None

    def below(self, folder: str, paths: Iterable[str]) -> Mapping[str, Version]:
        """What a folder holds, of each of these paths in it."""
        found = {f"{folder}/{path}": self.version(f"{folder}/{path}") for path in paths}
        return {path: version for path, version in found.items() if version}

    def files(self, paths: Iterable[str] = ALL) -> dict[DataFile, bytes]:
        """Every file at or below these paths with its content, in the order of the disk."""
        return {entry: version.content for entry, version in self.versions(paths)}

    def searching(self, texts: Sequence[str]) -> AbstractContextManager[Found]:
        """The files that git knows in which one of these texts stands; None without git."""
        return searching(self.git, texts, None) if self.git else nullcontext(lambda: None)

    def versions(self, paths: Iterable[str] = ALL) -> Iterator[tuple[DataFile, Version]]:
        """Every file at or below these paths; what cannot be read is refused."""
        for entry in entries_at(self.folder, paths):
            if entry.refused:
                yield entry, Version(refused=entry.refused)
                continue
            try:
                yield entry, Version(read(self.folder, entry.path))
            except OSError as error:
                why = f"niet te lezen ({reason(error)})"
                yield DataFile(entry.path, why), Version(refused=why)


Snapshot: TypeAlias = CommitSnapshot | FolderSnapshot


def changed_between(older: FolderSnapshot, newer: FolderSnapshot) -> list[Changed]:
    """Every file of two folders that differs in more than its line ends, sorted by path."""
    before, after = (
        {entry.path: version for entry, version in side.versions()} for side in (older, newer)
    )
    return [
        Changed(path, before.get(path), after.get(path))
        for path in sorted({*before, *after})
        if _is_other(before.get(path), after.get(path))
    ]


def _is_other(one: Version | None, other: Version | None) -> bool:
    if one is None or other is None or one.refused or other.refused:
        return True
    return one.content.replace(b"\r\n", b"\n") != other.content.replace(b"\r\n", b"\n")
