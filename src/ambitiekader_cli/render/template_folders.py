"""Where templates stand: those of a repository, and those that come with `ak`."""

from pathlib import Path

FOLDER = "templates"
"""Where templates live in a data repository."""


def bundled() -> Path:
    """The templates that come with `ak`: in the installed package, or in a source checkout."""
    package = Path(__file__).parents[1] / "_bundled" / FOLDER
    return package if package.is_dir() else Path(__file__).parents[3] / FOLDER
