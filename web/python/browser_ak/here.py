# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What `ak` does with other programs, where there are none: in a browser nothing can be started."""

import sys
import zipfile
from collections.abc import Callable, Sequence
from importlib.machinery import ModuleSpec, PathFinder
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import NoReturn

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render import child_process
from ambitiekader_cli.render.make import make
from ambitiekader_cli.render.pipe import Answer, Job, Task
from ambitiekader_cli.repo import git


def install() -> None:
    """Make documents in this process, and say of git that it is not here."""
    child_process.Child = Here  # type: ignore[assignment, misc]
    git.program_for = no_git


class Here:
    """Makes a document in this process. Its limits are those of the page, which can be stopped."""

    def get_ready(self, task: Task) -> None:
        """Nothing can be done meanwhile."""

    def answer(self, task: Task, job: Job) -> Answer:
        """What comes of the job; its data go through JSON, as a template knows them."""
        return make(task, Job.from_json(job.to_json()))

    def kill(self) -> None:
        """Nothing runs."""

    stop = kill


def no_git(root: Path) -> NoReturn:  # noqa: ARG001 - as the function that it stands in for
    """Raises UserError."""
    advice = "gebruik daarvoor `ak` op een computer waarop git staat"
    raise UserError("in de browser is er geen git", advice)


class Later:
    """Finds a package that is fetched only when something imports it."""

    def __init__(self, name: str, fetched: Callable[[], bytes], folder: Path) -> None:
        self._name, self._fetched, self._folder = name, fetched, folder

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """As PathFinder, once it is unpacked."""
        if name != self._name:
            return None
        sys.meta_path.remove(self)
        with zipfile.ZipFile(BytesIO(self._fetched())) as package:
            package.extractall(self._folder)
        PathFinder.invalidate_caches()
        return PathFinder.find_spec(name, path, target)
