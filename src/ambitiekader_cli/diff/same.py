"""Whether two pieces of data mean the same."""

from typing import Any
from unicodedata import normalize

from ambitiekader_cli.model.field import Kind
from ambitiekader_cli.model.fields import FIELDS

KEYS = {key: field.entries for key, field in FIELDS.items() if field.entries}
"""Per list the key by which its entries are told apart."""
_IN_ORDER = frozenset(key for key, field in FIELDS.items() if field.in_order)
_TEXTS = frozenset(key for key, field in FIELDS.items() if field.kind is Kind.TEKST)
"""Running text: where its lines break does not count."""
_ONE_VALUE = frozenset(key for key, field in FIELDS.items() if field.single)
"""Of these a list is an error, also a list of one."""


def same(before: Any, after: Any, key: str = "") -> bool:  # noqa: ANN401 - data without a shape
    """Whether two values of one key mean the same."""
    return bool(before == after or plain(before, key) == plain(after, key))


def plain(value: Any, key: str = "") -> Any:  # noqa: ANN401
    """One value for everything that means the same, with one `repr`; None for nothing."""
    if isinstance(value, str):
        running = key in _TEXTS or KEYS.get(key) in _TEXTS
        return _plain_text(value) if running else normalize("NFC", value)
    if isinstance(value, dict):
        return _plain_mapping(value, key)
    if isinstance(value, tuple):
        entries = [e for e in (plain(each, key) for each in value) if e is not None]
        if key not in _IN_ORDER:
            entries.sort(key=repr)
        alone = len(entries) == 1 and key not in _ONE_VALUE
        return entries[0] if alone else tuple(entries) or None
    return value


def _plain_mapping(value: dict[str, Any], key: str) -> Any:  # noqa: ANN401
    """A mapping with only the key that names it is the name itself."""
    own = {"tekst": "planning"} if key == "planning" else {}
    found = {name: plain(each, own.get(name, name)) for name, each in sorted(value.items())}
    kept = {name: each for name, each in found.items() if each is not None}
    alone = "tekst" if key == "planning" else KEYS.get(key)
    return kept[alone] if alone in kept and len(kept) == 1 else kept or None


def _plain_text(text: str) -> str:
    """Without the places where lines break; paragraphs stay apart."""
    lines = [" ".join(line.split()) for line in normalize("NFC", text).split("\n")]
    return "\n".join(filter(None, lines))


def entries_of(value: Any, key: str) -> list[dict[str, Any]] | None:  # noqa: ANN401
    """The entries of a list of mappings, bare names written out; None when it is no such list."""
    if value is None:
        return []
    name = KEYS.get(key)
    listed = value if isinstance(value, tuple) else (value,)
    if not all(isinstance(each, dict) or (name and isinstance(each, str)) for each in listed):
        return None
    return [each if isinstance(each, dict) else {name or "": each} for each in listed]


def names_of(value: Any) -> list[str]:  # noqa: ANN401
    """One name or a list of names, as a list; anything else is left out."""
    listed = value if isinstance(value, tuple) else (value,)
    return [each for each in listed if isinstance(each, str)]
