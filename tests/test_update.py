# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""`ak update` where no case can go: a terminal, texts that no line holds, another writer."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from support.screen import on_day
from support.terminal import dialogue

from ambitiekader_cli.cli.options import on
from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.errors import Refused
from ambitiekader_cli.load import load
from ambitiekader_cli.model.item import Besluit, Voortgang
from ambitiekader_cli.work.draft import Draft, Proposal
from ambitiekader_cli.work.reporting.new_report import NewReport
from ambitiekader_cli.work.reporting.update import recorded
from ambitiekader_cli.work.save_data import save_all

BASIS = Path(__file__).parent / "basis"
FILE = "data/regional/ambities/duurzaamheid.yaml"
REPORT = ("update", "DUU-1", "--status", "loopt", "--datum", "2025-03-01")
on_a_terminal = pytest.mark.skipif(os.name == "nt", reason="a terminal of POSIX")


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASIS, tmp_path / "repo"))


def in_terminal(repo: Path, answer: bytes, before: Callable[[], None] = lambda: None) -> str:
    """What `ak` shows; somebody answers as soon as it asks."""
    import pty  # noqa: PLC0415 - POSIX only

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "ambitiekader_cli", *REPORT]
    process = subprocess.Popen(command, cwd=repo, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    shown, end = b"", time.monotonic() + 60
    try:
        while b"[J/n]" not in shown and time.monotonic() < end:
            shown += os.read(ours, 10_000)
        before()
        os.write(ours, answer)
        while more := os.read(ours, 10_000):
            shown += more
    except OSError:  # it ended
        pass
    process.wait(60)
    os.close(ours)
    return f"{shown.decode()}[{process.returncode}]"


@on_a_terminal
@pytest.mark.parametrize("answer", [b"\n", b"j\n", b"JA\n", b"wat\nja\n"])
def test_it_asks_and_writes(repo: Path, answer: bytes) -> None:
    shown = in_terminal(repo, answer)
    assert "Zo vastleggen? [J/n]" in shown
    assert f"Vastgelegd in {FILE}.\r\n[0]" in shown
    kader = load(repo).kader
    assert kader is not None
    assert [str(entry.datum) for entry in kader.items["DUU-1"].voortgang][1:] == ["2025-03-01"]


@on_a_terminal
@pytest.mark.parametrize("answer", [b"n\n", b"nee\n", b"\x04"])
def test_it_asks_and_does_not_write(repo: Path, answer: bytes) -> None:
    assert "Niets vastgelegd.\r\n[1]" in in_terminal(repo, answer)
    assert (repo / FILE).read_bytes() == (BASIS / FILE).read_bytes()


ANSWERS = [
    "coaches",
    "1",
    "lo",
    "",
    "2",
    "Ziekte",
    "",
    "Minder bezoeken",
    "Inhuur",
    "ooit",
    "",
    "Drie over.",
    "n",
    "j",
]


@on_a_terminal
def test_it_asks_for_all_that_was_not_given(repo: Path) -> None:
    shown = dialogue(repo, ["update"], ANSWERS, anew=True)
    assert "DUU-1  Energiecoaches" in shown
    assert "hier hoort een antwoord" in shown
    assert "verwacht: `ooit` wordt niet begrepen; " in shown
    assert shown.endswith(f"Vastgelegd in {FILE}.\n[0]")
    kader = load(repo).kader
    assert kader is not None
    last = kader.items["DUU-1"].voortgang[-1]
    assert (last.status, last.licht, last.oorzaak) == ("loopt", "oranje", "Ziekte")
    assert (last.verwacht, last.toelichting, last.herzien) == (None, "Drie over.", None)


@on_a_terminal
@pytest.mark.parametrize("answers", range(len(ANSWERS)))
def test_whoever_stops_answering_writes_nothing(repo: Path, answers: int) -> None:
    shown = dialogue(repo, ["update"], [*ANSWERS[:answers], "\x04", "\x04"])
    assert shown.endswith("Niets vastgelegd.\n[1]")
    assert (repo / FILE).read_bytes() == (BASIS / FILE).read_bytes()


@on_a_terminal
def test_what_somebody_else_saved_while_it_asked_stays(repo: Path) -> None:
    other = (BASIS / FILE).read_bytes() + b"# van een ander\n"
    shown = in_terminal(repo, b"j\n", lambda: void((repo / FILE).write_bytes(other)))
    assert "het bestand is intussen veranderd; probeer het opnieuw\r\n[1]" in shown
    assert (repo / FILE).read_bytes() == other


def test_it_reads_no_more_than_it_needs(repo: Path) -> None:
    """What cannot be read elsewhere is no reason to wait, nor to be told of."""
    (repo / "data/regional/procesafspraken.yaml").write_bytes(b"{")
    (repo / "data/local/elders").mkdir()
    (repo / "data/local/elders/afspraken.yaml").write_bytes(b"\xff")
    assert run([*REPORT, "--yes", "--repo", str(repo)]) == 0


def test_an_id_that_stands_elsewhere_too_is_found(repo: Path) -> None:
    other = (BASIS / FILE).read_text("utf-8").replace("DUU-1", '"DUU-1"')
    (repo / "data/regional/ambities/beschikbaarheid.yaml").write_text(other, "utf-8")
    assert run([*REPORT, "--yes", "--repo", str(repo)]) == 1
    assert (repo / FILE).read_bytes() == (BASIS / FILE).read_bytes()


def void(_written: int) -> None:
    pass


STRANGE = {
    "an escape code": ("een\x1b[31mrood", "onzichtbaar teken `U+001B`"),
    "a sign that turns the text": ("een\u202edrie", "onzichtbaar teken `U+202E`"),
    "a soft hyphen": ("woning\u00adbouw", "onzichtbaar teken `U+00AD`"),
    "half a sign": ("een\udc80", "`U+DC80`"),
    "very much": ("a" * 100_000, "langer dan 5.000 tekens"),
    "nothing": (" \n ", "staat niets"),
}


@pytest.mark.parametrize(("text", "message"), STRANGE.values(), ids=STRANGE)
@pytest.mark.parametrize("option", ["--toelichting", "--verwacht", "--naar", "--besluit"])
def test_strange_texts_are_refused(
    repo: Path, text: str, message: str, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*REPORT, option, text, "--yes", "--repo", str(repo)]) == 2
    told = capsys.readouterr().err
    assert message in told
    assert told.isprintable() or told.count("\n") == 2
    assert len(told) < 500
    assert (repo / FILE).read_bytes() == (BASIS / FILE).read_bytes()


TEXTS = [
    "no",
    "- x",
    "a: b # c",
    "'s",
    'zei "ja"',
    "\\n",
    "regel een\n\nregel drie",
    "🏘 é",
    "@",
    "12:30",
]


@pytest.mark.parametrize("text", TEXTS)
def test_any_other_text_is_read_back_as_it_was_typed(repo: Path, text: str) -> None:
    assert run([*REPORT, "--toelichting", text, "--yes", "--repo", str(repo)]) == 0
    kader = load(repo).kader
    assert kader is not None
    assert kader.items["DUU-1"].voortgang[-1].toelichting == text


def test_without_a_day_it_is_of_today(repo: Path) -> None:
    assert run(["update", "DUU-1", "--status", "loopt", "--yes", "--repo", str(repo)]) == 0
    kader = load(repo).kader
    assert kader is not None
    assert abs((kader.items["DUU-1"].voortgang[-1].datum - on(None)).days) <= 1


def made(repo: Path, text: str) -> Proposal:
    day = date(2025, 3, 1)
    return recorded(Draft(repo), NewReport("DUU-1", day, status="loopt", toelichting=text), day)


def test_of_two_that_read_the_same_one_is_refused(repo: Path) -> None:
    first, second = made(repo, "een"), made(repo, "twee")
    save_all(repo, first.replacements)
    with pytest.raises(Refused, match="intussen veranderd"):
        save_all(repo, second.replacements)
    assert b"een" in (repo / FILE).read_bytes()


def test_what_cannot_be_written_is_told(repo: Path) -> None:
    proposal = made(repo, "een")
    (repo / FILE).unlink()
    with pytest.raises(Refused, match="intussen veranderd"):
        save_all(repo, proposal.replacements)
    assert not (repo / FILE).exists()


def mend(repo: Path, *words: str, monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The toelichtingen, after a report of the tenth and something about it on the twelfth."""
    report = ["update", "DUU-1", "--status", "loopt", "--toelichting", "Vijf coaches", "--yes"]
    for day, command in ((10, report), (12, ["update", "DUU-1", *words, "--yes"])):
        on_day(date(2025, 3, day), monkeypatch)
        assert run([*command, "--repo", str(repo)]) == 0
    kader = load(repo).kader
    assert kader is not None
    return [entry.toelichting for entry in kader.items["DUU-1"].voortgang][1:]


HERSTEL = ("--herstel", "--datum", "2025-03-10", "--ook-oud", "verkeerd geteld")
WHY = "Hersteld op 12 maart 2025: verkeerd geteld"


def test_an_older_report_keeps_its_text_with_the_reason(
    repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = (*HERSTEL, "--status", "aangehouden")
    assert mend(repo, *words, monkeypatch=monkeypatch) == [f"Vijf coaches. {WHY}"]


def test_an_older_report_gets_its_new_text_with_the_reason(
    repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = (*HERSTEL, "--toelichting", "Vier coaches!", "--partij", "Wonen Noord")
    assert run(["update", "DUU-1", *words, "--repo", str(repo), "--yes"]) == 2
    assert mend(repo, *words[:-2], monkeypatch=monkeypatch) == [f"Vier coaches! {WHY}"]


@pytest.mark.parametrize("reason", ["", "  ", "a\u202eb"])
def test_an_older_report_is_not_mended_without_a_reason(repo: Path, reason: str) -> None:
    words = ["update", "DUU-1", "--herstel", "--datum", "2024-01-10", "--status", "gereed"]
    assert run([*words, "--ook-oud", reason, "--yes", "--repo", str(repo)]) == 2
    assert (repo / FILE).read_bytes() == (BASIS / FILE).read_bytes()


def logged(repo: Path) -> tuple[Voortgang, ...]:
    kader = load(repo).kader
    assert kader is not None
    return kader.items["DUU-1"].voortgang


LIT = ("--licht", "rood", "--oorzaak", "a", "--gevolg", "b", "--bijsturing", "c")
UNLIT = tuple(word for key in LIT[::2] for word in (key, " " if key == "--gevolg" else ""))


NONE = tuple(word for key in LIT[::2] for word in (key, "Geen" if key == "--licht" else "geen"))


@pytest.mark.parametrize(
    "empty",
    [
        (*UNLIT, "--verwacht", "", "--besluit", ""),
        (*NONE, "--verwacht", "geen", "--besluit", "geen"),
    ],
)
def test_a_key_without_a_value_goes_and_the_report_is_as_without_it(
    empty: tuple[str, ...], repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_day(date(2025, 3, 10), monkeypatch)
    here = ("--yes", "--repo", str(repo))
    assert run([*REPORT[:4], "--datum", "2025-03-10", *here]) == 0
    bare = logged(repo)

    full = ("--herstel", *LIT, "--verwacht", "Q4 2025", "--besluit", "2025-03-09 Ja.")
    assert run([*REPORT[:2], *full, *here]) == 0
    assert b"verwacht: Q4 2025" in (repo / FILE).read_bytes()
    assert run([*REPORT[:2], "--herstel", *empty, *here]) == 0

    assert logged(repo) == bare


def test_what_is_not_there_cannot_be_taken_away(
    repo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("--herstel", "--verwacht", "", "--yes", "--repo", str(repo))
    on_day(date(2024, 1, 10), monkeypatch)
    assert run(["update", "DUU-1", *words]) == 2
    assert "bij de melding van 10 januari 2024 staat geen `verwacht`" in capsys.readouterr().err

    on_day(date(2024, 1, 11), monkeypatch)
    assert run(["update", "DUU-1", *words]) == 2
    both = "geef `--datum`: `2024-01-10`; bij een oudere ook `--ook-oud REDEN`"
    assert both in capsys.readouterr().err


def test_a_text_that_goes_leaves_only_the_reason(
    repo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert mend(repo, *HERSTEL, "--toelichting", "", monkeypatch=monkeypatch) == [WHY]
    assert "let op: de reden komt bij de toelichting te staan" in capsys.readouterr().err


MOVED = ("--herzien", "Q4 2025", "--reden", "Meer tijd.")
DECIDED = "2025-03-09 stuurgroep De coaches gaan door."


@pytest.fixture
def today(repo: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Reports about DUU-1, all of the tenth of March 2025."""
    on_day(date(2025, 3, 10), monkeypatch)
    return lambda *words: run(["update", "DUU-1", *words, "--yes", "--repo", str(repo)])


@pytest.mark.parametrize(
    ("texts", "left"),
    [
        ((DECIDED, "2025-03-08 Anders."), Besluit(datum=date(2025, 3, 8), tekst="Anders.")),
        ((DECIDED, "2025-03-07"), Besluit(datum=date(2025, 3, 7))),
        ((DECIDED, ""), None),
        ((None, "2025-03-07"), Besluit(datum=date(2025, 3, 7))),
    ],
)
@pytest.mark.parametrize("moved", [MOVED, ()])
def test_another_decision_takes_the_whole_place_of_the_first(
    repo: Path,
    today: Callable[..., int],
    moved: tuple[str, ...],
    texts: tuple[str | None, str],
    left: Besluit | None,
) -> None:
    given, mended = texts
    assert today("--status", "loopt", *moved, *(["--besluit", given] if given else [])) == 0
    assert today("--herstel", "--besluit", mended) == 0

    entry = logged(repo)[-1]
    assert (entry.herzien.besluit if entry.herzien else entry.besluit) == left
    assert (entry.herzien is None) is (moved == ())
    assert entry.herzien is None or entry.besluit is None


def test_a_planning_goes_with_its_decision(repo: Path, today: Callable[..., int]) -> None:
    assert today("--status", "loopt", *MOVED, "--besluit", DECIDED) == 0
    assert today("--herstel", "--herzien", "", "--besluit", "") == 0

    assert (logged(repo)[-1].herzien, logged(repo)[-1].besluit) == (None, None)


def test_a_zero_can_go(repo: Path, today: Callable[..., int]) -> None:
    text = (repo / FILE).read_text("utf-8")
    text = text.replace("    voortgang:", "    doelwaarde: {precies: 5}\n    voortgang:")
    (repo / FILE).write_text(text, "utf-8", newline="\n")
    assert today("--status", "loopt", "--gerealiseerd", "0") == 0
    assert logged(repo)[-1].gerealiseerd == 0

    assert today("--herstel", "--gerealiseerd", "") == 0
    assert logged(repo)[-1].gerealiseerd is None


def test_of_more_reports_by_the_same_the_last_is_mended(
    repo: Path, today: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert today("--status", "loopt") == today("--status", "aangehouden") == 0
    assert today("--herstel", "--toelichting", "Nader bezien.") == 0
    assert [entry.toelichting for entry in logged(repo)[1:]] == [None, "Nader bezien."]

    assert today("--herstel", "--partij", "Wonen Noord", "--toelichting", "Nee.") == 2
    assert "laat `--partij` weg" in capsys.readouterr().err


def test_of_more_reports_by_one_partij_too(repo: Path, today: Callable[..., int]) -> None:
    whose = ("--partij", "Wonen Noord")
    assert today("--status", "loopt", *whose) == today("--status", "aangehouden", *whose) == 0

    assert today("--herstel", *whose, "--toelichting", "Nader bezien.") == 0
    assert logged(repo)[-1].toelichting == "Nader bezien."
