# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A window that is really served, and what a browser or an enemy sends to it, byte by byte."""

import re
import socket
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from threading import Thread
from typing import NamedTuple
from urllib.parse import urlencode

from ambitiekader_cli.serve.app import Around
from ambitiekader_cli.serve.window import window

SECONDS = 2.0
"""In which a question must be asked, in the tests."""


class Reply(NamedTuple):
    """What came back; status 0 where the connection was closed without a word."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")


class Visitor(NamedTuple):
    """A browser that came in, or one that did not: then `cookie` is empty."""

    root: Path
    port: int
    link: str
    cookie: str = ""

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def come_in(self) -> "Visitor":
        """By the link, that works once."""
        reply = self.get(self.link.removeprefix(self.origin))
        assert reply.status == 303, reply
        return self._replace(cookie=reply.headers["set-cookie"].partition(";")[0])

    def raw(self, sent: bytes, seconds: float = 20) -> Reply:
        with socket.create_connection(("127.0.0.1", self.port), timeout=seconds) as connection:
            connection.sendall(sent)
            return received(connection)

    def head(self, first: str, *lines: str, **headers: str) -> bytes:
        """A question as a browser asks it; a header of None is left out."""
        usual = {
            "Host": f"127.0.0.1:{self.port}",
            "Sec-Fetch-Site": "none",
            "Sec-Fetch-Mode": "navigate",
            "Sec-Fetch-Dest": "document",
        }
        if self.cookie:
            usual["Cookie"] = self.cookie
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        told = [f"{name}: {value}" for name, value in (usual | named).items() if value != "-"]
        return "\r\n".join((first, *told, *lines, "", "")).encode("latin-1")

    def get(self, path: str, *lines: str, **headers: str) -> Reply:
        return self.raw(self.head(f"GET {path} HTTP/1.1", *lines, **headers))

    def post(self, path: str, fields: Sequence[tuple[str, str]], **headers: str) -> Reply:
        body = urlencode(fields).encode()
        own = {
            "Origin": self.origin,
            "Sec_Fetch_Site": "same-origin",
            "Content_Type": "application/x-www-form-urlencoded",
            "Content_Length": str(len(body)),
        }
        return self.raw(self.head(f"POST {path} HTTP/1.1", **{**own, **headers}) + body)


def received(connection: socket.socket) -> Reply:
    """All that comes until it is closed."""
    raw = b""
    try:
        while more := connection.recv(65536):
            raw += more
    except ConnectionError:
        pass
    if not raw:
        return Reply(0, {}, b"")
    head, _, body = raw.partition(b"\r\n\r\n")
    first, *lines = head.decode("ascii").split("\r\n")
    status = re.match(r"HTTP/1\.1 ([0-9]{3}) ", first)
    assert status, first
    return Reply(int(status[1]), dict(_named(line) for line in lines), body)


def _named(line: str) -> tuple[str, str]:
    name, _, value = line.partition(": ")
    return name.lower(), value


@contextmanager
def served(
    root: Path, today: date, *, editing: bool = True, seconds: float = SECONDS
) -> Iterator[Visitor]:
    """A window on a real port, and somebody who has not come in yet."""
    defects: list[Exception] = []
    around = Around(lambda: today, defects.append)
    opened = window(root, 0, around, editing=editing, seconds=seconds)
    thread = Thread(target=opened.serve, daemon=True)
    thread.start()
    try:
        yield Visitor(root, opened.listener.getsockname()[1], opened.door.link)
    finally:
        with suppress(OSError):  # not every system knows it; where it does, nobody waits
            opened.listener.shutdown(socket.SHUT_RDWR)
        opened.listener.close()
        thread.join(5)
    assert defects == []
