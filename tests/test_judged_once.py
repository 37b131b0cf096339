# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""An item is judged once for a day, and what is remembered is what would be judged anew."""

from datetime import date, timedelta

from support.repositories import BASIS

from ambitiekader_cli.load import load
from ambitiekader_cli.stand.rows import MOST_DAYS, every_stand, rows_of

DAYS = [date(2024, 3, 1) + timedelta(days=120 * n) for n in range(MOST_DAYS + 3)]


def test_the_same_item_on_the_same_day_is_judged_once() -> None:
    kader = load(BASIS).kader
    assert kader
    for item in kader.all_items():
        assert rows_of(kader, item, DAYS[0]) is rows_of(kader, item, DAYS[0])


def test_what_is_remembered_is_what_it_would_be() -> None:
    remembering = load(BASIS).kader
    assert remembering
    for day in [*DAYS, *DAYS]:
        anew = load(BASIS).kader
        assert anew
        assert [*every_stand(remembering, day)] == [*every_stand(anew, day)]
        assert len(remembering.judged_on) <= MOST_DAYS
