# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Findings on a screen: folded at its width there, as they are in a pipe, and the first of many."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.repositories import repository

from ambitiekader_cli.diagnostics import Diagnostic, Severity
from ambitiekader_cli.findings.collected import Findings
from ambitiekader_cli.findings.rulebook import PAGES
from ambitiekader_cli.report.findings.console import as_text
from ambitiekader_cli.report.findings.repeated import FEW, FIRST, OFTEN
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.source import Span

OVERLEG = """\
overleggen:
  - orgaan: stuurgroep
    niveau: regionaal
    leden: alle-partijen
    frequentie: tweemaal per jaar
"""
CODES = [page.CODE for page in PAGES]


def finding(code: str, severity: Severity, line: int, message: str) -> Diagnostic:
    return Diagnostic(code, severity, Span("data/een-map/met-streepjes/stuk.yaml", line), message)


found = st.lists(
    st.builds(
        finding,
        st.sampled_from(CODES[:4]),
        st.sampled_from([Severity.FOUT, Severity.WAARSCHUWING]),
        st.integers(1, 9),
        st.text("abc-: ", min_size=1, max_size=200),
    ),
    max_size=3 * FEW,
)


def ak(root: Path, out: int) -> None:
    env = {**os.environ, "COLUMNS": "60", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "ambitiekader_cli", "validate", "--peildatum", "2025-03-01"]
    subprocess.run(command, cwd=root, env=env, stdout=out, check=False)


@pytest.mark.skipif(os.name == "nt", reason="a terminal of POSIX")
def test_on_a_terminal_lines_end_at_its_width_and_in_a_pipe_they_do_not(tmp_path: Path) -> None:
    import pty  # noqa: PLC0415 - POSIX only

    root = repository(tmp_path / "repo")
    (root / "data/regional/overleg.yaml").write_text(OVERLEG, "utf-8")
    ours, theirs = pty.openpty()
    ak(root, theirs)
    os.close(theirs)
    shown = os.read(ours, 100_000).decode().replace("\r\n", "\n")
    os.close(ours)
    with (tmp_path / "uit").open("wb") as file:
        ak(root, file.fileno())
    piped = (tmp_path / "uit").read_text("utf-8")
    assert max(map(len, shown.splitlines())) <= 60
    assert max(map(len, piped.splitlines())) > 60
    assert shown.split() == piped.split(), "the same words, of which no place is broken"
    assert re.search(r"--> data/regional/overleg.yaml:5:17$", shown, re.MULTILINE)


@given(found, st.integers(40, 80))
def test_every_code_is_shown_and_every_finding_counted(
    diagnostics: list[Diagnostic], width: int
) -> None:
    text = as_text(Findings(diagnostics, {}), Paper(width=width, folds=True))
    for code in {d.code for d in diagnostics}:
        number = sum(d.code == code for d in diagnostics)
        whole = len(re.findall(rf"^(?:fout|waarschuwing)\[{code}\]", text, re.MULTILINE))
        more = re.search(rf"^en nog ([0-9]+) x {code}: `ak validate --code {code}`$", text, re.M)
        left = int(more[1]) if more else 0
        assert whole + left == number
        assert whole == (FIRST if len(diagnostics) > FEW and number > OFTEN else number)
        if left:
            assert re.search(rf"^ +{number} x {code}  \S+$", text, re.MULTILINE)
    assert len(re.findall(r"^ +--> \S+:[0-9]+:[0-9]+$", text, re.MULTILINE)) == len(
        re.findall(r"^(?:fout|waarschuwing)\[", text, re.MULTILINE)
    )
