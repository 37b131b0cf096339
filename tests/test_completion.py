# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What each shell gets when somebody presses Tab, asked as the script of that shell asks it."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.apart import Said, apart

from ambitiekader_cli.cli.shell import run

BASIS = Path(__file__).parent / "basis"
SHELLS = ("bash", "zsh", "fish", "powershell")
OTHER = """\
  - {id: elders, code: ELD, naam: Elders, partij: gemeente-voorbeeld}
documenten:"""
KENMERK = "kenmerken: [{id: domein, naam: Domein, soort: keuze, keuzes: [sociaal]}]\n"
PARTIJEN = {"gemeente-voorbeeld", "wonen-noord", "huurders-noord"}
KLASSEN = {"te-laat", "binnenkort", "doorlopend", "gereed", "vervallen"}
FORMS = {"md", "html", "docx", "pdf", "odt"}


@pytest.fixture(scope="module")
def repo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With a gemeente that has no overview, and a document that is only made for Word."""
    made = Path(shutil.copytree(BASIS, tmp_path_factory.mktemp("tab") / "repo"))
    kader = made / "data/regional/kader.yaml"
    text = kader.read_text("utf-8").replace("documenten:", OTHER)
    kader.write_text(f"{text}{KENMERK}", "utf-8")
    (made / "templates").mkdir()
    head = "{#-\ntitel: Brief\nomschrijving: Kort.\nbereik: kader\nvormen: docx\n-#}\n# Brief\n"
    (made / "templates/brief.md.j2").write_text(head, "utf-8")
    run(["list", "--help"])  # a fork need not import it
    return made


def started(asked: dict[str, str], folder: Path) -> Said:
    """By a new Python, as a shell does it."""
    done = subprocess.run(
        [sys.executable, "-m", "ambitiekader_cli"],
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **asked},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Said(done.returncode, done.stdout, done.stderr)


def forked(asked: dict[str, str], folder: Path) -> Said:
    return apart(completes, str(folder), json.dumps(asked))


def completes(folder: str, asked: str) -> int:
    os.chdir(folder)
    os.environ.update(json.loads(asked))
    try:
        return run([])
    except SystemExit as end:  # so typer ends it
        return int(end.code or 0)


def offered(
    shell: str,
    line: str,
    folder: Path,
    ask: Callable[[dict[str, str], Path], Said] = forked,
) -> set[str]:
    """The candidates; the line ends where somebody presses Tab."""
    words = line.split(" ")
    asked = {"_AK_COMPLETE": f"complete_{shell}", "_TYPER_COMPLETE_ARGS": line}
    if shell == "bash":
        asked |= {"COMP_WORDS": "\n".join(words), "COMP_CWORD": str(len(words) - 1)}
    elif shell == "fish":
        asked["_TYPER_COMPLETE_FISH_ACTION"] = "get-args"
    elif shell == "powershell":
        asked["_TYPER_COMPLETE_WORD_TO_COMPLETE"] = words[-1]
    done = ask(asked, folder)
    assert done.err == ""
    found = values(shell, done.out)
    assert len(found) == len({*found}), "each once"
    return {*found}


def values(shell: str, said: str) -> list[str]:
    if shell == "zsh":
        return re.findall(r'^(?:_arguments .*\(\()?"([^"]*)"', said, re.MULTILINE)
    ends = {"bash": "\n", "fish": "\t", "powershell": ":::"}[shell]
    return [line.split(ends)[0] for line in said.splitlines() if line]


ALL: dict[str, set[str]] = {
    "ak render lokaal ": {"voorbeeld", "elders"},
    "ak render lokaal v": {"voorbeeld"},
    "ak render lok v": {"voorbeeld"},
    "ak render lokaal voorbeeld ": set(),
    "ak render activiteiten ": {"voorbeeld"},
    "ak render activiteiten voorbeeld ": {"2023", "2024"},
    "ak render activiteiten voorbeeld 2023 ": set(),
    "ak render activiteiten elders ": set(),
    "ak render actielijst ": {*PARTIJEN, "stuurgroep"},
    "ak render huurders ": {"huurders-noord"},
    "ak render agenda ": set(),
    "ak render nergens ": set(),
    "ak render br": {"brief"},
    "ak render brief --to ": {"docx"},
    "ak render lokaal --to ": FORMS,
    "ak render lokaal --to docx,": {f"docx,{form}" for form in FORMS - {"docx"}},
    "ak render lokaal --to docx,p": {"docx,pdf"},
    "ak list --klasse te": {"te-laat"},
    "ak list --klasse te-laat,bi": {"te-laat,binnenkort"},
    "ak list --soort ac": {"activiteit"},
    "ak list --thema ": {"beschikbaarheid", "duurzaamheid"},
    "ak list --gemeente ": {"voorbeeld", "elders"},
    "ak list --trekker h": {"huurders-noord"},
    "ak overdue --trekker won": {"wonen-noord"},
    "ak list --format ": {"text", "json", "markdown"},
    "ak diff --format ": {"text", "markdown", "json", "html"},
    "ak validate --format s": {"sarif"},
    "ak validate --code AK30": {f"AK30{n}" for n in range(1, 10)},
    "ak validate --code AK301,AK302,AK309": {"AK301,AK302,AK309"},
    "ak explain AK20": {f"AK20{n}" for n in range(1, 10)},
    "ak completion ": set(SHELLS),
    "ak show VBD-2024": {"VBD-2024-1", "VBD-2024-2"},
    "ak update VBD-2024": {"VBD-2024-1", "VBD-2024-2"},
    "ak update DUU-1 --partij h": {"huurders-noord"},
    "ak update DUU-1 --status ge": {"gereed"},
    "ak update DUU-1 --naar D": {"DUU-1"},
    "ak history BES": {"BES-1"},
    "ak agenda --trekker h": {"huurders-noord"},
    "ak agenda --thema d": {"duurzaamheid"},
    "ak meetings --gemeente v": {"voorbeeld"},
    "ak coverage --format c": {"csv"},
    "ak coverage --kenmerk ": {"domein"},
}


@pytest.mark.parametrize("line", ALL)
def test_what_is_offered_depends_on_what_was_typed(line: str, repo: Path) -> None:
    assert offered("bash", line, repo) == ALL[line]


@pytest.mark.parametrize("shell", SHELLS[1:])
@pytest.mark.parametrize(
    "line",
    [
        "ak render lokaal v",
        "ak render activiteiten voorbeeld ",
        "ak list --klasse te-laat,bi",
        "ak explain AK20",
    ],
)
def test_every_shell_is_offered_the_same(shell: str, line: str, repo: Path) -> None:
    assert offered(shell, line, repo) == ALL[line]


def test_nobody_is_offered_when_something_has_no_trekker(repo: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(repo, tmp_path / "repo"))
    path = root / "data/regional/ambities/beschikbaarheid.yaml"
    text = path.read_text("utf-8").replace("    trekker: gemeente-voorbeeld\n", "", 1)
    path.write_text(text, "utf-8")
    assert offered("bash", "ak render actielijst ge", repo) == {"gemeente-voorbeeld"}
    assert offered("bash", "ak render actielijst ge", root) == {"gemeente-voorbeeld", "geen"}


def test_every_klasse_is_offered(repo: Path) -> None:
    assert offered("bash", "ak list --klasse ", repo) >= KLASSEN


def test_the_repository_that_was_typed_counts(repo: Path, tmp_path: Path) -> None:
    line = f"ak render --repo {repo} activiteiten voorbeeld "
    assert offered("bash", line, tmp_path) == {"2023", "2024"}
    assert offered("bash", f"ak list --repo {repo} --thema d", tmp_path) == {"duurzaamheid"}
    assert offered("bash", "ak list --thema ", tmp_path) == set()


def test_nothing_that_a_shell_would_run_is_offered(repo: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(repo, tmp_path / "repo"))
    partijen = root / "data/regional/partijen.yaml"
    text = partijen.read_text("utf-8")
    text = text.replace("naam: Wonen Noord", "naam: $(touch geraakt) `x` \"y\" 'z'; & | > \\")
    text = text.replace("id: huurders-noord", "id: $(touch geraakt)")
    partijen.write_text(text, "utf-8")
    for shell in SHELLS:
        found = offered(shell, "ak list --trekker ", root, started)
        assert found == {"gemeente-voorbeeld", "wonen-noord", "alle-partijen", "stuurgroep", "geen"}
