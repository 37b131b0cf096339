"""Texts through a socket, each with its length before it; who asks and who answers both use it."""

import socket

_LENGTH = 8
"""Bytes, most significant first."""


def send(to: socket.socket, content: bytes) -> None:
    """Raises OSError where nobody listens, and TimeoutError."""
    to.sendall(len(content).to_bytes(_LENGTH) + content)


def received(of: socket.socket) -> bytes:
    """The next text; nothing where the other has ended, also halfway. Raises OSError as `send`."""
    return _exactly(of, int.from_bytes(_exactly(of, _LENGTH)))


def _exactly(of: socket.socket, size: int) -> bytes:
    found = bytearray()
    while piece := of.recv(min(size - len(found), 1 << 20)) if len(found) < size else b"":
        found += piece
    return bytes(found) if len(found) == size else b""
