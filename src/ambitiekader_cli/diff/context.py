"""What a change must be read against: codes of thema's, names, and the period of an agreement."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, cached_property
from typing import Any

from ambitiekader_cli.diff.same import entries_of, names_of
from ambitiekader_cli.planning import NO_END, Looptijd
from ambitiekader_cli.repo.layout import KADER, PARTIJEN, path_of_afspraken
from ambitiekader_cli.words.keys import KENMERKEN, kenmerk_soort

NO_PLACE = ""
"""Among the names: what is called that belongs to no gemeente, if not `Regionaal`."""
Read = Callable[[str, bool], Any]
"""The data of a file in the newer version, or with True the older; None when it cannot be read."""


class DiffContext:
    """Reads what it needs when it is needed, and each thing once."""

    def __init__(self, read: Read, names_of: "DiffContext | None" = None) -> None:
        self.data = cache(read)
        self._names_of = names_of
        """Where codes and names come from, if not from these two versions."""

    @cached_property
    def themas(self) -> Mapping[str, str]:
        """Per code the id of a thema."""
        if self._names_of:
            return self._names_of.themas
        return {code: name for name, code, _ in self._in_frame("themas")}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """How people call thema's, gemeenten and organisations, by id."""
        if self._names_of:
            return self._names_of.names
        found = {
            each: naam
            for key in ("themas", "gemeenten", "samenwerkingen")
            for each, _, naam in self._in_frame(key)
        }
        for key in ("partijen", "groepen", "overlegorganen"):
            for entry in self._entries(PARTIJEN, key):
                found[_text(entry, "id")] = _text(entry, "naam")
        for entry in self._entries(KADER, KENMERKEN):
            name = _text(entry, "id")
            found[f"{KENMERKEN}.{name}"] = _text(entry, "naam")
            found[kenmerk_soort(name)] = _text(entry, "soort")
        known = {each: naam for each, naam in found.items() if each and naam}
        return known | ({NO_PLACE: "Kader"} if self._has_one_level else {})

    @property
    def _has_one_level(self) -> bool:
        """Whether there is nothing regional beside what is local."""
        data = self.data(KADER, False) or self.data(KADER, True)
        return isinstance(data, dict) and data.get("niveau") in ("regio", "gemeente")

    def alone(self, trekker: Any) -> str | None:  # noqa: ANN401 - as it stands in the YAML
        """Who leads, where that is one partij or body: a report of nobody is of them."""
        names = names_of(trekker)
        return names[0] if len(names) == 1 and names[0] not in self._groepen else None

    @cached_property
    def _groepen(self) -> frozenset[str]:
        if self._names_of:
            return self._names_of._groepen
        return frozenset(_text(entry, "id") for entry in self._entries(PARTIJEN, "groepen"))

    def looptijden(self, gemeente: str | None) -> tuple[Looptijd | None, Looptijd | None]:
        """Of the agreement of a gemeente, else of the frame: in the older and newer version."""
        return self._looptijd(gemeente, older=True), self._looptijd(gemeente, older=False)

    def _looptijd(self, gemeente: str | None, *, older: bool) -> Looptijd | None:
        for path in (path_of_afspraken(gemeente), KADER) if gemeente else (KADER,):
            data = self.data(path, older)
            found = _period(data.get("looptijd") if isinstance(data, dict) else None)
            if found:
                return found
        return None

    def _in_frame(self, key: str) -> list[tuple[str, str, str]]:
        entries = self._entries(KADER, key)
        return [(_text(e, "id"), _text(e, "code"), _text(e, "naam")) for e in entries]

    def _entries(self, path: str, key: str) -> list[dict[str, Any]]:
        data = self.data(path, False) or self.data(path, True)
        return (entries_of(data.get(key), key) or []) if isinstance(data, dict) else []


def _text(entry: Mapping[str, Any], key: str) -> str:
    value = entry.get(key)
    return value if isinstance(value, str) else ""


def _period(value: Any) -> Looptijd | None:  # noqa: ANN401
    if not isinstance(value, dict):
        return None
    tot = _text(value, "tot")
    try:
        first = date.fromisoformat(_text(value, "van"))
        return Looptijd(first, date.fromisoformat(tot) if tot else NO_END)
    except ValueError:
        return None
