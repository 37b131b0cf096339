# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A window that is asked without sockets and in one thread, so that its calls can be counted."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

from ambitiekader_cli.serve.app import App, Around, refusal
from ambitiekader_cli.serve.door import Door
from ambitiekader_cli.serve.editing import Editing
from ambitiekader_cli.serve.http_request import HttpRequest, read_request
from ambitiekader_cli.serve.http_response import Denied, HttpResponse
from ambitiekader_cli.serve.live import Live
from support.windows import Reply

PORT = 8080


class Within:
    """As `support.windows.Visitor` that came in. A defect of the window is raised."""

    def __init__(self, root: Path, today: date) -> None:
        door, live = Door(PORT), Live(root)
        around = Around(lambda: today, _defect)
        self._app = App(door, live, around, Editing(root, door, live, around))
        self.headers = {"host": f"127.0.0.1:{PORT}", "origin": door.origin}
        begun = self.get(door.link.removeprefix(door.origin))
        self.headers["cookie"] = begun.headers["set-cookie"].partition(";")[0]

    def get(self, path: str) -> Reply:
        path, _, query = path.partition("?")
        return self._asked(HttpRequest("GET", path, query, self.headers))

    def post(self, path: str, fields: Sequence[tuple[str, str]]) -> Reply:
        said = {**self.headers, "content-type": "application/x-www-form-urlencoded"}
        return self._asked(HttpRequest("POST", path, "", said, urlencode(fields).encode()))

    def raw(self, sent: bytes) -> Reply:
        """Whatever comes over a line; status 0 where nothing was asked."""
        try:
            request = read_request(_by_halves(sent))
        except Denied as denied:
            return _reply(refusal(denied))
        return self._asked(request) if request else Reply(0, {}, b"")

    def _asked(self, request: HttpRequest) -> Reply:
        return _reply(self._app.answer(request))


def _by_halves(sent: bytes) -> Callable[[], bytes]:
    half = len(sent) // 2
    parts = iter((sent[:half] or sent[half:], sent[half:] if half else b""))
    return lambda: next(parts, b"")


def _reply(answer: HttpResponse) -> Reply:
    headers = {name.lower(): value for name, value in answer.headers}
    return Reply(answer.status, headers, answer.body)


def _defect(error: Exception) -> None:
    raise error
