# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Words for invented agreements: names of places, titles, sentences and plannings."""

from random import Random

_PREFIXES = (
    "Ooster", "Wester", "Noorder", "Zuider", "Nieuw", "Oud", "Hoog", "Laag", "Groot", "Klein",
    "Midden", "Linde", "Elzen", "Heide", "Veen", "Berk", "Eike", "Wilgen", "Roden", "Zand",
)  # fmt: skip
_SUFFIXES = (
    "wolde", "dam", "kerk", "broek", "hoorn", "drecht", "mond", "horst", "wijk", "veld", "burg",
    "zijl", "loo", "beek", "dijk", "rade", "voort", "lande",
)  # fmt: skip
_WHO = (
    "de gemeente", "de corporatie", "de huurdersorganisatie", "de werkgroep", "het wijkteam",
    "de wijkverpleging", "het sociale team", "de buurtvereniging", "het energieloket",
    "de projectleider van de gemeente", "de afdeling vastgoed", "het regionale platform",
)  # fmt: skip
_DOES = (
    "onderzoekt", "bespreekt", "verbetert", "ondersteunt", "organiseert", "bewaakt", "beschrijft",
    "bevordert", "evalueert", "vernieuwt", "toetst", "plant", "regelt", "begeleidt", "versnelt",
    "monitort",
)  # fmt: skip
_WHAT = (
    "de doorstroming van ouderen naar een kleinere woning", "het isoleren van tussenwoningen",
    "de aanpak van vocht en schimmel", "het toewijzen van vrijkomende appartementen",
    "de huisvesting van statushouders", "het vroeg signaleren van betalingsachterstanden",
    "een verhuisregeling met vaste contactpersonen", "de bouw van levensloopbestendige woningen",
    "het aanleggen van groene daken", "de herinrichting van het winkelcentrum",
    "een spreekuur over energiekosten", "het plaatsen van zonnepanelen op portiekflats",
    "de samenwerking met zorgaanbieders", "het onderhoud van achterpaden en schuttingen",
    "de sloop van verouderde duplexwoningen", "een gezamenlijke enquête onder huurders",
    "het splitsen van grote eengezinswoningen", "de verkoop van verspreid liggend bezit",
    "een leefbaarheidsbudget voor bewonersinitiatieven", "het project rond woonfraude",
    "de meting van geluid en trillingen", "een woonruimteverdeling met heldere voorrangsregels",
    "het aanbod van tijdelijke flexwoningen", "de afkoppeling van regenwater",
    "een proef met hybride warmtepompen", "het bezoek achter de voordeur",
    "de inrichting van een ontmoetingsplek", "het advies van de brandweer over scootmobielen",
    "een jaarlijkse schouw van trappenhuizen", "de begroting voor planmatig onderhoud",
    "het overzicht van geschikte bouwlocaties", "de nazorg na een huisuitzetting",
)  # fmt: skip
_WHERE = (
    "in de naoorlogse wijken", "rond het station", "in de kleine kernen", "langs het kanaal",
    "bij het verzorgingshuis", "in de binnenstad", "op de voormalige schoollocatie",
    "in de wijk achter de sporthal", "aan de rand van het dorp", "in de vier grootste complexen",
    "bij de oude fabriek", "in portieken zonder lift", "op eigen grond", "in de hele gemeente",
    "rond het gezondheidscentrum", "in straten met gespikkeld bezit",
)  # fmt: skip
_WHY = (
    "zodat de woonlasten dalen", "omdat de wachttijd te lang is", "zodat mensen langer thuis wonen",
    "omdat de vraag verandert", "zodat huurders weten waar zij aan toe zijn",
    "omdat het bezit veroudert", "zodat het aantal klachten afneemt",
    "omdat subsidie anders vervalt", "zodat jongeren in de streek kunnen blijven",
    "omdat de provincie daarom vraagt", "zodat zorg en wonen beter aansluiten",
    "omdat vrijwilligers moeilijk te vinden zijn", "zodat buren elkaar vaker treffen",
    "omdat materialen duurder worden", "zodat de planning haalbaar blijft",
    "omdat eerdere afspraken niet genoeg opleverden",
)  # fmt: skip
_WHEN = (
    "in het voorjaar", "na de zomer", "vóór de begroting", "elk kwartaal", "zo snel mogelijk",
    "in twee stappen", "samen met bewoners", "op basis van de nulmeting", "waar het kan",
    "na overleg met de raad", "binnen het budget", "met hulp van studenten",
)  # fmt: skip
_FIRST = (
    "woning", "huur", "wijk", "zorg", "energie", "buurt", "bouw", "doorstroom", "duurzaamheids",
    "leefbaarheids", "onderhouds", "bewoners", "verhuis", "warmte", "senioren", "jongeren",
    "armoede", "isolatie", "renovatie", "kwaliteits", "toewijzings", "veiligheids", "participatie",
    "ontmoetings",
)  # fmt: skip
_SECOND = (
    "onderzoek", "overleg", "plan", "budget", "aanpak", "fonds", "project", "programma", "loket",
    "coach", "regeling", "afspraak", "toets", "scan", "monitor", "campagne", "begroting", "enquête",
    "overzicht", "adviseur", "bijeenkomst", "subsidie", "werkgroep", "rapportage",
)  # fmt: skip
_TOPICS = (
    "Energiecoaches", "Nieuwbouw", "Doorstroming", "Renovatie", "Wijkschouw", "Ontmoeting",
    "Isolatie", "Toewijzing", "Budgethulp", "Spreekuur", "Onderzoek", "Sloop", "Proef",
    "Voorlichting", "Onderhoud", "Samenwerking",
)  # fmt: skip
_PLANNINGS = (
    "Q{q} {j}", "Einde Q{q} {j}", "{j}-Q{q}", "{q}e kwartaal {j}", "Q1-Q2 {j}", "1e helft {j}",
    "tweede helft van {j}", "eerste twee kwartalen van {j}", "{d} juni {j}", "{d}-{m}-{j}",
    "{j}-0{q}-15", "juni {j}", "begin maart {j}", "begin {j}", "medio {j}", "eind {j}", "{j}",
    "in {j}", "voorjaar {j}", "najaar {j}", "vóór {d} juli {j}", "uiterlijk {d} december {j}",
    "week {w} {j}", "vanaf {j}", "per {d} oktober {j}", "{j} e.v.", "naar verwachting Q{q} {j}",
    "doorlopend", "structureel", "jaarlijks", "tweemaal per jaar",
)  # fmt: skip


def place_name(number: int) -> str:
    """Return a name that no other number has; there are 360."""
    rest, last = divmod(number, len(_SUFFIXES))
    return _PREFIXES[rest] + _SUFFIXES[last]


def title(rng: Random) -> str:
    """Return a heading of a few words."""
    return f"{rng.choice(_TOPICS)} {rng.choice(_WHERE)}"


def text(rng: Random, sentences: int) -> str:
    """Return that many sentences of ten to twenty words."""
    return " ".join(_sentence(rng) for _ in range(sentences))


def planning(rng: Random, jaar: int) -> str:
    """Return when something is to be done in a year, as a civil servant may write it."""
    quarter, month, week = (rng.randint(1, last) for last in (4, 12, 51))
    day = rng.choice((1, 15, 28))
    return rng.choice(_PLANNINGS).format(j=jaar, q=quarter, m=month, w=week, d=day)


def _sentence(rng: Random) -> str:
    who, does, what = rng.choice(_WHO), rng.choice(_DOES), rng.choice(_WHAT)
    where, when = rng.choice(_WHERE), rng.choice(_WHEN)
    means = f"een {rng.choice(_FIRST)}{rng.choice(_SECOND)}"
    why = f", {rng.choice(_WHY)}" if rng.random() < 0.4 else f" met {means}"
    if rng.random() < 0.5:
        return f"{who[0].upper()}{who[1:]} {does} {when} {what} {where}{why}."
    return f"{when[0].upper()}{when[1:]} {does} {who} {what} {where}{why}."
