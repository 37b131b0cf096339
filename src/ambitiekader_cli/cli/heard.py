"""What a command says, written down while it says it, to be said again."""

import sys
from collections.abc import Callable
from typing import Any, NamedTuple, Self, TextIO

from ambitiekader_cli.errors import Ended

OUT, ERR = b"stdout", b"stderr"


class Answer(NamedTuple):
    """An exit code and what was said, in order: on which stream, and a text."""

    code: int
    said: list[tuple[bytes, str]]

    def say(self) -> None:
        """Once more."""
        for stream, text in self.said:
            if stream == ERR:
                sys.stderr.write(text)
                sys.stderr.flush()
            else:
                sys.stdout.write(text)

    def as_bytes(self) -> bytes:
        """The code, and each text after its stream and length."""
        parts = [b"%d\n" % self.code]
        for stream, text in self.said:
            raw = text.encode("utf-8", "surrogatepass")
            parts.append(b"%s %d\n%s" % (stream, len(raw), raw))
        return b"".join(parts)

    @classmethod
    def read(cls, raw: bytes | None) -> Self | None:
        """Of what `as_bytes` made; None of anything else."""
        try:
            first, _, rest = (raw or b"").partition(b"\n")
            code, said = int(first), []
            while rest:
                head, _, rest = rest.partition(b"\n")
                stream, length = head.split()
                text, rest = rest[: int(length)], rest[int(length) :]
                if stream not in (OUT, ERR) or len(text) != int(length):
                    return None
                said.append((stream, text.decode("utf-8", "surrogatepass")))
        except ValueError:
            return None
        return cls(code, said)


class _Listened:
    """A stream, of which is written down what it is told."""

    def __init__(self, stream: TextIO, name: bytes, said: list[tuple[bytes, str]]) -> None:
        self._stream, self._name, self._said = stream, name, said

    def write(self, text: str) -> int:
        self._said.append((self._name, text))
        return self._stream.write(text)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - as the stream
        return getattr(self._stream, name)


def heard(command: Callable[..., None], given: dict[str, Any]) -> Answer:
    """Run a command that says something and ends; raises what it raises but `Ended`."""
    said: list[tuple[bytes, str]] = []
    out, err = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = _Listened(out, OUT, said), _Listened(err, ERR, said)
    try:
        command(**given)
    except Ended as end:
        return Answer(end.exit_code, said)
    finally:
        sys.stdout, sys.stderr = out, err
    return Answer(0, said)
