# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The caret stands under what is meant, however wide the signs before it are on a screen."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from ambitiekader_cli.diagnostics import Diagnostic, Severity
from ambitiekader_cli.findings.collected import Findings
from ambitiekader_cli.report.findings.console import LINE_WIDTH, as_text
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.source import Source, Span

SIGNS = "ab é\u0301家の🏠\t\u200b#["


@given(st.text(SIGNS, max_size=300), st.text("xyé家", max_size=30), st.text(SIGNS, max_size=200))
def test_the_caret_is_under_the_words(before: str, words: str, behind: str) -> None:
    words = f"x{words}"
    start = len(before) + 1
    span = Span("f.yaml", 1, start, 1, start + len(words))
    findings = Findings(
        [Diagnostic("AK001", Severity.FOUT, span, "fout")],
        {"f.yaml": Source("f.yaml", f"{before}{words}{behind}|\n".encode())},
    )
    line, marker = (shown[4:] for shown in as_text(findings, Paper()).split("\n")[3:5])
    carets = marker.lstrip(" ")
    at = line.index("x")
    assert set(carets) == {"^"}
    assert cell_len(line) <= LINE_WIDTH
    assert cell_len(line[:at]) == len(marker) - len(carets)
    pointed = line[at : at + len(words)]
    assert words.startswith(pointed)
    assert cell_len(pointed) == len(carets)
