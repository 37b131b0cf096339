"""A window, opened: its port, who may come in, and what it answers."""

import socket
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.serve.app import App, Around, refusal
from ambitiekader_cli.serve.connections import SECONDS, Connections, listening
from ambitiekader_cli.serve.door import Door
from ambitiekader_cli.serve.live import Live


class Window(NamedTuple):
    """Open as soon as it is served."""

    listener: socket.socket
    door: Door
    connections: Connections

    def serve(self) -> None:
        """Until Ctrl-C, or until the listener is closed."""
        self.connections.serve(self.listener)


def window(root: Path, port: int, around: Around, seconds: float = SECONDS) -> Window:
    """On a repository and a port of this computer, 0 for one that is free; raises OSError.

    `seconds` is how long a question may take.
    """
    listener = listening(port)
    door = Door(listener.getsockname()[1])
    app = App(door, Live(root), around)
    return Window(listener, door, Connections(app.answer, refusal, seconds))
