# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A template says of a value which field it is: only Word keeps that, and nobody sees it."""

import pytest
from support.docx_files import body, paragraphs, said, style

from ambitiekader_cli.render.make import make
from ambitiekader_cli.render.pipe import About, Job, Made, Task

FORMS = ("md", "html", "docx", "odt")
TEXT = "Een <ak:titel> & *twee*\ndrie | vier"


def made(template: str, text: str = TEXT) -> dict[str, bytes]:
    answer = make(Task({"x.md.j2": template}, "x.md.j2", FORMS), Job(About("X"), {"x": text}))
    assert isinstance(answer, Made), answer
    return dict(answer.files)


def styled(raw: bytes) -> list[tuple[str | None, str]]:
    return [(style(p), said(p)) for p in paragraphs(body(raw)) if said(p)]


@pytest.mark.parametrize(
    "template",
    [
        "# T\n\n{{ x%s }}\n",
        "# T\n\nX:\n\n- *Naam:* {{ x%s }}\n- **b**\n",
        "# T\n\n| a | b |\n|---|---|\n| **WON-1** | **{{ x%s }}**<br>{{ x%s }} |\n",
        "# T\n\n## WON-1 {{ x%s }}\n",
    ],
)
def test_other_forms_are_the_same_with_it(template: str) -> None:
    marks = template.count("%s")
    plain, marked = (made(template % ((mark,) * marks)) for mark in ("", ' | veld("titel")'))
    for form in ("md", "html", "odt"):
        assert plain[form] == marked[form]
    assert [text for _, text in styled(plain["docx"])] == [
        text for _, text in styled(marked["docx"])
    ]
    assert not any((name or "").startswith("ak") for name, _ in styled(plain["docx"]))
    assert any((name or "").startswith("aktitel") for name, _ in styled(marked["docx"]))


def test_each_line_of_a_cell_has_its_field() -> None:
    row = '| **WON-1** | {{ x | veld("tekst") }}<br>*Bij:* iets |'
    found = styled(made(f"# T\n\n| a | b |\n|---|---|\n{row}\n")["docx"])
    assert found[-4:] == [
        ("akafgeleid", "WON-1"),
        ("aktekst", "Een <ak:titel> & *twee*"),
        ("aktekst", "drie | vier"),
        ("akafgeleid", "Bij: iets"),
    ]


def test_room_to_write_has_its_field_too() -> None:
    raw = made('# T\n\n| a | b |\n|---|---|\n| **WON-1** |{{ "" | veld("verwacht") }} |\n')["docx"]
    assert "akverwacht" in {style(p) for p in paragraphs(body(raw))}
