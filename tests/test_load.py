# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What a case folder cannot hold: links, pipes, files that refuse, and odd data of every kind."""

import os
import re
import shutil
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambitiekader_cli.diagnostics import Diagnostic, in_reading_order, located
from ambitiekader_cli.findings.rulebook import run
from ambitiekader_cli.load import Loaded, load, load_entries
from ambitiekader_cli.load.shape_errors import MAX_SHOWN
from ambitiekader_cli.repo import DataFile
from ambitiekader_cli.repo.layout import KADER
from ambitiekader_cli.repo.strange_files import advice_for, strange

BASIS = Path(__file__).parent / "basis"
PROCES = "data/regional/procesafspraken.yaml"
FILES = {path.relative_to(BASIS).as_posix(): path.read_bytes() for path in BASIS.rglob("*.yaml")}
SCALAR = re.compile(r"(?<=: )[^\s{}\[\],][^\n{}\[\],]*")
ODD = re.split(
    r" \| ",
    "x | - | ~ | '' | [] | {} | [[]] | {x: y} | '[rood]' | BES-1 | VBD-2024-1 | PRO-1 | "
    "alle-partijen | stuurgroep | wonen-noord | Idem | n.v.t. | mevr. X | 0612345678 | 0 | -1 | "
    "1e9 | 12.5 | ja | 2024-02-29 | 2023-02-29 | 1900-01-01 | 2199-12-31 | 9999-99-99 | Q2 | "
    "Q5 2024 | jaarlijks | doorlopend | per 2026 | eind 2199 | 1900 | 1/2/24 | gereed | "
    "vervallen | aangehouden | oranje | rood | concept | bod | aanvulling",
)
links = pytest.mark.skipif(sys.platform == "win32", reason="making a link needs a right there")


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASIS, tmp_path / "repo"))


def loaded(files: dict[str, bytes]) -> Loaded:
    return load_entries([DataFile(path) for path in files], files.__getitem__)


def messages(result: Loaded) -> list[tuple[str, str, str]]:
    return [(p.code, p.span.path, p.message) for p in in_reading_order(result.problems)]


@links
@pytest.mark.parametrize("target", ["../../../secret.txt", "kader.yaml", "nergens"])
def test_a_link_to_a_file_is_refused_and_never_followed(repo: Path, target: str) -> None:
    (repo.parent / "secret.txt").write_text("titel: geheim\n")
    (repo / PROCES).symlink_to(target)
    result = load(repo)
    assert messages(result) == [("AK007", PROCES, "dit is een snelkoppeling (symlink)")]
    assert result.sources[PROCES].raw == b""


@links
@pytest.mark.parametrize("folder", ["data/local/voorbeeld", "data/regional/ambities"])
def test_a_link_to_a_folder_is_refused_and_never_followed(repo: Path, folder: str) -> None:
    (repo / folder).rename(repo.parent / "elders")
    (repo / folder).symlink_to(repo.parent / "elders")
    result = load(repo)
    assert messages(result) == [("AK007", folder, "dit is een snelkoppeling (symlink)")]
    assert not any(path.startswith(f"{folder}/") for path in result.sources)


@links
def test_a_link_to_itself_does_not_hang(repo: Path) -> None:
    (repo / "data/local/rondje").symlink_to("..")
    assert messages(load(repo)) == [
        ("AK007", "data/local/rondje", "dit is een snelkoppeling (symlink)")
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_is_refused_and_never_opened(repo: Path) -> None:
    os.mkfifo(repo / PROCES)
    assert messages(load(repo)) == [("AK007", PROCES, "dit is geen gewoon bestand")]


def test_a_file_that_cannot_be_opened_is_a_finding() -> None:
    def read(path: str) -> bytes:
        if path == PROCES:
            raise PermissionError(13, "Permission denied")
        return FILES[path]

    result = load_entries([DataFile(path) for path in (*FILES, PROCES)], read)
    assert messages(result) == [("AK007", PROCES, "het bestand is niet te lezen: geen toegang")]
    assert result.kader is not None
    assert "procesafspraken" in result.kader.incomplete


OF_AN_EDITOR = ("kader.yaml~", ".kader.yaml.swp", "#kader.yaml#")


def test_what_other_programs_leave_behind_is_no_finding(repo: Path) -> None:
    system = ("README.md", ".gitkeep", ".DS_Store", "._kader.yaml", "Thumbs.db", "desktop.ini")
    opened = (".~lock.kader.yaml#", "~$kader.docx", "~WRL0003.tmp", ".nfs00000000016f")
    for name in (*system, *opened, *OF_AN_EDITOR):
        (repo / "data/regional" / name).write_bytes(b"\x00")
    assert messages(load(repo)) == []


@links
def test_nor_is_the_lock_of_emacs_a_link_to_nothing(repo: Path) -> None:
    (repo / "data/regional/.#kader.yaml").symlink_to("iemand@laptop.1234")
    assert messages(load(repo)) == []


@pytest.mark.parametrize("name", OF_AN_EDITOR)
def test_what_an_editor_keeps_of_a_file_that_is_gone_may_be_all_that_is_left(
    repo: Path, name: str
) -> None:
    (repo / KADER).rename(repo / "data/regional" / name)
    wanted = ("AK007", f"data/regional/{name}", f"dit lijkt een kopie van `{KADER}`")
    assert wanted in messages(load(repo))


@pytest.mark.parametrize(
    ("path", "original"),
    [
        ("data/regional/kader - kopie.yaml", KADER),
        ("data/regional/kader - Kopie (2).yaml", KADER),
        ("data/regional/Kopie van kader.yaml", KADER),
        ("data/regional/Copy of kader.yaml", KADER),
        ("data/regional/kader - Copy.yaml", KADER),
        ("data/regional/kader kopie 2.yaml", KADER),
        ("data/regional/kader (1).yaml", KADER),
        ("data/regional/Kader(3).yaml", KADER),
        ("data/regional/kader-LAPTOP123.yaml", KADER),
        ("data/regional/kader (Jan's conflicted copy 2024-03-01).yaml", KADER),
        ("data/regional/kader_oud.yaml", KADER),
        ("data/regional/kader v2.yaml", KADER),
        ("data/regional/kader.yaml.bak", KADER),
        ("data/regional/kader.bak", KADER),
        ("data/regional/kader.yaml.orig", KADER),
        ("data/regional - kopie/kader.yaml", KADER),
        ("data/regional/ambities/wonen (1).yaml", "data/regional/ambities/wonen.yaml"),
        ("data/local/x/activiteiten/2024 (1).yaml", "data/local/x/activiteiten/2024.yaml"),
        ("data/regional/notulen (1).yaml", ""),
        ("data/regional/kader.docx", ""),
        ("data/regional/kader-wonen.yaml", ""),
        ("data/local/x/activiteiten/25.yaml", ""),
    ],
)
def test_a_copy_is_called_so(path: str, original: str) -> None:
    lijkt = f"dit lijkt een kopie van `{original}`" if original else "dit bestand hoort hier niet"
    assert strange(path) == lijkt
    if original:
        assert advice_for(path, {original}).startswith("haal de kopie weg")
        assert "is er niet" in advice_for(path, set())


@pytest.mark.parametrize("part", ["-", " (", "kopie ", "- - ", "_1", "A-"])
def test_a_very_long_name_gets_one_too(part: str) -> None:
    assert strange(f"data/regional/{part * 50_000}.yaml")


@given(st.text(max_size=300))
def test_any_name_gets_an_answer(name: str) -> None:
    assert strange(f"data/regional/{name}")
    assert advice_for(f"data/regional/{name}")


def test_one_item_that_does_not_fit_leaves_its_neighbours_in_place() -> None:
    text = (
        "procesafspraken:\n  - {id: PRO-1, titel: A}\n  - {id: PRO-2}\n  - {id: PRO-3, titel: C}\n"
    )
    result = loaded({**FILES, PROCES: text.encode()})
    assert result.kader is not None
    assert result.kader.missed_ids == {"PRO-2"}
    lines = {id_: item.at("titel").span().line for id_, item in result.kader.items.items()}
    assert {"PRO-1": 2, "PRO-3": 4}.items() <= lines.items()
    assert "PRO-2" not in lines


def test_a_broken_kader_does_not_blame_the_files_that_depend_on_it() -> None:
    kader = FILES["data/regional/kader.yaml"].replace(b"code: BES", b"code: bes")
    result = loaded({**FILES, "data/regional/kader.yaml": kader})
    assert [problem.code for problem in everything(result)] == ["AK002"]


def test_a_thousand_slips_are_counted_and_a_hundred_shown() -> None:
    result = loaded({**FILES, PROCES: b"procesafspraken:\n" + b"  - {}\n" * 1000})
    assert len(result.problems) == MAX_SHOWN + 1
    assert result.problems[-1].message == "dit bestand heeft nog 1900 fouten"


@given(
    st.sampled_from(sorted(FILES)),
    st.lists(st.tuples(st.integers(0, 60), st.sampled_from(ODD)), max_size=4),
    st.dates(date(1900, 1, 1), date(2199, 12, 31)),
)
def test_whatever_the_data_says_the_rules_answer(
    path: str, changes: list[tuple[int, str]], peildatum: date
) -> None:
    text = FILES[path].decode()
    for which, value in changes:
        found = list(SCALAR.finditer(text))
        match = found[which % len(found)]
        text = text[: match.start()] + value + text[match.end() :]
    result = loaded({**FILES, path: text.encode()})
    for each in everything(result, peildatum):
        lines = result.sources[each.span.path].text().split("\n") if path in result.sources else []
        assert each.span.line <= max(1, len(lines))
        assert "\n" not in each.message + each.help


@given(st.sampled_from(sorted(FILES)), st.binary(max_size=100))
def test_any_bytes_in_one_file_leave_the_others_readable(path: str, raw: bytes) -> None:
    result = loaded({**FILES, path: raw})
    assert {problem.span.path for problem in result.problems} <= set(FILES)
    everything(result)


def everything(result: Loaded, peildatum: date = date(2024, 3, 1)) -> list[Diagnostic]:
    """The problems of reading and the findings of the rules."""
    if result.kader is None:
        return [*result.problems]
    return [*result.problems, *located(run(result.kader, peildatum).findings)]
