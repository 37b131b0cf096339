"""What goes back to a browser, and what every answer tells it not to do."""

from http import HTTPStatus
from typing import NamedTuple

HTML, TEXT = "text/html; charset=utf-8", "text/plain; charset=utf-8"
ALWAYS = (
    (
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
        " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),  # with no-referrer a form comes from `Origin: null`
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cache-Control", "no-store"),
    ("Connection", "close"),
)


class Denied(Exception):  # noqa: N818 - nothing went wrong in `ak`
    """Not answered: the status, and why in a sentence without its capital and stop."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status, self.why = status, why


class HttpResponse(NamedTuple):
    """An answer to one request."""

    status: int
    kind: str
    """Of the body: `Content-Type`."""
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()

    def raw(self, *, with_body: bool = True) -> bytes:
        """As it goes over the line."""
        lines = [f"HTTP/1.1 {self.status} {HTTPStatus(self.status).phrase}"]
        length = ("Content-Length", str(len(self.body)))
        headers = (("Content-Type", self.kind), length, *ALWAYS, *self.headers)
        lines += [f"{name}: {value}" for name, value in headers]
        head = "\r\n".join((*lines, "", "")).encode("ascii")
        return head + self.body if with_body else head


def elsewhere(address: str, *headers: tuple[str, str]) -> HttpResponse:
    """Go on there, and forget what was sent here."""
    return HttpResponse(303, TEXT, b"", (("Location", address), *headers))
