"""Which of a row of boxes somebody ticked: ☐ became ☒, ✓ or x, or only one word is left."""

import re
from collections.abc import Mapping

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import folded

_BOXES = frozenset("☐□◻")


def ticked(text: str, choices: Mapping[str, str]) -> str | None:
    """The choice, by its words; None where no box is ticked. Raises UserError."""
    plain = folded(" ".join(text.split()))
    found = re.compile(
        rf"(?<!\w)((?:[^\s\w.,;]|\b[xv]\b){{0,4}}) ?({'|'.join(map(re.escape, choices))})(?!\w)"
    ).findall(plain)
    marked = [words for signs, words in found if set(signs) - _BOXES]
    bare = [words for signs, words in found if not signs]
    boxed = len(found) - len(marked) - len(bare)
    if len(marked) > 1:
        raise UserError(f"er is meer dan één aangekruist: {quoted(', '.join(marked))}", _ONE)
    if marked:
        return choices[marked[0]]
    if len(bare) == 1 and not boxed:
        return choices[bare[0]]
    if boxed != len(choices) or bare:
        raise UserError(f"niet duidelijk wat is aangekruist: {quoted(text)}", _ONE)
    return None


_ONE = "zet een x in plaats van één hokje"
