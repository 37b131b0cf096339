"""Who may ask: this computer's own browser, with the one link that `ak serve` gave.

Another page in that browser may try too: through a name that leads here (DNS rebinding), with a
form or a picture (cross-site requests), in a frame. So the name, the page that asks and the cookie
must all be right.
"""

from collections.abc import Iterable
from hmac import compare_digest
from hmac import new as hmac_of
from secrets import token_urlsafe

from ambitiekader_cli.serve.connections import ADDRESS
from ambitiekader_cli.serve.http_request import HttpRequest
from ambitiekader_cli.serve.http_response import Denied, HttpResponse, elsewhere

METHODS = ("GET", "HEAD", "POST")
BEGIN = "/begin/"
MOST_OPEN = 200
"""Previews that wait for a yes; the oldest is forgotten."""


class Door:
    """The secrets of one `ak serve`, and what they open."""

    def __init__(self, port: int) -> None:
        self.origin = f"http://{ADDRESS}:{port}"
        self._host, self._cookie = f"{ADDRESS}:{port}", f"ak-venster-{port}"
        self._once, self._session = token_urlsafe(32), token_urlsafe(32)
        self._is_open, self._secret = False, token_urlsafe(32).encode()
        self._shown: dict[str, str] = {}
        """What was shown, by the token with which it may be confirmed once."""

    @property
    def link(self) -> str:
        """Opens the window, once."""
        return f"{self.origin}{BEGIN}{self._once}"

    def let_in(self, request: HttpRequest) -> HttpResponse | None:
        """The answer to the one link; None for who may ask. Raises Denied."""
        if request.headers.get("host") != self._host:
            raise Denied(421, f"dit venster heet {self.origin}/")
        if request.method not in METHODS:
            raise Denied(405, "dit kan hier niet")
        self._refuse_other_pages(request)
        if request.path.startswith(BEGIN):
            return self._begun(request)
        if not self._has_cookie(request.headers.get("cookie", "")):
            raise Denied(403, _NO_COOKIE)
        return None

    def _refuse_other_pages(self, request: HttpRequest) -> None:
        """What a browser says of the page that asks (Fetch Metadata); old ones say it with POST."""
        origin, site = request.headers.get("origin"), request.headers.get("sec-fetch-site")
        if origin not in {None, self.origin} or (request.method == "POST" and origin is None):
            raise Denied(403, _ELSEWHERE)
        if site not in {None, "none", "same-origin"} and not _is_visit(request):
            raise Denied(403, _ELSEWHERE)

    def _begun(self, request: HttpRequest) -> HttpResponse:
        """A browser that looks ahead does not use the link up."""
        ahead = "sec-purpose" in request.headers or "purpose" in request.headers
        given = request.path.removeprefix(BEGIN)
        if request.method != "GET" or ahead or self._is_open or not _same(given, self._once):
            raise Denied(403, _LINK_USED)
        self._is_open = True
        cookie = f"{self._cookie}={self._session}; Path=/; HttpOnly; SameSite=Strict"
        return elsewhere("/", ("Set-Cookie", cookie))

    def _has_cookie(self, cookies: str) -> bool:
        pairs = (each.strip().partition("=") for each in cookies.split(";"))
        return any(n == self._cookie and _same(value, self._session) for n, _, value in pairs)

    def token(self, form: str) -> str:
        """Which a form of this window has, and no other page can know."""
        return hmac_of(self._secret, form.encode(), "sha256").hexdigest()

    def refuse_strange(self, form: str, tokens: Iterable[str]) -> None:
        """Raises Denied where a form is none of this window."""
        if not any(_same(each, self.token(form)) for each in tokens):
            raise Denied(403, "dit formulier komt niet uit dit venster: open het opnieuw")

    def shown(self, what: str) -> str:
        """A token with which what was shown may be confirmed, once."""
        token = token_urlsafe(24)
        self._shown[token] = what
        for oldest in [*self._shown][:-MOST_OPEN]:
            del self._shown[oldest]
        return token

    def confirmed(self, token: str) -> str | None:
        """What was shown with this token; None where it was used already."""
        return self._shown.pop(token, None)


def _is_visit(request: HttpRequest) -> bool:
    """Whether somebody followed a link to here: that only looks.

    From another port of this computer the cookie comes along; nothing is written without a token.
    """
    said = request.headers
    return (
        request.method == "GET"
        and said.get("sec-fetch-mode") == "navigate"
        and said.get("sec-fetch-dest") == "document"
    )


def _same(given: str, known: str) -> bool:
    return compare_digest(given.encode(), known.encode())


_NO_COOKIE = "dit venster opent met de link die ak serve gaf"
_ELSEWHERE = "dit komt van een andere bladzijde, en die mag hier niets vragen"
_LINK_USED = "deze link is al gebruikt, of niet van dit venster: begin opnieuw met ak serve"
