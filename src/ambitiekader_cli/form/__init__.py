"""The one form in which a data file is kept, so that a diff shows only what changed in meaning."""

from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import suppress
from itertools import zip_longest
from typing import NamedTuple

from ambitiekader_cli.form.idle_signs import beneath, without_idle_signs
from ambitiekader_cli.form.printing import printed
from ambitiekader_cli.form.proof import same
from ambitiekader_cli.form.shape import shape_of
from ambitiekader_cli.source import MAX_BYTES, Source, Unreadable
from ambitiekader_cli.source.comment_owners import commented
from ambitiekader_cli.source.decode import decode
from ambitiekader_cli.source.reader import read_by_libyaml
from ambitiekader_cli.unseen import IDLE


class Formed(NamedTuple):
    """A file in form."""

    source: Source
    new: bytes
    safe: bool
    """Whether it is proved that the new text says the same; if not, nobody may write it."""
    differs: tuple[str, ...] = ()
    """What was not in form, in Dutch."""
    line: int = 1
    """The first line that was not."""

    @property
    def changed(self) -> bool:
        """Whether the file was not in form."""
        return self.new != self.source.raw


def formed(source: Source, *, clean: bool = False) -> Formed:
    """The file in form, its lines ending as they did; raises Unreadable.

    With `clean` without signs of Word that nobody sees.
    """
    try:
        return _formed(source, decode(source.raw).replace("\r\n", "\n"))
    except Unreadable as unreadable:
        if not clean:
            raise
        with suppress(Unreadable):
            if text := without_idle_signs(source.raw):
                return _formed(source, text)
        raise Unreadable([*unreadable.problems, *beneath(source.raw)]) from None


def _formed(source: Source, text: str) -> Formed:
    data = read_by_libyaml(text)
    model = shape_of(source.path, data if isinstance(data, dict) else ())
    document = commented(text)
    new = printed(document, model)
    raw = new.encode().replace(b"\n", line_end(source.raw))
    if raw == source.raw:
        return Formed(source, raw, safe=True)
    safe = len(raw) <= MAX_BYTES and same(text, new, data) and printed(commented(new), model) == new
    unsorted = printed(document, model, sort=False) if safe else ""
    differs = tuple(_differs(source.raw, text, new, unsorted)) if safe else ()
    return Formed(source, raw, safe, differs, _first_line(source.raw, raw))


def line_end(raw: bytes) -> bytes:
    """How most lines end: git may give the same file other ends on Windows (`core.autocrlf`)."""
    return b"\r\n" if 2 * raw.count(b"\r\n") > raw.count(b"\n") else b"\n"


def _differs(raw: bytes, text: str, new: str, unsorted: str) -> Iterator[str]:
    if raw.startswith(BOM_UTF8):
        yield "een BOM aan het begin"
    if b"\r\n" in raw and raw.count(b"\r\n") < raw.count(b"\n"):
        yield "twee soorten regeleinden"
    if any(sign in raw.removeprefix(BOM_UTF8) for sign in _IDLE):
        yield "onzichtbare tekens"
    if raw and not raw.endswith(b"\n"):
        yield "geen regeleinde aan het eind"
    if unsorted != new:
        yield "de volgorde van de sleutels"
    if unsorted.rstrip("\n") != text.rstrip("\n") or text.endswith("\n\n"):
        yield "de opmaak"


_IDLE = tuple(sign.encode() for sign in IDLE)


def _first_line(raw: bytes, new: bytes) -> int:
    if raw.startswith(BOM_UTF8):
        return 1
    lines = zip_longest(raw.split(b"\n"), new.split(b"\n"))
    return next((number for number, (a, b) in enumerate(lines, 1) if a != b), 1)
