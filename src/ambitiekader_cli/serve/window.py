"""A window, opened: its port, who may come in, and what it answers."""

import socket
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ambitiekader_cli.serve.app import App, Around, refusal
from ambitiekader_cli.serve.connections import SECONDS, Connections, listening
from ambitiekader_cli.serve.door import Door
from ambitiekader_cli.serve.http_request import HttpRequest
from ambitiekader_cli.serve.http_response import HttpResponse
from ambitiekader_cli.serve.live import Live
from ambitiekader_cli.serve.looks import EDITS

if TYPE_CHECKING:
    from ambitiekader_cli.serve.editing import Editing


class Window(NamedTuple):
    """Open as soon as it is served."""

    listener: socket.socket
    door: Door
    connections: Connections

    def serve(self) -> None:
        """Until Ctrl-C, or until the listener is closed."""
        self.connections.serve(self.listener)


def window(
    root: Path, port: int, around: Around, *, editing: bool, seconds: float = SECONDS
) -> Window:
    """On a repository and a port of this computer, 0 for one that is free; raises OSError.

    `editing` is with forms, `seconds` how long a question may take.
    """
    listener = listening(port)
    door, live = Door(listener.getsockname()[1]), Live(root)
    forms = _Forms(root, door, live, around) if editing else None
    app = App(door, live, around, forms)
    return Window(listener, door, Connections(app.answer, refusal, seconds))


class _Forms:
    """Those of `serve.editing`, imported when somebody asks for one: they take half a second."""

    def __init__(self, root: Path, door: Door, live: Live, around: Around) -> None:
        self._of = (root, door, live, around)
        self._editing: Editing | None = None

    def answer(self, request: HttpRequest) -> HttpResponse | None:
        """None for an address that is no form; raises Denied."""
        if not request.path.startswith(f"/{EDITS}/"):
            return None
        if self._editing is None:
            from ambitiekader_cli.serve.editing import Editing  # noqa: PLC0415 - heavy

            self._editing = Editing(*self._of)
        return self._editing.answer(request)
