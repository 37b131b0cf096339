# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Is each OpenDocument text in a folder as the standard says, ODF 1.2?

    python checks/odt.py SCHEMAS FOLDER

SCHEMAS holds the RELAX NG of the standard, as node-webodf from npm brings it. Needs lxml from PyPI.
Exits with 1 when something is wrong.
"""

import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

DOCUMENT = "OpenDocument-v1.2-cos01-schema.rng"
SCHEMAS = {
    "META-INF/manifest.xml": "OpenDocument-v1.2-cos01-manifest-schema.rng",
    **dict.fromkeys(("content.xml", "styles.xml", "meta.xml"), DOCUMENT),
}
SHOWN = 5
"""Findings of one part."""


def main() -> int:
    schemas, folder = map(Path, sys.argv[1:])
    paths = sorted(folder.rglob("*.odt"))
    if not paths:
        print(f"{folder}: no ODT here", file=sys.stderr)
        return 2
    rules = {name: etree.RelaxNG(etree.parse(schemas / name)) for name in {*SCHEMAS.values()}}
    found = [f"{path}: {line}" for path in paths for line in findings(path, rules)]
    print(*found, sep="\n", end="\n" if found else "")
    print(f"{len(paths)} ODT files, {len(found)} findings")
    return 1 if found else 0


def findings(path: Path, rules: dict[str, etree.RelaxNG]) -> Iterator[str]:
    with zipfile.ZipFile(path) as package:
        if package.namelist()[0] != "mimetype":
            yield "mimetype is not the first part"
        for name, schema in SCHEMAS.items():
            rule = rules[schema]
            if not rule.validate(etree.fromstring(package.read(name))):
                yield from (f"{name}: {error.message}" for error in list(rule.error_log)[:SHOWN])


if __name__ == "__main__":
    sys.exit(main())
