# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A browser without JavaScript: it finds questions by their labels, and sends what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib

from support.window_within import Within
from support.windows import Reply, Visitor


class Browser:
    """One window of it. Every method fails the test where a person would be stuck."""

    def __init__(self, visitor: Visitor | Within) -> None:
        self.visitor = visitor
        self.reply: Reply
        self._page: Element
        self._values: dict[str, list[str]]

    @property
    def status(self) -> int:
        return self.reply.status

    @property
    def text(self) -> str:
        """All that stands on the page, its white space as one space."""
        return " ".join("".join(self._page.find(".//body").itertext()).split())  # type: ignore[union-attr]

    def open(self, path: str) -> Browser:
        return self._got(self.visitor.get(path))

    def follow(self, text: str) -> Browser:
        """The first link that begins so."""
        links = (each for each in self._page.iter("a") if _text(each).startswith(text))
        return self.open(next(links).attrib["href"])

    def fill(self, label: str, value: str) -> Browser:
        """Type, or choose what begins so."""
        return self._fill(self._labelled(label), value)

    def fill_in(self, legend: str, label: str, value: str) -> Browser:
        """The same, of the group of questions that begins so."""
        groups = [g for g in self._page.iter("fieldset") if _legend(g).startswith(legend)]
        assert len(groups) == 1, (legend, self.text)
        return self._fill(self._labelled(label, groups[0]), value)

    def _fill(self, asked: Element, value: str) -> Browser:
        if asked.tag == "select":
            found = [o for o in asked.iter("option") if _text(o).startswith(value)]
            assert len(found) == 1, (value, [_text(o) for o in asked.iter("option")])
            value = found[0].attrib["value"]
        self._values[asked.attrib["name"]] = [value]
        return self

    def tick(self, label: str, legend: str = "") -> Browser:
        """Of the group of questions that begins so."""
        groups = [g for g in self._page.iter("fieldset") if legend and _legend(g) == legend]
        box = self._labelled(label, next(iter(groups), None))
        assert box.attrib["type"] == "checkbox"
        self._values.setdefault(box.attrib["name"], []).append(box.attrib["value"])
        return self

    def value(self, label: str) -> str:
        """What stands in it."""
        return self._values.get(self._labelled(label).attrib["name"], [""])[0]

    def press(self, text: str) -> Browser:
        form = self._form
        button = next(each for each in form.iter("button") if _text(each) == text)
        fields = [(name, text) for name, texts in self._values.items() for text in texts]
        if "name" in button.attrib:
            fields.append((button.attrib["name"], button.attrib["value"]))
        path = form.attrib["action"].partition("#")[0]
        if form.attrib["method"] == "get":
            return self.open(f"{path}?{'&'.join(f'{n}={v}' for n, v in fields)}")
        return self._got(self.visitor.post(path, fields))

    def again(self) -> list[tuple[str, str]]:
        """What would be sent, for who sends it twice or changes it."""
        return [(name, text) for name, texts in self._values.items() for text in texts]

    @property
    def _form(self) -> Element:
        form = self._page.find(".//form")
        assert form is not None, self.text
        return form

    def _got(self, reply: Reply) -> Browser:
        if reply.status == 303:
            return self.open(reply.headers["location"])
        self.reply = reply
        self._page = html5lib.parse(reply.text, namespaceHTMLElements=False)
        form = self._page.find(".//form")
        self._values = {}
        for name, value in _held(form) if form is not None else ():
            self._values.setdefault(name, []).append(value)
        return self

    def _labelled(self, label: str, within: Element | None = None) -> Element:
        """The one question whose label is this, but for what says that it is needed."""
        found = [
            each.attrib["for"]
            for each in (self._page if within is None else within).iter("label")
            if _text(each).removesuffix("(verplicht)").strip() == label
        ]
        assert len(found) == 1, (label, self.text)
        return next(each for each in self._page.iter() if each.attrib.get("id") == found[0])


def _legend(group: Element) -> str:
    return next(map(_text, group.iter("legend")), "")


def _held(form: Element) -> Iterator[tuple[str, str]]:
    """As HTML says what a form holds before somebody does something."""
    for each in form.iter():
        name, kind = each.attrib.get("name", ""), each.attrib.get("type")
        if each.tag == "input" and (kind != "checkbox" or "checked" in each.attrib):
            yield name, each.attrib.get("value", "")
        elif each.tag == "textarea":
            yield name, (each.text or "").replace("\n", "\r\n")
        elif each.tag == "select":
            options = [*each.iter("option")]
            chosen = [o for o in options if "selected" in o.attrib] or options
            yield name, chosen[0].attrib["value"]


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
