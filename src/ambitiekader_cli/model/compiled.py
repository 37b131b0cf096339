"""What pydantic made of the classes of the model.

Nobody changes it by hand: `python -m ambitiekader_cli.model.compile` makes it.
"""

from ambitiekader_cli.model import (
    bestanden,
    bron,
    indicator,
    item,
    kaderbestand,
    ondertekening,
    values,
)
from ambitiekader_cli.model.block import Schema, block
from ambitiekader_cli.model.entity import Entity

Tekst: Schema = {"type": "str", "min_length": 1}
Datum: Schema = {
    "type": "function-before",
    "function": {"type": "no-info", "function": values.as_datum},
    "schema": {"type": "date"},
}
Periode = block(
    ondertekening.Periode,
    {
        "van": Datum,
        "tot": {"type": "nullable", "schema": Datum},
    },
)
Teksten: Schema = {
    "type": "function-before",
    "function": {"type": "no-info", "function": values.one_or_more},
    "schema": {
        "type": "tuple",
        "items_schema": [Tekst],
        "variadic_item_index": 0,
        "max_length": 100,
    },
}
Handtekening = block(
    ondertekening.Handtekening,
    {
        "partij": Tekst,
        "themas": Teksten,
        "functie": {"type": "nullable", "schema": Tekst},
        "datum": {"type": "nullable", "schema": Datum},
        "plaats": {"type": "nullable", "schema": Tekst},
    },
)
HeelGetal: Schema = {
    "type": "function-before",
    "function": {"type": "no-info", "function": values.as_heel_getal},
    "schema": {"type": "int"},
}
Bron = block(
    bron.Bron,
    {
        "document": Tekst,
        "onderdeel": {"type": "nullable", "schema": Tekst},
        "rij": {"type": "nullable", "schema": HeelGetal},
        "opmerking": {"type": "nullable", "schema": Tekst},
    },
)
Ondertekening = block(
    ondertekening.Ondertekening,
    {
        "datum": {"type": "nullable", "schema": Datum},
        "plaats": {"type": "nullable", "schema": Tekst},
        "handtekeningen": {
            "type": "tuple",
            "items_schema": [
                {
                    "type": "function-before",
                    "function": {"type": "no-info", "function": values.Named(key="partij")},
                    "schema": Handtekening,
                }
            ],
            "variadic_item_index": 0,
        },
        "opmerking": {"type": "nullable", "schema": Tekst},
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
    },
)
Dagen: Schema = {
    "type": "function-after",
    "function": {"type": "no-info", "function": values.some_days},
    "schema": HeelGetal,
}
Beheer = block(
    kaderbestand.Beheer,
    {
        "partij": Tekst,
        "functie": {"type": "nullable", "schema": Tekst},
        "antwoord_binnen": {"type": "nullable", "schema": Dagen},
    },
)
Bewoording = block(
    kaderbestand.Bewoording,
    {
        "gebied": {"type": "nullable", "schema": Tekst},
        "bijvoeglijk": {"type": "nullable", "schema": Tekst},
        "beleidsveld": {"type": "nullable", "schema": Tekst},
        "in_plaats_van": {"type": "nullable", "schema": Tekst},
    },
)
Naamcode: Schema = {"type": "str", "max_length": 60, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
Lettercode: Schema = {"type": "str", "pattern": "^[A-Z]{2,4}$"}
Thema = block(
    kaderbestand.Thema,
    {
        "id": Naamcode,
        "code": Lettercode,
        "naam": Tekst,
    },
)
Gemeentecode: Schema = {"type": "str", "pattern": "^GM[0-9]{4}$"}
Gemeente = block(
    kaderbestand.Gemeente,
    {
        "id": Naamcode,
        "code": Lettercode,
        "naam": Tekst,
        "cbs": {"type": "nullable", "schema": Gemeentecode},
        "partij": Tekst,
    },
)
Samenwerking = block(
    kaderbestand.Samenwerking,
    {
        "id": Naamcode,
        "code": Lettercode,
        "naam": Tekst,
        "gemeenten": {
            "type": "tuple",
            "items_schema": [Tekst],
            "variadic_item_index": 0,
            "min_length": 1,
            "max_length": 400,
        },
    },
)
Partijsoort = block(
    kaderbestand.Partijsoort,
    {
        "id": Naamcode,
        "naam": Tekst,
        "meervoud": {"type": "nullable", "schema": Tekst},
    },
)
JaNee: Schema = {
    "type": "function-before",
    "function": {"type": "no-info", "function": values.as_ja_nee},
    "schema": {"type": "bool"},
}
Kenmerk = block(
    kaderbestand.Kenmerk,
    {
        "id": Naamcode,
        "naam": Tekst,
        "soort": {
            "type": "literal",
            "expected": ["tekst", "getal", "bedrag", "datum", "keuze", "ja-nee"],
        },
        "keuzes": Teksten,
        "voor": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {
                "type": "tuple",
                "items_schema": [
                    {
                        "type": "literal",
                        "expected": ["ambitie", "procesafspraak", "afspraak", "activiteit"],
                    }
                ],
                "variadic_item_index": 0,
            },
        },
        "meervoud": JaNee,
    },
)
WettelijkeDatum = block(
    kaderbestand.WettelijkeDatum,
    {
        "titel": Tekst,
        "maand": HeelGetal,
        "dag": HeelGetal,
        "soort": {"type": "nullable", "schema": {"type": "literal", "expected": ["bod"]}},
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
    },
)
Herijking = block(
    kaderbestand.Herijking,
    {
        "planning": Tekst,
        "procesafspraak": {"type": "nullable", "schema": Tekst},
    },
)
Aanleiding = block(
    kaderbestand.Aanleiding,
    {
        "datum": Datum,
        "soort": {
            "type": "literal",
            "expected": ["wet", "beleid", "markt", "maatschappij", "onderzoek", "anders"],
        },
        "tekst": Tekst,
        "gevolg": {"type": "nullable", "schema": Tekst},
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
    },
)
Uitvraag = block(
    kaderbestand.Uitvraag,
    {
        "datum": Datum,
        "antwoord_voor": Datum,
        "partijen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {
                "type": "tuple",
                "items_schema": [Tekst],
                "variadic_item_index": 0,
                "min_length": 1,
                "max_length": 1000,
            },
        },
    },
)
Alinea = block(
    kaderbestand.Alinea,
    {
        "kop": Tekst,
        "tekst": Tekst,
        "hoofdstuk": {
            "type": "nullable",
            "schema": {
                "type": "literal",
                "expected": [
                    "inleiding",
                    "partijen",
                    "rollen",
                    "ambitie",
                    "samenwerking",
                    "vertaling",
                    "monitoring",
                    "overleg",
                ],
            },
        },
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
    },
)
Rol = block(
    kaderbestand.Rol,
    {
        "soort": Tekst,
        "tekst": Tekst,
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
    },
)
Document = block(
    bron.Document,
    {
        "id": Tekst,
        "titel": Tekst,
        "uitgever": {"type": "nullable", "schema": Tekst},
        "datum": {"type": "nullable", "schema": Datum},
        "url": {"type": "nullable", "schema": Tekst},
        "opmerking": {"type": "nullable", "schema": Tekst},
    },
)
Invoerkolom = block(
    kaderbestand.Invoerkolom,
    {
        "kop": Tekst,
        "betekent": Tekst,
    },
)
Invoernaam = block(
    kaderbestand.Invoernaam,
    {
        "naam": Tekst,
        "betekent": Tekst,
    },
)
Invoer = block(
    kaderbestand.Invoer,
    {
        "kolommen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Invoerkolom], "variadic_item_index": 0},
        },
        "namen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Invoernaam], "variadic_item_index": 0},
        },
    },
)
Opmerking = block(
    bron.Opmerking,
    {
        "tekst": Tekst,
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
    },
)
Acceptatie = block(
    bron.Acceptatie,
    {
        "code": Tekst,
        "reden": Tekst,
    },
)
Kaderbestand = block(
    kaderbestand.Kaderbestand,
    {
        "titel": Tekst,
        "regio": {"type": "nullable", "schema": Tekst},
        "niveau": {
            "type": "nullable",
            "schema": {"type": "literal", "expected": ["regio-en-gemeenten", "regio", "gemeente"]},
        },
        "looptijd": Periode,
        "ondertekening": {"type": "nullable", "schema": Ondertekening},
        "beheer": {"type": "nullable", "schema": Beheer},
        "bewoording": {"type": "nullable", "schema": Bewoording},
        "themas": {"type": "tuple", "items_schema": [Thema], "variadic_item_index": 0},
        "gemeenten": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Gemeente], "variadic_item_index": 0},
        },
        "samenwerkingen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Samenwerking], "variadic_item_index": 0},
        },
        "partijsoorten": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Partijsoort], "variadic_item_index": 0},
        },
        "kenmerken": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Kenmerk], "variadic_item_index": 0},
        },
        "wettelijke_data": {
            "type": "tuple",
            "items_schema": [WettelijkeDatum],
            "variadic_item_index": 0,
        },
        "herijking": {"type": "nullable", "schema": Herijking},
        "aanleidingen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Aanleiding], "variadic_item_index": 0},
        },
        "uitvragen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Uitvraag], "variadic_item_index": 0},
        },
        "inleiding": {"type": "tuple", "items_schema": [Alinea], "variadic_item_index": 0},
        "rollen": {"type": "tuple", "items_schema": [Rol], "variadic_item_index": 0},
        "documenten": {"type": "tuple", "items_schema": [Document], "variadic_item_index": 0},
        "invoer": {"type": "nullable", "schema": Invoer},
        "opmerkingen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Opmerking], "variadic_item_index": 0},
        },
        "accepteer": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Acceptatie], "variadic_item_index": 0},
        },
    },
)
Geldigheid = block(
    bestanden.Geldigheid,
    {
        "van": {"type": "nullable", "schema": Datum},
        "tot": {"type": "nullable", "schema": Datum},
    },
)
Partij = block(
    bestanden.Partij,
    {
        "id": Tekst,
        "naam": Tekst,
        "kort": {"type": "nullable", "schema": Tekst},
        "soort": Naamcode,
        "ondertekenaar": JaNee,
        "gemeenten": Teksten,
        "gebied": Teksten,
        "corporatie": {"type": "nullable", "schema": Tekst},
        "ook_bekend_als": Teksten,
        "geldig": {"type": "nullable", "schema": Geldigheid},
        "opvolger": {"type": "nullable", "schema": Tekst},
        "opmerking": {"type": "nullable", "schema": Tekst},
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
        "accepteer": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Acceptatie], "variadic_item_index": 0},
        },
    },
)
Groep = block(
    bestanden.Groep,
    {
        "id": Tekst,
        "naam": Tekst,
        "leden": {
            "type": "tuple",
            "items_schema": [Tekst],
            "variadic_item_index": 0,
            "max_length": 400,
        },
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
        "opmerking": {"type": "nullable", "schema": Tekst},
    },
)
Orgaan = block(
    bestanden.Orgaan,
    {
        "id": Tekst,
        "naam": Tekst,
        "kort": {"type": "nullable", "schema": Tekst},
        "opmerking": {"type": "nullable", "schema": Tekst},
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
    },
)
Partijenbestand = block(
    bestanden.Partijenbestand,
    {
        "partijen": {"type": "tuple", "items_schema": [Partij], "variadic_item_index": 0},
        "groepen": {"type": "tuple", "items_schema": [Groep], "variadic_item_index": 0},
        "overlegorganen": {"type": "tuple", "items_schema": [Orgaan], "variadic_item_index": 0},
        "opmerkingen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Opmerking], "variadic_item_index": 0},
        },
        "accepteer": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Acceptatie], "variadic_item_index": 0},
        },
    },
)
Doel = block(
    bestanden.Doel,
    {
        "id": {"type": "nullable", "schema": Tekst},
        "titel": Tekst,
        "tekst": Tekst,
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
    },
)
Aanname = block(
    item.Aanname,
    {
        "jaar": HeelGetal,
        "reden": Tekst,
    },
)
PlanningMetAanname = block(
    item.PlanningMetAanname,
    {
        "tekst": Tekst,
        "aanname": {"type": "nullable", "schema": Aanname},
    },
)
Mijlpaalnaam: Schema = {
    "type": "str",
    "max_length": 60,
    "pattern": "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$",
}
Getal: Schema = {
    "type": "function-before",
    "function": {"type": "no-info", "function": values.as_getal},
    "schema": {"type": "decimal"},
}
Besluit = block(
    item.Besluit,
    {
        "datum": Datum,
        "overleg": {"type": "nullable", "schema": Tekst},
        "tekst": {"type": "nullable", "schema": Tekst},
    },
)
Herziening = block(
    item.Herziening,
    {
        "planning": Tekst,
        "reden": Tekst,
        "besluit": {"type": "nullable", "schema": Besluit},
    },
)
Voortgang = block(
    item.Voortgang,
    {
        "datum": Datum,
        "partij": Teksten,
        "status": {
            "type": "literal",
            "expected": [
                "niet-gestart",
                "loopt",
                "gereed",
                "deels",
                "niet-gehaald",
                "doorgeschoven",
                "aangehouden",
                "vervallen",
            ],
        },
        "licht": {
            "type": "nullable",
            "schema": {"type": "literal", "expected": ["groen", "oranje", "rood"]},
        },
        "periode": {"type": "nullable", "schema": Tekst},
        "gerealiseerd": {"type": "nullable", "schema": Getal},
        "verwacht": {"type": "nullable", "schema": Tekst},
        "naar": {"type": "nullable", "schema": Tekst},
        "toelichting": {"type": "nullable", "schema": Tekst},
        "oorzaak": {"type": "nullable", "schema": Tekst},
        "gevolg": {"type": "nullable", "schema": Tekst},
        "bijsturing": {"type": "nullable", "schema": Tekst},
        "besluit": {"type": "nullable", "schema": Besluit},
        "herzien": {"type": "nullable", "schema": Herziening},
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
    },
)
Mijlpaal = block(
    item.Mijlpaal,
    {
        "id": {"type": "nullable", "schema": Mijlpaalnaam},
        "titel": Tekst,
        "trekker": Teksten,
        "planning": {
            "type": "nullable",
            "schema": {"type": "union", "choices": [{"type": "str"}, PlanningMetAanname]},
        },
        "voortgang": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Voortgang], "variadic_item_index": 0},
        },
    },
)
Doelwaarde = block(
    item.Doelwaarde,
    {
        "minimaal": {"type": "nullable", "schema": Getal},
        "maximaal": {"type": "nullable", "schema": Getal},
        "precies": {"type": "nullable", "schema": Getal},
        "eenheid": {"type": "nullable", "schema": Tekst},
    },
)
Gebiedscode: Schema = {"type": "str", "pattern": "^(WK[0-9]{6}|BU[0-9]{8})$"}
Gebied = block(
    item.Gebied,
    {
        "naam": Tekst,
        "cbs": {"type": "nullable", "schema": Gebiedscode},
    },
)
Bijdrage = block(
    item.Bijdrage,
    {
        "partij": Tekst,
        "tekst": Tekst,
    },
)
Ambitie = block(
    item.Ambitie,
    {
        "id": Tekst,
        "titel": Tekst,
        "tekst": {"type": "nullable", "schema": Tekst},
        "trekker": Teksten,
        "procestrekker": {"type": "nullable", "schema": Tekst},
        "met": Teksten,
        "uitvoering": {
            "type": "nullable",
            "schema": {"type": "literal", "expected": ["ieder", "gezamenlijk"]},
        },
        "planning": {
            "type": "nullable",
            "schema": {"type": "union", "choices": [{"type": "str"}, PlanningMetAanname]},
        },
        "na": Teksten,
        "mijlpalen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {
                "type": "tuple",
                "items_schema": [Mijlpaal],
                "variadic_item_index": 0,
                "max_length": 100,
            },
        },
        "doelwaarde": {"type": "nullable", "schema": Doelwaarde},
        "gebied": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {
                "type": "tuple",
                "items_schema": [
                    {
                        "type": "function-before",
                        "function": {"type": "no-info", "function": values.Named(key="naam")},
                        "schema": Gebied,
                    }
                ],
                "variadic_item_index": 0,
            },
        },
        "bijdragen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {
                "type": "tuple",
                "items_schema": [Bijdrage],
                "variadic_item_index": 0,
                "max_length": 100,
            },
        },
        "kenmerken": {"type": "dict", "keys_schema": Naamcode, "values_schema": Teksten},
        "vervolg_op": Teksten,
        "afgeleid": {"type": "nullable", "schema": Tekst},
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
        "voortgang": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Voortgang], "variadic_item_index": 0},
        },
        "opmerking": {"type": "nullable", "schema": Tekst},
        "accepteer": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Acceptatie], "variadic_item_index": 0},
        },
        "doelen": Teksten,
    },
)
Ambitiesbestand = block(
    bestanden.Ambitiesbestand,
    {
        "inleiding": {"type": "nullable", "schema": Tekst},
        "doelen": {"type": "tuple", "items_schema": [Doel], "variadic_item_index": 0},
        "ambities": {"type": "tuple", "items_schema": [Ambitie], "variadic_item_index": 0},
        "noten": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Opmerking], "variadic_item_index": 0},
        },
        "opmerkingen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Opmerking], "variadic_item_index": 0},
        },
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
        "accepteer": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Acceptatie], "variadic_item_index": 0},
        },
    },
)
Procesafspraak = block(
    item.Procesafspraak,
    {
        "id": Tekst,
        "titel": Tekst,
        "tekst": {"type": "nullable", "schema": Tekst},
        "trekker": Teksten,
        "procestrekker": {"type": "nullable", "schema": Tekst},
        "met": Teksten,
        "uitvoering": {
            "type": "nullable",
            "schema": {"type": "literal", "expected": ["ieder", "gezamenlijk"]},
        },
        "planning": {
            "type": "nullable",
            "schema": {"type": "union", "choices": [{"type": "str"}, PlanningMetAanname]},
        },
        "na": Teksten,
        "mijlpalen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {
                "type": "tuple",
                "items_schema": [Mijlpaal],
                "variadic_item_index": 0,
                "max_length": 100,
            },
        },
        "doelwaarde": {"type": "nullable", "schema": Doelwaarde},
        "gebied": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {
                "type": "tuple",
                "items_schema": [
                    {
                        "type": "function-before",
                        "function": {"type": "no-info", "function": values.Named(key="naam")},
                        "schema": Gebied,
                    }
                ],
                "variadic_item_index": 0,
            },
        },
        "bijdragen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {
                "type": "tuple",
                "items_schema": [Bijdrage],
                "variadic_item_index": 0,
                "max_length": 100,
            },
        },
        "kenmerken": {"type": "dict", "keys_schema": Naamcode, "values_schema": Teksten},
        "vervolg_op": Teksten,
        "afgeleid": {"type": "nullable", "schema": Tekst},
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
        "voortgang": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Voortgang], "variadic_item_index": 0},
        },
        "opmerking": {"type": "nullable", "schema": Tekst},
        "accepteer": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Acceptatie], "variadic_item_index": 0},
        },
        "onderdeel": {
            "type": "nullable",
            "schema": {
                "type": "literal",
                "expected": ["vertaling", "monitoring", "overleg", "vervolg", "communicatie"],
            },
        },
    },
)
Procesbestand = block(
    bestanden.Procesbestand,
    {
        "procesafspraken": {
            "type": "tuple",
            "items_schema": [Procesafspraak],
            "variadic_item_index": 0,
        },
        "opmerkingen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Opmerking], "variadic_item_index": 0},
        },
        "accepteer": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Acceptatie], "variadic_item_index": 0},
        },
    },
)
Vergaderbesluit = block(
    bestanden.Vergaderbesluit,
    {
        "id": {"type": "nullable", "schema": Tekst},
        "tekst": Tekst,
        "items": Teksten,
        "gevolg": {"type": "nullable", "schema": Tekst},
    },
)
Vergadering = block(
    bestanden.Vergadering,
    {
        "datum": Datum,
        "gemeente": {"type": "nullable", "schema": Tekst},
        "plaats": {"type": "nullable", "schema": Tekst},
        "toelichting": {"type": "nullable", "schema": Tekst},
        "besluiten": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {
                "type": "tuple",
                "items_schema": [Vergaderbesluit],
                "variadic_item_index": 0,
            },
        },
        "verslag": {"type": "nullable", "schema": Tekst},
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
    },
)
Overleg = block(
    bestanden.Overleg,
    {
        "orgaan": Tekst,
        "niveau": {"type": "literal", "expected": ["regionaal", "lokaal"]},
        "leden": Teksten,
        "frequentie": {"type": "nullable", "schema": Tekst},
        "uitgenodigd_door": {"type": "nullable", "schema": Tekst},
        "taken": {"type": "tuple", "items_schema": [Tekst], "variadic_item_index": 0},
        "gehouden": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Vergadering], "variadic_item_index": 0},
        },
        "gepland": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Vergadering], "variadic_item_index": 0},
        },
        "opmerking": {"type": "nullable", "schema": Tekst},
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
        "accepteer": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Acceptatie], "variadic_item_index": 0},
        },
    },
)
Overlegbestand = block(
    bestanden.Overlegbestand,
    {
        "overleggen": {"type": "tuple", "items_schema": [Overleg], "variadic_item_index": 0},
        "opmerkingen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Opmerking], "variadic_item_index": 0},
        },
        "accepteer": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Acceptatie], "variadic_item_index": 0},
        },
    },
)
Jaar: Schema = {
    "type": "function-before",
    "function": {"type": "no-info", "function": values.as_jaar},
    "schema": {"type": "int"},
}
Meetwaarde: Schema = {
    "type": "function-before",
    "function": {"type": "no-info", "function": values.as_waarde},
    "schema": {
        "type": "union",
        "choices": [{"type": "decimal"}, {"type": "literal", "expected": ["PM", "n.b.", "volgt"]}],
    },
}
Jaarwaarde = block(
    indicator.Jaarwaarde,
    {
        "jaar": Jaar,
        "waarde": Meetwaarde,
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
    },
)
Meting = block(
    indicator.Meting,
    {
        "jaar": {"type": "nullable", "schema": Jaar},
        "datum": {"type": "nullable", "schema": Datum},
        "waarde": Meetwaarde,
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
    },
)
Indicator = block(
    indicator.Indicator,
    {
        "id": Tekst,
        "titel": Tekst,
        "tekst": {"type": "nullable", "schema": Tekst},
        "eenheid": {"type": "nullable", "schema": Tekst},
        "richting": {"type": "literal", "expected": ["meer", "minder", "gelijk"]},
        "doelen": Teksten,
        "ambities": Teksten,
        "nulmeting": {"type": "nullable", "schema": Jaarwaarde},
        "streefwaarden": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {
                "type": "tuple",
                "items_schema": [Jaarwaarde],
                "variadic_item_index": 0,
                "max_length": 400,
            },
        },
        "metingen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {
                "type": "tuple",
                "items_schema": [Meting],
                "variadic_item_index": 0,
                "max_length": 400,
            },
        },
        "opmerking": {"type": "nullable", "schema": Tekst},
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
        "accepteer": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Acceptatie], "variadic_item_index": 0},
        },
    },
)
Indicatorenbestand = block(
    indicator.Indicatorenbestand,
    {
        "indicatoren": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Indicator], "variadic_item_index": 0},
        },
        "opmerkingen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Opmerking], "variadic_item_index": 0},
        },
        "accepteer": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Acceptatie], "variadic_item_index": 0},
        },
    },
)
Deelnemer = block(
    bestanden.Deelnemer,
    {
        "partij": Tekst,
        "van": {"type": "nullable", "schema": Datum},
        "tot": {"type": "nullable", "schema": Datum},
    },
)
EerdereVersie = block(
    bestanden.EerdereVersie,
    {
        "titel": Tekst,
        "looptijd": {"type": "nullable", "schema": Periode},
        "ondertekening": {"type": "nullable", "schema": Ondertekening},
        "opmerking": {"type": "nullable", "schema": Tekst},
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
    },
)
Overeenkomstwijziging = block(
    bestanden.Overeenkomstwijziging,
    {
        "datum": Datum,
        "soort": {"type": "literal", "expected": ["verlenging", "actualisatie", "addendum"]},
        "tekst": Tekst,
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
    },
)
Bieding = block(
    bestanden.Bieding,
    {
        "jaar": Jaar,
        "partij": Tekst,
        "datum": {"type": "nullable", "schema": Datum},
        "status": {
            "type": "nullable",
            "schema": {
                "type": "literal",
                "expected": ["verwacht", "uitgebracht", "verwerkt", "vervallen"],
            },
        },
        "tekst": {"type": "nullable", "schema": Tekst},
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
    },
)
Afspraak = block(
    item.Afspraak,
    {
        "id": Tekst,
        "titel": Tekst,
        "tekst": {"type": "nullable", "schema": Tekst},
        "trekker": Teksten,
        "procestrekker": {"type": "nullable", "schema": Tekst},
        "met": Teksten,
        "uitvoering": {
            "type": "nullable",
            "schema": {"type": "literal", "expected": ["ieder", "gezamenlijk"]},
        },
        "planning": {
            "type": "nullable",
            "schema": {"type": "union", "choices": [{"type": "str"}, PlanningMetAanname]},
        },
        "na": Teksten,
        "mijlpalen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {
                "type": "tuple",
                "items_schema": [Mijlpaal],
                "variadic_item_index": 0,
                "max_length": 100,
            },
        },
        "doelwaarde": {"type": "nullable", "schema": Doelwaarde},
        "gebied": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {
                "type": "tuple",
                "items_schema": [
                    {
                        "type": "function-before",
                        "function": {"type": "no-info", "function": values.Named(key="naam")},
                        "schema": Gebied,
                    }
                ],
                "variadic_item_index": 0,
            },
        },
        "bijdragen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {
                "type": "tuple",
                "items_schema": [Bijdrage],
                "variadic_item_index": 0,
                "max_length": 100,
            },
        },
        "kenmerken": {"type": "dict", "keys_schema": Naamcode, "values_schema": Teksten},
        "vervolg_op": Teksten,
        "afgeleid": {"type": "nullable", "schema": Tekst},
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
        "voortgang": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Voortgang], "variadic_item_index": 0},
        },
        "opmerking": {"type": "nullable", "schema": Tekst},
        "accepteer": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Acceptatie], "variadic_item_index": 0},
        },
        "soort": {"type": "literal", "expected": ["uitwerking", "aanvulling"]},
        "ambitie": {"type": "nullable", "schema": Tekst},
        "thema": {"type": "nullable", "schema": Tekst},
    },
)
NietLokaal = block(
    bestanden.NietLokaal,
    {
        "ambitie": Tekst,
        "reden": Tekst,
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
    },
)
Afsprakenbestand = block(
    bestanden.Afsprakenbestand,
    {
        "titel": {"type": "nullable", "schema": Tekst},
        "status": {"type": "literal", "expected": ["concept", "vastgesteld", "bod", "vervallen"]},
        "looptijd": {"type": "nullable", "schema": Periode},
        "in_plaats_van": {"type": "nullable", "schema": Tekst},
        "partijen": {
            "type": "tuple",
            "items_schema": [
                {
                    "type": "function-before",
                    "function": {"type": "no-info", "function": values.Named(key="partij")},
                    "schema": Deelnemer,
                }
            ],
            "variadic_item_index": 0,
        },
        "ondertekening": {"type": "nullable", "schema": Ondertekening},
        "eerder": {"type": "tuple", "items_schema": [EerdereVersie], "variadic_item_index": 0},
        "wijzigingen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {
                "type": "tuple",
                "items_schema": [Overeenkomstwijziging],
                "variadic_item_index": 0,
            },
        },
        "biedingen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Bieding], "variadic_item_index": 0},
        },
        "inleiding": {"type": "nullable", "schema": Tekst},
        "afspraken": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Afspraak], "variadic_item_index": 0},
        },
        "niet_lokaal": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [NietLokaal], "variadic_item_index": 0},
        },
        "procesafspraken": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Procesafspraak], "variadic_item_index": 0},
        },
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
        "opmerkingen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Opmerking], "variadic_item_index": 0},
        },
        "accepteer": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Acceptatie], "variadic_item_index": 0},
        },
    },
)
Activiteit = block(
    item.Activiteit,
    {
        "id": Tekst,
        "titel": Tekst,
        "tekst": {"type": "nullable", "schema": Tekst},
        "trekker": Teksten,
        "procestrekker": {"type": "nullable", "schema": Tekst},
        "met": Teksten,
        "uitvoering": {
            "type": "nullable",
            "schema": {"type": "literal", "expected": ["ieder", "gezamenlijk"]},
        },
        "planning": {
            "type": "nullable",
            "schema": {"type": "union", "choices": [{"type": "str"}, PlanningMetAanname]},
        },
        "na": Teksten,
        "mijlpalen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {
                "type": "tuple",
                "items_schema": [Mijlpaal],
                "variadic_item_index": 0,
                "max_length": 100,
            },
        },
        "doelwaarde": {"type": "nullable", "schema": Doelwaarde},
        "gebied": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {
                "type": "tuple",
                "items_schema": [
                    {
                        "type": "function-before",
                        "function": {"type": "no-info", "function": values.Named(key="naam")},
                        "schema": Gebied,
                    }
                ],
                "variadic_item_index": 0,
            },
        },
        "bijdragen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {
                "type": "tuple",
                "items_schema": [Bijdrage],
                "variadic_item_index": 0,
                "max_length": 100,
            },
        },
        "kenmerken": {"type": "dict", "keys_schema": Naamcode, "values_schema": Teksten},
        "vervolg_op": Teksten,
        "afgeleid": {"type": "nullable", "schema": Tekst},
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
        "voortgang": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Voortgang], "variadic_item_index": 0},
        },
        "opmerking": {"type": "nullable", "schema": Tekst},
        "accepteer": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Acceptatie], "variadic_item_index": 0},
        },
        "afspraak": {"type": "nullable", "schema": Tekst},
        "ambitie": {"type": "nullable", "schema": Tekst},
        "thema": {"type": "nullable", "schema": Tekst},
    },
)
Activiteitenbestand = block(
    bestanden.Activiteitenbestand,
    {
        "status": {
            "type": "nullable",
            "schema": {
                "type": "literal",
                "expected": ["concept", "vastgesteld", "bod", "vervallen"],
            },
        },
        "ondertekening": {"type": "nullable", "schema": Ondertekening},
        "inleiding": {"type": "nullable", "schema": Tekst},
        "activiteiten": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Activiteit], "variadic_item_index": 0},
        },
        "bron": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.one_or_more},
            "schema": {"type": "tuple", "items_schema": [Bron], "variadic_item_index": 0},
        },
        "opmerkingen": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Opmerking], "variadic_item_index": 0},
        },
        "accepteer": {
            "type": "function-before",
            "function": {"type": "no-info", "function": values.listed},
            "schema": {"type": "tuple", "items_schema": [Acceptatie], "variadic_item_index": 0},
        },
    },
)

COMPILED: dict[type[Entity], Schema] = {
    ondertekening.Periode: Periode,
    ondertekening.Handtekening: Handtekening,
    bron.Bron: Bron,
    ondertekening.Ondertekening: Ondertekening,
    kaderbestand.Beheer: Beheer,
    kaderbestand.Bewoording: Bewoording,
    kaderbestand.Thema: Thema,
    kaderbestand.Gemeente: Gemeente,
    kaderbestand.Samenwerking: Samenwerking,
    kaderbestand.Partijsoort: Partijsoort,
    kaderbestand.Kenmerk: Kenmerk,
    kaderbestand.WettelijkeDatum: WettelijkeDatum,
    kaderbestand.Herijking: Herijking,
    kaderbestand.Aanleiding: Aanleiding,
    kaderbestand.Uitvraag: Uitvraag,
    kaderbestand.Alinea: Alinea,
    kaderbestand.Rol: Rol,
    bron.Document: Document,
    kaderbestand.Invoerkolom: Invoerkolom,
    kaderbestand.Invoernaam: Invoernaam,
    kaderbestand.Invoer: Invoer,
    bron.Opmerking: Opmerking,
    bron.Acceptatie: Acceptatie,
    kaderbestand.Kaderbestand: Kaderbestand,
    bestanden.Geldigheid: Geldigheid,
    bestanden.Partij: Partij,
    bestanden.Groep: Groep,
    bestanden.Orgaan: Orgaan,
    bestanden.Partijenbestand: Partijenbestand,
    bestanden.Doel: Doel,
    item.Aanname: Aanname,
    item.PlanningMetAanname: PlanningMetAanname,
    item.Besluit: Besluit,
    item.Herziening: Herziening,
    item.Voortgang: Voortgang,
    item.Mijlpaal: Mijlpaal,
    item.Doelwaarde: Doelwaarde,
    item.Gebied: Gebied,
    item.Bijdrage: Bijdrage,
    item.Ambitie: Ambitie,
    bestanden.Ambitiesbestand: Ambitiesbestand,
    item.Procesafspraak: Procesafspraak,
    bestanden.Procesbestand: Procesbestand,
    bestanden.Vergaderbesluit: Vergaderbesluit,
    bestanden.Vergadering: Vergadering,
    bestanden.Overleg: Overleg,
    bestanden.Overlegbestand: Overlegbestand,
    indicator.Jaarwaarde: Jaarwaarde,
    indicator.Meting: Meting,
    indicator.Indicator: Indicator,
    indicator.Indicatorenbestand: Indicatorenbestand,
    bestanden.Deelnemer: Deelnemer,
    bestanden.EerdereVersie: EerdereVersie,
    bestanden.Overeenkomstwijziging: Overeenkomstwijziging,
    bestanden.Bieding: Bieding,
    item.Afspraak: Afspraak,
    bestanden.NietLokaal: NietLokaal,
    bestanden.Afsprakenbestand: Afsprakenbestand,
    item.Activiteit: Activiteit,
    bestanden.Activiteitenbestand: Activiteitenbestand,
}
"""Every block that a data file may hold."""
