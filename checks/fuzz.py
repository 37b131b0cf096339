# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What does `ak` do with all that a stranger gives it? `python checks/fuzz.py --minutes 30`.

Round after round a good repository is spoilt in one way (`fuzzing.round.SPOIL`), and some 5 to 12
commands are run on it and judged (`fuzzing.oracles`), by judgements that are tried first. A round
depends on the seed and its number alone: `--seed 1 --round 57 --keep FOLDER` plays one again and
leaves it there. Needs a system that can fork.
"""

import resource
import shutil
import sys
import time
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from fuzzing import proof, running
from fuzzing import round as rounds

SHOWN = 3
"""Of findings of one kind by one command; the others are counted."""


def main() -> int:
    """The number of findings, at most 1."""
    asked = _asked()
    running.prepare()
    found: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    with TemporaryDirectory() as folder:
        if missed := proof.blind(Path(folder, "proof")):
            print(f"a judgement that does not see what it is for: {missed}")
            return 1
        for number in _numbers(asked, ends):
            place = asked.keep or Path(folder, "round")
            place.mkdir(parents=True)
            outcome = rounds.played(asked.seed, number, place, Path(folder, "bases"), asked.only)
            kinds[outcome.kind] += 1
            ends += outcome.ends
            for told, finding in outcome.findings:
                found[finding.kind] += 1
                found[f"{finding.kind}: {told.words[0]}"] += 1
                if found[f"{finding.kind}: {told.words[0]}"] <= SHOWN or asked.round is not None:
                    again = f"--seed {asked.seed} --round {number}"
                    only = f" --only {asked.only}" if asked.only else ""
                    print(f"{finding.kind}: {told}  [{again}{only}]", flush=True)
                    print(f"    {finding.seen!r}", flush=True)
            if not asked.keep:
                _forget(place)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"seed {asked.seed}: {sum(kinds.values())} rounds, {sum(ends.values())} executions, "
          f"{used.ru_utime + used.ru_stime:.0f} s of the processor")  # fmt: skip
    for name, told in (("rounds", kinds), ("ends", ends), ("findings", found)):
        print(f"{name}: {', '.join(f'{key} {n} x' for key, n in sorted(told.items())) or 'none'}")
    return min(sum(found.values()), 1)


def _asked() -> Namespace:
    asked = ArgumentParser(description=__doc__)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--minutes", type=float, help="go on for so long")
    asked.add_argument("--executions", type=int, default=400, help="or until so many commands ran")
    asked.add_argument("--round", type=int, help="only this round")
    asked.add_argument("--only", default="", choices=["", *rounds.SPOIL], help="spoil in one way")
    asked.add_argument("--keep", type=Path, help="leave the round in this new folder")
    return asked.parse_args()


def _numbers(asked: Namespace, ends: "Counter[str]") -> Iterator[int]:
    if asked.round is not None:
        yield asked.round
        return
    began = time.monotonic()
    for number in count(1):
        if asked.minutes and time.monotonic() - began > asked.minutes * 60:
            return
        if not asked.minutes and sum(ends.values()) >= asked.executions:
            return
        yield number


def _forget(place: Path) -> None:
    """Also what may not be read."""
    shutil.rmtree(place, onerror=lambda _do, path, _why: Path(path).parent.chmod(0o700))
    if place.exists():
        shutil.rmtree(place)


if __name__ == "__main__":
    sys.exit(main())
