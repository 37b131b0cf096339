"""What `ak` has to say about the data: plain values, no printing."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from ambitiekader_cli.source import Place, Problem, Span
from ambitiekader_cli.source.unseen import UNSEEN


class UserError(Exception):
    """`ak` was used wrongly, or there is nothing to read: one Dutch line, exit 2."""

    def __init__(self, message: str, advice: str = "", exit_code: int = 2) -> None:
        super().__init__(message)
        self.message, self.advice, self.exit_code = message, advice, exit_code


class Severity(StrEnum):
    """How bad it is; only errors make `ak validate` fail (with `--strict` warnings too)."""

    FOUT = "fout"
    WAARSCHUWING = "waarschuwing"
    INFO = "info"


class Finding(NamedTuple):
    """What a rule yields: where it looks wrong, what is wrong, and what may help."""

    place: Place
    message: str
    help: str = ""
    also: Place | None = None
    """The other place, when two places disagree."""


class Diagnostic(NamedTuple):
    """A finding as it is shown: with the code of its rule and its place in lines and columns."""

    code: str
    severity: Severity
    span: Span
    message: str
    help: str = ""
    known: bool = False
    """Whether it was there already in the version that was compared with."""


def of_problem(path: str, problem: Problem) -> Diagnostic:
    """What is wrong with a file before its content is looked at."""
    span = Span(path, problem.line, problem.column, problem.line, problem.column + problem.width)
    advice = problem.help
    if problem.also_line is not None:
        advice += f"; de eerste staat op {path}:{problem.also_line}"
    return Diagnostic(problem.code, Severity.FOUT, span, problem.message, advice)


class Coded(NamedTuple):
    """A finding with the code and severity of the rule that made it."""

    code: str
    severity: Severity
    finding: Finding


def located(coded: Iterable[Coded]) -> Iterator[Diagnostic]:
    """Look up the lines and columns, a file at a time: that is the only costly part."""
    by_file = sorted(coded, key=lambda c: c.finding.place.source.path)
    others = {id(c): c.finding.also.span() for c in _by_other_file(by_file) if c.finding.also}
    for each in by_file:
        finding = each.finding
        advice = "; ".join(filter(None, [finding.help, _elsewhere(others.get(id(each)))]))
        yield Diagnostic(each.code, each.severity, finding.place.span(), finding.message, advice)


def in_reading_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sort by file, line and column, so output never depends on rule order."""
    return sorted(diagnostics, key=lambda d: (d.span, d.code, d.message))


def _by_other_file(coded: list[Coded]) -> list[Coded]:
    with_other = [c for c in coded if c.finding.also]
    return sorted(with_other, key=lambda c: c.finding.also.source.path if c.finding.also else "")


def _elsewhere(span: Span | None) -> str:
    return f"zie ook {span}" if span else ""


def visible(text: str, instead: str = "", *, as_json: bool = False) -> str:
    """Text from outside on one line, what cannot be seen written out or replaced.

    A terminal would obey them; a reader would not see them. The first sign of `##[` counts as one:
    the runner of GitHub Actions obeys a command that begins so, wherever it stands in a line.
    """

    def written(match: re.Match[str]) -> str:
        code = ord(match[0])
        if as_json:
            return json_escape(code)
        return instead or f"\\x{code:02x}"

    if text.isascii() and text.isprintable() and "##[" not in text:  # most of it
        return text
    return _OBEYED.sub(written, UNSEEN.sub(written, text))


def json_escape(code: int) -> str:
    """A code point as JSON writes it; above U+FFFF as two halves (RFC 8259, section 7)."""
    if code < 0x10000:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"


_OBEYED = re.compile(r"[\t\n\r]|#(?=#\[)")


def few(names: Sequence[str], most: int = 8, *, of: int | None = None) -> str:
    """As `a, b en nog 12`: a message names no more than somebody reads, however many there are.

    With `of` the names are the first of so many.
    """
    left = (len(names) if of is None else of) - most
    return f"{', '.join(names[:most])} en nog {left}" if left > 0 else ", ".join(names)


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """What somebody probably meant, for a did-you-mean; None when nothing is close.

    Looks at no more than 2,000 candidates, and after 200 different words or `MOST_WORK` no more at
    all, so that no data can make it slow; `forget_guesses` begins anew.
    """
    tried = _nearest.cache_info().misses
    if len(word) > 100 or tried > MOST_GUESSES or _spent.work > MOST_WORK:
        return None
    return _nearest(word, tuple(islice(candidates, 2000)))


MOST_GUESSES = 200
MOST_WORK = 5_000_000
"""Characters looked at; comparing two texts in full costs the product of their lengths."""


def forget_guesses() -> None:
    """For a new command."""
    _nearest.cache_clear()
    _spent.work = 0


class _Spent:
    """What guessing has cost so far."""

    work = 0


_spent = _Spent()


@lru_cache(maxsize=1024)  # the same slip is often made in a thousand places
def _nearest(word: str, known: tuple[str, ...]) -> str | None:
    """As `difflib.get_close_matches`, but it passes over what cannot beat the best so far."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - costs 4 ms and is rarely needed

    lowered = {candidate.casefold(): candidate for candidate in reversed(known)}
    matcher = SequenceMatcher(b=word.casefold())
    best = (0.7, "")
    for candidate in lowered:
        matcher.set_seq1(candidate)
        if matcher.real_quick_ratio() < best[0]:
            continue
        _spent.work += len(word) + len(candidate)
        if matcher.quick_ratio() >= best[0] and _spent.work <= MOST_WORK:
            _spent.work += len(word) * len(candidate)
            best = max(best, (matcher.ratio(), candidate))
    return lowered[best[1]] if best[1] else None
