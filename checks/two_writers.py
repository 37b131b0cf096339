# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Is a report lost when two write at once? `python checks/two_writers.py [ROUNDS]`; 200 rounds.

Each round two `ak update` start together on one file, each with a text of its own. Every text must
stand there once, or its process must have said that it was refused.
"""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from writing_commands import UPDATE, Said, Trial, ak, unclear

DUU = "data/regional/ambities/duurzaamheid.yaml"
WORDS = ("update", "DUU-1", "--status", "loopt", "--datum", "2025-03-01", "--yes")
REFUSED = re.compile(r"intussen veranderd|een andere ak schrijft")


def main() -> int:
    """1 when a report was lost, stands there twice, or a refusal was not clear."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    count: Counter[str] = Counter()
    with TemporaryDirectory() as folder:
        root = Trial(UPDATE, Path(folder)).copy()
        for number in range(rounds):
            texts = [f"ronde {number} door {who}" for who in ("de ene", "de ander")]
            ends = _together(root, texts)
            for text, said in zip(texts, ends, strict=True):
                count["refused"] += bool(said.code)
                for why in _wrong((root / DUU).read_text("utf-8"), text, said):
                    count["wrong"] += 1
                    print(f"WRONG {text}: {why}", flush=True)
        count["wrong"] += ak(root, "validate").code
        kept = (root / DUU).read_text("utf-8").count("toelichting: ronde")
    print(f"{rounds} x 2 writers: {kept} reports kept, {count['refused']} refused and told, "
          f"{2 * rounds - kept - count['refused']} lost, {count['wrong']} wrong")  # fmt: skip
    return min(count["wrong"], 1)


def _together(root: Path, texts: list[str]) -> list[Said]:
    words = [sys.executable, "-m", "ambitiekader_cli", *WORDS, "--repo", str(root)]
    started = [
        subprocess.Popen(
            [*words, "--toelichting", text],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        for text in texts
    ]
    said = [process.communicate(timeout=120) for process in started]
    return [Said(process.returncode, *each) for process, each in zip(started, said, strict=True)]


def _wrong(written: str, text: str, said: Said) -> Iterator[str]:
    times = written.count(text)
    if times != (said.code == 0):
        yield f"exit {said.code}, and it stands there {times} times"
    if said.code and (said.code != 1 or not REFUSED.search(said.err)):
        yield f"exit {said.code}: {said.err}"
    yield from unclear(said)


if __name__ == "__main__":
    sys.exit(main())
