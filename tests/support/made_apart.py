# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Documents of strangers, each in a process with limits, which one process has ready for all."""

from collections.abc import Iterator

import pytest

from ambitiekader_cli.render.child_process import files
from ambitiekader_cli.render.forking_child import child_of_several
from ambitiekader_cli.render.pipe import Job, Task
from ambitiekader_cli.work.making.parallel import Children

CHILDREN = Children(child_of_several)


@pytest.fixture(scope="module", autouse=True)
def until_the_end() -> Iterator[None]:
    """For the module that imports this: the processes end with it."""
    yield
    CHILDREN.stop()


def apart(task: Task, job: Job) -> dict[str, bytes]:
    """As `files` has it of a process for one document, which takes ten times as long."""
    with CHILDREN.one() as child:
        child.get_ready(task)
        return files(task, job, child)
