# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A Word document that `ak` made and somebody worked in comes back as exactly the expected diff."""

import re
import shutil
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from support.docx_files import W, packed, parts
from support.made_here import of_commands
from support.render_files import kader_of
from support.repositories import AFSPRAKEN, BES, DUU, JAAR, KADER, commit, edit, git, repository
from support.word_edits import (
    CUSTOM,
    Change,
    Element,
    changed,
    entered,
    filled,
    line_of,
    of_commit,
    row_gone,
    saved,
    tracked,
    typed,
)

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.exchange.guarded_zip import package
from ambitiekader_cli.exchange.word_in import word_text
from ambitiekader_cli.render.bereik import BEREIK
from ambitiekader_cli.source import Source
from ambitiekader_cli.work.importing.word.lines import shown_apart
from ambitiekader_cli.work.importing.word.new_rows import new_rows

BUILT_IN = Path(__file__).parents[1] / "templates"
FROM_LIBREOFFICE = Path(__file__).parent / "word"
HARD = 'Cijfers & "feiten" <over> | zo\'n 10%: #1'
Render = Callable[..., bytes]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = repository(tmp_path / "repo")
    monkeypatch.chdir(made)
    return made


@pytest.fixture
def rendered(
    root: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Render:
    """Makes documents, without a process for each; nor has `ak import`, which makes them again."""
    of_commands(monkeypatch)

    def render(*words: str) -> bytes:
        folder = tmp_path / "out"
        assert run(["render", *words, "--to", "docx", "--out", str(folder)]) == 0
        [made] = folder.glob("*.docx")
        raw = made.read_bytes()
        made.unlink()
        capsys.readouterr()
        return raw

    assert root
    return render


class Said:
    """What `ak import` said of a file, its exit code, and what git sees of it."""

    def __init__(
        self, root: Path, raw: bytes, capsys: pytest.CaptureFixture[str], *options: str
    ) -> None:
        path = saved(root.parent / "terug.docx", raw)
        capsys.readouterr()
        self.code = run(["import", path, "--yes", *options])
        self.out, self.err = capsys.readouterr()
        self.numstat = git(root, "diff", "--numstat").split("\n")


def value(root: Path, path: str, *route: str | int) -> Any:
    found: Any = Source(path, (root / path).read_bytes()).data()
    for step in route:
        found = found[step]
    return found


DOCUMENTS = (
    ("lokaal", "voorbeeld"),
    ("lokaal", "voorbeeld", "--met-stand", "--met-toelichting"),
    ("lokaal", "voorbeeld", "--leeg"),
    ("activiteiten", "voorbeeld", "2024"),
    ("kader",),
    ("actielijst", "wonen-noord"),
    ("actielijst", "geen"),
)


@pytest.mark.parametrize("words", DOCUMENTS, ids=" ".join)
def test_without_edits_nothing_changes(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    said = Said(root, rendered(*words), capsys)
    assert (said.code, said.numstat, said.err) == (0, [""], "")
    assert said.out.startswith("Niets te doen")


@pytest.mark.parametrize(
    ("change", "path", "route", "text", "numstat"),
    [
        (
            typed("aktitelkop4", "Lokale cijfers", HARD),
            *(AFSPRAKEN, ("afspraken", 0, "titel"), HARD, "1\t1"),
        ),
        (
            typed("aktekstalinea", "de cijfers over nieuwbouw", HARD),
            *(AFSPRAKEN, ("afspraken", 0, "tekst"), f"De gemeente levert elk jaar {HARD}.", "1\t1"),
        ),
        (
            entered("aktekstalinea", "het hoogst is.", "En meer."),
            *(AFSPRAKEN, ("afspraken", 1, "tekst")),
            "Wonen Noord zet coaches in waar de energierekening het hoogst is.\nEn meer.",
            "4\t1",
        ),
        (
            typed("akplanning", "najaar 2024", "Q4 2024"),
            *(JAAR, ("activiteiten", 1, "planning"), "Q4 2024", "1\t1"),
        ),
        (
            typed("aktrekker", "Gemeente Voorbeeld", "Huurders Noord en Gemeente Voorbeeld"),
            *(BES, ("ambities", 0, "trekker"), ("huurders-noord", "gemeente-voorbeeld"), "1\t1"),
        ),
    ],
)
def test_a_changed_field_is_one_edit(  # noqa: PLR0913, PLR0917
    root: Path,
    rendered: Render,
    capsys: pytest.CaptureFixture[str],
    change: Change,
    path: str,
    route: tuple[str | int, ...],
    text: object,
    numstat: str,
) -> None:
    raw = changed(rendered("lokaal", "voorbeeld"), change)
    said = Said(root, raw, capsys)
    assert (said.code, said.numstat) == (0, [f"{numstat}\t{path}"])
    assert value(root, path, *route) == text
    assert said.err == ""
    again = Said(root, raw, capsys)
    assert (again.code, again.out) == (
        0,
        "Niets te doen: wat in het document is gewijzigd, is al vastgelegd.\n",
    )


def test_a_text_between_others_in_the_kader(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    change = typed("aktekstpunt", "hoe de woningmarkt ervoor staat", "hoe het staat")
    said = Said(root, changed(rendered("kader"), change), capsys)
    assert said.numstat == [f"1\t1\t{BES}"]
    assert value(root, BES, "ambities", 0, "tekst") == "Elk jaar laten wij zien hoe het staat."


def test_an_introduction_is_that_of_its_thema(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    change = typed("akinleidingalinea", "gebruiken minder energie", HARD)
    said = Said(root, changed(rendered("kader"), change), capsys)
    assert (said.numstat, said.err) == ([f"1\t1\t{DUU}"], "")
    assert value(root, DUU, "inleiding") == f"Woningen {HARD}."


def test_enter_in_a_heading_is_one_title(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = changed(
        rendered("lokaal", "voorbeeld"),
        entered("aktitelkop4", "Lokale cijfers", "en feiten"),
        entered("aktitelkop4", "Coaches in de wijk", ""),
        typed("aktekstalinea", "het hoogst is", "het laagst is"),
    )
    said = Said(root, raw, capsys)
    assert (said.numstat, said.err) == ([f"2\t2\t{AFSPRAKEN}"], "")
    assert value(root, AFSPRAKEN, "afspraken", 0, "titel") == "Lokale cijfers en feiten"


def test_what_the_rules_refuse_is_told_at_its_row(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = changed(
        rendered("activiteiten", "voorbeeld", "2024"),
        typed("aktrekker", "Wonen Noord", "Wonen Zuid"),
        typed("aktitel", "Cijfers over 2023", "Cijfers\N{RIGHT-TO-LEFT OVERRIDE} over 2023"),
    )
    said = Said(root, raw, capsys)
    assert (said.code, said.numstat) == (1, [""])
    first, second, last = said.err.splitlines()
    assert first.startswith(
        "tabel 1, rij 2 (VBD-2024-1): verboden onzichtbaar teken `U+202E` in `Cijfers`; "
    )
    asked = "bedoelde u `Wonen Noord` (wonen-noord)?"
    assert second == f"tabel 2, rij 2 (VBD-2024-2): trekker `Wonen Zuid` is niet bekend; {asked}"
    assert last == "ak: niets vastgelegd"


def test_signs_that_a_text_does_not_need_are_left_out(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    change = typed(
        "aktitel", "Cijfers over 2023", "Cij\N{SOFT HYPHEN}fers\N{ZERO WIDTH SPACE} over 2023"
    )
    said = Said(root, changed(rendered("activiteiten", "voorbeeld", "2024"), change), capsys)
    assert (said.code, said.numstat, said.err) == (0, [""], "")


def test_long_texts_are_shown_where_they_differ(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    change = typed("aktekstalinea", "het hoogst is.", "het laagst is.")
    raw = changed(rendered("lokaal", "voorbeeld"), change)
    edit(root, AFSPRAKEN, "het hoogst is.", "het middelst is.")
    commit(root, "intussen")
    said = Said(root, raw, capsys)
    assert said.err.splitlines() == [
        "onder `VBD-DUU-1 Coaches in de wijk`: tekst van VBD-DUU-1 is intussen ook in de gegevens"
        " gewijzigd",
        "    het was:       `… energierekening het hoogst is.`",
        "    er staat nu:   `… energierekening het middelst is.`",
        "    in dit stuk:   `… energierekening het laagst is.`",
        f"    niet overgenomen; geldt dit stuk, zet het dan in {AFSPRAKEN}",
    ]
    assert (said.code, said.numstat, said.out) == (1, [""], "Niets vastgelegd.\n")


def test_what_comes_behind_a_long_text_is_shown() -> None:
    before = "Zij bouwen woningen voor ouderen in alle dorpen van de regio, en vertellen"
    was, now = shown_apart(before, f"{before} elk jaar hoe het ervoor staat.")
    assert was == "`… de regio, en vertellen`"
    assert now == "`… de regio, en vertellen elk jaar hoe het ervoor staat.`"
    assert shown_apart("a" * 500, "a" * 500 + "b") == [f"`… {'a' * 40}`", f"`… {'a' * 40}b`"]


def test_a_dash_takes_a_planning_away(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    change = typed("akplanning", "doorlopend", "–")
    said = Said(root, changed(rendered("kader"), change), capsys)
    assert said.numstat == [f"0\t1\t{DUU}"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (row_gone("VBD-2024-2"), "VBD-2024-2 staat er niet meer (het stond in tabel 5, rij 2)"),
        (typed("akplanning", "najaar 2024", ""), "tabel 5, rij 2: planning is leeg"),
        (typed("aktitelkop4", "Lokale cijfers", ""), "titel is leeg; daar gebeurt niets mee\n"),
        (
            typed("akafgeleid", "VBD-2024-2", "VBD-2024-9"),
            "tabel 5, rij 2: hier niet te wijzigen: `VBD-2024-2` werd `VBD-2024-9`",
        ),
        (
            typed("aktitelkop4", "VBD-BES-1 Lokale", "VBD-BES-7 Lokale"),
            "hier stond dit niet: `VBD-BES-7 Lokale cijfers`",
        ),
    ],
)
def test_what_is_not_taken_over_is_told(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str], change: Change, told: str
) -> None:
    said = Said(root, changed(rendered("lokaal", "voorbeeld"), change), capsys)
    assert (said.code, said.numstat) == (0, [""])
    assert told in said.err


def test_tracked_changes_are_not_guessed(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    change = tracked("akplanning", "najaar 2024", gone="2024", come="2025")
    raw = changed(rendered("activiteiten", "voorbeeld", "2024"), change)
    said = Said(root, raw, capsys)
    assert (said.code, said.numstat) == (1, [""])
    assert "tabel 2, rij 2 (Jan): zonder `najaar 2024`, met `najaar 2025`" in said.err
    assert Said(root, raw, capsys, "--accept-tracked").numstat == [f"1\t1\t{JAAR}"]
    assert value(root, JAAR, "activiteiten", 1, "planning") == "najaar 2025"


def test_tracked_changes_outside_tables_are_told_in_their_order(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    changes = (
        tracked("aktekstalinea", words, gone=gone, come=come)
        for words, gone, come in (("het hoogst is", " is.", " was."), ("En meer.", ".", "!"))
    )
    raw = changed(
        rendered("lokaal", "voorbeeld"),
        entered("aktekstalinea", "het hoogst is.", "En meer."),
        *changes,
    )
    said = Said(root, raw, capsys)
    assert (said.code, said.numstat) == (1, [""])
    told = re.findall(r"zonder `.*?([^ ]*)`, met `.*?([^ ]*)`", said.err)
    assert told == [("is.", "was."), ("meer.", "meer!")], said.err


def test_a_conflict_is_shown_and_only_its_field_waits(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = changed(
        rendered("lokaal", "voorbeeld"),
        typed("akplanning", "najaar 2024", "Q4 2024"),
        typed("aktitelkop4", "Lokale cijfers", "Cijfers"),
    )
    edit(root, JAAR, "planning: najaar 2024", "planning: voorjaar 2025")
    commit(root, "intussen")
    said = Said(root, raw, capsys)
    assert (said.code, said.numstat) == (0, [f"1\t1\t{AFSPRAKEN}"])
    for shown in ("`najaar 2024`", "`voorjaar 2025`", "`Q4 2024`", "tabel 5, rij 2"):
        assert shown in said.err


def test_what_changed_elsewhere_meanwhile_stays(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = changed(
        rendered("lokaal", "voorbeeld"), typed("aktitelkop4", "Lokale cijfers", "Cijfers")
    )
    edit(root, AFSPRAKEN, "titel: Coaches in de wijk", "titel: Coaches in de buurt")
    commit(root, "intussen")
    assert Said(root, raw, capsys).numstat == [f"1\t1\t{AFSPRAKEN}"]


def without_fields(root: Path, name: str) -> Path:
    """A template of the kader's own, from before the filter `veld`."""
    own = root / "templates" / f"{name}.md.j2"
    own.parent.mkdir(exist_ok=True)
    for path in (BUILT_IN / own.name, BUILT_IN / "_delen.md.j2"):
        text = re.sub(r" \| veld\([^)]*\)", "", path.read_text("utf-8"))
        (own.parent / path.name).write_text(text, "utf-8")
    commit(root, "eigen sjabloon")
    return own.parent


@pytest.mark.parametrize("words", [("lokaal", "voorbeeld"), ("actielijst", "wonen-noord")])
def test_a_template_without_fields_leaves_nothing_to_change(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    own = without_fields(root, words[0])
    raw = rendered(*words)
    said = Said(root, raw, capsys)
    assert (said.code, said.numstat, said.err) == (0, [""], "")
    assert said.out == (
        "Niets te doen: dit document heeft geen velden om te wijzigen;"
        " die komen van het filter `veld` in het sjabloon.\n"
    )
    shutil.rmtree(own)
    commit(root, "nieuw sjabloon")
    older = Said(root, raw, capsys)
    assert (older.code, older.numstat, older.out) == (1, [""], "")
    first, advice = older.err.splitlines()
    assert first.endswith(
        "dit document heeft geen velden om te wijzigen: het sjabloon was ouder,"
        " of de opmaak is verloren gegaan"
    )
    assert "maak het document opnieuw met `ak render`" in advice


def test_made_of_what_nobody_knows(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    sound = rendered("kader")
    unknown = Said(root, of_commit(sound, "a" * 40), capsys)
    assert unknown.code == 1
    assert "een versie die hier niet bekend is: `aaaaaaaaaa`" in unknown.err
    edit(root, DUU, "planning: doorlopend", "planning: Q2 2025")
    dirty = Said(root, rendered("kader"), capsys)
    assert dirty.code == 1
    assert "gegevens die niet waren vastgelegd in git" in dirty.err
    git(root, "checkout", "--", ".")
    edit(root, KADER, "titel: Regionaal Voorbeeldkader", "titel: Ander kader")
    other = Said(root, sound, capsys)
    assert other.code == 1
    assert "van een ander kader" in other.err
    no_mark = parts(sound)
    no_mark[CUSTOM] = b"<Properties/>"
    assert "niet gemaakt door deze versie van ak" in Said(root, packed(no_mark), capsys).err


def test_without_git_it_is_refused(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    raw = rendered("kader")
    (root / ".git").rename(tmp_path / "git")
    path = saved(tmp_path / "terug.docx", raw)
    assert run(["import", path, "--yes"]) == 1
    assert "zonder git weet ak niet waarvan dit document is gemaakt" in capsys.readouterr().err


def answered(raw: bytes, **answers: str) -> bytes:
    """The first form of an action list, filled in by the names of its rows."""
    rows = ("Status", "Licht", "Toelichting", "Oorzaak", "Gevolg", "Bijsturing", "Verwacht")
    for name in (*rows, "Periode", "Datum"):
        if text := answers.get(name.lower()):
            style = f"ak{name.lower()}"
            old = "☐\N{NO-BREAK SPACE}" + text if name in {"Status", "Licht"} else ""
            new = text if not old else "☒\N{NO-BREAK SPACE}" + text
            raw = changed(raw, typed(style, old, new) if old else written(style, text))
    return raw


def written(style: str, text: str) -> Change:
    def change(root: Element) -> None:
        for line in root.iter(f"{W}p"):
            named = line.find(f"{W}pPr/{W}pStyle")
            if named is not None and named.get(f"{W}val") == style:
                run_ = line.makeelement(f"{W}r")
                word = run_.makeelement(f"{W}t")
                word.text = text
                run_.append(word)
                line.append(run_)
                return

    return change


def test_an_action_list_becomes_reports(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = answered(rendered("actielijst", "wonen-noord"), status="gereed", toelichting=HARD)
    said = Said(root, raw, capsys)
    assert said.code == 0, said.err
    assert said.err == ""
    [entry] = value(root, JAAR, "activiteiten", 1, "voortgang")
    assert (entry["status"], entry["toelichting"]) == ("gereed", HARD)
    assert "al vastgelegd" in Said(root, raw, capsys).out


def pasted(style: str, words: str) -> Change:
    """A paragraph that was pasted over, and brought the plain style with it."""

    def change(root: Element) -> None:
        named = line_of(root, style, words).find(f"{W}pPr/{W}pStyle")
        assert named is not None
        named.set(f"{W}val", "Normal")

    return change


def more_pasted(style: str, words: str, more: str) -> tuple[Change, Change]:
    """A paragraph that was pasted below another."""
    return entered(style, words, more), pasted(style, more)


def in_a_table(words: str) -> Change:
    """Pasted with the table that it stood in."""

    def change(root: Element) -> None:
        line = next(e for e in root.iter(f"{W}p") if words in "".join(e.itertext()))
        table = line.makeelement(f"{W}tbl")
        for name in ("tr", "tc"):
            inner = line.makeelement(f"{W}{name}")
            (table if name == "tr" else table[0]).append(inner)
        line.addprevious(table)
        table[0][0].append(line)

    return change


@pytest.mark.parametrize(
    ("changes", "toelichting"),
    [
        ((pasted("aktoelichting", "Klaar."),), "Klaar."),
        (more_pasted("aktoelichting", "Klaar.", "En meer."), "Klaar.\nEn meer."),
        ((pasted("aktoelichting", "Klaar."), in_a_table("Klaar.")), "Klaar."),
    ],
)
def test_an_answer_that_was_pasted_is_not_lost(
    root: Path,
    rendered: Render,
    capsys: pytest.CaptureFixture[str],
    changes: tuple[Change, ...],
    toelichting: str,
) -> None:
    raw = answered(rendered("actielijst", "wonen-noord"), status="gereed", toelichting="Klaar.")
    said = Said(root, changed(raw, *changes), capsys)
    assert (said.code, said.err) == (0, "")
    [entry] = value(root, JAAR, "activiteiten", 1, "voortgang")
    assert (entry["status"], entry["toelichting"]) == ("gereed", toelichting)


def test_a_cell_that_was_pasted_over_keeps_its_field(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    changes = typed("akplanning", "najaar 2024", "Q4 2024"), pasted("akplanning", "Q4 2024")
    said = Said(root, changed(rendered("activiteiten", "voorbeeld", "2024"), *changes), capsys)
    assert (said.code, said.err) == (0, "")
    assert value(root, JAAR, "activiteiten", 1, "planning") == "Q4 2024"


def test_of_a_text_that_was_pasted_the_style_is_told(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    changes = more_pasted("aktekstalinea", "het hoogst is.", "En meer.")
    said = Said(root, changed(rendered("lokaal", "voorbeeld"), *changes), capsys)
    assert (said.code, said.numstat) == (0, [""])
    told = "nieuw is `En meer.`; geef deze alinea de stijl `ak tekst alinea` om haar over te nemen"
    assert told in said.err


def test_an_overview_that_was_closed_takes_no_answers(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = answered(rendered("actielijst", "wonen-noord"), status="loopt", toelichting="Nog bezig.")
    said = "    voortgang: [{datum: 2024-12-01, status: gereed, toelichting: Klaar.}]\n"
    for planning in ("Q2 2024", "najaar 2024"):
        line = f"    planning: {planning}\n"
        edit(root, JAAR, line, line + said)
    commit(root, "afgesloten")
    imported = Said(root, raw, capsys)
    assert (imported.code, imported.numstat) == (1, [""])
    wrong = "tabel 2 (VBD-2024-2): het overzicht van 2024 is al afgesloten"
    assert imported.err.startswith(f"{wrong}; gebruik `ak update VBD-2024-2`")


def together(root: Path) -> None:
    both = "trekker: [wonen-noord, huurders-noord]\n    uitvoering: gezamenlijk"
    edit(root, DUU, "trekker: wonen-noord", both)
    commit(root, "samen")


def coaches(root: Path) -> Any:
    """What was reported of the coaches."""
    return value(root, DUU, "ambities", 0, "voortgang")


def test_of_what_comes_back_the_period_is_asked_where_more_are_open(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(root, DUU, "planning: doorlopend", "planning: elk jaar")
    together(root)
    list_ = rendered("actielijst", "huurders-noord")
    filled_in = {"status": "gereed", "toelichting": "Klaar.", "datum": "1 juni 2025"}
    said = Said(root, answered(list_, **filled_in), capsys)
    assert (said.code, said.numstat) == (1, [""])
    assert said.err.splitlines() == [
        "tabel 2 (DUU-1): over welke periode gaat dit? Nog open: 2023, 2024 en 2025;"
        " schrijf er een bij Periode",
        "ak: niets vastgelegd",
    ]
    assert Said(root, answered(list_, **filled_in, periode="2024"), capsys).code == 0
    assert coaches(root)[-1]["periode"] == "2024"


def test_who_reports_what_is_done_together_is_kept(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    together(root)
    own, other = (rendered("actielijst", each) for each in ("huurders-noord", "wonen-noord"))
    assert Said(root, answered(own, status="gereed", toelichting="Ja."), capsys).code == 0
    assert coaches(root)[-1]["partij"] == "huurders-noord"
    said = Said(root, ticked_of(other, "DUU-1", "loopt"), capsys)
    assert (said.code, len(coaches(root))) == (1, 2)
    assert "over DUU-1 is intussen al iets gemeld" in said.err


def ticked_of(raw: bytes, item: str, status: str) -> bytes:
    """The status in the form of one item."""

    def change(root: Element) -> None:
        form = next(t for t in root.iter(f"{W}tbl") if item in "".join(t.itertext()))
        typed("akstatus", f"☐\N{NO-BREAK SPACE}{status}", f"☒\N{NO-BREAK SPACE}{status}")(form)

    return changed(raw, change)


def last_form(root: Element) -> Element:
    return [*root.iter(f"{W}tbl")][-1]


def copied_form(root: Element) -> None:
    """The last form stands there twice."""
    form = last_form(root)
    form.addnext(deepcopy(form))
    form.addnext(form.makeelement(f"{W}p"))


def test_what_is_done_together_cannot_be_two_things(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    together(root)
    twice = changed(rendered("actielijst", "huurders-noord"), copied_form)
    raw = answered(twice, status="gereed", toelichting="Ja.")
    box = "\N{NO-BREAK SPACE}loopt"
    raw = changed(raw, lambda body: typed("akstatus", f"☐{box}", f"☒{box}")(last_form(body)))
    said = Said(root, raw, capsys)
    assert (said.code, said.numstat) == (1, [""])
    wrong = "tabel 3 (DUU-1): DUU-1 staat ook in tabel 2; vul er één van in"
    assert said.err.splitlines() == [wrong, "ak: niets vastgelegd"]


def test_an_answer_of_before_the_last_report_waits_alone(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = answered(rendered("actielijst", "wonen-noord"), status="loopt", datum="1 maart 2024")
    raw = ticked_of(raw, "DUU-1", "loopt")
    with (root / DUU).open("a", encoding="utf-8") as file:
        file.write("      - {datum: 2025-02-01, status: gereed, toelichting: Ja}\n")
    commit(root, "intussen")
    said = Said(root, raw, capsys, "--toch")
    assert "zet bij Datum 1 februari 2025 of later, en gebruik `--toch`" in said.err
    assert [line.split("\t")[-1] for line in said.numstat] == [JAAR]


def test_an_answer_of_before_what_the_list_knew_waits_alone(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = answered(rendered("actielijst", "wonen-noord"), status="loopt", datum="5 januari 2024")
    said = Said(root, ticked_of(raw, "DUU-1", "loopt"), capsys)
    wrong = "tabel 3 (DUU-1): over DUU-1 is al gemeld op 10 januari 2024, en dit is van een eerdere"
    assert wrong in said.err
    assert "zet bij Datum die dag of een latere" in said.err
    assert (said.code, [line.split("\t")[-1] for line in said.numstat]) == (0, [JAAR])


def test_who_takes_what_nobody_leads(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(root, JAAR, "    trekker: wonen-noord\n", "")
    commit(root, "niemand")
    room = "\N{NO-BREAK SPACE}" * 20
    change = typed("aktrekker", room, f"Huurders Noord en Wonen Noord{room}")
    said = Said(root, changed(rendered("actielijst", "geen"), change), capsys)
    assert (said.code, said.numstat, said.err) == (0, [f"1\t0\t{JAAR}"], "")
    assert value(root, JAAR, "activiteiten", 1, "trekker") == ("huurders-noord", "wonen-noord")


def test_two_ticks_are_asked_about(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = answered(rendered("actielijst", "wonen-noord"), status="gereed")
    raw = answered(raw, status="loopt")
    said = Said(root, raw, capsys)
    assert (said.code, said.numstat) == (1, [""])
    assert said.err.startswith("tabel 2 (VBD-2024-2): er is meer dan één aangekruist")


def test_all_that_is_wrong_with_a_form_is_told_at_once(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = answered(
        rendered("actielijst", "wonen-noord"),
        licht="oranje",
        toelichting="idem",
        verwacht="ooit een keer",
        datum="gisteren of zo",
    )
    said = Said(root, raw, capsys)
    assert (said.code, said.numstat) == (1, [""])
    date_, *own, last = said.err.splitlines()
    assert "de datum `gisteren of zo` begrijp ik niet" in date_
    assert last == "ak: niets vastgelegd"
    assert sorted(line.removeprefix("tabel 2 (VBD-2024-2): ")[:16] for line in own) == [
        "`idem` verwijst ",
        "bij licht `oranj",
        "de status is nie",
        "verwacht: `ooit`",
    ]
    assert any("(AK106); schrijf kort waardoor het komt" in line for line in own)


def test_a_day_that_must_still_come_is_told_once(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = answered(rendered("actielijst", "wonen-noord"), status="loopt", datum="1-1-2199")
    said = Said(root, ticked_of(raw, "DUU-1", "loopt"), capsys)
    [line, last] = said.err.splitlines()
    assert ("ligt in de toekomst" in line, last) == (True, "ak: niets vastgelegd")


def test_what_the_rules_say_is_told_beside_a_name_that_nobody_has(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    changes = (
        typed("akplanning", "najaar 2024", "ooit een keer"),
        typed("aktrekker", "Gemeente Voorbeeld", "Niemand"),
    )
    said = Said(root, changed(rendered("activiteiten", "voorbeeld", "2024"), *changes), capsys)
    name, planning, last = said.err.splitlines()
    assert ("trekker `Niemand` is niet bekend" in name, "(AK101)" in planning) == (True, True)
    assert (last, said.numstat) == ("ak: niets vastgelegd", [""])


def test_a_form_becomes_something_new(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = rendered("lokaal", "voorbeeld", "--leeg")
    raw = filled(raw, 2, 1, "", HARD, "BES-1", "Wonen Noord en Gemeente Voorbeeld", "Q3 2026")
    said = Said(root, raw, capsys)
    assert (said.code, said.numstat) == (0, [f"7\t0\t{AFSPRAKEN}"]), said.err
    new = value(root, AFSPRAKEN, "afspraken", 2)
    assert new["id"] == "VBD-BES-2"
    assert new["trekker"] == ("wonen-noord", "gemeente-voorbeeld")
    again = Said(root, raw, capsys)
    assert again.numstat == [f"7\t0\t{AFSPRAKEN}"]
    assert again.err.startswith("tabel 3, rij 2: `Cijfers &")
    assert "staat er al; deze rij is niet nog eens toegevoegd" in again.err


def test_a_row_of_the_document_as_it_was_made_is_not_new(root: Path, rendered: Render) -> None:
    kader = kader_of(root)
    about = next(each for each in BEREIK["gemeente"].subjects(kader) if each.name == "voorbeeld")
    raw = filled(rendered("lokaal", "voorbeeld", "--leeg"), 3, 1, "", "", "Iets", "", "2025")
    lines = word_text(package("leeg.docx", raw)).lines
    [row] = new_rows(lines, (), about, kader)
    assert row.cells["titel"] == "Iets"
    assert new_rows(lines, lines, about, kader) == []
    more = word_text(package("leeg.docx", filled(raw, 3, 1, "", "", "", "Wonen Noord"))).lines
    assert len(new_rows(more, lines, about, kader)) == 1


def test_a_form_says_no_year(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = filled(rendered("lokaal", "voorbeeld", "--leeg"), 3, 1, "", "", "Iets nieuws", "", "2024")
    said = Said(root, raw, capsys)
    assert said.code == 1
    assert said.err.startswith("tabel 4, rij 2: het formulier zegt niet welk jaar")
    assert Said(root, raw, capsys, "--jaar", "2024").numstat == [f"4\t0\t{JAAR}"]


def test_a_title_of_another_year_is_something_new(
    root: Path, rendered: Render, capsys: pytest.CaptureFixture[str]
) -> None:
    titel = value(root, JAAR, "activiteiten", 0, "titel")
    empty = rendered("lokaal", "voorbeeld", "--leeg")
    said = Said(root, filled(empty, 3, 1, "", "", titel, "", "2025"), capsys, "--jaar", "2025")
    assert said.code == 0, said.err
    new = value(root, JAAR.replace("2024", "2025"), "activiteiten", 0)
    assert (new["id"], new["titel"]) == ("VBD-2025-1", titel)


@pytest.mark.parametrize(
    ("name", "numstat"),
    [
        ("tekst-en-enter", [f"5\t2\t{AFSPRAKEN}"]),
        ("rij-weg", [""]),
        ("bijgehouden", [""]),
        ("vraag", [""]),
        ("via-odt", [f"1\t1\t{DUU}"]),
    ],
)
def test_files_that_libreoffice_saved(
    root: Path, capsys: pytest.CaptureFixture[str], name: str, numstat: list[str]
) -> None:
    raw = (FROM_LIBREOFFICE / f"libreoffice-{name}.docx").read_bytes()
    said = Said(root, of_commit(raw, git(root, "rev-parse", "HEAD")), capsys)
    assert said.numstat == numstat, said.err
    assert said.code == (name == "bijgehouden")
    if name == "vraag":
        assert "tabel 4, rij 2: vraag van Jan de Vries: `Is dit genoeg?`" in said.err
