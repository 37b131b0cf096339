# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Templates, house styles and logos of a stranger."""

import io
import random
import struct
import warnings
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from fuzzing.raw_bytes import broken, broken_binary
from fuzzing.texts import NASTY

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"


def strange_template(root: Path, chance: random.Random) -> None:
    """A document `stuk` that tries something, or one of ours that somebody broke."""
    folder = root / "templates"
    folder.mkdir(exist_ok=True)
    if chance.random() < 0.3:
        [*ours] = sorted(TEMPLATES.glob("*.j2"))
        for each in ours:
            (folder / each.name).write_bytes(each.read_bytes())
        path = folder / chance.choice(ours).name
        path.write_bytes(broken(path.read_bytes(), chance))
    pool = chance.choices([ESCAPES, BOMBS, MARKDOWN], [4, 1, 5])[0]
    bodies = chance.sample(pool, chance.choice([1, 1, 3]))
    text = HEAD + "\n\n".join([*bodies, chance.choice(NASTY)])
    raw = text.encode("utf-8", "surrogatepass")
    (folder / "stuk.md.j2").write_bytes(broken(raw, chance) if chance.random() < 0.3 else raw)


def strange_style(root: Path, chance: random.Random) -> None:
    """The house style with something in it that it may not have, or broken."""
    (root / "templates").mkdir(exist_ok=True)
    raw = (TEMPLATES / "huisstijl.docx").read_bytes()
    (root / "templates/huisstijl.docx").write_bytes(other_package(raw, chance))


def strange_logo(root: Path, chance: random.Random) -> None:
    """A picture that is none, is very large, or lies about itself."""
    folder = root / "templates/logo"
    folder.mkdir(parents=True, exist_ok=True)
    raw = chance.choice(
        [png(24, 8), png(60_000, 60_000, 10), SVG.encode(), GIF, b"", b"\xff\xd8\xff"]
    )
    name = chance.choice(["regio.png", "regio.jpg", "logo.svg", "gemeente-voorbeeld.png", "a.gif"])
    (folder / name).write_bytes(broken_binary(raw, chance) if chance.random() < 0.6 else raw)


def other_package(raw: bytes, chance: random.Random) -> bytes:
    """A zip: broken as bytes, or with other parts, more parts, or parts that are very large."""
    kind = chance.randrange(6)
    if kind == 0:
        return broken_binary(raw, chance)
    parts = _parts(raw)
    name = chance.choice(sorted(parts))
    if kind in {1, 2}:
        parts[name] = broken(parts[name], chance)
    elif kind == 3:
        parts[name] = _other_xml(parts[name], chance)
    elif kind == 4:
        parts |= {chance.choice(EXTRA): chance.choice([b"x", parts[name], bytes(50_000_000)])}
    else:
        return packed(parts, twice=name)
    return packed(parts)


def _parts(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def packed(parts: Mapping[str, bytes], twice: str = "") -> bytes:
    """With one part a second time, that says something else."""
    made = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        warnings.simplefilter("ignore")
        for name, content in parts.items():
            file.writestr(name, content)
        if twice:
            file.writestr(twice, parts[twice].replace(b">", b"> ", 1))
    return made.getvalue()


def _other_xml(raw: bytes, chance: random.Random) -> bytes:
    """Entities, very deep, very many, a nasty text between two tags."""
    text = (
        chance.choice(NASTY).encode("utf-8", "replace").replace(b"<", b"&lt;").replace(b"\0", b"")
    )
    ends = [at for at in range(len(raw)) if raw[at : at + 2] == b"</"] or [len(raw)]
    place = chance.choice(ends)
    more = chance.choice([text, b"<a>" * 50_000, b"<a/>" * 200_000, b"&bom;", b"x" * 2_000_000])
    made = raw[:place] + more + raw[place:]
    if chance.random() < 0.4:
        head, _, rest = made.partition(b"?>")
        made = head + b"?>" + chance.choice(DOCTYPES) + rest
    return made


def png(wide: int, high: int, lines: int = 0) -> bytes:
    """Whatever it says of itself, so many lines are in it."""
    head = struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes((wide + 1) * (lines or high)), 9)
    chunks = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    parts = (
        struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


HEAD = """\
{#-
titel: Stuk
omschrijving: Kort.
bereik: kader
vormen: md, html, docx, odt, pdf
-#}
# Stuk

"""
ESCAPES = (
    "{{ ''.__class__.__mro__[1].__subclasses__() }}", "{{ self.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__.os.popen('touch gelopen').read() }}", "{{ kader.__class__ }}",
    "{{ lipsum.__globals__['os'].system('touch gelopen') }}", "{{ ''['__cl' ~ 'ass__'] }}",
    "{{ 'a'|attr('__class__') }}", "{{ '{0.__class__.__mro__}'.format(kader) }}", "{{ request }}",
    "{{ ('%s' * 3) % (kader, kader, kader) }}", "{{ '{a.__init__}'.format_map({'a': kader}) }}",
    "{% include '/etc/passwd' %}", "{% include '../../buiten/geheim.yaml' %}",
    "{% extends 'stuk.md.j2' %}", "{% import 'huisstijl.docx' as x %}",
    "{% import '../data/regional/kader.yaml' as x %}{{ x }}",
    "{{ namespace(a=1).__setattr__('a', 2) }}", "{% set x = kader.pop('titel') %}",
    "{{ kader.clear() }}", "{{ [].append(1) }}{{ {}.update({1: 2}) }}",
    "{{ joiner.__call__.__globals__ }}", "{{ debug() }}", "{{ (1).__class__.__base__ }}",
    "{{ kader|map('attr', '__class__')|list }}", "{{ ''|tojson|safe }}",
    "{{ '<script>alert(1)</script>'|safe }}",
    "{% autoescape false %}<script>alert(1)</script>{% endautoescape %}",
)  # fmt: skip
BOMBS = (
    "{% for a in range(10**9) %}{% endfor %}", "{{ 'a' * 10**10 }}", "{{ '%1000000000d' % 1 }}",
    "{{ 9**9**9 }}", "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "{{ range(10**12)|list }}",
    "{{ 'a'|center(10**10) }}",
    "{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}",
    "{{ [0] * 10**10 }}", "{{ '{:>9999999999}'.format(1) }}",
    "{% set n = namespace(x='a') %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
    "{{ 'a' * 3000000 }}", "{{ ('a b ' * 99999)|wordwrap(1) }}", "{{ lipsum(n=9999) }}",
    "{{ ('x' * 10**6)|title|batch(1)|list }}",
)  # fmt: skip
MARKDOWN = (
    "> " * 500 + "x", "- " * 300 + "x", "[" * 20_000, "*a " * 20_000, "`" * 30_000,
    "![" * 9_000 + "](", "|a|" * 3_000 + "\n" + "|-|" * 3_000, "<script>alert(1)</script>",
    "[x](javascript:alert(1))", "[x](file:///etc/passwd)", "![x](/etc/passwd)",
    "![x](../../buiten/geheim.png)", "<img src=x onerror=alert(1)>", "a\n" * 20_000,
    "# kop\n\n" * 3_000, "&#x202e;&#0;&#xd800;", "[x]: javascript:alert(1)\n\n[x]",
    "`#read(\"/etc/passwd\")`{=typst}", "#read(\"/etc/passwd\")", "#import \"@preview/x:1.0.0\"",
    "$ integral $", "\\input{/etc/passwd}", "|a|b|\n|-|-|\n" + "|c|d|\n" * 4_000, "1. a\n" * 5_000,
    "| a |\n|---|\n| " + "x" * 90_000 + " |", "::error::kwaad", "##[error]kwaad", "@iemand #1",
)  # fmt: skip
EXTRA = (
    "word/vbaProject.bin", "word/embeddings/oleObject1.bin", "../buiten.txt", "/etc/x",
    "customXml/item1.xml", "word/activeX/activeX1.xml", "word/media/x.exe", "a\\b", "x" * 300,
    "word/document.xml ", "_xmlsignatures/x.xml", "META-INF/manifest.xml", "xl/vbaProject.bin",
    "xl/externalLinks/externalLink1.xml", "Basic/script.xml", "con",
)  # fmt: skip
DOCTYPES = (
    b'<!DOCTYPE x [<!ENTITY bom "x">]>',
    b'<!DOCTYPE x [<!ENTITY bom SYSTEM "file:///etc/passwd">]>',
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY bom "&b;&b;">]>',
    b'<!DOCTYPE x SYSTEM "http://kwaad.example/x.dtd">',
    b'<?xml-stylesheet href="http://kwaad.example"?>',
)  # fmt: skip
SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><image href="file:///etc/passwd"/></svg>'
GIF = b"GIF89a\xff\xff\xff\xff\x80\x00\x00" + bytes(20)
