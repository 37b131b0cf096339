# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The documentation of the rules: all codes on one screen, and one page whole."""

from collections.abc import Iterable

from ambitiekader_cli.rules import Page


def page_list(pages: Iterable[Page]) -> str:
    """One line per code."""
    rows = sorted((page.CODE, str(page.SEVERITY), _title(page)) for page in pages)
    return "\n".join(f"{code}  {severity:<12}  {title}" for code, severity, title in rows)


def page_text(page: Page) -> str:
    """One page as Markdown, the same text as in docs/regels/."""
    body = (page.__doc__ or "").partition("\n")[2].strip()
    return f"# {page.CODE} {page.NAME}: {_title(page)}\n\nErnst: {page.SEVERITY}\n\n{body}\n"


def _title(page: Page) -> str:
    return (page.__doc__ or "").partition("\n")[0]
