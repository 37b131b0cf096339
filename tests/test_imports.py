# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""No module needs itself by way of others: not on import, not later, not for its types."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

SRC = Path(__file__).parents[1] / "src"


def modules() -> dict[str, Path]:
    files = (file.relative_to(SRC) for file in SRC.rglob("*.py"))
    return {".".join(file.with_suffix("").parts).removesuffix(".__init__"): file for file in files}


def imported(file: Path, known: dict[str, Path]) -> Iterator[str]:
    for node in ast.walk(ast.parse((SRC / file).read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module in known:
            names = (f"{node.module}.{name.name}" for name in node.names)
            yield from (name if name in known else node.module for name in names)


def test_there_is_no_circle() -> None:
    known = modules()
    graph = {name: {*imported(file, known)} for name, file in known.items()}
    assert [*TopologicalSorter(graph).static_order()], (
        "it raises CycleError, which names the circle"
    )
