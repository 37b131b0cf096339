# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What passes between `ak` and the process that makes a document: the same on both sides."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.pipe import (
    About,
    Answer,
    Defect,
    Fault,
    Job,
    Limits,
    Logo,
    Made,
    Rejected,
    Task,
    answer_from_json,
    answer_to_json,
    files_of,
)
from ambitiekader_cli.render.unusable import TemplateError

TEXTS = st.text()
NAMED = st.dictionaries(TEXTS, TEXTS)
FORMATS = st.lists(st.sampled_from(["md", "html", "docx", "pdf", "odt"])).map(tuple)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS,
    lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
)
ABOUTS = st.builds(
    About,
    *[TEXTS] * 3,
    revisie=st.none() | TEXTS,
    status=TEXTS,
    peildatum=TEXTS,
    datum=st.none() | st.dates(),
    logos=st.lists(st.builds(Logo, TEXTS, TEXTS, st.binary())).map(tuple),
    folder=st.none() | TEXTS.map(Path),
)
ANSWERS = (
    st.builds(Made, st.dictionaries(TEXTS, st.binary()))
    | st.builds(Fault, TEXTS, st.integers(), TEXTS, TEXTS)
    | st.builds(Rejected, TEXTS, TEXTS)
    | st.builds(Defect, TEXTS)
)


@given(st.builds(Task, NAMED, TEXTS, FORMATS, st.builds(Limits, st.floats(0), st.integers(0))))
def test_a_task_is_one_line(task: Task) -> None:
    line = task.to_json()
    assert b"\n" not in line
    assert Task.from_json(line + b"\n") == task


@given(st.builds(Job, ABOUTS, st.dictionaries(TEXTS, PLAIN), NAMED))
def test_a_job_comes_out_as_it_went_in(job: Job) -> None:
    assert Job.from_json(job.to_json()) == job


@given(ANSWERS)
def test_an_answer_comes_out_as_it_went_in(answer: Answer) -> None:
    assert answer_from_json(answer_to_json(answer)) == answer


@given(ANSWERS, st.data())
def test_half_an_answer_is_none(answer: Answer, data: st.DataObject) -> None:
    raw = answer_to_json(answer)
    with pytest.raises(ValueError, match="no whole answer"):
        answer_from_json(raw[: data.draw(st.integers(0, len(raw) - 1))])


@pytest.mark.parametrize(
    "raw", [b"", b"null", b"{}", b'{"Made": 1}', b'"Fault"', b"hallo", b"\xff"]
)
def test_what_another_program_says_is_no_answer(raw: bytes) -> None:
    with pytest.raises(ValueError, match="no whole answer"):
        answer_from_json(raw)


def test_days_and_paths_in_data_are_text() -> None:
    job = Job(About("Proef"), {"dag": date(2025, 6, 1), "map": Path("a")})
    assert Job.from_json(job.to_json()).data == {"dag": "2025-06-01", "map": "a"}


def test_what_is_not_plain_does_not_pass() -> None:
    with pytest.raises(TypeError, match="object is not plain"):
        Job(About("Proef"), {"iets": object()}).to_json()


def test_what_an_answer_means() -> None:
    assert files_of(Made({"md": b"tekst"})) == {"md": b"tekst"}
    with pytest.raises(TemplateError, match=r"templates/a\.md\.j2:3: raar"):
        files_of(Fault("a.md.j2", 3, "raar"))
    with pytest.raises(UserError, match="kan niet") as caught:
        files_of(Rejected("kan niet", "doe anders"))
    assert (caught.value.advice, caught.value.exit_code) == ("doe anders", 1)
    with pytest.raises(RuntimeError, match="Traceback"):
        files_of(Defect("Traceback"))
