# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Edits of one file, each with another meaning; sentences.txt holds what is told of them."""

from typing import Any, NamedTuple

KADER = "data/regional/kader.yaml"
PARTIJEN = "data/regional/partijen.yaml"
AMBITIES = "data/regional/ambities/wonen.yaml"
OVERLEG = "data/regional/overleg.yaml"
INDICATOREN = "data/regional/indicatoren.yaml"
AFSPRAKEN = "data/local/voorbeeld/afspraken.yaml"
JAAR = "data/local/voorbeeld/activiteiten/2024.yaml"
MANY = ["wonen-noord", *(f"lid-{n}" for n in range(1, 13))]
LONG = "Er is veel gebeurd. " * 20


class Edit(NamedTuple):
    """A file before and after."""

    name: str
    path: str
    before: Any
    after: Any


def item(name: str, before: dict[str, Any], after: dict[str, Any]) -> Edit:
    """Of one activiteit; without a path to another kind of file."""
    head = {"id": "VBD-2024-1", "titel": "Huizen bouwen"}
    sides = ({"activiteiten": [{**head, **side}]} for side in (before, after))
    return Edit(name, JAAR, *sides)


def local(name: str, before: dict[str, Any], after: dict[str, Any]) -> Edit:
    """Of the agreement of a gemeente."""
    return Edit(name, AFSPRAKEN, before, after)


def planning(name: str, before: Any, after: Any) -> Edit:
    """Of the planning of an activiteit."""
    sides = ({"planning": text} if text else {} for text in (before, after))
    return item(name, *sides)


def step(**more: Any) -> dict[str, Any]:
    """A mijlpaal."""
    return {"mijlpalen": [{"titel": "Visie", **more}, {"titel": "Uitvoering van de visie"}]}


def log(*entries: dict[str, Any]) -> dict[str, Any]:
    """Progress."""
    return {"voortgang": list(entries)}


FIRST = {"datum": "2024-05-08", "partij": "wonen-noord", "status": "loopt"}
SECOND = {"datum": "2024-06-08", "partij": "wonen-noord", "status": "gereed", "licht": "groen"}
THIRD = {
    "datum": "2024-07-08",
    "partij": "wonen-noord",
    "status": "aangehouden",
    "toelichting": f"{LONG}De afspraak gaat niet door.",
    "gevolg": "Later klaar",
}
ACCEPTED = {"accepteer": [{"code": "AK202", "reden": "Dat weet iedereen al."}]}
SIGNED = {"datum": "2022-12-12", "plaats": "Veendam", "handtekeningen": ["wonen-noord", "hip"]}
OTHER = {"accepteer": [{"code": "AK202", "reden": "Dat weet nu niemand meer."}]}
NEW = {
    "id": "VBD-2024-2",
    "titel": "Straten vegen",
    "trekker": ["hip", "wonen-noord"],
    "planning": "Q2 2024",
    "tekst": LONG.strip(),
    "doelwaarde": {"minimaal": "91", "eenheid": "woningen"},
    "gebied": ["Dorp", {"naam": "Wijk", "cbs": "WK001"}],
    "ambitie": "WON-1",
    **step(planning="Q1 2024"),
}
AWAY = {"niet_lokaal": [{"ambitie": "WON-1", "reden": "Hier is geen woning."}]}
HELD = {"datum": "2024-05-05", "plaats": "Veendam"}
SOURCE = {"document": "kader", "onderdeel": "Tabel", "rij": "3"}

INDICATOR: dict[str, Any] = {
    "id": "IND-1",
    "titel": "Huizen",
    "richting": "meer",
    "eenheid": "woningen",
    "nulmeting": {"jaar": "2020", "waarde": "1000"},
    "streefwaarden": [{"jaar": "2024", "waarde": "1250"}],
    "metingen": [{"jaar": "2023", "waarde": "1100"}],
}
PLANNED = {"planning": "Q2 2024"}
DECIDED = {
    "datum": "2024-05-08",
    "status": "loopt",
    "herzien": {
        "planning": "Q4 2024",
        "reden": "De subsidie kwam later.",
        "besluit": {"datum": "2024-05-01", "overleg": "sg"},
    },
}
TWICE = {
    "mijlpalen": [
        {"titel": "Visie", "planning": "Q1 2024"},
        {"titel": "Visie", "planning": "Q2 2024"},
    ]
}
BEFORE, LATER = (
    {"titel": "Afspraken", "looptijd": {"van": f"{year}-01-01", "tot": f"{year + 3}-12-31"}}
    for year in (2012, 2016)
)

EDITS = [
    item("report rewritten", log(FIRST), log({**FIRST, "status": "gereed"})),
    item("reports of one day", log(FIRST, {**FIRST, "toelichting": "Het tweede."}),
         log({**FIRST, "toelichting": "Het tweede."}, {**FIRST, "status": "gereed"})),
    item("day of a report", log(FIRST), log({**FIRST, "datum": "2024-05-09"})),
    item("report removed", log(FIRST, THIRD), log(FIRST)),
    Edit("item removed", JAAR, {"activiteiten": [NEW]}, {"activiteiten": []}),
    Edit("file removed", JAAR, {"activiteiten": [NEW]}, None),
    Edit("id", PARTIJEN, {"partijen": [{"id": "hip", "naam": "Huurders in Pekela"}]},
         {"partijen": [{"id": "hip2", "naam": "Huurders in Pekela"}]}),
    planning("later", "Q2 2024", "Q3 2024"),
    planning("years later", "Q4 2022", "2024"),
    planning("some days earlier", "20 mei 2024", "1 mei 2024"),
    item("later by decision", PLANNED, {**PLANNED, **log(DECIDED)}),
    item("later by two decisions, one of nobody", PLANNED, {**PLANNED, **log(DECIDED, {
        **DECIDED, "datum": "2024-08-01", "herzien": {"planning": "Q1 2025", "reden": "Weer."}})}),
    item("decided and written in the key too", PLANNED,
         {"planning": "Q4 2024", **log(DECIDED)}),
    item("decided, and another planning in the key", PLANNED,
         {"planning": "Q1 2026", **log(DECIDED)}),
    item("decision taken away", {**PLANNED, **log(DECIDED)}, PLANNED),
    item("another decision in its place", {**PLANNED, **log(DECIDED)},
         {**PLANNED, **log({**DECIDED, "herzien": {"planning": "Q3 2024", "reden": "Toch."}})}),
    item("decided for a mijlpaal", step(planning="Q1 2024"),
         step(planning="Q1 2024", **log(DECIDED))),
    item("decided to let it be", PLANNED, {**PLANNED, **log({**DECIDED, "herzien": {
        "planning": "Q2 2024", "reden": "Het blijft zo."}})}),
    item("begins after another", {}, {"na": ["BES-1"]}),
    item("bijdrage", {"bijdragen": [{"partij": "hip", "tekst": "Bellen."}]},
         {"bijdragen": [{"partij": "hip", "tekst": "Huurders bellen."},
                        {"partij": "wonen-noord", "tekst": "Bouwen."}]}),
    Edit("streefwaarden", INDICATOREN, {"indicatoren": [
        {"id": "IND-1", "titel": "Huizen", "streefwaarden": [{"jaar": "2024", "waarde": "90"}],
         "metingen": [{"jaar": "2023", "waarde": "80"}]}]}, {"indicatoren": [
        {"id": "IND-1", "titel": "Huizen", "streefwaarden": [
            {"jaar": "2024", "waarde": "60"}, {"jaar": "2025", "waarde": "70"}],
         "metingen": [{"jaar": "2023", "waarde": "81"}, {"datum": "2024-02-01", "waarde": "85"}]},
    ]}),
    Edit("what a streefwaarde is held against", INDICATOREN, {"indicatoren": [INDICATOR]},
         {"indicatoren": [{**INDICATOR, "richting": "minder", "eenheid": "huizen",
                           "nulmeting": {"jaar": "2021", "waarde": "5"}, "metingen": []}]}),
    Edit("indicator added", INDICATOREN, {}, {"indicatoren": [INDICATOR]}),
    Edit("meting of what it counts", INDICATOREN, {"indicatoren": [INDICATOR]}, {"indicatoren": [
        {**INDICATOR, "metingen": [*INDICATOR["metingen"],
                                   {"datum": "2025-12-31", "waarde": "1099", "bron": SOURCE}]}]}),
    local("addendum", {}, {"wijzigingen": [
        {"datum": "2026-01-15", "soort": "addendum", "tekst": "Er komt een wijk bij."}]}),
    local("addendum without a day", {}, {"wijzigingen": [{"soort": "addendum", "tekst": "Ja."}]}),
    local("bod", {}, {"biedingen": [
        {"jaar": "2027", "partij": "wonen-noord", "status": "uitgebracht"}]}),
    local("bod of nobody", {}, {"biedingen": [{"jaar": "2027"}]}),
    local("one takes part later", {"partijen": ["hip"]},
          {"partijen": ["hip", {"partij": "wonen-noord", "van": "2024-01-01"}]}),
    Edit("besluit over items", OVERLEG,
         {"overleggen": [{"orgaan": "sg", "gehouden": [HELD]}]},
         {"overleggen": [{"orgaan": "sg", "gehouden": [{**HELD, "besluiten": [
             {"id": "B-1", "tekst": "Ja.", "items": ["WON-2"]}, {"tekst": "Nee."}]}]}]}),
    Edit("meeting with what it decided", OVERLEG, {"overleggen": [{"orgaan": "sg"}]},
         {"overleggen": [{"orgaan": "sg", "gehouden": [{**HELD, "besluiten": [
             {"id": "B-1", "tekst": "Ja.", "items": ["WON-2"]}, {"tekst": "Nee."}]}]}]}),
    item("mijlpaal gets a trekker", step(), step(trekker="hip")),
    item("mijlpaal loses its trekker", step(trekker="hip"), step()),
    item("mijlpaal with all", {}, {"mijlpalen": [{"id": "een", "titel": "Visie",
         "trekker": ["hip", "wonen-noord"], "planning": "Q1 2023", **log(FIRST)}]}),
    Edit("item with kenmerken", JAAR, {"activiteiten": []}, {"activiteiten": [
        {"id": "VBD-2024-2", "titel": "Vegen",
         "kenmerken": {"budget": "25000", "trekker": ["a", "b"]}}]}),
    item("kenmerk that is called as a key is", {}, {"kenmerken": {"trekker": "5"}}),
    Edit("besluit", OVERLEG, {"overleggen": [{"orgaan": "sg", "gehouden": [
        {**HELD, "besluiten": [{"id": "B-1", "tekst": "Wij bouwen huizen."}]}]}]},
        {"overleggen": [{"orgaan": "sg", "gehouden": [{**HELD, "besluiten": [
            {"id": "B-1", "tekst": "Wij slopen huizen."},
            {"id": "B-2", "tekst": "Wij slopen."}]}]}]}),
    local("two biedingen of one year", {"biedingen": [
        {"jaar": "2024", "partij": "hip", "tekst": "Weinig."},
        {"jaar": "2024", "partij": "wonen-noord", "tekst": "Veel."}]},
        {"biedingen": [{"jaar": "2024", "partij": "wonen-noord", "tekst": "Heel veel."}]}),
    Edit("opvolger", PARTIJEN, {"partijen": [{"id": "hip", "naam": "Hip"}]},
         {"partijen": [{"id": "hip", "naam": "Hip", "opvolger": "wonen-noord"}]}),
    planning("removed", "Q2 2024", None),
    planning("no end any more", "Q2 2024", "doorlopend"),
    planning("only a begin", "Q1 2022", "vanaf 2023"),
    planning("to be decided", "halverwege de looptijd", "n.t.b."),
    planning("not understood", "Q2 2024", "ooit"),
    planning("waits", "Q2 2024", "na besluit stuurgroep"),
    planning("runs on for longer", "doorlopend t/m 2024", "doorlopend t/m 2026"),
    planning("begins later", "vanaf 2029", "vanaf 2030"),
    planning("gets an end", "doorlopend", "Q2 2024"),
    planning("softer", "Q2 2024", "naar verwachting Q2 2024"),
    planning("added", None, "Q2 2024"),
    planning("assumed", "Q2", {"tekst": "Q2", "aanname": {"jaar": "2022", "reden": "Zo is het."}}),
    planning("reworded", "Q2 2024", "2e kwartaal 2024"),
    item("mijlpaal removed", step(planning="Q1 2023"), {"mijlpalen": ["Uitvoering van de visie"]}),
    item("mijlpaal added", {}, {"mijlpalen": [{"titel": "Visie", "planning": "Q1 2023"}]}),
    item("mijlpaal renamed", step(planning="Q1 2023"), {"mijlpalen": [
        {"titel": "Plan", "planning": "Q1 2023"}, {"titel": "Uitvoering van de visie"}]}),
    item("mijlpaal later", step(planning="Q1 2023"), step(planning="Q1 2024")),
    item("one of two mijlpalen of one title", TWICE,
         {"mijlpalen": [{"titel": "Visie", "planning": "Q2 2024"}]}),
    item("two mijlpalen of one title get ids", TWICE, {"mijlpalen": [
        {"id": "een", "titel": "Visie", "planning": "Q1 2024"},
        {"id": "twee", "titel": "Visie", "planning": "Q2 2024"}]}),
    item("another mijlpaal of that title",
         {"mijlpalen": [{"id": "een", "titel": "Visie", "planning": "Q1 2024"}]},
         {"mijlpalen": [{"id": "twee", "titel": "Visie", "planning": "Q2 2024"}]}),
    Edit("one of two doelen of one title", AMBITIES,
         {"doelen": [{"titel": "Wonen", "tekst": "Er zijn huizen."},
                     {"titel": "Wonen", "tekst": "Zij zijn warm."}]},
         {"doelen": [{"titel": "Wonen", "tekst": "Zij zijn warm."}]}),
    Edit("one of two days of one title", KADER,
         {"wettelijke_data": [{"titel": "Bod", "maand": "7", "dag": "1"},
                              {"titel": "Bod", "maand": "10", "dag": "1"}]},
         {"wettelijke_data": [{"titel": "Bod", "maand": "10", "dag": "2"}]}),
    local("one of two agreements of one title", {"eerder": [BEFORE, LATER]},
          {"eerder": [{**LATER, "opmerking": "Verlengd."}]}),
    item("trekker", {"trekker": "hip"}, {"trekker": ["hip", "wonen-noord"]}),
    item("no trekker", {"trekker": "hip"}, {}),
    item("many trekkers", {"trekker": MANY}, {"trekker": MANY[1:]}),
    local("status", {"status": "bod"}, {"status": "vastgesteld"}),
    local("looptijd", {"looptijd": {"van": "2022-01-01", "tot": "2025-12-31"}},
          {"looptijd": {"van": "2022-01-01", "tot": "2026-12-31"}}),
    local("looptijd added", {}, {"looptijd": {"van": "2022-01-01", "tot": "2026-12-31"}}),
    Edit("leden", PARTIJEN, {"groepen": [{"id": "alle", "naam": "Alle", "leden": MANY}]},
         {"groepen": [{"id": "alle", "naam": "Alle", "leden": [*MANY[1:], "hip"]}]}),
    local("partijen", {"partijen": ["hip", "wonen-noord"]}, {"partijen": ["hip"]}),
    Edit("ondertekenaar", PARTIJEN, {"partijen": [{"id": "hip", "ondertekenaar": "ja"}]},
         {"partijen": [{"id": "hip", "ondertekenaar": "nee"}]}),
    local("one signs", {"ondertekening": {"handtekeningen": ["hip"]}},
          {"ondertekening": {"handtekeningen": ["hip", "wonen-noord"]}}),
    local("all sign", {}, {"ondertekening": SIGNED}),
    local("one does not sign", {"ondertekening": {"handtekeningen": ["hip", "wonen-noord"]}},
          {"ondertekening": {"handtekeningen": ["hip"]}}),
    local("nobody signs", {"ondertekening": SIGNED}, {}),
    local("where they sign", {"ondertekening": {"datum": "2022-12-12", "plaats": "Veendam"}},
          {"ondertekening": {"datum": "2022-12-12"}}),
    local("for which themas they sign", {"ondertekening": {"handtekeningen": ["hip"]}},
          {"ondertekening": {"handtekeningen": [{"partij": "hip", "themas": ["wonen"]}]}}),
    local("for all themas",
          {"ondertekening": {"handtekeningen": [{"partij": "hip", "themas": ["wonen"]}]}},
          {"ondertekening": {"handtekeningen": ["hip"]}}),
    Edit("until when", PARTIJEN, {"partijen": [{"id": "hip", "naam": "Hip"}]},
         {"partijen": [{"id": "hip", "naam": "Hip", "geldig": {"tot": "2025-12-31"}}]}),
    planning("one space more", "einde van de looptijd", "einde van  de looptijd"),
    local("when they sign", {"ondertekening": SIGNED},
          {"ondertekening": {**SIGNED, "datum": "2022-12-13"}}),
    item("doelwaarde", {"doelwaarde": {"minimaal": "90", "eenheid": "woningen"}},
         {"doelwaarde": {"minimaal": "91", "eenheid": "woningen"}}),
    item("two reports", log(FIRST), log(FIRST, SECOND, THIRD)),
    item("a first report", {}, log({**SECOND, "licht": "rood"})),
    item("accepted", {}, ACCEPTED),
    item("accepted for another reason", ACCEPTED, OTHER),
    item("not accepted any more", ACCEPTED, {}),
    item("ambitie", {"ambitie": "WON-2"}, {"ambitie": "WON-1"}),
    item("ambitie added", {}, {"ambitie": "WON-1"}),
    Edit("new year", JAAR, None, {"activiteiten": [NEW]}),
    Edit("new file", AMBITIES, None, {"inleiding": "Wonen", "ambities": []}),
    Edit("file that is not read", "data/local/voorbeeld/afspraken.yml", None, {"status": "bod"}),
    local("not local", {}, AWAY),
    local("not local for another reason", AWAY,
          {"niet_lokaal": [{"ambitie": "WON-1", "reden": "Hier is geen huis."}]}),
    local("local again", AWAY, {}),
    item("thema", {"thema": "wonen"}, {"thema": "zorg"}),
    item("met", {"met": ["hip"]}, {"met": ["hip", "wonen-noord"]}),
    Edit("meeting held", OVERLEG, {"overleggen": [{"orgaan": "sg", "gehouden": []}]},
         {"overleggen": [{"orgaan": "sg", "gehouden": [HELD]}]}),
    Edit("meeting not planned", OVERLEG, {"overleggen": [{"orgaan": "sg", "gepland": [HELD]}]},
         {"overleggen": [{"orgaan": "sg"}]}),
    Edit("meetings of one day", OVERLEG,
         {"overleggen": [{"orgaan": "sg", "gehouden": [{**HELD, "gemeente": "voorbeeld"}]}]},
         {"overleggen": [{"orgaan": "sg", "gehouden": [
             {**HELD, "gemeente": "elders"},
             {**HELD, "gemeente": "voorbeeld", "plaats": "Pekela"}]}]}),
    Edit("place of a meeting", OVERLEG, {"overleggen": [{"orgaan": "sg", "gepland": [HELD]}]},
         {"overleggen": [{"orgaan": "sg", "gepland": [{**HELD, "plaats": "Pekela"}]}]}),
    item("gebied", {"gebied": ["Dorp"]}, {"gebied": [{"naam": "Dorp", "cbs": "WK001"}]}),
    item("kenmerken", {"kenmerken": {"budget": "200000", "domein": "sociaal"}},
         {"kenmerken": {"budget": "300000", "domein": ["sociaal", "ruimte"]}}),
    item("kenmerk added", {}, {"kenmerken": {"budget": "200000"}}),
    item("titel", {}, {"titel": "Huizen slopen"}),
    item("paragraphs", {"tekst": "Een tekst.\nNog een."}, {"tekst": "Een tekst. Nog een."}),
    item("unknown key", {}, {"planing": "Q2 2024"}),
    item("unknown key gone", {"planing": "Q2 2024"}, {}),
    item("unknown mapping", {"x": {"a": "1"}}, {"x": ["b", {"c": "2"}]}),
    item("source", {"bron": SOURCE}, {"bron": [SOURCE, {"document": "brief"}]}),
    Edit("name of a partij that leads", PARTIJEN,
         {"partijen": [{"id": "wonen-noord", "naam": "Wonen Oud"}], "groepen": [
             {"id": "alle", "naam": "Alle", "leden": ["wonen-noord", "hip"]}]},
         {"partijen": [{"id": "wonen-noord", "naam": "Wonen Noord"}], "groepen": [
             {"id": "alle", "naam": "Alle", "leden": ["hip"]}]}),
]  # fmt: skip
