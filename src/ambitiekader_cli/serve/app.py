"""Which address does what. Every answer of the window is made here, one at a time."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple, Protocol

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.guess import forget_guesses
from ambitiekader_cli.repo.disk_errors import reason
from ambitiekader_cli.serve.door import Door
from ambitiekader_cli.serve.http_request import HttpRequest
from ambitiekader_cli.serve.http_response import HTML, TEXT, Denied, HttpResponse
from ambitiekader_cli.serve.live import Live, Snapshot
from ambitiekader_cli.serve.looks import denied_page, fixed, stopped_page, watch_for
from ambitiekader_cli.serve.pages import Looked, Pages, pages_of
from ambitiekader_cli.site.addresses import START, file_of
from ambitiekader_cli.words.dutch import capital
from ambitiekader_cli.work.part import double_lines, unread_lines
from ambitiekader_cli.work.publishing.past import KeptPast


class Forms(Protocol):
    """The forms of a window in which may be written."""

    def answer(self, request: HttpRequest) -> HttpResponse | None:
        """None for an address that is no form; raises Denied."""


class Around(NamedTuple):
    """What only who started the window knows."""

    today: Callable[[], date]
    tell_defect: Callable[[Exception], object]
    """Where somebody can do something with it: that is not the page."""


class App:
    """A window on one repository."""

    def __init__(
        self, door: Door, live: Live, around: Around, editing: Forms | None = None
    ) -> None:
        self._door, self._live, self._around, self._editing = door, live, around, editing
        self._past = KeptPast()
        self._made: tuple[tuple[str, date], Pages] | None = None

    def answer(self, request: HttpRequest) -> HttpResponse:
        """To who may ask; never raises."""
        try:
            forget_guesses()
            return self._door.let_in(request) or self._inside(request)
        except Denied as denied:
            return refusal(denied)
        except UserError as wrong:
            return refusal(Denied(503, wrong.message))
        except OSError as error:
            why = f"het systeem weigert: {reason(error)}; kijk na wat er nu staat"
            return refusal(Denied(503, why))
        except Exception as error:  # a defect of ours
            self._around.tell_defect(error)
            return refusal(Denied(500, "hier ging in ak zelf iets mis; kijk na wat er nu staat"))

    def _inside(self, request: HttpRequest) -> HttpResponse:
        if self._editing and (found := self._editing.answer(request)):
            return found
        if request.method == "POST":
            raise Denied(405, "hier is niets in te vullen")
        if found := fixed(request.path):
            return found
        if request.path == "/stand":
            return HttpResponse(200, TEXT, self._live.now().shown.encode())
        now = self._live.now()
        try:
            return self._page(request.path, now)
        except UserError as wrong:  # of the region, such as a logo that is no picture
            return _not_made(wrong, now)

    def _page(self, path: str, now: Snapshot) -> HttpResponse:
        if now.loaded.kader is None:
            lines = [*unread_lines(now.loaded.problems)]
            return stopped_page("De gegevens zijn nu niet te lezen", lines, now.shown)
        name = path.removeprefix("/") or file_of(START)
        found = self._pages(now)(name)
        if found is None:
            raise Denied(404, "deze bladzijde is er niet")
        return HttpResponse(200, found.kind, found.body)

    def _pages(self, now: Snapshot) -> Pages:
        """Of these data on this day; made once."""
        key = (now.shown, self._around.today())
        if self._made is None or self._made[0] != key:
            kader = now.loaded.kader
            assert kader is not None  # noqa: S101 - looked at above
            notes = unread_lines(now.loaded.problems, double_lines(kader))
            editing, watch = self._editing is not None, watch_for(now.shown)
            looked = Looked(self._live.root, kader, key[1], notes, editing, watch, self._past)
            self._made = key, pages_of(looked)
        return self._made[1]


def refusal(denied: Denied) -> HttpResponse:
    """In a sentence."""
    headers = (("Allow", "GET, HEAD, POST"),) if denied.status == 405 else ()
    body = denied_page(f"{capital(denied.why)}.")
    return HttpResponse(denied.status, HTML, body, headers)


def _not_made(wrong: UserError, now: Snapshot) -> HttpResponse:
    """What the region must mend before there is a page again."""
    lines = [each for each in (wrong.message, wrong.advice) if each]
    return stopped_page("De bladzijden zijn nu niet te maken", lines, now.shown)
