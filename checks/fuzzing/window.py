# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What is asked of `ak serve --bewerk`: pages, broken requests, forms filled in with anything."""

import random
import re
import sys
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path

from support.window_within import Within

from fuzzing.raw_bytes import broken_binary
from fuzzing.texts import NASTY

TODAY = date(2025, 6, 1)
START = ("/", "/index.html", "/afspraken.html", "/bewerk/", "/stand", "/agenda.html", "/zoek.html")
REQUEST = (
    "GET {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nOrigin: {origin}\r\n{more}\r\n"
)
PATHS = (
    *(
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/buiten/geheim.yaml",
        "/data/regional/kader.yaml",
        "//x",
        "*",
    ),
    *(
        "/.git/config",
        "/index.html%00",
        "/BES-1.html/..%5c..",
        "/" + "a" * 20_000,
        "/?" + "a=b&" * 3_000,
    ),
)
HEADERS = (
    *(
        "Content-Length: 99999999999\r\n",
        "Transfer-Encoding: chunked\r\n",
        "X: " + "y" * 20_000 + "\r\n",
    ),
    *(
        "Host: kwaad.example\r\n",
        "Content-Length: -1\r\n",
        " x: y\r\n",
        "A: b\r\n" * 200,
        "\x00: y\r\n",
    ),
)


def ask_window(seed: str) -> int:
    """Ask a number of things of a window on the folder where this stands; a defect is raised."""
    chance = random.Random(seed)
    within = Within(Path.cwd(), TODAY)
    paths = _paths(within, chance)
    for path in paths:
        print(within.get(path).text)
    for _ in range(12):
        within.raw(_request(within, chance, paths))
    for path in [each for each in paths if "/bewerk/" in each]:
        for fields in _filled(within.get(path).text, chance):
            print(within.post(path.partition("?")[0], fields).text)
    sys.stdout.flush()
    return 0


def _paths(within: Within, chance: random.Random) -> list[str]:
    """Pages and forms, as their links lead there."""
    found = list(START)
    for path in START:
        page = within.get(path).text
        found += [unescape(each) for each in re.findall(r'(?:href|action)="(/?[^"#:]+)', page)]
    absolute = sorted({each if each.startswith("/") else f"/{each}" for each in found})
    return chance.sample(absolute, min(10, len(absolute)))


def _request(within: Within, chance: random.Random, paths: list[str]) -> bytes:
    text = REQUEST.format(
        path=chance.choice([*paths, *PATHS]), more=chance.choice(["", *HEADERS]), **within.headers
    )
    raw = text.encode("latin-1", "replace")
    return broken_binary(raw, chance) if chance.random() < 0.6 else raw


def _filled(page: str, chance: random.Random) -> Iterator[list[tuple[str, str]]]:
    """Every question of a form answered with anything; its own token stays."""
    hidden = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', page)
    names = re.findall(r'<(?:input|textarea|select)[^>]* name="([^"]+)"', page)
    kept = [(unescape(name), unescape(value)) for name, value in hidden]
    for _ in range(2):
        texts = [each for each in NASTY if each.isprintable() and len(each) < 3_000]
        answers = [(unescape(name), chance.choice([*texts, *KNOWN])) for name in names]
        yield [*kept, *(each for each in answers if each[0] not in {name for name, _ in kept})]


KNOWN = ("BES-1", "DUU-1", "loopt", "gereed", "2025-03-01", "wonen-noord", "Q4 2026", "ja", "1")
