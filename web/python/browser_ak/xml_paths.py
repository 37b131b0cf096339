# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The part of XPath that python-docx and our Word writer use. What is not known here is refused."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from browser_ak.xml_tree import Element, fits

_STEP = re.compile(
    r"(?:(?P<axis>[a-z-]+)::)?(?P<at>@)?(?P<name>\.\.?|[\w:*-]+)(?P<tests>(?:\[.*\])?)"
)
_TEST = re.compile(r"\[((?:[^\[\]'\"]|'[^']*'|\"[^\"]*\")*)\]")
_EQUAL = re.compile(r"(?P<path>.+?)\s*=\s*(?P<quote>['\"])(?P<value>.*)(?P=quote)")


def found(element: Element, path: str, spaces: Mapping[str, str]) -> list[Any]:
    """What stands at a path, or at one of several, in the order of the document; each once.

    Elements, or texts where the path ends in an attribute. Raises NotImplementedError.
    """
    parts = [part.strip() for part in re.split(r"\|(?![^\[]*\])", path)]
    kept = [each for part in parts for each in _at(element, part, spaces)]
    if len(parts) == 1 or not all(isinstance(each, Element) for each in kept):
        return [*_once(kept)]
    [root] = [element, *element.iterancestors()][-1:]
    wanted = {id(each) for each in kept}
    return [each for each in root.iter() if id(each) in wanted]


def _at(element: Element, path: str, spaces: Mapping[str, str]) -> list[Any]:
    if path.startswith("/"):
        element = [element, *element.iterancestors()][-1]
        path = f".{path}" if path.startswith("//") else f"self::{path[1:]}"
    here: list[Any] = [element]
    for slashes, step in re.findall(r"(/{0,2})((?:[^/\[\]]|\[[^\]]*\])+)", path):
        if slashes == "//":
            here = [inner for each in here for inner in each.iter()]
        here = [*_once(new for each in here for new in _step(each, step, spaces))]
    return here


def _step(element: Element, step: str, spaces: Mapping[str, str]) -> list[Any]:
    parsed = _STEP.fullmatch(step.strip())
    if parsed is None:
        raise NotImplementedError(step)
    if parsed["at"]:
        wanted = _full(parsed["name"], spaces)
        return [value for name, value in element.attrib.items() if name == wanted]
    axis = {".": "self", "..": "parent"}.get(parsed["name"], parsed["axis"] or "child")
    near = [each for each in _along(element, axis) if isinstance(each.tag, str)]
    tag = "*" if parsed["name"].startswith(".") else _full(parsed["name"], spaces)
    kept = [each for each in near if fits(each, tag)]
    for test in _TEST.findall(parsed["tests"]):
        kept = [each for n, each in enumerate(kept, 1) if _passes(each, n, test, spaces)]
    return kept


def _along(element: Element, axis: str) -> Iterator[Element]:
    """Nearest first."""
    above = element.getparent()
    match axis:
        case "child":
            yield from element
        case "self":
            yield element
        case "parent" if above is not None:
            yield above
        case "ancestor":
            yield from element.iterancestors()
        case "preceding-sibling" if above is not None:
            yield from reversed(above[: above.index(element)])
        case "following-sibling" if above is not None:
            yield from above[above.index(element) + 1 :]
        case "parent" | "preceding-sibling" | "following-sibling":
            pass
        case _:
            raise NotImplementedError(axis)


def _passes(element: Element, number: int, test: str, spaces: Mapping[str, str]) -> bool:
    test = test.strip().removeprefix("position()=")
    if test.isdecimal():
        return number == int(test)
    if test.startswith("not(") and test.endswith(")"):
        return not _passes(element, number, test[4:-1], spaces)
    if equal := _EQUAL.fullmatch(test):
        return equal["value"] in _at(element, equal["path"], spaces)
    if "(" in test or "=" in test:
        raise NotImplementedError(test)
    return bool(_at(element, test, spaces))


def _full(name: str, spaces: Mapping[str, str]) -> str:
    prefix, colon, local = name.rpartition(":")
    return f"{{{spaces[prefix]}}}{local}" if colon else local


def _once(each: Any) -> Iterator[Any]:  # noqa: ANN401 - elements or texts
    seen = set[int]()
    for one in each:
        if isinstance(one, str):
            yield one
        elif id(one) not in seen:
            seen.add(id(one))
            yield one
