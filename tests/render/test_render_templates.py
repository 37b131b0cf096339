# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Templates: which there are, what they may do, and what is said of one that is wrong."""

import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.made_apart import apart, until_the_end
from support.made_here import HERE
from support.render_files import BASIS, IN_A_PROCESS, document, kader_of

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.child_process import Child, files
from ambitiekader_cli.render.document import documents
from ambitiekader_cli.render.pipe import About, Job, Limits, Task
from ambitiekader_cli.render.rendition import render
from ambitiekader_cli.render.template_folders import bundled
from ambitiekader_cli.render.unusable import TemplateError

HEADER = "{#-\ntitel: Proef\nomschrijving: Een proef\nbereik: kader\n-#}\n"
LINES = HEADER.count("\n")
OURS = {each.name for each in documents(Path(os.devnull))}
ABSENT = "de template die hier wordt ingevoegd, bestaat niet"
CIRCLE = "templates of macro's roepen elkaar zonder einde aan"
NO_TEXT = "dit is geen tekst maar een lijst of een groep velden"
USUAL = Limits()
FORBIDDEN = "dit mag een template niet"
Write = Callable[..., Path]
__all__ = ["until_the_end"]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def template(text: str, name: str = "proef.md.j2") -> Path:
        folder = tmp_path / "templates"
        folder.mkdir(exist_ok=True)
        (folder / name).write_bytes(text.encode())
        return tmp_path

    return template


def made(root: Path, name: str = "proef", form: str = "md") -> str:
    which = None if document(name, root).bereik == "kader" else "voorbeeld"
    [content] = render(kader_of(BASIS), document(name, root), which, (form,), IN_A_PROCESS).values()
    return content.decode()


def fault(root: Path, limits: Limits = USUAL, child: Child | None = None) -> TemplateError:
    """In a process with limits, unless there is one."""
    found = document("proef", root)
    data: dict[str, object] = {"a": {"titel": "x"}, "b": [1]}
    task = Task(found.templates, found.template, ("html",), limits)
    job = Job(About(found.titel), data)
    with pytest.raises(TemplateError) as caught:
        files(task, job, child) if child else apart(task, job)
    return caught.value


def test_ours_are_there_without_any_in_the_repository(tmp_path: Path) -> None:
    found = [(each.name, each.bereik) for each in documents(tmp_path)]
    assert found == [
        ("actielijst", "trekker"),
        ("activiteiten", "gemeente-jaar"),
        ("agenda", "kader"),
        ("dekking", "kader"),
        ("huurders", "huurdersorganisatie"),
        ("kader", "kader"),
        ("lokaal", "gemeente"),
        ("oplegnotitie", "vergadering"),
        ("samenvatting", "kader"),
        ("voortgang", "kader"),
        ("voortgang-lokaal", "gemeente"),
    ]
    assert all(each.titel and each.omschrijving for each in documents(tmp_path))


def test_a_template_in_the_repository_goes_first(write: Write) -> None:
    root = write(HEADER.replace("kader", "gemeente") + "# Van ons", "lokaal.md.j2")
    assert made(root, "lokaal") == "# Van ons\n"


def test_a_template_that_someone_adds_is_a_document_too(write: Write) -> None:
    root = write(HEADER + "# {{ kader.titel }}\n")
    [proef] = [each for each in documents(root) if each.name == "proef"]
    assert (proef.titel, proef.omschrijving, proef.bereik) == ("Proef", "Een proef", "kader")
    assert made(root) == "# Regionaal Voorbeeldkader 2023-2026\n"


def test_a_part_is_for_other_templates_and_no_document(write: Write) -> None:
    write("{% macro vet(x) %}**{{ x }}**{% endmacro %}\n", "_deel.md.j2")
    root = write(HEADER + '{% from "_deel.md.j2" import vet %}\n{{ vet("*a*") }}\n')
    assert [each.name for each in documents(root)] == sorted([*OURS, "proef"])
    assert made(root) == "**\\*a\\***\n"


@pytest.mark.parametrize(
    ("body", "line", "sentence", "advice"),
    [
        ("{{ a.titl }}", 1, "`titl` bestaat hier niet", "bedoelde u `titel`?"),
        ("\n{{ onbekend }}", 2, "`onbekend` bestaat hier niet", "controleer de naam"),
        ("{% if onbekend %}{% endif %}", 1, "`onbekend` bestaat hier niet", ""),
        ("\n\n{{ a.titel", 3, "", "controleer of elke"),
        ("{% for x in b %}\n{{ x }}", 2, "het einde ontbreekt: zet ergens `endfor`", ""),
        ("{% foor x in b %}", 1, "de opdracht `foor` bestaat niet, of hoort hier niet", ""),
        ("{{ a.titel | hoofdletters }}", 1, "het filter `hoofdletters` bestaat niet", ""),
        ("{{ a.titel | safe }}", 1, "het filter `safe` bestaat niet", ""),
        ("\n{{ a.titel is raar }}", 2, "de toets `raar` bestaat niet", ""),
        ("{{ a. }}", 1, "na de punt hoort een naam", ""),
        ("{{ a }}", 1, NO_TEXT, "kies één veld"),
        ("{{ a.keys }}", 1, NO_TEXT, ""),
        ("\n{{ a.titel.__class__ }}", 2, FORBIDDEN, ""),
        ("{{ ''.__class__.__mro__ }}", 1, FORBIDDEN, ""),
        ("{{ a.update({'x': 1}) }}", 1, FORBIDDEN, ""),
        ("{{ b.append(1) }}", 1, FORBIDDEN, ""),
        ("{{ '{0.__class__}'.format(a) }}", 1, FORBIDDEN, ""),
        ("{% include '../../etc/passwd' %}", 1, ABSENT, ""),
        ("{% include '/etc/passwd' %}", 1, ABSENT, ""),
        ("\n{% include 'proef.md.j2' %}", 2, CIRCLE, ""),
        ("{{ 1 / 0 }}", 1, "deze bewerking kan hier niet", ""),
    ],
)
def test_a_template_that_is_wrong_is_pointed_at(
    write: Write, body: str, line: int, sentence: str, advice: str
) -> None:
    assert_points(fault(write(HEADER + body), child=HERE), line, sentence, advice)


@pytest.mark.parametrize(
    ("body", "line", "sentence", "advice"),
    [
        ("{{ 'x' * 10**10 }}", 1, FORBIDDEN, ""),
        ("{% for i in range(999999) %}{% endfor %}", 1, "de template telt te ver", ""),
        (
            "\n{% for i in range(99999) %}{% for j in range(99999) %}x{% endfor %}{% endfor %}",
            2,
            "het document wordt te groot",
            "zoek de lus",
        ),
    ],
)
def test_a_template_that_wants_too_much_is_pointed_at(
    write: Write, body: str, line: int, sentence: str, advice: str
) -> None:
    assert_points(fault(write(HEADER + body)), line, sentence, advice)


def assert_points(error: TemplateError, line: int, sentence: str, advice: str) -> None:
    assert sentence in error.sentence
    assert advice in error.advice
    assert (error.path, error.line) == ("templates/proef.md.j2", LINES + line)
    assert error.message == f"templates/proef.md.j2:{error.line}: {error.sentence}"
    assert error.exit_code == 1


@pytest.mark.parametrize(
    "body",
    [
        "{% for x in b %}" * 50 + "{% endfor %}" * 50,
        "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
        "{{ " + "-" * 5000 + "1 }}",
    ],
)
def test_a_template_that_is_too_deep_is_refused(write: Write, body: str) -> None:
    error = fault(write(HEADER + body))
    assert error.path == "templates/proef.md.j2"
    assert re.search("te ingewikkeld|zonder einde|te veel geheugen", error.sentence)


def test_an_error_in_a_part_is_pointed_at_in_that_part(write: Write) -> None:
    write("\n{% macro x(y) %}\n{{ y.z }}\n{% endmacro %}\n", "_deel.md.j2")
    error = fault(write(HEADER + '{% import "_deel.md.j2" as d %}\n{{ d.x(a) }}'))
    assert (error.path, error.line) == ("templates/_deel.md.j2", 3)


def test_a_template_without_end_is_stopped(write: Write) -> None:
    twice = "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}"
    error = fault(write(f"{HEADER}\n{twice}{{{{ m(60) }}}}"), Limits(seconds=0.5))
    assert error.sentence == "de template is na te veel tijd nog niet klaar"
    assert error.line == LINES + 2


_MUCH = r"{% set m = 'a\n' * 99999 %}"


@pytest.mark.parametrize(
    "body",
    [
        "{{ 'x' * 10000000000 }}",
        "{{ 10000000000 * 'x' }}",
        "{{ ['x'] * 10000000000 }}",
        "{% set ns = namespace(x=9 * 9) %}"
        "{% for i in range(99) %}{% set ns.x = ns.x * ns.x %}{% endfor %}",
        "{{ '%1000000000d' | format(1) }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ '{:1000000000}'.format(1) }}",
        "{{ '{:{}}'.format(1, 1000000000) }}",
        "{{ '{:99999}' * 999 }}{{ ('{0:99999}' * 999).format(1) }}",
        "{{ 'x'.ljust(10000000000) }}",
        "{{ 'x' | center(10000000000) }}",
        "{{ ('\t' * 99999).expandtabs(99999) }}",
        "{{ ('a' * 99999).translate({97: 'a' * 99999}) }}",
        _MUCH + "{{ m | indent(99999) }}",
        _MUCH + "{{ m | indent(m) }}",
        _MUCH + "{{ m | replace('a', m) }}",
        _MUCH + "{{ m.replace('', m) }}",
        _MUCH + "{{ m | wordwrap(1, True, m) }}",
        _MUCH + "{{ ([m] * 99999) | join(m) }}",
        _MUCH + "{{ m.join([m] * 99999) }}",
        _MUCH + "{{ ([[m] * 999] * 999) | string | length }}",
        _MUCH + "{{ (([m] * 99999) ~ '') | length }}",
        _MUCH + "{{ ([[m] * 9999] * 9999) | sum(start=[]) | length }}",
        _MUCH + "{{ ([[m] * 9999] * 9999) | map('list') | sum(start=[]) | length }}",
        _MUCH + "{{ ([m] * 99999) | map('lower') | join }}",
        "{% set x %}{% for i in range(9999) %}" + "a" * 999 + "{% endfor %}{% endset %}",
        _MUCH + "{% set x %}{% for i in range(999) %}{{ m }}{% endfor %}{% endset %}",
        "{% set ns = namespace(x=[]) %}{% for i in range(99999) %}"
        "{% set ns.x = ns.x + ['aa' | title] %}{% endfor %}",
        "{% set ns = namespace(x='x' * 99999) %}"
        "{% for i in range(99) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
        "{% set ns = namespace(x='x' * 99999) %}"
        "{% for i in range(99) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
        "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
        "{% macro m() %}{% for i in range(99999) %}{{ n() }}{% endfor %}{% endmacro %}"
        "{% macro n() %}{% for i in range(99999) %}{% endfor %}{% endmacro %}{{ m() }}",
    ],
)
def test_a_template_that_fills_a_memory_is_stopped_before(write: Write, body: str) -> None:
    error = fault(write(f"{HEADER}\n{body}"), Limits(characters=1_000_000))
    assert error.sentence == "het document wordt te groot"
    assert error.line == LINES + 2


def test_markdown_that_would_take_for_ever_is_stopped_before(write: Write) -> None:
    error = fault(write(HEADER + "{{ a.titel }}" + "![[" * 300_000), Limits(characters=1_000_000))
    assert error.sentence == "het document krijgt te veel regels, cellen of opmaak"


def test_much_data_may_take_longer_but_not_for_ever() -> None:
    limits = Limits(seconds=20, bytes=100, characters=10)
    assert limits.for_data(0) == limits
    assert limits.for_data(1024 * 1024) == Limits(seconds=40, bytes=200, characters=120)
    assert limits.for_data(1024**3) == Limits(seconds=80, bytes=400, characters=120)


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("# Zonder kop\n", 1, "de template zegt niet welk document dit is"),
        ("{#-\ntitel: A\nbereik: kader\n-#}", 1, "bovenaan ontbreekt `omschrijving:`"),
        (HEADER.replace("bereik: kader", "bereik: regio"), 4, "`regio` is geen bereik"),
        (
            HEADER.replace("bereik: kader", "bereik: kader, gemeente"),
            4,
            "`kader, gemeente` is geen bereik",
        ),
        (HEADER.replace("bereik: kader", "titel: Nog een"), 4, "`titel:` staat er twee keer"),
        (HEADER.replace("kader", "kader\nvormen: md, doc"), 5, "`doc` is geen vorm"),
        (HEADER.replace("kader", "kader\ntijd: ooit"), 5, "`ooit` is geen tijd"),
        (HEADER.replace("titel", "titl"), 2, "`titl` hoort hier niet"),
    ],
)
def test_a_header_that_is_wrong_is_pointed_at(
    write: Write, text: str, line: int, sentence: str
) -> None:
    with pytest.raises(TemplateError) as caught:
        documents(write(text))
    assert (caught.value.line, caught.value.sentence) == (line, sentence)


def test_a_link_is_refused(write: Write) -> None:
    root = write(HEADER, "echt.md.j2")
    make_link(root / "templates" / "proef.md.j2", root / "templates" / "echt.md.j2")
    with pytest.raises(TemplateError, match="snelkoppeling") as caught:
        documents(root)
    assert caught.value.path == "templates/proef.md.j2"


def test_a_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    make_link(tmp_path / "templates", bundled())
    with pytest.raises(TemplateError, match="snelkoppeling"):
        documents(tmp_path)


def make_link(link: Path, target: Path) -> None:
    try:
        link.symlink_to(target)
    except OSError:  # Windows, without the right to make links
        pytest.skip("this system makes no symbolic links")


@pytest.mark.parametrize("name", ["Proef.md.j2", "een proef.md.j2", "é.md.j2", "con.prn.md.j2"])
def test_a_name_that_is_no_file_name_everywhere_is_refused(write: Write, name: str) -> None:
    with pytest.raises(TemplateError, match="zo mag een template niet heten"):
        documents(write(HEADER, name))


def test_other_files_and_unreadable_ones(write: Write) -> None:
    root = write("", "README.md")
    assert [each.name for each in documents(root)] == sorted(OURS)
    (root / "templates" / "proef.md.j2").write_bytes(HEADER.encode() + b"\n\xff")
    with pytest.raises(TemplateError) as caught:
        documents(root)
    assert caught.value.line == LINES + 2


def test_values_without_text(write: Write) -> None:
    root = write(HEADER + "{{ none }} {{ true }} {{ false }} {{ 12 }} {{ '' }}\n")
    assert made(root) == "– ja nee 12 –\n"


def test_nothing_depends_on_chance(write: Write) -> None:
    for call in ("{{ [1, 2] | random }}", "{{ lipsum() }}"):
        assert "bestaat" in fault(write(HEADER + call)).sentence


def test_a_broken_installation_is_no_fault_of_the_template(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write(HEADER)
    made(root)  # so that this process has all it needs
    monkeypatch.setattr(sys, "path", [os.devnull])
    with pytest.raises((RuntimeError, UserError)) as caught:
        made(root)
    assert not isinstance(caught.value, TemplateError)
