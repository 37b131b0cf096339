# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What a form says of a wrong answer: with a link to its question, and in the words of the form."""

import re
import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from html import unescape
from pathlib import Path
from typing import NamedTuple

import pytest
from support.browser import Browser
from support.repositories import BASIS, commit, git
from support.windows import Reply, Visitor, served

CASES = Path(__file__).parents[1] / "cases"
TODAY = date(2026, 11, 28)
MUCH, UNSEEN = "a" * 5_001, "Een \u200bteken."
MORE = """\
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    planning: Q1 2026
    mijlpalen:
      - {id: schets, titel: Eerste schets, planning: Q1 2025}
  - id: PRO-2
    titel: Elk jaar een excursie
    trekker: gemeente-voorbeeld
    planning: jaarlijks
  - id: PRO-3
    titel: Samen bouwen
    trekker: [gemeente-voorbeeld, wonen-noord]
    planning: Q1 2026
"""
LAID_OUT = {
    "all": ("meetings/decision-that-closes-moves-and-accepts", "add/meting"),
    "a year": ("year/carried-over-into-a-new-overview",),
    "a year together": ("year/several-trekkers",),
}


@pytest.fixture(scope="module")
def visitors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Visitor]]:
    """Nothing is written here, so that one window of each will do."""
    folder = tmp_path_factory.mktemp("windows")
    roots = {name: laid_out(folder / name, name) for name in LAID_OUT}
    with (
        served(roots["all"], TODAY) as one,
        served(roots["a year"], TODAY) as two,
        served(roots["a year together"], TODAY) as three,
    ):
        yield dict(zip(LAID_OUT, (each.come_in() for each in (one, two, three)), strict=True))


def laid_out(folder: Path, name: str) -> Path:
    root = Path(shutil.copytree(BASIS, folder))
    for case in LAID_OUT[name]:
        shutil.copytree(CASES / case / "data", root / "data", dirs_exist_ok=True)
    if name == "all":
        (root / "data/regional/procesafspraken.yaml").write_text(MORE, "utf-8")
    git(root, "init", "--quiet")
    commit(root, "eerste")
    return root


class Filled(NamedTuple):
    """A form that is right, by the names of its questions."""

    path: str
    answers: Mapping[str, str]
    data: str = "all"

    def sent(self, visitors: Mapping[str, Visitor], wrong: Mapping[str, str]) -> Reply:
        """With these answers in place of the right ones; an empty one is none."""
        visitor = visitors[self.data]
        held = Browser(visitor).open(self.path).again()
        answers = {**self.answers, **wrong}
        kept = [(name, value) for name, value in held if name not in answers]
        path = self.path.partition("?")[0]
        return visitor.post(path, [*kept, *answers.items(), ("stap", "bekijk")])


def decision(number: int, tekst: str, over: str, doet: str = "", **more: str) -> dict[str, str]:
    said = {"tekst": tekst, "over": over, "doet": doet, **more}
    return {f"{part}-{number}": text for part, text in said.items()}


def thing(wat: str, **answers: str) -> Filled:
    return Filled(f"/bewerk/toevoegen?wat={wat}", answers)


def year_answers(*items: str) -> dict[str, str]:
    ends = {f"uitkomst.{each}.samen": "vervallen" for each in items}
    return {"datum": "15-1-2025", **ends, **{f"toelichting.{each}.samen": "Zo." for each in items}}


MEETING = {"orgaan": "stuurgroep", "datum": "12-5-2026"}
FIRST = decision(1, "De monitor komt", "BES-1", "verplaats", planning="Q4 2027", hoe="loopt")
IDS = ("VBD-2024-1", "VBD-2024-2", "VBD-2024-3")
YEAR = "/bewerk/jaar?jaar=2024&gemeente=voorbeeld"
FORMS = {
    "report": Filled("/bewerk/melding?id=BES-1", {"status": "loopt", "toelichting": "Een."}),
    "report that comes back": Filled("/bewerk/melding?id=PRO-2", {"status": "loopt"}),
    "report of one of two": Filled(
        "/bewerk/melding?id=PRO-3", {"status": "loopt", "partij": "wonen-noord"}
    ),
    "planning": Filled(
        "/bewerk/planning?id=BES-1",
        {
            "status": "loopt",
            "herzien": "Q4 2027",
            "reden": "Tijd.",
            "besluit_datum": "1-11-2026",
            "besluit_tekst": "Later.",
        },
    ),
    "ambitie": thing("ambitie", thema="beschikbaarheid", titel="Iets", tekst="Zo."),
    "afspraak": thing("afspraak", gemeente="voorbeeld", ambitie="BES-1", titel="Iets", tekst="Zo."),
    "activiteit": thing(
        "activiteit", gemeente="voorbeeld", jaar="2024", afspraak="VBD-DUU-1", titel="Iets"
    ),
    "procesafspraak": thing("procesafspraak", titel="Iets", tekst="Zo."),
    "partij": thing("partij", naam="Nieuw", soort="corporatie"),
    "bijeenkomst": thing("bijeenkomst", orgaan="stuurgroep", datum="11-6-2199"),
    "indicator": thing("indicator", titel="Iets", eenheid="woningen", richting="meer"),
    "meting": thing("meting", indicator="IND-1", jaar="2025", waarde="3"),
    "kenmerk": thing("kenmerk", naam="Iets", soort="keuze", keuze="a\nb"),
    "meeting": Filled("/bewerk/vergadering", {**MEETING, **FIRST}),
    "meeting with two": Filled(
        "/bewerk/vergadering", {**MEETING, **FIRST, **decision(2, "Ook dit", "DUU-1"), "meer": "1"}
    ),
    "decision": Filled(
        "/bewerk/besluit?orgaan=stuurgroep&datum=2024-06-11",
        decision(1, "Het stopt", "DUU-1", "sluit", status="vervallen"),
    ),
    "year": Filled(YEAR, year_answers(*IDS), "a year"),
    "year together": Filled(YEAR, year_answers(*IDS), "a year together"),
}
STOP = decision(2, "Ook dit", "DUU-1", "sluit", status="gereed")
MOVE = decision(2, "Ook dit", "DUU-1", "verplaats", planning="Q4 2027")
WRONG: tuple[tuple[str, Mapping[str, str], str, str], ...] = (
    ("report", {"datum": "32-13-2026"}, "datum", "begrijp ik niet"),
    ("report", {"datum": "1-1-2030"}, "datum", "ligt in de toekomst"),
    ("report", {"status": ""}, "status", "hier hoort een antwoord"),
    ("report", {"status": "doorgeschoven"}, "naar", "noem het nummer"),
    ("report", {"toelichting": UNSEEN}, "toelichting", "onzichtbaar"),
    ("report", {"licht": "rood"}, "licht", "“Waardoor gaat het niet goed?”"),
    ("report", {"oorzaak": MUCH}, "oorzaak", "langer dan 5.000"),
    ("report", {"gevolg": MUCH}, "gevolg", "langer dan 5.000"),
    ("report", {"bijsturing": MUCH}, "bijsturing", "langer dan 5.000"),
    ("report", {"verwacht": MUCH}, "verwacht", "langer dan 5.000"),
    ("report", {"naar": "BES-99"}, "naar", "hoort niet bij"),
    ("report that comes back", {"periode": "zomaar"}, "periode", "geen periode"),
    ("report of one of two", {"partij": ""}, "partij", "geef “Wie meldt dit?”"),
    ("planning", {"datum": "1-1-2030"}, "datum", "ligt in de toekomst"),
    ("planning", {"status": ""}, "status", "hier hoort een antwoord"),
    ("planning", {"herzien": "ooit"}, "herzien", "wordt niet begrepen"),
    ("planning", {"reden": MUCH}, "reden", "langer dan 5.000"),
    ("planning", {"besluit_datum": "zomaar"}, "besluit_datum", "begrijp ik niet"),
    ("planning", {"besluit_datum": "1-1-2030"}, "besluit_datum", "ligt in de toekomst"),
    ("planning", {"besluit_datum": ""}, "besluit_datum", "ontbreekt de dag"),
    ("planning", {"besluit_overleg": "zomaar"}, "besluit_overleg", "geen bekend overleg"),
    ("planning", {"besluit_tekst": MUCH}, "besluit_tekst", "langer dan 5.000"),
    ("ambitie", {"thema": ""}, "thema", "hier hoort een antwoord"),
    ("ambitie", {"planning": "ooit"}, "planning", "wordt niet begrepen"),
    ("ambitie", {"titel": UNSEEN}, "titel", "onzichtbaar"),
    ("ambitie", {"id": "zomaar"}, "id", ""),
    ("ambitie", {"trekker": "zomaar"}, "trekker", "niet bekend"),
    ("afspraak", {"ambitie": ""}, "thema", "hier hoort een antwoord"),
    ("afspraak", {"tekst": MUCH}, "tekst", "langer dan 5.000"),
    ("activiteit", {"jaar": "zomaar"}, "jaar", "het jaar kan niet"),
    ("procesafspraak", {"titel": ""}, "titel", "hier hoort een antwoord"),
    ("partij", {"naam": "!!!"}, "id", "is geen id te maken"),
    ("partij", {"soort": "zomaar"}, "soort", "niet bekend"),
    ("bijeenkomst", {"datum": "11-6-2024"}, "datum", "“Een vergadering vastleggen”"),
    ("bijeenkomst", {"plaats": MUCH}, "plaats", "langer dan 5.000"),
    ("indicator", {"nulmeting": "zomaar"}, "nulmeting", "geen jaar met een getal"),
    ("meting", {"waarde": "zomaar"}, "waarde", "de waarde kan niet"),
    ("meting", {"datum": "1-2-2025"}, "jaar", "laat dit leeg"),
    ("kenmerk", {"keuze": ""}, "keuze", "hier hoort een antwoord"),
    ("meeting", {"orgaan": ""}, "orgaan", "hier hoort een antwoord"),
    ("meeting", {"datum": "11-6-2024"}, "datum", "“Een besluit vastleggen”"),
    ("meeting", {"datum": "11-6-2027"}, "datum", "moet nog komen"),
    ("meeting", {"plaats": MUCH}, "plaats", "langer dan 5.000"),
    ("meeting", {"verslag": UNSEEN}, "verslag", "onzichtbaar"),
    ("meeting", {"toelichting": MUCH}, "toelichting", "langer dan 5.000"),
    ("meeting", {"hoe-1": ""}, "hoe-1", "geef ook “Andere planning: hoe staat het ervoor?”"),
    ("meeting", {"over-1": "BES-99"}, "over-1", "niet bekend"),
    ("meeting", {"over-1": "zomaar"}, "over-1", "de bladzijde “Alle afspraken”"),
    ("meeting", {"planning-1": "ooit"}, "planning-1", "wordt niet begrepen"),
    ("meeting", {"reden-1": UNSEEN}, "reden-1", "onzichtbaar"),
    ("meeting with two", {"tekst-2": ""}, "tekst-2", "schrijf in een zin"),
    ("meeting with two", {"tekst-2": MUCH}, "tekst-2", "langer dan 5.000"),
    ("meeting with two", {"tekst-2": "De monitor komt"}, "tekst-2", "staat al bij"),
    ("meeting with two", {"over-2": "BES-99"}, "over-2", "niet bekend"),
    ("meeting with two", {**STOP, "over-2": "PRO-1/x"}, "over-2", "mijlpaal “x”"),
    ("meeting with two", {**STOP, "over-2": ""}, "over-2", "om welke afspraken"),
    ("meeting with two", {**STOP, "status-2": ""}, "status-2", "kies hoe"),
    ("meeting with two", {**STOP, "over-2": "PRO-2"}, "status-2", "komt terug"),
    ("meeting with two", {**STOP, "status-2": "doorgeschoven"}, "naar-2", "noem het nummer"),
    ("meeting with two", {**STOP, "naar-2": MUCH}, "naar-2", "langer dan 5.000"),
    ("meeting with two", {**STOP, "naar-2": "BES-99"}, "naar-2", "hoort niet bij"),
    ("meeting with two", {**STOP, "reden-2": MUCH}, "reden-2", "langer dan 5.000"),
    ("meeting with two", {**STOP, "hoe-2": "loopt"}, "doet-2", "kies wat er gebeurt"),
    ("meeting with two", {**MOVE, "planning-2": ""}, "planning-2", "schrijf de nieuwe"),
    ("meeting with two", {**MOVE, "planning-2": MUCH}, "planning-2", "langer dan 5.000"),
    ("meeting with two", {**MOVE, "planning-2": "ooit"}, "planning-2", "niet begrepen"),
    ("meeting with two", {**MOVE, "over-2": "PRO-3"}, "hoe-2", "nog niet gemeld"),
    ("decision", {"tekst-1": ""}, "tekst-1", "hier hoort een antwoord"),
    ("decision", {"over-1": "BES-99"}, "over-1", "niet bekend"),
    ("decision", {"status-1": "doorgeschoven", "naar-1": "BES-99"}, "naar-1", "geen onderdeel"),
    ("year", {"datum": "1-1-2030"}, "datum", "ligt in de toekomst"),
    ("year", {"uitkomst.VBD-2024-2.samen": ""}, "uitkomst.VBD-2024-2.samen", "hoort een antwoord"),
    ("year", {"toelichting.VBD-2024-2.samen": ""}, "toelichting.VBD-2024-2.samen", "ontbreekt"),
    ("year", {"naar.VBD-2024-2.samen": "zomaar"}, "naar.VBD-2024-2.samen", "niet bekend"),
    ("year", {"planning.VBD-2024-2.samen": "ooit"}, "planning.VBD-2024-2.samen", "begrepen"),
)


def links(page: str) -> list[tuple[str, str]]:
    """Where each leads, and its text."""
    found = re.findall(r'<a href="#([^"]*)">(.*?)</a>', page)
    return [(unescape(to), unescape(text)) for to, text in found]


@pytest.mark.parametrize(("form", "wrong", "asked", "said"), WRONG)
def test_a_wrong_answer_is_told_with_a_link_to_its_question(
    form: str, wrong: Mapping[str, str], asked: str, said: str, visitors: dict[str, Visitor]
) -> None:
    reply = FORMS[form].sent(visitors, wrong)
    assert reply.status == 422, reply.text
    (link,) = links(reply.text)
    assert link[0] == f"veld-{asked}"
    assert said.casefold() in link[1].casefold()
    assert f'id="veld-{asked}"' in reply.text


@pytest.mark.parametrize("form", FORMS)
def test_what_is_right_is_shown(form: str, visitors: dict[str, Visitor]) -> None:
    """Or what is wrong with it would be told in place of the wrong answer."""
    reply = FORMS[form].sent(visitors, {})
    assert reply.status == 200, reply.text


ODD = (UNSEEN, MUCH, "zomaar", "32-13-2026", "1-1-2030", "BES-99", "BES-1/x", "2999", "!!!", "Q4")


@pytest.mark.parametrize("form", FORMS)
def test_no_form_speaks_of_options_and_each_link_leads_somewhere(
    form: str, visitors: dict[str, Visitor]
) -> None:
    filled = FORMS[form]
    page = Browser(visitors[filled.data]).open(filled.path).reply.text
    asked = dict.fromkeys(re.findall(r'id="veld-[^"]+" name="([^"]+)"', page))
    for name in asked:
        offered = re.search(rf'<select id="veld-{re.escape(name)}".*?</select>', page, re.DOTALL)
        values = re.findall(r'value="([^"]*)"', offered[0]) if offered else ODD
        for value in values:
            text = filled.sent(visitors, {name: value}).text
            told = re.findall(r'<div class="notice".*?</div>', text, re.DOTALL)
            told += re.findall(r'<span class="wrong".*?</span>', text)
            assert [each for each in told if "--" in each or "`" in each] == [], (name, value)
            assert [to for to, _ in links(text) if f'id="{to}"' not in text] == [], (name, value)


def test_a_rule_that_answers_break_together_leads_to_one_of_them(
    visitors: dict[str, Visitor],
) -> None:
    one, two, _ = IDS
    on = {f"uitkomst.{each}.samen": "doorgeschoven" for each in (one, two)}
    circle = {f"naar.{one}.samen": two, f"naar.{two}.samen": one}
    reply = FORMS["year"].sent(visitors, {**on, **circle})
    assert reply.status == 422
    assert links(reply.text)[0][0] in {f"veld-naar.{one}.samen", f"veld-naar.{two}.samen"}


def test_who_did_not_answer_about_a_year_is_linked_to(visitors: dict[str, Visitor]) -> None:
    one = IDS[0]
    wrong = {f"{key}.{one}.samen": "" for key in ("uitkomst", "toelichting")}
    wrong |= {f"uitkomst.{one}.wonen-noord": "vervallen", f"toelichting.{one}.wonen-noord": "Zo."}
    reply = FORMS["year together"].sent(visitors, wrong)
    assert links(reply.text) == [
        (
            f"veld-uitkomst.{one}.gemeente-voorbeeld",
            f"Gemeente Voorbeeld: Wat is er van {one} geworden?"
            f" Er is nog geen antwoord van Gemeente Voorbeeld over {one}",
        )
    ]


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("/bewerk/melding?id=XXX-1", "veld-zoek"),
        ("/bewerk/melding?zoek=zzzz", "veld-zoek"),
        ("/bewerk/planning?id=XXX-1", "veld-zoek"),
        ("/bewerk/toevoegen?wat=zomaar", "keuze"),
        ("/bewerk/besluit?orgaan=stuurgroep&datum=2025-01-01", "keuze"),
        ("/bewerk/jaar?jaar=1999&gemeente=voorbeeld", "keuze"),
    ],
)
def test_a_wrong_choice_leads_to_what_can_be_chosen(
    path: str, to: str, visitors: dict[str, Visitor]
) -> None:
    page = visitors["all"].get(path).text
    ((there, text),) = links(page)
    assert there == to
    assert f'id="{to}"' in page
    assert "`" not in text
    assert "ak list" not in text


def test_remarks_before_something_is_written_name_forms(visitors: dict[str, Visitor]) -> None:
    """That only the whole moved, and what a report counts for."""
    moved = FORMS["meeting"].sent(visitors, {"over-1": "PRO-1", "hoe-1": "loopt"}).text
    assert "“Eerste schets”; verzet die met het formulier “Een planning verzetten”" in moved
    assert "--verplaats" not in moved
    path = "/bewerk/melding?id=PRO-2"
    counts = Filled(path, {"status": "gereed", "toelichting": "Klaar."}).sent(visitors, {}).text
    assert "zeg het met “Over welke periode gaat het?”" in counts


def test_what_only_a_terminal_can_is_not_advised(tmp_path: Path) -> None:
    root = laid_out(tmp_path / "repo", "all")
    for key, value in (("user.name", "test"), ("user.email", "test@example.org")):
        git(root, "config", key, value)
    git(root, "checkout", "--quiet", "--detach")
    with served(root, TODAY) as stranger:
        browser = Browser(stranger.come_in()).open("/bewerk/melding?id=BES-1")
        browser.fill("Hoe staat het ervoor?", "loopt").press("Bekijk wat er verandert")
        browser.tick("Bewaar het meteen in git").press("Leg dit vast")
        assert browser.status == 409
        assert "U staat niet op een tak" in browser.text
        assert "--branch" not in browser.text


def test_what_somebody_typed_is_told_as_it_was(visitors: dict[str, Visitor]) -> None:
    """Also where it looks like an option, or has a semicolon."""
    reply = FORMS["meeting"].sent(visitors, {"over-1": "x; --status y"})
    ((_, text),) = links(reply.text)
    assert "“x; --status y” is niet bekend" in text
