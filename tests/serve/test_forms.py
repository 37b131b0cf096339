# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Forms on their way: wrong answers, two windows at once, what comes too late or twice."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from support.browser import Browser
from support.repositories import BES, DUU, KADER, edit, git, repository
from support.windows import Visitor, served

TODAY = date(2026, 11, 28)
LOOK, YES = "Bekijk wat er verandert", "Leg dit vast"
STATUS, TOLD = "Hoe staat het ervoor?", "Wat is er gebeurd?"
FORM = "/bewerk/melding"


@pytest.fixture
def visitor(tmp_path: Path) -> Iterator[Visitor]:
    with served(repository(tmp_path / "repo"), TODAY) as stranger:
        yield stranger.come_in()


@pytest.fixture
def browser(visitor: Visitor) -> Browser:
    return Browser(visitor)


def files(root: Path) -> dict[str, bytes]:
    found = (p for p in root.rglob("*") if p.is_file() and ".git" not in p.parts)
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in found}


def filled(visitor: Visitor, text: str, item: str = "BES-1") -> Browser:
    """A report, not sent yet."""
    browser = Browser(visitor).open(f"{FORM}?id={item}")
    return browser.fill(STATUS, "loopt").fill(TOLD, text)


def test_what_lacks_is_told_with_a_link_and_what_was_typed_stays(browser: Browser) -> None:
    browser.open(f"{FORM}?id=BES-1").fill(TOLD, "Een zin & nog <een>.").press(LOOK)

    assert browser.status == 422
    assert "Dit klopt nog niet Hoe staat het ervoor? Hier hoort een antwoord" in browser.text
    page = browser.reply.text
    assert '<a href="#veld-status">' in page
    assert 'aria-describedby="veld-status-fout" aria-invalid="true"' in page
    assert "<title>Klopt nog niet: Een melding vastleggen</title>" in page
    assert browser.value(TOLD) == "Een zin & nog <een>."
    browser.fill(STATUS, "loopt").press(LOOK)
    assert browser.status == 200


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"Van welke dag is deze melding?": "32-13-2026"}, "de dag “32-13-2026” begrijp ik niet"),
        ({"Van welke dag is deze melding?": "1-1-2030"}, "ligt in de toekomst"),
        ({"Welk licht hoort erbij?": "rood"}, "ontbreken “Waardoor gaat het niet goed?”"),
        ({"Waar gaat het verder?": "DUU-1"}, "“Waar gaat het verder?” hoort niet bij de status"),
        ({TOLD: "Met een \u200bteken."}, "onzichtbaar"),
        ({TOLD: "a" * 5_001}, "“Wat is er gebeurd?” is langer dan 5.000 tekens"),
    ],
    ids=["no day", "a day ahead", "no reasons", "goes on", "unseen", "too long"],
)
def test_what_a_command_refuses_is_told_without_options(
    answers: dict[str, str], said: str, browser: Browser, visitor: Visitor
) -> None:
    before = files(visitor.root)
    browser.open(f"{FORM}?id=BES-1").fill(STATUS, "loopt")
    for label, value in answers.items():
        browser.fill(label, value)
    browser.press(LOOK)
    assert browser.status == 422
    assert said.casefold() in browser.text.casefold(), browser.text
    assert [each for each in ("--", "`", "(AK") if each in browser.text] == []
    assert files(visitor.root) == before


def test_who_goes_back_finds_what_was_typed(visitor: Visitor) -> None:
    browser = filled(visitor, "Regel een.\r\nRegel twee.").press(LOOK)
    browser.press("Terug naar het formulier")
    assert browser.status == 200
    assert browser.value(TOLD) == "Regel een.\r\nRegel twee."
    assert browser.value(STATUS) == "loopt"


def test_the_same_report_twice_is_said(visitor: Visitor) -> None:
    filled(visitor, "Klaar.").press(LOOK).press(YES)
    after = files(visitor.root)

    again = filled(visitor, "Klaar.").press(LOOK)
    assert "Deze melding staat er al" in again.text
    assert files(visitor.root) == after


def test_two_windows_one_after_the_other_are_both_applied(visitor: Visitor) -> None:
    """The second is looked at after the first was written, and says that something changed."""
    first, second = filled(visitor, "Een."), filled(visitor, "Twee.")
    first.press(LOOK).press(YES)

    second.press(LOOK)
    assert second.status == 200
    assert "Sinds u dit formulier opende zijn de gegevens veranderd" in second.text
    assert "Toelichting: Een." in second.text
    second.press(YES)
    text = files(visitor.root)[BES].decode()
    assert "toelichting: Een." in text
    assert "toelichting: Twee." in text


def test_two_windows_at_once_and_the_later_is_told_what_changed(visitor: Visitor) -> None:
    first, second = filled(visitor, "Een."), filled(visitor, "Twee.")
    first.press(LOOK), second.press(LOOK)
    first.press(YES)
    after = files(visitor.root)

    second.press(YES)
    assert second.status == 409
    assert files(visitor.root) == after
    assert "Er is niets vastgelegd, want het is niet meer wat u zag" in second.text
    assert "Dit is veranderd: Regionaal, Beschikbaarheid BES-1" in second.text
    assert "Toelichting: Een." in second.text
    second.press(YES)
    assert "Vastgelegd in" in second.text
    assert "toelichting: Twee." in files(visitor.root)[BES].decode()


def test_windows_that_confirm_together_lose_nothing(visitor: Visitor) -> None:
    texts = [f"Melding {number}." for number in range(6)]
    browsers = [filled(visitor, text).press(LOOK) for text in texts]

    def until_done(browser: Browser) -> None:
        for _ in texts:
            if browser.press(YES).status == 200:
                return
        pytest.fail(browser.text)

    with ThreadPoolExecutor() as pool:
        [*pool.map(until_done, browsers)]
    text = files(visitor.root)[BES].decode()
    assert [each for each in texts if text.count(f"toelichting: {each}") != 1] == []


def test_a_change_by_an_editor_is_told_and_kept(visitor: Visitor) -> None:
    browser = filled(visitor, "Een.").press(LOOK)
    edit(visitor.root, BES, "planning: Q2 2025", "planning: Q3 2025")
    browser.press(YES)
    assert browser.status == 409
    assert "`Q2 2025` wordt `Q3 2025`" in browser.text
    browser.press(YES)
    text = files(visitor.root)[BES].decode()
    assert "planning: Q3 2025" in text
    assert "toelichting: Een." in text


def test_a_change_elsewhere_stops_nothing(visitor: Visitor) -> None:
    browser = filled(visitor, "Een.").press(LOOK)
    edit(visitor.root, DUU, "titel: Energiecoaches", "titel: Coaches")
    assert "Vastgelegd in" in browser.press(YES).text


def test_a_confirmation_works_once(visitor: Visitor) -> None:
    browser = filled(visitor, "Een.").press(LOOK)
    sent = [*browser.again(), ("stap", "vastleg")]
    browser.press(YES)
    after = files(visitor.root)

    reply = visitor.post(FORM, sent)
    assert "Deze melding staat er al" in reply.text
    edit(visitor.root, BES, "toelichting: Een.", "toelichting: Anders.")
    after = files(visitor.root)
    reply = visitor.post(FORM, sent)
    assert reply.status == 409
    assert "Dit was al bevestigd" in reply.text
    assert files(visitor.root) == after


def test_what_git_does_not_take_is_written_and_told(visitor: Visitor) -> None:
    git(visitor.root, "config", "user.name", "test")
    git(visitor.root, "config", "user.email", "test@example.org")
    browser = filled(visitor, "Een.").press(LOOK).tick("Bewaar het meteen in git")
    (visitor.root / ".git/index.lock").touch()  # somebody is busy, and stays so
    browser.press(YES)
    assert "Vastgelegd in data/" in browser.text
    assert "Wel vastgelegd, niet bewaard in git" in browser.text
    assert "toelichting: Een." in files(visitor.root)[BES].decode()


def test_what_cannot_be_kept_in_git_is_not_written(visitor: Visitor) -> None:
    edit(visitor.root, BES, "Q2 2025", "Q3 2025")  # not kept in git
    browser = filled(visitor, "Een.").press(LOOK).tick("Bewaar het meteen in git")
    before = files(visitor.root)
    browser.press(YES)
    assert browser.status == 409
    assert "of laat “Bewaar het meteen in git” weg" in browser.text
    assert files(visitor.root) == before
    assert "Vastgelegd in" in browser.press(YES).text, "without the tick"


def test_what_was_added_is_not_added_again(visitor: Visitor) -> None:
    browser = Browser(visitor).open("/bewerk/toevoegen?wat=partij")
    browser.fill("Hoe heet de partij?", "De Brug").fill("Welke soort partij is het?", "huurders")
    browser.press(LOOK)
    sent = [*browser.again(), ("stap", "vastleg")]
    browser.press(YES)
    after = files(visitor.root)

    assert visitor.post("/bewerk/toevoegen", sent).status in {409, 422}
    assert files(visitor.root) == after


def changed(fields: list[tuple[str, str]], name: str, value: str | None) -> list[tuple[str, str]]:
    """With another value, or without."""
    kept = [each for each in fields if each[0] != name]
    return kept if value is None else [*kept, (name, value)]


@pytest.mark.parametrize(
    ("name", "value", "status"),
    [
        ("token", None, 403),
        ("token", "", 403),
        ("token", "0" * 64, 403),
        ("token", "é", 403),
        ("gezien", None, 409),
        ("gezien", "0" * 64, 409),
        ("eenmalig", None, 409),
        ("eenmalig", "A" * 32, 409),
        ("toelichting", "Heel iets anders.", 409),
        ("status", "gereed", 409),
        ("status", "zomaar", 422),
        ("id", "DUU-1", 409),
        ("id", "../../etc/passwd", 422),
        ("id", None, 422),
        ("stap", "anders", 200),
        ("stand", "zomaar", 303),
    ],
)
def test_a_form_that_is_not_what_was_shown_writes_nothing(
    name: str, value: str | None, status: int, visitor: Visitor
) -> None:
    browser = filled(visitor, "Een.").press(LOOK)
    sent = changed([*browser.again(), ("stap", "vastleg")], name, value)
    before = files(visitor.root)

    reply = visitor.post(FORM, sent)
    assert reply.status == status, reply.text
    assert str(visitor.root) not in reply.text
    assert (files(visitor.root) == before) == (status != 303)


def test_a_token_of_another_form_or_window_is_none(visitor: Visitor, tmp_path: Path) -> None:
    browser = filled(visitor, "Een.").press(LOOK)
    other = dict(Browser(visitor).open("/bewerk/toevoegen?wat=partij").again())["token"]
    sent = [*browser.again(), ("stap", "vastleg")]
    before = files(visitor.root)
    assert visitor.post(FORM, changed(sent, "token", other)).status == 403
    with served(repository(tmp_path / "other"), TODAY) as stranger:
        second = stranger.come_in()
        assert second.post(FORM, sent).status == 403
        assert second.post(FORM, sent, Cookie=visitor.cookie).status == 403
    assert files(visitor.root) == before


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Cookie": "-"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "-"}, 403),
        ({"Sec_Fetch_Site": "cross-site"}, 403),
        ({"Sec_Fetch_Site": "same-site"}, 403),
        ({"Host": "evil.example"}, 421),
        ({"Content_Type": "text/plain"}, 415),
        ({"Content_Type": "multipart/form-data; boundary=x"}, 415),
        ({"Content_Type": "application/json"}, 415),
        ({"Content_Type": "-"}, 415),
    ],
    ids=str,
)
def test_a_right_form_from_elsewhere_writes_nothing(
    headers: dict[str, str], status: int, visitor: Visitor
) -> None:
    browser = filled(visitor, "Een.").press(LOOK)
    sent = [*browser.again(), ("stap", "vastleg")]
    before = files(visitor.root)
    assert visitor.post(FORM, sent, **headers).status == status
    assert files(visitor.root) == before


@pytest.mark.parametrize(
    "body", ["a=%ff", "a=%C0%AE", "\xff=b", "&".join(["a=b"] * 3_000)], ids=["1", "2", "3", "many"]
)
def test_a_body_that_is_no_text_is_refused(body: str, visitor: Visitor) -> None:
    headers = {
        "Origin": visitor.origin,
        "Content_Type": "application/x-www-form-urlencoded",
        "Content_Length": str(len(body)),
    }
    head = visitor.head(f"POST {FORM} HTTP/1.1", **headers)
    assert visitor.raw(head + body.encode("latin-1")).status == 400


def test_a_window_to_look_in_has_no_forms(tmp_path: Path) -> None:
    with served(repository(tmp_path / "repo"), TODAY, editing=False) as stranger:
        visitor = stranger.come_in()
        for path in ("/bewerk/", FORM, f"{FORM}?id=BES-1"):
            assert visitor.get(path).status == 404
        assert visitor.post(FORM, [("id", "BES-1")]).status == 405
        assert "Vastleggen" not in visitor.get("/").text
        assert "/bewerk/" not in visitor.get("/BES-1.html").text


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/bewerk/zomaar", 404),
        ("/bewerk/vastgelegd/zomaar", 404),
        ("/bewerk/melding?id=XXX-1", 422),
        ("/bewerk/melding?zoek=zzzz", 422),
        ("/bewerk/melding?id=%ff", 400),
        ("/bewerk/toevoegen?wat=zomaar", 422),
        ("/bewerk/jaar?jaar=2024&gemeente=nergens", 422),
        ("/bewerk/jaar?jaar=9999&gemeente=voorbeeld", 422),
        ("/bewerk/besluit?orgaan=zomaar&datum=2024-01-01", 422),
        ("/bewerk/besluit?orgaan=stuurgroep&datum=zomaar", 422),
        ("/bewerk/vergadering", 200),
    ],
)
def test_an_address_with_little_behind_it_says_so(path: str, status: int, visitor: Visitor) -> None:
    assert visitor.get(path).status == status


def test_what_was_written_is_told_also_when_the_data_cannot_be_read(visitor: Visitor) -> None:
    browser = filled(visitor, "Een.").press(LOOK)
    written = visitor.post(FORM, [*browser.again(), ("stap", "vastleg")])
    (visitor.root / KADER).rename(visitor.root / "weg.yaml")
    told = visitor.get(written.headers["location"]).text
    assert f"Vastgelegd in {BES}." in told
    assert "Vastgelegd, maar de gegevens zijn nu niet te lezen" in told


def test_data_that_cannot_be_read_are_not_written_to(visitor: Visitor) -> None:
    browser = filled(visitor, "Een.").press(LOOK)
    (visitor.root / KADER).rename(visitor.root / "weg.yaml")
    before = files(visitor.root)
    assert visitor.post(FORM, [*browser.again(), ("stap", "vastleg")]).status == 503
    assert visitor.get("/bewerk/").status == 503
    assert files(visitor.root) == before
