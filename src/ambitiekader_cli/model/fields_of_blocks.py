"""Keys that are something else in one block than elsewhere: one row each."""

from ambitiekader_cli.model.field import Field
from ambitiekader_cli.model.fields import FIELDS

OF_BLOCK: dict[str, Field] = {
    "Aanleiding.gevolg": FIELDS["gevolg"]._replace(
        uitleg="Wat ermee is gedaan. Zolang dit er niet staat, is de aanleiding open."
    ),
    "Aanleiding.soort": FIELDS["soort"]._replace(uitleg="Waar de aanleiding vandaan komt."),
    "Acceptatie.code": FIELDS["code"]._replace(uitleg="De code van de bevinding, zoals AK304."),
    "Activiteitenbestand.status": FIELDS["status"]._replace(
        uitleg="Is dit overzicht al vastgesteld?"
    ),
    "Afspraak.soort": FIELDS["soort"]._replace(
        uitleg="Werkt de afspraak een ambitie uit, of voegt zij iets toe?"
    ),
    "Afsprakenbestand.partijen": FIELDS["partijen"]._replace(
        uitleg="Tussen welke partijen dit is afgesproken.", verwijzing="trekker"
    ),
    "Afsprakenbestand.status": FIELDS["status"]._replace(
        uitleg="Zijn deze afspraken al vastgesteld?"
    ),
    "Ambitie.doelen": FIELDS["doelen"]._replace(
        uitleg="De id's van de doelen waar deze ambitie aan werkt.",
        betekenis="verwijzing",
        entries="",
        label="doelen",
        verwijzing="doel",
    ),
    "Bieding.jaar": FIELDS["jaar"]._replace(uitleg="Het jaar waar het bod over gaat."),
    "Bieding.status": FIELDS["status"]._replace(uitleg="Hoe ver het bod is."),
    "Beheer.partij": FIELDS["partij"]._replace(
        uitleg="Het id van wie het bijhoudt: een partij of een overleg."
    ),
    "Beheer.functie": FIELDS["functie"]._replace(
        uitleg="Aan wie u schrijft, zoals: de secretaris van de werkgroep. Nooit een naam."
    ),
    "Bewoording.gebied": FIELDS["gebied"]._replace(
        uitleg="Met het lidwoord ervoor: de regio, het werkgebied.",
        betekenis="gegeven",
        entries="",
        searched=False,
    ),
    "Gebied.cbs": FIELDS["cbs"]._replace(
        uitleg="De code van het CBS: WK… voor een wijk, BU… voor een buurt."
    ),
    "Gemeente.partij": FIELDS["partij"]._replace(
        uitleg="Het id van deze gemeente als partij, uit partijen.yaml.", verwijzing="partij"
    ),
    "Groep.leden": FIELDS["leden"]._replace(
        uitleg="De partijen in deze groep.", verwijzing="partij"
    ),
    "Handtekening.partij": FIELDS["partij"]._replace(verwijzing="partij"),
    "Handtekening.datum": FIELDS["datum"]._replace(
        uitleg="De dag waarop deze partij tekende, als dat een andere dag was."
    ),
    "Handtekening.functie": FIELDS["functie"]._replace(
        uitleg="De functie van wie tekent: wethouder, directeur. Nooit de naam van een persoon."
    ),
    "Handtekening.themas": FIELDS["themas"]._replace(
        uitleg="De thema's waarvoor deze partij tekende; laat weg bij alle thema's.",
        verwijzing="thema",
    ),
    "Herijking.planning": FIELDS["planning"]._replace(
        uitleg="Wanneer het kader wordt bijgewerkt, zoals afgesproken."
    ),
    "Indicator.ambities": FIELDS["ambities"]._replace(
        uitleg="De id's van de ambities waar dit iets over zegt.",
        betekenis="verwijzing",
        entries="",
        verwijzing="ambitie",
    ),
    "Indicator.doelen": FIELDS["doelen"]._replace(
        uitleg="De id's van de doelen waar dit iets over zegt.",
        betekenis="verwijzing",
        entries="",
        verwijzing="doel",
    ),
    "Jaarwaarde.jaar": FIELDS["jaar"]._replace(uitleg="Het jaar waar de waarde bij hoort."),
    "Kaderbestand.inleiding": FIELDS["inleiding"]._replace(
        uitleg="De tekst waar het kader mee begint, in stukken met een kop."
    ),
    "Kaderbestand.kenmerken": FIELDS["kenmerken"]._replace(
        uitleg="Eigen velden die onderdelen mogen hebben.", entries="id", verwijzing=""
    ),
    "Kaderbestand.niveau": FIELDS["niveau"]._replace(
        uitleg="Is er een regio met gemeenten, alleen een regio, of één gemeente?"
    ),
    "Invoerkolom.kop": FIELDS["kop"]._replace(uitleg="De kop van de kolom, zoals die er staat."),
    "Invoernaam.betekent": FIELDS["betekent"]._replace(
        uitleg="Het id van wie bedoeld is: een partij, groep of overleg.", verwijzing="trekker"
    ),
    "Invoernaam.naam": FIELDS["naam"]._replace(
        uitleg="De naam zoals die in de tabel staat.", searched=False
    ),
    "Kenmerk.meervoud": FIELDS["meervoud"]._replace(
        uitleg="Mag een onderdeel er meer hebben? ja of nee."
    ),
    "Kenmerk.soort": FIELDS["soort"]._replace(uitleg="Wat voor waarde het heeft."),
    "Meting.jaar": FIELDS["jaar"]._replace(
        uitleg="Het jaar waar de waarde bij hoort; of noem de datum."
    ),
    "Mijlpaal.id": FIELDS["id"]._replace(
        uitleg="Een id binnen dit onderdeel; nodig bij twee mijlpalen met één titel."
    ),
    "Mijlpaal.trekker": FIELDS["trekker"]._replace(
        uitleg="Wie voor deze mijlpaal zorgt, als het een ander is dan de trekker."
    ),
    "Overeenkomstwijziging.soort": FIELDS["soort"]._replace(uitleg="Wat voor wijziging het is."),
    "Overleg.leden": FIELDS["leden"]._replace(verwijzing="trekker"),
    "Overleg.orgaan": FIELDS["orgaan"]._replace(verwijzing="trekker"),
    "Partij.gebied": FIELDS["gebied"]._replace(
        uitleg="Alleen dit dorp, deze wijk of deze buurt binnen de gemeenten."
    ),
    "Partij.gemeenten": FIELDS["gemeenten"]._replace(
        uitleg="De gemeenten waar deze partij werkt: één id of een lijst.", verwijzing="gemeente"
    ),
    "Partij.soort": FIELDS["soort"]._replace(
        uitleg="Wat voor partij het is; kader.yaml kan soorten toevoegen.", verwijzing="partijsoort"
    ),
    "Partijsoort.meervoud": FIELDS["meervoud"]._replace(
        uitleg="Hoe er meer van heten: provincies."
    ),
    "PlanningMetAanname.tekst": FIELDS["tekst"]._replace(
        uitleg="De planning, letterlijk zoals afgesproken: Q2."
    ),
    "Procesafspraak.onderdeel": FIELDS["onderdeel"]._replace(
        uitleg="Bij welk deel van de samenwerking het hoort."
    ),
    "Rol.soort": FIELDS["soort"]._replace(
        uitleg="De soort partij waar het over gaat.", verwijzing="soort van de rol"
    ),
    "Samenwerking.gemeenten": FIELDS["gemeenten"]._replace(
        uitleg="De gemeenten die samen afspraken maken.", verwijzing="gemeente"
    ),
    "Uitvraag.datum": FIELDS["datum"]._replace(uitleg="De dag waarop het is gevraagd."),
    "Uitvraag.partijen": FIELDS["partijen"]._replace(
        uitleg="Aan wie het is gevraagd: één id of een lijst.", verwijzing="trekker", entries=""
    ),
    "Vergadering.gemeente": FIELDS["gemeente"]._replace(verwijzing="plaats"),
    "Vergadering.plaats": FIELDS["plaats"]._replace(uitleg="Waar de vergadering is."),
    "Vergadering.toelichting": FIELDS["toelichting"]._replace(
        uitleg="Wat een lezer erbij moet weten."
    ),
    "Voortgang.partij": FIELDS["partij"]._replace(
        uitleg="Wie dit meldt. Nodig als er meer trekkers zijn."
    ),
    "WettelijkeDatum.soort": FIELDS["soort"]._replace(uitleg="Wat er op die dag moet zijn."),
}
"""Where a key is something else: by the class of the model, a dot and the key."""


def field(block: str, key: str) -> Field:
    """What a key is in a block, which is a class of the model."""
    return OF_BLOCK.get(f"{block}.{key}") or FIELDS[key]
