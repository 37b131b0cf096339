"""Findings one line each, for editors and `grep`."""

from ambitiekader_cli.report.findings.found import Findings, message
from ambitiekader_cli.text import visible


def as_concise(findings: Findings) -> str:
    """`file:line:column: severity[code]: message`, of what people must see."""
    shown = filter(findings.shows, findings.told)
    heads = ((d, f"{visible(str(d.span))}: {d.severity}[{d.code}]") for d in shown)
    return "".join(f"{head}: {visible(message(d))}\n" for d, head in heads)
