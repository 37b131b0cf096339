# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A yaml-language-server to talk to: just enough of the Language Server Protocol, over stdio.

https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification
"""

import json
import queue
import subprocess
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any

PATIENCE = 60
"""Seconds to wait for an answer; a server that takes longer is stuck."""


class LanguageServer:
    """The server as an editor starts it in `root`, with these settings."""

    def __init__(self, command: list[str], root: Path, settings: dict[str, Any]) -> None:
        self.root, self.settings = root, settings
        self.last_id = self.version = 0
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.arrived: queue.Queue[dict[str, Any] | None] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def begin(self) -> None:
        """Introduce the editor and its settings."""
        folder = {"uri": self.root.as_uri(), "name": "ambitiekader"}
        able = {"workspace": {"configuration": True, "workspaceFolders": True}}
        about = {"processId": None, "rootUri": folder["uri"], "workspaceFolders": [folder]}
        self._ask("initialize", {**about, "capabilities": able})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": self.settings})

    def problems(self, path: Path, text: str) -> list[dict[str, Any]]:
        """What the server says of a file with this text."""
        found = self._open(path, text)
        self._close(path)
        return found

    def offered(self, path: Path, text: str, line: int, column: int) -> list[dict[str, Any]]:
        """What the server would fill in; lines and columns count from 0."""
        return list(self._at("textDocument/completion", path, text, (line, column))["items"])

    def shown(self, path: Path, text: str, line: int, column: int) -> str:
        """What the server says of what is under the mouse, as Markdown."""
        return str(self._at("textDocument/hover", path, text, (line, column))["contents"]["value"])

    def stop(self) -> None:
        """End it, willing or not."""
        self.process.kill()
        self.process.wait(PATIENCE)
        for pipe in (self.process.stdin, self.process.stdout):
            with suppress(BrokenPipeError):
                if pipe:
                    pipe.close()

    def _ask(self, method: str, params: object) -> Any:
        self.last_id += 1
        wanted = self.last_id
        self._send({"id": wanted, "method": method, "params": params})
        answer = self._until(lambda m: m.get("id") == wanted and "method" not in m)
        assert "error" not in answer, answer
        return answer["result"]

    def _tell(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def _at(self, method: str, path: Path, text: str, position: tuple[int, int]) -> Any:
        self._open(path, text)
        where = {"line": position[0], "character": position[1]}
        answer = self._ask(method, {"textDocument": {"uri": path.as_uri()}, "position": where})
        self._close(path)
        return answer

    def _open(self, path: Path, text: str) -> list[dict[str, Any]]:
        self.version += 1  # the server remembers what it found in a version
        document = {"uri": path.as_uri(), "version": self.version, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": {"languageId": "yaml", **document}})
        return self._published(path)

    def _close(self, path: Path) -> None:
        self._tell("textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})
        assert self._published(path) == [], "closing takes the problems away"

    def _published(self, path: Path) -> list[dict[str, Any]]:
        message = self._until(
            lambda m: (
                m.get("method") == "textDocument/publishDiagnostics"
                and m["params"]["uri"] == path.as_uri()
            )
        )
        return list(message["params"]["diagnostics"])

    def _until(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The first message that is wanted; what the server asks meanwhile is answered."""
        give_up = monotonic() + PATIENCE
        while True:
            try:
                message = self.arrived.get(timeout=max(0, give_up - monotonic()))
            except queue.Empty:
                raise AssertionError("the language server does not answer") from None
            assert message is not None, "the language server stopped"
            if "method" in message and "id" in message:
                self._send({"id": message["id"], "result": self._answer(message)})
            elif wanted(message):
                return message

    def _answer(self, message: dict[str, Any]) -> Any:
        if message["method"] != "workspace/configuration":
            return None
        return [self._section(item.get("section", "")) for item in message["params"]["items"]]

    def _section(self, name: str) -> dict[str, Any]:
        """`yaml.schemas` as `schemas` of `yaml`, nested as VS Code gives it."""
        found: dict[str, Any] = {}
        for key, value in self.settings.items():
            if key.startswith(f"{name}."):
                *above, last = key.removeprefix(f"{name}.").split(".")
                here = found
                for part in above:
                    here = here.setdefault(part, {})
                here[last] = value
        return found

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        with suppress(BrokenPipeError):  # then it stopped, and waiting for the answer tells
            self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
            self.process.stdin.flush()

    def _listen(self) -> None:
        assert self.process.stdout
        while header := self.process.stdout.readline():
            if header.lower().startswith(b"content-length:"):
                while self.process.stdout.readline().strip():
                    pass  # other headers, then an empty line
                length = int(header.split(b":")[1])
                self.arrived.put(json.loads(self.process.stdout.read(length)))
        self.arrived.put(None)
