# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""`ak add` where no case can go: the table beside the model, many things at once, a terminal."""

import os
import shutil
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from difflib import ndiff
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.terminal import dialogue

from ambitiekader_cli.cli.commands.add import COMPLETE, OPTIES
from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.diagnostics import Severity
from ambitiekader_cli.edit.new_file import new_file
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.findings import rulebook
from ambitiekader_cli.load import load
from ambitiekader_cli.load.one_file import find_source, part_of
from ambitiekader_cli.model import bron, holds
from ambitiekader_cli.model.bestanden import Overleg, Partij, Vergadering
from ambitiekader_cli.model.entity import Entity
from ambitiekader_cli.model.held import needed
from ambitiekader_cli.model.indicator import Indicator, Meting
from ambitiekader_cli.model.item import Activiteit, Afspraak, Ambitie, Onderdeel, Procesafspraak
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import Kenmerk
from ambitiekader_cli.repo import DataFile
from ambitiekader_cli.work.adding.add import Given, added, answered
from ambitiekader_cli.work.adding.answers import _READERS
from ambitiekader_cli.work.adding.soorten import NEW_FILES, SOORTEN
from ambitiekader_cli.work.adding.vraag import Kind, Soort, Vraag
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.free_id import taken
from ambitiekader_cli.work.save_data import save_all

BASIS = Path(__file__).parent / "basis"
TODAY = date(2024, 6, 1)
MODELS: dict[str, type[Entity]] = {
    "ambitie": Ambitie,
    "afspraak": Afspraak,
    "activiteit": Activiteit,
    "procesafspraak": Procesafspraak,
    "partij": Partij,
    "bijeenkomst": Vergadering,
    "indicator": Indicator,
    "meting": Meting,
    "kenmerk": Kenmerk,
}
BY_NAME = {soort.name: soort for soort in SOORTEN}
KEYS = [
    (soort, vraag)
    for soort in SOORTEN
    for vraag in soort.vragen
    if vraag.key is not None and not vraag.of_file
]
on_a_terminal = pytest.mark.skipif(os.name == "nt", reason="a terminal of POSIX")


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASIS, tmp_path / "repo"))


@pytest.mark.parametrize(("soort", "vraag"), KEYS, ids=lambda each: each.name)
def test_what_is_asked_is_a_key_of_the_model(soort: Soort, vraag: Vraag) -> None:
    assert (vraag.key or vraag.name) in MODELS[soort.name].KEYS


@pytest.mark.parametrize("soort", SOORTEN, ids=lambda each: each.name)
def test_what_the_model_needs_is_asked(soort: Soort) -> None:
    must = {*needed(MODELS[soort.name])}
    asked = {v.key or v.name for v in soort.vragen if v.needed} | {*soort.also({})}
    assert must - {"id"} <= asked
    assert ("id" in must) == bool(soort.id)


def test_what_can_be_chosen_is_what_the_model_takes() -> None:
    told = {(s.name, v.name): v.keuzes for s, v in KEYS if v.kind is Kind.KEUZE}
    assert told.pop(("procesafspraak", "onderdeel")) == get_args(Onderdeel)
    assert told.pop(("indicator", "richting")) == _choices(Indicator, "richting")
    assert told.pop(("kenmerk", "soort")) == _choices(Kenmerk, "soort")
    assert sorted(told.pop(("kenmerk", "voor"))) == [
        "activiteit",
        "afspraak",
        "ambitie",
        "procesafspraak",
    ]
    assert {*told.values()} == {("ja", "nee")}
    niveau = next(v for v in BY_NAME["bijeenkomst"].vragen if v.name == "niveau")
    assert niveau.keuzes == _choices(Overleg, "niveau")


def _choices(model: type[Indicator | Kenmerk | Overleg], key: str) -> tuple[str, ...]:
    return get_args(get_type_hints(model, localns=vars(holds) | vars(bron))[key])


def test_every_kind_of_answer_is_understood() -> None:
    assert {*_READERS} == {*Kind}
    assert {*COMPLETE} <= {*OPTIES}


@pytest.mark.parametrize("name", NEW_FILES)
def test_a_new_file_is_what_it_must_be(name: str) -> None:
    pattern = {"ambities": "ambities/x", "afspraken": "", "activiteiten": ""}.get(name, name)
    path = f"data/regional/{pattern}.yaml" if pattern else f"data/local/x/{name}.yaml"
    path = path if name != "activiteiten" else "data/local/x/activiteiten/2024.yaml"
    raw = new_file(path, NEW_FILES[name], None)
    assert raw is not None
    assert not part_of(find_source(DataFile(path), lambda _: raw)).problems


WORDS = st.text(
    st.characters(categories=("L", "N", "P", "Zs"), exclude_characters="\u00a0\u00ad@"),
    min_size=1,
    max_size=40,
).filter(lambda text: text.strip(" -.") != "")
THEMAS, YEARS = st.sampled_from(["BES", "DUU"]), st.integers(2023, 2026).map(str)
TREKKERS = st.lists(
    st.sampled_from(["wonen-noord", "voorbeeld", "huurders"]), max_size=2, unique=True
)
PLANNINGS = st.sampled_from(["Q3 2025", "doorlopend", "vóór 1 juli 2026", "2025"])


def _one(values: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    return values.map(lambda value: [value])


def _given(**options: st.SearchStrategy[list[str]]) -> st.SearchStrategy[dict[str, list[str]]]:
    return st.fixed_dictionaries(options)


ITEM = {
    "titel": _one(WORDS),
    "tekst": _one(WORDS),
    "trekker": TREKKERS,
    "planning": _one(PLANNINGS),
}
VOORBEELD = st.just(["voorbeeld"])
THINGS = st.one_of(
    st.tuples(st.just("ambitie"), _given(thema=_one(THEMAS), **ITEM)),
    st.tuples(st.just("afspraak"), _given(gemeente=VOORBEELD, thema=_one(THEMAS), **ITEM)),
    st.tuples(
        st.just("activiteit"),
        _given(gemeente=VOORBEELD, jaar=_one(YEARS), thema=_one(THEMAS), **ITEM),
    ),
    st.tuples(
        st.just("procesafspraak"), _given(gemeente=st.sampled_from([[], ["voorbeeld"]]), **ITEM)
    ),
    st.tuples(st.just("partij"), _given(naam=_one(WORDS), soort=st.just(["overig"]))),
    st.tuples(
        st.just("indicator"),
        _given(
            gemeente=st.sampled_from([[], ["voorbeeld"]]),
            titel=_one(WORDS),
            eenheid=st.just(["woningen"]),
            richting=st.just(["meer"]),
        ),
    ),
    st.tuples(
        st.just("meting"),
        _given(
            indicator=st.just(["IND-1"]),
            jaar=_one(st.integers(1950, 2023).map(str)),
            waarde=_one(st.integers(0, 10**6).map(str)),
        ),
    ),
    st.tuples(
        st.just("kenmerk"), _given(naam=_one(WORDS), soort=st.sampled_from([["tekst"], ["getal"]]))
    ),
)
BEGIN = {
    "data/regional/indicatoren.yaml": """\
indicatoren:
  # telt mee
  - id: IND-1
    titel: Woningen
    eenheid: woningen
    richting: meer
    metingen: []  # nog geen
""",
    "data/regional/overleg.yaml": "overleggen:\n- orgaan: stuurgroep\n  niveau: regionaal\n",
}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(THINGS, min_size=1, max_size=8))
def test_many_things_leave_all_lines_that_were_there(
    things: list[tuple[str, dict[str, list[str]]]],
) -> None:
    with TemporaryDirectory() as folder:
        root = Path(shutil.copytree(BASIS, Path(folder) / "repo"))
        for path, text in BEGIN.items():
            (root / path).write_text(text, "utf-8")
        before = _texts(root)
        errors = _errors(_kader(root))
        names = [name for soort, options in things for name in _add(root, soort, options)]
        after = _texts(root)
        assert _lost(before, after) <= {"metingen: []  # nog geen"}
        kader = _kader(root)
        assert _errors(kader) <= errors
        assert sorted(names) == sorted(_new_ids(kader))


def _new_ids(kader: Kader) -> Iterable[str]:
    """Of all that was not there at first, as often as it is there."""
    old = _kader(BASIS)
    known = {"IND-1", *old.items, *old.partijen}
    items = [item.id for item in kader.all_items()]
    items += [indicator.id for indicator in kader.all_indicatoren]
    others = [partij.id for partij in kader.partijenbestand.partijen]
    others += [kenmerk.id for kenmerk in kader.frame.kenmerken]
    return [name for name in (*items, *others) if name not in known]


def _add(root: Path, name: str, options: Given) -> Iterable[str]:
    """The id of what was added; nothing for what the rules or the options refuse."""
    draft, soort = Draft(root), BY_NAME[name]
    typed = {key: texts for key, texts in options.items() if texts}
    with suppress(Refused, UserError):
        answers = answered(soort, typed, draft.kader, TODAY)
        made = added(draft, soort, answers, TODAY, taken(draft.loaded, root, None))
        save_all(root, made.proposal.replacements)
        return [made.name] if made.name else []
    return []


def _texts(root: Path) -> dict[str, list[str]]:
    files = sorted(root.rglob("*.yaml"))
    return {str(p.relative_to(root)): p.read_text("utf-8").splitlines() for p in files}


def _lost(before: dict[str, list[str]], after: dict[str, list[str]]) -> set[str]:
    """What stood there and does not any more."""
    changed = [(lines, after[path]) for path, lines in before.items() if lines != after[path]]
    return {line[2:].strip() for old, new in changed for line in ndiff(old, new) if line[:1] == "-"}


def _kader(root: Path) -> Kader:
    kader = load(root).kader
    assert kader is not None
    return kader


def _errors(kader: Kader) -> Counter[str]:
    found = rulebook.run(kader, TODAY, TODAY).findings
    return Counter(each.code for each in found if each.severity is Severity.FOUT)


@on_a_terminal
def test_it_asks_what_it_needs_and_again_what_is_refused(repo: Path) -> None:
    told = [
        *("activ", "1", "2024", "VBD-DUU-1", "", "Avond over isoleren"),
        *("Bel 06-12345678.", "iemand", "wonen-noord, huurders", "ooit"),
        *("december 2024", "In het buurthuis.", "j"),
    ]
    shown = dialogue(repo, ["add", "--peildatum", "2024-06-01"], told, anew=True)
    assert "Wat wilt u toevoegen?" in shown
    assert "hier hoort een antwoord" in shown
    assert "trekker `iemand` is niet bekend" in shown
    assert "`ooit` wordt niet begrepen" in shown
    assert "hier staat een telefoonnummer: `06-…`; " in shown
    assert shown.endswith("Vastgelegd in data/local/voorbeeld/activiteiten/2024.yaml.\n[0]")
    item = _kader(repo).items["VBD-2024-3"]
    assert (item.titel, item.tekst) == ("Avond over isoleren", "In het buurthuis.")
    assert item.trekker == ("wonen-noord", "huurders-noord")


@on_a_terminal
def test_what_was_given_is_not_asked(repo: Path) -> None:
    typed = ["add", "bijeenkomst", "--orgaan", "stuurgroep", "--datum", "2090-01-14"]
    shown = dialogue(repo, typed, ["regio", "", "", ""])
    assert "Welk overleg" not in shown
    assert "Op welke dag" not in shown
    assert "Is dat overleg van de regio, of lokaal?" in shown
    assert [str(m.datum) for m in _kader(repo).overleggen[0].gepland] == ["2090-01-14"]


@on_a_terminal
@pytest.mark.parametrize("answers", [["\x04"], ["meting"], ["partij", "De Brug", "\x04"]])
def test_who_stops_halfway_writes_nothing(repo: Path, answers: list[str]) -> None:
    shown = dialogue(repo, ["add"], answers)
    assert shown[-3:] in {"[1]", "[2]"}
    assert _texts(repo) == _texts(BASIS)


STRANGE = {
    "an escape code": ("een\x1b[31mrood", "onzichtbaar teken `U+001B`"),
    "a sign that turns the text": ("een\u202edrie", "onzichtbaar teken `U+202E`"),
    "half a sign": ("een\udc80", "`U+DC80`"),
    "very much": ("a" * 100_000, "langer dan 5.000 tekens"),
    "nothing": (" \n ", "staat niets"),
}


@pytest.mark.parametrize(("text", "message"), STRANGE.values(), ids=STRANGE)
@pytest.mark.parametrize("name", OPTIES)
def test_strange_answers_are_refused(
    repo: Path, text: str, message: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    soort = next(each for each in SOORTEN if name in each.options)
    before = [] if name != "niveau" else ["--orgaan", "stuurgroep"]
    arguments = ["add", soort.name, *before, f"--{name}", text, "--yes", "--repo", str(repo)]
    assert run(arguments) == 2
    told = capsys.readouterr().err
    assert message in told
    assert len(told) < 500
    assert told.isprintable() or told.count("\n") == 2
    assert _texts(repo) == _texts(BASIS)


def test_words_that_yaml_mistakes_are_read_back(repo: Path) -> None:
    for text in ("no", "- x", "a: b # c", "'s", 'zei "ja"', "regel een\n\nregel drie", "12:30"):
        typed = ["--titel", text, "--tekst", text, "--thema", "DUU", "--planning", "2025"]
        assert run(["add", "ambitie", *typed, "--yes", "--repo", str(repo)]) == 0
        item = [*_kader(repo).ambities.values()][-1]
        assert (item.titel, item.tekst) == (text, text)
