# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Findings to make formats of: from real folders, and from any text at all."""

import shutil
from datetime import date
from pathlib import Path

from hypothesis import strategies as st

from ambitiekader_cli.diagnostics import Diagnostic, Severity
from ambitiekader_cli.findings.collected import Base, Findings
from ambitiekader_cli.source import Span
from ambitiekader_cli.work.part import Part
from ambitiekader_cli.work.validate import validated
from support.repositories import TODAY

ROOT = Path(__file__).parents[2]
BASIS = ROOT / "tests/basis"
CASES = sorted(p.parent for p in (ROOT / "tests/cases/validate").glob("*/data"))
REPOS = ("basis", "data", "broken")
BASES = (None, Base("main", "0" * 40), Base("main", "0" * 40, same=True))
STRANGE_NAME = "data/regional/100%20 #é [x].yaml"


def findings_in(name: str, tmp_path: Path, *, strict: bool = False) -> Findings:
    repo = {"basis": BASIS, "data": ROOT}.get(name) or broken(tmp_path / "broken")
    return validated(Part(repo, []), (date(2024, 3, 1), TODAY), strict=strict)


def broken(repo: Path) -> Path:
    """Every severity of trouble, and one file that cannot be read."""
    case = ROOT / "tests/cases/validate/formats-hostile-text"
    shutil.copytree(BASIS, repo)
    shutil.copytree(case / "data", repo / "data", dirs_exist_ok=True)
    (repo / "data/regional/overleg.yaml").write_text("overleggen: [", "utf-8")
    (repo / STRANGE_NAME).write_text("", "utf-8")
    return repo


def any_text(least: int = 0) -> st.SearchStrategy[str]:
    """Every character there is, those that are none, and those with a meaning in some format."""
    signs = st.sampled_from(["%0A", "::", "##[error]", "]]>", "](", "<b>", "&#64;", "`", "\r\n"])
    anything = st.characters(exclude_categories=()) | signs
    return st.lists(anything, min_size=least, max_size=20).map("".join)


def findings_of_any_text() -> st.SearchStrategy[Findings]:
    number = st.integers(1, 9)
    spans = st.builds(Span, any_text(1), number, number, number, number)
    severities = st.sampled_from(Severity)
    codes = st.sampled_from(["AK001", "AK201"])
    texts = any_text(1), any_text()
    diagnostic = st.builds(Diagnostic, codes, severities, spans, *texts, known=st.booleans())
    return st.builds(
        Findings,
        st.lists(diagnostic, max_size=4),
        st.just({}),
        whole=st.booleans(),
        strict=st.booleans(),
        folder=st.sampled_from(["", "een map/"]),
        base=st.sampled_from(BASES),
    )
