# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A diff as Markdown and HTML: for people, of any length, and never obeyed by a machine."""

import re

import html5lib
import pytest
from support.diff_data import JAAR, compared, context
from support.forge_reading import live, page_of, said, tags

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.diff.all_changes import changes_between
from ambitiekader_cli.repo.stored import Version
from ambitiekader_cli.repo.versions import Changed
from ambitiekader_cli.report.changes import FORMATS
from ambitiekader_cli.report.changes.as_html import diff_html
from ambitiekader_cli.report.changes.as_json import diff_json
from ambitiekader_cli.report.changes.as_markdown import MOST_ROWS, diff_markdown
from ambitiekader_cli.report.changes.as_text import diff_text
from ambitiekader_cli.report.changes.review import Named, Review, headline, review
from ambitiekader_cli.report.forge_text import MOST_BYTES
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.words.dutch import whole

HOSTILE = [
    "<script>alert(1)</script>", "@iedereen", "!12", "GH-12", "%3", "&4", "~bug", "$5", "#123", "https://kwaad.example/x",
    "www.kwaad.example", "WWW.x",
    "[klik](javascript:alert(1))", "![](https://kwaad.example/spion.png)", "| a | b |", "```",
    "</details>", "<!-- ak diff -->", "**vet**", "~~weg~~", "\\", "`code`", "1. lijst", "- lijst",
    "# kop", "> citaat", "::error::x", "%0A", "&lt;", "--- ", "a" * 10_000, "mail@example.org",
]  # fmt: skip


LONG = "Er is veel gebeurd. " * 30


def item(number: int, titel: str, tekst: str) -> dict[str, str]:
    return {"id": f"VBD-2024-{number}", "titel": titel, "tekst": tekst, "planning": "2024"}


def reviewed(before: object, after: object, path: str = JAAR) -> Review:
    here = Named(None, "de werkmap")
    return review(compared(before, after, path), context().names, (here, here))


def hostile() -> Review:
    items = [item(n, text, f"oud {text} tekst") for n, text in enumerate(HOSTILE, 1)]
    after = [{**each, "tekst": each["tekst"].replace("oud", "nieuw")} for each in items]
    added = [{"id": "VBD-2024-99", "titel": text, "trekker": text} for text in HOSTILE[:5]]
    return reviewed({"activiteiten": items}, {"activiteiten": [*after, *added]})


def test_a_forge_obeys_nothing() -> None:
    page = page_of(diff_markdown(hostile()))
    assert tags(page) <= {
        "html", "head", "body", "h3", "p", "strong", "sub", "table", "thead", "tbody", "tr", "th",
        "td", "details", "summary", "ul", "li", "del", "ins", "wbr", "span",
    }  # fmt: skip
    assert live(page) == []
    text = said(page)
    for shown in HOSTILE[:-2]:
        assert shown in text


def test_a_hash_is_still_a_link_on_a_forge() -> None:
    versions = (
        Named("0123456789abcdef", "main (0123456789)"),
        Named("fedcba9876543210", "fedcba98"),
    )
    text = diff_markdown(review(compared({}, {}), {}, versions))
    assert "Van main (0123456789) naar fedcba98." in text


def test_a_browser_obeys_nothing() -> None:
    page = html5lib.parse(diff_html(hostile()), namespaceHTMLElements=False)
    tags = {element.tag for element in page.iter() if isinstance(element.tag, str)}
    assert not tags & {"script", "img", "iframe", "details"}
    assert all(a.get("href") == "#inhoud" for a in page.iter("a"))
    text = "".join(page.itertext())
    for shown in HOSTILE[:-2]:
        assert " ".join(shown.split()) in " ".join(text.split())


def test_a_terminal_gets_no_commands() -> None:
    """Data with such signs is refused; the name of a file may hold them."""
    found = reviewed({}, {"x": "y"}, "data/\x1b[31mrood\x9b2J\u202e.yaml")
    text = diff_text(found, Paper())
    assert text.count("\\x1b[31mrood") == 2  # as the subject, and as the place
    for shown in (text, diff_markdown(found), diff_html(found)):
        assert not {"\x1b", "\x9b", "\u202e"} & {*shown}


def test_a_long_diff_fits_in_a_comment_and_says_what_does_not() -> None:
    before = {"activiteiten": [item(n, f"Titel {n}", "een tekst") for n in range(2000)]}
    after = {"activiteiten": [item(n, f"Titel {n}", "andere tekst") for n in range(2000)]}
    text = diff_markdown(reviewed(before, after))
    assert MOST_BYTES * 0.9 < len(text.encode()) <= 65_536
    assert text.count("<details>") == text.count("</details>") == 1
    told = text.count(": VBD-2024-")
    assert f"Nog {whole(2000 - told)} wijzigingen passen hier niet in" in text


def test_the_weighty_ones_stand_in_the_table() -> None:
    before = {"activiteiten": [item(1, "Titel", "een tekst")]}
    after = {"activiteiten": [{**item(1, "Titel", "twee teksten"), "planning": "2025"}]}
    table, _, folded = diff_markdown(reviewed(before, after)).partition("<details>")
    assert "Planning 1 jaar (365 dagen) later" in table
    assert "<del>een tekst</del> <ins>twee teksten</ins>" in folded


def test_nothing_is_said_as_nothing() -> None:
    data = {"activiteiten": [item(1, "Titel", "tekst")]}
    assert "Geen wijziging in betekenis" in diff_markdown(reviewed(data, data))


def test_a_file_that_cannot_be_read_is_no_absence_of_changes() -> None:
    broken = [Changed("data/local/a/afspraken.yaml", None, Version(b"a: ["))]
    diff = changes_between(broken, context())
    here = Named(None, "de werkmap")
    assert headline(diff) == "Geen wijziging in wat te lezen is"
    assert "data/local/a/afspraken.yaml:" in diff_html(review(diff, {}, (here, here)))


def test_no_text_is_cut() -> None:
    """The last sentence may say that it is off."""
    entry = {"datum": "2024-05-01", "status": "loopt", "toelichting": f"{LONG}Het gaat niet door."}
    before = {"activiteiten": [item(1, "Titel", "een tekst")]}
    after = {"activiteiten": [{**before["activiteiten"][0], "voortgang": [entry]}]}
    found = reviewed(before, after)
    markdown = diff_markdown(found)
    assert "Het gaat niet door." in diff_text(found, Paper(width=10_000))
    assert "Het gaat niet door." in diff_html(found)
    assert diff_json(found)["wijzigingen"][0]["zin"].endswith("Het gaat niet door.")
    table, _, whole = markdown.partition("<summary>Hele teksten (1)</summary>")
    assert "(hele tekst hieronder)" in table
    assert "Het gaat niet door." not in table
    assert "Het gaat niet door." in whole


def test_a_long_text_stands_in_one_place_only() -> None:
    """Also where there are more changes than rows in the table."""
    numbers = range(MOST_ROWS + 2)
    before = {"activiteiten": [item(n, f"Titel {n}", "een tekst") for n in numbers]}
    entry = {"datum": "2024-05-01", "status": "loopt", "toelichting": f"{LONG}Het gaat niet door."}
    after = {"activiteiten": [{**each, "voortgang": [entry]} for each in before["activiteiten"]]}
    text = diff_markdown(reviewed(before, after))
    assert text.count("Het gaat niet door.") == text.count("(hele tekst hieronder)") == len(numbers)


def test_a_text_that_does_not_fit_is_counted() -> None:
    after = {"activiteiten": [item(1, "Titel", "een tekst"), item(2, "Kop", "a" * MOST_BYTES)]}
    text = diff_markdown(reviewed({"activiteiten": []}, after))
    assert "VBD-2024-1** Titel: **Nieuw**" in text
    assert "\nNog 1 hele tekst past hier niet in: zie `ak diff --met MAP`.\n" in text


def test_what_fits_to_the_byte_leaves_nothing_over() -> None:
    before = {"activiteiten": [item(1, "Titel", "een tekst")]}
    for size in (0, 10):
        after = {"activiteiten": [{**item(1, "Titel", "een tekst"), "x": "a" * size}]}
        assert "Nog " not in diff_markdown(reviewed(before, after))


def test_a_new_item_says_all_that_it_holds() -> None:
    new = {**item(1, "Titel", "een tekst"), "trekker": "p", "ambitie": "WON-1", "gebied": ["Dorp"]}
    found = reviewed({"activiteiten": []}, {"activiteiten": [new]})
    markdown, page = diff_markdown(found), diff_html(found)
    assert "**Nieuw**: trekker p, planning 2024 *(hele tekst hieronder)*" in markdown
    for line in ("Tekst: een tekst", "Uitwerking van: WON-1", "Gebied: Dorp"):
        assert f"\n  - {line}\n" in markdown.partition("Hele teksten")[2].replace("\\-", "-")
        assert f"<li>{line}</li>" in page


def test_many_files_that_cannot_be_read_are_counted() -> None:
    broken = [
        Changed(f"data/local/{'a' * n}/afspraken.yaml", None, Version(b"a: ["))
        for n in range(1, 501)
    ]
    here = Named(None, "de werkmap")
    text = diff_markdown(review(changes_between(broken, context()), {}, (here, here)))
    assert text.count("> **Let op.** Niet vergeleken") == 20
    assert "Nog 480 bestanden zijn niet vergeleken." in text
    assert len(text.encode()) < 30_000


def test_links_with_hostile_names_fit_too() -> None:
    refused = Version(refused="een snelkoppeling (symlink)")
    links = [Changed(f"data/{n}/{'@' * 4000}", None, refused) for n in range(30)]
    here = Named(None, "de werkmap")
    text = diff_markdown(review(changes_between(links, context()), {}, (here, here)))
    assert "Nog 30 bestanden zijn niet vergeleken." in text
    assert len(text.encode()) < 2_000


def test_what_is_left_out_names_both_versions() -> None:
    before = {"activiteiten": [item(n, f"Titel {n}", "een tekst") for n in range(900)]}
    after = {"activiteiten": [item(n, f"Titel {n}", "andere tekst") for n in range(900)]}
    versions = (Named("0123456789abcdef", "oud"), Named("fedcba9876543210", "nieuw"))
    text = diff_markdown(review(compared(before, after), {}, versions))
    assert "zie `ak diff 0123456789 fedcba9876`." in text


def test_the_numbers_of_the_headline_add_up() -> None:
    keys = ["titel", "tekst", "planning", "trekker", "ambitie", "gebied", "met", "bron", "x", "y"]
    before = {"activiteiten": [{"id": "VBD-2024-1"}]}
    after = {"activiteiten": [{"id": "VBD-2024-1", **dict.fromkeys(keys, "Q1 2024")}]}
    line = headline(reviewed(before, after).diff)
    total, *each = [int(number) for number in re.findall(r"\b\d+(?= )", line)]
    assert line.endswith(" en 3 andere")
    assert total == sum(each) == len(keys)


def test_bold_is_what_is_weighty() -> None:
    edit = {"planning": "2025", "trekker": "p", "ambitie": "WON-1", "gebied": "Dorp", "x": "y"}
    before = {"activiteiten": [item(1, "Titel", "een tekst")]}
    after = {"activiteiten": [{**item(1, "Titel", "twee teksten"), **edit}]}
    for told in reviewed(before, after).told:
        bold = [piece.text for piece in told.pieces if piece.mark == "sterk"]
        assert len(bold) == told.change.betekenis.is_heavy
    _, _, folded = diff_markdown(reviewed(before, after)).partition("<details>")
    assert "**" not in folded
    assert folded.count("- Voorbeeld, Wonen: VBD-2024-1 Titel: ") == 3


def test_later_stands_before_earlier_and_the_most_days_first() -> None:
    numbers = range(1, 6)
    before = {"activiteiten": [item(n, f"Titel {n}", "tekst") for n in numbers]}
    new = dict(zip(numbers, ("Q4 2023", "Q1 2025", "2022", "2026", "2024"), strict=True))
    items = [{**item(n, f"Titel {n}", "tekst"), "planning": new[n]} for n in numbers]
    after = {"activiteiten": items}
    found = [told.change.subject.id for told in reviewed(before, after).told]
    assert found == [f"VBD-2024-{n}" for n in (4, 2, 3, 1)]


def test_a_file_that_ak_does_not_read_is_not_read() -> None:
    for before, after in ((None, b"a: ["), (b"a: [", b"b: ["), (b"a: [", None)):
        sides = (None if raw is None else Version(raw) for raw in (before, after))
        diff = changes_between([Changed("data/local/voorbeeld/afspraken.yml", *sides)], context())
        here = Named(None, "de werkmap")
        text = diff_text(review(diff, {}, (here, here)), Paper())
        assert "Bestanden die ak niet leest" in text
        assert "data/local/voorbeeld/afspraken.yml:1" in text


def test_the_help_names_every_form(capsys: pytest.CaptureFixture[str]) -> None:
    run(["diff", "--help"])
    said = capsys.readouterr().out
    assert [form for form in FORMATS if form not in said] == []
