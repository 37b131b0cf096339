# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Documents made without a process for each, which takes most of the time.

`tests/render/test_render_in_process.py` holds both ways beside each other; what a process adds, an
end to time and memory, has tests of its own.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache

import pytest

from ambitiekader_cli.render import child_process
from ambitiekader_cli.render.child_process import Child
from ambitiekader_cli.render.make import make
from ambitiekader_cli.render.pipe import Answer, Job, Task
from ambitiekader_cli.render.template.expand import prepared
from ambitiekader_cli.render.template.sandbox import Sandbox
from ambitiekader_cli.work.making import documents, request


class Here(Child):
    """The same maker as in a child process, in this one; it can be asked again."""

    def __init__(self) -> None:
        """No process."""

    def get_ready(self, task: Task) -> None:
        """It is."""

    def stop(self) -> None:
        """Nothing runs."""

    kill = stop

    def answer(self, task: Task, job: Job) -> Answer:
        return make(task, job, compiled(task.templates, task.name))


def compiled(templates: Mapping[str, str], name: str) -> Sandbox:
    """Once for the same templates."""
    return _compiled(frozenset(templates.items()), name)


def of_commands(patch: pytest.MonkeyPatch) -> None:
    """So do all commands that make documents, too."""
    for asking in (child_process, request):
        patch.setattr(asking, "Child", Here)
    patch.setattr(documents, "child_of_several", Here)


@contextmanager
def all_here() -> Iterator[None]:
    """The same for a while."""
    with pytest.MonkeyPatch.context() as patch:
        of_commands(patch)
        yield


@lru_cache(maxsize=32)
def _compiled(templates: frozenset[tuple[str, str]], name: str) -> Sandbox:
    return prepared(dict(templates), name)


HERE = Here()
