# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A slip of the keyboard or of Word is told where it was made, not where libyaml stops."""

from pathlib import Path

import pytest

from ambitiekader_cli.source import Problem, Source, Unreadable
from ambitiekader_cli.source.keyboard_slips import BULLETS

BASIS = sorted((Path(__file__).parent / "basis").rglob("*.yaml"))


def told(text: str) -> Problem | None:
    try:
        Source("f.yaml", text.encode()).data()
    except Unreadable as unreadable:
        return unreadable.problems[0]
    return None


@pytest.mark.parametrize("path", BASIS, ids=lambda path: path.stem)
@pytest.mark.parametrize("spaces", [-2, -1, 1, 2, 3])
def test_a_line_that_was_moved_is_told_or_its_neighbour(path: Path, spaces: int) -> None:
    """Of two lines that do not fit together nobody knows which was moved."""
    lines = path.read_text("utf-8").split("\n")
    for number, line in enumerate(lines[:-1]):
        depth = len(line) - len(line.lstrip(" ")) + spaces
        if number and depth >= 0:
            moved = " " * depth + line.lstrip(" ")
            problem = told("\n".join([*lines[:number], moved, *lines[number + 1 :]]))
            assert problem is None or abs(problem.line - 1 - number) <= 1


TEXT = "a:\n  - id: 1\n    titel: x\n{}\n    planning: Q1\n  - id: 2\n"


@pytest.mark.parametrize(
    ("slip", "line", "column", "said"),
    [
        ("    tekst: 's Avonds dicht\n    b: foto's", 4, 12, "de tekst begint met een apostrof"),
        ("    tekst: 't Kan\n      niet, dus 'n plan", 4, 12, "de tekst begint met een apostrof"),
        ("    tekst: [x, 's Avonds]", 4, 16, "de tekst begint met een apostrof"),
        ("    tekst: 'foto's'", 4, 18, "na het sluitende aanhalingsteken"),
        ("    tekst: Een zin\ndie doorloopt: zo", 5, 1, "deze regel begint niet met een sleutel"),
        ("    tekst: Een zin\n    die doorloopt", 5, 5, "op deze regel ontbreekt een dubbele punt"),
        ("    tekst: Een zin\n      met: een punt", 5, 7, "deze regel springt 2 spaties te ver in"),
        ("     tekst: x", 4, 6, "deze regel springt 1 spatie te ver in"),
        ("   tekst: x", 4, 4, "deze regel springt 1 spatie te weinig in"),
        (
            "    tekst: >-\n        te ver\n      goed",
            5,
            9,
            "deze regel springt 2 spaties te ver in",
        ),
        ("    tekst: >-\n      goed\n     kort", 6, 6, "deze regel springt 1 spatie te weinig in"),
        ("    tekst: [x] en meer", 4, 12, "wat met een haak begint"),
        ("    tekst: {x} en meer", 4, 12, "wat met een haak begint"),
        ("    tekst: [x]]", 4, 15, "deze haak sluit niets af"),
        ("    tekst: [x, y #1]", 4, 18, "vanaf `#` is de rest van deze regel een opmerking"),
        ("    tekst: Zaak #1 is\n      af", 4, 17, "vanaf `#` is dit een opmerking, en daarna"),
        (
            "    tekst: Zaak\n      #1 is\n      af",
            5,
            7,
            "vanaf `#` is dit een opmerking, en daarna",
        ),
        ("    tekst: ?", 4, 12, "achter de sleutel staat geen waarde"),
        ("    tekst: -", 4, 12, "achter de sleutel staat geen waarde"),
        ("    tekst: - x", 4, 12, "een streepje op een plek waar geen lijst kan"),
        ("\ttekst: x", 4, 1, "een tab als inspringing"),
        ("  tekst: x", 4, 3, "hier wordt een streepje van de lijst verwacht"),
        (
            "    log:\n      - datum 1\n        status: x",
            5,
            9,
            "op deze regel ontbreekt een dubbele",
        ),
        ("    tekst = x", 4, 5, "op deze regel ontbreekt een dubbele punt"),
        ("    tekst: 'een\n    log: 'twee'", 4, 12, "dit aanhalingsteken wordt niet gesloten"),
        ('    tekst: "een\n    log: "twee"', 4, 12, "dit aanhalingsteken wordt niet gesloten"),
        ("    log: 'een\n      twee' drie", 5, 13, "na het sluitende aanhalingsteken"),
        ("    log: [x, y\n    met: z", 4, 10, "de lijst met `[` is niet af"),
        ("    log: {x: y\n    met: z", 4, 10, "het blok met `{` is niet af"),
        ("    log:\n      -{x: 1, y: 2}", 5, 7, "na het streepje ontbreekt een spatie"),
    ],
)
def test_where_and_what(slip: str, line: int, column: int, said: str) -> None:
    problem = told(TEXT.format(slip))
    assert problem is not None
    assert (problem.line, problem.column) == (line, column)
    assert problem.message.startswith(said)


@pytest.mark.parametrize("sign", [*BULLETS, "*", "–", "—"])
def test_every_bullet_of_word(sign: str) -> None:
    problem = told(f"a: x\nlog:\n  {sign} datum: 1\n    status: x\n")
    assert problem is not None
    assert problem.line == 3
    assert "(uit Word)" in problem.message


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("tekst: Let op: dit", "`'Let op: dit'`"),
        ('tekst: "Wonen" is \'s ochtends', "`'\"Wonen\" is ''s ochtends'`"),
        ("tekst: 'foto's van de wijk'", '`"foto\'s van de wijk"`'),
        ("- @home voor starters", "`'@home voor starters'`"),
        ("tekst: `x`: y", "enkele aanhalingstekens: 'tekst'"),
        (f"tekst: {'woord ' * 20}: y", "enkele aanhalingstekens: 'tekst'"),
    ],
)
def test_the_advice_shows_how_to_write_it(line: str, shown: str) -> None:
    problem = told(f"{line}\n")
    assert problem is not None
    assert shown in problem.help
