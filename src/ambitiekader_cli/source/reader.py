"""YAML to plain data.

What `plain_form` does not read is made of libyaml's events: one loop, an explicit stack, and every
cap checked on the way.
Every scalar is text; an empty one is None; lists are tuples. Anchors, aliases, tags, merge keys,
directives, duplicate keys and second documents are refused: in data from strangers they hide what
a reviewer would want to see.
"""

from collections.abc import Callable
from typing import Any, NoReturn, TypeAlias
from unicodedata import normalize

from ambitiekader_cli.source.decode import MAX_REPORTED, Problem, Unreadable
from ambitiekader_cli.source.events import Event, TooDeep, events
from ambitiekader_cli.source.libyaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from ambitiekader_cli.source.quick_reader import (
    MAX_DEPTH,
    MAX_NODES,
    Start,
    Starts,
    may_be_misread,
    read_plainly,
)
from ambitiekader_cli.text import quoted
from ambitiekader_cli.unseen import UNSEEN, all_unseen


def read(text: str, starts: Starts | None = None) -> Any:  # noqa: ANN401
    """The data in one YAML document; raises Unreadable with all that is wrong.

    Where the mappings in the lists at the top begin is added to `starts`.
    """
    data = read_plainly(text, starts)
    return read_by_libyaml(text, starts) if data is None else data


def read_by_libyaml(text: str, starts: Starts | None = None) -> Any:  # noqa: ANN401
    """The same, of any text."""
    refusals = _Refusals()
    texts: dict[str, str] = {}
    try:
        root = _built(text, refusals, texts.setdefault, starts)
    except TooDeep as deep:
        read_by_libyaml(text[: deep.index])  # raises where it became too deep for us
        raise
    if not refusals.problems and (refusals.look_again or may_be_misread(text, texts)):
        from ambitiekader_cli.source.strict import misread  # noqa: PLC0415 - rarely needed

        refusals.problems = [*misread(text)]
    return refusals.none_or_raise(root)


def _built(  # noqa: C901, PLR0915 - the hot loop: 100 MB go through here
    text: str, refusals: "_Refusals", share: Callable[[str, str], Any], starts: Starts | None
) -> Any:  # noqa: ANN401
    """The data, and what was refused on the way; equal texts are kept once."""
    nesting = _Nesting(refusals, starts)
    items, key, keys = _bottom()
    nodes = 0
    for event in events(text):
        kind = type(event)
        if kind is ScalarEvent:
            value, style = event.value, event.style
            if event.anchor is not None or event.tag is not None or style == '"':
                refusals.scalar(event)
            elif style == "'" and event.start_mark.line != event.end_mark.line:
                refusals.look_again = True
            if key is None and type(items) is dict:
                key = value if value.isascii() else normalize("NFC", value)
                if key in items or key in ("", "-", "<<"):
                    refusals.key(event, key, items, keys)
                keys.append(event)
                continue
            done = share(value, value) if value or style else None
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            done = items if kind is MappingEndEvent else tuple(items)
            items, key, keys = nesting.end(event)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            nesting.begin(event, (items, key, keys))
            items, key, keys = {} if kind is MappingStartEvent else [], None, []
            continue
        else:
            refusals.other(event)
            continue
        nodes += 1
        if nodes > MAX_NODES:
            refusals.too_many(event)
        if key is not None:
            items[key], key = done, None
        else:
            items.append(done)
    return items[-1]


_Open: TypeAlias = tuple[Any, Any, list[Event]]
"""A collection that is still open, the key that waits for its value, and all its keys."""


def _bottom() -> _Open:
    """A list that takes the root."""
    return [None], None, []


class _Nesting:
    """The collections that are still open, and the lines of their brackets."""

    def __init__(self, refusals: "_Refusals", starts: Starts | None) -> None:
        self._refusals, self._starts = refusals, starts
        self._stack: list[_Open] = []
        self._brackets: list[int] = []

    def begin(self, event: Event, around: _Open) -> None:
        items, key, _ = around
        depth = len(self._stack)
        is_key = key is None and type(items) is dict
        if is_key or (event.anchor, event.tag) != (None, None) or depth >= MAX_DEPTH:
            self._refusals.collection(event, depth, is_key=is_key)
        if self._starts is not None and depth == 2 and type(items) is list:
            self._starts.append(Start(self._stack[1][1], event.start_mark.line))
        if event.flow_style:
            self._brackets.append(event.start_mark.line)
        self._stack.append(around)

    def end(self, event: Event) -> _Open:
        if self._brackets and self._brackets.pop() != event.start_mark.line:
            self._refusals.look_again = True
        return self._stack.pop()


class _Refusals:
    """What was refused so far."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.documents = 0
        self.look_again = False
        """Whether there may be something that libyaml reads and YAML 1.2 does not."""

    def none_or_raise(self, root: Any) -> Any:  # noqa: ANN401
        if self.problems:
            raise Unreadable(self.problems)
        return root

    def scalar(self, event: Event) -> None:
        self._hidden_meaning(event)
        if event.start_mark.line != event.end_mark.line:
            self.look_again = True
        if event.style == '"' and UNSEEN.search(event.value):
            sign = next(all_unseen(event.value))
            self._add(event, "AK006", sign.message, "haal de code met `\\` weg")

    def key(self, event: Event, key: str, items: dict[str, Any], keys: list[Event]) -> None:
        if key in items:
            message = f"de sleutel {quoted(key)} staat er twee keer"
            also = keys[list(items).index(key)].start_mark.line + 1
            self._add(event, "AK003", message, "houd één van de twee", also)
        elif key == "-":
            self.look_again = True
        elif not event.style and not key:
            self._add(event, "AK001", "een sleutel moet gewone tekst zijn", _PLAIN_KEY)
        elif not event.style:
            self._add(event, "AK004", "samenvoegen met `<<` is niet toegestaan", _IN_FULL)

    def collection(self, event: Event, depth: int, *, is_key: bool) -> None:
        self._hidden_meaning(event)
        if is_key:
            self._stop(event, "AK001", "een sleutel moet gewone tekst zijn", _PLAIN_KEY)
        if depth >= MAX_DEPTH:
            self._stop(event, "AK005", f"dieper genest dan {MAX_DEPTH} niveaus", _SIMPLER)

    def other(self, event: Event) -> None:
        if type(event) is DocumentStartEvent:
            self.document(event)
        elif type(event) is AliasEvent:
            self.alias(event)

    def document(self, event: Event) -> None:
        self.documents += 1
        if event.version or event.tags:
            message = "een YAML-opdracht (`%`) is niet toegestaan"
            self._add(event, "AK004", message, "haal deze regel weg")
        if self.documents > 1:
            self._stop(event, "AK001", "een tweede document in hetzelfde bestand", _ONE_DOCUMENT)

    def alias(self, event: Event) -> NoReturn:
        name = quoted(f"*{event.anchor}")
        self._stop(event, "AK004", f"verwijzing {name} is niet toegestaan", _IN_FULL)

    def too_many(self, event: Event) -> NoReturn:
        count = f"{MAX_NODES:,}".replace(",", ".")
        self._stop(event, "AK005", f"meer dan {count} waarden", _SPLIT)

    def _hidden_meaning(self, event: Event) -> None:
        if event.anchor is not None:
            name = quoted(f"&{event.anchor}")
            self._add(event, "AK004", f"anker {name} is niet toegestaan", _IN_FULL)
        if event.tag is not None:
            tag = quoted(event.tag.replace("tag:yaml.org,2002:", "!!"))
            self._add(event, "AK004", f"typeaanduiding {tag} is niet toegestaan", _IN_FULL)

    def _add(
        self, event: Event, code: str, message: str, advice: str, also: int | None = None
    ) -> None:
        start, end = event.start_mark, event.end_mark
        width = end.column - start.column if end.line == start.line else 1
        position = start.line + 1, start.column + 1
        self.problems.append(Problem(code, *position, message, advice, max(1, width), also))
        if len(self.problems) >= MAX_REPORTED:
            raise Unreadable(self.problems)

    def _stop(self, event: Event, code: str, message: str, advice: str) -> NoReturn:
        self._add(event, code, message, advice)
        raise Unreadable(self.problems)


_IN_FULL = "schrijf alles voluit; hoort het teken bij de tekst, zet er aanhalingstekens omheen"
_ONE_DOCUMENT = "haal de regel met `---` weg, of maak er een eigen bestand van"
_PLAIN_KEY = "zet de tekst tussen aanhalingstekens als die met `[`, `{` of `?` begint"
_SIMPLER = "zo diep gaat een afspraak nooit; controleer de inspringing en de haken"
_SPLIT = "verdeel de inhoud over meer bestanden"
