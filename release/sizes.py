# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What does an installed `ak` weigh, part by part, and is that within the budget?

    PYTHON_OF_AK release/sizes.py

Prints a table; exits with 1 when a part weighs more than docs/install.md allows.
"""

import re
import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path

OURS = "ambitiekader-cli"
NOT_OURS = {"pip", "setuptools", "wheel"}
PAGE = Path(__file__).resolve().parents[1] / "docs/install.md"
ROW = re.compile(r"^\| ([a-z -]+?) \| [0-9.]+ \| ([0-9.]+) \|", re.MULTILINE)
REST = "all others"
FONTS = "letters"


def measured() -> dict[str, float]:
    """Megabytes of each part, without what Python compiles on this computer."""
    found: dict[str, float] = {}
    for each in distributions():
        name = re.sub(r"[-_.]+", "-", each.metadata["Name"]).lower()
        if name not in NOT_OURS:
            letters = _bytes(each, fonts=True)
            found[name] = (_bytes(each) - letters) / 1e6
            if letters:
                found[FONTS] = letters / 1e6
    return found


def _bytes(each: Distribution, *, fonts: bool = False) -> int:
    files = [Path(str(each.locate_file(file))) for file in each.files or ()]
    chosen = (file for file in files if file.suffix != ".pyc")
    return sum(
        f.stat().st_size for f in chosen if f.is_file() and (not fonts or f.suffix == ".ttf")
    )


def main() -> int:
    budget = {name: float(most) for name, most in ROW.findall(PAGE.read_text("utf-8"))}
    found = measured()
    named = {name: size for name, size in found.items() if name in budget}
    named[REST] = sum(size for name, size in found.items() if name not in budget)
    named["together"] = sum(found.values())
    print("| part | MB | budget |\n| --- | --- | --- |")
    for name, size in named.items():
        print(f"| {name} | {size:.1f} | {budget.get(name, 0):g} |")
    too_much = [name for name, size in named.items() if size > budget.get(name, 0)]
    gone = [name for name in budget if name not in named]
    for name in (*too_much, *gone):
        print(f"{name}: {'not installed' if name in gone else 'more than its budget'}")
    return bool(too_much or gone)


if __name__ == "__main__":
    sys.exit(main())
