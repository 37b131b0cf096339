# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2
"""Is a refusal kind? Each says what is wrong, and gives the nearest form that is understood."""

import subprocess
import sys
from datetime import date

import pytest

from ambitiekader_cli.planning import Looptijd, Onbegrepen, Planning, Soort, parse

MOVED = "laat staan wat is afgesproken, en zet de nieuwe planning onder `voortgang`, bij `herzien`"
STEPS = "geef elke stap een mijlpaal met een eigen planning"
ONLY_TIME = "laat alleen de tijd staan, of geef de stap een mijlpaal met een eigen planning"
LOOPT = "meld dat onder `voortgang`, met `status: loopt`"
HELP = (
    # typing errors
    ("Einde Q1 2O22", "`2O22` wordt niet begrepen", "bedoelde u `Einde Q1 2022`?"),
    ("kwartal 3 2023", "`kwartal` wordt niet begrepen", "bedoelde u `kwartaal 3 2023`?"),
    ("medoi 2025", "`medoi` wordt niet begrepen", "bedoelde u `medio 2025`?"),
    ("juin 2023", "`juin` wordt niet begrepen", "bedoelde u `juni 2023`?"),
    ("doorlopned", "`doorlopned` wordt niet begrepen", "dit lijkt op `doorlopend`"),
    ("march 2023", "`march` wordt niet begrepen", "bedoelde u `maart 2023`?"),
    ("Q3 23", "`Q3 23` wordt niet begrepen", "bedoelde u `Q3 2023`?"),
    # signs, and words that say nothing
    ("30 - 6 - 2022", "`30 - 6 - 2022` wordt niet begrepen", "bedoelde u `30-6-2022`?"),
    ("Q3 2023!!", "`2023!!` wordt niet begrepen", "bedoelde u `Q3 2023`?"),
    ("graag Q3 2023", "`graag` wordt niet begrepen", "bedoelde u `Q3 2023`?"),
    ("uitvoering Q3 2023", "`uitvoering Q3 2023` wordt niet begrepen", "bedoelde u `Q3 2023`?"),
    # days and periods that do not exist: no other date is suggested
    ("31 februari 2023", "31 februari 2023 bestaat niet", "februari 2023 heeft 28 dagen"),
    ("30 februari", "30 februari bestaat niet", "februari heeft hooguit 29 dagen"),
    ("13-2023", "in `13-2023` bestaat maand 13 niet", "controleer het getal"),
    ("6/30/2022", "in `6/30/2022` bestaat maand 30 niet", "schrijf de dag als `30 juni 2022`"),
    ("week 53 2023", "week 53 2023 bestaat niet", "2023 heeft 52 weken"),
    ("Q5 2022", "`Q5 2022` bestaat niet: tel van 1 tot en met 4", "controleer het getal"),
    ("maandag 30 juni 2023", "30 juni 2023 is geen maandag", "30 juni 2023 is een vrijdag"),
    # two readings
    (
        "3/4/22",
        "in `3/4/22` zijn dag en maand te verwisselen",
        "schrijf de maand uit: `3 april 2022` of `4 maart 2022`",
    ),
    (
        "3-4-22",
        "in `3-4-22` heeft het jaar maar twee cijfers",
        "schrijf het jaar voluit, bijvoorbeeld `3-4-2022`",
    ),
    (
        "mrt 24",
        "in `mrt 24` kan 24 een dag zijn, of een jaar",
        "schrijf het jaar voluit, `maart 2024`, of de dag voorop, `24 maart`",
    ),
    (
        "winter 2023",
        "de winter in `winter 2023` ligt in twee jaren",
        "schrijf haar als `winter 2022-2023` of `winter 2023-2024`",
    ),
    (
        "per 31-12-2024",
        "in `per 31-12-2024` kan `per` het begin zijn, of het einde",
        "schrijf in plaats daarvan `uiterlijk 31 december 2024` of `vanaf 31 december 2024`",
    ),
    (
        "per eind Q2",
        "in `per eind Q2` kan `per` het begin zijn, of het einde",
        "schrijf in plaats daarvan `uiterlijk 30 juni` of `vanaf 30 juni`",
    ),
    (
        "Q1 en Q3 2022",
        "in `Q1 en Q3 2022` sluiten de twee tijden niet op elkaar aan",
        "schrijf `t/m` als alles ertussen meetelt; anders krijgt elke tijd een mijlpaal",
    ),
    (
        "Q3-Q1 2022",
        "in `Q3-Q1 2022` ligt het einde voor het begin",
        "schrijf bij beide het jaar, of draai de twee om als zij zijn verwisseld",
    ),
    (
        "vanaf eind 2023",
        "`vanaf eind 2023` zegt niet op welke dag het begint",
        "noem de maand of het kwartaal, bijvoorbeeld `vanaf Q4 2026`",
    ),
    (
        "2 jaarlijks",
        "`2 jaarlijks` heeft twee lezingen",
        "schrijf `2x per jaar` of `elke 2 jaar`",
    ),
    # no date, or nothing that can be followed
    (
        "na het Zomerreces",
        "`Zomerreces` heeft geen vaste datum",
        "noem een datum of kwartaal, bijvoorbeeld `Q3 2026`",
    ),
    (
        "vanaf nu",
        "`vanaf nu` hangt af van de dag waarop dit is geschreven",
        "noem een datum of kwartaal, bijvoorbeeld `Q3 2026`",
    ),
    (
        "jaarlijks vanaf 1 mei",
        "in `jaarlijks vanaf 1 mei` is niet duidelijk wanneer de herhaling geldt",
        "noem jaren, bijvoorbeeld `vanaf 2026`, of geef elke keer een mijlpaal",
    ),
    (
        "13x per jaar",
        "`13x per jaar` noemt een herhaling die niet kan worden gevolgd",
        "kies bijvoorbeeld `3x per jaar`, `per kwartaal`, `maandelijks` of `elke 2 jaar`",
    ),
    (
        "minstens 365 keer per jaar",
        "`minstens 365 keer per jaar` noemt een herhaling die niet kan worden gevolgd",
        "kies bijvoorbeeld `3x per jaar`, `per kwartaal`, `maandelijks` of `elke 2 jaar`",
    ),
    (
        "na besluit in Q3 2024",
        "in `na besluit in Q3 2024` is niet duidelijk welke dag geldt",
        "schrijf alleen waarop het wacht, of alleen een datum zoals `uiterlijk 1 juli 2026`",
    ),
    # more than one planning in one text
    (
        "was Q2 2024, nu Q4 2024",
        "`was Q2 2024, nu Q4 2024` zegt dat de planning is verschoven",
        MOVED,
    ),
    ("Q2 2024 (nu Q4 2024)", "`Q2 2024 (nu Q4 2024)` zegt dat de planning is verschoven", MOVED),
    (
        "Einde Q1 2022 (uitgesteld naar Q3 2022)",
        "`Einde Q1 2022 (uitgesteld naar Q3 2022)` zegt dat de planning is verschoven",
        MOVED,
    ),
    (
        "start bouw 2024, oplevering 2026",
        "`start bouw 2024, oplevering 2026` noemt meer dan één stap",
        STEPS,
    ),
    ("2023, daarna doorlopend", "`2023, daarna doorlopend` noemt meer dan één stap", STEPS),
    ("bouw gereed 2026", "`bouw gereed 2026` wordt niet begrepen", ONLY_TIME),
    ("in uitvoering", "`in uitvoering` wordt niet begrepen", LOOPT),
    (
        "in overleg",
        "`overleg` wordt niet begrepen",
        "schrijf een datum of periode met het jaar, bijvoorbeeld `30 juni 2026` of `Q3 2026`",
    ),
)
UNCHANGED = (
    *("was Q2 2024, nu Q4 2024", "na afloop van de looptijd", "net na de zomer 2024"),
    *("start bouw 2024, oplevering 2026", "2023, daarna doorlopend", "bij de begroting 2025"),
    *("Einde Q1 2022 (uitgesteld naar Q3 2022)", "planperiode", "planperiode 2022-2025"),
    *("Q3 2023 in overleg", "15 maart 2023 om 12 uur", "2024-07-01 09:30", "45474", "maar 2024"),
    *("naar 2025", "door 2024", "over 2024", "> 2024", "Q2 2024 -> Q4 2024", "Q2 2024 → Q4 2024"),
    *("2022-2025 e.v.", "1e semester 2024", "2e trimester 2024", "vóór de evaluatie van 2024"),
    *("2024 of anders 2025", "niet in 2024", "eerder dan 2026", "Q3 2023 (Q4 bij tegenslag)"),
    *("Q1, Q2 en Q3 2024", "één of twee kwartalen 2024", "tot en met heden 2024", "vroeg in 2024"),
    *("31 februari 2023", "week 53 2023", "Q5 2022", "13-2023", "maandag 30 juni 2023"),
)
"""What is refused, and of which any suggestion would say something else."""


@pytest.mark.parametrize(("tekst", "bericht", "hulp"), HELP)
def test_a_refusal_helps(tekst: str, bericht: str, hulp: str) -> None:
    assert parse(tekst, voorbeeldjaar=2026) == Onbegrepen(bericht, hulp)


@pytest.mark.parametrize("tekst", UNCHANGED)
def test_no_suggestion_is_better_than_another_agreement(tekst: str) -> None:
    found = parse(tekst)

    assert isinstance(found, Onbegrepen)
    assert "bedoelde u" not in found.hulp
    assert "lijkt op" not in found.hulp


@pytest.mark.parametrize("tekst", ["ooit", "vanaf eind 2022", "jaarlijks vanaf 1 mei", "9" * 201])
def test_examples_are_of_the_year_that_is_asked(tekst: str) -> None:
    found, other = parse(tekst, voorbeeldjaar=2031), parse(tekst, voorbeeldjaar=2032)

    assert isinstance(found, Onbegrepen)
    assert isinstance(other, Onbegrepen)
    assert "2031" in found.hulp
    assert found.hulp.replace("2031", "2032") == other.hulp


def test_no_word_of_the_user_becomes_a_year() -> None:
    found = parse("Q3 JJJJ TEKST", voorbeeldjaar=2026)

    assert isinstance(found, Onbegrepen)
    assert found.bericht == "`JJJJ` wordt niet begrepen"


def test_a_text_that_is_too_long_is_refused_unread() -> None:
    found = parse("Q2 2022 " * 125_000)

    assert isinstance(found, Onbegrepen)
    assert found.bericht == "de planning is langer dan 200 tekens"


@pytest.mark.parametrize(
    "tekst",
    [
        "Q2\u200b 2022",
        "\u202eQ2 2022",
        "Q2 2022\x00",
        "\ud800",
        "was\u200b Q2 2022",
        "na besl\u00aduit",
    ],
)
def test_what_cannot_be_seen_is_named(tekst: str) -> None:
    found = parse(tekst)

    assert isinstance(found, Onbegrepen)
    assert found.bericht == "de planning bevat een onzichtbaar teken"


@pytest.mark.parametrize("tekst", ["vóór 1 juli\u00a02023", "vo\u0301o\u0301r 1\n juli 2023"])
def test_how_spaces_and_accents_are_stored_does_not_matter(tekst: str) -> None:
    assert parse(tekst) == parse("voor 1 juli 2023")


@pytest.mark.parametrize("tekst", ["Q2", "medio juni", "eind dit jaar", "vanaf 1 mei"])
def test_a_missing_year_is_never_guessed(tekst: str) -> None:
    assert parse(tekst) == Planning(Soort.ONDUIDELIJK)


@pytest.mark.parametrize(
    ("tekst", "written"),
    [
        ("eind dit jaar", "eind 2022"),
        ("Q1 t/m Q3", "Q1 t/m Q3 2022"),
        ("Q4 2021 t/m Q1", "Q4 2021 t/m Q1 2022"),
        ("jaarlijks vanaf 1 mei", "jaarlijks vanaf 1 mei 2022"),
        ("vanaf 1 mei", "vanaf 1 mei 2022"),
        ("29 februari", "29 februari 2022"),
        ("Q2 2023", "Q2 2023"),
    ],
)
def test_an_assumed_year_fills_only_what_is_missing(tekst: str, written: str) -> None:
    assert parse(tekst, jaar=2022) == parse(written)


@pytest.mark.parametrize("jaar", [-1, 0, 1899, 2200, 10**50])
def test_an_assumed_year_out_of_reach_is_no_year(jaar: int) -> None:
    assert parse("Q2", jaar=jaar) == Planning(Soort.ONDUIDELIJK)


@pytest.mark.parametrize(
    "looptijd",
    [Looptijd(date.min, date.max), Looptijd(date(2025, 1, 1), date(2022, 1, 1))],
    ids=["endless", "reversed"],
)
@pytest.mark.parametrize("tekst", ["begin looptijd", "na einde looptijd", "voor de looptijd"])
def test_an_impossible_looptijd_is_no_looptijd(tekst: str, looptijd: Looptijd) -> None:
    assert parse(tekst, looptijd) == Planning(Soort.ONDUIDELIJK)


def test_a_looptijd_of_one_day_has_a_middle() -> None:
    day = date(2022, 1, 1)
    found = parse("halverwege de looptijd", Looptijd(day, day))

    assert isinstance(found, Planning)
    assert found.deadline == day


def test_an_ordinary_text_waits_for_nothing_that_it_does_not_need() -> None:
    script = (
        "import sys; from ambitiekader_cli.planning import parse; parse('Q2 2022');"
        "room = 'ambitiekader_cli.planning.';"
        "sys.exit(bool({'difflib', room + 'condition', room + 'suggest'} & {*sys.modules}))"
    )

    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
