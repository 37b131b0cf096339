# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The files of a document: their names, and that they are the same each time."""

import re
from dataclasses import replace
from datetime import date

import pytest
from support.render_files import BASIS, CONTEXT, PEILDATUM, ROOT, document, kader_of, made

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.names import stem
from ambitiekader_cli.render.rendition import RenderContext, render
from ambitiekader_cli.render.subject import subjects

SUBJECTS = (
    ("actielijst", "wonen-noord"),
    ("activiteiten", "voorbeeld-2024"),
    ("agenda", None),
    ("huurders", "huurders-noord"),
    ("lokaal", "voorbeeld"),
    ("samenvatting", None),
    ("voortgang", None),
)
GEMEENTEN = ("oldambt", "pekela", "veendam", "westerwolde")
TENANTS = ("hoo", "hos", "boo", "hip", "chv", "bow", "hag")


def test_file_names_tell_what_is_in_them() -> None:
    names = [name.removesuffix(".md") for name, _ in made(ROOT) if name.endswith(".md")]
    assert [name for name in names if not name.startswith("actielijst")] == [
        *(f"activiteiten-oldambt-{jaar}" for jaar in (2024, 2026)),
        *(f"activiteiten-{name}-2024" for name in ("pekela", "veendam")),
        *(f"activiteiten-westerwolde-{jaar}" for jaar in (2024, 2025, 2026)),
        *("agenda-2022-2025", "dekking-2025-06-01"),
        *(f"overzicht-voor-huurders-{name}-2025-06-01" for name in TENANTS),
        "ambitiekader-2022-2025",
        "lokale-afspraken-oldambt-2022-2025",
        *(f"lokale-afspraken-{name}-2024-2028" for name in ("pekela", "veendam", "westerwolde")),
        *("samenvatting-2025-06-01", "voortgang-2025-06-01"),
        *(f"voortgang-lokaal-{name}-2025-06-01" for name in GEMEENTEN),
    ]
    assert "actielijst-gemeente-pekela-2025-06-01" in names


def test_a_chart_is_a_file_beside_the_markdown_and_inside_the_page() -> None:
    for form, beside in (("md", ["voortgang-2025-06-01-grafiek.svg"]), ("html", [])):
        files = render(kader_of(ROOT), document("voortgang"), None, (form,), CONTEXT)
        assert [name for name in files if name.endswith(".svg")] == beside
        [text] = [content.decode() for name, content in files.items() if name.endswith(form)]
        assert all(f"]({name})" in text for name in beside)
        assert "(grafiek:" not in text


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
        ("a1b2c3d4e5", "a1b2c3d4e5"),
        ("a1b2c3d4e5+", "a1b2c3d4e5 met wijzigingen die nog niet zijn vastgelegd"),
    ],
)
def test_the_document_names_its_day_and_revision(revisie: str | None, shown: str) -> None:
    for name, which in SUBJECTS:
        [text, *_] = render(
            kader_of(BASIS), document(name), which, ("md",), replace(CONTEXT, revisie=revisie)
        ).values()
        assert re.search(rf"Versie van de gegevens:(?:\*\*)? {re.escape(shown)}", text.decode())
        assert re.search(r"\*\*(Datum|Peildatum|Stand op):\*\* 1 juni 2025", text.decode())
        assert "- **Status:** " in text.decode() or name == "samenvatting"


def test_the_day_of_the_revision_is_told() -> None:
    text = lokaal(replace(CONTEXT, vastgelegd=date(2025, 5, 2), revisie="a1b2c3d4e5+"))
    assert "gegevens:** a1b2c3d4e5 van 2 mei 2025, met wijzigingen" in text


def test_only_what_was_said_by_then_counts() -> None:
    now = replace(CONTEXT, keuzes=frozenset(["stand"]))
    early = lokaal(replace(now, peildatum=date(2023, 9, 19)))
    assert "Vijf coaches hebben de cursus gehaald." not in early
    assert "Vijf coaches hebben de cursus gehaald." in lokaal(now)


def test_a_gemeente_without_agreements_gets_a_document_that_says_so() -> None:
    kader = kader_of(BASIS).replaced(lokaal={})
    [text] = render(kader, document("lokaal"), "voorbeeld", ("md",), CONTEXT).values()
    assert text.decode().count("### 2.2 Lokale afspraken\n\nGeen.\n") == 1
    assert "**Status:** nog niet vastgelegd" in text.decode()


@pytest.mark.parametrize(
    ("name", "which", "message", "advice"),
    [
        ("lokaal", "vorbeeld", "`lokaal` is er niet van `vorbeeld`", "bedoelde u `voorbeeld`?"),
        ("activiteiten", "voorbeeld-2042", "niet van `voorbeeld-2042`", "`voorbeeld-2024`?"),
        ("activiteiten", None, "per gemeente en jaar", "voorbeeld-2023 en voorbeeld-2024"),
        ("actielijst", None, "per trekker", "kies uit: gemeente-voorbeeld, wonen-noord, "),
        ("huurders", "wonen-noord", "niet van `wonen-noord`", "huurders-noord"),
        ("lokaal", None, "is er per gemeente; zeg welke", "kies uit: voorbeeld"),
        ("agenda", "voorbeeld", "gaat over het hele kader", "laat `voorbeeld` weg"),
    ],
)
def test_wrong_use_is_told(name: str, which: str | None, message: str, advice: str) -> None:
    with pytest.raises(UserError) as caught:
        render(kader_of(BASIS), document(name), which, ("md",), CONTEXT)
    assert message in caught.value.message
    assert advice in caught.value.advice
    assert caught.value.exit_code == 2


def test_subjects() -> None:
    kader = kader_of(BASIS)
    assert subjects(kader, document("lokaal"), PEILDATUM) == ("voorbeeld",)
    assert subjects(kader, document("agenda"), PEILDATUM) == (None,)
    assert subjects(kader, document("activiteiten"), PEILDATUM) == (
        "voorbeeld-2023",
        "voorbeeld-2024",
    )
    assert subjects(kader, document("actielijst"), PEILDATUM) == (
        "gemeente-voorbeeld",
        "wonen-noord",
    )
    assert subjects(kader, document("huurders"), PEILDATUM) == ("huurders-noord",)


def lokaal(context: RenderContext) -> str:
    [text] = render(kader_of(BASIS), document("lokaal"), "voorbeeld", ("md",), context).values()
    return text.decode()
