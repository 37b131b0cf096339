"""The data files that a change may reach, so that few need be judged of thousands."""

import re
from collections.abc import Container, Iterable, Mapping, Sequence

from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.repo.entries import DataFile
from ambitiekader_cli.repo.layout import KADER, PARTIJEN


def reached(files: Mapping[DataFile, bytes], changes: Sequence[Change]) -> Container[str]:
    """The files that a change may reach; of thousands of them these are few.

    What the frame or the partijen say reaches all, an agreement its gemeente, an item whatever
    names it. What is regional is read anyhow, and of each gemeente its agreement.
    """
    paths = {change.place.source.path for change in changes} | {
        change.oud for change in changes if change.soort == "verplaatst"
    }
    if paths & {KADER, PARTIJEN}:
        return {entry.path for entry in files}
    folders = tuple(path.removesuffix(_AGREEMENT) for path in paths if path.endswith(_AGREEMENT))
    near = {f"{'/'.join(path.split('/')[:3])}/{_AGREEMENT}" for path in paths}
    named = _naming(changes)
    chosen = {
        entry.path: content
        for entry, content in files.items()
        if entry.path.startswith(("data/regional/", *folders))
        or entry.path in paths | near
        or named.search(content)
    }
    waits = any(map(_WAITS.search, chosen.values()))  # for what may stand anywhere
    return {entry.path for entry in files} if waits else chosen


_AGREEMENT = "afspraken.yaml"
_WAITS = re.compile(rb"\bna[\"']?\s*:\s")
"""The key of an item that begins when another is done."""


def _naming(changes: Iterable[Change]) -> re.Pattern[bytes]:
    """What names one of the things that changed, by its older or newer id, or may: in codes."""
    names = {change.subject.id for change in changes} | {
        change.oud for change in changes if change.betekenis is Betekenis.ID
    }
    known = (name.encode("utf-8", "surrogateescape") for name in names if isinstance(name, str))
    return re.compile(b"|".join([*map(re.escape, known), rb"\\"]))
