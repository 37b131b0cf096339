# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A repository in which every free text tries to be something else than text."""

import json
from collections.abc import Callable, Iterator
from itertools import count, cycle
from pathlib import Path
from typing import Any

Raw = dict[str, Any]

HOSTILE = (
    "{{ 7 * 7 }}",
    "{% for i in x %}",
    "{# weg #}",
    '#read("/etc/passwd")',
    "<script>alert(1)</script>",
    "<b>vet</b> & <!-- weg -->",
    "&amp; &lt; &#60; &copy",
    "een | twee || drie",
    "**vet** __vet__ *schuin*",
    "_schuin_ snake_case_naam",
    "`code` ``code``",
    "[x](javascript:alert(1))",
    "![x](http://x.example/p.png)",
    "<http://x.example>",
    "[x]: http://x.example",
    "1. x",
    "1) x",
    "- x",
    "+ x",
    "# x",
    "## x ##",
    "> x",
    "=====",
    "-----",
    "***",
    "~~~",
    "```",
    "    ingesprongen",
    ":---|---:",
    "|---|---|",
    "C:\\map\\",
    "\\| \\",
    "\\",
    "a\\\nb",
    "regel 1\nregel 2\n\nregel 4",
    "- een\n- twee",
    "x" * 10_000,
    "$a^2$ ~x~ ~~x~~",
    "!",
    "a!",
    "</td></tr></table>",
    "</style><style>*{}",
    "<br>",
    "\u201cquotes\u201d \"'",
    "é ü 中文 \U0001f3e0",
    "%s %d {} {0}",
    "\u202fsmal",
    "-",
    "&",
    "1.",
    "#",
    "[ ] taak",
    "[^1]: noot",
    "@iemand #1 http://x.example",
    "a  b\tc",
)


def hostile_repository(root: Path) -> Path:
    """Write the repository and return its folder."""
    text = _texts()
    for path, content in (*_regional(text), *_local(text)):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(json.dumps(content, indent=1, ensure_ascii=False), "utf-8")
    return root


def _texts() -> Callable[[], str]:
    """Another hostile text each time, with a number so that no two are equal."""
    each, number = cycle(HOSTILE), count(1)

    def following() -> str:
        nr, found = next(number), next(each)
        return f"{found} ({nr})" if (nr // len(HOSTILE)) % 2 == 0 else f"({nr}) {found}"

    return following


def _regional(text: Callable[[], str]) -> Iterator[tuple[str, Raw]]:
    yield (
        "data/regional/kader.yaml",
        {
            "titel": text(),
            "regio": text(),
            "looptijd": {"van": "2023-01-01", "tot": "2026-12-31"},
            "ondertekening": {
                "datum": "2022-12-15",
                "plaats": text(),
                "handtekeningen": ["g", "c", "h"],
                "opmerking": text(),
            },
            "themas": [
                {"id": thema, "code": code, "naam": text()}
                for thema, code in (("een", "EEN"), ("twee", "TWE"), ("drie", "DRI"))
            ],
            "gemeenten": [{"id": "voorbeeld", "code": "VBD", "naam": text(), "partij": "g"}],
            "rollen": [{"soort": "gemeente", "tekst": text()} for _ in range(10)],
            "wettelijke_data": [{"titel": text(), "maand": "7", "dag": "1"}],
            "documenten": [
                {"id": name, "titel": text(), "uitgever": text(), "url": url, "opmerking": text()}
                for name, url in (
                    ("d1", "javascript:alert(1)"),
                    ("d2", "https://x.example/a_(b)?c=<d>"),
                )
            ],
            "opmerkingen": [{"tekst": text(), "bron": _bron(text)} for _ in range(10)],
        },
    )
    yield (
        "data/regional/partijen.yaml",
        {
            "partijen": [
                {"id": "g", "naam": text(), "soort": "gemeente", "opmerking": text()},
                {"id": "c", "naam": text(), "kort": text(), "soort": "corporatie"},
                {
                    "id": "h",
                    "naam": text(),
                    "soort": "huurdersorganisatie",
                    "ook_bekend_als": [text()],
                },
            ],
            "groepen": [{"id": "alle", "naam": text(), "leden": ["g", "c", "h"]}],
            "overlegorganen": [{"id": "o", "naam": text()}],
            "opmerkingen": [{"tekst": text()}],
        },
    )
    for thema in ("een", "twee", "drie"):
        yield (
            f"data/regional/ambities/{thema}.yaml",
            {
                "inleiding": text(),
                "doelen": [{"titel": text(), "tekst": text()} for _ in range(10)],
                "ambities": [_item(text, f"{thema[:3].upper()}-{n}") for n in range(1, 8)],
                "opmerkingen": [{"tekst": text()}],
            },
        )
    yield (
        "data/regional/procesafspraken.yaml",
        {
            "procesafspraken": [
                {**_item(text, "PRO-1"), "onderdeel": "overleg"},
                _item(text, "PRO-2"),
            ]
        },
    )
    yield "data/regional/overleg.yaml", {"overleggen": [_overleg(text)]}


def _local(text: Callable[[], str]) -> Iterator[tuple[str, Raw]]:
    folder = "data/local/voorbeeld"
    yield (
        f"{folder}/afspraken.yaml",
        {
            "titel": text(),
            "status": "concept",
            "partijen": ["g", "c", "h"],
            "ondertekening": {"handtekeningen": ["g", {"partij": "c", "themas": ["een", "twee"]}]},
            "inleiding": text(),
            "afspraken": [
                *(_afspraak(text, thema, n) for thema in ("een", "twee") for n in range(1, 6)),
                {**_item(text, "VBD-TWE-9"), "soort": "aanvulling", "thema": "twee"},
            ],
            "niet_lokaal": [
                {"ambitie": "EEN-7", "reden": text()},
                {"ambitie": "DRI-1", "reden": text()},
            ],
            "procesafspraken": [{**_item(text, "VBD-P-1"), "onderdeel": "monitoring"}],
            "opmerkingen": [{"tekst": text()}],
            "eerder": [{"titel": text(), "opmerking": text()}],
        },
    )
    for jaar in ("2024", "2025"):
        yield (
            f"{folder}/activiteiten/{jaar}.yaml",
            {
                "status": "bod",
                "inleiding": text(),
                "activiteiten": [
                    {**_item(text, f"VBD-{jaar}-{n}"), **belongs}
                    for n, belongs in enumerate(
                        ({"afspraak": "VBD-EEN-1"}, {"ambitie": "EEN-2"}, {"thema": "twee"}), 1
                    )
                ],
            },
        )


def _afspraak(text: Callable[[], str], thema: str, number: int) -> Raw:
    code = thema[:3].upper()
    item = _item(text, f"VBD-{code}-{number}")
    return {**item, "soort": "uitwerking", "ambitie": f"{code}-{number}"}


def _item(text: Callable[[], str], name: str) -> Raw:
    return {
        "id": name,
        "titel": text(),
        "tekst": text(),
        "trekker": ["c", "onbekend <b> | x"],
        "procestrekker": "h",
        "met": ["alle", "o"],
        "planning": text(),
        "mijlpalen": [{"titel": text(), "planning": text()}],
        "doelwaarde": {"minimaal": "91", "eenheid": text()},
        "gebied": [text(), {"naam": text(), "cbs": "WK000101"}],
        "bron": _bron(text),
        "voortgang": [_melding(text, "2024-01-10"), _melding(text, "2025-01-10")],
        "opmerking": text(),
    }


def _melding(text: Callable[[], str], datum: str) -> Raw:
    explained = {key: text() for key in ("toelichting", "oorzaak", "gevolg", "bijsturing")}
    return {"datum": datum, "partij": "c", "status": "loopt", "licht": "rood", **explained}


def _bron(text: Callable[[], str]) -> list[Raw]:
    return [{"document": name, "onderdeel": text(), "opmerking": text()} for name in ("d1", "d2")]


def _overleg(text: Callable[[], str]) -> Raw:
    meeting = {"plaats": text(), "toelichting": text(), "gemeente": "voorbeeld"}
    return {
        "orgaan": "o",
        "niveau": "lokaal",
        "leden": ["alle", "g"],
        "frequentie": text(),
        "uitgenodigd_door": "g",
        "taken": [text(), text()],
        "gehouden": [{"datum": "2024-01-10", **meeting}],
        "gepland": [{"datum": "2025-12-10", **meeting}],
        "opmerking": text(),
    }
