"""XML of strangers, whatever its part is called: no entities, no network, and little at a time."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ambitiekader_cli.exchange.guarded_zip import Package, wrong
from ambitiekader_cli.text import quoted

if TYPE_CHECKING:
    from lxml.etree import _Element

Event = tuple[str, "_Element"]
MOST_NODES = 1_500_000
"""In memory at a time: elements, attributes with their values, and texts between elements."""
CHUNK = 64 * 1024
"""Bytes that are read before what is done with is taken out of memory."""
_SAVE_AGAIN = "open het bestand en sla het opnieuw op"


def elements(
    package: Package, part: str | None, names: Sequence[str], marks: Sequence[str] = ()
) -> Iterator[Event]:
    """The end of these elements of a part, whatever their namespace; of a part not there none.

    Of `marks` also the start. Each is emptied after its end, so whoever wants it looks at once.
    Raises UserError where it is no XML, or too much.
    """
    if part is None or part not in package.parts:
        return
    from lxml import etree  # noqa: PLC0415 - heavy

    tags = [f"{{*}}{name}" for name in (*names, *marks)]
    reading = etree.XMLPullParser(("start", "end"), tag=tags, **_options())
    held = _Held(package, part, names)
    try:
        for chunk in _chunks(_checked(package, part)):
            held.grow(chunk)
            reading.feed(chunk)
            for event, element in reading.read_events():
                name = local(str(element.tag))
                if event == "end" or name in marks:
                    yield event, element
                held.see(event, name, element)
            held.shrink()
        reading.close()
    except etree.XMLSyntaxError:
        raise wrong(package.name, f"{quoted(part)} is niet te lezen", _SAVE_AGAIN) from None


class _Held:
    """What is in memory of a part: all that is not taken out."""

    def __init__(self, package: Package, part: str, names: Sequence[str]) -> None:
        self._package, self._part, self._names = package, part, names
        self._nodes = self._depth = 0
        self._read: _Element | None = None
        """The last that was read, with nothing of `names` around it."""

    def grow(self, chunk: bytes) -> None:
        """Raises UserError where it becomes too much."""
        self._nodes += _nodes(chunk)
        if self._nodes > MOST_NODES:
            raise _too_much(self._package, self._part)

    def see(self, event: str, name: str, element: "_Element") -> None:
        """Empty what was read."""
        if name in self._names:
            self._depth += 1 if event == "start" else -1
            if not self._depth:
                self._read = element
        if event == "end":
            element.clear()

    def shrink(self) -> None:
        """Take out all that stands before the last that was read."""
        up, self._read = self._read, None
        self._nodes = self._nodes if up is None else 0
        while up is not None:
            parent = up.getparent()
            while parent is not None and up.getprevious() is not None:
                del parent[0]
            up = parent


def whole(package: Package, part: str) -> "_Element | None":
    """All of a part; None where it is not there. Raises UserError as `elements` does."""
    if part not in package.parts:
        return None
    from lxml import etree  # noqa: PLC0415 - heavy

    raw = _checked(package, part)
    if _nodes(raw) > MOST_NODES:
        raise _too_much(package, part)
    try:
        root: _Element = etree.fromstring(raw, etree.XMLParser(**_options()))
    except etree.XMLSyntaxError:
        raise wrong(package.name, f"{quoted(part)} is niet te lezen", _SAVE_AGAIN) from None
    return root


@lru_cache(maxsize=1024)
def local(name: str) -> str:
    """`row`, without its namespace."""
    return name.rpartition("}")[2]


def attribute(element: "_Element", name: str) -> str | None:
    """The first attribute that is called so, whatever its namespace."""
    return next((str(v) for k, v in element.attrib.items() if local(str(k)) == name), None)


def _options() -> dict[str, Any]:
    """How a part is read: as UTF-8, whatever it says of itself."""
    unread = {"resolve_entities": False, "load_dtd": False, "no_network": True}
    return {
        **unread,
        "huge_tree": False,
        "remove_comments": True,
        "remove_pis": True,
        "encoding": "utf-8",
    }


def _checked(package: Package, part: str) -> bytes:
    """What stands in a part; raises UserError for what a reader of XML would obey."""
    raw = package.parts[part]
    encoding = _ENCODING.match(raw)
    if b"\0" in raw[:200] or (encoding and encoding[1].lower() not in _PLAIN_ENCODINGS):
        raise wrong(package.name, f"{quoted(part)} is geen UTF-8", _SAVE_AGAIN)
    if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        message = f"{quoted(part)} heeft een DOCTYPE, en dat is niet veilig"
        raise wrong(package.name, message, _SAVE_AGAIN)
    return raw


_ENCODING = re.compile(
    rb"""(?:\xef\xbb\xbf)?<\?xml[^>]{0,1000}?encoding\s*=\s*["']([^"']{1,40})["']"""
)
_PLAIN_ENCODINGS = {b"utf-8", b"utf8", b"us-ascii", b"ascii"}


def _chunks(raw: bytes) -> Iterator[bytes]:
    return (raw[start : start + CHUNK] for start in range(0, len(raw), CHUNK))


def _nodes(raw: bytes) -> int:
    """How many there are in memory at most, counted without reading."""
    signs = raw.count(b"<")
    elements, texts = signs - raw.count(b"</"), signs - raw.count(b"><")
    return elements + texts + 2 * raw.count(b"=")


def _too_much(package: Package, part: str) -> Exception:
    return wrong(package.name, f"{quoted(part)} is te groot", "verdeel het over meer bestanden")
