"""By what a finding is known again in another version."""

import re
from collections import Counter
from hashlib import sha256

from ambitiekader_cli.diagnostics import Diagnostic
from ambitiekader_cli.findings.collected import Findings
from ambitiekader_cli.planning.periods import MONTH_NAMES
from ambitiekader_cli.source import Span

LENGTH = 32
LONGEST_LINE = 2_000
"""Characters. A longer line is no line: thousands of items may stand on it."""
AROUND = 100


def fingerprints(findings: Findings) -> list[str]:
    """One for each finding, in the same order, no two the same.

    It is made of what is said and of the text it is said about, not of where that stands. Of
    findings that are equal in all that, the first keeps its name when a later one goes.
    """
    seen: Counter[tuple[str, str, str, str]] = Counter()
    found: list[str] = []
    for diagnostic in findings.told:
        of_it = parts(findings, diagnostic)
        seen[of_it] += 1
        text = "\0".join([*of_it, str(seen[of_it])])
        found.append(sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH])
    return found


def parts(findings: Findings, d: Diagnostic) -> tuple[str, str, str, str]:
    """What a finding is known by: its code, file, the text of its line and its message.

    Not by a number that counts, as in `3 van de 20 punten open`: that moves when somebody reports
    progress, and the finding is still the same.
    """
    whole_file = d.span == Span(d.span.path)
    line = "" if whole_file else " ".join(_around(findings.line(d.span), d.span).split())
    return d.code, d.span.path, line, _COUNTS.sub(_without_counts, d.message)


def _around(line: str, span: Span) -> str:
    """The line; of one that holds a whole file only what stands around the finding."""
    if len(line) <= LONGEST_LINE:
        return line
    return line[max(0, span.column - 1 - AROUND) : span.column - 1 + AROUND]


_COUNTS = re.compile(
    rf"(?P<names>`[^`]*`|\d+ (?:{'|'.join(MONTH_NAMES)}) \d+)"
    r"|(?<![\w-])\d[\d.]*(?:(?:, | en (?:nog )?)\d[\d.]*)*(?![\w-])"
)
"""Numbers that stand alone, or the years in a list; a day, and what is quoted, name something."""


def _without_counts(match: re.Match[str]) -> str:
    return match["names"] or "#"
