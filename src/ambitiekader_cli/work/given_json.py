"""JSON that a form, a spreadsheet or a program made, read with care; numbers stay as written."""

import json
from collections import Counter
from typing import Any

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.text import quoted

MOST_BYTES = 4 * 1024 * 1024


def given_json(name: str, raw: bytes, schema: str) -> Any:  # noqa: ANN401 - any JSON
    """What the file says; raises UserError. `schema` tells what it may say."""
    if len(raw) > MOST_BYTES:
        raise UserError(f"{name}: groter dan 4 MiB", "verdeel het over meer bestanden")
    try:
        return json.loads(
            raw.decode("utf-8-sig"),
            object_pairs_hook=lambda pairs: _once(pairs, schema),
            parse_int=str,
            parse_float=str,
        )
    except UnicodeDecodeError:
        raise UserError(f"{name}: geen UTF-8", "sla het bestand op als UTF-8") from None
    except json.JSONDecodeError as error:
        message = f"{name}:{error.lineno}:{error.colno}: dit is geen JSON"
        raise UserError(message, "laat een programma het maken, of zoek hier de fout") from None
    except RecursionError:
        raise UserError(f"{name}: te diep genest", schema) from None


def _once(pairs: list[tuple[str, Any]], schema: str) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        twice = next(key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
        raise UserError(f"de sleutel {quoted(twice[:80])} staat er twee keer", schema)
    return made
