"""How plain data look as JSON: two spaces deep, and with nothing in it that cannot be seen."""

import json
from typing import Any

from ambitiekader_cli.model.core import to_json
from ambitiekader_cli.text import visible_json


def json_text(data: Any, *, ascii_only: bool = False) -> str:  # noqa: ANN401 - any JSON
    """Its lines, without a newline behind the last."""
    return visible_json(_indented(data), ascii_only=ascii_only)


def _indented(data: Any) -> str:  # noqa: ANN401 - any JSON
    """By pydantic-core, ten times as fast as `json`; that alone writes half a code point."""
    try:
        return to_json(data, indent=2, inf_nan_mode="constants").decode()
    except ValueError:
        return json.dumps(data, ensure_ascii=False, indent=2)
