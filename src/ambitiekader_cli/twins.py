"""Signs that Word, a phone or a website makes of those on a keyboard: `’` of `'`, `‑` of `-`."""

_TWINS = {
    "'": "‘’‚‛′ʹʼˈ`´＇",
    '"': "“”„‟«»″＂",
    "-": "‐‑‒–—―−⁃˗﹘﹣－",
}
_KEYS = str.maketrans({twin: key for key, twins in _TWINS.items() for twin in twins})


def as_typed(text: str) -> str:
    """The text as a keyboard writes it."""
    return text if text.isascii() and "`" not in text else text.translate(_KEYS)


def folded(text: str) -> str:
    """What is left when capitals do not count, nor which of its twins a sign is."""
    return as_typed(text).casefold()


def first_twin(text: str) -> str:
    """The first sign that no keyboard writes, though it looks so; empty when there is none."""
    return next((sign for sign in text if sign != "`" and as_typed(sign) != sign), "")
