# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What the page is made of besides `ak`: the version of each part, and the sum of its file.

From PyPI, npm and Debian. The check of the page uses the same versions, so it does not notice when
pyproject.toml asks for others: then a test does, `tests/web/test_pins.py`.
"""

from typing import NamedTuple


class Wheel(NamedTuple):
    """A file of PyPI."""

    name: str
    version: str
    sha256: str


PLATFORM = "pyemscripten_2026_0_wasm32"
"""What Pyodide calls the WebAssembly that it can load; another for each year of Python."""
ELSEWHERE = ("manylinux2014_x86_64", "manylinux_2_17_x86_64")
"""Of these wheels there is none for Pyodide: their C part is left out, and Python's own used."""
PYTHON = "3.14"
PYODIDE = (
    "314.0.7",
    "0YvXxEhfEdpLfb/XkM2BFAeMROq0iMUX2bzzH9pOttyMcWkwq+HbE5uyuGD82LN7y2q+SNvi/6V5JEsOlD2R1A==",
)
"""The package of npm, and its SHA-512."""
WHEELS = (
    Wheel(
        "annotated-doc", "0.0.7", "6bc31bbbec6dfaaedc1676dbc11dbda96fe22a2b5c400e9ebad113fec44a9dc6"
    ),
    Wheel("jinja2", "3.1.6", "85ece4451f492d0c13c5dd7c13a64681a86afae63a5f347908daf103ce6d2f67"),
    Wheel(
        "markdown-it-py",
        "4.3.0",
        "7aa1511a46c39138de78d9eba92ce47e63124d8003fc98b3a351909e04239efa",
    ),
    Wheel(
        "markupsafe", "3.0.4", "a8e9f292fcda89b324f2f5c91d13f1424a153e40fc2756f38ee23b15835ff300"
    ),
    Wheel("mdurl", "0.1.2", "84008a41e51615a49fc9966191ff91509e3c40b939176e643fd50a5c2196b8f8"),
    Wheel(
        "pydantic-core",
        "2.50.5",
        "b2910ec0fa5aeb9bef70156f2b79f4783978fdcfaa7b2f1b5d1814458d2e79a1",
    ),
    Wheel(
        "python-docx", "1.2.0", "3fd478f3250fbbbfd3b94fe1e985955737c145627498896a8a6bf81f4baf66c7"
    ),
    Wheel("pyyaml", "6.0.4", "c604dc2613c417130479cdd6e55c2faa691b6365aa82b3dafddfcecc2eaf1ac7"),
    Wheel("rich", "15.0.0", "33bd4ef74232fb73fe9279a257718407f169c09b78a87ad3d296f548e27de0bb"),
    Wheel(
        "ruamel-yaml", "0.19.1", "27592957fedf6e0b62f281e96effd28043345e0e66001f97683aa9a40c667c93"
    ),
    Wheel(
        "shellingham", "1.5.4", "7ecfff8f2fd72616f7481040475a65b2bf8af90a56c89140852d1120324e8686"
    ),
    Wheel("typer", "0.28.0", "afd18929180b706c5e9a239f53c3c8136903553c0c2d460598bbaa924191d4ab"),
    Wheel(
        "typing-extensions",
        "4.16.0",
        "481caa481374e813c1b176ada14e97f1f67a4539ce9cfeb3f350d78d6370c2e8",
    ),
    Wheel("tzdata", "2026.6", "0a10eec6e13ef16b627fabed9a5f2ba61a62b1c67f327305f4e7e412a70b4aec"),
)
TYPST = Wheel("typst", "0.15.2", "39f9320f7a07623e90b0a53cc5e913649cf381d2ff7e9293a5bc327831811a36")
ZIG = (
    "0.17.1",
    "ea6cc5d87b033cf0aedfbc8f9549a908cae6c50ac31f1698188fa48a74524b54",  # Linux, x86-64
    "b7c5f02fccd40f89b999ee16a1f5ddced56e6182370f8affe494bcf8a28cf07e",  # Linux, ARM
    "09953b6af7f64168b915180a42774f520f92d86ef6331b28e33915c7e1f0bb23",  # macOS, ARM
    "4e0b4b9c02b8d0d220e9948010f860b62ff11d96abb39762eca5fa2ef3f7bc97",  # macOS, x86-64
    "69c3dfc3aff6a297ec4017aa904782c0e450eb988982d7f675d83edce27526fb",  # Windows, x86-64
)
"""The compiler of `libyaml.c`: a version, and the sums of its wheels."""
LIBYAML = ("0.2.5", "fa240dbf262be053f3898006d502d514936c818e422afdcf33921c63bed9bf2e")
"""The source, as Debian and Ubuntu have it: libyaml_0.2.5.orig.tar.gz."""


if __name__ == "__main__":  # as constraints for pip, for who wants the same on a computer
    print(*(f"{each.name}=={each.version}" for each in (*WHEELS, TYPST)), sep="\n")
