# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A file of bytes with faults in it: flipped, cut, repeated, in another encoding."""

import random
import re
from collections.abc import Callable

from fuzzing.texts import NASTY

Mutate = Callable[[bytes, random.Random], bytes]


def broken(raw: bytes, chance: random.Random) -> bytes:
    """With one to three faults."""
    for _ in range(chance.randrange(1, 4)):
        raw = chance.choice(KINDS)(raw, chance)
    return raw


def broken_binary(raw: bytes, chance: random.Random) -> bytes:
    """With some that are no fault of a text."""
    for _ in range(chance.randrange(1, 6)):
        raw = chance.choice((_flip, _cut, _repeat, _insert))(raw, chance)
    return raw


def _at(raw: bytes, chance: random.Random) -> int:
    return chance.randrange(len(raw) + 1)


def _flip(raw: bytes, chance: random.Random) -> bytes:
    place = _at(raw, chance)
    return raw[:place] + bytes([chance.randrange(256)]) + raw[place + 1 :]


def _insert(raw: bytes, chance: random.Random) -> bytes:
    place = _at(raw, chance)
    return raw[:place] + chance.choice(TOKENS) + raw[place:]


def _nasty_text(raw: bytes, chance: random.Random) -> bytes:
    place = _at(raw, chance)
    return raw[:place] + chance.choice(NASTY).encode("utf-8", "surrogatepass") + raw[place:]


def _cut(raw: bytes, chance: random.Random) -> bytes:
    one, other = sorted((_at(raw, chance), _at(raw, chance)))
    return raw[:one] + raw[min(other, one + 400) :]


def _end(raw: bytes, chance: random.Random) -> bytes:
    return raw[: _at(raw, chance)]


def _swap_lines(raw: bytes, chance: random.Random) -> bytes:
    lines = raw.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def _repeat(raw: bytes, chance: random.Random) -> bytes:
    lines = raw.split(b"\n")
    first = chance.randrange(len(lines))
    part = lines[first : first + chance.randrange(1, 12)]
    return b"\n".join(lines[:first] + part * chance.randrange(2, 40) + lines[first:])


def _value(raw: bytes, chance: random.Random) -> bytes:
    """Another value behind a key."""
    places = [found.end() for found in re.finditer(rb": ", raw)] or [0]
    place = chance.choice(places)
    end = raw.find(b"\n", place)
    return raw[:place] + chance.choice(VALUES) + raw[end if end >= 0 else len(raw) :]


def _key(raw: bytes, chance: random.Random) -> bytes:
    keys = [found.span(1) for found in re.finditer(rb"(?m)^[ -]*([a-z_]+):", raw)] or [(0, 0)]
    start, end = chance.choice(keys)
    return raw[:start] + chance.choice([*KEYS, raw[slice(*chance.choice(keys))]]) + raw[end:]


def _indent(raw: bytes, chance: random.Random) -> bytes:
    lines = raw.split(b"\n")
    number = chance.randrange(len(lines))
    lines[number] = chance.choice([b" ", b"  ", b"\t", b"    ", b"- "]) + lines[number]
    return b"\n".join(lines)


def _encoded(raw: bytes, chance: random.Random) -> bytes:
    text = raw.decode("utf-8", "replace")
    return text.encode(chance.choice(ENCODINGS), "replace")


def _line_ends(raw: bytes, chance: random.Random) -> bytes:
    end = chance.choice([b"\r", b"\r\n", "\u2028".encode(), "\x85".encode(), b"\x0c"])
    return raw.replace(b"\n", end)


def _conflict(raw: bytes, chance: random.Random) -> bytes:
    lines = raw.split(b"\n")
    at = chance.randrange(len(lines))
    some = lines[at : at + 3]
    marks = [b"<<<<<<< HEAD", *some, b"=======", *some, b">>>>>>> tak"]
    return b"\n".join(lines[:at] + marks + lines[at:])


def _deep(raw: bytes, chance: random.Random) -> bytes:
    sign, close = chance.choice([(b"[", b"]"), (b"{a: ", b"}"), (b"- ", b""), (b"? ", b"")])
    times = chance.choice([20, 30, 1_000, 100_000])
    place = raw.find(b"\n", _at(raw, chance)) + 1
    return raw[:place] + b"diep:\n  " + sign * times + b"a" + close * times + b"\n" + raw[place:]


def _many(raw: bytes, chance: random.Random) -> bytes:
    """Long, or a list of very many."""
    times = chance.choice([1_000, 20_000, 60_000])
    more = chance.choice([b"- a\n", b"- id: X-1\n  titel: a\n", b"k%d: a\n", b"x", b"# a\n"])
    made = b"".join(more % each for each in range(times)) if b"%d" in more else more * times
    return raw + chance.choice([b"", b"lang:\n"]) + made


def _laughs(raw: bytes, chance: random.Random) -> bytes:
    """Aliases that grow, or that hold themselves."""
    lines = [b"l0: &l0 [a, a]"]
    lines += [b"l%d: &l%d [*l%d, *l%d]" % (n, n, n - 1, n - 1) for n in range(1, 30)]
    made = chance.choice([b"\n".join(lines), b"a: &a [*a]", b"<<: &m {<<: *m}", b"<<: [*l0]"])
    return made + b"\n" + raw if chance.random() < 0.5 else raw + b"\n" + made + b"\n"


def _twice(raw: bytes, chance: random.Random) -> bytes:
    """More documents, or the same keys once more."""
    return raw + chance.choice([b"", b"---\n", b"...\n", b"--- # x\n", b"%YAML 1.1\n---\n"]) + raw


KINDS: tuple[Mutate, ...] = (
    *(_flip, _insert, _cut, _end, _swap_lines, _repeat, _value, _value, _key, _indent),
    *(_nasty_text, _nasty_text, _encoded, _line_ends, _conflict, _deep, _many, _laughs, _twice),
)
ENCODINGS = (
    *("utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1252", "utf-8-sig", "utf-7"),
    *("cp037", "shift_jis"),
)
TOKENS = (
    *b": [ ] { } ' \" | > \\".split(), b"&a ", b"*a", b"!!str ", b" #", b"- ", b"? ", b"- - - - ",
    b"<<: ", b"%YAML 1.1\n", b"---\n", b"...\n", b"=======\n", b"\r", b"\r\n", b"\t", b"\x00",
    b"\x1b[31m", "\u202e\u200b\ufe0f\u034f\ue000".encode(), "\U0001f469\u200d\U0001f527".encode(),
    b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3", b"\xed\xa0\x80", b"@" * 50, b"x" * 5_000, b"[" * 60,
    b"!!python/object/apply:os.system [touch gelopen]\n", b"!<tag:x,2000:y> ", b"&" + b"a" * 9_000,
)  # fmt: skip
VALUES = (
    *b"null ~ no 2022 12:30 1e999 -1 [] {} [a] {a:b} Q2 0001-01-01 doorlopend ' |".split(), b"",
    b"Q9 2022", b"31 februari 2023", b"eind 9999", b"halverwege de looptijd", b">-\n", b"9" * 400,
    b"BES-1", b"bes-1", b"alle-gemeenten", b"niemand", b"../../etc/passwd", b"&x *x", b"=1+1",
    b"caf\xc3\xa9", b"[" + b"gemeente-veendam, " * 300 + b"]", b'"\\ud800"', b'"\\x00"',
    b'"\\e[2J"', b"9999-12-31", b"jaarlijks t/m 9999", b"elke week", b"tussen 1900 en 9999",
    b"0x1F", b".inf",
)  # fmt: skip
KEYS = tuple(b"id planning trekker voortgang mijlpalen looptijd onbekend __class__ <<".split())
