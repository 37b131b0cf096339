"""Which findings were there already in an earlier version."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.diagnostics import Diagnostic
from ambitiekader_cli.findings.collected import Findings
from ambitiekader_cli.findings.fingerprint import parts


def marked(now: Findings, earlier: Findings) -> list[Diagnostic]:
    """What is found now, each known as often as it was found earlier.

    Both must have been judged at the same day, or time alone makes findings new. What was mended
    in part is known too.
    """
    left: dict[_Key, list[Diagnostic]] = {}
    for d in earlier.diagnostics:
        left.setdefault(_key(earlier, d, now), []).append(d)
    found: list[Diagnostic] = []
    for d in now.diagnostics:
        same = left.get(_key(now, d, earlier))
        found.append(d._replace(known=bool(same and same.pop())))
    rest = [d for same in left.values() for d in same]
    for wherever in (False, True) if rest else ():
        found = [*_marked_in_part(found, now, rest, earlier, wherever=wherever)]
    return found


_Key: TypeAlias = tuple[str, ...]


def _key(own: Findings, d: Diagnostic, other: Findings) -> _Key:
    """As its fingerprint; but about a line in a file that moved, wherever that went."""
    code, path, line, message = parts(own, d)
    moved = line and path in own.sources and path not in other.sources
    return code, "" if moved else path, line, message


def _marked_in_part(
    found: Iterable[Diagnostic],
    now: Findings,
    rest: Iterable[Diagnostic],
    earlier: Findings,
    *,
    wherever: bool,
) -> Iterator[Diagnostic]:
    """What names no more than an earlier one did: on its line, or `wherever` that went."""
    found = list(found)
    old = _alone((_shape(earlier, d, now, wherever), d) for d in rest)
    new = _alone((_shape(now, d, earlier, wherever), d) for d in found if not d.known)
    matched = {
        id(d)
        for shape, d in new.items()
        if (was := old.get(shape)) and _is_part(_Seen(now, d), _Seen(earlier, was), wherever)
    }
    return (d._replace(known=True) if id(d) in matched else d for d in found)


def _alone(each: Iterable[tuple[_Key, Diagnostic]]) -> dict[_Key, Diagnostic]:
    """Those of which there is one: of more it is not known which was which."""
    by_shape: dict[_Key, list[Diagnostic]] = {}
    for shape, d in each:
        by_shape.setdefault(shape, []).append(d)
    return {shape: same[0] for shape, same in by_shape.items() if len(same) == 1}


def _shape(own: Findings, d: Diagnostic, other: Findings, wherever: bool) -> _Key:
    """What it is known by without the names that it lists."""
    code, path, line, message = _key(own, d, other)
    alike = _LIST.sub("#", _TOKEN.sub("#", message)).replace("ontbreken", "ontbreekt")
    return code, path, "" if wherever else line, _AGAIN.sub(r"\1", alike)


_TOKEN = re.compile(r"`[^`]*`")
_LIST = re.compile(r"#(?:(?:, | en (?:nog )?)#)*")
_AGAIN = re.compile(r"(\w[^,]{0,40})(?:(?:, | en )\1)+")
"""As in `voor # van # en voor # van #`."""


class _Seen(NamedTuple):
    findings: Findings
    of: Diagnostic

    @property
    def names(self) -> Counter[str]:
        """What it names; years too, which its message may list."""
        return Counter(_NAMES.findall(self.of.message))

    @property
    def text(self) -> str:
        """What it points at."""
        span = self.of.span
        return self.findings.line(span)[span.column - 1 : span.end_column - 1]

    @property
    def is_of_file(self) -> bool:
        """Whether it points at a key of the file itself, of which there is one."""
        line = self.findings.line(self.of.span)
        return self.of.span.column == 1 and line.startswith(f"{self.text}:")


_NAMES = re.compile(r"`[^`]*`|\b[0-9]{4}\b")


def _is_part(now: _Seen, earlier: _Seen, wherever: bool) -> bool:
    """Whether it says nothing that the earlier one did not say, of the same place."""
    of_file = now.is_of_file and earlier.is_of_file
    if not now.names <= earlier.names:
        return False
    if now.names == earlier.names:
        return wherever and of_file
    return not wherever or of_file or now.text == earlier.text
