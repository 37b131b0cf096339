# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Does every judgement still see what it is for? One that cannot fail judges nothing."""

from collections.abc import Mapping
from pathlib import Path

from fuzzing.oracles import SECRET, Finding, forge, judged
from fuzzing.running import MEMORY, Done
from fuzzing.tree import OUTSIDE, Tree, written

FINE = Done(("validate",), 0, b"0 fouten\n", b"", 0.5, 50_000_000, ended=True)
DOCUMENT = Done(("render",), 0, b"", b"", 0.5, 50_000_000, ended=True)
WRONG: tuple[tuple[str, Done], ...] = (
    ("traceback", FINE._replace(code=3)),
    ("traceback", FINE._replace(code=1, err=b"Traceback (most recent call last):")),
    ("exit code", FINE._replace(code=99)),
    ("signal", FINE._replace(code=-11)),
    ("hang", FINE._replace(ended=False)),
    ("hang", FINE._replace(seconds=11.0)),
    ("memory", FINE._replace(peak=MEMORY + 1)),
    ("hidden sign", FINE._replace(out=b"a \x1b[2J")),
    ("hidden sign", FINE._replace(err="a \u202e".encode())),
    ("runner command", FINE._replace(out=b"  ::set-output name=x::y")),
    ("runner command", FINE._replace(err=b"a ##[add-path]x")),
    ("live in a forge", FINE._replace(words=("list", "--format", "markdown"), out=b"a @iemand")),
    ("live in a forge", FINE._replace(words=("list", "--format", "markdown"), out=b"[a](b)")),
    ("live in a page", DOCUMENT._replace(words=("serve", "1"), out=b"<a href='javascript:x'>")),
    ("read outside", FINE._replace(out=SECRET.encode())),
    ("read outside", FINE._replace(opened=("openat(geheim)",))),
    ("no place", FINE._replace(code=1, out=b"er is iets mis")),
    ("no place", DOCUMENT._replace(code=1)),
    ("English", FINE._replace(code=1, err=b"a:1:1: [Errno 2] No such file")),
    ("very long", FINE._replace(out=b"a" * 20_000_001)),
)
MADE: tuple[tuple[str, Mapping[str, bytes]], ...] = (
    ("hidden sign", {"a.md": b"a\x07"}),
    ("live in a page", {"a.html": b"<p onload=alert(1)>"}),
    ("live in a page", {"a.html": b"<script>alert(1)</script>"}),
    ("live in a page", {"a.html": b"<img src=http://kwaad.example/x>"}),
    ("read outside", {"a.docx": SECRET.encode()}),
)
CHANGED: tuple[tuple[str, Done, Tree], ...] = (
    ("reader wrote", FINE, {"data/a.yaml": b"b"}),
    ("writer wrote elsewhere", FINE._replace(words=("update",)), {"README.md": b"b"}),
    ("half written", FINE._replace(words=("update",), code=1), {"data/a.yaml": b"b"}),
    ("ran a program", FINE, {"gelopen": b""}),
)


def blind(place: Path) -> list[str]:
    """Which wrong answers are not seen, and good ones that are; in a folder that is made for it."""
    place.mkdir()
    for name in OUTSIDE:
        (place / name).touch()
    seen = [(kind, [*judged(done, {}, on_github=True)]) for kind, done in WRONG]
    seen += [(kind, [*judged(DOCUMENT, made, on_github=False)]) for kind, made in MADE]
    seen += [(kind, [*written(done, {}, now, place)]) for kind, done, now in CHANGED]
    seen.append(("live in a forge", [*forge("zie #1", "")]))
    missed = [kind for kind, found in seen if kind not in {each.kind for each in found}]
    fine: list[Finding] = [*judged(FINE, {}, on_github=True), *written(FINE, {}, {}, place)]
    return missed + [f"nothing wrong, and yet: {each}" for each in fine]
