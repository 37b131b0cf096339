# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""How somebody fills in the forms of a window: by what stands beside each question."""

from collections.abc import Callable, Sequence

from ambitiekader_cli.work.adding.soorten import SOORTEN
from support.browser import Browser

Filling = Callable[[Browser], object]


def report(item: str, **answers: str) -> Filling:
    """Over the page of the item, as somebody who looks comes there."""

    def fill(browser: Browser) -> None:
        browser.open(f"/{item}.html").follow("Leg een melding vast")
        for name, value in answers.items():
            browser.fill(REPORT[name], value)

    return fill


REPORT = {
    "mijlpaal": "Gaat het over het geheel of over een mijlpaal?",
    "datum": "Van welke dag is deze melding?",
    "status": "Hoe staat het ervoor?",
    "licht": "Welk licht hoort erbij?",
    "oorzaak": "Waardoor gaat het niet goed?",
    "gevolg": "Wat gebeurt er daardoor?",
    "bijsturing": "Wat doet u eraan?",
    "toelichting": "Wat is er gebeurd?",
    "verwacht": "Verwacht u het later dan afgesproken? Wanneer?",
    "naar": "Waar gaat het verder?",
}


def planning(browser: Browser) -> None:
    browser.open("/bewerk/").follow("Een planning verzetten")
    browser.fill("Nummer, of een woord uit de tekst", "woningmarkt").press("Verder")
    browser.follow("BES-1").fill("Hoe staat het ervoor?", "loopt")
    browser.fill("Van welke dag is deze melding?", "2 maart 2025")
    browser.fill("Wat is de nieuwe planning?", "Q4 2025")
    browser.fill("Waarom verandert de planning?", "Meer tijd nodig.")
    browser.fill("Op welke dag is dat besloten?", "1-3-2025")
    browser.fill("In welk overleg?", "Regionale stuurgroep")
    browser.fill("Wat is er besloten?", "De monitor komt later.")


def activiteit(browser: Browser) -> None:
    browser.open("/bewerk/toevoegen").follow("een activiteit")
    browser.fill("Van welke gemeente?", "Voorbeeld").fill("Van welk jaar?", "2024")
    browser.fill("Bij welke lokale afspraak hoort zij?", "VBD-DUU-1 Coaches")
    browser.fill("Wat is de titel? Een paar woorden", "Avond over isoleren")
    browser.tick("Wonen Noord", "Wie trekt het?").tick("Huurders Noord", "Wie trekt het?")
    browser.fill("Wanneer, bijvoorbeeld Q3 2026?", "december 2024")


def partij(browser: Browser) -> None:
    browser.open("/bewerk/toevoegen").follow("een partij")
    browser.fill("Hoe heet de partij?", "Huurdersvereniging De Brug")
    browser.fill("Welke soort partij is het?", "huurders")
    browser.tick("Voorbeeld")


def several(browser: Browser) -> None:
    report("PRO-1", datum="1-3-2025", status="loopt")(browser)
    browser.tick("Wonen Noord", "Wie meldt dit?").tick("Huurders Noord", "Wie meldt dit?")


def new(noun: str, ticks: Sequence[tuple[str, str]] = (), **answers: str) -> Filling:
    """Something, by the questions of `ak add`."""
    soort = next(each for each in SOORTEN if each.noun == noun)
    asked = {vraag.name: vraag.vraag for vraag in soort.vragen}

    def fill(browser: Browser) -> None:
        browser.open("/bewerk/").follow("Iets toevoegen").follow(noun)
        for name, value in answers.items():
            browser.fill(asked[name], value)
        for name, value in ticks:
            browser.tick(value, asked[name])

    return fill


def meeting(browser: Browser) -> None:
    browser.open("/bewerk/").follow("Een vergadering vastleggen")
    browser.fill("Welk overleg?", "Regionale stuurgroep")
    browser.fill("Op welke dag was het?", "11-6-2024").fill("Waar was het?", "Dorpshuis")


def meeting_with_decisions(browser: Browser) -> None:
    meeting(browser)
    decision(browser, 1, "De monitor komt elk half jaar.")
    browser.press("Nog een besluit")
    assert browser.value("Waar was het?") == "Dorpshuis"
    decision(browser, 2, "De coaches stoppen.")


def decision(browser: Browser, number: int, text: str, **answers: str) -> None:
    browser.fill_in(f"Besluit {number}", "Wat is er besloten?", text)
    for name, value in answers.items():
        browser.fill_in(f"Besluit {number}", DECISION[name], value)


DECISION = {
    "over": "Over welke afspraken gaat het?",
    "doet": "Wat gebeurt er met die afspraken?",
    "status": "Gesloten: hoe?",
    "planning": "Wat is de nieuwe planning?",
    "hoe": "Andere planning: hoe staat het ervoor?",
}


def decided(**answers: str) -> Filling:
    def fill(browser: Browser) -> None:
        browser.open("/bewerk/besluit").follow("Vergadering van 11 juni 2024")
        decision(browser, 1, "De monitor komt later.", **answers)

    return fill


def year(*answers: tuple[str, dict[str, str]]) -> Filling:
    """Of each activity what became of it; `whose` is one of its trekkers."""

    def fill(browser: Browser) -> None:
        browser.open("/bewerk/").follow("Een jaar sluiten").follow("2024 van Voorbeeld")
        browser.fill("Van welke dag zijn deze meldingen?", "15-1-2025")
        for name, said in answers:
            whose = f"{said['whose']}: " if "whose" in said else ""
            for key, question in YEAR.items():
                if key in said:
                    label = f"{whose}{question.format(name=name)}"
                    browser.fill_in(f"{name} ", label, said[key])

    return fill


YEAR = {
    "uitkomst": "Wat is er van {name} geworden?",
    "tekst": "Wat is er bereikt, of waarom?",
    "planning": "Wat is de nieuwe planning?",
}
