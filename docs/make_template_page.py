# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Write docs/templates.md, from what templates get: `python docs/make_template_page.py`."""

import ast
import inspect
import textwrap
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args, get_type_hints

from ambitiekader_cli.frozen import fields
from ambitiekader_cli.view.document_data import (
    DocumentView,
    GemeenteDocumentView,
    JaarDocumentView,
    KaderDocumentView,
    PartijDocumentView,
)
from ambitiekader_cli.view.plain import Shown

PAGE = Path(__file__).parent / "templates.md"
ROOTS: tuple[type[Any], ...] = (
    DocumentView,
    KaderDocumentView,
    GemeenteDocumentView,
    JaarDocumentView,
    PartijDocumentView,
)
HEADER = """\
<!--
SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
SPDX-License-Identifier: EUPL-1.2

Made by docs/make_template_page.py from src/ambitiekader_cli/view/. Change the text there.
-->

# What a template gets

A template in `templates/` of your repository goes before ours of the same name; `bereik` in the
comment that it begins with decides what it is about and so which of these keys it has. Text is
ready to be shown: names, days and lists are in words. What is not there is empty: `{% if … %}`.
Whatever the data say comes into a document literally, also where it looks like Markdown.

`{{ item.titel | veld("titel") }}` shows the same, and says to Word which field it is: who changes
that line there gets it back by `ak import`. The fields are `titel`, `tekst`, `trekker` and
`planning`, one on a line, in a row that has the number of the item or below a heading that begins
with it; and `inleiding`, below the heading of what it introduces.

"""


def page() -> str:
    """The whole text."""
    blocks = "\n".join(_block(view) for view in views())
    return HEADER + blocks


def views() -> list[type[Any]]:
    """Every view that a template can reach, each once; the whole documents first."""
    seen: list[type[Any]] = list(ROOTS)
    for view in seen:
        below = (each for hint in _hints(view).values() for each in _views_in(hint))
        based = (base for base in view.__bases__ if _is_view(base))
        seen += [each for each in dict.fromkeys((*based, *below)) if each not in seen]
    return seen


def keys(view: type[Any]) -> Iterator[tuple[str, str, str]]:
    """Name, kind and explanation of each key that a view adds to what it is based on."""
    based = {name for base in view.__mro__[1:] if _is_view(base) for name in fields(base)}
    hints, words = _hints(view), _explanations(view)
    for name in fields(view):
        if name not in based:
            yield name, _kind(hints[name]), words.get(name, "")


def write() -> None:
    """Replace the page."""
    PAGE.write_text(page(), "utf-8", newline="\n")


def _block(view: type[Any]) -> str:
    based = [base for base in view.__bases__ if _is_view(base)]
    title = f"## {_name(view)}" if view in ROOTS else f"### {_name(view)}"
    also = "".join(f" With all of {_link(base)}." for base in based)
    doc = " ".join((view.__doc__ or "").split())
    rows = "".join(f"| `{name}` | {kind} | {text} |\n" for name, kind, text in keys(view))
    table = f"\n| key | holds | |\n| --- | --- | --- |\n{rows}" if rows else ""
    return f"{title}\n\n{doc}{also}\n{table}"


def _hints(view: type[Any]) -> dict[str, Any]:
    return {name: hint for name, hint in get_type_hints(view).items() if name in fields(view)}


def _is_view(found: type[Any]) -> bool:
    return issubclass(found, Shown) and found is not Shown


def _views_in(hint: object) -> Iterator[type[Any]]:
    if isinstance(hint, type) and _is_view(hint):
        yield hint
    for each in get_args(hint):
        yield from _views_in(each)


def _kind(hint: object) -> str:
    kinds = [each for each in get_args(hint) or (hint,) if each not in (type(None), ...)]
    several = getattr(hint, "__origin__", None) is tuple
    words = " or ".join(dict.fromkeys(map(_word, kinds)))
    maybe = ", or nothing" if type(None) in get_args(hint) else ""
    return f"list of {words}{maybe}" if several else f"{words}{maybe}"


def _word(hint: object) -> str:
    if isinstance(hint, type) and _is_view(hint):
        return _link(hint)
    if get_args(hint):
        return _kind(hint)
    return _WORDS[hint]


_WORDS: dict[object, str] = {str: "text", int: "number", float: "number", bool: "yes or no"}


def _name(view: type[Any]) -> str:
    return view.__name__.removesuffix("View")


def _link(view: type[Any]) -> str:
    return f"[{_name(view)}](#{_name(view).lower()})"


def _explanations(view: type[Any]) -> dict[str, str]:
    """The text below each field of a class."""
    source = ast.parse(textwrap.dedent(inspect.getsource(view)))
    lines = [line for body in source.body if isinstance(body, ast.ClassDef) for line in body.body]
    found: dict[str, str] = {}
    for field, text in pairwise(lines):
        if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr):
            value = text.value
            if isinstance(field.target, ast.Name) and isinstance(value, ast.Constant):
                found[field.target.id] = " ".join(str(value.value).split())
    return found


if __name__ == "__main__":
    write()
