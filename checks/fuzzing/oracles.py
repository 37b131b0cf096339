# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What `ak` may never do, whatever it was given. Each answer is a kind and what was seen."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from support.forge_reading import live, page_of, tags

from fuzzing.running import MEMORY, SECONDS, Done

SECRET = "geheim-7f3a9c"
"""Stands in every file outside."""
MOST_OUTPUT = 20_000_000
"""Bytes."""
TEXTUAL = frozenset({".md", ".html", ".txt", ".csv", ".json", ".xml", ".ics", ".jsonl"})
RENDER, RENDER_MEMORY = 20.0, 2 * MEMORY
"""A document has limits of its own (`render.pipe.Limits`): seconds more, and bytes."""


class Finding(NamedTuple):
    """What was wrong."""

    kind: str
    seen: str


def judged(done: Done, made: Mapping[str, bytes], *, on_github: bool) -> Iterator[Finding]:
    """Of a command, and of the texts that it made beside what it printed."""
    yield from _end(done)
    printed = done.out + done.err
    if len(printed) > MOST_OUTPUT:
        yield Finding("very long", f"{len(printed):,} bytes")
    if done.opened:
        yield Finding("read outside", done.opened[0])
    for name, raw in ({"": printed} | dict(made)).items():
        if SECRET.encode() in raw:
            yield Finding(
                "read outside", f"{name}: {_around(raw.decode('utf-8', 'replace'), SECRET)}"
            )
    yield from _said(done, on_github=on_github)
    for name, raw in made.items():
        if Path(name).suffix in TEXTUAL:
            yield from _hidden(raw, f"{name}: ")
        if name.endswith(".html"):
            yield from _in_page(raw.decode("utf-8", "replace"), name)


def _end(done: Done) -> Iterator[Finding]:
    tail = done.err[-600:].decode("utf-8", "replace")
    most = SECONDS + (RENDER if done.words[0] == "render" else 0)
    if not done.ended:
        yield Finding("hang", "did not end")
    elif done.code < 0:
        yield Finding("signal", f"{-done.code} {tail}")
    elif b"Traceback" in done.err or b"fout in ak zelf" in done.err + done.out or done.code == 3:
        yield Finding("traceback", tail)
    elif done.code not in {0, 1, 2}:
        yield Finding("exit code", f"{done.code} {tail}")
    elif done.code and not (done.out + done.err).strip():
        yield Finding("no place", f"exit {done.code} without a word")
    if done.seconds > most:
        yield Finding("hang", f"{done.seconds:.1f} s of the processor")
    if done.peak > (RENDER_MEMORY if done.words[0] == "render" else MEMORY):
        yield Finding("memory", f"{done.peak / 2**20:.0f} MiB")


def _said(done: Done, *, on_github: bool) -> Iterator[Finding]:
    if done.words[0] == "serve":
        yield from _in_page(done.out.decode("utf-8", "replace"), "page")
        yield from _hidden(done.out.replace(b"\r\n", b"\n"), "page: ")
        return
    if not _is_binary(done) and "--print" not in done.words:  # an editor wants the file itself
        yield from _hidden(done.out, "")
    yield from _hidden(done.err, "")
    told = (done.out + b"\n" + done.err).decode("utf-8", "replace")
    if on_github and (found := _commands(told, done.words)):
        yield Finding("runner command", found)
    if found := ENGLISH.search(_ours(done.err.decode("utf-8", "replace"))):
        yield Finding("English", _around(done.err.decode("utf-8", "replace"), found[0]))
    if "markdown" in done.words:
        yield from forge(done.out.decode("utf-8", "replace"), "")
    if (
        done.code == 1
        and done.words[0] in PLACED
        and "--code" not in done.words
        and not PLACE.search(told)
    ):
        yield Finding("no place", told[-300:])


def forge(markdown: str, name: str) -> Iterator[Finding]:
    """What an issue, a comment or a summary would make of it."""
    page = page_of(markdown)
    if found := [each for each in live(page) if not OWN_COMMIT.fullmatch(each)][:3]:
        yield Finding("live in a forge", f"{name}{found}")
    if strange := tags(page) & FORBIDDEN:
        yield Finding("live in a forge", f"{name}{sorted(strange)}")


def _in_page(page: str, name: str) -> Iterator[Finding]:
    """What a browser would run or fetch; our own pages hold none of it."""
    looked = _Page()
    looked.feed(page)
    looked.close()
    for seen in looked.live[:2]:
        yield Finding("live in a page", f"{name}: {seen}")


class _Page(HTMLParser):
    """The tags and attributes of a page, as a browser reads them."""

    def __init__(self) -> None:
        super().__init__()
        self.live: list[str] = []
        self._in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_script = tag == "script"
        bad = [
            f"{key}={value}" for key, value in attrs if key.startswith("on") or _leads(key, value)
        ]
        if bad or tag in {"iframe", "base", "object", "embed"}:
            self.live.append(f"<{tag} {' '.join(bad)[:200]}>")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - so it is called
        self._in_script = False

    def handle_data(self, data: str) -> None:
        if self._in_script and "alert(1)" in data and "<script" not in data:
            self.live.append(f"<script>{data[:200]}")


def _leads(key: str, value: str | None) -> bool:
    """A picture of the region stands in the page itself, and so does an icon that is none."""
    text = re.sub(r"[\0-\x20]", "", value or "").lower()
    if key in {"href", "action", "formaction", "xlink:href"}:
        return text.startswith(("javascript:", "vbscript:", "file:")) or (
            text.startswith("data:") and text != "data:,"
        )
    return (
        key in {"src", "data", "poster", "srcset"}
        and not text.startswith("data:image/")
        and ":" in text
    )


def _hidden(raw: bytes, name: str) -> Iterator[Finding]:
    text = raw.decode("utf-8", "replace").replace("\r\n", "\n")
    if ".csv: " in name:
        text = text.removeprefix("\ufeff")  # by which Excel knows what it is
    if text.isascii() and PLAIN.fullmatch(text):
        return
    for at, sign in enumerate(text):
        if sign not in "\n\t" and unicodedata.category(sign) in HIDING:
            yield Finding(
                "hidden sign", f"{name}U+{ord(sign):04X} in {text[max(0, at - 60) : at + 30]!r}"
            )
            return


def _is_binary(done: Done) -> bool:
    return (
        done.words[0] == "export"
        or "docx" in done.words
        or "pdf" in done.words
        or "odt" in done.words
    )


def _commands(told: str, words: tuple[str, ...]) -> str:
    """What a runner of GitHub obeys: a known word behind `::` at the begin, or behind `##[`."""
    annotations = words[0] == "validate" and "github" in words
    for line in re.split(r"[\r\n]", told):
        known = V2.match(line.strip())
        if known and not (annotations and ANNOTATION.match(line)):
            return line[:200]
        if found := V1.search(line):
            return line[max(0, found.start() - 60) : found.end() + 60]
    return ""


def _ours(err: str) -> str:
    """Without what git says, that is shown as git's."""
    return "\n".join(line for line in err.splitlines() if not re.search("git (zegt|weigert)", line))


def _around(text: str, part: str) -> str:
    at = text.find(part)
    return text[max(0, at - 160) : at + len(part) + 80]


HIDING = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
PLAIN = re.compile(r"[ -~\n\t]*")
REGISTERED = (
    "set-env|set-output|save-state|add-path|add-mask|add-matcher|remove-matcher|warning|error|notice"
    "|debug|group|endgroup|echo|stop-commands|internal-set-repo-path"
)
V2 = re.compile(rf"::({REGISTERED})(?: [^\r\n]*)?::")
V1 = re.compile(rf"##\[({REGISTERED})[ \]]")
ANNOTATION = re.compile(r"::(error|warning|notice)( file=[^\s:,]*)?")
FORBIDDEN = frozenset(
    {"a", "img", "script", "iframe", "style", "svg", "input", "base", "object", "form"}
)
OWN_COMMIT = re.compile("(?!0123456|deadbee)[0-9a-f]{7,40}")
"""Which commits were compared is said by `ak` itself."""
PLACED = frozenset({"validate", "status", "overdue", "list", "coverage", "meetings", "agenda"})
PLACE = re.compile(r":\d+:\d+\b|\"(regel|startLine|line)\": \d|line=\"?\d|niet in vorm|regel \d")
ENGLISH = re.compile(
    r"No such file|Permission denied|Is a directory|Not a directory|Errno|MemoryError|OSError"
    r"|RecursionError|Cannot allocate|codec can't|File name too long|Too many levels|Input/output"
    r"|No space left|Broken pipe|fatal:|usage: |Exception|ValueError|TypeError|KeyError"
    r"|recursion depth|Invalid argument|BadZipFile|found character|expected |could not "
    r"|mapping values|XMLSyntax|Expecting |Unterminated|Warning:"
)
