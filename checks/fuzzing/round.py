# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""One round: a good repository, spoilt in one way, and everything that `ak` does with it judged."""

import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from fuzzing import arguments, git_traps, given, house
from fuzzing.bases import POSTPONED, base, committed
from fuzzing.commands import OF_GIT, OWN_DOCUMENT, STYLED, Told, Words, filled, sampled
from fuzzing.git_traps import git
from fuzzing.oracles import SECRET, Finding, forge, judged
from fuzzing.places import strange_place
from fuzzing.raw_bytes import broken
from fuzzing.running import WINDOW, Done, as_program, in_child
from fuzzing.tree import OUTSIDE, tree, written
from fuzzing.values import data_files, other_values, texts_everywhere

SUMMARY = "samenvatting.md"
NOTHING: Mapping[str, str] = {}
Spoil = Callable[[Path, Path, random.Random], "Spoilt"]
"""A repository, with a folder outside."""


class Spoilt(NamedTuple):
    """What must be run for it beside what is always run, and with which variables."""

    own: list[Words]
    environment: Mapping[str, str] = NOTHING


class Outcome(NamedTuple):
    """What a round found, and how its commands ended."""

    kind: str
    findings: list[tuple[Told, Finding]]
    ends: Counter[str]


def _bytes(root: Path, _outside: Path, chance: random.Random) -> Spoilt:
    for path in chance.sample(data_files(root), chance.choice([1, 1, 1, 2])):
        path.write_bytes(broken(path.read_bytes(), chance))
    return _perhaps_committed(root, chance)


def _values(root: Path, _outside: Path, chance: random.Random) -> Spoilt:
    for path in chance.sample(data_files(root), chance.choice([1, 1, 2])):
        path.write_bytes(other_values(path.name, path.read_bytes(), chance))
    return _perhaps_committed(root, chance)


def _texts(root: Path, _outside: Path, chance: random.Random) -> Spoilt:
    for path in data_files(root):
        path.write_bytes(texts_everywhere(path.name, path.read_bytes(), chance))
    return _perhaps_committed(root, chance)


def _perhaps_committed(root: Path, chance: random.Random) -> Spoilt:
    if chance.random() < 0.5:
        committed(root)
    return Spoilt([])


def _places(root: Path, outside: Path, chance: random.Random) -> Spoilt:
    strange_place(root, outside, chance)
    return Spoilt([("fmt", "--check"), ("render", "--list")])


def _git(root: Path, outside: Path, chance: random.Random) -> Spoilt:
    environment = git_traps.trapped(root, outside, chance)
    made = ("render", "agenda", "--to", "md", "--out", "-")
    kept = ("update", "DUU-1", "--status", "loopt", "--datum", "2025-03-01", "--yes", "--commit")
    return Spoilt([*chance.sample(OF_GIT, 3), made, kept], environment)


def _template(root: Path, _outside: Path, chance: random.Random) -> Spoilt:
    house.strange_template(root, chance)
    return Spoilt(chance.sample(OWN_DOCUMENT, 2))


def _style(root: Path, _outside: Path, chance: random.Random) -> Spoilt:
    chance.choice([house.strange_style, house.strange_style, house.strange_logo])(root, chance)
    return Spoilt(chance.sample(STYLED, 2))


def _given(root: Path, _outside: Path, chance: random.Random) -> Spoilt:
    return Spoilt(given.given(root, chance))


def _window(_root: Path, _outside: Path, chance: random.Random) -> Spoilt:
    return Spoilt([(WINDOW, str(chance.random())) for _ in range(2)])


def _arguments(root: Path, outside: Path, chance: random.Random) -> Spoilt:
    return Spoilt(arguments.typed(root, outside, chance))


SPOIL: dict[str, tuple[Spoil, int]] = {
    "bytes": (_bytes, 6),
    "values": (_values, 6),
    "texts": (_texts, 3),
    "places": (_places, 4),
    "git": (_git, 4),
    "template": (_template, 1),
    "style": (_style, 2),
    "given": (_given, 3),
    "window": (_window, 1),
    "arguments": (_arguments, 3),
}
"""Every way to spoil, and how often it comes."""


def played(seed: int, number: int, place: Path, bases: Path, only: str = "") -> Outcome:
    """Lay out, spoil, run and judge, in a new folder; good repositories are kept in `bases`."""
    chance = random.Random(f"{seed} {number}")
    kind = chance.choices([*SPOIL], [weight for _, weight in SPOIL.values()])[0]
    kind = only or kind
    root, outside = _laid_out(place, bases, kind, chance)
    spoilt = SPOIL[kind][0](root, outside, chance)
    findings: list[tuple[Told, Finding]] = []
    ends: Counter[str] = Counter()
    for at, told in enumerate(sampled(spoilt.own, kind, chance)):
        done, found = _tried(root, outside, place / f"uit{at}", told, spoilt.environment)
        ends[f"{told.words[0]} {done.code}"] += 1
        findings += [(told, each) for each in found if not (kind == "git" and _of_git(each))]
    if kind in {"bytes", "values"}:
        findings += [(Told(("fmt",)), each) for each in _other_meaning(root)]
        if git(root, "tag", "--list", POSTPONED):
            findings += [(Told(("history",)), each) for each in _lost_history(root)]
    return Outcome(kind, findings, ends)


def _tried(
    root: Path, outside: Path, out: Path, told: Told, more: Mapping[str, str]
) -> tuple[Done, list[Finding]]:
    out.mkdir()
    words, environment = filled(told.words, out), dict(more)
    if told.on_github:
        environment |= {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(out / SUMMARY)}
    before = tree(root)
    if told.program:
        done = as_program(root, words, environment, outside)
    else:
        done = in_child(root, words, environment)
    files = [each for each in sorted(out.rglob("*")) if each.is_file()]
    made = {each.relative_to(out).as_posix(): each.read_bytes() for each in files}
    found = [*judged(done, made, on_github=told.on_github)]
    found += written(done, before, tree(root), outside)
    if SUMMARY in made:
        found += forge(made[SUMMARY].decode("utf-8", "replace"), f"{SUMMARY}: ")
    return done, found


def _of_git(finding: Finding) -> bool:
    """Where a setting makes git look is git's; that nothing of it is told is ours."""
    return finding.kind == "read outside" and SECRET not in finding.seen


def _other_meaning(root: Path) -> Iterator[Finding]:
    """What `ak fmt` wrote means what it meant."""
    committed(root)
    if in_child(root, ("fmt",), NOTHING).code not in {0, 1}:
        return
    done = in_child(root, ("diff", "--format", "json"), NOTHING)
    if done.code == 0 and b'"wijzigingen": []' not in done.out:
        yield Finding("other meaning", done.out[:300].decode("utf-8", "replace"))


def _lost_history(root: Path) -> Iterator[Finding]:
    """After the repair `ak history` tells what was postponed, as before."""
    git(root, "rm", "--quiet", "-r", "--cached", "--ignore-unmatch", "data")
    shutil.rmtree(root / "data")
    git(root, "checkout", "--quiet", "--force", "begin", "--", "data")
    committed(root)
    told = in_child(root, ("history", "--slipping", "--format", "json"), NOTHING)
    if git(root, "rev-parse", "begin").encode() not in told.out:
        yield Finding("lost history", f"exit {told.code}: {told.err[-300:]!r}")


def _laid_out(place: Path, bases: Path, kind: str, chance: random.Random) -> tuple[Path, Path]:
    name = chance.choice(["own", "measured", "measured", "measured", "hostile", "region", "bed"])
    if kind in {"given", "places", "template", "style", "arguments"}:
        name = "measured"
    if kind == "git":
        name = chance.choice(["measured", "own"])
    shutil.copytree(base(bases, name), place / "repo", symlinks=True)
    outside = place / "buiten"
    outside.mkdir()
    for each in OUTSIDE:
        (outside / each).write_text(f"[user]\n\tname = {SECRET}\n# {SECRET}: 1\n", "utf-8")
    (place / "gewoon.yaml").write_text("a: b\n", "utf-8")
    return place / "repo", outside
