# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What gemeenten answer to an ambitie, counted again from the raw files."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from ambitiekader_cli.load import load
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand import Klasse, stand_of
from ambitiekader_cli.stand.lokaal_antwoord import LokaalAntwoord, LokaleAntwoorden
from ambitiekader_cli.stand.periode import there_since
from ambitiekader_cli.stand.rows import standen
from ambitiekader_cli.view.lokaal_antwoord import answer_in_words

ROOT = Path(__file__).parents[1]
DAYS = (date(2022, 6, 1), date(2024, 3, 1), date(2026, 11, 28))


@pytest.fixture(scope="module")
def kader() -> Kader:
    found = load(ROOT).kader
    assert found
    return found


@pytest.mark.parametrize("day", DAYS)
def test_the_counts_are_those_of_the_raw_files(kader: Kader, day: date) -> None:
    local = LokaleAntwoorden(kader, day)
    for ambitie in kader.ambities.values():
        answer = local.of(ambitie)
        assert answer
        items = [
            (place, kader.items[item["id"]])
            for place, item in raw_items()
            if elaborates(item, ambitie.id) and there_since(kader, kader.items[item["id"]]) <= day
        ]
        doing = [stand_of(kader, item, day) for _, item in items if item.SOORT == "activiteit"]
        assert answer.van == 4
        assert answer.gemeenten == len({place for place, _ in items})
        assert answer.afspraken + answer.activiteiten == len(items)
        assert answer.activiteiten == len(doing)
        assert answer.gereed == sum(row.klasse is Klasse.GEREED for row in doing)
        late = sum(row.klasse is Klasse.TE_LAAT for row in doing)
        assert answer.te_laat + answer.niets_gemeld == late


def test_rows_that_were_judged_already_change_nothing(kader: Kader) -> None:
    for day in DAYS:
        known = LokaleAntwoorden(kader, day, standen(kader, day))
        alone = LokaleAntwoorden(kader, day)
        for ambitie in kader.ambities.values():
            assert known.of(ambitie) == alone.of(ambitie)


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (
            (3, 4, 0, 4, 5, 2, 1, 0),
            "3 van 4 gemeenten; 5 activiteiten, 2 gereed, 1 te laat",
        ),
        (
            (3, 4, 1, 4, 1, 0, 0, 1),
            "3 van 4 gemeenten, 1 bewust niet; 1 activiteit, "
            "1 waarvan de termijn voorbij is en niets is gemeld",
        ),
        ((0, 4, 2, 0, 0, 0, 0, 0), "geen van 4 gemeenten, 2 bewust niet"),
        ((1, 1, 0, 1, 0, 0, 0, 0), "1 van 1 gemeente; nog geen activiteiten"),
    ],
)
def test_how_it_is_told(counts: tuple[int, ...], said: str) -> None:
    assert answer_in_words(LokaalAntwoord(*counts)) == said


@cache
def raw_items() -> list[tuple[str, dict[str, Any]]]:
    found = []
    for path in sorted((ROOT / "data/local").rglob("*.yaml")):
        file = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
        place = path.relative_to(ROOT / "data/local").parts[0]
        for key in ("afspraken", "activiteiten"):
            found += [(place, item) for item in file.get(key) or []]
    return found


def elaborates(item: dict[str, Any], ambitie: str) -> bool:
    if item.get("ambitie") == ambitie:
        return True
    above = [each for _, each in raw_items() if each["id"] == item.get("afspraak")]
    return any(each.get("ambitie") == ambitie for each in above)
