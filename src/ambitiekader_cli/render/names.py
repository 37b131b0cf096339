"""What are a document and its charts called on disk? Names that sort, tell, and are safe anywhere.

A template shows a chart by its own name: `![what it says](grafiek:name)`.
"""

import re
import unicodedata
from collections.abc import Mapping

LONGEST = 80
CHART = re.compile(r"(?<!\\)!\[((?:[^\[\]\\\n]|\\.)*)\]\(grafiek:([a-z-]+)\)")
"""The text alternative, in Markdown, and the name. What data says never looks like this."""
PICTURE = ".svg"
"""What the name of such a file ends with."""


def slug(text: str) -> str:
    """Lower case a-z, digits and hyphens; empty when nothing of the text can be kept."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST].strip("-")


def stem(titel: str, which: str | None, when: str) -> str:
    """`lokale-afspraken-stad-2022-2025`. The time keeps it clear of Windows' device names."""
    return "-".join(filter(None, (slug(titel) or "document", slug(which or ""), slug(when))))


def beside(markdown: str, base: str, charts: Mapping[str, str]) -> tuple[str, dict[str, bytes]]:
    """The Markdown with links to files, and these files: `voortgang-2026-11-25-grafiek.svg`."""
    used = {shown[2] for shown in CHART.finditer(markdown)} & charts.keys()
    names = {
        name: f"{base}-grafiek{'' if len(used) == 1 else f'-{name}'}{PICTURE}" for name in used
    }

    def linked(shown: re.Match[str]) -> str:
        name = names.get(shown[2])
        return f"![{shown[1]}]({name})" if name else shown[0]

    files = {names[name]: charts[name].encode() for name in sorted(used)}
    return CHART.sub(linked, markdown), files
