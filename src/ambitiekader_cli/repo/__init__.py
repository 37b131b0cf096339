"""A data repository: where it is, which files it has, what they hold, and what git knows of it."""

from ambitiekader_cli.repo.disk_errors import reason
from ambitiekader_cli.repo.entries import TOO_DEEP, DataFile, entries, read
from ambitiekader_cli.repo.layout import find_root, folder_in_checkout, given_root, is_root

__all__ = [
    "TOO_DEEP",
    "DataFile",
    "entries",
    "find_root",
    "folder_in_checkout",
    "given_root",
    "is_root",
    "read",
    "reason",
]
