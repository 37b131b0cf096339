"""The columns of a sheet to fill in: grey to read, white to fill in."""

NUMMER, ONDERDEEL, PARTIJ, PERIODE = "Nr.", "Onderdeel", "Partij", "Periode"
GRIJS = ("Titel", "Thema", "Trekker", "Planning", "Einddatum", "Stand")
"""To read, beside the two that say which row it is."""
WIT = {
    "Status": "status",
    "Licht": "licht",
    "Datum": "datum",
    PERIODE: "periode",
    "Gerealiseerd": "gerealiseerd",
    "Toelichting": "toelichting",
    "Oorzaak": "oorzaak",
    "Gevolg": "gevolg",
    "Bijsturing": "bijsturing",
    "Nieuwe verwachting": "verwacht",
}
"""To fill in, and the key that each has in a report."""
IN_NIEUW = ("Titel", "Thema", "Trekker", "Planning", "Toelichting")
"""To fill in of a row that is new."""
NIEUW = {
    "ambities": "ambitie",
    "procesafspraken": "procesafspraak",
    "afspraken": "afspraak",
    "activiteiten": "activiteit",
}
"""What a new row is, by what the file of its sheet holds."""
NODIG = {
    "ambitie": ("Titel", "Toelichting"),
    "procesafspraak": ("Titel", "Toelichting"),
    "afspraak": ("Titel", "Thema", "Toelichting"),
    "activiteit": ("Titel", "Thema"),
}
"""The cells without which a new row is nothing."""
LOKAAL = ("afspraken", "activiteiten")
"""Files in which each item has a thema of its own."""
BREEDTE = {
    **{NUMMER: 14, ONDERDEEL: 18, "Titel": 36, "Thema": 18, "Trekker": 24, "Planning": 18},
    **{
        "Einddatum": 13,
        "Stand": 36,
        PARTIJ: 20,
        "Status": 14,
        "Licht": 10,
        "Datum": 12,
        PERIODE: 12,
    },
    **{"Gerealiseerd": 15, "Toelichting": 40, "Oorzaak": 24, "Gevolg": 24, "Bijsturing": 24},
    **{PERIODE: 12, "Nieuwe verwachting": 20},
}
"""Of each column, in signs."""
UITLEG = {
    PARTIJ: "Wie dit meldt. Nodig als er meer trekkers zijn.",
    "Status": "Kies uit de lijst. Zonder status is de rij geen melding.",
    "Licht": "Groen, oranje of rood. Bij oranje en rood horen Oorzaak, Gevolg en Bijsturing.",
    "Datum": "De dag waarop dit zo was. Leeg: de dag waarop het blad wordt verwerkt.",
    PERIODE: "Van wat terugkomt: over welk jaar of welk deel ervan, zoals Q1 2026. Zie Stand.",
    "Gerealiseerd": "Alleen een getal: hoeveel er nu is.",
    "Toelichting": "Wat er gebeurd is, in een of twee zinnen.",
    "Nieuwe verwachting": "Wanneer u het nu verwacht, zoals Q3 2026. De afspraak blijft gelijk.",
}
"""What is told beside a cell."""
