# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""`ak site`: everything leads somewhere, comes from the data alone, and nothing is lost."""

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import html5lib
import pytest
from support.logos import png
from support.repositories import BASIS, BES, JAAR, KADER, commit, edit, repository

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.load import load
from ambitiekader_cli.model.field import Kind
from ambitiekader_cli.model.fields import FIELDS
from ambitiekader_cli.repo.site_folder import MADE
from ambitiekader_cli.site import of_places, search_index

ROOT = Path(__file__).parents[2]
DAY = "2024-06-01"
HOSTILE = "<script>alert(1)</script> & \"' {{ 7*7 }}"


def made(root: Path, out: Path, *more: str, code: int = 0) -> Path:
    assert run(["site", "--repo", str(root), "--out", str(out), "--peildatum", DAY, *more]) == code
    return out


def page(path: Path) -> ElementTree.Element:
    found = html5lib.parse(path.read_text("utf-8"), namespaceHTMLElements=False)
    assert isinstance(found, ElementTree.Element)
    return found


def words(element: ElementTree.Element) -> str:
    return " ".join(" ".join(element.itertext()).split())


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return repository(tmp_path / "repo")


@pytest.fixture
def folder(repo: Path, tmp_path: Path) -> Path:
    return made(repo, tmp_path / "site")


@pytest.fixture
def one(repo: Path, tmp_path: Path) -> Path:
    return made(repo, tmp_path / "site.html")


def test_every_link_of_a_folder_leads_to_a_page(folder: Path) -> None:
    leads = [(p.name, each.get("href", "")) for p in folder.glob("*.html") for each in links(p)]
    assert len(leads) > 100
    for name, href in leads:
        if not href.startswith("https://"):
            target, _, anchor = unquote(href).partition("#")
            assert (folder / (target or name)).is_file(), (name, href)
            assert not anchor or anchor in ids(folder / (target or name)), (name, href)


def test_the_list_of_files_is_what_stands_there(folder: Path) -> None:
    there = {path.name for path in folder.iterdir()} - {MADE}
    assert {*(folder / MADE).read_text("utf-8").split()} == there


def test_every_link_of_one_file_leads_to_a_part_of_it(one: Path) -> None:
    known = ids(one)
    assert max(Counter(known).values()) == 1
    inside = [each.get("href", "") for each in links(one)]
    assert {href[1:] for href in inside if href.startswith("#")} <= {*known}
    assert all(href.startswith(("#", "https://")) for href in inside)


def test_a_page_asks_nothing_from_elsewhere(folder: Path, one: Path) -> None:
    for path in (*folder.glob("*.html"), one):
        for element in page(path).iter():
            for name in ("src", "action", "srcset", "poster", "data"):
                address = element.get(name, "")
                assert not address or address.startswith("data:") or (folder / address).is_file()
        policy = next(e for e in page(path).iter("meta") if e.get("http-equiv"))
        assert policy.get("content", "").startswith("default-src 'none'; img-src data:;")
    for asset in ("ak.css", "ak.js"):
        assert not re.search(r"url\(|@import|https?:|fetch\(|XMLHttp", (folder / asset).read_text())


def links(path: Path) -> Iterator[ElementTree.Element]:
    return page(path).iter("a")


def ids(path: Path) -> list[str]:
    return [name for each in page(path).iter() if (name := each.get("id"))]


def test_the_same_data_give_the_same_bytes(repo: Path, tmp_path: Path) -> None:
    one, other = (made(repo, tmp_path / name) for name in ("a", "b"))
    assert tree(one) == tree(other)
    once, again = (made(repo, tmp_path / name) for name in ("a.html", "b.html"))
    assert once.read_bytes() == again.read_bytes()


def tree(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_text_of_data_is_text_on_every_page(repo: Path, tmp_path: Path) -> None:
    edit(repo, BES, "titel: Woningmarktmonitor", f"titel: {json.dumps(HOSTILE)}")
    edit(repo, KADER, "titel: ", "titel: <b>Vet</b> ")
    for path in (made(repo, tmp_path / "a.html"), *made(repo, tmp_path / "a").glob("*.html")):
        document = page(path)
        assert not [*document.iter("b")]
        assert all("alert" not in (each.text or "") for each in document.iter("script"))
    assert HOSTILE in words(page(tmp_path / "a.html"))


def test_a_page_says_what_was_agreed_who_leads_and_how_it_stands(folder: Path) -> None:
    said = words(page(folder / "BES-1.html"))
    for text in (
        "Woningmarktmonitor",
        "Trekker",
        "Planning",
        "Wat is erover gemeld?",
        "Wat veranderde er?",
    ):
        assert text in said


NOT_TOLD = {"accepteer", "cbs", "kort"}
"""For who keeps or joins the data; a short name is for tables on a screen."""


def test_every_text_of_the_region_is_on_its_pages(tmp_path: Path) -> None:
    path = tmp_path / "site.html"
    assert run(["site", "--repo", str(ROOT), "--out", str(path)]) == 0
    shown = words(page(path)).casefold() + "".join(
        e.get("href", "").casefold() for e in links(path)
    )
    loaded = load(ROOT)
    assert loaded.kader
    told = {text for source in loaded.sources.values() for text in texts("", source.data())}
    told -= {*loaded.kader.documenten, *loaded.kader.organen}  # told by their names
    assert len(told) > 500
    assert {text for text in told if text.casefold() not in shown} == set()


def texts(key: str, value: object) -> Iterator[str]:
    """Whatever somebody wrote, but ids that are told as names, days and numbers."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from texts(name, each) if name not in NOT_TOLD else ()
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(key, each)
    elif isinstance(value, str) and (key not in FIELDS or FIELDS[key].kind in TEXTS):
        yield " ".join(value.split()).rstrip(".")


TEXTS = {Kind.TEKST, Kind.WAARDE}


def test_what_explains_the_data_stands_only_under_its_own_heading(
    repo: Path, tmp_path: Path
) -> None:
    edit(repo, BES, "    trekker:", "    opmerking: Zo noemt de bron het\n    trekker:")
    commit(repo, "een opmerking", "2024-04-01T12:00:00Z")
    folder = made(repo, tmp_path / "site")
    told = [p.name for p in folder.glob("*.html") if "Zo noemt de bron het" in words(page(p))]
    assert told == ["BES-1.html"]
    assert "Over deze gegevens Zo noemt de bron het" in words(page(folder / "BES-1.html"))


def test_the_same_name_in_two_gemeenten_is_two_places(repo: Path, tmp_path: Path) -> None:
    edit(repo, KADER, "gemeenten:\n", f"gemeenten:\n{SECOND}")
    shutil.copytree(repo / "data/local/voorbeeld", repo / "data/local/tweede")
    for year in (repo / "data/local/tweede/activiteiten").iterdir():
        year.write_text(year.read_text("utf-8").replace("VBD-", "TWE-"), "utf-8")
    for name in ("voorbeeld", "tweede"):
        path = f"data/local/{name}/activiteiten/2024.yaml"
        edit(repo, path, "    titel:", "    gebied: {naam: Centrum}\n    titel:")
    folder = made(repo, tmp_path / "site", code=1)
    names = {path.stem for path in folder.glob("gebied-*.html")}
    assert names == {"gebied-centrum-tweede", "gebied-centrum-voorbeeld"}
    assert "TWE-" not in words(page(folder / "gebied-centrum-voorbeeld.html"))


SECOND = "  - {id: tweede, code: TWE, naam: Tweede, partij: gemeente-voorbeeld}\n"


def test_an_id_that_was_given_twice_has_one_page(repo: Path, tmp_path: Path) -> None:
    edit(repo, JAAR, "id: VBD-2024-2", "id: VBD-2024-1")
    edit(repo, KADER, "themas:\n", "themas:\n  - {id: beschikbaarheid, code: BEZ, naam: Nog een}\n")
    folder = made(repo, tmp_path / "site", code=1)
    assert "Cijfers over 2023" in words(page(folder / "VBD-2024-1.html"))
    test_every_link_of_one_file_leads_to_a_part_of_it(made(repo, tmp_path / "a.html", code=1))


def test_what_is_too_much_for_a_list_is_searched_and_counted(
    repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "MOST_IN_LIST", 1)
    monkeypatch.setattr(of_places, "MOST_ON_PAGE", 1)
    folder = made(repo, tmp_path / "site")
    test_every_link_of_a_folder_leads_to_a_page(folder)
    text = (folder / "zoek.js").read_text("utf-8")
    rows = json.loads(text.removeprefix("window.akRijen=").removesuffix(",\n];\n") + "]")
    assert {row[0] for row in rows} == {p.stem for p in folder.glob("*-*.html") if p.stem.isupper()}
    assert all((folder / row[1]).is_file() for row in rows)
    lines = (folder / "afspraken.jsonl").read_text("utf-8").splitlines()
    assert len(lines) >= len(rows)
    assert (folder / "zoek.js").name in (folder / "afspraken.html").read_text("utf-8")


def test_the_folder_that_one_is_in_can_be_filled(
    repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "hier"
    here.mkdir()
    monkeypatch.chdir(here)
    for _ in range(2):
        made(repo, Path())
        assert Path("index.html").is_file()


def test_a_style_with_lines_of_windows_is_the_one_that_its_page_allows(
    repo: Path, tmp_path: Path
) -> None:
    (repo / "templates").mkdir(exist_ok=True)
    (repo / "templates/site.css").write_bytes(b"h1 { color: red }\r\nh2 { color: red }\r")
    text = made(repo, tmp_path / "a.html").read_bytes()
    assert b"h2 { color: red }" in text
    assert b"\r" not in text


@pytest.mark.parametrize("out", [".git", ".git/site", ".git/site.html", "sub/.GIT/x"])
def test_nothing_is_written_among_what_is_of_git(repo: Path, out: str) -> None:
    before = {*repo.rglob("*")}
    made(repo, repo / out, code=2)
    assert {*repo.rglob("*")} == before


def test_documents_are_not_taken_from_the_site_itself(repo: Path, folder: Path) -> None:
    made(repo, folder, "--documenten", str(folder), code=2)


def test_a_document_is_published_whole_or_not_at_all(repo: Path, tmp_path: Path) -> None:
    stukken = tmp_path / "stukken"
    stukken.mkdir()
    with (stukken / "groot.pdf").open("wb") as file:
        file.truncate(32 * 1024 * 1024 + 1)
    made(repo, tmp_path / "site", "--documenten", str(stukken), code=1)
    assert not (tmp_path / "site").exists()


def test_what_changed_is_told_with_its_day(repo: Path, tmp_path: Path) -> None:
    edit(repo, BES, "planning: ", "planning: Q4 2031 # ")
    commit(repo, "later", "2024-04-02T12:00:00Z")
    folder = made(repo, tmp_path / "site", "--basis-url", "https://wonen.example.nl/kader")
    for name in ("wijzigingen.html", "index.html"):
        assert "2 april 2024" in words(page(folder / name))
    feed = ElementTree.parse(folder / "wijzigingen.atom").getroot()
    assert [each.tag.rpartition("}")[2] for each in feed][-1] == "entry"
    assert "Q4 2031" in "".join(feed.itertext())
    urls = ElementTree.parse(folder / "sitemap.xml").getroot()
    pages = {each.removeprefix("https://wonen.example.nl/kader/") for each in urls.itertext()}
    assert {path.name for path in folder.glob("*.html")} - {"index.html"} <= pages


def test_nothing_is_told_of_what_was_recorded_after_the_day(repo: Path, tmp_path: Path) -> None:
    edit(repo, BES, "planning: ", "planning: Q4 2031 # ")
    commit(repo, "later", "2024-07-02T12:00:00Z")
    folder = made(repo, tmp_path / "site")
    assert "2 juli 2024" not in words(page(folder / "wijzigingen.html"))


def test_how_it_stood_is_drawn_from_earlier_months(repo: Path, tmp_path: Path) -> None:
    edit(repo, JAAR, "planning: Q2 2024", "planning: Q3 2024")
    commit(repo, "anders", "2024-04-02T12:00:00Z")
    said = words(page(made(repo, tmp_path / "site") / "index.html"))
    assert "Stand door de tijd als tabel" in said
    assert "1 maart 2024" in said
    assert "2 april 2024" in said


def test_without_git_the_rest_is_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = shutil.copytree(BASIS, tmp_path / "los")
    folder = made(root, tmp_path / "site")
    assert "git is hier niet te vragen" in capsys.readouterr().err
    assert "geen geschiedenis bekend" in words(page(folder / "wijzigingen.html"))


def test_an_item_that_went_takes_its_page_along_and_nothing_else_goes(
    repo: Path, tmp_path: Path
) -> None:
    folder = made(repo, tmp_path / "site")
    (folder / "van-mij.txt").write_text("blijft", "utf-8")
    text = (repo / BES).read_text("utf-8")
    (repo / BES).write_text(text.replace("id: BES-1\n", "id: BES-9\n"), "utf-8")
    shutil.rmtree(repo / "data" / "local")
    run(["site", "--repo", str(repo), "--out", str(folder), "--peildatum", DAY])
    assert not (folder / "BES-1.html").exists()
    assert (folder / "BES-9.html").is_file()
    assert (folder / "van-mij.txt").read_text("utf-8") == "blijft"


def test_an_old_page_that_cannot_go_is_told_and_not_forgotten(
    repo: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It would stay on the web for ever."""
    old = folder / "VBD-2020-1.html"
    old.mkdir()
    (folder / MADE).write_text(f"{(folder / MADE).read_text('utf-8')}{old.name}\n", "utf-8")

    made(repo, folder, code=2)

    assert f"`{old}` is van een eerdere keer, en niet weg te halen" in capsys.readouterr().err
    old.rmdir()
    old.write_text("weg ermee", "utf-8")
    made(repo, folder)
    assert not old.exists()


def test_a_page_that_somebody_else_made_is_never_written_over(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "web"
    folder.mkdir()
    (folder / "index.html").write_text("van de gemeente", "utf-8")
    made(repo, folder, code=2)
    assert "dat ak niet maakte" in capsys.readouterr().err
    assert tree(folder) == {"index.html": b"van de gemeente"}


def test_names_in_a_list_of_pages_lead_nowhere_else(repo: Path, tmp_path: Path) -> None:
    folder = made(repo, tmp_path / "site")
    (tmp_path / "buiten.txt").write_text("blijft", "utf-8")
    with (folder / MADE).open("a", encoding="utf-8") as listed:
        listed.write("../buiten.txt\n..\\buiten.txt\n.verborgen\n")
    made(repo, folder)
    assert (tmp_path / "buiten.txt").is_file()


def test_a_style_of_ones_own_comes_last_and_cannot_leave_the_page(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    style = repo / "templates" / "site.css"
    style.parent.mkdir(exist_ok=True)
    style.write_text(":root { --ak-accent: #7a1f1f; }\n", "utf-8")
    assert (made(repo, tmp_path / "a") / "ak.css").read_text("utf-8").endswith("#7a1f1f; }\n")
    assert "--ak-accent: #7a1f1f" in made(repo, tmp_path / "a.html").read_text("utf-8")
    style.write_text("</style><script>alert(1)</script>", "utf-8")
    made(repo, tmp_path / "b", code=1)
    assert capsys.readouterr().err == (
        "ak: templates/site.css bevat een `<`\n    laat alleen opmaak staan\n"
    )


def test_a_logo_stands_on_every_page_with_its_text(repo: Path, tmp_path: Path) -> None:
    logo = repo / "templates" / "logo" / "voorbeeld.png"
    logo.parent.mkdir(parents=True)
    logo.write_bytes(png(40, 20))
    for path in made(repo, tmp_path / "site").glob("*.html"):
        (shown,) = (each for each in page(path).iter("img") if each.get("class") != "chart")
        assert shown.get("alt", "").startswith("Logo van ")


def test_documents_go_along(repo: Path, tmp_path: Path) -> None:
    stukken = tmp_path / "stukken"
    stukken.mkdir()
    (stukken / "Het Stuk.pdf").write_bytes(b"%PDF-")
    folder = made(repo, tmp_path / "site", "--documenten", str(stukken))
    assert (folder / "document-het-stuk.pdf").read_bytes() == b"%PDF-"
    (stukken / "het-stuk.pdf").write_bytes(b"%PDF-2")
    folder = made(repo, tmp_path / "site", "--documenten", str(stukken))
    assert (folder / "document-het-stuk-2.pdf").read_bytes() == b"%PDF-2"
    leads = {each.get("href") for each in links(folder / "documenten.html")}
    assert {"document-het-stuk.pdf", "document-het-stuk-2.pdf"} <= leads
    assert "documenten.html" in {each.get("href") for each in links(folder / "index.html")}


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--basis-url", "ftp://x"), "`ftp://x` is geen webadres"),
        (("--documenten", "nergens"), "de map `nergens` is er niet"),
    ],
)
def test_what_cannot_be_is_told(
    more: tuple[str, str],
    said: str,
    repo: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    made(repo, tmp_path / "site", *more, code=2)
    assert said in capsys.readouterr().err
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("option", ["--basis-url", "--documenten"])
def test_what_is_for_a_folder_is_refused_for_one_file(
    option: str, repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    value = "https://x.nl" if option == "--basis-url" else str(tmp_path)
    made(repo, tmp_path / "site.html", option, value, code=2)
    assert f"`{option}` hoort bij een map" in capsys.readouterr().err


def test_the_data_themselves_are_never_written_over(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made(repo, repo / "data" / "site", code=2)
    assert "daar staan alleen gegevens" in capsys.readouterr().err
