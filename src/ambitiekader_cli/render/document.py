"""Which documents can be made? Each template that is not a part of others is one."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ambitiekader_cli.render.front_matter import front_matter
from ambitiekader_cli.render.names import slug
from ambitiekader_cli.render.template_folders import FOLDER, bundled
from ambitiekader_cli.render.unusable import TemplateError
from ambitiekader_cli.repo.disk_errors import NotPlain
from ambitiekader_cli.repo.door import content
from ambitiekader_cli.source.decode import MAX_BYTES, Unreadable, decode

SUFFIX = ".md.j2"
MOST_TEMPLATES = 200
PART = "_"
"""A template whose name starts so is for other templates to include."""


@dataclass(frozen=True)
class Template:
    """A document that can be made, with every template it may include."""

    name: str
    titel: str
    omschrijving: str
    bereik: str
    """Of what there is one: see `bereik.BEREIK`."""
    vormen: tuple[str, ...]
    """The formats in which it may be made."""
    tijd: str
    """What its file name ends with: looptijd or peildatum."""
    keuzes: tuple[str, ...]
    """What somebody may choose: see `view.keuzes`."""
    genummerd: bool
    """Whether its chapters have numbers."""
    templates: Mapping[str, str] = field(repr=False)

    @property
    def template(self) -> str:
        """The name of its own template."""
        return f"{self.name}{SUFFIX}"


def documents(root: Path) -> list[Template]:
    """Every document, sorted by name; a template in the repository goes before ours."""
    texts = {**read_folder(bundled()), **read_folder(root / FOLDER)}
    names = sorted(texts, key=lambda name: name.removesuffix(SUFFIX))
    return [_document(name, texts) for name in names if not name.startswith(PART)]


def read_folder(folder: Path) -> dict[str, str]:
    """The templates directly in a folder. Links are refused: they could point anywhere."""
    if folder.is_symlink():
        raise TemplateError("", 1, f"de map `{FOLDER}` is een snelkoppeling (symlink)", _PLAIN)
    if not folder.is_dir():
        return {}
    return dict(_texts(folder))


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    with os.scandir(folder) as entries:
        names = sorted(entry.name for entry in entries if entry.name.endswith(SUFFIX))
    if len(names) > MOST_TEMPLATES:
        sentence = f"hier staan meer dan {MOST_TEMPLATES} templates"
        raise TemplateError("", 1, sentence, "haal weg wat niemand gebruikt")
    size = 0
    for name in names:
        own = name.removesuffix(SUFFIX).removeprefix(PART)
        if not own or slug(own) != own:
            raise TemplateError(name, 1, "zo mag een template niet heten", _LETTERS)
        text = _text(folder / name)
        size += len(text)
        if size > MAX_BYTES:
            sentence = "met deze erbij zijn de templates samen groter dan 1 MB"
            raise TemplateError(name, 1, sentence, "maak ze kleiner")
        yield name, text


def _text(path: Path) -> str:
    try:
        raw = content(path, MAX_BYTES)
    except NotPlain as error:
        raise TemplateError(path.name, 1, f"dit is {error.strerror}", _PLAIN) from None
    except OSError:
        advice = "controleer de rechten op het bestand"
        raise TemplateError(path.name, 1, "de template is niet te lezen", advice) from None
    if len(raw) > MAX_BYTES:
        raise TemplateError(path.name, 1, "de template is groter dan 1 MB", "maak haar kleiner")
    return _decoded(path.name, raw)


def _decoded(name: str, raw: bytes) -> str:
    try:
        return decode(raw)
    except Unreadable as error:
        first = error.problems[0]
        raise TemplateError(name, first.line, first.message, first.help) from None


def _document(name: str, texts: Mapping[str, str]) -> Template:
    header = front_matter(name, texts[name])
    return Template(name.removesuffix(SUFFIX), **header, templates=texts)


_PLAIN = "zet hier een gewoon bestand neer"
_LETTERS = f"gebruik kleine letters, cijfers en streepjes, bijvoorbeeld `overzicht{SUFFIX}`"
