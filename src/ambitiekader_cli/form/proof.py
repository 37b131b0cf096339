"""Does the new text say exactly what the old one said? Nothing is written without this proof."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ambitiekader_cli.source.comments import asides_in
from ambitiekader_cli.source.decode import Unreadable
from ambitiekader_cli.source.reader import read_by_libyaml


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
    from ambitiekader_cli.form.second_reader import read_otherwise  # noqa: PLC0415 - only when something will be written

    return reads(text, data) and bool(read_otherwise(text) == data)


def reads(text: str, data: Any) -> bool:  # noqa: ANN401
    """Whether libyaml reads these: `plain_form` proves nothing."""
    try:
        return bool(read_by_libyaml(text) == data)
    except Unreadable:
        return False


def comments_in(text: str) -> Counter[str]:
    """Every comment, and how often it stands there."""
    return Counter(aside.text for aside in asides_in(text) if aside.text)


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
