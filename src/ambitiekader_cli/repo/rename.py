"""Give what is finished its name, also when another program holds the file for a moment.

On Windows a virus scanner, OneDrive or the indexer opens what was just written, and until it lets
go nobody can rename it, or rename over it.
"""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from time import sleep

from ambitiekader_cli.repo.refusals import HELD, Held

PAUSES = (0.02, 0.04, 0.08, 0.16, 0.32, 0.64)
"""Seconds between tries: 1.3 in all."""
_HOLDING = frozenset({5, 32, 33})
"""ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION: Windows' own numbers."""


def put_in_place(made: Path, target: Path, check: Callable[[], None] = lambda: None) -> None:
    """Rename a file, or a folder to where nothing is; raises Held, and OSError.

    Before each try `check` may raise: somebody may have saved the file during a pause.
    """
    rename = os.rename if made.is_dir() else os.replace  # Windows replaces no folder
    for pause in (*PAUSES, None):
        check()
        try:
            rename(made, target)
        except OSError as error:
            if not _is_held(error) or target.is_dir():
                raise
            if pause is None:
                raise Held(errno.EBUSY, HELD, str(made), None, str(target)) from None
            sleep(pause)
        else:
            return


def _is_held(error: OSError) -> bool:
    """Elsewhere than on Windows a lack of rights has a number of its own, and is told at once."""
    return getattr(error, "winerror", None) in _HOLDING or error.errno == errno.EBUSY
