# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The files of a document: their names, and that they are the same each time."""

import re
from dataclasses import replace

import pytest
from render_files import BASIS, CONTEXT, ROOT, document, kader_of, made

from ambitiekader_cli.diagnostics import UserError
from ambitiekader_cli.render.make import Context, render, subjects
from ambitiekader_cli.render.names import stem


def test_file_names_tell_what_is_in_them() -> None:
    assert [name for name, _ in made(ROOT)] == [
        *("agenda-2022-2025.md", "agenda-2022-2025.html"),
        *both("oldambt", "2022-2025"),
        *both("pekela", "2022-2025"),
        *both("veendam", "2024-2028"),
        *both("westerwolde", "2024-2028"),
    ]


def both(gemeente: str, years: str) -> list[str]:
    return [f"lokale-afspraken-{gemeente}-{years}.{form}" for form in ("md", "html")]


@pytest.mark.parametrize("name", ["CON", "Nul:", "../../weg", "é/\\*?", "x" * 500])
def test_file_names_are_safe_on_windows(name: str) -> None:
    found = stem(name, None, "2022-2025")
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", found)
    assert found.endswith("-2022-2025")
    assert len(found) <= 90


def test_two_runs_give_the_same_bytes() -> None:
    assert dict(made(BASIS)) == dict(made(BASIS))


@pytest.mark.parametrize(
    ("revisie", "shown"),
    [
        (None, "niet vastgelegd in git"),
        ("a1b2c3d4e5", "a1b2c3d4e5\n"),
        ("a1b2c3d4e5+", "a1b2c3d4e5 met wijzigingen die nog niet zijn vastgelegd"),
    ],
)
def test_the_document_names_its_day_and_revision(revisie: str | None, shown: str) -> None:
    text = lokaal(replace(CONTEXT, revisie=revisie))
    assert f"**Revisie:** {shown}" in text
    assert "**Peildatum:** 1 juni 2025" in text


def test_only_what_was_said_by_then_counts() -> None:
    early = lokaal(Context(CONTEXT.peildatum.replace(year=2023, month=9, day=19), None))
    assert "Vijf coaches hebben de cursus gehaald." not in early
    assert "Vijf coaches hebben de cursus gehaald." in lokaal(CONTEXT)


def test_a_gemeente_without_agreements_gets_a_document_that_says_so() -> None:
    kader = replace(kader_of(BASIS), lokaal={})
    [text] = render(kader, document("lokaal"), "voorbeeld", ("md",), CONTEXT).values()
    assert text.decode().count("Hierover zijn nog geen lokale afspraken vastgelegd.") >= 3
    assert "**Status:** nog niet vastgelegd" in text.decode()


@pytest.mark.parametrize(
    ("name", "which", "message", "advice"),
    [
        ("lokaal", "vorbeeld", "`vorbeeld` is geen gemeente", "bedoelde u `voorbeeld`?"),
        ("lokaal", None, "is er per gemeente; zeg welke", "kies uit: voorbeeld"),
        ("agenda", "voorbeeld", "gaat over het hele kader", "laat `voorbeeld` weg"),
    ],
)
def test_wrong_use_is_told(name: str, which: str | None, message: str, advice: str) -> None:
    with pytest.raises(UserError) as caught:
        render(kader_of(BASIS), document(name), which, ("md",), CONTEXT)
    assert message in caught.value.message
    assert caught.value.advice == advice
    assert caught.value.exit_code == 2


def test_subjects() -> None:
    kader = kader_of(BASIS)
    assert subjects(kader, document("lokaal")) == ("voorbeeld",)
    assert subjects(kader, document("agenda")) == (None,)


def lokaal(context: Context) -> str:
    [text] = render(kader_of(BASIS), document("lokaal"), "voorbeeld", ("md",), context).values()
    return text.decode()
