# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A repository in which every key of the model holds something that stands nowhere else."""

from collections.abc import Iterator
from pathlib import Path

from ambitiekader_cli.model.entity import Entity
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader

FILES = {
    "regional/kader.yaml": """
titel: zz titel van het kader
regio: zz regio
niveau: regio-en-gemeenten
looptijd: {van: 2023-01-02, tot: 2026-12-30}
ondertekening:
  datum: 2023-02-03
  plaats: zz plaats van tekenen
  handtekeningen:
    - partij: tekenaar
      themas: [enig]
      functie: zz functie van wie tekent
      datum: 2023-02-04
      plaats: zz plaats van wie tekent
    - helper
  opmerking: zz opmerking bij tekenen
  bron: {document: doc-1, onderdeel: zz onderdeel tekenen}
beheer:
  partij: helper
  functie: zz functie van het beheer
  antwoord_binnen: 23
  toegankelijkheid: https://zz.example.nl/verklaring
bewoording:
  gebied: de zz streek
  bijvoeglijk: zz streekse
  beleidsveld: zz beleid
  in_plaats_van: zz vorig
themas:
  - {id: enig, code: ENI, naam: zz naam van het thema}
gemeenten:
  - {id: dorp, code: DRP, naam: zz naam van de gemeente, cbs: GM0001, partij: gemeente-dorp}
samenwerkingen:
  - {id: samen, code: SAM, naam: zz naam van de samenwerking, gemeenten: [dorp]}
partijsoorten:
  - {id: waterschap, naam: zz waterschap, meervoud: zz waterschappen}
kenmerken:
  - id: domein
    naam: zz naam van het kenmerk
    soort: keuze
    keuzes: [sociaal, ruimte]
    voor: [ambitie]
    meervoud: ja
invoer:
  kolommen:
    - {kop: zz kop van een kolom, betekent: trekker}
  namen:
    - {naam: zz naam in een tabel, betekent: helper}
wettelijke_data:
  - titel: zz titel wettelijke datum
    maand: 7
    dag: 4
    soort: bod
    bron: {document: doc-2, onderdeel: zz onderdeel wet}
herijking: {planning: Q1 2025, procesafspraak: PRO-1}
aanleidingen:
  - datum: 2023-06-07
    soort: wet
    tekst: zz tekst van de aanleiding
    gevolg: zz gevolg van de aanleiding
    bron: {document: doc-2}
uitvragen:
  - {datum: 2024-02-03, antwoord_voor: 2024-02-17, partijen: [tekenaar]}
inleiding:
  - {kop: zz kop, tekst: zz tekst van de inleiding, hoofdstuk: ambitie, bron: {document: doc-3}}
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
    opvolger: huurders
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
  - {id: helper, naam: zz naam van de helper, soort: waterschap}
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
  - id: ENI-D1
    titel: zz titel van het doel
    tekst: zz tekst van het doel
    bron: {document: doc-6}
ambities:
  - id: ENI-1
    titel: zz titel van de ambitie
    doelen: [ENI-D1]
    tekst: zz tekst van de ambitie
    trekker: [groep]
    procestrekker: proces
    met: [helper]
    uitvoering: ieder
    planning: {tekst: Q2, aanname: {jaar: 2024, reden: zz reden van de aanname}}
    na: [PRO-1]
    mijlpalen:
      - id: stap-zz
        titel: zz titel van de mijlpaal
        trekker: [melder, trekker]
        planning: {tekst: Q3, aanname: {jaar: 2025, reden: zz reden bij de mijlpaal}}
        voortgang:
          - {datum: 2024-01-09, partij: melder, status: loopt, toelichting: zz stap}
    doelwaarde: {minimaal: 1234, maximaal: 5678, eenheid: zz eenheid}
    gebied: [{naam: zz gebied, cbs: BU00010001}]
    bijdragen: [{partij: helper, tekst: zz tekst van de bijdrage}]
    kenmerken: {domein: [sociaal]}
    vervolg_op: [PRO-1]
    afgeleid: zz reden waarom het is afgeleid
    bron: {document: doc-1, onderdeel: zz onderdeel, rij: 77, opmerking: zz opmerking bij de bron}
    voortgang:
      - datum: 2024-01-08
        partij: melder
        status: niet-gestart
        licht: oranje
        periode: '2024'
        gerealiseerd: 629
        verwacht: Q4 2025
        naar: DRP-ENI-1
        toelichting: zz toelichting
        oorzaak: zz oorzaak
        gevolg: zz gevolg
        bijsturing: zz bijsturing
        besluit: {datum: 2024-01-05, overleg: orgaan, tekst: zz tekst van het besluit}
        herzien:
          planning: Q2 2025
          reden: zz reden van herzien
          besluit: {datum: 2024-01-04, overleg: orgaan, tekst: zz tekst van het herzieningsbesluit}
        bron: {document: doc-2, onderdeel: zz onderdeel van de melding}
    opmerking: zz opmerking bij de ambitie
    accepteer: [{code: AK102, reden: zz reden bij de ambitie}]
noten: [{tekst: zz noot van het kader, bron: {document: doc-3}}]
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
        besluiten:
          - id: besluit-zz
            tekst: zz tekst van het vergaderbesluit
            items: [ENI-1]
            gevolg: zz gevolg van het besluit
        verslag: zz plaats van het verslag
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
in_plaats_van: zz wat het was
partijen:
  - gemeente-dorp
  - {partij: tekenaar, van: 2023-03-08, tot: 2026-11-27}
  - huurders
ondertekening: {datum: 2023-05-09}
eerder:
  - titel: zz titel van eerder
    looptijd: {van: 2019-01-03, tot: 2022-12-29}
    ondertekening: {datum: 2019-02-04}
    opmerking: zz opmerking bij eerder
    bron: {document: doc-6}
wijzigingen:
  - {datum: 2024-05-06, soort: addendum, tekst: zz tekst van de wijziging, bron: {document: doc-6}}
biedingen:
  - jaar: 2025
    partij: tekenaar
    datum: 2024-06-30
    status: uitgebracht
    tekst: zz tekst van het bod
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
    "regional/indicatoren.yaml": """
indicatoren:
  - id: IND-1
    titel: zz titel van de indicator
    tekst: zz tekst van de indicator
    eenheid: zz eenheid van de indicator
    richting: meer
    doelen: [ENI-D1]
    ambities: [ENI-1]
    nulmeting: {jaar: 2022, waarde: 3456}
    streefwaarden: [{jaar: 2025, waarde: 4567, bron: {document: doc-6}}]
    metingen:
      - {jaar: 2023, waarde: PM, bron: {document: doc-6}}
      - {datum: 2024-12-31, waarde: 3999}
    opmerking: zz opmerking bij de indicator
    bron: {document: doc-6}
    accepteer: [{code: AK213, reden: zz reden}]
opmerkingen: [{tekst: zz opmerking over de indicatoren}]
accepteer: [{code: AK213, reden: zz reden}]
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
    item = entity.id if isinstance(entity, Item) else item
    for key, value in entity:
        for each in value if isinstance(value, tuple) else (value,):
            if each is not None:
                yield name_of(type(entity), key), each, item
            if isinstance(each, Entity):
                yield from _below(each, item)


def name_of(block: type[Entity], key: str) -> str:
    """`Item.titel`: with the class that has it first."""
    owner = next(
        each for each in reversed(block.mro()) if issubclass(each, Entity) and key in each.KEYS
    )
    return f"{owner.__name__}.{key}"
