"""What a new region gets beside its data: for editors, git and a forge, and a page to read."""

from collections.abc import Mapping
from importlib.resources import files
from string import Template

from ambitiekader_cli import __version__
from ambitiekader_cli.render.template.escape import escape_signs
from ambitiekader_cli.report.forge_text import inert
from ambitiekader_cli.work.beginning.opzet import Opzet

FILES: Mapping[str, str] = {
    ".editorconfig": "editorconfig",
    ".gitattributes": "gitattributes",
    ".gitignore": "gitignore",
    ".github/workflows/ak.yml": "github/workflows/ak.yml",
    ".github/workflows/site.yml": "github/workflows/site.yml",
    ".github/workflows/te-laat.yml": "github/workflows/te-laat.yml",
    ".github/workflows/voortgang.yml": "github/workflows/voortgang.yml",
    ".gitlab/issue_templates/voortgang.md": "gitlab/issue_templates/voortgang.md",
    ".vscode/extensions.json": "vscode/extensions.json",
    ".vscode/settings.json": "vscode/settings.json",
}
"""Copied as they are: the path in the region, and below `new_region/` of the package."""
README = "README.md"


def region_files(opzet: Opzet) -> dict[str, bytes]:
    """By path."""
    folder = files("ambitiekader_cli").joinpath("new_region")
    copied = {path: folder.joinpath(own).read_bytes() for path, own in FILES.items()}
    page = Template(folder.joinpath(README).read_text("utf-8")).substitute(_words(opzet))
    return {README: page.encode(), **copied}


def _words(opzet: Opzet) -> dict[str, str]:
    """What stands in the page for this region alone."""
    about = f"Dit zijn de afspraken van {opzet.naam} over {opzet.beleidsveld}, {opzet.looptijd}."
    rows = [_MEETINGS] if opzet.overleggen else []
    rows += [_LOCAL] if opzet.niveau != "regio" else []
    return {
        "titel": inert(opzet.titel, escape_signs),
        "inleiding": inert(about, escape_signs),
        "rijen": "".join(f"{row}\n" for row in rows),
        "versie": __version__,
    }


_MEETINGS = "| `data/regional/overleg.yaml` | welk overleg er is, en hoe vaak |"
_LOCAL = "| `data/local/` | per gemeente wat er lokaal is afgesproken, en wat er elk jaar gebeurt |"
