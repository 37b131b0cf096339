# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What somebody fills in and sends back: sheets, documents, forms; and what hides in them."""

import json
import random
from collections.abc import Callable
from contextlib import suppress
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from support.docx_files import packed, parts
from support.hostile_files import docx, ods, ods_cell, ods_row, row, xlsx
from support.repositories import BASIS
from support.typed_tables import document, workbook
from support.workbooks import filled

from fuzzing.commands import DAY
from fuzzing.house import other_package
from fuzzing.raw_bytes import broken
from fuzzing.running import in_child
from fuzzing.texts import NASTY, SEEN

Words = tuple[str, ...]
NEW = (
    "--nieuw", "--als", "activiteit", "--gemeente", "voorbeeld", "--jaar", "2025", "--thema",
    "duurzaamheid", "--laat-open",
)  # fmt: skip
CASES = BASIS.parent / "cases"
YES = ("--dry-run", "--yes")


def given(root: Path, chance: random.Random) -> list[Words]:
    """A file in the folder, and the commands that take it."""
    return chance.choice(GIVEN)(root, chance)


def _sheet(root: Path, chance: random.Random) -> list[Words]:
    """A sheet of ours, filled in with anything, and then perhaps broken."""
    form = chance.choice(["xlsx", "xlsx", "ods"])
    raw = _made(root, f"export {form} --out {{}}/ons.{form}")
    if form == "xlsx" and chance.random() < 0.5:
        with suppress(ValueError, KeyError):  # what may be typed there, beside a text that tries
            raw = filled(raw, {("DUU-1", name): each for name, each in _report(chance).items()})
    elif form == "xlsx":
        wanted = {
            (number, chance.choice(COLUMNS)): _value(chance)
            for number in ("BES-1", "DUU-1", "VBD-2024-1")
        }
        with suppress(ValueError, KeyError):  # openpyxl refuses to write such a text
            raw = filled(raw, wanted)
    return _taken(root, f"blad.{form}", _perhaps_broken(raw, chance), ())


def _document(root: Path, chance: random.Random) -> list[Words]:
    """A document of ours with other words in it, or a report in its list."""
    which = chance.choice(
        ["lokaal voorbeeld", "actielijst wonen-noord", "activiteiten voorbeeld 2024"]
    )
    raw = _made(root, f"render {which} --to docx --out {{}}")
    found = parts(raw)
    text = escape(chance.choice(SEEN).replace("\0", ""))
    for old in chance.sample(WORDS, 3):
        found[MAIN] = found[MAIN].replace(old.encode(), text.encode("utf-8", "replace"), 1)
    return _taken(root, "stuk.docx", _perhaps_broken(packed(found), chance), ("--accept-tracked",))


def _other_table(root: Path, chance: random.Random) -> list[Words]:
    """A table of somebody else, with nasty texts in its cells."""
    texts = [
        each.replace("|", "/").replace("\n", "<br>").replace("\0", "")
        for each in chance.sample(SEEN, 9)
    ]
    lines = [
        "# Acties",
        "| Actie | Wie | Planning |",
        "|  Woningen bouwen | Wonen Noord | Q4 2025 |",
    ]
    lines += [f"| {a} | {b} | {c} |" for a, b, c in zip(*[iter(texts)] * 3, strict=True)]
    make = chance.choice([(document, "docx"), (workbook, "xlsx")])
    try:
        raw = make[0]("\n".join(lines))
    except ValueError:
        raw = make[0]("\n".join(lines[:3]))
    return _taken(root, f"acties.{make[1]}", _perhaps_broken(raw, chance), NEW)


def _built(root: Path, chance: random.Random) -> list[Words]:
    """Small, and large or strange inside."""
    text = chance.choice(SEEN).replace("&", "&amp;").replace("<", "&lt;").replace("\0", "")
    times = chance.choice([1, 1_000, 100_000])
    name, raw = chance.choice(
        [
            ("a.xlsx", lambda: xlsx(row("Actie", "Wie") + row(text, "x") * min(times, 20_000))),
            ("a.xlsx", lambda: xlsx("", [f"b{n}" for n in range(min(times, 3_000))])),
            (
                "a.xlsx",
                lambda: xlsx('<row r="1048576"><c r="XFD1048576" t="s"><v>99999</v></c></row>'),
            ),
            (
                "a.xlsx",
                lambda: xlsx('<row><c t="n"><v>1e999</v></c><c t="d"><v>9999-99-99</v></c></row>'),
            ),
            (
                "a.xlsx",
                lambda: xlsx(
                    row(text), end=f'<mergeCells><mergeCell ref="A1:XFD{times}"/></mergeCells>'
                ),
            ),
            ("a.ods", lambda: ods(ods_row(ods_cell(text, str(times)), times=times))),
            ("a.ods", lambda: ods(ods_row(ods_cell("x", "-1"), ods_cell("y", "1e9")))),
            (
                "a.docx",
                lambda: docx(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" * min(times, 20_000)),
            ),
            ("a.docx", lambda: docx("<w:tbl>" * min(times, 2_000))),
            (
                "a.docx",
                lambda: docx("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" * min(times, 9_000)),
            ),
        ]
    )
    return _taken(root, name, raw(), NEW)


def _comma_separated(root: Path, chance: random.Random) -> list[Words]:
    """The sheets that decide about a year and about a frame."""
    lines = (CASES / "year/closed-by-a-sheet").glob("*.csv")
    raw = next(iter(lines)).read_bytes()
    text = chance.choice(NASTY).encode("utf-8", "surrogatepass")
    raw = chance.choice([broken(raw, chance), raw.replace(b"gereed", text, 1), raw + b'"' + text])
    (root / "blad.csv").write_bytes(raw)
    close = "year close 2024 --gemeente voorbeeld --blad blad.csv --datum 2025-01-15"
    close = f"{close} {chance.choice(YES)}"
    open_frame = f"herijking open 2027-2030 --blad blad.csv {chance.choice(YES)}"
    return [(*close.split(),), (*open_frame.split(),), ("import", "blad.csv", *NEW, "--dry-run")]


def _reports(root: Path, chance: random.Random) -> list[Words]:
    """Reports as JSON, and as a form of a forge."""
    known = json.loads(
        (CASES / "update/many-reports-from-a-file/meldingen.json").read_text("utf-8")
    )
    each = chance.choice(known)
    each[chance.choice([*each, "mijlpaal", "naar", "x"])] = chance.choice(
        [*NASTY, None, [], {}, 1e308, True, "9" * 900]
    )
    raw = json.dumps(known).encode("utf-8", "surrogatepass")
    (root / "meldingen.json").write_bytes(broken(raw, chance) if chance.random() < 0.5 else raw)
    form = (CASES / "update/filled-in-form/melding.md").read_bytes()
    text = chance.choice(NASTY).encode("utf-8", "surrogatepass")
    form = chance.choice(
        [broken(form, chance), form.replace(b"loopt", text), form.replace(b"DUU-1", text)]
    )
    (root / "melding.md").write_bytes(form)
    given_as = (("--uit", "meldingen.json"), ("--formulier", "melding.md"))
    return [("update", *each, yes) for yes in YES for each in given_as]


GIVEN: tuple[Callable[[Path, random.Random], list[Words]], ...] = (
    *(_sheet, _sheet, _document, _document, _other_table, _other_table, _built),
    *(_comma_separated, _reports),
)


def _taken(root: Path, name: str, raw: bytes, more: Words) -> list[Words]:
    (root / name).write_bytes(raw)
    words = ("import", name, *more)
    return [(*words, "--dry-run"), (*words, "--yes"), ("import", name, "--toch", "--dry-run")]


def _perhaps_broken(raw: bytes, chance: random.Random, share: float = 0.6) -> bytes:
    return other_package(raw, chance) if chance.random() < share else raw


_MADE: dict[str, bytes] = {}


def _made(root: Path, words: str) -> bytes:
    """A file that `ak` makes of the repository as it was committed; made once."""
    if words not in _MADE:
        with TemporaryDirectory() as folder:
            in_child(root, (*words.format(folder).split(), "--peildatum", DAY), {})
            [made] = Path(folder).iterdir()
            _MADE[words] = made.read_bytes()
    return _MADE[words]


MAIN = "word/document.xml"
WORDS = (
    "Coaches in de wijk",
    "Lokale cijfers",
    "wonen-noord",
    "Wonen Noord",
    "2024",
    "cijfers",
    "Q",
)


def _report(chance: random.Random) -> dict[str, object]:
    text = chance.choice(SEEN)
    return {"Status": "loopt", "Datum": "1-3-2025", "Toelichting": text, "Oorzaak": text}


def _value(chance: random.Random) -> object:
    return chance.choice(
        [*SEEN, 1e15, -1, 1.5, True, "=1/0", "31-2-2024", "gereed", "loopt", "2025-01-01"]
    )


COLUMNS = (
    "Status",
    "Toelichting",
    "Datum",
    "Licht",
    "Oorzaak",
    "Gerealiseerd",
    "Verwacht",
    "Planning",
)
