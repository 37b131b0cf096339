# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Write docs/regels/ from the docstrings of the rules: `python docs/make_rule_pages.py`."""

from collections.abc import Iterator
from pathlib import Path

from ambitiekader_cli.findings.of_reports import Page
from ambitiekader_cli.findings.rulebook import PAGES
from ambitiekader_cli.report.rule_pages import page_text

FOLDER = Path(__file__).parent / "regels"
HEADER = """\
<!--
SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
SPDX-License-Identifier: EUPL-1.2

Gemaakt door docs/make_rule_pages.py. Wijzig de tekst in src/ambitiekader_cli/rules/.
-->

"""
INTRODUCTION = """\
# Wat `ak validate` controleert

Elke bevinding heeft een code. `ak explain CODE` toont dezelfde uitleg als deze pagina's.

| Code | Ernst | Waar het om gaat |
| --- | --- | --- |
"""


def pages() -> dict[str, str]:
    """Every file that belongs in docs/regels/, with its text."""
    ordered = sorted(PAGES, key=lambda page: page.CODE)
    index = HEADER + INTRODUCTION + "".join(_rows(ordered))
    return {"README.md": index} | {_name(page): HEADER + page_text(page) for page in ordered}


def write() -> None:
    """Make the folder hold exactly these files."""
    wanted = pages()
    for old in FOLDER.glob("*.md"):
        if old.name not in wanted:
            old.unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, "utf-8", newline="\n")


def _rows(pages: list[Page]) -> Iterator[str]:
    for page in pages:
        title = (page.__doc__ or "").partition("\n")[0]
        yield f"| [{page.CODE}]({_name(page)}) | {page.SEVERITY} | {title} |\n"


def _name(page: Page) -> str:
    return f"{page.CODE}-{page.NAME}.md"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    write()
