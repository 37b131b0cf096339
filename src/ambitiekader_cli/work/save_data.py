"""Data files written over, or why not, in a line for people."""

from collections.abc import Sequence
from pathlib import Path

from ambitiekader_cli import repo
from ambitiekader_cli.errors import Refused
from ambitiekader_cli.repo.lock import Busy
from ambitiekader_cli.repo.replace import Overtaken, replace, tidy
from ambitiekader_cli.repo.replace_all import Halfway, Replacement, replace_all
from ambitiekader_cli.source import Source
from ambitiekader_cli.text import visible


def not_saved(root: Path, source: Source, new: bytes) -> str:
    """Why this could not be written in place of what was read; empty when it was."""
    try:
        replace(root, source.path, source.raw, new)
    except (Overtaken, Busy, OSError) as error:
        return f"{source.path}: {_why(error)}"
    return ""


def save_all(root: Path, replacements: Sequence[Replacement]) -> None:
    """Write all of them or none; raises Refused with why not."""
    tidy(root)
    first, *others = replacements
    paths = ", ".join(each.path for each in replacements)
    try:
        if others or first.old is None or first.new is None:
            replace_all(root, replacements)
        else:
            replace(root, first.path, first.old, first.new)
    except Halfway as halfway:
        message = f"{paths}: halverwege blijven steken: {halfway}"
        raise Refused([visible(message), _FINISHED_LATER]) from None
    except (Overtaken, Busy, OSError) as error:
        raise Refused([visible(f"{paths}: {_why(error)}")]) from None


def _why(error: Overtaken | Busy | OSError) -> str:
    if isinstance(error, Overtaken):
        return "niet aangeraakt: het bestand is intussen veranderd; probeer het opnieuw"
    if isinstance(error, Busy):
        return "niet aangeraakt: een andere ak schrijft in deze map; probeer het straks opnieuw"
    return f"niet te schrijven: {repo.reason(error)}"


_FINISHED_LATER = "    hulp: verhelp dat; de volgende `ak` die schrijft, maakt dit eerst af"
