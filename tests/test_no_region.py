# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The program, its templates and its help name no place, no party and no number of our own data."""

import re
from collections.abc import Iterator
from pathlib import Path

from support.render_files import kader_of

from ambitiekader_cli.model.item import Doelwaarde

ROOT = Path(__file__).parents[1]
WRITTEN = [*sorted(ROOT.glob("src/**/*.py")), *sorted(ROOT.glob("templates/*.j2"))]
KADER = kader_of(ROOT)


def names() -> Iterator[str]:
    """Of gemeenten, partijen, dorpen and the places where people met."""
    yield from filter(None, (KADER.frame.regio,))
    for gemeente in KADER.frame.gemeenten:
        yield from (gemeente.naam, f"{gemeente.code}-")
    for partij in KADER.partijen.values():
        yield from (partij.id, *partij.names, *partij.gebied)
    for item in KADER.all_items():
        yield from (gebied.naam for gebied in item.gebied)
    for _, _, signing in KADER.ondertekeningen():
        yield from filter(None, (signing.plaats,))
    for body in KADER.overleg.overleggen if KADER.overleg else ():
        yield from (m.plaats for m in (*body.gehouden, *body.gepland) if m.plaats)


def numbers() -> Iterator[str]:
    """`91 woningen`: what was agreed to reach."""
    for item in KADER.all_items():
        if item.doelwaarde:
            for number in bounds(item.doelwaarde):
                yield f"{number} {item.doelwaarde.eenheid}"


def bounds(target: Doelwaarde) -> Iterator[str]:
    found = (target.minimaal, target.maximaal, target.precies)
    return (str(number) for number in found if number is not None)


WORDS = sorted({*names(), *numbers()})


def pattern(word: str) -> str:
    """The word by itself; of the code of a gemeente an id that begins with it."""
    after = r"(?=[A-Z0-9])" if word.endswith("-") else r"(?![\w-])"
    return rf"(?<![\w-]){re.escape(word)}{after}"


def test_there_are_words_to_look_for() -> None:
    assert len(WORDS) > 40


def test_it_names_nothing_of_ours() -> None:
    assert len(WRITTEN) > 500
    assert [found for path in WRITTEN for found in named_in(path)] == []


def named_in(path: Path) -> Iterator[str]:
    """The lines; of most words a plain look says that a file has them nowhere."""
    text = path.read_text("utf-8")
    if there := [word for word in WORDS if word in text]:
        by_itself = re.compile("|".join(map(pattern, there)))
        for number, line in enumerate(text.splitlines(), 1):
            if by_itself.search(line):
                yield f"{path.relative_to(ROOT).as_posix()}:{number}: {line.strip()}"
