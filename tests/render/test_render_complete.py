# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Every word of the data stands in the document, in order, in every format."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest
from support import render_expected as expected
from support.documents import FORMS, NAMES
from support.docx_files import words as docx_words
from support.measured import measured
from support.odt_files import odt_words
from support.pdf_reading import as_drawn, said, squeezed
from support.render_expected_reports import wanted
from support.render_files import BASIS, CONTEXT, PEILDATUM, ROOT, document, kader_of, words
from support.render_hostile import hostile_repository

from ambitiekader_cli.render.rendition import render
from ambitiekader_cli.render.subject import subjects


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_repository(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="session")
def counted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return measured(tmp_path_factory.mktemp("measured") / "repo")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("root", [ROOT, BASIS], ids=["data", "basis"])
def test_a_document_says_all_that_was_agreed(root: Path, name: str, form: str) -> None:
    assert_whole(root, name, form)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NAMES)
def test_a_document_says_hostile_words_literally(hostile: Path, name: str, form: str) -> None:
    assert_whole(hostile, name, form)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NAMES)
def test_a_document_says_what_was_measured_decided_and_offered(
    counted: Path, name: str, form: str
) -> None:
    assert_whole(counted, name, form)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NAMES)
def test_a_form_is_the_same_alone_and_beside_the_others(name: str, form: str) -> None:
    kader = kader_of(BASIS)
    for which in subjects(kader, document(name), PEILDATUM):
        alone = render(kader, document(name), which, (form,), CONTEXT)
        assert alone
        assert alone.items() <= made(BASIS, name, which).items()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("gemeente", ["oldambt", "pekela", "veendam", "westerwolde"])
def test_lokaal_names_the_sources_of_the_local_files(gemeente: str, form: str) -> None:
    text = read(ROOT, "lokaal", gemeente, form, "toelichting")
    titles = shown(form, expected.source_titles(ROOT, gemeente))
    assert [title for title in titles if title not in text] == []
    remarks = shown(form, expected.local_remarks(ROOT, gemeente))
    assert remarks
    assert [remark for remark in remarks if remark not in text] == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("root", [ROOT, BASIS], ids=["data", "basis"])
def test_agenda_with_its_stand_tells_what_was_reported(root: Path, form: str) -> None:
    text = read(root, "agenda", None, form, "stand")
    told = shown(form, expected.regional_reports(root))
    assert told
    assert [each for each in told if each not in text] == []


def test_there_is_enough_to_look_for(hostile: Path) -> None:
    for root in (ROOT, hostile):
        for name in (each for each in NAMES if each != "oplegnotitie"):  # none is planned
            kader = kader_of(root)
            found = [
                wanted(root, name, which) for which in subjects(kader, document(name), PEILDATUM)
            ]
            assert max(map(len, found)) > FEWEST.get(name, 20), (root, name)


FEWEST = {"samenvatting": 1, "huurders": 2}
"""Texts that the fullest of these must tell; a page holds no more."""


def assert_whole(root: Path, name: str, form: str) -> None:
    kader = kader_of(root)
    planned = any(body.gepland for body in (kader.overleg.overleggen if kader.overleg else ()))
    assert subjects(kader, document(name), PEILDATUM) or (name == "oplegnotitie" and not planned)
    for which in subjects(kader, document(name), PEILDATUM):
        assert_in_order(read(root, name, which, form), shown(form, wanted(root, name, which)))


def read(root: Path, name: str, which: str | None, form: str, *chosen: str) -> str:
    [(path, content)] = [
        each for each in made(root, name, which, *chosen).items() if each[0].endswith(f".{form}")
    ]
    if form in {"docx", "odt"}:
        return docx_words(content) if form == "docx" else odt_words(content)
    return squeezed(said(content)) if form == "pdf" else words(path, content)


@lru_cache(maxsize=32)
def made(root: Path, name: str, which: str | None, *chosen: str) -> dict[str, bytes]:
    """A document in all its forms, which are asked for one after the other."""
    context = replace(CONTEXT, keuzes=frozenset(chosen))
    return render(kader_of(root), document(name), which, FORMS, context)


def shown(form: str, wanted: Iterable[str]) -> list[str]:
    """The words as they must stand in this format."""
    return [squeezed(as_drawn(each)) for each in wanted] if form == "pdf" else [*wanted]


def assert_in_order(text: str, wanted: Iterable[str]) -> None:
    position = 0
    for each in wanted:
        found = text.find(each, position)
        assert found >= 0, f"{each!r} not after ...{text[max(0, position - 200) : position]!r}"
        position = found + len(each)
