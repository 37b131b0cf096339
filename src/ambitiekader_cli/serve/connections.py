"""Connections to this computer alone: few at a time, each a few seconds, and one answer at once."""

import socket
from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Thread
from time import monotonic, sleep

from ambitiekader_cli.serve.http_request import HttpRequest, read_request
from ambitiekader_cli.serve.http_response import Denied, HttpResponse

ADDRESS = "127.0.0.1"
MOST, SECONDS = 32, 10.0
"""Connections at a time; and how long one may take to ask, and again to take the answer."""
LINGER, DRAIN = 1.0, 256 * 1024
"""Seconds, and bytes, of what is still read of who was refused: else the answer may be lost."""

Answering = Callable[[HttpRequest], HttpResponse]
"""Never raises."""
Refusing = Callable[[Denied], HttpResponse]


def listening(port: int) -> socket.socket:
    """On this port, or with 0 on one that is free; raises OSError."""
    listener = socket.socket()
    if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows lets others take the port over
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((ADDRESS, port))
        listener.listen(1024)
    except OSError:
        listener.close()
        raise
    listener.settimeout(0.5)  # so that Ctrl-C is heard on Windows
    return listener


class Connections:
    """Who is asking, and who is being answered."""

    def __init__(self, answer: Answering, refuse: Refusing, seconds: float = SECONDS) -> None:
        self._answer, self._refuse, self._seconds = answer, refuse, seconds
        self._asking: dict[socket.socket, None] = {}
        """That did not ask anything whole yet, who came first in front."""
        self._answering: set[socket.socket] = set()
        self._guard, self._turn = Lock(), Lock()

    def serve(self, listener: socket.socket) -> None:
        """Until Ctrl-C, or until the listener is closed; what is being answered is done first."""
        try:
            while listener.fileno() != -1:
                with suppress(TimeoutError):
                    self._begin(listener)
        finally:
            listener.close()
            self._turn.acquire()  # for good: nothing more is begun

    def _begin(self, listener: socket.socket) -> None:
        try:
            connection, _ = listener.accept()
        except TimeoutError:
            raise
        except OSError:  # too many files, or it went away already
            sleep(0.05)
            return
        if not self._has_room(connection):
            connection.close()
            return
        try:
            Thread(target=self._talk, args=(connection,), daemon=True).start()
        except RuntimeError:
            self._end(connection)

    def _has_room(self, connection: socket.socket) -> bool:
        """Who waits longest without asking makes room; who is being answered does not."""
        with self._guard:
            if len(self._asking) + len(self._answering) >= MOST:
                oldest = next(iter(self._asking), None)
                if oldest is None:
                    return False
                del self._asking[oldest]
                with suppress(OSError):
                    oldest.shutdown(socket.SHUT_RDWR)
            self._asking[connection] = None
            return True

    def _has_asked(self, connection: socket.socket) -> bool:
        """Whether it is still there to be answered."""
        with self._guard:
            if connection not in self._asking:
                return False
            del self._asking[connection]
            self._answering.add(connection)
            return True

    def _end(self, connection: socket.socket) -> None:
        with self._guard:
            self._asking.pop(connection, None)
            self._answering.discard(connection)
            connection.close()

    def _talk(self, connection: socket.socket) -> None:
        try:
            with suppress(OSError):
                self._one(connection)
        finally:
            self._end(connection)

    def _one(self, connection: socket.socket) -> None:
        try:
            request = read_request(_taking(connection, self._seconds))
        except Denied as denied:
            self._send(connection, self._refuse(denied).raw())
            _drain(connection)
            return
        except TimeoutError:
            self._send(connection, self._refuse(Denied(408, "dit duurt te lang")).raw())
            return
        if request is not None and self._has_asked(connection):
            with self._turn:
                response = self._answer(request)
            self._send(connection, response.raw(with_body=request.method != "HEAD"))

    def _send(self, connection: socket.socket, raw: bytes) -> None:
        connection.settimeout(self._seconds)  # of the whole
        connection.sendall(raw)
        connection.shutdown(socket.SHUT_WR)


def _taking(connection: socket.socket, seconds: float) -> Callable[[], bytes]:
    """Reads within so many seconds in all."""
    until = monotonic() + seconds

    def take() -> bytes:
        left = until - monotonic()
        if left <= 0:
            raise TimeoutError
        connection.settimeout(left)
        return connection.recv(16 * 1024)

    return take


def _drain(connection: socket.socket) -> None:
    take, count = _taking(connection, LINGER), 0
    with suppress(OSError):
        while (more := take()) and count < DRAIN:
            count += len(more)
