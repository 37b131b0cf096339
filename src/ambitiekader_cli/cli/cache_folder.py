"""Where answers are kept: outside the data, in a folder of the user's own."""

import os
import sys
from pathlib import Path
from typing import Annotated

from ambitiekader_cli.cache.store import is_own
from ambitiekader_cli.cli.options import flag

GeenCache = Annotated[bool, flag("--geen-cache", "Reken opnieuw, ook als het antwoord bekend is.")]

VARIABLE = "AK_CACHE"
"""Another folder; empty for none."""
NAME = "ambitiekader-cli"


def cache_folder(root: Path | None = None) -> Path | None:
    """The folder, which need not be there yet; None where nothing may be kept.

    Never in the repository: reading writes nothing there. Raises OSError.
    """
    folder = _chosen()
    if folder is None or not folder.is_absolute():
        return None
    real = folder.resolve()
    if root is not None and real.is_relative_to(root.resolve()):
        return None
    return real if not os.path.lexists(real) or is_own(real) else None


def usable_folder(root: Path) -> Path | None:
    """The same; None where it cannot be told."""
    try:
        return cache_folder(root)
    except OSError:
        return None


def _chosen() -> Path | None:
    if (named := os.environ.get(VARIABLE)) is not None:
        return Path(named).absolute() if named else None
    beside: str | Path | None
    if os.name == "nt":
        beside = os.environ.get("LOCALAPPDATA")
    elif sys.platform == "darwin":
        beside = Path("~/Library/Caches").expanduser()
    else:
        beside = os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser()
    return Path(beside, NAME) if beside else None
