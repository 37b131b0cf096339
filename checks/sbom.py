# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Write what an installed `ak` is made of, as a CycloneDX SBOM, and hold it against its schema.

    pip install --require-hashes -r requirements/tools.txt
    python checks/sbom.py PYTHON_OF_AK FILE.json

It has each package that `ak` needs, as installed, and the letters in its wheel. What is compiled
into a package (libyaml, libxml2, the crates of Typst and pydantic-core) only that package knows.
"""

import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

ROOT = Path(__file__).resolve().parents[1]
FONTS = ROOT / "src/ambitiekader_cli/render/fonts"
PINNED = re.compile(r"^([a-z0-9-]+)==(\S+) (?!; sys_platform == 'win32')", re.MULTILINE)


def made(python: str) -> dict[str, Any]:
    """The SBOM; what nothing in `ak` needs, such as pip, is left out."""
    options = ["--pyproject", str(ROOT / "pyproject.toml"), "--output-reproducible"]
    command = [sys.executable, "-m", "cyclonedx_py", "environment", *options, python]
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    bom: dict[str, Any] = json.loads(done.stdout)
    needs = {each["ref"]: each.get("dependsOn", []) for each in bom["dependencies"]}
    program = bom["metadata"]["component"]
    program.pop("externalReferences", None)  # where the wheel lay on this computer
    program["version"] = version_at(python)
    program["purl"] = f"pkg:pypi/{program['name']}@{program['version']}"
    needed = {*reached(program["bom-ref"], needs)}
    letters = [*fonts()]
    needs[program["bom-ref"]] += [each["bom-ref"] for each in letters]
    bom["components"] = [each for each in bom["components"] if each["bom-ref"] in needed] + letters
    bom["dependencies"] = [
        {"ref": ref, "dependsOn": sorted(on)} if on else {"ref": ref}
        for ref, on in needs.items()
        if ref in needed
    ] + [{"ref": each["bom-ref"]} for each in letters]
    return bom


def version_at(python: str) -> str:
    """Of the `ak` that is installed there."""
    program = "from ambitiekader_cli import __version__; print(__version__)"
    done = subprocess.run(
        [python, "-c", program], capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout.strip()


def reached(ref: str, needs: dict[str, list[str]]) -> Iterator[str]:
    """Itself and all below it."""
    waiting, seen = [ref], {ref}
    while waiting:
        yield (one := waiting.pop())
        new = {*needs.get(one, ())} - seen
        seen |= new
        waiting += new


def fonts() -> Iterator[dict[str, Any]]:
    """Files of others in our own wheel."""
    for path in sorted(FONTS.glob("*.ttf")):
        yield {
            "bom-ref": path.name,
            "type": "file",
            "name": path.name,
            "version": "3.052",
            "supplier": {"name": "Adobe"},
            "licenses": [{"license": {"id": "OFL-1.1"}}],
            "hashes": [
                {"alg": "SHA-256", "content": hashlib.sha256(path.read_bytes()).hexdigest()}
            ],
        }


def wrong(bom: dict[str, Any]) -> Iterator[str]:
    """What its schema says, and what differs from the versions that were chosen."""
    if said := JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(bom)):
        yield str(said)
    told = {(_plain(each["name"]), each["version"]) for each in bom["components"]}
    pinned = {*PINNED.findall((ROOT / "requirements/program.txt").read_text("utf-8"))}
    pinned |= {(_plain(path.name), "3.052") for path in FONTS.glob("*.ttf")}
    for name, version in sorted(told ^ pinned):
        yield f"{name} {version}: {'not pinned' if (name, version) in told else 'not told'}"


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def main() -> int:
    bom = made(sys.argv[1])
    Path(sys.argv[2]).write_text(json.dumps(bom, indent=2) + "\n", "utf-8", newline="\n")
    found = [*wrong(bom)]
    for each in found:
        print(f"SBOM: {each}")
    print(f"{sys.argv[2]}: CycloneDX {bom['specVersion']}, {len(bom['components'])} components")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
