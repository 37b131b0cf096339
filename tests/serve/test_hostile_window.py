# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What others on this computer, and other pages in the same browser, may try at a window."""

import socket
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import active_count

import pytest
from support.repositories import repository
from support.windows import Reply, Visitor, received, served

from ambitiekader_cli.serve.connections import MOST
from ambitiekader_cli.serve.http_request import MOST_BODY, MOST_HEAD

TODAY = date(2026, 11, 28)
Attack = Callable[[Visitor], Reply]


@pytest.fixture(scope="module")
def visitor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    with served(repository(tmp_path_factory.mktemp("hostile") / "repo"), TODAY) as stranger:
        yield stranger.come_in()


def files(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def _host(name: str) -> Attack:
    return lambda v: v.get("/", Host=name.replace("PORT", str(v.port)))


def _origin(value: str) -> Attack:
    return lambda v: v.post("/", [("a", "b")], Origin=value.replace("PORT", str(v.port)))


def _site(site: str, mode: str = "no-cors", dest: str = "empty") -> Attack:
    return lambda v: v.get("/", Sec_Fetch_Site=site, Sec_Fetch_Mode=mode, Sec_Fetch_Dest=dest)


def _cookie(value: str) -> Attack:
    return lambda v: v.get("/", Cookie=value.replace("PORT", str(v.port)))


def _path(path: str) -> Attack:
    return lambda v: v.get(path)


def _raw(text: str) -> Attack:
    """With HOST and COOKIE in their places, and lines as HTTP ends them."""

    def attack(visitor: Visitor) -> Reply:
        lines = text.replace("HOST", f"127.0.0.1:{visitor.port}").replace("COOKIE", visitor.cookie)
        return visitor.raw(lines.replace("|", "\r\n").encode("latin-1"))

    return attack


def _method(name: str) -> Attack:
    return _raw(f"{name} / HTTP/1.1|Host: HOST|Cookie: COOKIE||")


_POST = "POST / HTTP/1.1|Host: HOST|Cookie: COOKIE|Origin: http://HOST|"
_GET = "GET / HTTP/1.1|Host: HOST|Cookie: COOKIE|"
ATTACKS: dict[str, tuple[Attack, int]] = {
    # A name that leads here, of a page of somebody else.
    "rebinding": (_host("evil.example"), 421),
    "rebinding with the port": (_host("evil.example:PORT"), 421),
    "rebinding by localhost": (_host("localhost:PORT"), 421),
    "rebinding by another loopback": (_host("127.0.0.2:PORT"), 421),
    "rebinding by a number": (_host("2130706433:PORT"), 421),
    "rebinding by IPv6": (_host("[::1]:PORT"), 421),
    "rebinding with a dot": (_host("127.0.0.1.:PORT"), 421),
    "rebinding by a part": (_host("127.0.0.1:PORT.evil.example"), 421),
    "rebinding without port": (_host("127.0.0.1"), 421),
    "rebinding by an empty name": (_host(""), 421),
    "no host": (_raw("GET / HTTP/1.1|Cookie: COOKIE||"), 421),
    "two hosts": (_raw("GET / HTTP/1.1|Host: HOST|Host: evil.example|Cookie: COOKIE||"), 400),
    # A page of somebody else that asks through the browser.
    "form from elsewhere": (_origin("https://evil.example"), 403),
    "form without origin": (_origin("-"), 403),
    "form of nobody": (_origin("null"), 403),
    "form of another port": (_origin("http://127.0.0.1:1"), 403),
    "form of another scheme": (_origin("https://127.0.0.1:PORT"), 403),
    "form of another name": (_origin("http://localhost:PORT"), 403),
    "form of a longer name": (_origin("http://127.0.0.1:PORT.evil.example"), 403),
    "form that a browser calls cross-site": (
        lambda v: v.post("/", [("a", "b")], Sec_Fetch_Site="cross-site"),
        403,
    ),
    "form of another server here": (
        lambda v: v.post("/", [("a", "b")], Sec_Fetch_Site="same-site"),
        403,
    ),
    "visit with an origin of elsewhere": (lambda v: v.get("/", Origin="https://evil.example"), 403),
    "picture from elsewhere": (_site("cross-site", dest="image"), 403),
    "script from elsewhere": (_site("cross-site", dest="script"), 403),
    "fetch from elsewhere": (_site("cross-site", "cors"), 403),
    "fetch of another server here": (_site("same-site", "cors"), 403),
    "frame from elsewhere": (_site("cross-site", "navigate", "iframe"), 403),
    "object from elsewhere": (_site("cross-site", "navigate", "object"), 403),
    "something new from elsewhere": (_site("other-site", "navigate", "worker"), 403),
    # Who did not come in.
    "no cookie": (_cookie("-"), 403),
    "empty cookie": (_cookie("ak-venster-PORT="), 403),
    "wrong cookie": (_cookie("ak-venster-PORT=" + "A" * 43), 403),
    "cookie that is no ASCII": (_cookie("ak-venster-PORT=\xe9\xff"), 403),
    "cookie of another window": (lambda v: v.get("/", Cookie=f"x{v.cookie}"), 403),
    "link once more": (lambda v: v.get(v.link.removeprefix(v.origin)), 403),
    "link by guess": (_path("/begin/" + "A" * 43), 403),
    "link without end": (_path("/begin/"), 403),
    "form without cookie": (lambda v: v.post("/", [("a", "b")], Cookie="-"), 403),
    # Another file than a page.
    "traversal": (_path("/../../etc/passwd"), 404),
    "traversal in the data": (_path("/data/regional/kader.yaml"), 404),
    "traversal, encoded": (_path("/%2e%2e/%2e%2e/etc/passwd"), 404),
    "traversal, encoded twice": (_path("/%252e%252e/etc/passwd"), 404),
    "traversal with backslashes": (_path("/..\\..\\windows\\win.ini"), 404),
    "traversal, too long UTF-8": (_path("/%c0%ae%c0%ae/etc/passwd"), 404),
    "traversal behind a page": (_path("/index.html/../../data"), 404),
    "absolute path": (_path("//etc/passwd"), 404),
    "drive of Windows": (_path("/C:/Windows/win.ini"), 404),
    "stream of Windows": (_path("/index.html::$DATA"), 404),
    "NUL, encoded": (_path("/index.html%00.png"), 404),
    "directory": (_path("/data/"), 404),
    "git": (_path("/.git/config"), 404),
    "no UTF-8 in a path": (_path("/%ff%fe"), 404),
    # What two programs read in two ways.
    "two lengths": (_raw(f"{_POST}Content-Length: 3|Content-Length: 4||a=bc"), 400),
    "two lengths in one": (_raw(f"{_POST}Content-Length: 3, 3||a=b"), 400),
    "length with a sign": (_raw(f"{_POST}Content-Length: +3||a=b"), 400),
    "negative length": (_raw(f"{_POST}Content-Length: -3||a=b"), 400),
    "length in hexadecimal": (_raw(f"{_POST}Content-Length: 0x3||a=b"), 400),
    "chunked": (_raw(f"{_POST}Transfer-Encoding: chunked||3|a=b|0||"), 411),
    "chunked and a length": (
        _raw(f"{_POST}Transfer-Encoding: chunked|Content-Length: 3||0||"),
        400,
    ),
    "chunked, hidden": (_raw(f"{_POST}Transfer-Encoding: xchunked|Content-Length: 3||a=b"), 400),
    "chunked, with white space": (_raw(f"{_POST}Transfer-Encoding : chunked||0||"), 400),
    "folded": (_raw(f"{_GET}X-A: b|\tc||"), 400),
    "folded first": (_raw("GET / HTTP/1.1| Host: HOST||"), 400),
    "bare LF": (_raw("GET / HTTP/1.1\nHost: HOST\nCookie: COOKIE\n\n"), 400),
    "bare LF in a header": (_raw(f"{_GET}X-A: b\nX-C: d||"), 400),
    "bare CR in a header": (_raw(f"{_GET}X-A: b\rX-C: d||"), 400),
    "NUL in a header": (_raw(f"{_GET}X-A: b\0||"), 400),
    "NUL in the path": (_raw("GET /\0 HTTP/1.1|Host: HOST||"), 400),
    "no UTF-8 in the path": (_raw("GET /\xff HTTP/1.1|Host: HOST||"), 400),
    "header without colon": (_raw(f"{_GET}X-A||"), 400),
    "header without name": (_raw(f"{_GET}: b||"), 400),
    "a body with GET": (_raw(f"{_GET}Content-Length: 3||a=b"), 400),
    "a second question behind it": (_raw(f"{_GET}|GET /stand HTTP/1.1|Host: HOST||"), 200),
    "absolute address": (_raw("GET http://HOST/ HTTP/1.1|Host: HOST|Cookie: COOKIE||"), 400),
    "address of elsewhere": (_raw("GET http://evil.example/ HTTP/1.1|Host: HOST||"), 400),
    "asterisk": (_raw("OPTIONS * HTTP/1.1|Host: HOST||"), 400),
    "tunnel": (_raw("CONNECT evil.example:443 HTTP/1.1|Host: HOST||"), 400),
    "fragment": (_raw("GET /#a HTTP/1.1|Host: HOST|Cookie: COOKIE||"), 400),
    "two spaces": (_raw("GET  / HTTP/1.1|Host: HOST||"), 400),
    "older HTTP": (_raw("GET / HTTP/1.0|Host: HOST||"), 505),
    "oldest HTTP": (_raw("GET /||"), 400),
    "newer HTTP": (_raw("PRI * HTTP/2.0||SM||"), 505),
    "TLS": (_raw("\x16\x03\x01\x02\x00\x01\x00\x01"), 400),
    "another protocol": (_raw("SSH-2.0-OpenSSH_9.2||"), 400),
    "WebSocket": (_raw(f"{_GET}Connection: Upgrade|Upgrade: websocket||"), 400),
    "expectation": (_raw(f"{_POST}Content-Length: 3|Expect: 100-continue||a=b"), 417),
    # Too much.
    "very long address": (_path("/" + "a" * MOST_HEAD), 414),
    "very long header": (lambda v: v.get("/", X_A="a" * MOST_HEAD), 431),
    "very many headers": (lambda v: v.get("/", *(f"X-{n}: a" for n in range(200))), 431),
    "endless head": (lambda v: v.raw(b"GET / HTTP/1.1\r\n" + b"X-A: b\r\n" * 100_000), 431),
    "large body": (lambda v: v.post("/", [("a", "b" * MOST_BODY)]), 413),
    "body said to be huge": (_raw(f"{_POST}Content-Length: 9999999999999999999||a=b"), 413),
    "length of very many digits": (_raw(f"{_POST}Content-Length: {'9' * 5000}||a=b"), 400),
    "body without length": (_raw(f"{_POST}|a=b"), 411),
    # Another method.
    **{
        f"method {name}": (_method(name), 405)
        for name in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "QUERY")
    },
    "method in small letters": (_method("get"), 400),
    "method that is long": (_method("G" * 30), 400),
    "form where there is none": (lambda v: v.post("/", [("a", "b")]), 405),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_it_is_refused_and_nothing_leaks(name: str, visitor: Visitor) -> None:
    attack, status = ATTACKS[name]
    before = files(visitor.root)

    reply = attack(visitor)

    assert reply.status == status, reply.body
    assert files(visitor.root) == before
    if status != 200:
        _says_little(reply, visitor)
    assert visitor.get("/").status == 200, "the window still answers"


def _says_little(reply: Reply, visitor: Visitor) -> None:
    """A sentence, and nothing of this computer, of `ak`, or of what came in."""
    assert reply.headers["content-type"] == "text/html; charset=utf-8"
    secrets = (str(visitor.root), "Traceback", ".py", "Error", "passwd", "evil", "Python")
    head = "\n".join(f"{name}: {value}" for name, value in reply.headers.items())
    for secret in (*secrets, visitor.cookie.partition("=")[2], "set-cookie"):
        assert secret not in reply.text + head, secret
    assert "Voorbeeld" not in reply.text


@pytest.mark.parametrize("path", ["/", "/BES-1.html", "/site.css", "/live.js", "/stand", "/no"])
def test_every_answer_says_what_a_page_may(path: str, visitor: Visitor) -> None:
    for reply in (visitor.get(path), visitor._replace(cookie="").get(path)):
        policy = dict(part.partition(" ")[::2] for part in _csp(reply).split("; "))
        assert policy["default-src"] == "'none'"
        assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
        assert policy.pop("img-src") == "'self' data:", "charts and logo's stand in the page"
        assert {*policy.values()} == {"'none'", "'self'"}, "nothing inline, nothing from elsewhere"
        assert reply.headers["x-content-type-options"] == "nosniff"
        assert reply.headers["referrer-policy"] == "same-origin"
        assert reply.headers["cache-control"] == "no-store"
        assert "server" not in reply.headers


def _csp(reply: Reply) -> str:
    return reply.headers["content-security-policy"]


def test_without_the_cookie_nothing_is_given_but_a_sentence(visitor: Visitor) -> None:
    for path in ("/", "/BES-1.html", "/site.css", "/live.js", "/stand", "/no", "/bewerk/"):
        reply = visitor._replace(cookie="").get(path)
        assert (reply.status, "de link die ak serve gaf" in reply.text) == (403, True), path


def test_head_is_the_same_without_body(visitor: Visitor) -> None:
    whole = visitor.get("/stand")
    reply = visitor.raw(visitor.head("HEAD /stand HTTP/1.1"))
    assert (reply.status, reply.headers, reply.body) == (200, whole.headers, b"")


def test_a_visit_from_elsewhere_may_only_look(visitor: Visitor) -> None:
    """As somebody who follows a link in a mail; a browser leaves the cookie out then."""
    whole = {"Sec_Fetch_Site": "cross-site"}
    assert visitor.get("/", **whole).status == 200
    assert visitor.get("/", Cookie="-", **whole).status == 403


@pytest.mark.parametrize("header", ["Sec-Purpose: prefetch", "Purpose: prefetch"])
def test_the_link_is_not_used_up_by_who_looks_ahead(header: str, tmp_path: Path) -> None:
    with served(repository(tmp_path / "repo"), TODAY) as stranger:
        path = stranger.link.removeprefix(stranger.origin)
        assert stranger.get(path, header).status == 403
        assert stranger.raw(stranger.head(f"HEAD {path} HTTP/1.1")).status == 403
        assert stranger.get(path, Host="evil.example").status == 421
        assert stranger.get(path, Sec_Fetch_Site="cross-site", Sec_Fetch_Dest="image").status == 403

        reply = stranger.get(path)
        assert (reply.status, reply.headers["location"]) == (303, "/")
        cookie = reply.headers["set-cookie"]
        assert cookie.endswith("; Path=/; HttpOnly; SameSite=Strict")
        assert stranger.get(path).status == 403


LONG = 60
"""Seconds; of a window that would wait as long, no test could pass."""


def _drip(visitor: Visitor, begin: bytes) -> Reply:
    """A byte now and then, until it is enough."""
    with socket.create_connection(("127.0.0.1", visitor.port), timeout=LONG) as connection:
        connection.sendall(begin)
        try:
            for _ in range(LONG * 10):
                connection.sendall(b"a")
                time.sleep(0.1)
        except OSError:
            return received(connection)
        pytest.fail(f"still listened to after {LONG} seconds")


def test_who_is_slow_is_sent_away(visitor: Visitor) -> None:
    """However often something comes; who says nothing more is told."""
    head = visitor.head("POST / HTTP/1.1", Origin=visitor.origin, Content_Length="60000")
    begins = [b"", b"GET / HTTP/1.1\r\nX-A: ", head]
    with ThreadPoolExecutor() as pool:
        silent = pool.submit(visitor.raw, b"GET / HTTP/1.1\r\n")
        found = [*pool.map(lambda begin: _drip(visitor, begin), begins)]
    assert {reply.status for reply in found} <= {0, 408}
    assert silent.result().status == 408


def test_a_thousand_connections_leave_room_for_who_asks(tmp_path: Path) -> None:
    threads, opened = active_count(), list[socket.socket]()
    with served(repository(tmp_path / "repo"), TODAY, seconds=LONG) as stranger:
        visitor = stranger.come_in()
        for _ in range(1_000):
            connection = socket.create_connection(("127.0.0.1", visitor.port), timeout=LONG)
            connection.sendall(b"GET / HT")
            opened.append(connection)
        assert visitor.raw(visitor.head("GET / HTTP/1.1"), seconds=LONG / 2).status == 200
        assert active_count() - threads <= 2 * MOST
        for connection in opened:
            connection.close()


def test_who_goes_away_hurts_nobody(visitor: Visitor) -> None:
    for sent in (b"", b"GET", visitor.head("GET / HTTP/1.1")):
        with socket.create_connection(("127.0.0.1", visitor.port)) as connection:
            connection.sendall(sent)
    assert visitor.get("/").status == 200


def test_only_this_computer_is_listened_to(visitor: Visitor) -> None:
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.2", visitor.port), timeout=2)
