"""A site of the kader: one file to send, or a folder to publish."""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property, partial
from itertools import count
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.logo import logos
from ambitiekader_cli.render.names import slug
from ambitiekader_cli.render.writers.logo_row import logo_row
from ambitiekader_cli.repo.disk_errors import reason
from ambitiekader_cli.repo.door import content
from ambitiekader_cli.repo.revision import revision
from ambitiekader_cli.repo.save import named_file, named_folder, save_one
from ambitiekader_cli.repo.site_folder import save_site
from ambitiekader_cli.site.addresses import file_of
from ambitiekader_cli.site.feeds import atom, beschrijving, sitemap
from ambitiekader_cli.site.html import INDEX, SCRIPT, STYLE, Around, HeadLink, many_files, one_file
from ambitiekader_cli.site.search_index import is_large
from ambitiekader_cli.site.shell import LogoView
from ambitiekader_cli.site.whole import DocumentView, Naar, Whole
from ambitiekader_cli.stand.moments import Moment
from ambitiekader_cli.text import quoted
from ambitiekader_cli.view.kader_on_day import view
from ambitiekader_cli.words.dutch import capital
from ambitiekader_cli.words.dutch import whole as number
from ambitiekader_cli.work.comparing.history import Moves, planning_moves
from ambitiekader_cli.work.exporting.calendar import calendar_of, days_of
from ambitiekader_cli.work.exporting.rows_as_json import lines, one_object
from ambitiekader_cli.work.exporting.table_as_csv import table
from ambitiekader_cli.work.exporting.wanted import Wanted
from ambitiekader_cli.work.publishing.past import KeptPast, is_small, past_of_all
from ambitiekader_cli.work.select import Choice

MOST_IN_ONE = 2_000
"""Items in one file; with more a browser has a hard time."""
DEFAULT_FILE, DEFAULT_FOLDER = "site.html", "site"
ROOM, PER_MM = 168, 96 / 25.4
"""Millimetres for logo's, and pixels of each."""
OWN_STYLE = "templates/site.css"
_MOST_STYLE = 64 * 1024
DOCUMENTS = {".html": "pagina", ".pdf": "PDF", ".docx": "Word", ".odt": "OpenDocument"}
_MOST_DOCUMENT = 32 * 1024 * 1024


_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~%/-]*)?")


class Asked(NamedTuple):
    """What somebody wants of which data."""

    root: Path
    kader: Kader
    peildatum: date
    out: str | None
    basis_url: str | None = None
    """Where it will be published, for a sitemap and a feed."""
    documents: Path | None = None
    """A folder with documents to publish with it."""


class Saved(NamedTuple):
    """What was made."""

    path: Path
    pages: int
    notes: tuple[str, ...]
    """What somebody should know."""


def address_of(text: str | None) -> str | None:
    """Where a site will stand, with a slash behind it. Raises UserError for what is no address."""
    if text is None:
        return None
    plain = text.strip()
    if not _ADDRESS.fullmatch(plain):
        advice = "geef een heel adres, zoals `https://wonen.example.nl/kader/`"
        raise UserError(f"{quoted(text)} is geen webadres", advice)
    return plain if plain.endswith("/") else f"{plain}/"


def save(asked: Asked) -> Saved:
    """Make the site and write it. Raises UserError."""
    small = len(asked.kader.items) <= MOST_IN_ONE
    out = asked.out or (DEFAULT_FILE if small else DEFAULT_FOLDER)
    if Path(out).suffix.lower() not in {".html", ".htm"}:
        return _save_folder(asked, named_folder(out, asked.root))
    if not small:
        items = number(len(asked.kader.items))
        message = f"{items} afspraken en acties zijn te veel voor één bestand"
        raise UserError(message, f"noem een map: `--out {DEFAULT_FOLDER}`")
    if asked.documents or asked.basis_url:
        what = "--documenten" if asked.documents else "--basis-url"
        raise UserError(f"`{what}` hoort bij een map", f"noem een map: `--out {DEFAULT_FOLDER}`")
    path = named_file(Path(out), asked.root)
    making = Making(asked, in_one_file=True)
    save_one(one_file(making.whole, making.around), path)
    return Saved(path, 1, making.notes)


def _save_folder(asked: Asked, folder: Path) -> Saved:
    for file in () if is_small(asked.kader) else asked.kader.files():
        file.bestand.source.pack()
    making = Making(asked, in_one_file=False)
    pages = save_site(folder, making.names, making.files())
    return Saved(folder, pages, making.notes)


class Making:
    """One site: what it is made of, and its files."""

    def __init__(self, asked: Asked, *, in_one_file: bool, kept: KeptPast | None = None) -> None:
        self.asked = asked
        self._documents = {} if in_one_file else _documents(asked.documents)
        past = past_of_all(asked.root, asked.kader, asked.peildatum, kept)
        seen = view(asked.kader, asked.peildatum)
        self.whole = Whole(seen, past, in_one_file=in_one_file, documents=_shown(self._documents))
        self._in_one_file = in_one_file

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader of the site will miss."""
        past = self.whole.past
        if not past.bekend:
            return ("de geschiedenis ontbreekt: git is hier niet te vragen",)
        return () if past.volledig else ("de geschiedenis is niet volledig",)

    @cached_property
    def around(self) -> Around:
        """The same on every page."""
        found = revision(self.asked.root)
        return Around(
            revisie=found.mark,
            logos=_logos(self.asked),
            eigen_stijl=_own_style(self.asked.root),
            downloads=() if self._in_one_file else self._downloads,
            head=() if self._in_one_file or not self.asked.basis_url else _HEAD,
        )

    @cached_property
    def data(self) -> dict[str, Callable[[], bytes | Iterator[bytes]]]:
        """How the data beside the pages are made, by file name."""
        asked, basis = self.asked, self.asked.basis_url
        choice, rows = Choice(None, None, None), [*self.whole.view.rows.values()]
        wanted = Wanted(asked.root, asked.kader, asked.peildatum, choice, rows)
        found: dict[str, Callable[[], bytes | Iterator[bytes]]]
        found = {"afspraken.csv": partial(table, wanted)}
        if is_large(self.whole):
            found["afspraken.jsonl"] = partial(lines, wanted)
        else:
            found["afspraken.json"] = partial(one_object, wanted)
        if days := days_of(wanted):
            found["agenda.ics"] = partial(_calendar, wanted, days)
        found["beschrijving.jsonld"] = partial(beschrijving, self.whole, [*found], basis)
        if basis:
            found["wijzigingen.atom"] = partial(atom, self.whole, basis)
            names = sorted(self.whole.addresses.names.values())
            found["sitemap.xml"] = partial(sitemap, names, basis)
        return found

    @property
    def _downloads(self) -> tuple[Naar, ...]:
        return tuple(Naar(tekst=_SAID[n], adres=n) for n in self.data if n in _SAID)

    @cached_property
    def names(self) -> set[str]:
        """Of all files."""
        pages = {file_of(name) for name in self.whole.addresses.names.values()}
        index = {INDEX} if is_large(self.whole) else set()
        return {*pages, STYLE, SCRIPT, *index, *self.data, *self._documents}

    def files(self) -> Iterator[tuple[str, bytes | Iterator[bytes]]]:
        """One by one, so that not all are in memory."""
        yield from many_files(self.whole, self.around)
        for name, made in self.data.items():
            yield name, made()
        for name, path in self._documents.items():
            yield name, _document(path)


_NO_DOCUMENT = "haal het uit de map, of zet er een gewoon bestand neer dat te lezen is"
_SAID = {
    "afspraken.csv": "Alle afspraken als tabel (CSV)",
    "afspraken.json": "Alle afspraken als gegevens (JSON)",
    "afspraken.jsonl": "Alle afspraken als gegevens (JSON, een per regel)",
    "agenda.ics": "Agenda met alle data (ICS)",
}
_HEAD = (
    HeadLink(
        rel="alternate",
        type="application/atom+xml",
        href="wijzigingen.atom",
        title="Wat er veranderde",
    ),
)


def _calendar(wanted: Wanted, days: Iterable[Moment]) -> bytes:
    moves = planning_moves(wanted.root) if is_small(wanted.kader) else Moves()
    return calendar_of(wanted, days, moves)


def _logos(asked: Asked) -> tuple[LogoView, ...]:
    row = logo_row(logos(asked.root, asked.kader), ROOM)
    return tuple(
        LogoView(
            address=each.address,
            alt=each.alt,
            width=max(round(each.size[0] * PER_MM), 1),
            height=max(round(each.size[1] * PER_MM), 1),
        )
        for each in row
    )


def _own_style(root: Path) -> str:
    """What a region adds to our style; nothing in it can leave the page."""
    path = root / OWN_STYLE
    if not path.exists():
        return ""
    try:
        raw = content(path, _MOST_STYLE)
        text = raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = reason(error) if isinstance(error, OSError) else "dit is geen UTF-8"
        raise UserError(f"{OWN_STYLE}: {why}", "bewaar het opnieuw als tekst", 1) from None
    if len(raw) > _MOST_STYLE or "<" in text:
        why = "bevat een `<`" if "<" in text else "is groter dan 64 kB"
        raise UserError(f"{OWN_STYLE} {why}", "laat alleen opmaak staan", 1)
    return text


def _documents(folder: Path | None) -> dict[str, Path]:
    """The documents in a folder, by the name they get in the site."""
    if folder is None:
        return {}
    if not folder.is_dir():
        raise UserError(f"de map `{folder}` is er niet", "maak haar met `ak render --all`")
    found: dict[str, Path] = {}
    for path in sorted(p for p in folder.iterdir() if p.suffix.lower() in DOCUMENTS):
        if path.is_file():
            _document(path, whole=False)
            found[_free(f"document-{slug(path.stem)}", path.suffix.lower(), found)] = path
    return found


def _document(path: Path, *, whole: bool = True) -> bytes:
    """All of it; not `whole` only looks whether it can be had."""
    try:
        size = path.lstat().st_size
        raw = content(path, _MOST_DOCUMENT if whole else 0)
    except OSError as error:
        raise UserError(f"`{path}`: {reason(error)}", _NO_DOCUMENT, 1) from None
    if max(size, len(raw)) > _MOST_DOCUMENT:
        raise UserError(f"`{path}` is groter dan 32 MB", _NO_DOCUMENT, 1)
    return raw


def _free(wish: str, suffix: str, taken: Container[str]) -> str:
    """A name that no other document has."""
    names = (f"{wish}{'' if number == 1 else f'-{number}'}{suffix}" for number in count(1))
    return next(name for name in names if name not in taken)


def _shown(documents: Mapping[str, Path]) -> Iterator[DocumentView]:
    """Each by its name, with its forms."""
    forms: dict[str, list[Naar]] = {}
    for name, path in documents.items():
        link = Naar(tekst=DOCUMENTS[path.suffix.lower()], adres=name)
        forms.setdefault(path.stem, []).append(link)
    for stem, links in forms.items():
        yield DocumentView(naam=capital(stem.replace("-", " ")), vormen=tuple(links))
