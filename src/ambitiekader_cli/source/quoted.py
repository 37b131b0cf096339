"""A piece of text from a file, as it is quoted in a message."""

LONGEST = 60


def quoted(text: str) -> str:
    """The text between backticks: on one line, short, and never ending its own quotation."""
    line = " ".join(text[: 4 * LONGEST].replace("`", "'").split())
    return f"`{line}`" if len(line) <= LONGEST else f"`{line[: LONGEST - 1]}…`"
