# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A second process reads a share of very much data: what comes of it is the same as without."""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambitiekader_cli.beside import Beside
from ambitiekader_cli.diff import all_changes
from ambitiekader_cli.diff.all_changes import changes_between
from ambitiekader_cli.diff.context import DiffContext
from ambitiekader_cli.load import by_two
from ambitiekader_cli.load.one_file import ReadFile, find_source, part_of
from ambitiekader_cli.repo import DataFile
from ambitiekader_cli.repo.stored import Version
from ambitiekader_cli.repo.versions import Changed
from ambitiekader_cli.work.part import Part
from ambitiekader_cli.work.validate import validated

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing forks")
BASIS = Path(__file__).parent / "basis"
FILES = {path.relative_to(BASIS).as_posix(): path.read_bytes() for path in BASIS.rglob("*.yaml")}
BROKEN = (
    b"",
    b"x: [",
    b"\xff",
    b"- 1",
    b"activiteiten:\n- {id: X}\n",
    b"x: 1\nx: 2\n",
    b"[" * 2_000,
)


@pytest.fixture(scope="module", autouse=True)
def both_cores() -> Iterator[None]:
    """Whatever else runs in this process: the other one only reads, and ends."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(by_two, "can_work_beside", lambda: True)
        yield


def told(part: ReadFile) -> tuple[object, ...]:
    return part.source.path, part.bestand, part.content, part.problems, part.missed_ids


@given(st.dictionaries(st.sampled_from(sorted(FILES)), st.sampled_from(BROKEN), max_size=4))
def test_a_share_that_another_process_read_says_the_same(broken: dict[str, bytes]) -> None:
    files = {**FILES, **broken, "data/vreemd.txt": b"x"}
    found = [find_source(DataFile(path), files.__getitem__) for path in sorted(files)]
    both = by_two.parts_by_two(found)
    assert [told(part) for part in both] == [told(part_of(each)) for each in found]


@given(
    st.dictionaries(st.sampled_from(sorted(FILES)), st.sampled_from(BROKEN), max_size=2),
    st.dictionaries(st.sampled_from(sorted(FILES)), st.sampled_from(BROKEN), max_size=2),
)
def test_a_diff_of_which_another_process_read_half_is_the_same(
    older: dict[str, bytes], newer: dict[str, bytes]
) -> None:
    edited = {path: raw.replace(b"titel: ", b"titel: Ook ", 1) for path, raw in FILES.items()}
    before, after = {**FILES, **older}, {**edited, **newer}
    files = [Changed(p, Version(before[p]), Version(after[p])) for p in sorted(FILES)]

    def changes() -> list[tuple[object, ...]]:
        found = changes_between(files, DiffContext(lambda _path, _older: None))
        told = [(each[:3], each.place.span(), each.veld, each.oud, each.nieuw) for each in found[0]]
        return [*told, found.only_form, found.unread]

    alone = changes()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(all_changes, "LARGE", 0)
        patched.setattr(all_changes, "can_work_beside", lambda: True)
        assert changes() == alone


def test_where_the_other_process_fails_we_read_all_ourselves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def dying(*_: object) -> Iterator[None]:
        yield None
        os._exit(9)

    monkeypatch.setattr(by_two, "_work", dying)
    found = [find_source(DataFile(path), FILES.__getitem__) for path in sorted(FILES)]
    assert all(part.content for part in by_two.parts_by_two(found))


def test_what_is_no_plain_value_is_no_answer() -> None:
    with Beside(lambda: [object()]) as child:
        assert [*child.results()] == []


def test_where_nobody_waits_for_children_it_ends_too() -> None:
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        with Beside(lambda: [1, 2]) as child:
            assert [*child.results()] == [1, 2]
    finally:
        signal.signal(signal.SIGCHLD, before)


def test_a_child_that_is_not_waited_for_is_ended() -> None:
    def forever() -> Iterator[int]:
        while True:
            yield 0

    with Beside(forever) as child:
        number = child._child
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


WRITTEN = (
    b"Mevrouw Jansen belt 06-12345678",
    b"zie boven",
    b"n.t.b.",
    b"Zaak #12 is af #en meer",
    b'"a\\tb"',
    b"De vereniging regelt zo snel mogelijk een verdeling van de woningen met regels in de wijk",
)


ITEM = b"  - id: PRO-%d\n    titel: Verdeling\n    tekst: %s\n    trekker: gemeente-voorbeeld\n"
MORE = {
    "data/local/x/afspraken.yaml": b"x: [",
    "data/regional/procesafspraken.yaml": b"procesafspraken:\n"
    + b"".join(ITEM % (number, WRITTEN[-1]) for number in (1, 2)),
}
TEXT = (b"titel:", b"tekst:")
EDITS = st.tuples(st.sampled_from(sorted(FILES)), st.integers(0, 40), st.sampled_from(WRITTEN))


@given(st.lists(EDITS))
def test_what_another_process_notices_is_what_is_found(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, int, bytes]]
) -> None:
    root = tmp_path_factory.mktemp("data")
    write(root, edits)
    part, days = Part(root, []), (date(2024, 7, 1), date(2024, 7, 1))
    alone = validated(part, days)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("ambitiekader_cli.load.LARGE", 0)
        both = validated(part, days)
    assert both.diagnostics == alone.diagnostics
    assert both.accepted == alone.accepted


@pytest.mark.parametrize("given", [0, 1, 3, 6, 12, 15, 16])
def test_what_a_process_that_ends_early_did_not_notice_is_found(
    given: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, [(path, 0, text) for path, text in zip(sorted(FILES), WRITTEN, strict=False)])
    part, days = Part(tmp_path, []), (date(2024, 7, 1), date(2024, 7, 1))
    alone = validated(part, days)
    work = by_two._work

    def dying(*words: Any) -> Iterator[Any]:
        yield from islice(work(*words), given)
        os._exit(9)

    monkeypatch.setattr(by_two, "_work", dying)
    monkeypatch.setattr("ambitiekader_cli.load.LARGE", 0)
    assert validated(part, days).diagnostics == alone.diagnostics


def write(root: Path, edits: Sequence[tuple[str, int, bytes]]) -> None:
    """The basis, and what every rule of one file has something to say of."""
    files = {**FILES, **MORE}
    for path, number, text in edits:
        lines = files[path].split(b"\n")
        texts = [n for n, line in enumerate(lines) if line.strip().startswith(TEXT)]
        if texts:
            at = texts[number % len(texts)]
            lines[at] = lines[at].partition(b":")[0] + b": " + text
        files[path] = b"\n".join(lines)
    for path, raw in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(raw)
