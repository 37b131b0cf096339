# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A template of a stranger costs little time, and nothing it makes can command a screen."""

import re
from collections import Counter
from pathlib import Path
from time import perf_counter

import pytest
from support.made_apart import apart, until_the_end
from support.made_here import HERE

from ambitiekader_cli.render.blocks import Heading, Text
from ambitiekader_cli.render.blocks.outline import anchors
from ambitiekader_cli.render.child_process import Child, files
from ambitiekader_cli.render.document import documents
from ambitiekader_cli.render.front_matter import front_matter
from ambitiekader_cli.render.make import make
from ambitiekader_cli.render.pipe import About, Job, Task, files_of
from ambitiekader_cli.render.unusable import TemplateError
from ambitiekader_cli.unseen import UNSEEN

HEADER = "{{#-\ntitel: Proef\nomschrijving: {}\nbereik: kader\n-#}}\n"
SECONDS = 5.0
__all__ = ["until_the_end"]
DATA: dict[str, object] = {"a": {"titel": "x \x1b[31m *y*"}}


def made(body: str, *formats: str, child: Child | None = None) -> dict[str, str]:
    """In a process with limits, unless there is one."""
    task = Task({"proef.md.j2": body}, "proef.md.j2", formats or ("md",))
    job = Job(About("Proef"), DATA)
    found = files(task, job, child) if child else apart(task, job)
    return {form: content.decode() for form, content in found.items()}


def written(root: Path, text: str) -> Path:
    folder = root / "templates"
    folder.mkdir()
    (folder / "proef.md.j2").write_bytes(text.encode("utf-8", "surrogatepass"))
    return root


@pytest.mark.parametrize("more", ["a\n" * 500_000, "\n" * 60, "a" * 5_000])
def test_a_header_that_is_too_long_is_refused(more: str) -> None:
    begin = perf_counter()
    with pytest.raises(TemplateError) as caught:
        front_matter("proef.md.j2", HEADER.format(more))
    assert perf_counter() - begin < 1
    assert (caught.value.line, caught.value.sentence) == (1, "de kop van de template is te lang")


@pytest.mark.parametrize("key", ["titel", "omschrijving"])
def test_a_text_in_the_header_has_a_limit(key: str) -> None:
    def header(size: int) -> str:
        first, second = "a" * 100, "b" * (size - 101)
        return re.sub(rf"(?m)^{key}: .*", f"{key}: {first}\n{second}", HEADER.format("een"))

    assert len(str(dict(front_matter("proef.md.j2", header(200)))[key])) == 200
    with pytest.raises(TemplateError, match=f"`{key}` is langer dan 200 tekens") as caught:
        front_matter("proef.md.j2", header(201))
    assert caught.value.line == header(201).split("\n").index("b" * 100) + 1


def test_a_bereik_on_two_lines_is_one_word_too_many() -> None:
    text = HEADER.format("een").replace("kader\n", "kader\n  gemeente\n")
    with pytest.raises(TemplateError, match="`kader gemeente` is geen bereik"):
        front_matter("proef.md.j2", text)


def test_many_equal_headings_get_their_anchors_fast() -> None:
    headings = [Heading(2, (Text("a"),))] * 20_000
    begin = perf_counter()
    found = anchors(headings)
    assert perf_counter() - begin < SECONDS
    assert found[:3] == ["a", "a-2", "a-3"]
    assert len(set(found)) == len(headings)


def test_an_anchor_that_looks_like_a_second_one() -> None:
    headings = [Heading(2, (Text(words),)) for words in ("a-2", "a", "a", "a-2", "a")]
    assert anchors(headings) == ["a-2", "a", "a-3", "a-2-2", "a-4"]


def test_an_anchor_starts_with_a_letter() -> None:
    headings = [Heading(2, (Text(words),)) for words in ("2024 in Pekela", "中", "é")]
    assert anchors(headings) == ["onderdeel-2024-in-pekela", "onderdeel", "e"]


def test_a_heading_that_says_nothing_is_left_out() -> None:
    page = made("#\n\n##\n\n### &nbsp;\n\ntekst\n", "html", child=HERE)["html"]
    assert re.findall("<h[1-6].*", page) == ['<h1 id="proef">Proef</h1>']


def test_a_heading_named_inhoud_is_not_the_page_itself() -> None:
    page = made("# Inhoud\n\n## Inhoud\n", "html", child=HERE)["html"]
    ids = Counter(re.findall(r'id="([^"]*)"', page))
    assert ids == {"inhoud": 1, "inhoud-2": 1, "inhoud-3": 1}


@pytest.mark.parametrize(
    "body",
    [
        r'{% filter replace("q", "\ud800") %}qq{% endfilter %}',
        r'{% filter replace("q", "\x1b[2J") %}q{% endfilter %}',
        r'{% filter replace("q", "\x9b2J\x07\r") %}q{% endfilter %}',
        r'{% filter replace("q", "\u202e") %}q{% endfilter %}',
        r'{% call "{}\x1b\udfff".format(a.titel) %}{% endcall %}',
        '{% filter replace("q", a.titel) %}q{% endfilter %}',
        r'{{ "\x1b\u202e" }}',
        r'{% filter replace("q", "\u034f\ufe0f\U000e0100") %}q{% endfilter %}',
        "&#x34f;&#xfe0f;&#xe0100;&#x2800;&#xe000;",
        r'{% filter replace("q", "\ud83d") %}[x](http://q){% endfilter %}',
        "&#x202e;&#xc;&#13;&#x200b;",
        "# &#x202e;\n\n## &#x2066;a\n\n`&#12;`",
    ],
)
def test_nothing_that_a_screen_obeys_comes_out(body: str) -> None:
    for text in made(f"a\tb\n{body}\n", "md", "html").values():
        assert not UNSEEN.search(text.replace("\r", "\x00"))
        text.encode()


def test_new_lines_and_tabs_stay() -> None:
    body = r'a	b{% filter replace("q", "\r\n") %}qc{% endfilter %}'
    assert made(body) == {"md": "a\tb\nc\n"}


def test_many_spaces_in_a_line_are_read_once() -> None:
    begin = perf_counter()
    assert made(f"a{' ' * 100_000}b") == {"md": f"a{' ' * 100_000}b\n"}
    assert perf_counter() - begin < SECONDS


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("\x1b", "U+001B"),
        ("\x9b", "U+009B"),
        ("\u202e", "U+202E"),
        ("\u200b", "U+200B"),
        ("\u034f", "U+034F"),
        ("\U000e0100", "U+E0100"),
    ],
)
def test_a_template_with_an_invisible_sign_is_pointed_at(
    tmp_path: Path, sign: str, name: str
) -> None:
    with pytest.raises(TemplateError) as caught:
        documents(written(tmp_path, HEADER.format(f"een{sign}[31m")))
    assert f":3: verboden onzichtbaar teken `{name}`" in caught.value.message
    assert "haal het teken weg" in caught.value.advice


def test_a_surrogate_in_a_template_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="geen UTF-8") as caught:
        documents(written(tmp_path, HEADER.format("een") + "\n\ud800"))
    assert caught.value.line == 7


def test_a_template_that_is_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="groter dan 1 M"):
        documents(written(tmp_path, HEADER.format("een") + "a" * 1024 * 1024))


@pytest.mark.parametrize(
    "line",
    [
        "> " * 30 + "diep",
        "- " * 15 + "diep",
        "1. " * 15 + "diep",
        "> " + "- " * 10 + "diep",
        "> " * 19 + "- > diep",
    ],
)
def test_what_stands_too_deep_does_not_vanish(line: str) -> None:
    with pytest.raises(TemplateError, match="staan te diep in elkaar") as caught:
        made(f"# Kop\n\n{line}\n", "html", child=HERE)
    assert "hoogstens 9" in caught.value.advice


@pytest.mark.parametrize("line", ["> " * 19 + "diep", "- " * 9 + "diep", "- " * 9 + "> diep"])
def test_what_stands_deep_is_shown(line: str) -> None:
    assert "diep" in made(f"# Kop\n\n{line}\n", "html", child=HERE)["html"]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("# a\n" * 90_000, "te veel regels, cellen of opmaak"),
        ("# a\n" * 8_000, "te veel kopjes"),
        ("a\n=\n\n" * 8_000, "te veel kopjes"),
        ("|" + "a|" * 1000 + "\n|" + "-|" * 1000 + "\n" + ("|" * 1000 + "\n") * 90, "te veel"),
        ("*a* " * 90_000, "te veel regels, cellen of opmaak"),
        ("\N{HEBREW LETTER ALEF}" * 300_000, "een veel te lange regel"),
        ("-" * 300_000, "een veel te lange regel"),
        ("http://a.nl/" + "b" * 300_000, "een veel te lange regel"),
    ],
)
def test_what_writers_would_need_minutes_for_is_refused(body: str, sentence: str) -> None:
    with pytest.raises(TemplateError, match=sentence) as caught:
        made(body, "docx", "odt", "pdf")
    assert caught.value.path == "templates/proef.md.j2"


def test_a_document_that_a_program_makes_by_itself_may_grow_with_its_data() -> None:
    body = "{% for each in a %}{{ each }}\n\n{% endfor %}"
    task = Task({"proef.md.j2": body}, "proef.md.j2", ("md",))
    much = ["woord " * 200] * 500  # 600,000 characters
    assert len(files_of(make(task, Job(About("Proef"), {"a": much})))["md"]) > 500_000
