"""Where templates stand: those of a repository, and those that come with `ak`."""

from pathlib import Path

from ambitiekader_cli.repo.door import content

FOLDER = "templates"
"""Where templates live in a data repository."""
HUISSTIJL = "huisstijl.docx"
MOST_BYTES = 5_000_000
"""Of a house style, as it is packed."""


def bundled() -> Path:
    """The templates that come with `ak`: in the installed package, or in a source checkout."""
    package = Path(__file__).parents[1] / "_bundled" / FOLDER
    return package if package.is_dir() else Path(__file__).parents[3] / FOLDER


def has_own_style(root: Path | None) -> bool:
    """Whether a repository has another house style for Word than the one that comes with `ak`."""
    if root is None:
        return False
    ours = content(bundled() / HUISSTIJL, MOST_BYTES)
    try:
        return content(root / FOLDER / HUISSTIJL, len(ours)) != ours
    except FileNotFoundError:
        return False
    except OSError:  # whoever makes the document says why
        return True
