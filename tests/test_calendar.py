# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2
"""Does another library read in a calendar what `ak` put there, whatever the texts hold?"""

from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from support import every_key

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.exchange.calendar import Event, calendar
from ambitiekader_cli.text import visible

ROOT = Path(__file__).parent.parent
MADE = datetime(2024, 3, 1, 12, tzinfo=UTC)
NASTY = '\r\nEND:VEVENT\nBEGIN:VALARM\n;,:\\n\\N"é€😀\x85\u2028\x00\x1b'
texts = st.text(st.sampled_from(NASTY) | st.characters(codec="utf-8"), max_size=300)
events = st.builds(
    Event,
    uid=st.integers(0, 99).map("BES-{}@kader".format),
    datum=st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    titel=texts,
    regels=st.lists(texts, max_size=3).map(tuple),
    plaats=st.none() | texts,
    soort=st.none() | texts,
    volgnummer=st.integers(0, 1000),
)


@given(texts, st.lists(events, min_size=1, max_size=4))
def test_nothing_in_a_text_becomes_another_line(naam: str, given_events: list[Event]) -> None:
    raw = calendar(naam, MADE, given_events)

    assert raw == calendar(naam, MADE, given_events)
    assert_lines(raw)
    found = vobject.readOne(raw.decode())
    assert {each.name for each in found.getChildren()} == {
        *("VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME", "VEVENT"),
    }
    for event, read in zip(given_events, found.vevent_list, strict=True):
        assert (read.uid.value, read.dtstart.value) == (event.uid, event.datum)
        assert read.sequence.value == str(event.volgnummer)
        assert read.summary.value == seen(event.titel)
        assert len([*read.getChildren()]) <= 9


def seen(text: str) -> str:
    line = visible(" ".join(text.split()))
    return line if len(line) <= 400 else f"{line[:399]}…"


def assert_lines(raw: bytes) -> None:
    lines = raw.split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 and not {*b"\r\n"} & {*line} for line in lines)
    for line in lines:
        line.decode("utf-8")  # no character is cut in two


@pytest.mark.parametrize("day", ["2022-03-01", "2024-03-01", "2026-11-22"])
def test_the_calendar_of_the_data_is_read_by_another_library(
    day: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["export", "ics", "--peildatum", day, "--repo", str(ROOT)]) == 0
    raw = capsysbinary.readouterr().out

    assert_lines(raw)
    read = vobject.readOne(raw.decode()).vevent_list
    uids = Counter(each.uid.value for each in read)
    assert uids.most_common(1)[0][1] == 1
    assert min(each.dtstart.value for each in read) >= date.fromisoformat(day)
    assert all(each.description.value.splitlines()[-1].startswith("Kader: ") for each in read)


def test_every_kind_of_day_is_there(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    root = every_key.write(tmp_path)
    assert run(["export", "ics", "--peildatum", "2024-03-01", "--repo", str(root)]) == 0
    raw = capsysbinary.readouterr().out

    read = vobject.readOne(raw.decode()).vevent_list
    assert {each.dtstamp.value for each in read} == {datetime(2024, 3, 1, tzinfo=UTC)}
    assert len(read) > 2
