# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What an edit looks like: written as what stands beside it, and no other line touched."""

import pytest

from ambitiekader_cli.edit import Add, Edit, Put, Remove, Untouchable, edited
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
    "a text in place of a list": (Put(("a",), "x"), "a: [x]\n", 1),
    "a block in a text": (Add(("a",), {"b": "c"}), "a: y\n", 1),
    "what follows would change the text above it": (Add(("a",), "w"), "b: 1\na:\n- |\n  x", 2),
}


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
def test_refused_with_its_place(case: tuple[Edit, str, int]) -> None:
    edit, before, line = case
    with pytest.raises(Untouchable) as refusal:
        edited(Source(PATH, before.encode()), edit)
    assert refusal.value.span.line == line
