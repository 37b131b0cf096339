"""Which levels does a frame have? Light: `ak render --list` reads nothing else of the data."""

from pathlib import Path

from ambitiekader_cli.repo.entries import read
from ambitiekader_cli.repo.layout import KADER
from ambitiekader_cli.source import Source, Unreadable

BOTH = "regio-en-gemeenten"


def niveau_of(root: Path) -> str:
    """As kader.yaml says; both levels where it does not, or cannot be read."""
    try:
        data = Source(KADER, read(root, KADER)).data()
    except (OSError, Unreadable):
        return BOTH
    found = data.get("niveau") if isinstance(data, dict) else None
    return found if isinstance(found, str) else BOTH
