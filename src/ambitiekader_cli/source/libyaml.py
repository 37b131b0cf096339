"""Loads PyYAML without compiling the patterns of its reader in Python: only that in C is used.

They would take longer than the files of a region take to read. One that is used all the same, where
PyYAML writes, is compiled then.
"""

import base64  # noqa: F401 - what PyYAML needs of Python itself comes as it is
import datetime  # noqa: F401
import re
from typing import Any

_compile = re.compile


class _WhenUsed:
    def __init__(self, *pattern: Any) -> None:  # noqa: ANN401 - as re.compile
        self._pattern = pattern

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - as a pattern
        return getattr(_compile(*self._pattern), name)


re.compile = _WhenUsed  # type: ignore[assignment]
try:
    import yaml  # noqa: F401
finally:
    re.compile = _compile
