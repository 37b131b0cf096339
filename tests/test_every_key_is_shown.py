# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Does what somebody writes under a key reach people, or is it silent for a reason?"""

from collections.abc import Iterator, Set
from contextlib import redirect_stdout
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path

import html5lib
import pytest
from support import every_key
from support.made_here import all_here

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.load import load
from ambitiekader_cli.model.compiled import COMPILED
from ambitiekader_cli.model.entity import Entity
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.view.rest import in_words
from ambitiekader_cli.words.dutch import capital, day, number

EVERYWHERE = frozenset({"show", "json", "document", "site"})
PUBLISHED = frozenset({"document", "site"})
DAY = "2026-01-15"
LATER = "no document has a place for it yet"
SILENT: dict[str, tuple[Set[str], str]] = {
    "Aanname.reden": ({"json"}, "a program gets the text as agreed, and the day it was read as"),
    "Acceptatie.code": (
        {"document", "json", "site"},
        "for who keeps the data, not for who reads them",
    ),
    "Acceptatie.reden": (
        {"document", "json", "site"},
        "for who keeps the data, not for who reads them",
    ),
    "Activiteit.afspraak": ({"json"}, "`uitgewerkt_in` of the afspraak tells it"),
    "Activiteit.ambitie": ({"json"}, "`uitgewerkt_in` of the ambitie tells it"),
    "Afspraak.soort": ({"json"}, "follows from `uitgewerkt_in` of an ambitie"),
    "Bron.document": ({"json"}, "of a report of progress; only the item's own are told"),
    "Bron.onderdeel": ({"document", "json"}, "of a role in a document of the region; of a report"),
    "Gebied.cbs": ({"json"}, "the name is told"),
    "Geldigheid.tot": (PUBLISHED, "bears on who may lead when, which rules say"),
    "Geldigheid.van": (PUBLISHED, "bears on who may lead when, which rules say"),
    "Gemeente.cbs": (PUBLISHED, "for who joins data"),
    "Gemeente.id": ({"document"}, "the name is told"),
    "Item.trekker": ({"json"}, "of a group its members are told"),
    "Invoerkolom.kop": (PUBLISHED, "for `ak import`"),
    "Invoernaam.naam": (PUBLISHED, "for `ak import`"),
    "Kaderbestand.niveau": (PUBLISHED, "decides which documents there are"),
    "Kenmerk.id": (PUBLISHED, "the name is told"),
    "Kenmerk.keuzes": (PUBLISHED, "the chosen one is told"),
    "Kenmerk.soort": (PUBLISHED, "decides how the value is told"),
    "Orgaan.kort": (PUBLISHED, "for tables on a screen"),
    "Partij.id": (PUBLISHED, "the name is told"),
    "Procesafspraak.onderdeel": (
        {"json", "show"},
        "decides under which heading it stands",
    ),
    "Aanleiding.datum": ({"document"}, LATER),
    "Aanleiding.gevolg": ({"document"}, LATER),
    "Aanleiding.tekst": ({"document"}, LATER),
    "Samenwerking.code": (PUBLISHED, LATER),
    "Uitvraag.datum": (PUBLISHED, "`ak remind` tells it"),
    "Uitvraag.antwoord_voor": (PUBLISHED, "`ak remind` tells it"),
    "Thema.id": ({"document"}, "the name is told"),
    "Beheer.toegankelijkheid": ({"document"}, "it is of the pages"),
    "Bewoording.bijvoeglijk": ({"site"}, "pages say it otherwise"),
    "Partijsoort.meervoud": ({"site"}, "pages name each partij with its kind"),
    "Partij.gebied": ({"site"}, "the document for a huurdersorganisatie tells it"),
    "Mijlpaal.id": ({"site"}, "its titel is told"),
}
"""Keys that are not told, where, and why not. Of what is in no item only documents tell."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return every_key.write(tmp_path_factory.mktemp("every") / "repo")


@pytest.fixture(scope="module")
def kader(root: Path) -> Kader:
    loaded = load(root)
    assert not loaded.problems
    assert loaded.kader
    return loaded.kader


@pytest.fixture(scope="module")
def documents(root: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    out = tmp_path_factory.mktemp("documents")
    extra = ("--met-stand", "--met-toelichting")
    with all_here():
        said("render", "--all", "--to", "md", *extra, "--out", str(out), "--repo", str(root))
    texts = (path.read_text("utf-8") for path in sorted(out.iterdir()))
    return flat(" ".join(texts)).replace("\\", "")


def test_every_key_holds_something(kader: Kader) -> None:
    assert {key for key, _, _ in every_key.held(kader)} == {
        every_key.name_of(block, key) for block in COMPILED for key in block.KEYS
    }


@pytest.fixture(scope="module")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    out = tmp_path_factory.mktemp("site") / "site.html"
    said("site", "--out", str(out), "--repo", str(root))
    document = html5lib.parse(out.read_text("utf-8"), namespaceHTMLElements=False)
    links = (each.get("href", "") for each in document.iter("a"))
    return flat(" ".join([*document.itertext(), *links]))


def test_every_key_is_shown_or_silent_for_a_reason(
    kader: Kader, root: Path, documents: str, site: str
) -> None:
    missing: dict[str, set[str]] = {}
    answers: dict[tuple[str, str | None], str] = {}
    published = {"document": documents, "site": site}
    for key, value, item in every_key.held(kader):
        if isinstance(value, Entity | dict):
            continue
        for where in EVERYWHERE if item else PUBLISHED:
            if where not in PUBLISHED and (where, item) not in answers:
                answers[where, item] = shown(root, where, item)
            text = published.get(where) or answers[where, item]
            if not any(form in text for form in forms(key, value, kader)):
                missing.setdefault(key, set()).add(where)
    assert missing == {key: where for key, (where, _) in SILENT.items()}


def shown(root: Path, where: str, item: str | None) -> str:
    form = ["--format", "json"] if where == "json" else []
    return flat(said("show", str(item), *form, "--repo", str(root)))


def forms(key: str, value: object, kader: Kader) -> Iterator[str]:
    """How a value may be told: by a name, in words, or as a program reads it."""
    name = key.partition(".")[2]
    yield flat(in_words(name, value, kader.names))
    if name == "licht":
        yield str(value).capitalize()
    if isinstance(value, date):
        yield from (value.isoformat(), day(value))
    elif isinstance(value, Decimal):
        yield from (str(value), number(value))
    elif isinstance(value, str):
        found = kader.documenten.get(value)
        yield from (value, capital(value), flat(found.titel) if found else value)
    else:
        yield str(value)


def said(*words: str) -> str:
    out = StringIO()
    with redirect_stdout(out):
        run([*words, "--peildatum", DAY])
    return out.getvalue()


def flat(text: str) -> str:
    return " ".join(text.split())
