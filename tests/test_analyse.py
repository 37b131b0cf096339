# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2
"""Does docs/analyse.md work? Its commands and queries are run, and answer what stands there."""

import re
import shlex
import shutil
from pathlib import Path

import duckdb
import pytest

from ambitiekader_cli.cli.shell import run

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs/analyse.md"
REGIOS = ROOT / "tests/regios"
BLOCK = re.compile(r"^```sql\n(.*?)^```$(?:\n\n^```text\n(.*?)^```$)?", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^ak (.*)$", re.MULTILINE)


def test_every_query_answers_what_the_page_says(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    """`pytest --update` writes what they answer now; read it before you commit it."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(REGIOS, "kaders")
    text = PAGE.read_text("utf-8")
    commands = COMMAND.findall(text)
    for command in commands:
        assert run(shlex.split(command)) == 0, command
    assert (len(commands), capsys.readouterr().err) == (3, "")

    with duckdb.connect() as base:
        actual = BLOCK.sub(lambda block: answered(base, block), text)

    assert Path("afspraken.parquet").exists()
    if request.config.getoption("--update"):
        PAGE.write_text(actual, "utf-8", newline="\n")
    assert actual == PAGE.read_text("utf-8")
    assert all(said.count("\n") > 1 for _, said in BLOCK.findall(actual)[1:])


def answered(base: duckdb.DuckDBPyConnection, block: re.Match[str]) -> str:
    """A query as it stands there, and its answer as commas would part it."""
    query = f"```sql\n{block[1]}```"
    found = base.sql(block[1])
    if block[2] is None:  # it makes a file, and answers nothing worth showing
        return query
    rows = (
        ",".join("" if value is None else str(value) for value in row) for row in found.fetchall()
    )
    lines = "".join(f"{line}\n" for line in (",".join(found.columns), *rows))
    return f"{query}\n\n```text\n{lines}```"
