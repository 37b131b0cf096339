# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Which corporatie made no bod: what its successor or its predecessor made is its own."""

from datetime import date
from pathlib import Path

import pytest
from support.hostile_lists import AFSPRAKEN, KADER, PARTIJEN, kader, lines, small, write
from support.render_files import kader_of

from ambitiekader_cli.stand.biedingen import missing_biedingen

DAY = date(2024, 3, 1)
DUE = "wettelijke_data: [{titel: t, maand: 7, dag: 1, soort: bod}]\n"
OTHERS = (
    "{id: p, naam: N, soort: overig}",
    "{id: was, naam: N, soort: corporatie, geldig: {tot: 2023-03-31}, opvolger: is}",
    "{id: is, naam: N, soort: corporatie}",
    "{id: ends, naam: N, soort: corporatie, geldig: {tot: 2023-08-01}, opvolger: follows}",
    "{id: follows, naam: N, soort: corporatie}",
)


@pytest.mark.parametrize(
    ("partij", "made", "without"),
    [
        ("is", "2023-06-01", ("ends",)),
        ("was", "2023-02-01", ("ends",)),
        ("follows", "2023-09-01", ("is",)),
        ("ends", "2023-07-01", ("is",)),
        ("follows", "2023-07-01", ("is", "ends")),
        ("p", "2023-07-01", ("is", "ends")),
    ],
)
def test_whose_a_bod_is(partij: str, made: str, without: tuple[str, ...], tmp_path: Path) -> None:
    bod = f"{{jaar: 2024, partij: {partij}, datum: {made}}}"
    files = {
        KADER: kader(more=DUE),
        PARTIJEN: lines("partijen", OTHERS),
        AFSPRAKEN: "status: concept\npartijen: [is, ends]\n" + lines("biedingen", [bod]),
    }
    found = kader_of(write(tmp_path, small(**files)))
    agreement = found.lokaal["veen"].afspraken
    assert agreement is not None
    assert [each.corporaties for each in missing_biedingen(found, agreement, DAY)] == [without]
