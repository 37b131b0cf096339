"""What every block and every choice means, as an editor shows it; of keys, see `model.fields`."""

from ambitiekader_cli.model.fields import FIELDS
from ambitiekader_cli.words.dutch import capital

BLOKKEN = {
    "Aanname": "Een jaar dat niemand opschreef en dat bewust is aangenomen, met de reden.",
    "Acceptatie": "Een bevinding die bewust blijft staan, met de reden.",
    "Activiteit": "Wat in één jaar lokaal gebeurt, zoals PEK-2024-3.",
    "Activiteitenbestand": "Het activiteitenoverzicht van één gemeente voor één jaar.",
    "Afspraak": "Een lokale afspraak voor meer jaren, zoals PEK-BES-1.",
    "Afsprakenbestand": "De lokale afspraken van één gemeente en haar partners.",
    "Alinea": "Een stuk tekst met een kop erboven.",
    "Ambitie": "Een rij van de regionale agenda, zoals BES-1.",
    "Ambitiesbestand": "Wat de regio wil bij één thema: inleiding, doelen en ambities.",
    "Bron": "Het document, en de plaats daarin, waar iets vandaan komt.",
    "Document": "Een document waar een bron naar verwijst.",
    "Doel": "Wat de regio bij dit thema wil bereiken, zonder trekker of planning.",
    "Doelwaarde": "Het getal dat gehaald moet worden, met een eenheid.",
    "EerdereVersie": "Een eerdere afspraak, die door deze is opgevolgd.",
    "Gebied": "Een dorp, wijk of buurt.",
    "Geldigheid": "Vanaf en tot wanneer een partij bestaat of meedoet; laat weg wat open is.",
    "Gemeente": "Een gemeente met lokale afspraken onder dit kader.",
    "Groep": "Meer partijen onder één naam; als trekker telt elk lid voor zichzelf.",
    "Handtekening": "Een partij die tekende, soms alleen voor enkele thema's.",
    "Herijking": "Wanneer het kader zelf wordt bijgewerkt.",
    "Kaderbestand": "Het regionale ambitiekader: looptijd, thema's, gemeenten en documenten.",
    "Mijlpaal": "Een stap met een eigen planning.",
    "NietLokaal": "Een ambitie die deze gemeente bewust niet uitwerkt, met de reden.",
    "Ondertekening": "Wanneer en waar is getekend, en door wie.",
    "Opmerking": "Wat een lezer moet weten en geen afspraak is, zoals een tegenspraak in de bron.",
    "Orgaan": "Een vast overleg dat trekker kan zijn maar geen partij is, zoals de stuurgroep.",
    "Overleg": "Hoe een overlegorgaan bijeenkomt: leden, ritme en vergaderingen.",
    "Overlegbestand": "Alle vaste overleggen, met hun leden en vergaderingen.",
    "Partij": "Een organisatie: gemeente, corporatie, huurdersorganisatie of een andere.",
    "Partijenbestand": "Wie meedoet: partijen, groepen en overlegorganen.",
    "Periode": "De eerste en de laatste dag; beide dagen tellen mee.",
    "PlanningMetAanname": "Een planning zonder jaar, met het jaar dat is aangenomen.",
    "Procesafspraak": "Een afspraak over het samenwerken zelf, zoals PRO-3.",
    "Procesbestand": "De regionale afspraken over het samenwerken zelf.",
    "Rol": "Waar één soort partij voor staat.",
    "Thema": "Een hoofdstuk van het kader, met een korte code.",
    "Vergadering": "Een vergadering die is gehouden of gepland.",
    "Voortgang": "Een melding. De laatste melding, per partij, is de status.",
    "WettelijkeDatum": "Een dag die elk jaar terugkomt omdat de wet dat zegt.",
}

KEUZES = {
    "aangehouden": "Het ligt bewust stil.",
    "aanvulling": "De afspraak voegt iets toe aan een thema.",
    "bod": "Een aanbod van een corporatie, nog geen afspraak.",
    "communicatie": "Afspraken over communicatie.",
    "concept": "Nog niet vastgesteld.",
    "corporatie": "Een woningcorporatie: verhuurt sociale huurwoningen.",
    "gemeente": "Een gemeente.",
    "gereed": "Het is af; schrijf een toelichting.",
    "groen": "Het gaat goed.",
    "huurdersorganisatie": "Spreekt voor huurders.",
    "lokaal": "Een overleg in elke gemeente.",
    "loopt": "Er wordt aan gewerkt.",
    "monitoring": "Afspraken over het volgen van de voortgang.",
    "niet-gestart": "Er is nog niets gebeurd.",
    "oranje": "Het dreigt mis te gaan; schrijf oorzaak, gevolg en bijsturing.",
    "overig": "Een andere organisatie.",
    "overleg": "Afspraken over het overleg.",
    "regionaal": "Een overleg voor de hele regio.",
    "rood": "Het gaat mis; schrijf oorzaak, gevolg en bijsturing.",
    "uitwerking": "De afspraak werkt een regionale ambitie uit.",
    "vastgesteld": "Door de partijen vastgesteld.",
    "vervallen": "Het gaat niet meer door.",
}

TITELS = {
    "EerdereVersie": "Eerdere versie",
    "NietLokaal": "Niet lokaal",
    "PlanningMetAanname": "Planning met aanname",
    "WettelijkeDatum": "Wettelijke datum",
}
"""Of a block, where it is not simply its name."""


def titel(name: str) -> str:
    """What a block or a key is called above its explanation."""
    plain = capital(name.replace("_", " "))
    return TITELS.get(name) or (name in FIELDS and FIELDS[name].titel) or plain
