# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The basis with all that is counted, decided and offered: indicatoren, besluiten, biedingen."""

import shutil
from pathlib import Path

from support.repositories import BASIS

INDICATOREN = """
indicatoren:
  - id: IND-1
    titel: Sociale huurwoningen
    tekst: Zelfstandige huurwoningen onder de huurgrens.
    eenheid: woningen
    richting: meer
    doelen: [BES-D1]
    nulmeting: {jaar: 2022, waarde: 12000}
    streefwaarden:
      - {jaar: 2023, waarde: 12100}
      - {jaar: 2024, waarde: 12250}
      - {jaar: 2030, waarde: 13000}
    metingen:
      - {datum: 2023-06-01, waarde: 12040}
      - {datum: 2023-12-31, waarde: 12105.5}
      - {jaar: 2024, waarde: 12180}
    opmerking: De cijfers komen van de corporaties.
  - id: IND-2
    titel: Wachttijd
    eenheid: maanden
    richting: minder
    ambities: [BES-1, DUU-1]
    streefwaarden: [{jaar: 2023, waarde: 30}, {jaar: 2024, waarde: 24}]
    metingen: [{jaar: 2023, waarde: 30}, {jaar: 2024, waarde: n.b.}]
opmerkingen: [{tekst: Voor 2022 zijn er geen cijfers.}]
"""
LOCAL = """
indicatoren:
  - id: VBD-IND-1
    titel: Coaches in Voorbeeld
    eenheid: coaches
    richting: gelijk
    ambities: DUU-1
    streefwaarden: [{jaar: 2024, waarde: 5}]
    metingen: [{jaar: 2024, waarde: 5}]
"""
OVERLEG = """
overleggen:
  - orgaan: stuurgroep
    niveau: regionaal
    frequentie: tweemaal per jaar
    gehouden:
      - datum: 2024-02-06
        verslag: Verslag van de stuurgroep in februari
        besluiten:
          - id: SG-2024-1
            tekst: De coaches gaan door.
            items: [DUU-1, VBD-DUU-1]
            gevolg: Er is geld voor twee jaar.
          - tekst: De monitor komt elk half jaar.
      - {datum: 2199-03-04, toelichting: Dit moet nog komen.}
    gepland: [{datum: 2025-09-10}]
"""
AGREEMENT = """partijen:
  - gemeente-voorbeeld
  - wonen-noord
  - {partij: huurders-noord, van: 2023-03-01}
wijzigingen:
  - {datum: 2024-06-01, soort: verlenging, tekst: De afspraken gelden een jaar langer.}
  - {datum: 2023-06-01, soort: addendum, tekst: Er komt een wijk bij.}
biedingen:
  - {jaar: 2025, partij: wonen-noord, datum: 2024-06-28, status: uitgebracht, tekst: Wij bouwen 30.}
  - {jaar: 2024, partij: wonen-noord, tekst: Wij bouwen er 20.}
"""
COUNTED = """    doelwaarde: {minimaal: 91, eenheid: woningen}
    bijdragen:
      - {partij: gemeente-voorbeeld, tekst: Levert de grond.}
      - {partij: wonen-noord, tekst: Bouwt de woningen.}
    voortgang:
      - {datum: 2024-02-01, status: loopt, gerealiseerd: 41}
      - {datum: 2024-03-01, status: loopt, toelichting: De bouw ligt stil.}
"""


def measured(root: Path) -> Path:
    """Laid out in a folder."""
    shutil.copytree(BASIS, root)
    (root / "data/regional/indicatoren.yaml").write_text(INDICATOREN, "utf-8")
    (root / "data/local/voorbeeld/indicatoren.yaml").write_text(LOCAL, "utf-8")
    (root / "data/regional/overleg.yaml").write_text(OVERLEG, "utf-8")
    change(
        root / "data/local/voorbeeld/afspraken.yaml",
        "partijen: [gemeente-voorbeeld, wonen-noord, huurders-noord]\n",
        AGREEMENT,
    )
    change(
        root / "data/local/voorbeeld/afspraken.yaml",
        "    tekst: De gemeente levert elk jaar de cijfers over nieuwbouw.\n",
        COUNTED,
    )
    change(
        root / "data/regional/ambities/beschikbaarheid.yaml",
        "  - titel: Genoeg woningen\n",
        "  - id: BES-D1\n    titel: Genoeg woningen\n",
    )
    return root


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8", newline="\n")
