"""A whole number in a file of somebody else, however many digits stand there."""

_MOST_DIGITS = 15


def whole_number(text: str, most: int, default: int = 0) -> int:
    """At most so much; the default for what is no number of plain digits."""
    if not (text.isascii() and text.isdecimal()):
        return default
    digits = text.lstrip("0")
    return most if len(digits) > _MOST_DIGITS else min(int(digits or "0"), most)
