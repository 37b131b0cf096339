# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What somebody wrote in a field of a Word document, as data."""

import shutil
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.render_files import ROOT, kader_of
from support.repositories import edit

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.view.kader_on_day import View, view
from ambitiekader_cli.words.states import STATUS
from ambitiekader_cli.work.importing.word.ticks import ticked
from ambitiekader_cli.work.named import trekkers_in

CHOICES = {words: name for name, words in STATUS.items()}
BOXES = " ".join(f"☐\N{NO-BREAK SPACE}{words}" for words in CHOICES)
BASIS = Path(__file__).parent / "basis"


@cache
def seen(root: Path) -> View:
    return view(kader_of(root), date(2025, 6, 1))


@pytest.mark.parametrize("root", [ROOT, BASIS], ids=["data", "basis"])
@given(data=st.data())
def test_who_is_named_is_known_again(root: Path, data: st.DataObject) -> None:
    on_day = seen(root)
    kader = on_day.kader
    everybody = [*kader.partijen, *kader.groepen, *kader.organen]
    chosen = data.draw(st.lists(st.sampled_from(everybody), min_size=1, max_size=6, unique=True))
    shown = on_day.wie(chosen)
    names = [(on_day.wie((name,)), name) for name in chosen]
    assert trekkers_in(shown, kader, names) == tuple(chosen)
    if "(was " not in shown:
        assert trekkers_in(shown, kader) == tuple(chosen)


def test_who_is_not_known_is_told() -> None:
    with pytest.raises(UserError, match="`Niemand`"):
        trekkers_in("Wonen Noord en Niemand", seen(BASIS).kader)


@pytest.mark.parametrize("typed", ["Gem. Voorbeeld", "Bestuur van Voorbeeld", "Gemente Voorbeld"])
def test_who_is_near_is_asked_by_name(typed: str) -> None:
    with pytest.raises(UserError) as caught:
        trekkers_in(f"Wonen Noord; {typed}", seen(BASIS).kader)
    assert caught.value.advice == "bedoelde u `Gemeente Voorbeeld` (gemeente-voorbeeld)?"


@pytest.mark.parametrize("naam", ["Zorg en Welzijn", "Stichting Zorg en Welzijn Noord"])
@pytest.mark.parametrize("between", [", ", " en ", "; ", ";", "\n", ";\n"])
def test_a_name_with_en_in_it_is_one(tmp_path: Path, naam: str, between: str) -> None:
    root = Path(shutil.copytree(BASIS, tmp_path / "repo"))
    new = "".join(
        f"  - {{id: {each}, naam: {naam}, soort: zorgaanbieder}}\n"
        for each, naam in (("samen", naam), ("zorghuis", "Zorghuis"), ("welzijnswerk", "Werk"))
    )
    edit(root, "data/regional/partijen.yaml", "groepen:\n", f"{new}groepen:\n")
    kader = kader_of(root)
    found = trekkers_in(f"Zorg en Welzijn{between}Wonen Noord", kader)
    assert found == ("samen", "wonen-noord")
    assert trekkers_in("Zorg\nen Welzijn\nWonen\nNoord", kader) == found
    assert trekkers_in(f"wonen{between}Zorg en Welzijn;", kader) == ("wonen-noord", "samen")


@pytest.mark.parametrize("sign", ["☒", "☑", "✓", "x", "X", "v", "☐x", "x☐"])
@pytest.mark.parametrize("words", CHOICES)
def test_a_tick_in_any_way(sign: str, words: str) -> None:
    box = "☐\N{NO-BREAK SPACE}"
    for space in (" ", "\N{NO-BREAK SPACE}"):
        text = BOXES.replace(f"{box}{words}", f"{sign}{space}{words}")
        assert ticked(text, CHOICES) == CHOICES[words]


def test_no_tick_one_word_or_unclear() -> None:
    assert ticked(BOXES, CHOICES) is None
    assert ticked("Gereed", CHOICES) == "gereed"
    for unclear in ("gereed loopt", "☐ gereed", "klaar", f"gereed {BOXES}", "x gereed x loopt"):
        with pytest.raises(UserError):
            ticked(unclear, CHOICES)
