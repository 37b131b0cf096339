# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The items of an invented repository as files of other programs: the same words, ids, links."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from yaml import CBaseLoader, load

LISTS = {"ambities": "thema", "afspraken": "ambitie", "activiteiten": "afspraak"}
"""The lists that hold items, and the key with which each says what it belongs to."""


@dataclass(frozen=True)
class Item:
    """What every program can hold: all scalars are text."""

    name: str
    parent: str
    """The id of another item, or of a thema, which is none."""
    titel: str
    tekst: str
    agreed: str
    """Who leads it and when, in one line."""
    reports: tuple[tuple[str, str], ...]
    """A day, and what was said."""


@dataclass(frozen=True)
class DataFile:
    """A file with items, by its path below `data`, without its ending."""

    path: Path
    soort: str
    items: tuple[Item, ...]


def read_items(root: Path) -> Iterator[DataFile]:
    """All files that hold items; the others, one in a hundred, have no counterpart."""
    data = root / "data"
    for path in sorted(data.rglob("*.yaml")):
        content = load(path.read_bytes(), CBaseLoader)
        for soort in content.keys() & LISTS.keys():
            items = tuple(_item(entry, LISTS[soort]) for entry in content[soort])
            yield DataFile(path.relative_to(data).with_suffix(""), soort, items)


def _item(entry: dict[str, Any], parent: str) -> Item:
    trekker = entry.get("trekker", "")
    leaders = ", ".join(trekker) if isinstance(trekker, list) else trekker
    reports = (
        (report["datum"], f"{report['status']}: {report['toelichting']}")
        for report in entry.get("voortgang", ())
    )
    return Item(
        entry["id"],
        entry.get(parent, ""),
        entry["titel"],
        entry["tekst"],
        f"{leaders}; {entry.get('planning', '')}",
        tuple(reports),
    )


def write_strictdoc(files: list[DataFile], root: Path) -> None:
    """A document for each file, a requirement for each item, a relation to its parent."""
    for file in files:
        parts = [f"[DOCUMENT]\nTITLE: {'-'.join(file.path.parts)}\n"]
        parts += (_requirement(item, file.soort) for item in file.items)
        _write(root / f"{file.path}.sdoc", "\n".join(parts))


def _requirement(item: Item, soort: str) -> str:
    said = "".join(f"COMMENT: >>>\n{day} {words}\n<<<\n" for day, words in item.reports)
    above = f"RELATIONS:\n- TYPE: Parent\n  VALUE: {item.parent}\n" if soort != "ambities" else ""
    return (
        f"[REQUIREMENT]\nUID: {item.name}\nTITLE: {item.titel}\nSTATEMENT: >>>\n{item.tekst}\n<<<\n"
        f"COMMENT: >>>\n{item.agreed}\n<<<\n{said}{above}"
    )


def write_beancount(files: list[DataFile], root: Path) -> None:
    """A file for each, a dated transaction for each item and a dated note for each report."""
    for file in files:
        _write(root / f"{file.path}.beancount", "\n".join(map(_entries, file.items)))
    accounts = ("2000-01-01 open Expenses:Items\n", "2000-01-01 open Assets:Items\n")
    included = (f'include "{file.path.as_posix()}.beancount"\n' for file in files)
    _write(root / "main.beancount", "".join((*accounts, *included)))


def _entries(item: Item) -> str:
    year = next(
        (part for part in item.name.split("-") if len(part) == 4 and part.isdigit()), "2016"
    )
    keys = {"name": item.name, "parent": item.parent, "agreed": item.agreed}
    meta = "".join(f"  {key}: {json.dumps(value)}\n" for key, value in keys.items())
    notes = "".join(f'{day} note Expenses:Items "{words}"\n' for day, words in item.reports)
    return (
        f'{year}-01-01 * "{item.titel}" "{item.tekst}"\n{meta}'
        f"  Expenses:Items  1 EUR\n  Assets:Items\n{notes}"
    )


def write_doorstop(files: list[DataFile], root: Path) -> None:
    """A file for each item; a document for the ambities, and two for each gemeente."""
    names: dict[str, str] = {}
    counts: dict[str, int] = {}
    for file in sorted(files, key=lambda file: list(LISTS).index(file.soort)):
        prefix, above = _document(file)
        folder = root / prefix
        if prefix not in counts:
            settings = f"  digits: 4\n  prefix: {prefix}\n  sep: ''\n"
            _write(folder / ".doorstop.yml", f"settings:\n{above}{settings}")
        for item in file.items:
            counts[prefix] = number = counts.get(prefix, 0) + 1
            names[item.name] = f"{prefix}{number:04}"
            links = [names[item.parent]] if item.parent in names else []
            _write(folder / f"{names[item.name]}.yml", _doorstop_item(item, number, links))


def _document(file: DataFile) -> tuple[str, str]:
    """The prefix of the document of a file, and the line that names the document above it."""
    if file.soort == "ambities":
        return "AMB", ""
    code = file.items[0].name.split("-")[0]
    if file.soort == "afspraken":
        return f"{code}L", "  parent: AMB\n"
    return f"{code}A", f"  parent: {code}L\n"


def _doorstop_item(item: Item, number: int, links: list[str]) -> str:
    below = "".join(f"- {link}: null\n" for link in links)
    said = "".join(f"\n  {day} {words}" for day, words in item.reports)
    return (
        f"active: true\nderived: false\nheader: |\n  {item.titel}\nlevel: '1.{number}'\n"
        f"links:{'' if links else ' []'}\n{below}normative: true\nref: ''\nreviewed: null\n"
        f"text: |\n  {item.tekst}\n  {item.agreed}{said}\n"
    )


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8", newline="\n")
