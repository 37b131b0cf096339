# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A region that was just made takes in the tables that it has, by one command after the other."""

from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from support.typed_tables import document, workbook

from ambitiekader_cli.cli.shell import run

INIT = (
    *("--naam", "Drie Heuvels", "--gemeente", "Assen", "--gemeente", "Emmen"),
    *("--corporatie", "Heuvelwonen", "--thema", "Wonen", "--thema", "Zorg"),
    *("--van", "2026", "--tot", "2029", "--yes", "--peildatum", "2026-11-29"),
)
AMBITIES = """
# Wonen
| Regionale ambitie | Trekker | Planning |
| Werkende monitor<br>Elk jaar weten wij hoe de markt ervoor staat. | Gemeente Assen | Q2 2027 |
| Bouwen voor starters | Heuvelwonen, gemeente Emmen | 2028 |
# Zorg
| Regionale ambitie | Trekker | Planning |
| Tafel wonen en zorg | Alle gemeenten | doorlopend |
"""
ACTIES = """
# Acties
| Thema | Actie | Actiehouder | Doet mee | Wanneer | Kosten |
| Wonen | Startersdag houden | Heuvelwonen | Gemeente Assen | Q3 2027 | € 2.500 |
| Zorg | Folder maken | Gemeente Assen | Wmo-raad | najaar 2027 | € 750,50 |
"""
Made = Mapping[str, list[dict[str, Any]]]


@pytest.fixture
def region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    done("init", "heuvels", *INIT)
    monkeypatch.chdir(tmp_path / "heuvels")
    return tmp_path / "heuvels"


def test_a_new_region_takes_in_its_ambities_from_word(region: Path) -> None:
    (region.parent / "agenda.docx").write_bytes(document(AMBITIES))
    taken = ("import", "../agenda.docx", "--nieuw", "--als", "ambitie", "--yes")
    assert "Nieuw: 3 onderdelen" in done(*taken)

    wonen, zorg = (read(region / f"data/regional/ambities/{t}.yaml") for t in ("wonen", "zorg"))
    first, second = wonen["ambities"]
    assert (first["id"], first["titel"], first["trekker"]) == (
        *("WON-1", "Werkende monitor", "gemeente-assen"),
    )
    assert second["trekker"] == ["heuvelwonen", "gemeente-emmen"]
    assert [each["planning"] for each in zorg["ambities"]] == ["doorlopend"]
    nothing_is_wrong()
    assert "Niets nieuws: alles uit ../agenda.docx staat er al." in done(*taken)


def test_a_new_region_takes_in_the_actions_of_a_gemeente_from_excel(region: Path) -> None:
    (region.parent / "acties.xlsx").write_bytes(workbook(ACTIES))
    begin = ("import", "../acties.xlsx", "--nieuw", "--als", "activiteit", "--yes")
    code, asked = said(*begin)
    assert code == 2, asked
    assert [line.rpartition("Geef ")[2] for line in asked.splitlines() if "Geef " in line] == [
        *("`--gemeente`: assen of emmen", "`--jaar`", '`--kolom "Kosten=WAT"`'),
        '`--naam "Wmo-raad=WIE"`',
    ]
    options = ("--gemeente", "assen", "--jaar", "2027", "--kolom", "Kosten=kenmerk")
    taken = (*begin, *options, "--naam", "Wmo-raad=weg")
    assert "Nieuw kenmerk: Kosten (bedrag)" in done(*taken)

    made = read(region / "data/local/assen/activiteiten/2027.yaml")["activiteiten"]
    assert [each["thema"] for each in made] == ["wonen", "zorg"]
    assert [each["kenmerken"] for each in made] == [{"kosten": "2500"}, {"kosten": "750.50"}]
    assert [each.get("met") for each in made] == [["gemeente-assen"], None]
    nothing_is_wrong()
    again = done(*taken)
    assert "Niets nieuws: alles uit ../acties.xlsx staat er al." in again
    assert "het kenmerk kosten" in again


def nothing_is_wrong() -> None:
    assert "0 fouten" in done("validate")
    done("fmt", "--check")
    done("status")


def read(path: Path) -> Made:
    found: Made = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
    return found


def done(*command: str) -> str:
    code, shown = said(*command)
    assert code == 0, shown
    return shown


def said(*command: str) -> tuple[int, str]:
    with redirect_stdout(StringIO()) as out, redirect_stderr(out):
        code = run(command)
    return code, out.getvalue()
