"""What changed between two versions, in every form that people and programs ask for.

One file is one form: `as_text` has `diff_text`, and so on. Imported when it is asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ambitiekader_cli.report.changes.review import Review
    from ambitiekader_cli.report.paper import Paper

FORMATS = ("text", "markdown", "json", "html")


def in_form(form: str, review: "Review", paper: "Paper") -> str | dict[str, Any]:
    """A text, or data for JSON; only a text for the screen looks at the paper."""
    make = getattr(import_module(f"{__name__}.as_{form}"), f"diff_{form}")
    made: str | dict[str, Any] = make(review, paper) if form == "text" else make(review)
    return made
