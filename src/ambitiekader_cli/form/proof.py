"""Does the new text say exactly what the old one said? Nothing is written without this proof."""

from collections import Counter
from collections.abc import Iterator
from typing import Any
from unicodedata import normalize

from ambitiekader_cli.source.comments import asides
from ambitiekader_cli.source.decode import Unreadable
from ambitiekader_cli.source.events import events
from ambitiekader_cli.source.reader import read


def same(old: str, new: str, data: Any) -> bool:  # noqa: ANN401 - shapeless data
    """The data of the old text for two readers that share no code, and the same comments."""
    try:
        comments = comments_in(old)
        return (
            comments == comments_in(new)
            and all_signs_known(old, data, comments)
            and says(new, data)
        )
    except Unreadable:
        return False


def says(text: str, data: Any) -> bool:  # noqa: ANN401 - shapeless data
    """Whether both readers read exactly these data in a text."""
    return reads(text, data) and bool(_read_otherwise(text) == data)


def reads(text: str, data: Any) -> bool:  # noqa: ANN401
    """Whether the first reader, by which `ak` knows all data, reads these."""
    try:
        return bool(read(text) == data)
    except Unreadable:
        return False


def comments_in(text: str) -> Counter[str]:
    """Every comment, and how often it stands there."""
    return Counter(aside.text for aside in asides(text, events(text)) if aside.text)


def all_signs_known(text: str, data: Any, comments: Counter[str]) -> bool:  # noqa: ANN401
    """Every `#` lies in a value or in a comment that was found: no comment was missed."""
    accounted = sum(value.count("#") for value in _texts(data))
    accounted += sum(comment.count("#") * n for comment, n in comments.items())
    return text.count("#") <= accounted


def _texts(data: Any) -> Iterator[str]:  # noqa: ANN401
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        yield from data
        yield from (text for value in data.values() for text in _texts(value))
    elif isinstance(data, tuple):
        yield from (text for value in data for text in _texts(value))


def _read_otherwise(text: str) -> Any:  # noqa: ANN401
    """The data as ruamel.yaml reads it: YAML 1.2 in Python, where we read with libyaml."""
    from ruamel.yaml import YAML  # noqa: PLC0415 - only when something will be written
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415

    try:
        return _plain(YAML(typ="base", pure=True).compose(_without_tabs(text)))
    except (YAMLError, ValueError, IndexError, AssertionError, TypeError, KeyError):
        return Unreadable


def _without_tabs(text: str) -> str:
    """With spaces before comments: ruamel.yaml refuses a tab there, which YAML allows.

    Where this took text for a comment ruamel.yaml would read other data: so it hides nothing.
    """
    if "\t" not in text or "#" not in text:
        return text
    signs = list(text)
    for aside in filter(lambda each: each.text, asides(text, events(text))):
        at = aside.start - 1
        while at >= 0 and signs[at] in " \t":
            signs[at] = " "
            at -= 1
    return "".join(signs)


def _plain(node: Any) -> Any:  # noqa: ANN401
    if node is None:
        return None
    if node.id == "mapping":
        return {normalize("NFC", key.value): _plain(value) for key, value in node.value}
    if node.id == "sequence":
        return tuple(_plain(value) for value in node.value)
    return node.value if node.value or node.style else None
