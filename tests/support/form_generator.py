# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Random YAML files as people, Word and other programs make them: untidy, but right."""

from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

TRAPS = (
    *("no", "on", "y", "N", "true", "Null", "~", "=", "<<", "12:30", "12:30:45.5", "190:20:30"),
    *(
        "0765",
        "2022",
        "-3",
        "+31",
        "1e3",
        "1.5e-3",
        "0x1F",
        "0o17",
        "0b11",
        ".inf",
        "-.INF",
        ".nan",
    ),
    *(
        "1_000",
        "1.000",
        "1.",
        ".5",
        "2022-05-12",
        "2022-5-1 10:00:00",
        "2001-12-14t21:59:43.10-05:00",
    ),
)
WORDS = (
    *(
        "de",
        "het",
        "woning",
        "huurders",
        "één",
        "coöperatie",
        "Q2",
        "2022",
        "70%",
        "a:b",
        "c#d",
        "-x",
    ),
    *(
        "http://x.nl/a#b",
        "🏠",
        "'s",
        "(zie",
        "bijlage)",
        "a,b",
        "[lijst]",
        "{blok}",
        "vraag?",
        "&co",
    ),
    *("*", "!", "|", ">", "%", "@", "`", "- x", "# geen", "x: y", "?", "langwoord" * 14, "\u00a0"),
)
KEYS = (
    *("id", "titel", "tekst", "trekker", "met", "planning", "opmerking", "soort", "thema", "bron"),
    *(
        "no",
        "2022",
        "12:30",
        "",
        "- x",
        "a: b",
        "é",
        "e\u0301e",
        "x#y",
        "vraag?",
        "[x]",
        "onbekend",
    ),
)
TOPS = (
    *("titel", "status", "partijen", "inleiding", "afspraken", "niet_lokaal", "procesafspraken"),
    *("bron", "opmerkingen", "accepteer", "nog_iets", "aaa"),
)


class Generated(NamedTuple):
    """A file, and every comment that was put into it."""

    raw: bytes
    comments: list[str]


def generate(random: Random) -> Generated:
    """One small file."""
    return _Author(random).file()


class _Author:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.comments: list[str] = []
        self.lines: list[str] = []
        self.after_block = False
        """Whether a comment that is indented now would be part of a text."""

    def chance(self, part: float) -> bool:
        return self.random.random() < part

    def file(self) -> Generated:
        self.noise(0, more=0.4)
        if self.chance(0.1):
            self.line("---")
        if self.chance(0.9):
            self.mapping(self.random.choice([0, 0, 0, 2]), 0, TOPS)
        else:
            self.sequence(0, 0)
        self.noise(0 if self.after_block else 4, more=0.3)
        text = "\n".join(self.lines) + "\n" * self.random.randrange(4)
        if self.chance(0.2):
            text = text.replace("\n", "\r\n")
        return Generated(text.encode("utf-8-sig" if self.chance(0.1) else "utf-8"), self.comments)

    def line(self, text: str, *, tail: bool = True) -> None:
        """A line, perhaps with a comment behind it."""
        if tail and self.chance(0.15):
            space = self.random.choice([" ", "  ", " " * 9 if text.endswith("-") else "\t"])
            text += space + self.comment()
        self.lines.append(text + " " * (self.chance(0.05) and tail))

    def comment(self) -> str:
        word = self.random.choice(
            ["wat", "x: y", "'half", "# dubbel", "[", "", "-", "é\tx", "SPDX-"]
        )
        text = f"#{self.random.choice([' ', '', '  '])}{len(self.comments)} {word}".rstrip()
        self.comments.append(text)
        return text

    def noise(self, column: int, more: float = 0.15) -> None:
        """Comments on lines of their own, and blank lines."""
        while self.chance(more):
            if self.chance(0.4):
                self.lines.append(" " * (self.chance(0.2) and not self.after_block))
            else:
                deepest = column if self.after_block else column + 4
                self.lines.append(" " * self.random.randint(0, deepest) + self.comment())
                self.after_block = False

    def mapping(self, column: int, depth: int, keys: tuple[str, ...], begin: str = "") -> None:
        """Block style; `begin` is the dash that stands before the first key."""
        chosen = self.random.sample(keys, self.random.choice([1, 1, 2, 2, 3, 5]))
        for number, key in enumerate(k for k in chosen if k != "e\u0301e" or "é" not in chosen):
            if number or not begin:
                self.noise(column)
            indent = begin if number == 0 and begin else " " * column
            self.entry(f"{indent}{self.key(key)}:", column, depth)

    def key(self, key: str) -> str:
        return key if key.isalpha() and self.chance(0.7) else self.one_line(key, plain=False)

    def entry(self, begin: str, column: int, depth: int) -> None:
        kind = self.random.random()
        if kind < 0.08:
            self.line(begin)
        elif kind < 0.3 and depth < 4:
            self.line(begin)
            self.nested(column, depth)
        elif kind < 0.5:
            self.flow(f"{begin} ", column, depth)
        else:
            self.text(f"{begin} ", column)

    def nested(self, column: int, depth: int) -> None:
        self.after_block = False
        if self.chance(0.5):
            deeper = column + self.random.choice([1, 2, 2, 4])
            self.mapping(deeper, depth + 1, KEYS)
        else:
            self.sequence(column + self.random.choice([0, 2, 2, 3]), depth + 1)

    def sequence(self, column: int, depth: int, begin: str = "") -> None:
        for number in range(self.random.choice([1, 1, 2, 3])):
            if number or not begin:
                self.noise(column)
            dash = (begin if number == 0 and begin else " " * column) + "-"
            self.item(dash, column, depth)

    def item(self, dash: str, column: int, depth: int) -> None:
        kind = self.random.random()
        if kind < 0.06:
            self.line(dash)
        elif kind < 0.5 and depth < 4:
            self.mapping(column + 2, depth + 1, KEYS, f"{dash} ")
        elif kind < 0.6 and depth < 4:
            self.sequence(column + 2, depth + 1, f"{dash} ")
        elif kind < 0.7 and depth < 4:
            self.line(dash)
            self.noise(column + 2)
            self.mapping(column + 2, depth + 1, KEYS)
        else:
            self.entry(dash, column, depth=9)

    def flow(self, begin: str, column: int, depth: int) -> None:
        """Brackets, on one line or on more, with comments if there are more."""
        parts = list(self.brackets(depth))
        self.after_block = False
        if self.chance(0.6):
            self.line(begin + "".join(parts))
            return
        self.lines.append(begin + parts[0])
        for part in parts[1:]:
            if self.chance(0.3):
                self.line(self.lines.pop())
                self.lines.append(" " * (column + self.random.randint(1, 4)) + part)
            else:
                self.lines[-1] += part
        self.line(self.lines.pop())

    def brackets(self, depth: int) -> Iterator[str]:
        size = self.random.choice([0, 1, 2, 3, 3, 12])
        mapping = self.chance(0.5)
        yield "{" if mapping else "["
        for number in range(size):
            key = (
                f"{self.key(self.random.choice(KEYS[:6]) + 'abcdefghijkl'[number])}: "
                if mapping
                else ""
            )
            if depth < 3 and self.chance(0.1):
                yield key + "".join(self.brackets(depth + 1))
            elif mapping and self.chance(0.05):
                yield key
            else:
                yield key + self.one_line(self.value(short=True), plain=False)
            if number < size - 1 or self.chance(0.1):
                yield ", "
        yield "}" if mapping else "]"

    def value(self, *, short: bool) -> str:
        if self.chance(0.25):
            return self.random.choice(TRAPS)
        size = self.random.randint(0, 3) if short else self.random.choice([1, 5, 30])
        text = " ".join(self.random.choice(WORDS) for _ in range(size))
        return text.replace(" ", "  ", 1) if self.chance(0.05) else text

    def one_line(self, text: str, *, plain: bool) -> str:
        """The text on one line; plain only if any reader would take it so."""
        if (plain or text in TRAPS) and text and text not in "<<" and self.is_plain(text):
            return text
        if self.chance(0.5):
            return "'" + text.replace("'", "''") + "'"
        escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
        return f'"{escaped}"'.replace("é", self.random.choice(["é", "\\xe9", "\\u00e9"]))

    def is_plain(self, text: str) -> bool:
        return (
            text[0] not in "-?:,[]{}#&*!|>'\"%@` \u00a0"
            and not {": ", " #"} & {text[i : i + 2] for i in range(len(text))}
            and text[-1] not in ": \u00a0"
        )

    def text(self, begin: str, column: int) -> None:
        style: Callable[[str, int], None] = self.random.choice(
            [self.short, self.short, self.wrapped, self.folded, self.literal, self.escaped]
        )
        style(begin, column)

    def short(self, begin: str, column: int) -> None:  # noqa: ARG002 - one of the styles
        self.after_block = False
        value = self.value(short=self.chance(0.6))
        self.line(begin + self.one_line(value, plain=self.chance(0.6)))

    def wrapped(self, begin: str, column: int) -> None:
        """Plain or between quotes, over more than one line."""
        self.after_block = False
        quote = self.random.choice(["", "'", '"'])
        words = [
            "woord",
            *(self.random.choice(["en", "c#d", "a:b", "2022"]) for _ in range(9)),
            "eind",
        ]
        glue = "\n" * self.random.choice([1, 1, 2, 3]) + " " * (column + self.random.randint(2, 5))
        first, *rest = (
            f"{begin}{quote}{glue.join([' '.join(words[:4]), ' '.join(words[4:])])}{quote}".split(
                "\n"
            )
        )
        self.lines += [first, *rest[:-1]]
        self.line(rest[-1])

    def folded(self, begin: str, column: int) -> None:
        self.block(begin, column, ">")

    def literal(self, begin: str, column: int) -> None:
        self.block(begin, column, "|")

    def block(self, begin: str, column: int, sign: str) -> None:
        depth = self.random.randint(1, 5)
        size = self.random.choice([0, 1, 1, 2, 4])
        body = [self.value(short=self.chance(0.5)).strip() or "x" for _ in range(size)]
        explicit = self.chance(0.3)
        extra = [
            " " * self.random.choice([0, 0, 0, 2]) if explicit or n else "" for n in range(size)
        ]
        header = sign + (str(depth) if explicit else "") + self.random.choice(["", "-", "+"])
        self.line(begin + header)
        for more, text in zip(extra, body, strict=True):
            tail = self.random.choice(["", "", "", "", " ", "\t", " #geen"])
            self.lines.append(" " * (column + depth) + more + text + tail)
            self.lines += [""] * self.random.choice([0, 0, 0, 1, 2])
        self.after_block = True

    def escaped(self, begin: str, column: int) -> None:  # noqa: ARG002
        self.after_block = False
        parts = [
            self.random.choice(["a", "\\n", "\\t", "\\\\", '\\"', " ", "é", "\\r\\n", "#", ": "])
            for _ in range(9)
        ]
        self.line(f'{begin}"{"".join(parts)}"')
