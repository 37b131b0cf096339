"""A library is loaded without compiling the patterns of what `ak` does not use of it.

Those of PyYAML's reader in Python take longer than reading the files of a region does.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_compile = re.compile


class _WhenUsed:
    def __init__(self, pattern: str | bytes, flags: int = 0) -> None:
        self._pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - as a pattern
        return getattr(_compile(self._pattern, self._flags), name)


@contextmanager
def compiled_when_used() -> Iterator[None]:
    """While something is imported, before there is a second thread."""
    re.compile = _WhenUsed  # type: ignore[assignment]
    try:
        yield
    finally:
        re.compile = _compile
