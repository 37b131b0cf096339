# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What libyaml alone needs for the same files: prints CPU seconds, whole process and bare scan."""

import sys
from pathlib import Path
from time import process_time

from yaml._yaml import CParser


def main() -> None:
    """Scan every YAML file below the folder given; reading them is not part of the bare scan."""
    texts = [path.read_text(encoding="utf-8") for path in Path(sys.argv[1]).rglob("*.yaml")]
    before = process_time()
    for text in texts:
        CParser(text).raw_parse()
    after = process_time()
    print(after, after - before)


if __name__ == "__main__":
    main()
