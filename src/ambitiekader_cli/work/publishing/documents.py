"""Documents that are published with the pages."""

from collections.abc import Container, Iterator, Mapping
from itertools import count
from pathlib import Path

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.names import slug
from ambitiekader_cli.repo.disk_errors import reason
from ambitiekader_cli.repo.door import content
from ambitiekader_cli.site.whole import DocumentView, Naar
from ambitiekader_cli.words.dutch import capital

DOCUMENTS = {".html": "pagina", ".pdf": "PDF", ".docx": "Word", ".odt": "OpenDocument"}
_MOST = 32 * 1024 * 1024
_ADVICE = "haal het uit de map, of zet er een gewoon bestand neer dat te lezen is"


def documents_in(folder: Path | None) -> dict[str, Path]:
    """The documents in a folder, by the name they get in the site."""
    if folder is None:
        return {}
    if not folder.is_dir():
        raise UserError(f"de map `{folder}` is er niet", "maak haar met `ak render --all`")
    found: dict[str, Path] = {}
    for path in sorted(p for p in folder.iterdir() if p.suffix.lower() in DOCUMENTS):
        if path.is_file():
            document(path, whole=False)
            found[_free(f"document-{slug(path.stem)}", path.suffix.lower(), found)] = path
    return found


def document(path: Path, *, whole: bool = True) -> bytes:
    """All of it; not `whole` only looks whether it can be had."""
    try:
        size = path.lstat().st_size
        raw = content(path, _MOST if whole else 0)
    except OSError as error:
        raise UserError(f"`{path}`: {reason(error)}", _ADVICE, 1) from None
    if max(size, len(raw)) > _MOST:
        raise UserError(f"`{path}` is groter dan 32 MB", _ADVICE, 1)
    return raw


def _free(wish: str, suffix: str, taken: Container[str]) -> str:
    """A name that no other document has."""
    names = (f"{wish}{'' if number == 1 else f'-{number}'}{suffix}" for number in count(1))
    return next(name for name in names if name not in taken)


def shown(documents: Mapping[str, Path]) -> Iterator[DocumentView]:
    """Each by its name, with its forms."""
    forms: dict[str, list[Naar]] = {}
    for name, path in documents.items():
        link = Naar(tekst=DOCUMENTS[path.suffix.lower()], adres=name)
        forms.setdefault(path.stem, []).append(link)
    for stem, links in forms.items():
        yield DocumentView(naam=capital(stem.replace("-", " ")), vormen=tuple(links))
