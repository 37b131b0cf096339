# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A process that makes one document after the other: each is by itself, whatever another does."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.documents import FORMS
from support.render_files import BASIS, CONTEXT, document, kader_of

from ambitiekader_cli.render.child_process import Child, files
from ambitiekader_cli.render.forking_child import CAN_FORK, ForkingChild, child_of_several
from ambitiekader_cli.render.make import make
from ambitiekader_cli.render.own_programs import OwnPrograms
from ambitiekader_cli.render.pipe import About, Fault, Job, Limits, Made, Rejected, Task
from ambitiekader_cli.render.subject import subject_of
from ambitiekader_cli.view.document_data import document_data
from ambitiekader_cli.view.plain import as_plain
from ambitiekader_cli.work.making.parallel import Children, in_order

pytestmark = pytest.mark.skipif(not CAN_FORK, reason="Linux only")
JOB = Job(About("Proef"), {"a": {"titel": "x"}})
FINE = "# Proef\n\n{{ a.titel }}\n"
FOREVER = "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}"


def proef(body: str, limits: Limits | None = None, **more: str) -> Task:
    texts = {"proef.md.j2": body, **{f"{name}.md.j2": text for name, text in more.items()}}
    return Task(texts, "proef.md.j2", ("md",), limits or Limits())


@pytest.fixture
def child() -> Iterator[ForkingChild]:
    made = ForkingChild()
    yield made
    made.stop()


def asked(child: Child, task: Task, job: Job = JOB) -> object:
    child.get_ready(task)
    return child.answer(task, job)


def text(child: Child, task: Task) -> str:
    answer = asked(child, task)
    assert isinstance(answer, Made), answer
    return answer.files["md"].decode()


def test_it_makes_what_is_made_without_a_process(child: ForkingChild) -> None:
    kader = kader_of(BASIS)
    for name in ("lokaal", "agenda", "lokaal"):
        found = document(name)
        which = "voorbeeld" if name == "lokaal" else None
        data = as_plain(document_data(kader, subject_of(kader, found, which), CONTEXT))
        task = Task(found.templates, found.template, FORMS)
        job = Job(About(found.titel, datum=CONTEXT.peildatum), data)
        assert asked(child, task, job) == make(task, job)


def test_a_template_that_takes_all_time_or_memory_takes_no_other_along(
    child: ForkingChild,
) -> None:
    assert text(child, proef(FINE)) == "# Proef\n\nx\n"
    for body, limits in ((FOREVER, Limits(seconds=0.2)), ("{{ a.b.c }}", Limits())):
        assert isinstance(asked(child, proef(body, limits)), Fault)
        assert text(child, proef(FINE)) == "# Proef\n\nx\n"


def test_each_has_limits_of_its_own(child: ForkingChild) -> None:
    """Memory that is not enough for one is no limit for the next, nor is its time."""
    little = Limits(seconds=20, bytes=SMALL, characters=10**9)
    for _ in range(2):
        assert isinstance(asked(child, proef(LARGE, little)), Fault)
        assert isinstance(asked(child, proef(LARGE, Limits(characters=10**9))), Made)
    assert child.again


LARGE = "{% set x %}{% for i in range(9999) %}" + "a" * 9999 + "{% endfor %}{% endset %}"
SMALL = 90 * 1024 * 1024


def test_a_part_with_the_name_of_ours_is_not_taken_for_it(child: ForkingChild) -> None:
    found = document("agenda")
    ours = Task(found.templates, found.template, ("md",))
    kader = kader_of(BASIS)
    data = as_plain(document_data(kader, subject_of(kader, found, None), CONTEXT))
    job = Job(About(found.titel, datum=CONTEXT.peildatum), data)
    first = asked(child, ours, job)
    other = dict.fromkeys(found.templates, "anders\n")
    assert asked(child, Task(other, found.template, ("md",)), job) == Made({"md": b"anders\n"})
    assert asked(child, ours, job) == first != Made({"md": b"anders\n"})


def test_only_what_is_ours_to_the_letter_is_compiled_before_the_fork() -> None:
    found, programs = document("agenda"), OwnPrograms()
    of_others = {name: f"{text} " for name, text in found.templates.items()}
    programs.compile(of_others, found.template)
    assert len(programs) == 0
    part = "_delen.md.j2"
    programs.compile({**found.templates, part: of_others[part]}, found.template)
    assert len(programs) == 1
    programs.compile(found.templates, found.template)
    assert len(programs) == 2


def forks(pid: int) -> list[int]:
    return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def at_work(child: ForkingChild) -> tuple[int, int]:
    """The process and its fork, once that is there."""
    pid = child._process.pid
    while not forks(pid):
        time.sleep(0.01)
    return pid, forks(pid)[0]


def is_there(pid: int) -> bool:
    """Not ended, nor waiting for somebody to ask how it did."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def all_gone(pids: tuple[int, ...]) -> bool:
    end = time.monotonic() + 60
    while any(map(is_there, pids)) and time.monotonic() < end:
        time.sleep(0.01)
    return not any(map(is_there, pids))


def test_a_fork_that_the_system_ends_is_told(child: ForkingChild) -> None:
    child.get_ready(proef(FINE))
    os.kill(at_work(child)[1], signal.SIGKILL)
    answer = child.answer(proef(FINE), JOB)
    assert isinstance(answer, Fault)
    assert answer.sentence == "de template stopte halverwege"
    assert not child.again


def test_a_process_that_says_nothing_is_told(child: ForkingChild) -> None:
    child.kill()
    answer = asked(child, proef(FINE))
    assert isinstance(answer, Rejected)
    assert "stopte met code 0 en zonder antwoord" in answer.message


def test_a_defect_has_its_traceback(child: ForkingChild) -> None:
    child.get_ready(proef(FINE))
    child._asked.sendall((3).to_bytes(8) + b"{}}")
    with pytest.raises(RuntimeError, match="JSONDecodeError"):
        files(proef(FINE), JOB, child)


def test_who_ends_it_ends_its_fork(child: ForkingChild) -> None:
    """From another thread, as `ak` does when somebody presses Ctrl-C."""
    task = proef(FOREVER)
    child.get_ready(task)
    pids = at_work(child)
    threading.Timer(0.2, child.kill).start()
    assert isinstance(child.answer(task, JOB), Fault)
    assert all_gone(pids)


def test_it_ends_when_who_asks_is_gone(child: ForkingChild) -> None:
    """Also when that was killed and could tell nobody."""
    task = proef(FOREVER)
    child.get_ready(task)
    pids = at_work(child)
    child._asked.close()
    assert all_gone(pids[1:])
    child._process.wait(60)


def test_a_program_that_never_answers_is_not_waited_for(
    child: ForkingChild, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ambitiekader_cli.render.forking_child.GRACE", 0.5)
    task = proef(FINE, Limits(seconds=0))
    child.get_ready(proef(FINE))
    pids = at_work(child)
    os.kill(pids[1], signal.SIGSTOP)
    answer = child.answer(task, JOB)
    assert isinstance(answer, Fault)
    assert answer.sentence == "de template is na te veel tijd nog niet klaar"
    assert all_gone(pids)


def test_of_many_that_fail_the_others_are_made() -> None:
    def work(body: str, children: Children) -> object:
        with children.one() as child:
            seconds = 0.2 if body is FOREVER else 20
            return asked(child, proef(body, Limits(seconds, SMALL, 10**9)))

    bodies = [FINE, FOREVER, "{{ b }}", LARGE] * 3
    found = [*in_order(work, bodies, child_of_several)]
    kinds = {FINE: Made, FOREVER: Fault, "{{ b }}": Fault, LARGE: Fault}
    assert [type(each) for each in found] == [kinds[body] for body in bodies]
