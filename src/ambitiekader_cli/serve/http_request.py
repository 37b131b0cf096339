"""What a browser asks: read from a connection, and refused where it could be read in two ways.

One request a connection, so that nothing behind it can be taken for another (RFC 9112, section 11).
"""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple
from urllib.parse import parse_qsl

from ambitiekader_cli.serve.http_response import Denied

MOST_HEAD, MOST_BODY = 16 * 1024, 64 * 1024
"""Bytes."""
MOST_HEADERS, MOST_FIELDS = 100, 2_000

Take = Callable[[], bytes]
"""The next bytes; none when there are no more. Raises TimeoutError and OSError."""
Fields = Mapping[str, tuple[str, ...]]
"""What a form holds: the texts under each name, those of white space alone left out."""


class HttpRequest(NamedTuple):
    """What was asked."""

    method: str
    path: str
    """As it came: no sign in it stands for another."""
    query: str
    headers: Mapping[str, str]
    """By their names in small letters, each once."""
    body: bytes = b""

    @property
    def asked(self) -> Fields:
        """What stands behind the question mark; raises Denied."""
        return _fields(self.query)

    @property
    def filled_in(self) -> Fields:
        """What a form says; raises Denied."""
        kind = self.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != "application/x-www-form-urlencoded":
            raise Denied(415, "dit is geen formulier van dit venster")
        try:
            return _fields(self.body.decode("ascii"))
        except UnicodeDecodeError:
            raise Denied(400, _UNCLEAR) from None


def read_request(take: Take) -> HttpRequest | None:
    """The one request of a connection; None where nothing was asked.

    Raises Denied, and TimeoutError and OSError as `take` does.
    """
    raw = b""
    while (end := raw.find(b"\r\n\r\n")) < 0:
        _refuse_head(raw)
        more = take()
        if not more:
            if raw:
                raise Denied(400, _UNCLEAR)
            return None
        raw += more
    _refuse_head(raw[:end])
    line, *lines = raw[:end].decode("latin-1").split("\r\n")
    method, path, query = _first(line)
    headers = _headers(lines)
    body = _body(raw[end + 4 :], _length(method, headers), take)
    return HttpRequest(method, path, query, headers, body)


def _refuse_head(head: bytes) -> None:
    """Also of a part of it, so that nobody waits for the rest."""
    if len(head) > MOST_HEAD:
        is_line = b"\r\n" not in head[:MOST_HEAD]
        raise Denied(414, "dit adres is te lang") if is_line else Denied(431, _MUCH)
    if _STRANGE.search(head):
        raise Denied(400, _UNCLEAR)


def _first(line: str) -> tuple[str, str, str]:
    """The method, the path and what is behind its question mark."""
    words = line.split(" ")
    if len(words) != 3 or not re.fullmatch("[A-Z]{1,20}", words[0]):
        raise Denied(400, _UNCLEAR)
    if words[2] != "HTTP/1.1":
        is_version = re.fullmatch(r"HTTP/[0-9]\.[0-9]", words[2])
        raise Denied(505 if is_version else 400, _UNCLEAR)
    if not re.fullmatch(r"/[!-~]*", words[1]) or "#" in words[1]:
        raise Denied(400, _UNCLEAR)
    path, _, query = words[1].partition("?")
    return words[0], path, query


def _headers(lines: list[str]) -> Mapping[str, str]:
    if len(lines) > MOST_HEADERS:
        raise Denied(431, _MUCH)
    found: dict[str, str] = {}
    for line in lines:
        match = _HEADER.fullmatch(line)
        if match is None or (name := match[1].lower()) in found:
            raise Denied(400, _UNCLEAR)
        found[name] = match[2]
    return found


def _length(method: str, headers: Mapping[str, str]) -> int:
    """Of the body."""
    length = headers.get("content-length")
    if "transfer-encoding" in headers:
        raise Denied(400 if length is not None else 411, _UNCLEAR)
    if "expect" in headers or "upgrade" in headers:
        raise Denied(417 if "expect" in headers else 400, _UNCLEAR)
    if length is None:
        if method == "POST":
            raise Denied(411, _UNCLEAR)
        return 0
    if not re.fullmatch("[0-9]{1,19}", length):
        raise Denied(400, _UNCLEAR)
    if int(length) > MOST_BODY:
        raise Denied(413, "dat is te veel tekst in één keer: 64 KiB is het meeste")
    if int(length) and method != "POST":
        raise Denied(400, _UNCLEAR)
    return int(length)


def _body(raw: bytes, length: int, take: Take) -> bytes:
    while len(raw) < length:
        more = take()
        if not more:
            raise Denied(400, _UNCLEAR)
        raw += more
    return raw[:length]


def _fields(text: str) -> Fields:
    try:
        pairs = parse_qsl(text, errors="strict", max_num_fields=MOST_FIELDS)
    except ValueError:
        raise Denied(400, _UNCLEAR) from None
    found: dict[str, tuple[str, ...]] = {}
    for name, value in pairs:
        if value.strip():
            found[name] = (*found.get(name, ()), value)
    return found


_MUCH = "uw browser stuurt te veel mee; wis de cookies van 127.0.0.1"
_UNCLEAR = "deze vraag is niet te begrijpen"
_STRANGE = re.compile(rb"(?<!\r)\n|\r(?!\n|\Z)|[^\t\r\n -\xff]|\x7f")
_HEADER = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([^\r\n]*?)[ \t]*")
