# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Every key of a frame, written wrong: one finding in Dutch, at the text that is wrong."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from ambitiekader_cli.diagnostics import Severity
from ambitiekader_cli.work.part import Part
from ambitiekader_cli.work.validate import validated

BASIS = Path(__file__).parent / "basis"
FRAME = "data/regional/kader.yaml"
PARTIJEN = "data/regional/partijen.yaml"
PROCES = "data/regional/procesafspraken.yaml"
DAY = date(2024, 3, 1)
KENMERKEN = """kenmerken:
  - {id: getal, naam: G, soort: getal}
  - {id: dag, naam: D, soort: datum}
  - {id: keus, naam: K, soort: keuze, keuzes: [aa, bb], meervoud: ja}
  - {id: ja, naam: J, soort: ja-nee, voor: activiteit}
"""
BAD_FRAME = {
    "niveau: land": "AK002",
    "niveau: [regio]": "AK002",
    "niveau: {a: b}": "AK002",
    "samenwerkingen: noord": "AK002",
    "samenwerkingen: [noord]": "AK002",
    "samenwerkingen: [{id: Noord, code: NRD, naam: N, gemeenten: [voorbeeld]}]": "AK002",
    "samenwerkingen: [{id: noord, code: nrd, naam: N, gemeenten: [voorbeeld]}]": "AK002",
    "samenwerkingen: [{id: noord, code: NRD, naam: N, gemeenten: []}]": "AK002",
    "samenwerkingen: [{id: noord, code: NRD, naam: N}]": "AK002",
    "samenwerkingen: [{id: noord, code: NRD, naam: N, gemeenten: [elders]}]": "AK211",
    "samenwerkingen: [{id: voorbeeld, code: NRD, naam: N, gemeenten: [voorbeeld]}]": "AK204",
    "samenwerkingen: [{id: noord, code: VBD, naam: N, gemeenten: [voorbeeld]}]": "AK204",
    "partijsoorten: provincie": "AK002",
    "partijsoorten: [provincie]": "AK002",
    "partijsoorten: [{id: De Provincie, naam: P}]": "AK002",
    "partijsoorten: [{id: provincie}]": "AK002",
    "partijsoorten: [{id: x, naam: P}, {id: x, naam: Q}]": "AK204",
    "kenmerken: [{id: k, naam: K, soort: geld}]": "AK002",
    "kenmerken: [{id: k, naam: K}]": "AK002",
    "kenmerken: [{id: k, naam: K, soort: keuze}]": "AK002",
    "kenmerken: [{id: k, naam: K, soort: getal, keuzes: [a]}]": "AK002",
    "kenmerken: [{id: k, naam: K, soort: getal, voor: doel}]": "AK002",
    "kenmerken: [{id: k, naam: K, soort: getal, meervoud: yes}]": "AK002",
    "kenmerken: {k: getal}": "AK002",
    "kenmerken: [{id: k, naam: K, soort: getal}, {id: k, naam: L, soort: getal}]": "AK204",
    "aanleidingen: [{datum: 2024-02-30, soort: wet, tekst: T}]": "AK002",
    "aanleidingen: [{datum: 2024-02-01, soort: wetten, tekst: T}]": "AK002",
    "aanleidingen: [{datum: 2024-02-01, soort: wet}]": "AK002",
    "aanleidingen: een wet": "AK002",
    "uitvragen: [{datum: 2024-02-02, antwoord_voor: 2024-02-01, partijen: wonen-noord}]": "AK002",
    "uitvragen: [{datum: 2024-02-02, antwoord_voor: 2024-02-09, partijen: []}]": "AK002",
}
BAD_ITEM = {
    "kenmerken: {Getal: 3}": "AK002",
    "kenmerken: [getal]": "AK002",
    "kenmerken: getal": "AK002",
    "kenmerken: {getal: {a: b}}": "AK002",
    "kenmerken: {getal: }": "",
    "kenmerken: {getal: veel}": "AK120",
    "kenmerken: {getal: 3.000}": "AK120",
    "kenmerken: {getal: [1, 2]}": "AK120",
    "kenmerken: {dag: 2024-02-30}": "AK120",
    "kenmerken: {dag: 1 maart 2024}": "AK120",
    "kenmerken: {keus: cc}": "AK120",
    "kenmerken: {keus: [aa, cc]}": "AK120",
    "kenmerken: {onbekend: 3}": "AK231",
    "kenmerken: {ja: ja}": "AK231",
    "vervolg_op: PRO-9": "AK203",
    "vervolg_op: PRO-1": "AK233",
    "vervolg_op: {a: b}": "AK002",
    "na: PRO-9": "AK203",
    "na: PRO-1": "AK233",
    "na: [[PRO-1]]": "AK002",
    "afgeleid: [x]": "AK002",
    "afgeleid: {a: b}": "AK002",
    "gebied: [{naam: W, cbs: WK99}]": "AK002",
    "gebied: [{naam: W, cbs: GM0014}]": "AK002",
    "gebied: [{naam: W, cbs: BU99990101}]": "AK236",
}
BAD_PARTIJ = {
    "soort: Provincie": "AK002",
    "soort: provincie": "AK230",
    "soort: [gemeente]": "AK002",
    "soort: overig, opvolger: elders": "AK201",
    "soort: overig, geldig: {tot: 2030-01-01}, opvolger: elders": "AK201",
    "soort: overig, opvolger: wonen-noord": "AK237",
    "soort: overig, geldig: {tot: 2024-13-01}, opvolger: wonen-noord": "AK002",
    "soort: overig, geldig: {tot: 2030-01-01}, opvolger: nieuw": "AK233",
    "soort: overig, geldig: {tot: 2030-01-01}, opvolger: [wonen-noord]": "AK002",
    "soort: overig, geldig: 2030": "AK002",
}


@pytest.mark.parametrize("text", BAD_FRAME)
def test_the_frame(text: str, tmp_path: Path) -> None:
    shown = findings(tmp_path, {FRAME: (BASIS / FRAME).read_text("utf-8") + f"{text}\n"})
    assert shown == wanted(BAD_FRAME[text], FRAME, 14)


@pytest.mark.parametrize("text", BAD_ITEM)
def test_an_item(text: str, tmp_path: Path) -> None:
    item = f"""procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    planning: Q2 2024
    {text}
"""
    frame = (BASIS / FRAME).read_text("utf-8") + KENMERKEN
    shown = findings(tmp_path, {FRAME: frame, PROCES: item})
    assert shown == wanted(BAD_ITEM[text], PROCES, 6)


@pytest.mark.parametrize("text", BAD_PARTIJ)
def test_a_partij(text: str, tmp_path: Path) -> None:
    known = (BASIS / PARTIJEN).read_text("utf-8")
    one = f"partijen:\n  - {{id: nieuw, naam: Nieuw, {text}}}\n"
    shown = findings(tmp_path, {PARTIJEN: known.replace("partijen:\n", one, 1)})
    assert shown == wanted(BAD_PARTIJ[text], PARTIJEN, 2)


def wanted(code: str, path: str, line: int) -> list[tuple[str, str, int]]:
    return [(code, path, line)] if code else []


def findings(root: Path, files: dict[str, str]) -> list[tuple[str, str, int]]:
    """The code, file and line of each error or warning; all in Dutch, and at more than a line."""
    shutil.copytree(BASIS, root, dirs_exist_ok=True)
    for path, text in files.items():
        (root / path).write_text(text, "utf-8", newline="\n")
    found = validated(Part(root, []), (DAY, DAY)).diagnostics
    for each in found:
        assert each.severity in (Severity.FOUT, Severity.WAARSCHUWING)
        assert each.span.end_column > each.span.column
        assert each.help
        assert not {"should", "valid", "input", "expected"} & {*each.message.split()}
    return [(each.code, each.span.path, each.span.line) for each in found]
