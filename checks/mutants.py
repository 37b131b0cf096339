# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What does `ak` do with data that somebody broke? `python checks/mutants.py [COUNT [SEED]]`.

Each mutant is this repository's own data with a few faults in one file, kept in git as a commit
on top of the good data. Every command must end by itself with 0, 1 or 2, in Dutch and within
limits, must not change a file (but `ak fmt`, and that not in meaning), and after the repair
`ak history` must tell what it told before. Needs a system that can fork, to start fast.
"""

import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from tempfile import TemporaryDirectory, TemporaryFile
from typing import NamedTuple, NoReturn

import ambitiekader_cli
from ambitiekader_cli.cli.shell import run

HERE = Path(__file__).resolve().parent
DATA = HERE.parent / "data"
SECONDS, MEMORY, OUTPUT = 30, 512 * 1024 * 1024, 5_000_000
"""Limits for one command. The time is generous: it tells a hang from a busy machine."""
READING = (
    ("validate",),
    ("validate", "--format", "json"),
    ("status",),
    ("agenda", "--maanden", "60"),
    ("meetings",),
    ("coverage",),
    ("diff",),
    ("diff", "HEAD~1", "HEAD"),
    ("fmt", "--check"),
    ("history", "BES-1"),
    ("history", "--slipping"),
)

Mutate = Callable[[bytes, random.Random], bytes]


def _at(raw: bytes, chance: random.Random) -> int:
    return chance.randrange(len(raw) + 1)


def _flip(raw: bytes, chance: random.Random) -> bytes:
    place = _at(raw, chance)
    return raw[:place] + bytes([chance.randrange(256)]) + raw[place + 1 :]


def _insert(raw: bytes, chance: random.Random) -> bytes:
    place = _at(raw, chance)
    return raw[:place] + chance.choice(TOKENS) + raw[place:]


def _cut(raw: bytes, chance: random.Random) -> bytes:
    one, other = sorted((_at(raw, chance), _at(raw, chance)))
    return raw[:one] + raw[min(other, one + 400) :]


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


KINDS: tuple[Mutate, ...] = (_flip, _insert, _cut, _swap_lines, _repeat, _value, _key, _indent)
TOKENS = (
    *b": [ ] { } ' \" | > \\".split(), b"&a ", b"*a", b"!!str ", b" #", b"- ", b"? ", b"- - - - ",
    b"<<: ", b"%YAML 1.1\n", b"---\n", b"...\n", b"=======\n", b"\r", b"\r\n", b"\t", b"\x00",
    b"\x1b[31m", "\u202e\u200b\ufe0f\u034f\ue000".encode(), "\U0001f469\u200d\U0001f527".encode(),
    b"\xff\xfe", b"\xc3", b"::error::x", b"##[error]x", b"@" * 50, b"x" * 5_000, b"[" * 60,
)  # fmt: skip
VALUES = (
    *b"null ~ no 2022 12:30 1e999 -1 [] {} [a] {a:b} Q2 0001-01-01 doorlopend ' |".split(), b"",
    b"Q9 2022", b"31 februari 2023", b"eind 9999", b"halverwege de looptijd", b">-\n", b"9" * 400,
    b"BES-1", b"bes-1", b"alle-gemeenten", b"niemand", b"../../etc/passwd", b"&x *x",
    b"caf\xc3\xa9", b"[" + b"gemeente-veendam, " * 300 + b"]", b'"\\ud800"', b'"\\x00"',
)  # fmt: skip
KEYS = tuple(b"id planning trekker voortgang mijlpalen looptijd onbekend __class__".split())


class Failure(NamedTuple):
    """What a command did that it must not do."""

    mutant: int
    command: str
    why: str


def main() -> int:
    """The number of failures, at most 1."""
    asked = ArgumentParser(description=__doc__)
    asked.add_argument("count", type=int, nargs="?", default=2000)
    asked.add_argument("seed", type=int, nargs="?", default=1)
    count, seed = vars(asked.parse_args()).values()
    for module in walk_packages(ambitiekader_cli.__path__, "ambitiekader_cli."):
        import_module(module.name)
    chance = random.Random(seed)
    failures: list[Failure] = []
    ends: Counter[str] = Counter()
    with TemporaryDirectory() as folder:
        root = Path(folder, "repo")
        good = _repository(root)
        for number in range(count):
            path = chance.choice(sorted(good))
            raw = good[path]
            for _ in range(chance.randrange(1, 4)):
                raw = chance.choice(KINDS)(raw, chance)
            failures += _try(root, number, path, raw, ends)
            _git(root, "reset", "--quiet", "--hard", "begin")
    for failure in failures[:20]:
        print(*failure, sep="  ")
    exits = ", ".join(f"{end} {times} x" for end, times in sorted(ends.items()))
    print(f"{count} mutants, seed {seed}: {len(failures)} failures; exits: {exits}")
    return min(len(failures), 1)


def _repository(root: Path) -> dict[Path, bytes]:
    """Good data in two commits, the second of which postpones BES-1."""
    shutil.copytree(DATA, root / "data")
    _git(root, "init", "--quiet")
    _commit(root)
    path = root / "data/regional/ambities/beschikbaarheid.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("Einde Q1 2022", "Einde Q3 2022", 1), "utf-8", newline="\n")
    _commit(root)
    _git(root, "tag", "begin")
    found = sorted((root / "data").rglob("*.yaml"))
    return {each.relative_to(root): each.read_bytes() for each in found}


def _try(root: Path, number: int, path: Path, raw: bytes, ends: Counter[str]) -> Iterator[Failure]:
    (root / path).write_bytes(raw)
    _commit(root)
    before = _tree(root)
    for words in READING:
        for why in _faults(root, words, ends):
            yield Failure(number, " ".join(words), why)
        if _tree(root) != before:
            yield Failure(number, " ".join(words), "changed a file")
    for why in _faults(root, ("fmt",), ends):
        yield Failure(number, "fmt", why)
    done = _ak(root, "diff", "--format", "json")
    if done.code == 0 and b'"wijzigingen": []' not in done.said:
        yield Failure(number, "fmt", "changed the meaning")
    _git(root, "checkout", "--quiet", "begin", "--", ".")
    _commit(root)
    told = _ak(root, "history", "--slipping", "--format", "json").said.decode("utf-8")
    if _git(root, "rev-parse", "begin") not in told:
        yield Failure(number, "history --slipping", "lost the postponement after the repair")


class Done(NamedTuple):
    """How a command ended: its exit code, or below zero the signal that ended it."""

    code: int
    said: bytes
    """On standard output and standard error."""


def _faults(root: Path, words: tuple[str, ...], ends: Counter[str]) -> Iterator[str]:
    done = _ak(root, *words)
    ends[f"{words[0]} {done.code}"] += 1
    if done.code not in (0, 1, 2):
        yield f"exit {done.code}: {done.said[-300:].decode('utf-8', 'replace')}"
    if b"Traceback" in done.said:
        yield "a traceback"
    if len(done.said) > OUTPUT:
        yield f"{len(done.said):,} bytes of output"
    if found := UNSEEN.search(done.said.decode("utf-8", "replace")):
        yield f"a sign that nobody sees: U+{ord(found[0]):04X}"


UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]")


def _ak(root: Path, *words: str) -> Done:
    """Run a command in a child that has all modules already."""
    with TemporaryFile() as said:
        child = os.fork()
        if child == 0:
            _be_ak(root, words, said.fileno())
        _, status = os.waitpid(child, 0)
        said.seek(0)
        return Done(os.waitstatus_to_exitcode(status), said.read())


def _be_ak(root: Path, words: tuple[str, ...], said: int) -> NoReturn:
    code = 99
    try:
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
        signal.alarm(SECONDS)
        os.chdir(root)
        for stream in (sys.stdout, sys.stderr):
            os.dup2(said, stream.fileno())
        code = run(words)
        sys.stdout.flush()
    finally:
        os._exit(code)


def _tree(root: Path) -> dict[Path, bytes]:
    return {
        each: each.read_bytes() for each in sorted((root / "data").rglob("*")) if each.is_file()
    }


def _commit(root: Path) -> None:
    _git(root, "add", "--all")
    _git(root, "commit", "--quiet", "--allow-empty", "--message", "x")


def _git(root: Path, *words: str) -> str:
    who = {
        f"GIT_{a}_{b}": "x@example.org" for a in ("AUTHOR", "COMMITTER") for b in ("NAME", "EMAIL")
    }
    command = ["git", "-C", str(root), "-c", "core.autocrlf=false", *words]
    done = subprocess.run(command, capture_output=True, check=True, env={**os.environ, **who})
    return done.stdout.decode("utf-8").strip()


if __name__ == "__main__":
    sys.exit(main())
