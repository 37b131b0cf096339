"""What pydantic made of what the classes of the model say that a key may hold.

Nobody changes it by hand: `python docs/make_compiled_model.py` makes it.
"""

from typing import Any, TypeAlias

from ambitiekader_cli.model import bestanden, bron, indicator, item, kaderbestand, ondertekening, values
from ambitiekader_cli.model.entity import Entity

Schema: TypeAlias = dict[str, Any]
"""A core schema of pydantic."""

Tekst: Schema = {'type': 'str', 'min_length': 1}
Datum: Schema = {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.as_datum}, 'schema': {'type': 'date'}}
Getal: Schema = {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.as_getal}, 'schema': {'type': 'decimal'}}
HeelGetal: Schema = {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.as_heel_getal}, 'schema': {'type': 'int'}}
Jaar: Schema = {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.as_jaar}, 'schema': {'type': 'int'}}
JaNee: Schema = {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.as_ja_nee}, 'schema': {'type': 'bool'}}
Dagen: Schema = {'type': 'function-after', 'function': {'type': 'no-info', 'function': values.some_days}, 'schema': HeelGetal}
Meetwaarde: Schema = {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.as_waarde}, 'schema': {'type': 'union', 'choices': [{'type': 'decimal'}, {'type': 'literal', 'expected': ['PM', 'n.b.', 'volgt']}]}}
Naamcode: Schema = {'type': 'str', 'max_length': 60, 'pattern': '^[a-z0-9]+(-[a-z0-9]+)*$'}
Lettercode: Schema = {'type': 'str', 'pattern': '^[A-Z]{2,4}$'}
Mijlpaalnaam: Schema = {'type': 'str', 'max_length': 60, 'pattern': '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$'}
Gemeentecode: Schema = {'type': 'str', 'pattern': '^GM[0-9]{4}$'}
Gebiedscode: Schema = {'type': 'str', 'pattern': '^(WK[0-9]{6}|BU[0-9]{8})$'}
Teksten: Schema = {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [Tekst], 'variadic_item_index': 0, 'max_length': 100}}
Item: dict[str, Schema] = {
    'id': Tekst,
    'titel': Tekst,
    'tekst': {'type': 'nullable', 'schema': Tekst},
    'trekker': Teksten,
    'procestrekker': {'type': 'nullable', 'schema': Tekst},
    'met': Teksten,
    'uitvoering': {'type': 'nullable', 'schema': {'type': 'literal', 'expected': ['ieder', 'gezamenlijk']}},
    'planning': {'type': 'nullable', 'schema': {'type': 'union', 'choices': [{'type': 'str'}, {'type': 'definition-ref', 'schema_ref': 'PlanningMetAanname'}]}},
    'na': Teksten,
    'mijlpalen': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Mijlpaal'}], 'variadic_item_index': 0, 'max_length': 100}},
    'doelwaarde': {'type': 'nullable', 'schema': {'type': 'definition-ref', 'schema_ref': 'Doelwaarde'}},
    'gebied': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'function-before', 'function': {'type': 'no-info', 'function': values.Named(key='naam')}, 'schema': {'type': 'definition-ref', 'schema_ref': 'Gebied'}}], 'variadic_item_index': 0}},
    'bijdragen': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bijdrage'}], 'variadic_item_index': 0, 'max_length': 100}},
    'kenmerken': {'type': 'dict', 'keys_schema': Naamcode, 'values_schema': Teksten},
    'vervolg_op': Teksten,
    'afgeleid': {'type': 'nullable', 'schema': Tekst},
    'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
    'voortgang': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Voortgang'}], 'variadic_item_index': 0}},
    'opmerking': {'type': 'nullable', 'schema': Tekst},
    'accepteer': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Acceptatie'}], 'variadic_item_index': 0}},
}

COMPILED: dict[type[Entity], dict[str, Schema]] = {
    kaderbestand.Kaderbestand: {
        'titel': Tekst,
        'regio': {'type': 'nullable', 'schema': Tekst},
        'niveau': {'type': 'nullable', 'schema': {'type': 'literal', 'expected': ['regio-en-gemeenten', 'regio', 'gemeente']}},
        'looptijd': {'type': 'definition-ref', 'schema_ref': 'Periode'},
        'ondertekening': {'type': 'nullable', 'schema': {'type': 'definition-ref', 'schema_ref': 'Ondertekening'}},
        'beheer': {'type': 'nullable', 'schema': {'type': 'definition-ref', 'schema_ref': 'Beheer'}},
        'bewoording': {'type': 'nullable', 'schema': {'type': 'definition-ref', 'schema_ref': 'Bewoording'}},
        'themas': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Thema'}], 'variadic_item_index': 0},
        'gemeenten': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Gemeente'}], 'variadic_item_index': 0}},
        'samenwerkingen': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Samenwerking'}], 'variadic_item_index': 0}},
        'partijsoorten': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Partijsoort'}], 'variadic_item_index': 0}},
        'kenmerken': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Kenmerk'}], 'variadic_item_index': 0}},
        'wettelijke_data': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'WettelijkeDatum'}], 'variadic_item_index': 0},
        'herijking': {'type': 'nullable', 'schema': {'type': 'definition-ref', 'schema_ref': 'Herijking'}},
        'aanleidingen': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Aanleiding'}], 'variadic_item_index': 0}},
        'uitvragen': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Uitvraag'}], 'variadic_item_index': 0}},
        'inleiding': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Alinea'}], 'variadic_item_index': 0},
        'rollen': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Rol'}], 'variadic_item_index': 0},
        'documenten': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Document'}], 'variadic_item_index': 0},
        'invoer': {'type': 'nullable', 'schema': {'type': 'definition-ref', 'schema_ref': 'Invoer'}},
        'opmerkingen': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Opmerking'}], 'variadic_item_index': 0}},
        'accepteer': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Acceptatie'}], 'variadic_item_index': 0}},
    },
    ondertekening.Periode: {
        'van': Datum,
        'tot': {'type': 'nullable', 'schema': Datum},
    },
    ondertekening.Ondertekening: {
        'datum': {'type': 'nullable', 'schema': Datum},
        'plaats': {'type': 'nullable', 'schema': Tekst},
        'handtekeningen': {'type': 'tuple', 'items_schema': [{'type': 'function-before', 'function': {'type': 'no-info', 'function': values.Named(key='partij')}, 'schema': {'type': 'definition-ref', 'schema_ref': 'Handtekening'}}], 'variadic_item_index': 0},
        'opmerking': {'type': 'nullable', 'schema': Tekst},
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
    },
    ondertekening.Handtekening: {
        'partij': Tekst,
        'themas': Teksten,
        'functie': {'type': 'nullable', 'schema': Tekst},
        'datum': {'type': 'nullable', 'schema': Datum},
        'plaats': {'type': 'nullable', 'schema': Tekst},
    },
    bron.Bron: {
        'document': Tekst,
        'onderdeel': {'type': 'nullable', 'schema': Tekst},
        'rij': {'type': 'nullable', 'schema': HeelGetal},
        'opmerking': {'type': 'nullable', 'schema': Tekst},
    },
    kaderbestand.Beheer: {
        'partij': Tekst,
        'functie': {'type': 'nullable', 'schema': Tekst},
        'antwoord_binnen': {'type': 'nullable', 'schema': Dagen},
        'toegankelijkheid': {'type': 'nullable', 'schema': Tekst},
    },
    kaderbestand.Bewoording: {
        'gebied': {'type': 'nullable', 'schema': Tekst},
        'bijvoeglijk': {'type': 'nullable', 'schema': Tekst},
        'beleidsveld': {'type': 'nullable', 'schema': Tekst},
        'in_plaats_van': {'type': 'nullable', 'schema': Tekst},
    },
    kaderbestand.Thema: {
        'id': Naamcode,
        'code': Lettercode,
        'naam': Tekst,
    },
    kaderbestand.Gemeente: {
        'id': Naamcode,
        'code': Lettercode,
        'naam': Tekst,
        'cbs': {'type': 'nullable', 'schema': Gemeentecode},
        'partij': Tekst,
    },
    kaderbestand.Samenwerking: {
        'id': Naamcode,
        'code': Lettercode,
        'naam': Tekst,
        'gemeenten': {'type': 'tuple', 'items_schema': [Tekst], 'variadic_item_index': 0, 'min_length': 1, 'max_length': 400},
    },
    kaderbestand.Partijsoort: {
        'id': Naamcode,
        'naam': Tekst,
        'meervoud': {'type': 'nullable', 'schema': Tekst},
    },
    kaderbestand.Kenmerk: {
        'id': Naamcode,
        'naam': Tekst,
        'soort': {'type': 'literal', 'expected': ['tekst', 'getal', 'bedrag', 'datum', 'keuze', 'ja-nee']},
        'keuzes': Teksten,
        'voor': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'literal', 'expected': ['ambitie', 'procesafspraak', 'afspraak', 'activiteit']}], 'variadic_item_index': 0}},
        'meervoud': JaNee,
    },
    kaderbestand.WettelijkeDatum: {
        'titel': Tekst,
        'maand': HeelGetal,
        'dag': HeelGetal,
        'soort': {'type': 'nullable', 'schema': {'type': 'literal', 'expected': ['bod']}},
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
    },
    kaderbestand.Herijking: {
        'planning': Tekst,
        'procesafspraak': {'type': 'nullable', 'schema': Tekst},
    },
    kaderbestand.Aanleiding: {
        'datum': Datum,
        'soort': {'type': 'literal', 'expected': ['wet', 'beleid', 'markt', 'maatschappij', 'onderzoek', 'anders']},
        'tekst': Tekst,
        'gevolg': {'type': 'nullable', 'schema': Tekst},
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
    },
    kaderbestand.Uitvraag: {
        'datum': Datum,
        'antwoord_voor': Datum,
        'partijen': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [Tekst], 'variadic_item_index': 0, 'min_length': 1, 'max_length': 1000}},
    },
    kaderbestand.Alinea: {
        'kop': Tekst,
        'tekst': Tekst,
        'hoofdstuk': {'type': 'nullable', 'schema': {'type': 'literal', 'expected': ['inleiding', 'partijen', 'rollen', 'ambitie', 'samenwerking', 'vertaling', 'monitoring', 'overleg']}},
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
    },
    kaderbestand.Rol: {
        'soort': Tekst,
        'tekst': Tekst,
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
    },
    bron.Document: {
        'id': Tekst,
        'titel': Tekst,
        'uitgever': {'type': 'nullable', 'schema': Tekst},
        'datum': {'type': 'nullable', 'schema': Datum},
        'url': {'type': 'nullable', 'schema': Tekst},
        'opmerking': {'type': 'nullable', 'schema': Tekst},
    },
    kaderbestand.Invoer: {
        'kolommen': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Invoerkolom'}], 'variadic_item_index': 0}},
        'namen': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Invoernaam'}], 'variadic_item_index': 0}},
    },
    kaderbestand.Invoerkolom: {
        'kop': Tekst,
        'betekent': Tekst,
    },
    kaderbestand.Invoernaam: {
        'naam': Tekst,
        'betekent': Tekst,
    },
    bron.Opmerking: {
        'tekst': Tekst,
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
    },
    bron.Acceptatie: {
        'code': Tekst,
        'reden': Tekst,
    },
    bestanden.Partijenbestand: {
        'partijen': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Partij'}], 'variadic_item_index': 0},
        'groepen': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Groep'}], 'variadic_item_index': 0},
        'overlegorganen': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Orgaan'}], 'variadic_item_index': 0},
        'opmerkingen': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Opmerking'}], 'variadic_item_index': 0}},
        'accepteer': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Acceptatie'}], 'variadic_item_index': 0}},
    },
    bestanden.Partij: {
        'id': Tekst,
        'naam': Tekst,
        'kort': {'type': 'nullable', 'schema': Tekst},
        'soort': Naamcode,
        'ondertekenaar': JaNee,
        'gemeenten': Teksten,
        'gebied': Teksten,
        'corporatie': {'type': 'nullable', 'schema': Tekst},
        'ook_bekend_als': Teksten,
        'geldig': {'type': 'nullable', 'schema': {'type': 'definition-ref', 'schema_ref': 'Geldigheid'}},
        'opvolger': {'type': 'nullable', 'schema': Tekst},
        'opmerking': {'type': 'nullable', 'schema': Tekst},
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
        'accepteer': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Acceptatie'}], 'variadic_item_index': 0}},
    },
    bestanden.Geldigheid: {
        'van': {'type': 'nullable', 'schema': Datum},
        'tot': {'type': 'nullable', 'schema': Datum},
    },
    bestanden.Groep: {
        'id': Tekst,
        'naam': Tekst,
        'leden': {'type': 'tuple', 'items_schema': [Tekst], 'variadic_item_index': 0, 'max_length': 400},
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
        'opmerking': {'type': 'nullable', 'schema': Tekst},
    },
    bestanden.Orgaan: {
        'id': Tekst,
        'naam': Tekst,
        'kort': {'type': 'nullable', 'schema': Tekst},
        'opmerking': {'type': 'nullable', 'schema': Tekst},
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
    },
    bestanden.Ambitiesbestand: {
        'inleiding': {'type': 'nullable', 'schema': Tekst},
        'doelen': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Doel'}], 'variadic_item_index': 0},
        'ambities': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Ambitie'}], 'variadic_item_index': 0},
        'noten': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Opmerking'}], 'variadic_item_index': 0}},
        'opmerkingen': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Opmerking'}], 'variadic_item_index': 0}},
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
        'accepteer': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Acceptatie'}], 'variadic_item_index': 0}},
    },
    bestanden.Doel: {
        'id': {'type': 'nullable', 'schema': Tekst},
        'titel': Tekst,
        'tekst': Tekst,
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
    },
    item.Ambitie: {
        **Item,
        'doelen': Teksten,
    },
    item.PlanningMetAanname: {
        'tekst': Tekst,
        'aanname': {'type': 'nullable', 'schema': {'type': 'definition-ref', 'schema_ref': 'Aanname'}},
    },
    item.Aanname: {
        'jaar': HeelGetal,
        'reden': Tekst,
    },
    item.Mijlpaal: {
        'id': {'type': 'nullable', 'schema': Mijlpaalnaam},
        'titel': Tekst,
        'trekker': Teksten,
        'planning': {'type': 'nullable', 'schema': {'type': 'union', 'choices': [{'type': 'str'}, {'type': 'definition-ref', 'schema_ref': 'PlanningMetAanname'}]}},
        'voortgang': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Voortgang'}], 'variadic_item_index': 0}},
    },
    item.Voortgang: {
        'datum': Datum,
        'partij': Teksten,
        'status': {'type': 'literal', 'expected': ['niet-gestart', 'loopt', 'gereed', 'deels', 'niet-gehaald', 'doorgeschoven', 'aangehouden', 'vervallen']},
        'licht': {'type': 'nullable', 'schema': {'type': 'literal', 'expected': ['groen', 'oranje', 'rood']}},
        'periode': {'type': 'nullable', 'schema': Tekst},
        'gerealiseerd': {'type': 'nullable', 'schema': Getal},
        'verwacht': {'type': 'nullable', 'schema': Tekst},
        'naar': {'type': 'nullable', 'schema': Tekst},
        'toelichting': {'type': 'nullable', 'schema': Tekst},
        'oorzaak': {'type': 'nullable', 'schema': Tekst},
        'gevolg': {'type': 'nullable', 'schema': Tekst},
        'bijsturing': {'type': 'nullable', 'schema': Tekst},
        'besluit': {'type': 'nullable', 'schema': {'type': 'definition-ref', 'schema_ref': 'Besluit'}},
        'herzien': {'type': 'nullable', 'schema': {'type': 'definition-ref', 'schema_ref': 'Herziening'}},
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
    },
    item.Besluit: {
        'datum': Datum,
        'overleg': {'type': 'nullable', 'schema': Tekst},
        'tekst': {'type': 'nullable', 'schema': Tekst},
    },
    item.Herziening: {
        'planning': Tekst,
        'reden': Tekst,
        'besluit': {'type': 'nullable', 'schema': {'type': 'definition-ref', 'schema_ref': 'Besluit'}},
    },
    item.Doelwaarde: {
        'minimaal': {'type': 'nullable', 'schema': Getal},
        'maximaal': {'type': 'nullable', 'schema': Getal},
        'precies': {'type': 'nullable', 'schema': Getal},
        'eenheid': {'type': 'nullable', 'schema': Tekst},
    },
    item.Gebied: {
        'naam': Tekst,
        'cbs': {'type': 'nullable', 'schema': Gebiedscode},
    },
    item.Bijdrage: {
        'partij': Tekst,
        'tekst': Tekst,
    },
    bestanden.Procesbestand: {
        'procesafspraken': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Procesafspraak'}], 'variadic_item_index': 0},
        'opmerkingen': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Opmerking'}], 'variadic_item_index': 0}},
        'accepteer': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Acceptatie'}], 'variadic_item_index': 0}},
    },
    item.Procesafspraak: {
        **Item,
        'onderdeel': {'type': 'nullable', 'schema': {'type': 'literal', 'expected': ['vertaling', 'monitoring', 'overleg', 'vervolg', 'communicatie']}},
    },
    bestanden.Overlegbestand: {
        'overleggen': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Overleg'}], 'variadic_item_index': 0},
        'opmerkingen': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Opmerking'}], 'variadic_item_index': 0}},
        'accepteer': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Acceptatie'}], 'variadic_item_index': 0}},
    },
    bestanden.Overleg: {
        'orgaan': Tekst,
        'niveau': {'type': 'literal', 'expected': ['regionaal', 'lokaal']},
        'leden': Teksten,
        'frequentie': {'type': 'nullable', 'schema': Tekst},
        'uitgenodigd_door': {'type': 'nullable', 'schema': Tekst},
        'taken': {'type': 'tuple', 'items_schema': [Tekst], 'variadic_item_index': 0},
        'gehouden': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Vergadering'}], 'variadic_item_index': 0}},
        'gepland': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Vergadering'}], 'variadic_item_index': 0}},
        'opmerking': {'type': 'nullable', 'schema': Tekst},
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
        'accepteer': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Acceptatie'}], 'variadic_item_index': 0}},
    },
    bestanden.Vergadering: {
        'datum': Datum,
        'gemeente': {'type': 'nullable', 'schema': Tekst},
        'plaats': {'type': 'nullable', 'schema': Tekst},
        'toelichting': {'type': 'nullable', 'schema': Tekst},
        'besluiten': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Vergaderbesluit'}], 'variadic_item_index': 0}},
        'verslag': {'type': 'nullable', 'schema': Tekst},
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
    },
    bestanden.Vergaderbesluit: {
        'id': {'type': 'nullable', 'schema': Tekst},
        'tekst': Tekst,
        'items': Teksten,
        'gevolg': {'type': 'nullable', 'schema': Tekst},
    },
    indicator.Indicatorenbestand: {
        'indicatoren': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Indicator'}], 'variadic_item_index': 0}},
        'opmerkingen': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Opmerking'}], 'variadic_item_index': 0}},
        'accepteer': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Acceptatie'}], 'variadic_item_index': 0}},
    },
    indicator.Indicator: {
        'id': Tekst,
        'titel': Tekst,
        'tekst': {'type': 'nullable', 'schema': Tekst},
        'eenheid': {'type': 'nullable', 'schema': Tekst},
        'richting': {'type': 'literal', 'expected': ['meer', 'minder', 'gelijk']},
        'doelen': Teksten,
        'ambities': Teksten,
        'nulmeting': {'type': 'nullable', 'schema': {'type': 'definition-ref', 'schema_ref': 'Jaarwaarde'}},
        'streefwaarden': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Jaarwaarde'}], 'variadic_item_index': 0, 'max_length': 400}},
        'metingen': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Meting'}], 'variadic_item_index': 0, 'max_length': 400}},
        'opmerking': {'type': 'nullable', 'schema': Tekst},
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
        'accepteer': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Acceptatie'}], 'variadic_item_index': 0}},
    },
    indicator.Jaarwaarde: {
        'jaar': Jaar,
        'waarde': Meetwaarde,
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
    },
    indicator.Meting: {
        'jaar': {'type': 'nullable', 'schema': Jaar},
        'datum': {'type': 'nullable', 'schema': Datum},
        'waarde': Meetwaarde,
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
    },
    bestanden.Afsprakenbestand: {
        'titel': {'type': 'nullable', 'schema': Tekst},
        'status': {'type': 'literal', 'expected': ['concept', 'vastgesteld', 'bod', 'vervallen']},
        'looptijd': {'type': 'nullable', 'schema': {'type': 'definition-ref', 'schema_ref': 'Periode'}},
        'in_plaats_van': {'type': 'nullable', 'schema': Tekst},
        'partijen': {'type': 'tuple', 'items_schema': [{'type': 'function-before', 'function': {'type': 'no-info', 'function': values.Named(key='partij')}, 'schema': {'type': 'definition-ref', 'schema_ref': 'Deelnemer'}}], 'variadic_item_index': 0},
        'ondertekening': {'type': 'nullable', 'schema': {'type': 'definition-ref', 'schema_ref': 'Ondertekening'}},
        'eerder': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'EerdereVersie'}], 'variadic_item_index': 0},
        'wijzigingen': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Overeenkomstwijziging'}], 'variadic_item_index': 0}},
        'biedingen': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bieding'}], 'variadic_item_index': 0}},
        'inleiding': {'type': 'nullable', 'schema': Tekst},
        'afspraken': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Afspraak'}], 'variadic_item_index': 0}},
        'niet_lokaal': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'NietLokaal'}], 'variadic_item_index': 0}},
        'procesafspraken': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Procesafspraak'}], 'variadic_item_index': 0}},
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
        'opmerkingen': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Opmerking'}], 'variadic_item_index': 0}},
        'accepteer': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Acceptatie'}], 'variadic_item_index': 0}},
    },
    bestanden.Deelnemer: {
        'partij': Tekst,
        'van': {'type': 'nullable', 'schema': Datum},
        'tot': {'type': 'nullable', 'schema': Datum},
    },
    bestanden.EerdereVersie: {
        'titel': Tekst,
        'looptijd': {'type': 'nullable', 'schema': {'type': 'definition-ref', 'schema_ref': 'Periode'}},
        'ondertekening': {'type': 'nullable', 'schema': {'type': 'definition-ref', 'schema_ref': 'Ondertekening'}},
        'opmerking': {'type': 'nullable', 'schema': Tekst},
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
    },
    bestanden.Overeenkomstwijziging: {
        'datum': Datum,
        'soort': {'type': 'literal', 'expected': ['verlenging', 'actualisatie', 'addendum']},
        'tekst': Tekst,
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
    },
    bestanden.Bieding: {
        'jaar': Jaar,
        'partij': Tekst,
        'datum': {'type': 'nullable', 'schema': Datum},
        'status': {'type': 'nullable', 'schema': {'type': 'literal', 'expected': ['verwacht', 'uitgebracht', 'verwerkt', 'vervallen']}},
        'tekst': {'type': 'nullable', 'schema': Tekst},
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
    },
    item.Afspraak: {
        **Item,
        'soort': {'type': 'literal', 'expected': ['uitwerking', 'aanvulling']},
        'ambitie': {'type': 'nullable', 'schema': Tekst},
        'thema': {'type': 'nullable', 'schema': Tekst},
    },
    bestanden.NietLokaal: {
        'ambitie': Tekst,
        'reden': Tekst,
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
    },
    bestanden.Activiteitenbestand: {
        'status': {'type': 'nullable', 'schema': {'type': 'literal', 'expected': ['concept', 'vastgesteld', 'bod', 'vervallen']}},
        'ondertekening': {'type': 'nullable', 'schema': {'type': 'definition-ref', 'schema_ref': 'Ondertekening'}},
        'inleiding': {'type': 'nullable', 'schema': Tekst},
        'activiteiten': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Activiteit'}], 'variadic_item_index': 0}},
        'bron': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.one_or_more}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Bron'}], 'variadic_item_index': 0}},
        'opmerkingen': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Opmerking'}], 'variadic_item_index': 0}},
        'accepteer': {'type': 'function-before', 'function': {'type': 'no-info', 'function': values.listed}, 'schema': {'type': 'tuple', 'items_schema': [{'type': 'definition-ref', 'schema_ref': 'Acceptatie'}], 'variadic_item_index': 0}},
    },
    item.Activiteit: {
        **Item,
        'afspraak': {'type': 'nullable', 'schema': Tekst},
        'ambitie': {'type': 'nullable', 'schema': Tekst},
        'thema': {'type': 'nullable', 'schema': Tekst},
    },
}
"""Of every block that a data file may hold, by key."""
