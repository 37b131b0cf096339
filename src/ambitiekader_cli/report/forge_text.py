"""Text of a stranger on a page of GitHub or GitLab: shown as it is, and nothing made of it.

A forge looks for addresses, names and numbers after it has read the Markdown, in the text between
two tags. So a backslash or an entity does not stop it and a tag does: `<wbr>`, which shows nothing
and is not copied either. GitHub Flavored Markdown, "Autolinks (extension)"; docs.github.com,
"Autolinked references and URLs"; docs.gitlab.com, "GitLab-specific references".
"""

import re
from collections.abc import Callable

from ambitiekader_cli.render.template.escape import escape_signs
from ambitiekader_cli.text import visible

MOST_BYTES = 60_000
"""GitHub refuses a comment or an issue of more than 65,536."""

_LIVE = re.compile(
    r"""
      /(?=/) | www(?=\.)            # an address
    | @                             # a mail address, a name, a team
    | \# | GH-(?=\d)                # an issue
    | [!%~&^*\[](?=\S)              # of GitLab: a merge request, a milestone, a label, ...
    | :(?=[\w+-]+(?::|\Z))          # a picture such as :100:
    | [0-9a-f]{6}(?=[0-9a-f])       # a commit
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FORMULA = re.compile(r"\\?\$")
"""GitHub reads formulas between dollar signs, and asks for these tags around what is none."""
_HERE = "\u200b"
"""Where a tag comes; `visible` leaves no such sign in a text."""


def inert(text: str, escape: Callable[[str], str]) -> str:
    """What `escape` makes of a text on one line, with a tag in all that a forge would act on."""
    found = escape(_LIVE.sub(rf"\g<0>{_HERE}", visible(text)))
    return _FORMULA.sub(r"<span>\g<0></span>", found.replace(_HERE, "<wbr>"))


def marked(text: str, *, inside: bool = False) -> str:
    """Text that a forge shows literally: no markup, links, mentions or references.

    With `inside` it never stands at the start of a line.
    """
    return inert(" ".join(text.split()), _escape_inside if inside else escape_signs)


def _escape_inside(text: str) -> str:
    return escape_signs(f"a{text}")[1:]
