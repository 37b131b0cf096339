# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A repository in which every key of the model holds something that stands nowhere else."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from ambitiekader_cli.model.base import Entity
from ambitiekader_cli.model.kader import Kader

FILES = {
    "regional/kader.yaml": """
titel: zz titel van het kader
regio: zz regio
looptijd: {van: 2023-01-02, tot: 2026-12-30}
ondertekening:
  datum: 2023-02-03
  plaats: zz plaats van tekenen
  handtekeningen:
    - {partij: tekenaar, themas: [enig]}
  opmerking: zz opmerking bij tekenen
  bron: {document: doc-1, onderdeel: zz onderdeel tekenen}
themas:
  - {id: enig, code: ENI, naam: zz naam van het thema}
gemeenten:
  - {id: dorp, code: DRP, naam: zz naam van de gemeente, cbs: GM0001, partij: gemeente-dorp}
wettelijke_data:
  - titel: zz titel wettelijke datum
    maand: 7
    dag: 4
    bron: {document: doc-2, onderdeel: zz onderdeel wet}
herijking: {planning: Q1 2025, procesafspraak: PRO-1}
inleiding:
  - {kop: zz kop, tekst: zz tekst van de inleiding, bron: {document: doc-3}}
rollen:
  - soort: zz soort van de rol
    tekst: zz tekst van de rol
    bron: {document: doc-4, onderdeel: zz onderdeel rol}
documenten:
  - id: doc-1
    titel: zz titel van het document
    uitgever: zz uitgever
    datum: 2022-03-04
    url: https://voorbeeld.example/zz
    opmerking: zz opmerking bij het document
  - {id: doc-2, titel: zz document 2}
  - {id: doc-3, titel: zz document 3}
  - {id: doc-4, titel: zz document 4}
  - {id: doc-5, titel: zz document 5}
  - {id: doc-6, titel: zz document 6}
opmerkingen:
  - {tekst: zz opmerking over het kader, bron: {document: doc-5, onderdeel: zz onderdeel opmerking}}
accepteer:
  - {code: AK302, reden: zz reden van accepteren}
""",
    "regional/partijen.yaml": """
partijen:
  - id: gemeente-dorp
    naam: zz naam van de partij
    soort: gemeente
  - id: tekenaar
    naam: zz naam van de tekenaar
    kort: ZZKORT
    soort: corporatie
    ondertekenaar: ja
    ook_bekend_als: [zz andere naam]
    geldig: {van: 2020-05-06, tot: 2030-07-08}
    opmerking: zz opmerking bij de partij
    bron: {document: doc-6, onderdeel: zz onderdeel partij}
    accepteer: [{code: AK213, reden: zz reden van accepteren bij een partij}]
  - id: huurders
    naam: zz naam van de huurders
    soort: huurdersorganisatie
    gemeenten: [dorp]
    gebied: [zz wijk van de huurders]
  - id: huurders-corporatie
    naam: zz naam van de huurders van de corporatie
    soort: huurdersorganisatie
    corporatie: tekenaar
  - {id: trekker, naam: zz naam van de trekker, soort: overig}
  - {id: proces, naam: zz naam van de procestrekker, soort: overig}
  - {id: helper, naam: zz naam van de helper, soort: overig}
  - {id: lid, naam: zz naam van het lid, soort: overig}
  - {id: gastheer, naam: zz naam van de gastheer, soort: overig}
  - {id: melder, naam: zz naam van de melder, soort: overig}
groepen:
  - id: groep
    naam: zz naam van de groep
    leden: [melder, trekker]
    bron: {document: doc-6}
    opmerking: zz op
overlegorganen:
  - id: orgaan
    naam: zz naam van het orgaan
    kort: ZZORG
    opmerking: zz opm
    bron: {document: doc-6}
opmerkingen: [{tekst: zz opmerking over de partijen}]
accepteer: [{code: AK213, reden: zz reden}]
""",
    "regional/ambities/enig.yaml": """
inleiding: zz inleiding van het thema
doelen:
  - {titel: zz titel van het doel, tekst: zz tekst van het doel, bron: {document: doc-6}}
ambities:
  - id: ENI-1
    titel: zz titel van de ambitie
    tekst: zz tekst van de ambitie
    trekker: [groep]
    procestrekker: proces
    met: [helper]
    planning: {tekst: Q2, aanname: {jaar: 2024, reden: zz reden van de aanname}}
    mijlpalen:
      - titel: zz titel van de mijlpaal
        planning: {tekst: Q3, aanname: {jaar: 2025, reden: zz reden bij de mijlpaal}}
        voortgang:
          - {datum: 2024-01-09, partij: melder, status: loopt, toelichting: zz stap}
    doelwaarde: {minimaal: 1234, maximaal: 5678, eenheid: zz eenheid}
    gebied: [{naam: zz gebied, cbs: BU00010001}]
    bron: {document: doc-1, onderdeel: zz onderdeel, rij: 77, opmerking: zz opmerking bij de bron}
    voortgang:
      - datum: 2024-01-08
        partij: melder
        status: niet-gestart
        licht: oranje
        toelichting: zz toelichting
        oorzaak: zz oorzaak
        gevolg: zz gevolg
        bijsturing: zz bijsturing
        bron: {document: doc-2, onderdeel: zz onderdeel van de melding}
    opmerking: zz opmerking bij de ambitie
    accepteer: [{code: AK102, reden: zz reden bij de ambitie}]
opmerkingen: [{tekst: zz opmerking bij het thema}]
bron: {document: doc-3, onderdeel: zz onderdeel thema}
accepteer: [{code: AK213, reden: zz reden}]
""",
    "regional/procesafspraken.yaml": """
procesafspraken:
  - {id: PRO-1, titel: zz titel proces, trekker: orgaan, planning: Q1 2025, onderdeel: monitoring}
opmerkingen: [{tekst: zz opmerking over het proces}]
accepteer: [{code: AK213, reden: zz reden}]
""",
    "regional/overleg.yaml": """
overleggen:
  - orgaan: orgaan
    niveau: lokaal
    leden: [lid]
    frequentie: tweemaal per jaar
    uitgenodigd_door: gastheer
    taken: [zz taak]
    gehouden:
      - datum: 2023-04-05
        gemeente: dorp
        plaats: zz plaats van vergaderen
        toelichting: zz toelichting bij de vergadering
        bron: {document: doc-6}
    gepland: [{datum: 2026-08-09}]
    opmerking: zz opmerking bij het overleg
    bron: {document: doc-6}
    accepteer: [{code: AK306, reden: zz reden}]
opmerkingen: [{tekst: zz opmerking over het overleg}]
accepteer: [{code: AK213, reden: zz reden}]
""",
    "local/dorp/afspraken.yaml": """
titel: zz titel van de afspraken
status: vastgesteld
looptijd: {van: 2023-03-07, tot: 2026-11-28}
partijen: [gemeente-dorp, tekenaar, huurders]
ondertekening: {datum: 2023-05-09}
eerder:
  - titel: zz titel van eerder
    looptijd: {van: 2019-01-03, tot: 2022-12-29}
    ondertekening: {datum: 2019-02-04}
    opmerking: zz opmerking bij eerder
    bron: {document: doc-6}
inleiding: zz inleiding van de afspraken
afspraken:
  - {id: DRP-ENI-1, titel: zz titel afspraak, soort: uitwerking, ambitie: ENI-1, thema: enig}
niet_lokaal:
  - {ambitie: ENI-1, reden: zz reden van niet lokaal, bron: {document: doc-6}}
procesafspraken:
  - {id: DRP-PRO-1, titel: zz titel lokaal proces, trekker: orgaan, planning: Q1 2025}
bron: {document: doc-4, onderdeel: zz onderdeel afspraken}
opmerkingen: [{tekst: zz opmerking over de afspraken}]
accepteer: [{code: AK305, reden: zz reden}]
""",
    "local/dorp/activiteiten/2024.yaml": """
status: concept
ondertekening: {datum: 2024-03-11}
inleiding: zz inleiding van het overzicht
activiteiten:
  - id: DRP-2024-1
    titel: zz titel activiteit
    afspraak: DRP-ENI-1
    ambitie: ENI-1
    thema: enig
    doelwaarde: {precies: 4321, eenheid: bankjes}
bron: {document: doc-5, onderdeel: zz onderdeel overzicht}
opmerkingen: [{tekst: zz opmerking over het overzicht}]
accepteer: [{code: AK213, reden: zz reden}]
""",
}


def write(root: Path) -> Path:
    for path, text in FILES.items():
        file = root / "data" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return root


def held(kader: Kader) -> Iterator[tuple[str, object, str | None]]:
    """Every key that holds something: `Item.titel`, its value, and the id of its item."""
    for file in kader.files():
        yield from _below(file, None)


def _below(entity: Entity, item: str | None) -> Iterator[tuple[str, object, str | None]]:
    item = str(vars(entity)["id"]) if hasattr(entity, "SOORT") else item
    for key, value in entity:
        for each in value if isinstance(value, tuple) else (value,):
            if each is not None:
                yield name_of(type(entity), key), each, item
            if isinstance(each, Entity):
                yield from _below(each, item)


def name_of(block: type[BaseModel], key: str) -> str:
    """`Item.titel`: with the class that has it first."""
    owner = next(
        each for each in reversed(block.mro()) if key in vars(each).get("__annotations__", ())
    )
    return f"{owner.__name__}.{key}"
