"""How a template shows a chart, `![what it says](grafiek:name)`, and the file beside Markdown."""

import re
from collections.abc import Mapping

CHART = re.compile(r"(?<!\\)!\[((?:[^\[\]\\\n]|\\.)*)\]\(grafiek:([a-z-]+)\)")
"""The text alternative, in Markdown, and the name. What data says never looks like this."""

PICTURE = ".svg"
"""What the name of such a file ends with."""


def beside(markdown: str, stem: str, charts: Mapping[str, str]) -> tuple[str, dict[str, bytes]]:
    """The Markdown with links to files, and these files: `voortgang-2026-11-25-grafiek.svg`."""
    used = {found[2] for found in CHART.finditer(markdown)} & charts.keys()
    names = {
        name: f"{stem}-grafiek{'' if len(used) == 1 else f'-{name}'}{PICTURE}" for name in used
    }

    def linked(found: re.Match[str]) -> str:
        name = names.get(found[2])
        return f"![{found[1]}]({name})" if name else found[0]

    files = {names[name]: charts[name].encode() for name in sorted(used)}
    return CHART.sub(linked, markdown), files
