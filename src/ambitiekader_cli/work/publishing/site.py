"""A site of the kader: one file to send, or a folder to publish."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo.revision import revision
from ambitiekader_cli.repo.save import named_file, named_folder, save_one
from ambitiekader_cli.repo.site_folder import save_site
from ambitiekader_cli.site.addresses import file_of
from ambitiekader_cli.site.html import INDEX, SCRIPT, STYLE, Around, HeadLink, many_files, one_file
from ambitiekader_cli.site.search_index import is_large
from ambitiekader_cli.site.whole import Naar, Whole
from ambitiekader_cli.text import quoted
from ambitiekader_cli.view.kader_on_day import view
from ambitiekader_cli.words.dutch import whole as number
from ambitiekader_cli.work.publishing.documents import document, documents_in, shown
from ambitiekader_cli.work.publishing.known_past import is_small, on_disk, past_of_all
from ambitiekader_cli.work.publishing.own_looks import logo_views, own_style

if TYPE_CHECKING:
    from ambitiekader_cli.work.publishing.data_files import DataFiles
    from ambitiekader_cli.work.publishing.past import KeptPast

MOST_IN_ONE = 2_000
"""Items in one file; with more a browser has a hard time."""
DEFAULT_FILE, DEFAULT_FOLDER = "site.html", "site"


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
    cache: Path | None = None
    """Where what git told may be kept."""


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
    stukken = asked.documents
    if stukken and stukken.is_dir() and folder.is_dir() and folder.samefile(stukken):
        message = f"de stukken staan in `{folder}`, waar ook de bladzijden komen"
        raise UserError(message, "zet ze in een map apart")
    making = Making(asked, in_one_file=False)
    pages = save_site(folder, making.names, making.files())
    return Saved(folder, pages, making.notes)


class Making:
    """One site: what it is made of, and its files."""

    def __init__(self, asked: Asked, *, in_one_file: bool, kept: "KeptPast | None" = None) -> None:
        self.asked = asked
        self._documents = {} if in_one_file else documents_in(asked.documents)
        self._disk = on_disk(asked.root, asked.cache)
        past = past_of_all(asked.root, asked.kader, asked.peildatum, kept, self._disk)
        seen = view(asked.kader, asked.peildatum)
        self.whole = Whole(seen, past, in_one_file=in_one_file, documents=shown(self._documents))
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
        found = revision(self.asked.root, self._disk.git if self._disk else None)
        return Around(
            revisie=found.mark,
            logos=logo_views(self.asked.root, self.asked.kader),
            eigen_stijl=own_style(self.asked.root),
            downloads=() if self._in_one_file else self._downloads,
            head=() if self._in_one_file or not self.asked.basis_url else _HEAD,
        )

    @cached_property
    def data(self) -> "DataFiles":
        """How the data beside the pages are made, by file name."""
        from ambitiekader_cli.work.publishing.data_files import data_files  # noqa: PLC0415 - heavy

        return data_files(self.asked.root, self.whole, self.asked.basis_url)

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
            yield name, document(path)


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
