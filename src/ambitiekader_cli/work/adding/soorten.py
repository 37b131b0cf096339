"""What can be added to the data: per soort what is asked of it, where it goes and what its id is.

One table. The options of `ak add`, its questions in a terminal and its errors without one are made
of it, so it loads nothing.
"""

from typing import TYPE_CHECKING

from ambitiekader_cli.work.adding.vraag import Answers, Kind, Optie, Soort, Vraag

if TYPE_CHECKING:
    from ambitiekader_cli.edit.change_of_data import Fresh
    from ambitiekader_cli.model.kader import Kader

GEMEENTE = Optie("gemeente", "GEMEENTE", "Van welke gemeente, of waar: id, naam of code.")
JAAR = Optie("jaar", "JAAR", "Van welk jaar.")
THEMA = Optie("thema", "THEMA", "Bij welk thema: id, naam of code.")
AMBITIE = Optie("ambitie", "ID", "Bij welke ambitie: id, of een deel van de titel.")
AFSPRAAK = Optie("afspraak", "ID", "Bij welke lokale afspraak: id, of een deel van de titel.")
TITEL = Optie("titel", "TEKST", "Hoe het heet, in een paar woorden.")
TEKST = Optie("tekst", "TEKST", "Wat er is afgesproken, of wat er gemeten wordt.")
TREKKER = Optie("trekker", "NAAM", "Wie het trekt: id, naam of een deel daarvan; mag vaker.")
MET = Optie("met", "NAAM", "Wie meedoet; mag vaker.")
PLANNING = Optie("planning", "PLANNING", "Wanneer: Q3 2026, vóór 1 juli 2026, doorlopend.")
ONDERDEEL = Optie("onderdeel", "ONDERDEEL", "Waar die over gaat.")
DOEL = Optie("doel", "ID", "Bij welk doel; mag vaker.")
KENMERK = Optie("kenmerk", "NAAM=WAARDE", "Een eigen kenmerk: domein=sociaal; mag vaker.")
BRON = Optie("bron", "DOCUMENT", "Waar het staat: het id van een document in kader.yaml.")
PARTIJ = Optie("partij", "NAAM", "Wie meedoet aan nieuwe lokale afspraken; mag vaker.")
NAAM = Optie("naam", "NAAM", "Hoe het heet.")
KORT = Optie("kort", "NAAM", "De korte naam.")
SOORT = Optie("soort", "SOORT", "Welke soort het is.")
CORPORATIE = Optie("corporatie", "NAAM", "Bij welke corporatie de huurdersorganisatie hoort.")
ONDERTEKENAAR = Optie("ondertekenaar", "ja|nee", "Of de partij het kader heeft getekend.")
ORGAAN = Optie("orgaan", "ORGAAN", "Welk overleg bijeenkomt.")
NIVEAU = Optie("niveau", "NIVEAU", "Van een overleg: regionaal of lokaal, als dat niet vastligt.")
DATUM = Optie("datum", "DATUM", "De dag, als jjjj-mm-dd.")
PLAATS = Optie("plaats", "TEKST", "Waar het is.")
TOELICHTING = Optie("toelichting", "TEKST", "Wat er nog over te zeggen is.")
EENHEID = Optie("eenheid", "TEKST", "Wat er geteld wordt: woningen, procent, euro.")
RICHTING = Optie("richting", "RICHTING", "Waar het heen moet: meer, minder of gelijk.")
NULMETING = Optie("nulmeting", "JAAR=GETAL", "Hoe het was toen het begon: 2022=629.")
STREEFWAARDE = Optie("streefwaarde", "JAAR=GETAL", "Wat het moet worden: 2026=700; mag vaker.")
INDICATOR = Optie("indicator", "ID", "Van welke indicator: id, of een deel van de titel.")
WAARDE = Optie("waarde", "GETAL", "Wat er gemeten is; PM, n.b. of volgt mag ook.")
KEUZE = Optie("keuze", "TEKST", "Waaruit gekozen wordt; mag vaker.")
VOOR = Optie("voor", "SOORT", "Waarvoor het is: ambitie, activiteit; mag vaker.")
MEERVOUD = Optie("meervoud", "ja|nee", "Of een onderdeel er meer van mag hebben.")
ID = Optie("id", "ID", "Het id. Anders kiest ak het volgende dat vrij is.")

_JA_NEE = ("ja", "nee")


def _is_new_agreement(answers: Answers, kader: "Kader") -> bool:
    place = answers.get("gemeente")
    local = kader.lokaal.get(place) if isinstance(place, str) else None
    return place is not None and not (local and local.afspraken)


def _levels(answers: Answers, kader: "Kader") -> tuple[str, ...]:
    """On which the body that was answered meets."""
    return tuple(each.niveau for each in kader.overleggen if each.orgaan == answers.get("orgaan"))


def _is_level_unknown(answers: Answers, kader: "Kader") -> bool:
    """Of a body that never met, or that meets on both."""
    return "orgaan" in answers and len(_levels(answers, kader)) != 1


def _is_local_overleg(answers: Answers, kader: "Kader") -> bool:
    level = answers.get("niveau") or "".join(_levels(answers, kader))
    return level == "lokaal" and bool(kader.frame.gemeenten)


def _is_huurders(answers: Answers, _kader: "Kader") -> bool:
    return answers.get("soort") == "huurdersorganisatie"


def _kind_of_afspraak(answers: Answers) -> dict[str, str]:
    return {"soort": "uitwerking" if "ambitie" in answers else "aanvulling"}


def _is_choice(answers: Answers, _kader: "Kader") -> bool:
    return answers.get("soort") == "keuze"


_TITEL = Vraag(TITEL, "Wat is de titel? Een paar woorden", needed=True)
_TEKST = Vraag(TEKST, "Wat is er afgesproken? Schrijf een of meer zinnen", needed=True)
_TREKKER = Vraag(TREKKER, "Wie trekt het?", Kind.TREKKER, several=True, single_bare=True)
_MET = Vraag(MET, "Wie doet mee?", Kind.TREKKER, several=True, single_bare=True, asked=False)
_PLANNING = Vraag(PLANNING, "Wanneer, bijvoorbeeld Q3 2026?", Kind.PLANNING)
_KENMERK = Vraag(
    *(KENMERK, "Welke kenmerken, bijvoorbeeld domein=sociaal?", Kind.KENMERK, "kenmerken"),
    several=True,
)
_BRON = Vraag(
    *(BRON, "In welk document staat het?", Kind.DOCUMENT),
    several=True,
    single_bare=True,
    asked=False,
)
_ID = Vraag(ID, "Welk id?", asked=False)
_ITEM = (_TREKKER, _MET, _PLANNING, _KENMERK, _BRON, _ID)
_PARTIJ = Vraag(
    *(PARTIJ, "Er zijn hier nog geen afspraken. Wie doen er aan mee?", Kind.TREKKER, "partijen"),
    several=True,
    when=_is_new_agreement,
    of_file=True,
)

_AFSPRAKEN = "data/local/{gemeente}/afspraken.yaml"
NEW_FILES: "dict[str, dict[str, Fresh]]" = {
    "ambities": {"ambities": ()},
    "afspraken": {"status": "concept"},
    "activiteiten": {"status": "concept", "activiteiten": ()},
    "procesafspraken": {"procesafspraken": ()},
    "overleg": {"overleggen": ()},
    "indicatoren": {"indicatoren": ()},
}
"""What a new file says before something is added, by what it holds."""

SOORTEN: tuple[Soort, ...] = (
    Soort(
        *("ambitie", "een ambitie"),
        (
            Vraag(THEMA, "Bij welk thema?", Kind.THEMA, key=None, needed=True),
            _TITEL,
            _TEKST,
            Vraag(
                *(DOEL, "Bij welk doel?", Kind.DOEL, "doelen"),
                several=True,
                asked=False,
            ),
            *_ITEM,
        ),
        file="data/regional/ambities/{thema}.yaml",
        route=("ambities",),
        id="{themacode}-{nummer}",
    ),
    Soort(
        *("afspraak", "een afspraak"),
        (
            Vraag(GEMEENTE, "Van welke gemeente?", Kind.PLAATS, key=None, needed=True),
            Vraag(AMBITIE, "Welke ambitie werkt zij uit?", Kind.AMBITIE),
            Vraag(
                *(THEMA, "Bij welk thema hoort zij?", Kind.THEMA),
                needed=True,
                instead_of=("ambitie",),
            ),
            _PARTIJ,
            _TITEL,
            _TEKST,
            *_ITEM,
        ),
        file=_AFSPRAKEN,
        route=("afspraken",),
        id="{code}-{themacode}-{nummer}",
        also=_kind_of_afspraak,
    ),
    Soort(
        *("activiteit", "een activiteit"),
        (
            Vraag(GEMEENTE, "Van welke gemeente?", Kind.PLAATS, key=None, needed=True),
            Vraag(JAAR, "Van welk jaar?", Kind.JAAR, key=None, needed=True),
            Vraag(AFSPRAAK, "Bij welke lokale afspraak hoort zij?", Kind.AFSPRAAK),
            Vraag(
                *(AMBITIE, "Bij welke ambitie hoort zij?", Kind.AMBITIE), instead_of=("afspraak",)
            ),
            Vraag(
                *(THEMA, "Bij welk thema hoort zij?", Kind.THEMA),
                needed=True,
                instead_of=("afspraak", "ambitie"),
            ),
            _TITEL,
            _TEKST._replace(needed=False),
            *_ITEM,
        ),
        file="data/local/{gemeente}/activiteiten/{jaar}.yaml",
        route=("activiteiten",),
        id="{code}-{jaar}-{nummer}",
    ),
    Soort(
        *("procesafspraak", "een procesafspraak"),
        (
            Vraag(GEMEENTE, "Van welke gemeente?", Kind.PLAATS, key=None),
            Vraag(
                *(ONDERDEEL, "Waar gaat zij over?", Kind.KEUZE),
                keuzes=("vertaling", "monitoring", "overleg", "vervolg", "communicatie"),
            ),
            _PARTIJ,
            _TITEL,
            _TEKST,
            *_ITEM,
        ),
        file="data/regional/procesafspraken.yaml",
        local=_AFSPRAKEN,
        route=("procesafspraken",),
        id="PRO-{nummer}",
        local_id="{code}-PRO-{nummer}",
    ),
    Soort(
        *("partij", "een partij"),
        (
            Vraag(NAAM, "Hoe heet de partij?", needed=True),
            Vraag(SOORT, "Welke soort partij is het?", Kind.PARTIJSOORT, needed=True),
            Vraag(
                *(GEMEENTE, "In welke gemeenten werkt zij?", Kind.GEMEENTE, "gemeenten"),
                several=True,
            ),
            Vraag(
                *(CORPORATIE, "Bij welke corporatie hoort zij?", Kind.TREKKER),
                when=_is_huurders,
            ),
            Vraag(
                *(ONDERTEKENAAR, "Heeft zij het kader getekend?", Kind.KEUZE),
                keuzes=_JA_NEE,
                asked=False,
            ),
            Vraag(KORT, "Hoe heet zij kort?", asked=False),
            _BRON,
            _ID,
        ),
        file="data/regional/partijen.yaml",
        route=("partijen",),
        id="{naam}",
    ),
    Soort(
        *("bijeenkomst", "een bijeenkomst"),
        (
            Vraag(ORGAAN, "Welk overleg komt bijeen?", Kind.ORGAAN, key=None, needed=True),
            Vraag(
                *(NIVEAU, "Is dat overleg van de regio, of lokaal?", Kind.KEUZE, None),
                needed=True,
                keuzes=("regionaal", "lokaal"),
                when=_is_level_unknown,
            ),
            Vraag(
                *(GEMEENTE, "Van welke gemeente?", Kind.GEMEENTE),
                needed=True,
                when=_is_local_overleg,
            ),
            Vraag(DATUM, "Op welke dag? Typ dag, maand en jaar, of morgen", Kind.DAG, needed=True),
            Vraag(PLAATS, "Waar is het?"),
            Vraag(TOELICHTING, "Wat is er nog over te zeggen?"),
            _BRON,
        ),
        file="data/regional/overleg.yaml",
        route=("gepland",),
        inside="orgaan",
    ),
    Soort(
        *("indicator", "een indicator"),
        (
            Vraag(GEMEENTE, "Alleen van één gemeente? Welke?", Kind.PLAATS, key=None),
            Vraag(TITEL, "Wat wordt er gemeten? Een paar woorden", needed=True),
            Vraag(EENHEID, "Wat telt u, bijvoorbeeld woningen of procent?", needed=True),
            Vraag(
                *(RICHTING, "Waar moet het heen?", Kind.KEUZE),
                needed=True,
                keuzes=("meer", "minder", "gelijk"),
            ),
            Vraag(
                *(AMBITIE, "Bij welke ambitie hoort het?", Kind.AMBITIE, "ambities"), several=True
            ),
            Vraag(
                *(DOEL, "Bij welk doel hoort het?", Kind.DOEL, "doelen"), several=True, asked=False
            ),
            Vraag(NULMETING, "Hoe was het aan het begin, bijvoorbeeld 2022=629?", Kind.JAARWAARDE),
            Vraag(
                *(STREEFWAARDE, "Wat moet het worden, bijvoorbeeld 2026=700?"),
                *(Kind.JAARWAARDE, "streefwaarden"),
                several=True,
            ),
            Vraag(TEKST, "Hoe wordt het gemeten?", asked=False),
            _BRON,
            _ID,
        ),
        file="data/regional/indicatoren.yaml",
        local="data/local/{gemeente}/indicatoren.yaml",
        route=("indicatoren",),
        id="IND-{nummer}",
        local_id="{code}-IND-{nummer}",
    ),
    Soort(
        *("meting", "een meting"),
        (
            Vraag(INDICATOR, "Van welke indicator?", Kind.INDICATOR, key=None, needed=True),
            Vraag(DATUM, "Van welke dag? Is het van een heel jaar, laat dit leeg", Kind.DAG),
            Vraag(JAAR, "Van welk jaar?", Kind.JAAR, needed=True, instead_of=("datum",)),
            Vraag(WAARDE, "Wat is er gemeten? Typ een getal", Kind.WAARDE, needed=True),
            _BRON,
        ),
        file="",
        route=("metingen",),
        inside="indicator",
    ),
    Soort(
        *("kenmerk", "een kenmerk"),
        (
            Vraag(NAAM, "Hoe heet het kenmerk?", needed=True),
            Vraag(
                *(SOORT, "Wat is het?", Kind.KEUZE),
                needed=True,
                keuzes=("tekst", "getal", "bedrag", "datum", "keuze", "ja-nee"),
            ),
            Vraag(
                *(KEUZE, "Waaruit kan men kiezen?", Kind.TEKST, "keuzes"),
                needed=True,
                several=True,
                when=_is_choice,
            ),
            Vraag(
                *(VOOR, "Waarvoor is het?"),
                *(Kind.KEUZE, "voor"),
                several=True,
                keuzes=("ambitie", "procesafspraak", "afspraak", "activiteit"),
            ),
            Vraag(
                *(MEERVOUD, "Mag een onderdeel er meer van hebben?", Kind.KEUZE),
                keuzes=_JA_NEE,
                asked=False,
            ),
            _ID,
        ),
        file="data/regional/kader.yaml",
        route=("kenmerken",),
        id="{naam}",
    ),
)


def every_optie() -> dict[str, Optie]:
    """The options by name, in the order of the table."""
    return {vraag.name: vraag.optie for soort in SOORTEN for vraag in soort.vragen}
