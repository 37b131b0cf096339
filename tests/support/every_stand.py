# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""An invented kader with an item in every stand that people read, and parties that ended."""

import shutil
from datetime import date
from pathlib import Path

from support.repositories import BASIS

DAY = date(2025, 6, 1)
PARTIJEN = """
partijen:
  - {id: gemeente-voorbeeld, naam: Gemeente Voorbeeld, soort: gemeente, gemeenten: voorbeeld}
  - id: wonen-oud
    naam: Wonen Oud
    soort: corporatie
    geldig: {tot: 2024-12-31}
    opvolger: wonen-nieuw
  - id: wonen-nieuw
    naam: Wonen Nieuw
    soort: corporatie
    geldig: {van: 2025-01-01}
    gemeenten: voorbeeld
  - id: wonen-zuid
    naam: Wonen Zuid
    soort: corporatie
    gemeenten: voorbeeld
  - {id: huurders-noord, naam: Huurders Noord, soort: huurdersorganisatie, gemeenten: voorbeeld}
  - id: huurders-oud
    naam: Huurders Oud
    soort: huurdersorganisatie
    gemeenten: voorbeeld
    geldig: {tot: 2024-12-31}
    opvolger: huurders-noord
groepen:
  - {id: alle-corporaties, naam: Alle corporaties, leden: [wonen-oud, wonen-zuid]}
overlegorganen:
  - {id: stuurgroep, naam: Stuurgroep}
"""
OVERLEG = """
overleggen:
  - orgaan: stuurgroep
    niveau: lokaal
    leden: [gemeente-voorbeeld, alle-corporaties, huurders-oud]
    uitgenodigd_door: wonen-oud
    gepland:
      - {datum: 2025-09-01, gemeente: voorbeeld, plaats: Dorpshuis}
"""
AFSPRAKEN = """
status: vastgesteld
partijen: [gemeente-voorbeeld, alle-corporaties, huurders-oud]
afspraken: []
"""
ENERGIE = """
ambities:
  - {id: DUU-1, titel: Laat, trekker: wonen-oud, planning: Q1 2025, voortgang: [
      {datum: 2024-05-01, status: loopt, licht: rood, oorzaak: Te druk., gevolg: Later.,
       bijsturing: Meer mensen., verwacht: Q4 2025}]}
  - {id: DUU-2, titel: Stil en laat, trekker: alle-corporaties, planning: Q1 2024}
  - {id: DUU-3, titel: Stil en verwacht, trekker: wonen-zuid, planning: medio 2024}
  - {id: DUU-4, titel: Had moeten beginnen, trekker: wonen-zuid, planning: start Q2 2024}
  - {id: DUU-5, titel: Keert terug, trekker: wonen-zuid, planning: jaarlijks}
  - {id: DUU-6, titel: Verschoven, trekker: wonen-zuid, planning: Q1 2022, voortgang: [
      {datum: 2023-03-01, status: loopt, herzien: {planning: Q4 2025, reden: De wet kwam later.,
       besluit: {datum: 2023-02-01, overleg: stuurgroep, tekst: Een jaar uitstel.}}}]}
  - {id: DUU-7, titel: Loopt zonder planning, trekker: wonen-zuid, voortgang: [
      {datum: 2025-02-01, status: loopt}]}
  - {id: DUU-8, titel: Later, trekker: wonen-zuid, planning: Q4 2027}
  - {id: DUU-9, titel: Begint later, trekker: wonen-zuid, planning: vanaf 2027}
  - {id: DUU-10, titel: Binnenkort, trekker: wonen-zuid, planning: Q2 2025}
"""
WONEN = """
ambities:
  - {id: BES-1, titel: Steeds, trekker: gemeente-voorbeeld, planning: doorlopend, voortgang: [
      {datum: 2025-01-10, status: niet-gestart}]}
  - {id: BES-2, titel: Lang stil, trekker: gemeente-voorbeeld, planning: doorlopend}
  - {id: BES-3, titel: Voorbij, trekker: gemeente-voorbeeld, planning: doorlopend t/m 2024}
  - {id: BES-4, titel: Wacht, trekker: gemeente-voorbeeld, na: BES-6}
  - {id: BES-5, titel: Onduidelijk, trekker: gemeente-voorbeeld, planning: Q2}
  - {id: BES-6, titel: Aangehouden, trekker: gemeente-voorbeeld, planning: Q4 2026, voortgang: [
      {datum: 2025-01-10, status: aangehouden}]}
  - {id: BES-7, titel: Geen planning, trekker: gemeente-voorbeeld}
  - {id: BES-8, titel: Half, trekker: gemeente-voorbeeld, planning: Q4 2024,
     doelwaarde: {minimaal: 1400, eenheid: woningen}, voortgang: [
      {datum: 2025-01-10, status: deels, gerealiseerd: 629, toelichting: Niet meer dan dit.}]}
  - {id: BES-9, titel: Mislukt, trekker: huurders-oud, planning: Q4 2024, voortgang: [
      {datum: 2025-01-10, status: niet-gehaald, toelichting: Het kon niet.}]}
  - {id: BES-10, titel: Door, trekker: gemeente-voorbeeld, planning: Q4 2024, voortgang: [
      {datum: 2025-01-10, status: doorgeschoven, naar: BES-1}]}
  - {id: BES-11, titel: Weg, trekker: gemeente-voorbeeld, voortgang: [
      {datum: 2025-01-10, status: vervallen, toelichting: Niet nodig.}]}
  - {id: BES-12, titel: Klaar, trekker: gemeente-voorbeeld, planning: Q4 2024, voortgang: [
      {datum: 2025-01-10, status: gereed, toelichting: Opgeleverd.}]}
  - {id: BES-13, titel: Van niemand, planning: Q4 2024}
  - {id: BES-14, titel: Stappen, trekker: gemeente-voorbeeld, mijlpalen: [
      {id: stap, titel: Een stap, trekker: wonen-oud, planning: Q1 2024},
      {titel: Nog een, planning: Q4 2025}]}
"""
OVERVIEW = """
ondertekening: {datum: 2025-07-01, plaats: Dorp}
activiteiten:
  - {id: VBD-2025-1, titel: Nog niet afgesproken, ambitie: BES-1, trekker: huurders-noord,
     planning: 2025}
"""


def write(folder: Path) -> Path:
    """The repository."""
    root = Path(shutil.copytree(BASIS, folder))
    shutil.rmtree(root / "data/local/voorbeeld/activiteiten")
    files = {
        "regional/partijen.yaml": PARTIJEN,
        "regional/overleg.yaml": OVERLEG,
        "regional/ambities/duurzaamheid.yaml": ENERGIE,
        "regional/ambities/beschikbaarheid.yaml": WONEN,
        "local/voorbeeld/afspraken.yaml": AFSPRAKEN,
        "local/voorbeeld/activiteiten/2025.yaml": OVERVIEW,
    }
    for name, content in files.items():
        path = root / "data" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, "utf-8", newline="\n")
    return root
