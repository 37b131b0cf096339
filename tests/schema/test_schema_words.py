# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2
"""Is every block, key and choice explained, and nothing that does not exist?"""

from collections.abc import Iterator
from typing import Any

from support.repositories import BASIS

from ambitiekader_cli.load import load
from ambitiekader_cli.model.compiled import COMPILED
from ambitiekader_cli.model.fields import FIELDS
from ambitiekader_cli.model.fields_of_blocks import OF_BLOCK
from ambitiekader_cli.model.ids import NAMED
from ambitiekader_cli.schema import blocks as uitleg
from ambitiekader_cli.schema.choices import choices

BLOCKS = {block.__name__: block for block in COMPILED}
KEYS = {f"{name}.{key}" for name, block in BLOCKS.items() for key in block.KEYS}


def test_every_block_is_explained() -> None:
    assert set(uitleg.BLOKKEN) == set(BLOCKS)


def test_every_key_has_its_row_and_no_other() -> None:
    assert set(FIELDS) == {key.partition(".")[2] for key in KEYS}
    assert set(OF_BLOCK) <= KEYS


def test_every_choice_is_explained() -> None:
    assert set(uitleg.KEUZES) == {choice for block in COMPILED.values() for choice in chosen(block)}


def chosen(part: Any) -> Iterator[str]:
    """Every word that can be chosen in a core schema of pydantic."""
    if isinstance(part, dict):
        yield from part["expected"] if part.get("type") == "literal" else ()
        part = [*part.values()]
    for each in part if isinstance(part, list) else ():
        yield from chosen(each)


def test_every_other_title_is_of_something() -> None:
    assert set(uitleg.TITELS) <= set(BLOCKS)


def test_every_choice_of_ids_is_one_that_is_made() -> None:
    asked = {field.verwijzing for field in (*FIELDS.values(), *OF_BLOCK.values())} - {""}
    assert asked == set(NAMED)
    of_a_name = {"bedoelde"}  # in a table of others: a trekker, or nobody of the frame
    assert asked | of_a_name == {*asked, *choices(load(BASIS).kader).schemas}


def test_words_are_sentences() -> None:
    rows = {name: field.uitleg for name, field in (FIELDS | OF_BLOCK).items()}
    for words in (uitleg.BLOKKEN, rows, uitleg.KEUZES):
        for name, said in words.items():
            assert said[0].isupper(), name
            assert said.endswith((".", "?")), name
            assert len(said) <= 90, name
