"""The documentation of the rules: all codes on one screen, and one page whole."""

from collections.abc import Iterable
from textwrap import fill

from ambitiekader_cli.findings.of_reports import Page


def page_list(pages: Iterable[Page]) -> str:
    """One line per code."""
    rows = sorted((page.CODE, str(page.SEVERITY), page_title(page)) for page in pages)
    return "\n".join(f"{code}  {severity:<12}  {title}" for code, severity, title in rows)


def page_text(page: Page) -> str:
    """One page as Markdown, the same text as in docs/regels/."""
    body = (page.__doc__ or "").partition("\n")[2].strip()
    return f"# {page.CODE} {page.NAME}: {page_title(page)}\n\nErnst: {page.SEVERITY}\n\n{body}\n"


def page_title(page: Page) -> str:
    """What is right when this finding is not there, in one line."""
    return (page.__doc__ or "").partition("\n")[0]


def page_why(page: Page) -> str:
    """Why it matters: the part under Waarom, as one paragraph."""
    why = (page.__doc__ or "").partition("## Waarom")[2].partition("\n## ")[0]
    return " ".join(why.split())


def for_screen(text: str, width: int) -> str:
    """A page with its paragraphs folded; examples stay as they are."""
    parts = text.split("```")
    return "```".join(
        part if index % 2 else _folded(part, width) for index, part in enumerate(parts)
    )


def _folded(text: str, width: int) -> str:
    paragraphs = text.split("\n\n")
    return "\n\n".join(fill(p, width) if len(p) > width and p[0] != "#" else p for p in paragraphs)
