"""What an `ak` that was killed while writing left behind: known by its name, and cleared away.

Reading passes over it. Only who is alone in a folder (`lock`) may clear it: another `ak` could be
writing it.
"""

import os
import re
import shutil
from contextlib import suppress
from pathlib import Path

_NAME = re.compile(r"\.ak-[0-9a-f]{8}\.tmp")


def leftover_name(eight_digits: str) -> str:
    """What a file or folder is called until it is whole."""
    return f".ak-{eight_digits}.tmp"


def is_leftover(name: str) -> bool:
    """Whether only `ak` gives a file or folder such a name."""
    return _NAME.fullmatch(name) is not None


def clear(folder: Path, *, folders: bool) -> None:
    """Take away what was left directly in a folder; what cannot be taken away stays.

    Never what a link leads to; only with `folders` a whole folder.
    """
    with suppress(OSError), os.scandir(folder) as found:
        for each in [each for each in found if is_leftover(each.name)]:
            with suppress(OSError, RecursionError):
                if folders and each.is_dir(follow_symlinks=False):
                    shutil.rmtree(each.path)
                elif each.is_file(follow_symlinks=False):
                    Path(each.path).unlink()
