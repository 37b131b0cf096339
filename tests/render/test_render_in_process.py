# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A program can make a document itself: the same bytes and the same words, without a process."""

import _thread
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from support.documents import FORMS
from support.render_files import BASIS, CONTEXT, document, kader_of

from ambitiekader_cli.render.child_process import files
from ambitiekader_cli.render.make import make
from ambitiekader_cli.render.pipe import About, Answer, Fault, Job, Made, Rejected, Task, files_of
from ambitiekader_cli.render.subject import subject_of
from ambitiekader_cli.view.document_data import document_data
from ambitiekader_cli.view.plain import as_plain

LOOP = "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}"


def proef(body: str, *formats: str) -> Task:
    return Task({"proef.md.j2": body}, "proef.md.j2", formats)


def test_it_gives_the_bytes_that_a_process_gives() -> None:
    found, kader = document("lokaal"), kader_of(BASIS)
    task = Task(found.templates, found.template, FORMS)
    data = as_plain(document_data(kader, subject_of(kader, found, "voorbeeld"), CONTEXT))
    job = Job(About(found.titel, datum=CONTEXT.peildatum), data)
    assert files_of(make(task, job)) == files(task, job)


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ("{{ a.b", Fault),
        ("{{ b }}", Fault),
        ("- " * 15 + "diep", Fault),
        ("# T\n", Made),
        ("# T\n\n|" + "a|" * 64 + "\n|" + "-|" * 64 + "\n", Rejected),
    ],
)
def test_what_is_wrong_is_an_answer(body: str, answer: type[Answer]) -> None:
    task, job = proef(body, "docx"), Job(About("Proef"), {"a": {}})
    assert isinstance(make(task, job), answer)


@contextmanager
def interrupted() -> Iterator[None]:
    """Ctrl-C for this process, once, soon: a fast machine ends a loop that is too long in 0.2 s."""
    timer = threading.Timer(0.02, _thread.interrupt_main, (signal.SIGINT,))
    timer.start()
    yield
    timer.cancel()


@pytest.mark.usefixtures("ctrl_c_counts")
def test_ctrl_c_is_for_the_program_that_asks() -> None:
    with pytest.raises(KeyboardInterrupt), interrupted():
        make(proef(LOOP, "md"), Job(About("Proef"), {}))
