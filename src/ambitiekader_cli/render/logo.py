"""Whose logos stand above the title: the pictures in templates/logo, not yet looked into."""

import os
from collections.abc import Iterator
from pathlib import Path

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.pipe import Logo
from ambitiekader_cli.render.template_folders import FOLDER
from ambitiekader_cli.render.unusable import LogoError
from ambitiekader_cli.repo.disk_errors import NotPlain
from ambitiekader_cli.repo.door import content
from ambitiekader_cli.text import visible

ENDS = (".png", ".jpg", ".jpeg")
OTHER_PICTURES = (".svg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".pdf", ".eps", ".ai")
"""What somebody may put here, and wonder why it is not shown."""
MOST = 6
MOST_BYTES = 512 * 1024
SUBFOLDER = "logo"


def logos(root: Path | None, kader: Kader) -> tuple[Logo, ...]:
    """In the order of their names; raises LogoError for what cannot be shown."""
    folder = root / FOLDER / SUBFOLDER if root else None
    if folder is None or not folder.is_dir():
        return ()
    if folder.is_symlink():
        raise LogoError("", "deze map is een snelkoppeling (symlink)", "maak een gewone map")
    names = sorted(_pictures(folder))
    if len(names) > MOST:
        raise LogoError("", f"hier staan {len(names)} logo's", f"laat er hoogstens {MOST} staan")
    return tuple(_read(folder / name, kader) for name in names)


def any_logo(root: Path | None) -> bool:
    """Whether there is a file for one, that can be shown or not."""
    folder = root / FOLDER / SUBFOLDER if root else None
    return folder is not None and any(
        path.name.lower().endswith(ENDS) for path in folder.glob("[!.]*")
    )


def _pictures(folder: Path) -> Iterator[str]:
    with os.scandir(folder) as entries:
        names = [entry.name for entry in entries if not entry.name.startswith(".")]
    for name in names:
        if name.lower().endswith(OTHER_PICTURES):
            raise LogoError(visible(name), "dit is geen PNG of JPEG", AS_PNG)
        if name.lower().endswith(ENDS):
            yield name


def _read(path: Path, kader: Kader) -> Logo:
    name = visible(path.name)
    try:
        raw = content(path, MOST_BYTES)
    except NotPlain as error:
        raise LogoError(name, f"dit is {error.strerror}", "zet hier een gewoon bestand") from None
    except OSError:
        raise LogoError(name, "dit bestand is niet te lezen", "controleer de rechten") from None
    if len(raw) > MOST_BYTES:
        raise LogoError(name, "dit bestand is groter dan 512 kB", "maak het logo kleiner")
    partij = kader.partijen.get(path.stem) or kader.partijen.get(path.stem.lower())
    return Logo(name, partij.naam if partij else visible(path.stem), raw)


AS_PNG = "bewaar het logo als PNG of JPEG in gewone kleuren (RGB)"
