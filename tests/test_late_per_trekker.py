# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Rows that are late by trekker: alike ones are shared, and each says what it would say alone."""

from datetime import date
from pathlib import Path

from support.hostile_lists import AMBITIES, PARTIJEN, items, lines, partijen, small, write
from support.render_files import kader_of

from ambitiekader_cli.stand.oordeel import Klasse
from ambitiekader_cli.stand.rows import late_per_trekker, of_partij, standen

DAY = date(2024, 3, 1)
REPORTED = date(2023, 2, 1)
MORE = (
    ", trekker: [a, b, c], mijlpalen: [{titel: s, planning: Q1 2020}, {titel: t}]"
    f", voortgang: [{{datum: {REPORTED}, partij: a, status: loopt}}]"
)


def test_what_was_said_of_the_whole_item_stays_with_who_said_it(tmp_path: Path) -> None:
    files = {PARTIJEN: partijen("pabc"), AMBITIES: lines("ambities", items(2, MORE))}
    rows = [*standen(kader_of(write(tmp_path, small(**files))), DAY)]

    found = late_per_trekker(rows)
    for trekker in "abc":
        alone = [own for row in rows if (own := of_partij(row, trekker))]
        assert found[trekker] == [own for own in alone if own.klasse is Klasse.TE_LAAT]
    last = {trekker: {row.laatste for row in own if row.mijlpaal} for trekker, own in found.items()}
    assert last == {"a": {REPORTED}, "b": {None}, "c": {None}}
