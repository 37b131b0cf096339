"""A data file written over, or why not, in a line for people."""

from pathlib import Path

from ambitiekader_cli import repo
from ambitiekader_cli.repo.lock import Busy
from ambitiekader_cli.repo.replace import Overtaken, replace
from ambitiekader_cli.source import Source


def not_saved(root: Path, source: Source, new: bytes) -> str:
    """Why this could not be written in place of what was read; empty when it was."""
    try:
        replace(root, source.path, source.raw, new)
    except Overtaken:
        return f"{source.path}: {_OVERTAKEN}"
    except Busy:
        return f"{source.path}: {_BUSY}"
    except OSError as error:
        return f"{source.path}: niet te schrijven: {repo.reason(error)}"
    return ""


_OVERTAKEN = "niet aangeraakt: het bestand is intussen veranderd; probeer het opnieuw"
_BUSY = "niet aangeraakt: een andere ak schrijft in deze map; probeer het straks opnieuw"
