# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""How many edits of how many files are done, refused or wrong? `python checks/splices.py [COUNT]`.

COUNT is how many untidy files are made, and so many edits of each other file are tried at most.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.splices import trials
from support.yaml_corpus import VARIANTS, own_files, package_files, random_file, suite_texts

from ambitiekader_cli.source import Source


def main(count: int) -> int:
    """One line per kind of file, and the number that was wrong as exit code."""
    kinds: dict[str, Iterable[Source]] = {
        "untidy": filter(None, map(random_file, range(count))),
        "the YAML test suite": suite_texts(),
        "of other projects": package_files(),
    }
    kinds |= {f"our own: {variant}": _in_variant(variant) for variant in VARIANTS}
    total = Counter[str]()
    for kind, sources in kinds.items():
        counts = Counter[str]()
        for source in sources:
            counts += _tried(source, 8 if kind == "untidy" else count)
        print(f"{kind}: {_told(counts)}", flush=True)
        total += counts
    print(f"together: {_told(total)}")
    return min(total["wrong"], 1)


def _in_variant(variant: str) -> Iterator[Source]:
    return (Source(s.path, VARIANTS[variant](s.raw)) for s in own_files())


def _tried(source: Source, most: int) -> Counter[str]:
    counts = Counter(files=1)
    random = Random(source.path)
    tried = [*trials(source, random)]
    random.shuffle(tried)
    for kind, outcome in tried[: min(most, 40)]:
        try:
            answer = outcome()
        except AssertionError:
            answer = "wrong"
            print(f"wrong: {outcome} of {source.raw!r}")
        counts += Counter({answer: 1, kind: 1, "tried": 1})
    return counts


def _told(counts: Counter[str]) -> str:
    return ", ".join(f"{number:,} {name}" for name, number in sorted(counts.items()))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
