"""Which findings were there already in an earlier version."""

from collections import Counter

from ambitiekader_cli.diagnostics import Diagnostic
from ambitiekader_cli.report.findings.fingerprint import parts
from ambitiekader_cli.report.findings.found import Findings


def marked(now: Findings, earlier: Findings) -> list[Diagnostic]:
    """What is found now, each known as often as it was found earlier.

    Both must have been judged at the same day, or time alone makes findings new.
    """
    left = Counter(_key(earlier, d, now) for d in earlier.diagnostics)
    found: list[Diagnostic] = []
    for d in now.diagnostics:
        key = _key(now, d, earlier)
        found.append(d._replace(known=left[key] > 0))
        left[key] -= 1
    return found


def _key(own: Findings, d: Diagnostic, other: Findings) -> tuple[str, ...]:
    """As its fingerprint; but about a line in a file that moved, wherever that went."""
    code, path, line, message = parts(own, d)
    moved = line and path in own.sources and path not in other.sources
    return code, "" if moved else path, line, message
