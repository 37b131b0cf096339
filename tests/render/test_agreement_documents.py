# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A document of an agreement says what was agreed; progress and notes only for who asks."""

import io
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from support.made_here import HERE
from support.render_files import BASIS, CONTEXT, ROOT, document, kader_of

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.bereik import BEREIK
from ambitiekader_cli.render.rendition import RenderContext, render
from ambitiekader_cli.render.subject import subjects

AGREEMENTS = ("kader", "lokaal", "activiteiten", "agenda")
REGIONS = (ROOT, BASIS, *sorted(path for path in (ROOT / "tests/regios").iterdir()))
REPROACHES = ("te laat", "gemeld", "bron noemt", "afgeleid", "opmerking")
LATE = date(2027, 1, 1)
TOC = Path(__file__).with_name("inhoudsopgave.txt")


@pytest.mark.parametrize("root", REGIONS, ids=lambda root: root.name)
@pytest.mark.parametrize("name", AGREEMENTS)
def test_an_agreement_is_no_report(root: Path, name: str) -> None:
    kader = kader_of(root)
    for text in made_all(kader, name, RenderContext(LATE, "a1b2c3d4e5", child=HERE)):
        said = text.lower()
        assert [word for word in REPROACHES if word in said] == []
        words = set(re.findall(r"[\w-]+", text))
        assert words.isdisjoint(each for each in kader.documenten if "-" in each)


@pytest.mark.parametrize("name", AGREEMENTS)
def test_who_asks_gets_stand_and_notes(name: str) -> None:
    kader = kader_of(ROOT)
    plain = "".join(made_all(kader, name, CONTEXT))
    stand = "".join(made_all(kader, name, chosen("stand")))
    notes = "".join(made_all(kader, name, chosen("toelichting")))
    assert "niets gemeld" in stand
    assert "| Stand |" in stand
    assert "Toelichting" in notes
    assert "*Opmerking:*" in notes
    assert len(plain) < len(stand)
    assert len(plain) < len(notes)


def test_what_an_item_asks_to_be_explained_stands_in_the_notes() -> None:
    kader = kader_of(ROOT)
    text = " ".join("".join(made_all(kader, "kader", chosen("toelichting"))).split())
    items = [item for item in kader.all_items() if not item.bestand.gemeente]
    inferred = [item.afgeleid for item in items if item.afgeleid]
    assert len(inferred) > 5
    assert [each for each in inferred if " ".join(each.split())[:60] not in text] == []


def test_the_frame_has_every_part_of_its_source() -> None:
    [text] = render(kader_of(ROOT), document("kader"), None, ("md",), CONTEXT).values()
    headings = re.findall(r"(?m)^##+ (?:[0-9.]+ )?(.*)$", text.decode())
    position = 0
    for wanted in TOC.read_text("utf-8").splitlines():
        assert wanted in headings[position:], wanted
        position = headings.index(wanted, position) + 1


@pytest.mark.parametrize(
    ("name", "which", "most"),
    [
        ("lokaal", "westerwolde", 8),
        ("lokaal", "pekela", 10),
        *(("activiteiten", f"{name}-2024", 3) for name in ("oldambt", "pekela", "veendam")),
        ("kader", None, 20),
        ("samenvatting", None, 1),
        ("voortgang-lokaal", "pekela", 4),
    ],
)
def test_a_small_agreement_is_a_small_document(name: str, which: str | None, most: int) -> None:
    [pdf] = render(kader_of(ROOT), document(name), which, ("pdf",), CONTEXT).values()
    assert len(PdfReader(io.BytesIO(pdf)).pages) <= most


@pytest.mark.parametrize("root", REGIONS, ids=lambda root: root.name)
def test_the_summary_is_one_page_everywhere(root: Path) -> None:
    for day in (date(2024, 6, 1), LATE):
        context = RenderContext(day, "a1b2c3d4e5", child=HERE)
        [pdf] = render(kader_of(root), document("samenvatting"), None, ("pdf",), context).values()
        assert len(PdfReader(io.BytesIO(pdf)).pages) == 1


def test_what_was_never_agreed_has_no_document_when_nobody_asks() -> None:
    kader = kader_of(ROOT)
    some = {name: lokaal for name, lokaal in kader.lokaal.items() if name != "pekela"}
    assert "pekela" not in subjects(kader.replaced(lokaal=some), document("lokaal"), LATE)


def test_bijlage_1_has_a_table_of_activities_for_every_thema() -> None:
    kader = kader_of(ROOT)
    for text in made_all(kader, "lokaal", CONTEXT):
        tables = re.findall(r"(?m)^\| \|( Nr\. \|)? Activiteiten \| Trekker \| Planning \|$", text)
        assert len(tables) >= len(kader.themas)
        for thema in kader.themas.values():
            assert f"| **{thema.naam}** |" in text


def test_no_action_is_told_four_times() -> None:
    """Where it is agreed, and where others name it."""
    kader = kader_of(ROOT)
    [text] = render(kader, document("lokaal"), "pekela", ("md",), CONTEXT).values()
    titles = [item.titel for item in kader.lokaal["pekela"].items()]
    assert [title for title in titles if text.decode().count(title) > 3] == []


def test_the_form_is_the_agreement_with_room_to_type() -> None:
    [(name, content)] = render(
        kader_of(ROOT), document("lokaal"), "pekela", ("md",), chosen("leeg")
    ).items()
    text = content.decode()
    assert name == "lokale-afspraken-pekela-leeg.md"
    assert "| **BES-1** |" in text
    assert not re.search("PEK-[A-Z0-9]", text)
    assert "2024" not in text.replace("november 2026", "")
    assert len(re.findall(r"(?m)^(\| )+\|$", text)) > 50


def test_signed_and_unsigned_have_their_own_row(tmp_path: Path) -> None:
    root = Path(shutil.copytree(BASIS, tmp_path / "repo"))
    path = root / "data/local/voorbeeld/afspraken.yaml"
    text = re.sub(r"(?ms)^ondertekening:.*?(?=^\w)", "", path.read_text("utf-8"))
    signed = (
        "ondertekening:\n  datum: 2023-02-01\n  plaats: Voorbeeld\n  handtekeningen:\n"
        "    - {partij: wonen-noord, functie: directeur, datum: 2023-02-03}\n"
    )
    path.write_text(signed + text, "utf-8")
    [lokaal] = render(kader_of(root), document("lokaal"), "voorbeeld", ("md",), CONTEXT).values()
    assert (
        "| **Wonen Noord** | directeur | Voorbeeld | 3 februari 2023 | getekend |"
        in lokaal.decode()
    )
    assert "| **Gemeente Voorbeeld** | | | | |" in lokaal.decode()


def chosen(*keuzes: str) -> RenderContext:
    return replace(CONTEXT, keuzes=frozenset(keuzes))


def made_all(kader: Kader, name: str, context: RenderContext) -> Iterator[str]:
    found = document(name)
    if BEREIK[found.bereik].is_in(kader.niveau):
        for which in subjects(kader, found, context.peildatum):
            yield from (
                text.decode() for text in render(kader, found, which, ("md",), context).values()
            )
