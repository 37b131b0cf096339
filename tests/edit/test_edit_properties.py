# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Any edit of any file: what was meant is read, and every other line and comment stays."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.splices import trials
from support.yaml_corpus import VARIANTS, own_files, package_files, random_file, suite_texts

from ambitiekader_cli.source import Source

FILES, AT_ONCE = 1_000, 100


def outcomes(source: Source, most: int) -> Counter[str]:
    """Of so many edits of a file; those that are wrong fail."""
    random = Random(source.path)
    tried = [*trials(source, random)]
    random.shuffle(tried)
    return Counter(outcome() for _, outcome in tried[:most])


def at_most(part: float, counts: Counter[str]) -> bool:
    return counts["done"] > 0 and counts["refused"] <= part * counts.total()


@pytest.mark.parametrize("first", range(0, FILES, AT_ONCE))
def test_untidy_files(first: int) -> None:
    counts = Counter[str]()
    for seed in range(first, first + AT_ONCE):
        if source := random_file(seed):
            counts += outcomes(source, 4)
    assert at_most(0.08, counts), counts  # of all together under 4 %


@given(st.integers(FILES))
def test_any_other_file(seed: int) -> None:
    if source := random_file(seed):
        outcomes(source, 2)


@pytest.mark.parametrize("variant", VARIANTS)
def test_our_own_data_in_other_hands(variant: str) -> None:
    """A list with a comment in it is not replaced by another: nobody knows where that belongs."""
    counts = Counter[str]()
    for source in own_files():
        counts += outcomes(Source(source.path, VARIANTS[variant](source.raw)), 4)
    assert at_most(0.05, counts), counts
    assert counts["done"] > 70


def test_the_yaml_test_suite() -> None:
    """Keys behind a `?` and tabs between signs are refused: `ak fmt` puts them in form first."""
    counts = Counter[str]()
    for source in suite_texts():
        counts += outcomes(source, 3)
    assert counts["done"] > 500
    assert at_most(0.1, counts), counts


def test_files_of_other_projects() -> None:
    counts = Counter[str]()
    for source in package_files():
        counts += outcomes(source, 6)
    assert at_most(0.05, counts), counts
    assert counts["done"] > 30
