"""How one text is written: plain, between quotes, or as a block on the lines below."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ambitiekader_cli.source.quotes import can_be_literal, in_single_quotes
from ambitiekader_cli.source.tree import Scalar

WIDTH = 100


class Written(NamedTuple):
    """What stands behind the key, and the lines below it, not yet indented."""

    first: str
    below: tuple[str, ...] = ()


def written(scalar: Scalar, column: int, begin: int, *, typed: bool) -> Written:
    """A text in an entry at `column`, of which `begin` is the column of the value itself.

    `typed` says that a number or a date is meant, so that it needs no quotes.
    """
    value = scalar.value
    if "\n" in value:
        return _in_lines(scalar, column)
    line = on_one_line(value, typed=typed)
    if begin + len(line) > WIDTH and _FOLD.search(value) and _can_fold(value):
        return _folded(value, column)
    return Written(line)


def on_one_line(value: str, *, typed: bool = False, flow: bool = False) -> str:
    """Plain if no reader can misread it, else between single quotes, or double if it must."""
    if _is_plain(value, flow=flow) and (typed or not mistyped(value)):
        return value
    if _UNSEEN.search(value):
        return '"' + _ESCAPED.sub(lambda match: _CODES[match[0]], value) + '"'
    return in_single_quotes(value)


_UNSEEN = re.compile(r"[\t\r\n]")
_ESCAPED = re.compile(r'[\t\r\n"\\]')
_CODES = {"\t": "\\t", "\r": "\\r", "\n": "\\n", '"': '\\"', "\\": "\\\\"}


def _is_plain(value: str, *, flow: bool) -> bool:
    if value.strip() != value or not _PLAIN.fullmatch(value):
        return False
    return not (flow and _BRACKETS.search(value))


_PLAIN = re.compile(
    r"(?!\.\.\.)(?:-(?=[^ -])|[^\s!&*?:,\[\]{}#|>@%\"'`-])(?:[^\t\r\n:#]|:(?![ ]|\Z)|(?<! )#)*"
)
_BRACKETS = re.compile(r"[,\[\]{}?]")


def _in_lines(scalar: Scalar, column: int) -> Written:
    value = scalar.value
    if _may_be_path(scalar):
        return Written(on_one_line(value))
    literal_first = scalar.style == "|"
    if literal_first and can_be_literal(value):
        return _literal(value)
    if _can_fold(value):
        return _folded(value, column)
    return _literal(value) if can_be_literal(value) else Written(on_one_line(value))


def _may_be_path(scalar: Scalar) -> bool:
    r"""A new line of `"S:\nota"`: it stays a code, so that somebody sees it (AK010)."""
    in_code = scalar.style == '"' and scalar.begin.line == scalar.end.line
    return in_code and _WORD_WITH_N.search(scalar.value) is not None


_WORD_WITH_N = re.compile(r"\n[a-z]")


def _can_fold(value: str) -> bool:
    """Exactly, with no white space at the start or end of a line that an editor may take away."""
    return can_be_literal(value) and not _INDENTED.search(value) and "\t" not in value


_INDENTED = re.compile(r"^ ", re.MULTILINE)


def _literal(value: str) -> Written:
    depth = "2" if value.startswith(" ") else ""
    return Written(f"|{depth}{_chomping(value)}", tuple(value.removesuffix("\n").split("\n")))


def _folded(value: str, column: int) -> Written:
    width = max(WIDTH - column - 2, WIDTH // 3)
    lines: list[str] = []
    for number, paragraph in enumerate(value.removesuffix("\n").split("\n")):
        lines += [""] if number else []
        lines += _filled(paragraph, width)
    return Written(f">{_chomping(value)}", tuple(lines))


def _filled(paragraph: str, width: int) -> Iterator[str]:
    """Lines as long as they may be; only a single space between two words can be a line end."""
    if not paragraph:
        return
    words = _FOLD.split(paragraph)
    line = words[0]
    for word in words[1:]:
        if len(line) + 1 + len(word) <= width:
            line += f" {word}"
        else:
            yield line
            line = word
    yield line


_FOLD = re.compile(r"(?<=[^ ]) (?=[^ ])")


def _chomping(value: str) -> str:
    return "" if value.endswith("\n") else "-"


def mistyped(text: str) -> bool:
    """Whether YAML 1.1 or 1.2 reads this, without quotes, as a number, a date, yes or nothing.

    `ak` itself reads every scalar as text, but editors, converters and other programs do not.
    """
    return _TYPED.fullmatch(text) is not None


# YAML 1.1 (https://yaml.org/type/) as PyYAML and older readers do it, and the core schema of YAML
# 1.2.2 (https://yaml.org/spec/1.2.2/#103-core-schema), together; `_` in numbers is of 1.1.
_TYPED = re.compile(
    r"""
      ~ | = | << | null | true | false | yes | no | y | n | on | off
    | [-+]? \.inf | [-+]? \.nan
    | [-+]? [0-9][0-9_]*                                        # 2022, 0765, 1_000
    | [-+]? 0 (?: b[01_]+ | o[0-7_]+ | x[0-9a-f_]+ )
    | [-+]? [0-9][0-9_]* (?: : [0-5]?[0-9] )+ (?: \. [0-9_]* )?  # 12:30 is 750
    | [-+]? (?: [0-9][0-9_]* (?: \.[0-9_]* )? | \.[0-9_]+ ) (?: e[-+]?[0-9]+ )?
    | [0-9]{4}-[0-9]{2}-[0-9]{2}
    | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2} (?: t | [ \t]+ ) [0-9]{1,2}:[0-9]{2}:[0-9]{2} (?: \.[0-9]* )?
      (?: [ \t]* (?: z | [-+][0-9]{1,2} (?: :?[0-9]{2} )? ) )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
