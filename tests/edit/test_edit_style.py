# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What an edit looks like: written as what stands beside it, and no other line touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambitiekader_cli.edit import Add, Edit, Put, Remove, Untouchable, edited, taken
from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.source import Source

PATH = "data/regional/ambities/x.yaml"
ENTRY: dict[str, Fresh] = {"datum": "2024-05-01", "status": "loopt", "toelichting": "ja: nee"}
LOG = Add(("ambities", 0, "voortgang"), ENTRY)

AS_IT_STANDS: dict[str, tuple[Edit, str, str]] = {
    "a list in a block": (
        LOG,
        "ambities:\n  - id: A\n    voortgang:\n      - datum: 2024-01-01\n        status: loopt\n",
        "      - datum: 2024-05-01\n        status: loopt\n        toelichting: 'ja: nee'\n",
    ),
    "entries in braces, with the spaces that are in the others": (
        LOG,
        "ambities:\n - id: A\n   voortgang:\n    - { datum: 2024-01-01, status: loopt }\n",
        "    - { datum: 2024-05-01, status: loopt, toelichting: 'ja: nee' }\n",
    ),
    "quotes as in the others": (
        LOG,
        'ambities:\n- id: A\n  voortgang:\n  - "datum": "2024-01-01"\n    status: "loopt"\n'
        '    toelichting: "x"\n',
        '  - datum: "2024-05-01"\n    status: "loopt"\n    toelichting: "ja: nee"\n',
    ),
    "dashes in the column of the key, and a list that is not there yet": (
        LOG,
        "ambities:\n- id: A\n  titel: x\n",
        "  voortgang:\n  - datum: 2024-05-01\n    status: loopt\n    toelichting: 'ja: nee'\n",
    ),
    "a wide dash": (
        LOG,
        "ambities:\n  -   id: A\n      voortgang:\n",
        "        -   datum: 2024-05-01\n            status: loopt\n"
        "            toelichting: 'ja: nee'\n",
    ),
    "a blank line between items": (
        LOG,
        "ambities:\n- id: A\n  voortgang:\n  - datum: x\n\n  - datum: y\n",
        "\n  - datum: 2024-05-01\n    status: loopt\n    toelichting: 'ja: nee'\n",
    ),
    "no last newline": (Add(("a",), "w"), "a:\n- x", "\n- w"),
    "Windows lines and a BOM": (Add(("a",), "w"), "\ufeffa:\r\n- x\r\n", "- w\r\n"),
    "text that goes on below": (
        Add(("a",), "een\ntwee"),
        "a:\n  - |\n    x\n",
        "  - |-\n    een\n    twee\n",
    ),
    "a comment of the last item goes with that": (
        Add(("a",), {"b": "w"}),
        "a:\n  - b: x  # achter\n    # van x\n",
        "  - b: w\n",
    ),
}


@pytest.mark.parametrize("case", AS_IT_STANDS.values(), ids=AS_IT_STANDS)
def test_added_at_the_end(case: tuple[Edit, str, str]) -> None:
    edit, before, added = case
    assert edited(Source(PATH, before.encode()), edit).decode() == before + added


INSIDE: dict[str, tuple[Edit, str, str]] = {
    "an empty list in brackets": (
        Add(("a",), {"b": "x"}),
        "a: [] # leeg\nc: d\n",
        "a: # leeg\n  - b: x\nc: d\n",
    ),
    "a tab before a comment, which the second reader does not take": (
        Add(("a",), "w"),
        "a: [x]\t# c\nb: y\n",
        "a: [x, w]\t# c\nb: y\n",
    ),
    "one text becomes a list": (Add(("a",), "w"), "a: x # z\n", "a: [x, w] # z\n"),
    "brackets over more lines": (
        Add(("a",), "z"),
        "a: [\n  x,\n  y # de laatste\n]\n",
        "a: [\n  x,\n  y, # de laatste\n  z\n]\n",
    ),
    "a comment between the list and what follows": (
        Add(("a",), "w"),
        "a:\n- x\n# over b\nb: c\n",
        "a:\n- x\n- w\n# over b\nb: c\n",
    ),
    "a comment at the end of the list stays its last line": (
        Add(("a",), "w"),
        "a:\n  - x\n  # meer volgt\nb: c\n",
        "a:\n  - x\n  - w\n  # meer volgt\nb: c\n",
    ),
    "a key in its place": (
        Put(("ambities", 0, "trekker"), "t"),
        "ambities:\n- id: A # c\n  titel: x\n  planning: 2024\n",
        "ambities:\n- id: A # c\n  titel: x\n  trekker: t\n  planning: 2024\n",
    ),
    "a key in braces": (
        Put(("ambities", 0, "titel"), "no"),
        "ambities: [{ id: A, trekker: t }]\n",
        "ambities: [{ id: A, titel: 'no', trekker: t }]\n",
    ),
    "a key beside the only pair of an item without braces": (
        Put(("a", 0, "b"), "w"),
        "a: [c: d, e]\n",
        "a: [{c: d, b: w}, e]\n",
    ),
    "a text keeps its quotes and its comment": (
        Put(("a",), "z"),
        'a: "x"  # c\nb: y\n',
        'a: "z"  # c\nb: y\n',
    ),
    "a text where nothing stood": (Put(("a",), "z"), "a:\nb: y\n", "a: z\nb: y\n"),
    "lines above a comment that they would take in": (
        Put(("a",), "z\ny"),
        "a: x\n  # c\nb: y\n",
        'a: "z\\ny"\n  # c\nb: y\n',
    ),
    "a long text becomes short": (
        Put(("a",), "z"),
        "a: >-  # c\n  x\n\n  y\nb: y\n",
        "a: z  # c\nb: y\n",
    ),
    "an item with its comments goes": (
        Remove(("a", 1)),
        "a:\n- x\n# blijft\n- y: z # weg\n  # weg\n- w\n",
        "a:\n- x\n# blijft\n- w\n",
    ),
    "the only item goes": (Remove(("a", 0)), "a: # c\n- x\nb: y\n", "a: [] # c\nb: y\n"),
    "an item in brackets goes": (Remove(("a", 0)), "a: [x, y]\n", "a: [y]\n"),
    "a list becomes another, as it was written": (
        Put(("a",), ("v", "w")),
        "a:  # wie\n- x\nb: y\n",
        "a:  # wie\n- v\n- w\nb: y\n",
    ),
    "a list in brackets too": (Put(("a",), ("v", "w")), "a: [x] # c\n", "a: [v, w] # c\n"),
    "a list becomes one text": (Put(("a",), "x"), "a:  # c\n  - x\n  - y\n", "a: x  # c\n"),
    "a text becomes a mapping": (
        Put(("a", 0, "planning"), {"tekst": "Q2", "aanname": {"jaar": "2024"}}),
        "a:\n- planning: Q2 # c\n  id: A\n",
        "a:\n- planning: # c\n    tekst: Q2\n    aanname:\n      jaar: '2024'\n  id: A\n",
    ),
    "a mapping behind a dash": (
        Put(("a", 0), {"c": "w"}),
        "a:\n-   b: x\n    d: y\n# over e\n-   e: z\n",
        "a:\n-   c: w\n# over e\n-   e: z\n",
    ),
    "a key goes with its comments": (
        Remove(("a", 0, "c")),
        "a:\n- b: x\n  # over c\n  c:  # achter\n    - y\n    # onder\n  # over d\n  d: z\n",
        "a:\n- b: x\n  # over d\n  d: z\n",
    ),
    "a key behind a dash goes, and not what is about the next": (
        Remove(("a", 0, "b")),
        "a:\n  - b: x # weg\n    # over c\n    c: y\n",
        "a:\n  - # over c\n    c: y\n",
    ),
    "the first key goes, and not what may be about all": (
        Remove(("a",)),
        "# van dit bestand\na: x\nb: y\n",
        "# van dit bestand\nb: y\n",
    ),
    "a key in braces goes": (Remove(("a", "c")), "a: { b: x, c: y }\n", "a: { b: x }\n"),
    "the last key in braces goes, not the comment of the one before": (
        Remove(("a", "c")),
        "a: {b: x, # van b\n  c: y}\n",
        "a: {b: x, # van b\n  }\n",
    ),
    "the only key goes": (Remove(("a", "b")), "a: # c\n  b: x\nd: y\n", "a: {} # c\nd: y\n"),
    "beyond the first plane": (Put(("b",), "🏘"), "a: 🏠 # 𝔸\nb: x\n", "a: 🏠 # 𝔸\nb: 🏘\n"),
}


@pytest.mark.parametrize("case", INSIDE.values(), ids=INSIDE)
def test_changed_inside(case: tuple[Edit, str, str]) -> None:
    edit, before, after = case
    assert edited(Source(PATH, before.encode()), edit).decode() == after


def test_a_file_in_form_stays_in_form() -> None:
    before = "ambities:\n  - id: A\n    voortgang: [{datum: 2024-01-01, status: loopt}]\n"
    after = edited(Source(PATH, before.encode()), Add(LOG.route, ENTRY | {"oorzaak": "o" * 20}))
    assert after.decode() == (
        "ambities:\n  - id: A\n    voortgang:\n      - {datum: 2024-01-01, status: loopt}\n"
        "      - {datum: 2024-05-01, status: loopt, toelichting: 'ja: nee',"
        f" oorzaak: {'o' * 20}}}\n"
    )


REFUSED: dict[str, tuple[Edit, str, int]] = {
    "nothing there": (Put(("a", "b"), "x"), "a: y\n", 1),
    "an item that is not there": (Remove(("a", 3)), "b: c\na: [x]\n", 2),
    "a key that is not there": (Remove(("b", "d")), "a: x\nb: {c: y}\n", 2),
    "a whole file": (Put((), "x"), "a: x\n", 1),
    "a list with a comment in it": (Put(("a",), ("y",)), "b: c\na:\n- x # waarom\n", 2),
    "a mapping where a comment is about one text": (
        Put(("a", 0), ENTRY),
        "a:\n- x # c\n",
        2,
    ),
    "a block in a text": (Add(("a",), {"b": "c"}), "a: y\n", 1),
    "what follows would change the text above it": (Add(("a",), "w"), "b: 1\na:\n- |\n  x", 2),
}


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
def test_refused_with_its_place(case: tuple[Edit, str, int]) -> None:
    edit, before, line = case
    with pytest.raises(Untouchable) as refusal:
        edited(Source(PATH, before.encode()), edit)
    assert refusal.value.span.line == line


def test_one_after_the_other() -> None:
    source = Source(PATH, b"a: [x] # c\nb: y\n")
    edits = (Put(("b",), "z"), Add(("a",), "w"), Put(("a", 1), "v"), Remove(("a", 0)))
    assert edited(source, *edits) == b"a: [v] # c\nb: z\n"
    assert edited(source) == source.raw


def test_what_only_one_reader_reads_is_not_written_after_some_steps() -> None:
    """An item less moves those behind it; the second reader takes no tab behind a colon."""
    source = Source(PATH, b"a:\n  - x\n  - y\n  - z\nb:\t2\n")
    with pytest.raises(Untouchable) as refused:
        edited(source, Remove(("a", 1)), Remove(("a", 0)))
    assert str(refused.value.span).startswith(f"{PATH}:3:")
    assert edited(source, Remove(("a", 1)), Remove(("b",))) == b"a:\n  - x\n  - z\n"


def test_of_many_at_once_the_one_that_cannot_be_is_named() -> None:
    """The text that follows would take in a deeper comment, as nobody can see beforehand."""
    lines = [f"k{number}: x\n" for number in range(40)]
    lines[30] = "k30: # c\n  x\n"
    source = Source(PATH, "".join(lines).encode())
    with pytest.raises(Untouchable) as refusal:
        edited(source, *(Put((f"k{number}",), ("y",)) for number in range(40)))
    assert refusal.value.span.line == 32


ITEM = b"""\
a:
  # over de lijst
  - id: A
  # over B
  - id: B  # achter
    tekst: |
      een
        twee

    # onder
  # over C
  - id: C
"""
MOVED = ITEM[ITEM.index(b"  # over B") : ITEM.index(b"  # over C")].decode()
TO_THE_LEFT = MOVED.replace("\n  ", "\n")[2:]
HOMES: dict[str, tuple[str, str]] = {
    "below others": ("x:\n- id: Z\ny: z\n", f"x:\n- id: Z\n{TO_THE_LEFT}y: z\n"),
    "in an empty list": ("x: [] # leeg\ny: z\n", f"x: # leeg\n{MOVED}y: z\n"),
    "where nothing stands": ("x:\ny: z\n", f"x:\n{MOVED}y: z\n"),
    "where there is no key": ("y:\n- z\n", f"y:\n- z\nx:\n{TO_THE_LEFT}"),
    "in a file with little in it": ("y: z", f"y: z\nx:\n{MOVED}".removesuffix("\n")),
    "where lines end as on Windows": ("x: []\r\n", f"x:\n{MOVED}".replace("\n", "\r\n")),
}


@pytest.mark.parametrize("case", HOMES.values(), ids=HOMES)
def test_moved_with_its_comments(case: tuple[str, str]) -> None:
    before, after = case
    out = taken(Source(PATH, ITEM), ("a", 1))
    assert out.rest == ITEM.replace(MOVED.encode(), b"")
    target = Source(PATH, before.encode())
    assert edited(target, Add(("x",), out.item)).decode() == after


def test_moved_from_braces() -> None:
    out = taken(Source(PATH, b"a: [{id: A}, {id: B,\n  c: 'd\n  e'}]\n"), ("a", 1))
    assert out.rest == b"a: [{id: A}]\n"
    new = edited(Source(PATH, b"x:\n- id: Z\n"), Put(("x",), (out.item, out.item)))
    assert new.decode() == "x:\n" + "- {id: B,\n    c: 'd\n    e'}\n" * 2


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("a:\n- - x\n", ("a", 0, 0)),
        ("a: {b: x}\n", ("a", "b")),
        ("a: [x]\n", ("a", 1)),
        ("a:\n  - |\n    x\n   # ondiep\n", ("a", 0, "b")),
    ],
)
def test_not_moved(text: str, route: tuple[str | int, ...]) -> None:
    with pytest.raises(Untouchable):
        taken(Source(PATH, text.encode()), route)


def test_a_moved_item_does_not_fit_between_brackets() -> None:
    item = taken(Source(PATH, ITEM), ("a", 0)).item
    for text in "{a: []}", "a: [x]", "a: {b: x}":
        with pytest.raises(Untouchable):
            edited(Source(PATH, text.encode()), Add(("a",), item))
    with pytest.raises(Untouchable):
        edited(Source(PATH, b"a:\n- x\n"), Put(("a",), item))


LISTS = [
    "l:\n  - a: 1\n",
    "l:\n- a: 1  # c\n# d\nz: 2\n",
    "l: [{a: 1}]\n",
    "l: []\n",
    "l:\n",
    "z: 1\n",
]
ITEMS = st.lists(
    st.dictionaries(
        st.sampled_from(["a", "b"]), st.sampled_from(["1", "x: y", "twee\nregels"]), min_size=1
    ),
    min_size=1,
    max_size=4,
)


@given(st.sampled_from(LISTS), ITEMS)
def test_many_items_at_once_are_as_one_after_the_other(text: str, items: list[Fresh]) -> None:
    source = Source("data/x.yaml", text.encode())
    adds = [Add(("l",), item) for item in items]
    one_by_one = source
    for add in adds:
        one_by_one = Source(source.path, edited(one_by_one, add))
    assert Source(source.path, edited(source, *adds)).data() == one_by_one.data()
