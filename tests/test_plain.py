# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What is read without typer is what typer would read."""

from typing import Any

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from ambitiekader_cli.cli.app import for_typer
from ambitiekader_cli.cli.by_typer import run_by_typer
from ambitiekader_cli.cli.help import Command
from ambitiekader_cli.cli.names import COMMANDS, module_of
from ambitiekader_cli.cli.parameters import annotations, let_take_also
from ambitiekader_cli.cli.plain import plain_call
from ambitiekader_cli.errors import UserError

SINGLE = [name for name in COMMANDS if not hasattr(module_of(name), "PARTS")]
ODD = ["", "-", "--", "-h", "--help", "-x", "--rep", "--format=json", "--zonder", "---", "-1"]
VALUES = ["a", "json", "BES-1", "een woord", "2024-01-01", "é", "a=b", "8080"]


def by_typer(name: str, typed: list[str]) -> dict[str, Any]:
    """What typer gives a command that is called so. Raises what typer raises."""
    taken: list[dict[str, Any]] = []

    def command(**values: Any) -> None:
        taken.append(values)

    let_take_also(command, module_of(name).command, {})
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=Command)(for_typer(command))
    typer.main.get_command(app).main(typed, prog_name="ak", standalone_mode=False)
    return taken[0]


@st.composite
def typed(draw: st.DrawFn) -> tuple[str, list[str]]:
    name = draw(st.sampled_from(SINGLE))
    taken = annotations(module_of(name).command).values()
    options = [option for each in taken if (option := each.__metadata__[0].name)]
    with_value = st.tuples(st.sampled_from([*options, "--repo"]), st.sampled_from(VALUES))
    piece = st.one_of(
        with_value.map(list),
        st.sampled_from([*options, *VALUES]).map(lambda word: [word]),
        st.sampled_from(ODD).map(lambda word: [word]),
    )
    return name, [word for words in draw(st.lists(piece, max_size=5)) for word in words]


@given(typed())
def test_what_is_plain_is_read_as_typer_reads_it(asked: tuple[str, list[str]]) -> None:
    name, words = asked
    try:
        call = plain_call([name, *words])
    except UserError as error:
        with pytest.raises(UserError, match=error.message):
            by_typer(name, words)
        return
    if call is not None:
        assert call.keywords == by_typer(name, words)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "line",
    [
        "status",
        "jaar-sluiten 2024 --alle",
        "te-laat --fail --trekker iemand",
        "show BES-1 --format json",
        "search twee woorden --repo .",
        "update BES-1 --status loopt --partij een --partij twee --dry-run",
        "site --out bladzijden.html",
        "add afspraak --titel Iets",
        "validate data/local --format github",
    ],
)
def test_what_is_typed_daily_is_plain(line: str) -> None:
    assert plain_call(line.split()) is not None


@pytest.mark.parametrize("words", [[], ["-h"], ["--help"]])
def test_the_first_page_is_what_typer_would_show(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    plain = plain_call(words)
    assert plain is not None
    plain()
    ours = capsys.readouterr().out
    assert run_by_typer(words, completing=False) == 0
    assert capsys.readouterr().out == ours


@pytest.mark.parametrize(
    "line",
    [
        "--version",
        "status --help",
        "status --format=json",
        "status --format json --format text",
        "status iets",
        "STATUS",
        "meetings",
        "meetings add stuurgroep",
        "serve --poort 8080",
    ],
)
def test_what_is_not_plain_is_left_to_typer(line: str) -> None:
    assert plain_call(line.split()) is None
