# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Where the data lies: a folder that differs in capitals only is named, for Windows sees none."""

from pathlib import Path

import pytest

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.repo.layout import find_root, given_root


@pytest.mark.parametrize(
    ("made", "own"),
    [
        ("Data/regional", "`Data/regional` heet hier `data/regional`"),
        ("data/Local/pekela", "`data/Local` heet hier `data/local`"),
        ("DATA/Regional", "`DATA/Regional` heet hier `data/regional`"),
    ],
)
def test_capitals_are_named(tmp_path: Path, made: str, own: str) -> None:
    (tmp_path / made).mkdir(parents=True)
    if (tmp_path / made.lower()).exists():
        pytest.skip("here capitals do not count")
    with pytest.raises(UserError) as error:
        find_root(tmp_path / made)
    assert error.value.advice.startswith(own)
    with pytest.raises(UserError) as error:
        given_root(tmp_path)
    assert error.value.advice.startswith(own)


def test_nothing_alike(tmp_path: Path) -> None:
    (tmp_path / "gegevens").mkdir()
    (tmp_path / "Data").write_text("geen map", "utf-8")
    with pytest.raises(UserError) as error:
        find_root(tmp_path)
    assert error.value.advice.startswith("ga naar de map")
