"""The parts of a Word, Excel or OpenDocument file of a stranger, looked at before they are read."""

import re
import stat
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.text import quoted

MOST_BYTES = 16 * 1024 * 1024
"""Of the file itself."""
MOST_UNPACKED = 96 * 1024 * 1024
MOST_PARTS = 2_000
MOST_ELEMENTS = 5_000_000
"""Signs that begin or end one, in all parts."""
MOST_RATIO = 250
"""How many times larger a part may become."""
SMALL = 1024 * 1024
"""Bytes up to which a part may become as large as it likes."""


class Package(NamedTuple):
    """A file that is what it says it is; all its parts are in memory."""

    name: str
    """Of the file, for messages."""
    kind: str
    """xlsx, docx, ods or odt."""
    parts: Mapping[str, bytes]
    raw: bytes


def package(name: str, raw: bytes) -> Package:
    """Raises UserError (exit 1) for what is no such file, is broken, or may do harm."""
    _refuse_other(name, raw)
    try:
        with zipfile.ZipFile(BytesIO(raw)) as opened:
            parts = _parts(name, opened)
    except _BROKEN:
        raise wrong(
            name, "het bestand is beschadigd of niet helemaal binnengekomen", _AGAIN
        ) from None
    for part, content in parts.items():
        _refuse_part(name, part, content)
    return Package(name, _kind(name, parts), parts, raw)


def wrong(name: str, message: str, advice: str) -> UserError:
    """What is wrong with the content of a file."""
    return UserError(f"{name}: {message}", advice, exit_code=1)


_BROKEN = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, OSError),
    *(NotImplementedError, RuntimeError, ValueError, KeyError, IndexError, OverflowError),
)
"""What `zipfile` raises for bytes that are no zip file."""
_AGAIN = "vraag het bestand opnieuw, of open het en sla het opnieuw op"
_PLAIN = "begin met een nieuw bestand, en neem daarin over wat u nodig hebt"
_KINDS = "ak leest .xlsx, .ods en .docx"


def _refuse_other(name: str, raw: bytes) -> None:
    """Raises UserError for what is no zip file, or too large."""
    if len(raw) > MOST_BYTES:
        raise wrong(name, "groter dan 16 MiB", "haal afbeeldingen weg, of verdeel het bestand")
    if raw.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise wrong(name, *_old_office(raw))
    if not raw:
        raise wrong(name, "het bestand is leeg", _AGAIN)
    if not raw.startswith(b"PK\x03\x04"):
        raise wrong(name, "dit is geen bestand van Excel, Word of LibreOffice", _KINDS)


def _old_office(raw: bytes) -> tuple[str, str]:
    """What a file of the older form is, by the names in its table of contents."""
    if _wide("EncryptedPackage") in raw:
        return "met een wachtwoord beveiligd", "sla het op zonder wachtwoord"
    if _wide("WordDocument") in raw:
        return "dit is een Word-bestand van voor 2007 (.doc)", "sla het op als .docx"
    if _wide("Workbook") in raw or _wide("Book") in raw:
        return "dit is een Excel-bestand van voor 2007 (.xls)", "sla het op als .xlsx"
    return "dit is een Office-bestand van voor 2007", "sla het op als .xlsx of .docx"


def _wide(text: str) -> bytes:
    return text.encode("utf-16-le")


def _parts(name: str, opened: zipfile.ZipFile) -> dict[str, bytes]:
    """Every part, with no more in memory than is allowed; raises UserError."""
    infos = opened.infolist()
    if len(infos) > MOST_PARTS:
        raise wrong(name, "meer dan 2.000 onderdelen in het bestand", _PLAIN)
    parts: dict[str, bytes] = {}
    seen: set[str] = set()
    room, elements = MOST_UNPACKED, MOST_ELEMENTS
    for info in infos:
        _refuse_entry(name, info)
        if info.filename.casefold() in seen:
            raise wrong(name, f"{quoted(info.filename)} zit er twee keer in", _AGAIN)
        seen.add(info.filename.casefold())
        with opened.open(info) as part:
            content = part.read(room + 1)
        room -= len(content)
        elements -= content.count(b"<")
        if room < 0 or elements < 0 or _swells(len(content), info.compress_size):
            raise wrong(name, "uitgepakt te groot", _PLAIN)
        if not info.is_dir():
            parts[info.filename] = content
    return parts


def _refuse_entry(name: str, info: zipfile.ZipInfo) -> None:
    """Raises UserError for what climbs out, leads away, is locked, or says it is too large."""
    path = info.filename.replace("\\", "/")
    climbs = path.startswith("/") or ":" in path or ".." in path.split("/")
    if climbs or stat.S_ISLNK(info.external_attr >> 16):
        raise wrong(
            name, f"een onderdeel heet {quoted(info.filename)}, en dat is niet veilig", _PLAIN
        )
    if info.flag_bits & 1:
        raise wrong(name, "met een wachtwoord beveiligd", "sla het op zonder wachtwoord")
    if info.file_size > MOST_UNPACKED or _swells(info.file_size, info.compress_size):
        raise wrong(name, "uitgepakt te groot", _PLAIN)


def _swells(size: int, packed: int) -> bool:
    return size > SMALL and size > MOST_RATIO * max(packed, 1)


def _refuse_part(name: str, part: str, content: bytes) -> None:
    """Raises UserError for what a program would obey, fetch, or read in another way than we do."""
    low = part.lower()
    if low.endswith(("vbaproject.bin", "vbadata.xml")) or low.startswith(("basic/", "scripts/")):
        raise wrong(
            name, "er zitten macro's in", "sla het op zonder macro's, als .xlsx, .docx of .ods"
        )
    if "/externallinks/" in low or (low.endswith(".rels") and _fetches(content)):
        raise wrong(name, "het haalt gegevens uit een ander bestand", "verbreek die koppelingen")
    if low == "meta-inf/manifest.xml" and b"encryption-data" in content:
        raise wrong(name, "met een wachtwoord beveiligd", "sla het op zonder wachtwoord")


def _fetches(rels: bytes) -> bool:
    """Whether something lies elsewhere, but for links that somebody can click."""
    found = (each for each in _ELEMENT.findall(rels) if _ELSEWHERE.search(each))
    return any(b"/hyperlink" not in each for each in found)


_ELEMENT = re.compile(rb"<[^<>]*>")
_ELSEWHERE = re.compile(rb"""TargetMode\s*=\s*["']External""")


def _kind(name: str, parts: Mapping[str, bytes]) -> str:
    """As the parts say, whatever the file is called; raises UserError."""
    types = parts.get("[Content_Types].xml", b"")
    if b"macroEnabled" in types:
        raise wrong(
            name, "er zitten macro's in", "sla het op zonder macro's, als .xlsx, .docx of .ods"
        )
    found = {kind for kind, mark in _MARKS.items() if mark in types}
    mimetype = parts.get("mimetype", b"").strip()
    found |= {kind for kind, said in _ODF.items() if said == mimetype}
    if len(found) != 1:
        raise wrong(name, "dit is geen bestand van Excel, Word of LibreOffice", _KINDS)
    return found.pop()


_MARKS = {
    "xlsx": b"spreadsheetml.sheet.main+xml",
    "docx": b"wordprocessingml.document.main+xml",
}
_ODF = {
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
    "odt": b"application/vnd.oasis.opendocument.text",
}
