# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Every word of the data stands in the document, in order, in every format."""

from collections.abc import Iterable
from pathlib import Path

import pytest
import render_expected as expected
from pdf_reading import as_drawn, said, squeezed
from render_files import BASIS, CONTEXT, ROOT, document, kader_of, words
from render_hostile import hostile_repository

from ambitiekader_cli.render.make import render


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_repository(tmp_path_factory.mktemp("hostile"))


@pytest.mark.parametrize("form", ["md", "html", "pdf"])
@pytest.mark.parametrize("gemeente", ["oldambt", "pekela", "veendam", "westerwolde"])
def test_lokaal_says_all_that_oost_groningen_agreed(gemeente: str, form: str) -> None:
    assert_lokaal(ROOT, gemeente, form)


@pytest.mark.parametrize("form", ["md", "html", "pdf"])
def test_lokaal_says_all_of_the_basis(form: str) -> None:
    assert_lokaal(BASIS, "voorbeeld", form)


@pytest.mark.parametrize("form", ["md", "html", "pdf"])
def test_lokaal_says_hostile_words_literally(hostile: Path, form: str) -> None:
    assert_lokaal(hostile, "voorbeeld", form)


@pytest.mark.parametrize("form", ["md", "html", "pdf"])
@pytest.mark.parametrize("root", [ROOT, BASIS], ids=["data", "basis"])
def test_agenda_says_all_that_the_region_agreed(root: Path, form: str) -> None:
    assert_agenda(root, form)


@pytest.mark.parametrize("form", ["md", "html", "pdf"])
def test_agenda_says_hostile_words_literally(hostile: Path, form: str) -> None:
    assert_agenda(hostile, form)


def assert_lokaal(root: Path, gemeente: str, form: str) -> None:
    raw = next(g for g in expected.frame(root)["gemeenten"] if g["id"] == gemeente)
    wanted = [*expected.of_gemeente(root, raw)]
    assert len(wanted) > 20
    text = read(root, "lokaal", gemeente, form)
    assert_in_order(text, shown(form, wanted))
    titles = shown(form, expected.source_titles(root, gemeente))
    assert [title for title in titles if title not in text] == []


def assert_agenda(root: Path, form: str) -> None:
    assert_in_order(read(root, "agenda", None, form), shown(form, expected.of_kader(root)))


def read(root: Path, name: str, which: str | None, form: str) -> str:
    files = render(kader_of(root), document(name), which, (form,), CONTEXT)
    [(path, content)] = files.items()
    return squeezed(said(content)) if form == "pdf" else words(path, content)


def shown(form: str, wanted: Iterable[str]) -> Iterable[str]:
    """The words as they must stand in this format."""
    return [squeezed(as_drawn(each)) for each in wanted] if form == "pdf" else wanted


def assert_in_order(text: str, wanted: Iterable[str]) -> None:
    position = 0
    for each in wanted:
        found = text.find(each, position)
        assert found >= 0, f"{each!r} not after ...{text[max(0, position - 200) : position]!r}"
        position = found + len(each)
