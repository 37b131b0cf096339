"""What a document says of itself beside its text: at the foot of each page, and in its file."""

from collections.abc import Mapping

from ambitiekader_cli.render.pipe import About
from ambitiekader_cli.render.template.escape import readable

LONGEST_FOOT = 64
"""Signs of a title at the foot of a page, with `Conceptversie` before it: that foot is one line."""
LONGEST = 255
"""Signs of a property."""
CONCEPT = "Conceptversie"


def foot(titel: str, about: About) -> str:
    """What stands left at the foot of each page; the number of the page stands right."""
    before = f"{CONCEPT}. " if about.concept else ""
    short = _short(" ".join(readable(titel).split()), LONGEST_FOOT - len(before))
    return before + ", ".join(filter(None, (short, about.peildatum)))


def _short(text: str, most: int) -> str:
    """Whole words, if there is more than one."""
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0].rstrip()}…"


def marks(about: About) -> Mapping[str, str]:
    """From which data a document was made, by a name for each."""
    told = {
        "document": about.titel,
        "peildatum": about.peildatum,
        "revisie": about.revisie or "",
        "status": about.status,
    }
    return {name: readable(text)[:LONGEST] for name, text in told.items()}


def keywords(about: About) -> list[str]:
    """The same as words to find a file by; nothing for what is not known."""
    return [f"{name}: {text}" for name, text in marks(about).items() if text]
