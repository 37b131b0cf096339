"""What each key of the data is: one row a key. What the program does with a key derives from it.

The schema for editors shows the explanation, a diff the meaning and the label, a search looks where
it may. The classes of the model say what a key may hold. A test says that each key has its row, and
that people get to see it.
"""

from ambitiekader_cli.model.field import Field, Kind

TEKST, NAAM, DAG, GETAL = Kind.TEKST, Kind.NAAM, Kind.DAG, Kind.GETAL

FIELDS: dict[str, Field] = {
    "aanleidingen": Field(
        "Wat kan vragen om het kader te herzien: wetten, beleid, onderzoek.", entries="tekst"
    ),
    "aanname": Field("Het jaar dat bij deze planning is aangenomen, en waarom."),
    "accepteer": Field(
        "Bevindingen van `ak validate` die bewust blijven staan.",
        betekenis="acceptatie",
        entries="code",
        label="geaccepteerd",
    ),
    "activiteiten": Field(
        "Wat dit jaar gebeurt; elk onderdeel begint met een streepje.", entries="id"
    ),
    "afgeleid": Field(
        "Waarom hier iets staat dat niet letterlijk in de bron staat.",
        kind=TEKST,
        betekenis="tekst",
        searched=True,
    ),
    "afspraak": Field(
        "Het id van de lokale afspraak waar deze activiteit bij hoort.",
        betekenis="verwijzing",
        label="uitvoering van",
        verwijzing="afspraak",
    ),
    "afspraken": Field("De lokale afspraken; elk onderdeel begint met een streepje.", entries="id"),
    "ambitie": Field(
        "Het id van de regionale ambitie waar het om gaat, zoals BES-1.",
        verwijzing="ambitie",
        betekenis="verwijzing",
        label="uitwerking van",
    ),
    "ambities": Field("De rijen van de regionale agenda bij dit thema.", entries="id"),
    "besluit": Field("Het besluit: de dag, in welk overleg, en wat er is besloten."),
    "besluiten": Field("Wat deze vergadering besloot.", betekenis="overleg", entries="id"),
    "biedingen": Field(
        "Wat elke corporatie voor een jaar aanbiedt te doen (het bod).",
        entries="jaar",
        betekenis="partijen",
    ),
    "antwoord_voor": Field(
        "Vóór welke dag een antwoord is gevraagd, als jjjj-mm-dd.", kind=DAG, label="antwoord vóór"
    ),
    "beheer": Field(
        "Wie de gegevens bijhoudt, de stukken maakt en de meldingen krijgt.", betekenis="gegeven"
    ),
    "beleidsveld": Field("Waar het beleid over gaat, zoals volkshuisvesting."),
    "bewoording": Field("Hoe stukken noemen waar het kader over gaat."),
    "bijdragen": Field(
        "Wat elke partij voor dit onderdeel doet.",
        betekenis="samenwerking",
        entries="partij",
        searched=True,
    ),
    "betekent": Field("Wat er staat: trekker, planning …, of het id van een kenmerk."),
    "bijvoeglijk": Field("Hoe het heet voor een naamwoord: regionale, landelijke."),
    "bijsturing": Field("Wat u eraan doet. Nodig bij oranje en rood.", kind=TEKST, searched=True),
    "antwoord_binnen": Field("Binnen hoeveel dagen u een antwoord vraagt.", kind=GETAL),
    "bron": Field("Waar dit vandaan komt: één bron of een lijst.", betekenis="bron"),
    "cbs": Field("De code van het CBS: GM… voor een gemeente.", titel="CBS-code"),
    "code": Field("De korte code, in hoofdletters, die in de id's staat. Verander die nooit."),
    "corporatie": Field(
        "De corporatie waar deze huurdersorganisatie bij hoort.",
        kind=NAAM,
        verwijzing="partij",
        betekenis="partijen",
    ),
    "dag": Field("De dag van de maand, als getal."),
    "datum": Field("Een datum als jjjj-mm-dd, bijvoorbeeld 2024-06-30.", kind=DAG, single=True),
    "document": Field("Het id van een document uit kader.yaml.", verwijzing="document"),
    "documenten": Field("De documenten waar bronnen naar verwijzen.", entries="id"),
    "doelen": Field("Wat de regio bij dit thema wil bereiken (Wat willen we?).", entries="titel"),
    "doelwaarde": Field(
        "Het getal dat gehaald moet worden: minimaal, maximaal of precies.", betekenis="doelwaarde"
    ),
    "eenheid": Field("Wat er geteld wordt, zoals woningen of procent.", betekenis="doelwaarde"),
    "eerder": Field(
        "Eerdere afspraken, die door deze zijn opgevolgd.", entries="titel", titel="Eerdere versies"
    ),
    "functie": Field(
        "De functie van wie dit doet, zoals wethouder. Nooit de naam van een persoon."
    ),
    "frequentie": Field("Hoe vaak, zoals afgesproken: tweemaal per jaar.", betekenis="overleg"),
    "gebied": Field(
        "Het dorp, de wijk of de buurt waar het over gaat: één naam of een lijst.",
        betekenis="gebied",
        entries="naam",
        searched=True,
    ),
    "gehouden": Field(
        "De vergaderingen die zijn gehouden.",
        betekenis="overleg",
        entries="datum",
        label="vergaderingen",
    ),
    "geldig": Field("Vanaf en tot wanneer deze partij bestaat of meedoet.", betekenis="partijen"),
    "gemeente": Field("In welke gemeente deze lokale vergadering was.", kind=NAAM),
    "gemeenten": Field(
        "De gemeenten met lokale afspraken onder dit kader.",
        kind=NAAM,
        betekenis="partijen",
        entries="id",
    ),
    "gepland": Field(
        "De vergaderingen die zijn gepland.",
        betekenis="overleg",
        entries="datum",
        label="geplande vergaderingen",
    ),
    "gerealiseerd": Field("Hoeveel er nu is, als getal: 629 van de 1400 woningen.", kind=GETAL),
    "gevolg": Field(
        "Wat er daardoor gebeurt. Nodig bij oranje en rood.", kind=TEKST, searched=True
    ),
    "groepen": Field("Meer partijen onder één naam, zoals alle-gemeenten.", entries="id"),
    "handtekeningen": Field(
        "De partijen die tekenden.", kind=NAAM, verwijzing="partij", entries="partij"
    ),
    "herijking": Field("Wanneer het kader zelf wordt bijgewerkt."),
    "herzien": Field("De nieuwe planning waartoe is besloten; vanaf deze melding telt die."),
    "hoofdstuk": Field("In welk deel van het document van het kader deze tekst staat."),
    "id": Field(
        "Het vaste id. Verander het nooit en gebruik het nooit opnieuw.",
        betekenis="id",
        single=True,
        searched=True,
    ),
    "in_plaats_van": Field("Wat deze afspraken vervangen, zoals jaarlijkse prestatieafspraken."),
    "indicatoren": Field(
        "Wat er gemeten wordt; elk onderdeel begint met een streepje.", entries="id"
    ),
    "inleiding": Field(
        "De tekst waar dit bestand mee begint.", kind=TEKST, betekenis="tekst", entries="kop"
    ),
    "invoer": Field("Hoe `ak import --nieuw` tabellen van anderen leest."),
    "items": Field(
        "De id's van de afspraken, ambities of activiteiten waar het over gaat.",
        verwijzing="onderdeel",
    ),
    "jaar": Field("Het jaar dat is aangenomen, zoals 2022."),
    "kenmerken": Field(
        "Eigen velden, met hun waarde: `domein: sociaal`. Ze staan in kader.yaml.",
        betekenis="kenmerk",
        entries="id",
        searched=True,
        verwijzing="kenmerk",
    ),
    "keuzes": Field("Wat er gekozen mag worden, als de soort `keuze` is."),
    "kolommen": Field("Wat er onder een kop in zo'n tabel staat.", entries="kop"),
    "kop": Field("De kop boven de tekst.", kind=TEKST),
    "kort": Field("De korte naam, voor tabellen."),
    "leden": Field("Wie er lid is.", kind=NAAM, betekenis="partijen"),
    "licht": Field(
        "Gaat het goed? Bij oranje en rood horen oorzaak, gevolg en bijsturing.", single=True
    ),
    "looptijd": Field(
        "De eerste en de laatste dag waarop dit geldt; beide dagen tellen mee.",
        betekenis="looptijd",
    ),
    "maand": Field("De maand, als getal van 1 tot en met 12."),
    "maximaal": Field("Het getal dat ten hoogste gehaald mag worden.", kind=GETAL),
    "meervoud": Field("Hoe er meer van heten, of of een onderdeel er meer mag hebben."),
    "met": Field(
        "Wie meewerkt zonder trekker te zijn: één id of een lijst.",
        kind=NAAM,
        verwijzing="trekker",
        betekenis="samenwerking",
        searched=True,
        label="samenwerking",
        titel="Met (in samenwerking met)",
    ),
    "metingen": Field(
        "Wat er is gemeten: per jaar of dag een waarde.", betekenis="doelwaarde", entries="jaar"
    ),
    "mijlpalen": Field(
        "Stappen met een eigen planning.", betekenis="mijlpaal", entries="titel", searched=True
    ),
    "minimaal": Field("Het getal dat ten minste gehaald moet worden.", kind=GETAL),
    "na": Field(
        "De id's van wat eerst klaar moet zijn.",
        betekenis="verwijzing",
        label="begint na",
        verwijzing="onderdeel",
    ),
    "naam": Field(
        "De naam, zoals mensen die kennen.", kind=TEKST, betekenis="tekst", searched=True
    ),
    "namen": Field("Wie er met een naam in zo'n tabel bedoeld is.", entries="naam"),
    "naar": Field("Het id van het onderdeel waar het heen is geschoven.", verwijzing="onderdeel"),
    "niet_lokaal": Field(
        "De ambities die deze gemeente bewust niet uitwerkt, met de reden.", entries="ambitie"
    ),
    "niveau": Field("Is het overleg regionaal of lokaal?"),
    "noten": Field(
        "Voetnoten van het kader zelf: wat een woord betekent, wat achter een zin zit.",
        betekenis="tekst",
        entries="tekst",
    ),
    "nulmeting": Field("Waar het begon: het jaar en de waarde.", betekenis="doelwaarde"),
    "onderdeel": Field("De plaats in het document, zoals een hoofdstuk of een bladzijde."),
    "ondertekenaar": Field(
        "Heeft deze partij het kader ondertekend? ja of nee.", betekenis="partijen"
    ),
    "ondertekening": Field("Wanneer en waar is getekend, en door wie.", betekenis="ondertekening"),
    "ook_bekend_als": Field("Andere namen waaronder mensen deze partij zoeken."),
    "oorzaak": Field(
        "Waardoor het niet goed gaat. Nodig bij oranje en rood.", kind=TEKST, searched=True
    ),
    "opmerking": Field(
        "Wat een lezer moet weten en geen afspraak is.",
        kind=TEKST,
        betekenis="tekst",
        searched=True,
    ),
    "opmerkingen": Field("Wat een lezer moet weten en geen afspraak is.", entries="tekst"),
    "opvolger": Field(
        "De partij die na de laatste dag voor deze partij antwoordt.",
        kind=NAAM,
        verwijzing="partij",
        betekenis="partijen",
    ),
    "orgaan": Field("Het id van het overlegorgaan uit partijen.yaml.", kind=NAAM),
    "overleg": Field("In welk overleg: het id uit partijen.yaml.", kind=NAAM, verwijzing="overleg"),
    "overleggen": Field(
        "De vaste overleggen; elk onderdeel begint met een streepje.", entries="orgaan"
    ),
    "overlegorganen": Field(
        "Vaste overleggen die trekker kunnen zijn maar geen partij zijn.", entries="id"
    ),
    "partij": Field(
        "Het id van de partij uit partijen.yaml.",
        kind=NAAM,
        betekenis="partijen",
        verwijzing="trekker",
    ),
    "partijen": Field(
        "De partijen; elk onderdeel begint met een streepje.",
        kind=NAAM,
        betekenis="partijen",
        entries="id",
    ),
    "partijsoorten": Field(
        "Soorten partijen naast gemeente, corporatie, huurdersorganisatie en overig.", entries="id"
    ),
    "periode": Field("Over welke periode deze melding gaat, als iets terugkomt: 2023 of Q1 2024."),
    "plaats": Field("De plaats waar het was."),
    "planning": Field("Wanneer, letterlijk zoals afgesproken: Einde Q1 2022.", single=True),
    "precies": Field("Het getal dat precies gehaald moet worden.", kind=GETAL),
    "procesafspraak": Field(
        "Het id van de procesafspraak over de herijking, zoals PRO-5.", verwijzing="procesafspraak"
    ),
    "procesafspraken": Field("De afspraken over het samenwerken zelf.", entries="id"),
    "procestrekker": Field(
        "Wie het proces bewaakt als de trekker een groep is.",
        kind=NAAM,
        verwijzing="trekker",
        betekenis="samenwerking",
        single=True,
    ),
    "reden": Field("Waarom.", kind=TEKST),
    "regio": Field("De naam van de regio."),
    "richting": Field("Waar het heen moet: meer, minder of gelijk.", betekenis="doelwaarde"),
    "rij": Field("De rij in de tabel van de agenda, geteld vanaf 1 over alle thema's."),
    "rollen": Field("Waar elke soort partij voor staat.", entries="soort"),
    "samenwerkingen": Field(
        "Gemeenten met samen één lokale afspraak, in een eigen map onder data/local.", entries="id"
    ),
    "soort": Field("Wat voor partij het is.", betekenis="verwijzing", single=True),
    "status": Field("Hoe het ervoor staat.", betekenis="status", single=True),
    "streefwaarden": Field(
        "Waar het heen moet: per jaar een waarde.", betekenis="doelwaarde", entries="jaar"
    ),
    "taken": Field("Wat het overleg doet; elk onderdeel begint met een streepje.", kind=TEKST),
    "tekst": Field("De tekst zelf.", kind=TEKST, betekenis="tekst", searched=True),
    "thema": Field(
        "Het id van een thema uit kader.yaml.", kind=NAAM, verwijzing="thema", betekenis="thema"
    ),
    "themas": Field(
        "De thema's, in de volgorde van het kader.",
        kind=NAAM,
        entries="id",
        label="thema's",
        titel="Thema's",
    ),
    "titel": Field("Een korte titel.", kind=TEKST, betekenis="tekst", searched=True),
    "toegankelijkheid": Field(
        "Het webadres van de toegankelijkheidsverklaring bij de bladzijden van `ak site`.",
        label="toegankelijkheidsverklaring",
    ),
    "toelichting": Field(
        "Wat een lezer erbij moet weten. Nodig bij gereed.", kind=TEKST, searched=True
    ),
    "tot": Field("De laatste dag, als jjjj-mm-dd; die dag telt mee.", kind=DAG),
    "trekker": Field(
        "Wie zorgt dat het gebeurt: één id of een lijst.",
        kind=NAAM,
        verwijzing="trekker",
        betekenis="trekker",
        searched=True,
    ),
    "uitgenodigd_door": Field(
        "Het id van wie het overleg bijeenroept.", kind=NAAM, verwijzing="trekker"
    ),
    "uitgever": Field("Wie het document uitgaf."),
    "uitvoering": Field(
        "Meldt elke trekker voor zichzelf (ieder), of een voor allen (gezamenlijk)?",
        betekenis="samenwerking",
    ),
    "uitvragen": Field("Wanneer welke partijen is gevraagd hoe het ervoor staat.", entries="datum"),
    "url": Field("Het webadres van het document.", titel="Webadres"),
    "van": Field("De eerste dag, als jjjj-mm-dd.", kind=DAG),
    "verslag": Field("Waar het verslag staat: een titel of een webadres."),
    "vervolg_op": Field(
        "De id's van wat hieraan voorafging; uit een afgesloten kader als `rak-2022:BES-1`.",
        betekenis="verwijzing",
        label="vervolg op",
        verwijzing="onderdeel",
    ),
    "verwacht": Field("Wanneer het nu wordt verwacht. De afspraak verandert daar niet door."),
    "voor": Field("Bij welke soorten onderdelen het mag staan; laat weg bij alle."),
    "voortgang": Field(
        "Het logboek: meldingen met een datum. Zet nieuwe meldingen onderaan.",
        in_order=True,
        searched=True,
    ),
    "waarde": Field("Het getal; PM, n.b. of volgt als het nog niet bekend is.", kind=GETAL),
    "wettelijke_data": Field(
        "Dagen die elk jaar terugkomen omdat de wet dat zegt.", entries="titel"
    ),
    "wijzigingen": Field(
        "Hoe de afspraken na de ondertekening zijn gewijzigd.", entries="datum", betekenis="tekst"
    ),
}
