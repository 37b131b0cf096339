"""Which findings are shown whole on a screen, where one rule found very many."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ambitiekader_cli.diagnostics import Diagnostic, Severity
from ambitiekader_cli.findings.collected import Findings
from ambitiekader_cli.findings.rulebook import PAGES
from ambitiekader_cli.words.dutch import whole

FEW = 20
"""Of no more findings all are shown."""
OFTEN = 5
"""Of a code that occurs no more often all are shown too."""
FIRST = 3
"""So many are shown of a code that occurs more often."""


def repeated(findings: Findings, shown: Sequence[Diagnostic]) -> Mapping[str, int]:
    """Per code of which only the first are shown how many there are; none when codes were named."""
    if len(shown) <= FEW or findings.wanted.codes:
        return {}
    often = Counter(d.code for d in shown) + Counter(findings.untold(known=False))
    return {code: number for code, number in often.items() if number > OFTEN}


def more_line(code: str, number: int) -> str:
    """What stands in place of the others."""
    return f"en nog {whole(number - FIRST)} x {code}: `ak validate --code {code}`"


def code_lines(findings: Findings, shown: Sequence[Diagnostic]) -> Iterator[str]:
    """How many there are of each code: errors first, then what occurs most."""
    number = Counter(d.code for d in shown) + Counter(findings.untold(known=False))
    names = {page.CODE: page.NAME for page in PAGES}
    wrong = {d.code for d in shown if d.severity is Severity.FOUT}
    order = sorted(number, key=lambda code: (code not in wrong, -number[code], code))
    wide = max((len(whole(number[code])) for code in order), default=0)
    for code in order:
        yield f"  {whole(number[code]):>{wide}} x {code}  {names[code]}"
