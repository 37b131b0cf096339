# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Facts of the real data, each checked by hand against the frame and the pages about it."""

from datetime import date
from pathlib import Path

import pytest

from ambitiekader_cli.load import load
from ambitiekader_cli.model.item import Activiteit, Afspraak
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand import stand_of

ROOT = Path(__file__).parents[1]
LOADED = load(ROOT)
GEM, CORP, HUUR = "alle-gemeenten", "alle-corporaties", "alle-huurdersorganisaties"
MET = {
    "BES-1": {GEM, CORP, "programmabureau"},
    "BES-2": {GEM, CORP},
    "BES-3": {GEM, CORP, HUUR},
    "BES-4": {GEM, CORP},
    "BET-2": {CORP},
    "BET-3": {GEM, CORP, HUUR},
    "BET-4": {GEM, CORP},
    "LEE-1": {GEM, CORP, "maatschappelijke-organisaties", "bewoners", "programmabureau"},
    "LEE-2": {GEM, CORP, HUUR, "maatschappelijke-organisaties"},
    "LEE-4": {"bewoners", CORP, GEM, "politie"},
    "LEE-5": {HUUR},
    "WZ-1": {GEM, "gemeente-stadskanaal", CORP, "contracterende-partijen"},
    "WZ-2": {GEM, CORP, "zorgorganisaties"},
    "WZ-3": {CORP, "opdrachtnemers-van-gemeenten"},
    "DUU-1": {GEM, CORP, HUUR, "programmabureau"},
    "DUU-2": {CORP},
    "DUU-4": {CORP},
}
"""Who takes part beside the trekker, by the words of each row of the agenda."""
LATER = date(2026, 11, 28)


@pytest.fixture(scope="module")
def kader() -> Kader:
    assert LOADED.problems == ()
    assert LOADED.kader is not None
    return LOADED.kader


def test_who_takes_part_in_each_row_of_the_agenda(kader: Kader) -> None:
    assert {name: {*item.met} for name, item in kader.ambities.items() if item.met} == MET


def test_the_signatories(kader: Kader) -> None:
    signed = [p for p in kader.partijen.values() if p.ondertekenaar]
    kinds = [p.soort for p in signed]
    assert [kinds.count(s) for s in ("gemeente", "corporatie", "huurdersorganisatie")] == [4, 3, 7]
    assert {p.id for p in signed} == {*kader.expanded((GEM, CORP, HUUR))}


def test_the_doelen_have_ids_of_their_thema(kader: Kader) -> None:
    counts = {"BES": 4, "BET": 3, "LEE": 2, "WZ": 5, "DUU": 4}
    expected = [f"{code}-D{n}" for code, most in counts.items() for n in range(1, most + 1)]
    assert sorted(kader.doelen) == sorted(expected)


def test_every_item_says_where_it_comes_from(kader: Kader) -> None:
    assert [item.id for item in kader.all_items() if not item.bron] == []


def test_what_the_source_does_not_say_is_marked(kader: Kader) -> None:
    """No page names an ambitie, a doel or an afspraak: each such link is inferred."""
    linked = [
        item
        for item in kader.all_items()
        if getattr(item, "doelen", ())
        or (isinstance(item, Afspraak | Activiteit) and item.ambitie)
        or (isinstance(item, Activiteit) and item.afspraak)
    ]
    assert len(linked) > 20
    assert [item.id for item in linked if not item.afgeleid] == []


def test_who_signed_locally(kader: Kader) -> None:
    signed = {
        place: (file.ondertekening.datum, [h.partij for h in file.ondertekening.handtekeningen])
        for place, lokaal in kader.lokaal.items()
        if (file := lokaal.afspraken) and file.ondertekening
    }
    assert signed == {
        "oldambt": (date(2022, 12, 22), []),
        "pekela": (date(2023, 12, 11), ["gemeente-pekela", "acantus", "hip"]),
        "veendam": (date(2023, 12, 12), ["gemeente-veendam", "acantus", "chv"]),
    }


@pytest.mark.parametrize("name", ["PEK-2024-4", "PEK-2024-5", "PEK-2024-6", "PEK-2024-8"])
def test_a_standing_norm_is_never_late(kader: Kader, name: str) -> None:
    assert stand_of(kader, kader.items[name], date(2029, 1, 1)).klasse == "doorlopend"


def test_the_labels_are_gone_before_2029(kader: Kader) -> None:
    item = kader.items["VEE-DUU-1"]
    assert stand_of(kader, item, LATER).oordeel.deadline == date(2028, 12, 31)


def test_of_the_local_agreements_two_years_are_known(kader: Kader) -> None:
    """Made in all four gemeenten in 2022, updated in three in 2023; of 2024 nothing is known."""
    oordeel = stand_of(kader, kader.items["PRO-6"], LATER).oordeel
    assert (oordeel.klasse, oordeel.deadline, oordeel.gemist) == ("te-laat", date(2024, 12, 31), 2)
    assert oordeel.laatste == date(2025, 12, 18)
