# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Edits of any file, and a judge of what came of them that shares nothing with `edit` itself."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from random import Random
from typing import Any, TypeAlias

from ambitiekader_cli.edit import Add, Edit, Put, Remove, Untouchable, edited, taken
from ambitiekader_cli.edit.change_of_data import Fresh, value_at
from ambitiekader_cli.form.proof import comments_in
from ambitiekader_cli.source import Route, Source, Unreadable
from ambitiekader_cli.source.comment_owners import commented
from ambitiekader_cli.source.events import events
from ambitiekader_cli.source.tree import Collection, Node, tree

TEXTS = (
    *("no", "2024-05-01", "12:30", "0765", "~", "loopt", "a: b", "a #b", "- x", "[x], {y}", "'s"),
    *(
        "é 🏠 \U0001f3d8",
        "",
        " x",
        "x ",
        "regel een\nregel twee",
        "\n",
        "a\tb",
        'zei "ja" \\n',
        "#x",
    ),
    "een lange zin die niet op een regel past " * 5 + "en dan eindigt",
    "eerste\n\n  ingesprongen\n",
)
ENTRY: dict[str, Fresh] = {
    "datum": "2024-05-01",
    "partij": ("a", "b"),
    "status": "loopt",
    "herzien": {"planning": "Q1"},
}


Homes: TypeAlias = dict[str, list[Route]]
"""Per comment where those stand that it belongs to."""


Trial: TypeAlias = tuple[str, Callable[[], str]]
"""What kind of edit is tried, and what comes of it."""


def edits_of(data: Any, random: Random) -> Iterator[Edit]:
    """One of each kind for every place in a file."""
    for route, value in _places(data):
        text = random.choice(TEXTS)
        if route:
            yield Put(route, text)
            yield Put(route, random.choice(_collections(text)))
        if isinstance(value, tuple) and route:
            yield Add(route, random.choice([text, ENTRY | {"toelichting": text}]))
        if isinstance(value, str | None) and route:
            yield Add(route, text)
        if isinstance(value, dict):
            key = random.choice([k for k in ("voortgang", "titel", "id", "zzz") if k not in value])
            yield Put((*route, key), text)
            yield Add((*route, key), ENTRY | {"toelichting": text})
        if route:
            yield Remove(route)


def _collections(text: str) -> list[Fresh]:
    return [ENTRY, (text, "b"), (ENTRY,), (), {"b": text}]


def _places(data: Any, route: Route = ()) -> Iterator[tuple[Any, Any]]:
    yield route, data
    pairs = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data)
        if isinstance(data, tuple)
        else ()
    )
    for step, value in pairs:
        yield from _places(value, (*route, step))


def outcome(source: Source, edit: Edit) -> str:
    """`done` or `refused`; fails when it is wrong."""
    try:
        raw = edited(source, edit)
    except Untouchable as refusal:
        return _refused(refusal)
    new = Source(source.path, raw)
    assert _mutable(new.data()) == _expected(source.data(), edit)
    _other_lines_stay(source, new, edit)
    _comments_stay_home(source, new, edit)
    return "done"


def _refused(refusal: Untouchable) -> str:
    """It tells where."""
    assert refusal.span
    return "refused"


TARGETS = (
    "status: concept\nactiviteiten: []\n",
    "status: concept\n",
    "activiteiten:\nbron: x\n",
    "status: concept # x\nactiviteiten:\n  # eerst\n  - id: A  # b\n    titel: x\n    # onder\n"
    "# meer\nopmerkingen: []",
    "activiteiten:\r\n- id: B\r\n\r\n-   id: C\r\n",
)
"""Files to move an item to, with a list and without."""


def trials(source: Source, random: Random) -> Iterator[Trial]:
    """All that is tried of a file."""
    edits = [*edits_of(source.data(), random)]
    for edit in edits:
        yield type(edit).__name__, partial(outcome, source, edit)
    for route, _ in _places(source.data()):
        if route and isinstance(route[-1], int):
            raw = random.choice(TARGETS).encode()
            target = Source("data/local/voorbeeld/activiteiten/2027.yaml", raw)
            to = ("activiteiten",)
            yield "Move", partial(outcome_of_move, source, route, target, to)
    texts = [(route, value) for route, value in _places(source.data()) if isinstance(value, str)]
    renames = [Put(route, f"{value[:20]} 2") for route, value in texts if route]
    yield "All texts at once", partial(outcome_of_several, source, renames)
    apart = [*{edit.route: edit for edit in edits}.values()]
    some = sorted(random.sample(apart, min(3, len(apart))), key=apart.index, reverse=True)
    yield "Several", partial(outcome_of_several, source, some)


def outcome_of_several(source: Source, edits: Sequence[Edit]) -> str:
    """The same of edits one after the other, of which some can be made at once."""
    try:
        new = Source(source.path, edited(source, *edits))
    except Untouchable as refusal:
        return _refused(refusal)
    data = source.data()
    for edit in edits:
        data = _expected(data, edit)
    assert _mutable(new.data()) == _mutable(data)
    assert not _comments(new) - _comments(source)
    if not any(isinstance(edit, Remove) for edit in edits):
        assert _comments(new) == _comments(source)
    return "done"


def outcome_of_move(source: Source, item: Route, target: Source, to: Route) -> str:
    """The same of an item that goes to a list in another file, with its comments."""
    try:
        out = taken(source, item)
        came = edited(target, Add(to, out.item))
    except Untouchable as refusal:
        return _refused(refusal)
    rest, new = Source(source.path, out.rest), Source(target.path, came)
    data = value_at(source.data(), item)
    assert _mutable(rest.data()) == _expected(source.data(), Remove(item))
    assert value_at(new.data(), to)[-1] == data
    assert _mutable(new.data()) == _expected(target.data(), Add(to, data))
    assert _comments(source) + _comments(target) == _comments(rest) + _comments(new)
    if value_at(rest.data(), item[:-1]):
        _one_piece_differs(rest, source)
    else:  # in a file in form comments that an empty list leaves come in another column
        assert (_lines(rest) - _lines(source)).total() <= 1
    _one_piece_differs(target, new)
    return "done"


def _comments(source: Source) -> Counter[str]:
    return comments_in(source.text())


def _lines(source: Source) -> Counter[str]:
    return Counter(line.strip() for line in source.text().splitlines())


def _one_piece_differs(fewer: Source, more: Source) -> None:
    """All lines of the one stand in the other in two pieces; a key may have `[]` in the one."""
    short, long = fewer.raw.splitlines(), more.raw.splitlines()
    emptied = zip(short, long, strict=False)
    short[: len(long)] = [b if a.replace(b" []", b"", 1) == b else a for a, b in emptied]
    above = _alike(short, long)
    below = _alike(short[above:][::-1], long[::-1])
    assert len(short) - above - below <= 1, (short, long)


def _alike(lines: list[bytes], others: list[bytes]) -> int:
    """How many of the first lines are the same."""
    pairs = enumerate(zip(lines, others, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(lines), len(others)))


def _expected(data: Any, edit: Edit) -> Any:
    whole = [_mutable(data)]
    *way, last = (0, *edit.route)
    place: Any = whole
    for step in way:
        place = place[step]
    if isinstance(edit, Remove):
        del place[last]
    elif isinstance(edit, Put):
        place[last] = _mutable(edit.value)
    else:
        old = place.get(last) if isinstance(place, dict) else place[last]
        before = old if isinstance(old, list) else [] if old is None else [old]
        place[last] = [*before, _mutable(edit.value)]
    return whole[0]


def _mutable(data: Any) -> Any:
    return json.loads(json.dumps(data))


def _other_lines_stay(source: Source, new: Source, edit: Edit) -> None:
    """All lines above what is changed are there still, byte for byte, and all below."""
    first, last = _lines_of(source, edit)
    old, now = source.raw.split(b"\n"), new.raw.split(b"\n")
    assert now[:first] == old[:first]
    below = old[last:]
    assert not below or now[-len(below) :] == below


def _lines_of(source: Source, edit: Edit) -> tuple[int, int]:
    """The lines that may change: those of the value, or of what it stands in."""
    text = source.text()
    node = tree(events(text))
    begin, end = 0, text.count("\n") + 1
    for step in edit.route[:-1] if isinstance(edit, Remove) else edit.route:
        assert isinstance(node, Collection)
        if step not in node.entries:
            begin = _with_comments(text, begin)  # a new key comes before those of the next one
            break
        entry = node.entries[step]
        begin = (entry.key or entry.value).begin.line
        node = entry.value
        end = node.end.line + 1
    lines = text.split("\n")
    while end < len(lines) and lines[end].lstrip(" \t")[:1] in ("", "#"):
        end += 1
    return begin, end + 1


def _with_comments(text: str, line: int) -> int:
    """Where the comments right above a line begin."""
    lines = text.split("\n")
    while line and lines[line - 1].lstrip(" \t").startswith("#"):
        line -= 1
    return line


def _comments_stay_home(source: Source, new: Source, edit: Edit) -> None:
    """No new lines come between a comment and what it is about.

    Where something is taken away its own comments go along, and only those; where another value
    comes in place of one, only its own can be at another place now.
    """
    before, now = _homes(source), _homes(new)
    if isinstance(edit, Remove):
        lost = _comments(source) - _comments(new)
        assert all(any(_within(home, edit) for home in before[c]) for c in lost), lost
        return
    if isinstance(edit, Put) and _is_there(source, edit):
        before, now = _but(before, edit), _but(now, edit)
    moved = {comment: home for comment, home in before.items() if now.get(comment) != home}
    assert not {c for c in moved if not _is_astray(source, c)}, moved


def _within(home: Route, edit: Edit) -> bool:
    return home[: len(edit.route)] == edit.route


def _but(homes: Homes, edit: Edit) -> Homes:
    kept = {c: [home for home in each if not _within(home, edit)] for c, each in homes.items()}
    return {comment: each for comment, each in kept.items() if each}


def _is_there(source: Source, edit: Edit) -> bool:
    return any(route == edit.route for route, _ in _places(source.data()))


def _is_astray(source: Source, comment: str) -> bool:
    """Whether it stands in another column than what follows: then nobody knows whose it is."""
    before, _, after = source.text().partition(comment)
    column = len(before) - (before.rfind("\n") + 1)
    lines = after.split("\n")[1:]
    below = next((line for line in lines if line.strip(" \t") and line.lstrip()[0] != "#"), "")
    return len(below) - len(below.lstrip(" ")) != column


def _homes(source: Source) -> Homes:
    homes: Homes = {}

    def visit(node: Node | None, route: Route) -> None:
        for step, entry in node.entries.items() if isinstance(node, Collection) else ():
            for comment in filter(None, (*entry.above, *entry.beside, *entry.under)):
                homes.setdefault(comment, []).append((*route, step))
            visit(entry.value, (*route, step))

    visit(commented(source.text()).root, ())
    return homes


def readable(path: str, raw: bytes) -> Source | None:
    """The file, if it is one that `ak` reads and that holds more than one text."""
    source = Source(path, raw)
    try:
        return source if isinstance(source.data(), dict | tuple) else None
    except Unreadable:
        return None
