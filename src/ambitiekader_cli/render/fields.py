"""Which words of a document are a field of the data: `<ak:titel>` in the Markdown of a template.

Nobody sees it. Only Word keeps it, as the style of a paragraph, so that an edit finds its field.
"""

import re

FIELD = re.compile(r"<ak:([a-z]+)>")
"""Before the words of a field; no value has it, for what stands in data is escaped."""
_BREAK = "<br>"


def marked(markdown: str, name: str) -> str:
    """The Markdown of a value, each line of it with its mark."""
    mark = f"<ak:{name}>"
    return mark + markdown.replace(_BREAK, _BREAK + mark)


def unmarked(markdown: str) -> str:
    """The same Markdown for who reads it."""
    return FIELD.sub("", markdown)
