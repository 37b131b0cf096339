"""Which findings did somebody name? By code, or by the name of the rule."""

from collections.abc import Iterable

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.findings.of_reports import Page
from ambitiekader_cli.findings.rulebook import PAGES
from ambitiekader_cli.guess import nearest


def page_named(word: str) -> Page:
    """The page of one; raises UserError."""
    names = {name: page for page in PAGES for name in (page.CODE.lower(), page.NAME)}
    wanted = word.strip().lower()
    if wanted in names:
        return names[wanted]
    close = None if wanted.startswith("ak") else nearest(wanted, names)
    advice = f"bedoelde u `{names[close].CODE}`?" if close else "`ak explain` toont alle codes"
    raise UserError(f"er is geen bevinding met code of naam `{word}`", advice)


def codes_named(words: Iterable[str]) -> frozenset[str]:
    """The codes of all of these, each of which may be more with commas between."""
    return frozenset(page_named(each).CODE for word in words for each in word.split(","))
