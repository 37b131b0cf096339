"""All that differs between two versions."""

from typing import NamedTuple

from ambitiekader_cli.diff.change import Change
from ambitiekader_cli.diff.data_file import FilePair, Unread


class Diff(NamedTuple):
    """What changed in meaning, and what did not or cannot be told."""

    changes: tuple[Change, ...]
    only_form: tuple[str, ...]
    """Files of which only the layout, the order or the comments changed."""
    unread: tuple[Unread, ...]
    pairs: tuple[FilePair, ...] = ()
    """What was read of the files that differ."""
