# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A file that was only put in form is no change to `ak diff`."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st
from support.form_generator import generate

from ambitiekader_cli.diff.all_changes import changes_between
from ambitiekader_cli.diff.context import DiffContext
from ambitiekader_cli.form import formed
from ambitiekader_cli.repo.stored import Version
from ambitiekader_cli.repo.versions import Changed
from ambitiekader_cli.source import Source

PATH = "data/local/voorbeeld/afspraken.yaml"


@given(st.integers(0, 1_000_000))
def test_a_formatted_file_has_changed_in_form_only(seed: int) -> None:
    raw = generate(Random(seed)).raw
    new = formed(Source(PATH, raw)).new
    nothing = DiffContext(lambda _path, _older: None)
    diff = changes_between([Changed(PATH, Version(raw), Version(new))], nothing)
    assert (diff.changes, diff.unread) == ((), ())
    assert diff.only_form == (PATH,)
