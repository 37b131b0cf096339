"""Text without the signs of Word that nobody sees, if they are all that goes."""

from collections.abc import Iterator
from typing import Any

from ambitiekader_cli.source.comments import asides
from ambitiekader_cli.source.decode import Problem, Unreadable
from ambitiekader_cli.source.events import events
from ambitiekader_cli.source.reader import read
from ambitiekader_cli.unseen import IDLE, UNSEEN


def without_idle_signs(raw: bytes) -> str:
    """The text of a file; empty when it has none, is no YAML, or would be read otherwise."""
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
        bare = _bare(text)
        same = bare != text and not UNSEEN.search(bare) and [*_read(text)] == [*_read(bare)]
    except (UnicodeDecodeError, Unreadable):
        return ""
    return bare if same else ""


def beneath(raw: bytes) -> list[Problem]:
    """What else is wrong with a file that has such signs; it keeps them from being taken away."""
    text = raw.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    bare = _bare(text)
    if bare == text or UNSEEN.search(bare):
        return []
    try:
        read(bare)
    except Unreadable as unreadable:
        return unreadable.problems
    return []


def _bare(text: str) -> str:
    return text.translate(_GONE)


def _read(text: str) -> Iterator[tuple[Any, ...]]:
    """All that a reader makes of a text, without these signs: its data, their form, comments."""
    stream = [*events(text)]
    for event in stream:
        form = getattr(event, "style", None), getattr(event, "flow_style", None)
        yield type(event), *form, _bare(getattr(event, "value", None) or "")
    for aside in asides(text, stream):
        yield aside.kind, _bare(aside.text)


_GONE = dict.fromkeys(map(ord, IDLE))
