# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What `ak` is measured beside: each program, what it is asked, and what it does not do."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generate import PEILDATUM
from measure import PASS, PYTHON, cold

GEMEENTE = "oosterwolde"
"""The first that is invented, whatever the size."""


@dataclass(frozen=True)
class Material:
    """The same content in the form of each program, in one folder."""

    folder: Path
    scan: list[str]
    """The command of libyaml's scan."""

    @property
    def data(self) -> Path:
        """The repository that `ak` reads."""
        return self.folder / "ak"

    @property
    def overviews(self) -> list[str]:
        """Ten of each eleven files."""
        return sorted(map(str, self.data.glob("data/local/*/activiteiten/*.yaml")))

    def ak(self, command: str, *options: str) -> list[str]:
        """A command on these data that may not use what an earlier run kept."""
        of_day = [] if command == "diff" else ["--peildatum", str(PEILDATUM)]
        repo = self.folder / "git" if command == "diff" else self.data
        return cold(command, *options, *of_day, "--repo", str(repo))


@dataclass(frozen=True)
class Program:
    """One that does a part of what `ak` does, or nothing at all."""

    name: str
    does: str
    does_not: str
    command: Callable[[Material], list[str]]
    beside: Callable[[Material], list[str]]
    told: str
    """The command of `ak`, for people."""
    where: str = ""
    """The folder in which it stands, below that of its material."""
    leaves: tuple[str, ...] = ()
    """What it made and may not find again."""
    grows: bool = True
    """Whether it has more to do where there are more data."""


def _validate(of: Material) -> list[str]:
    return of.ak("validate")


def _status(of: Material) -> list[str]:
    return of.ak("status")


def _diff(of: Material) -> list[str]:
    return of.ak("diff")


def _pdf(of: Material) -> list[str]:
    return of.ak("render", "lokaal", GEMEENTE, "--to", "pdf", "--out", str(of.folder / "pdf"))


def _site(of: Material) -> list[str]:
    return of.ak("site", "--out", str(of.folder / "site"))


def limits(scan: str) -> Iterator[Program]:
    """What no program can do without; `scan` says how libyaml is driven."""
    here = Path(__file__).resolve().parent
    yield Program(
        "`python -c pass`", "starts and stops", "everything",
        lambda _: PASS, _status, "`ak status`", grows=False,
    )  # fmt: skip
    yield Program(
        scan, "reads the files; events of their YAML, thrown away", "everything after that",
        lambda of: [*of.scan, str(of.data)], _validate, "`ak validate`",
    )  # fmt: skip
    yield Program(
        scan, "the same", "the same", lambda of: [*of.scan, str(of.data)], _status, "`ak status`"
    )
    yield Program(
        "`git diff`, 40 files edited", "lines that differ", "say of which item, and what it means",
        lambda of: ["git", "-C", str(of.folder / "git"), "diff"], _diff, "`ak diff`",
    )  # fmt: skip
    yield Program(
        "Typst, one document", "a PDF/A-2a of what `ak` gave it",
        "read data, judge, fill a template",
        lambda of: [PYTHON, str(here / "typst_alone.py"), str(of.folder / "typst.json")],
        _pdf, "`ak render --to pdf`", grows=False,
    )  # fmt: skip


def peers(bin_: Path) -> Iterator[Program]:
    """Other programs, from their own environment, as they come."""
    here = Path(__file__).resolve().parent
    rules = "{extends: default, rules: {line-length: {max: 400}, document-start: disable}}"
    yield Program(
        "yamllint", "syntax and style of every file", "know keys, ids, days or plannings",
        lambda of: [str(bin_ / "yamllint"), "-d", rules, str(of.data)],
        _validate, "`ak validate`",
    )  # fmt: skip
    yield Program(
        "check-jsonschema", "keys, kinds and ids, by `ak schema`; overviews only (10 of 11 files)",
        "look across files, understand a planning, say a line",
        lambda of: [
            str(bin_ / "check-jsonschema"), "--schemafile",
            str(of.folder / "schemas/activiteiten.schema.json"), *of.overviews,
        ],
        _validate, "`ak validate`",
    )  # fmt: skip
    yield Program(
        "yamale", "keys and kinds, in four processes; overviews only (10 of 11 files)",
        "look across files, understand a planning, say a line",
        lambda of: [str(bin_ / "yamale"), "-s", str(here / "overview.yamale"), *of.overviews],
        _validate, "`ak validate`",
    )  # fmt: skip
    yield Program(
        "doorstop", "ids, links and texts of the same items, each in a file of its own",
        "know trekkers, days, stand; reviews and rewriting are off",
        lambda _: [str(bin_ / "doorstop"), "-F", "-W", "-S"],
        _validate, "`ak validate`", where="doorstop",
    )  # fmt: skip
    yield Program(
        "strictdoc, JSON", "syntax, ids and links of the same items in as many files, as JSON",
        "know trekkers, days, stand", lambda of: [*_strictdoc(bin_, of), "--formats=json"],
        _validate, "`ak validate`", leaves=("strictdoc-out",),
    )  # fmt: skip
    yield Program(
        "strictdoc, HTML", "pages of the same items", "know days or stand; have pages per trekker",
        lambda of: [*_strictdoc(bin_, of), "--formats=html"],
        _site, "`ak site`", leaves=("strictdoc-out", "site"),
    )  # fmt: skip
    yield Program(
        "bean-check", "a dated entry for each item and report, in as many files: syntax, sums",
        "know links, trekkers, plannings; read YAML",
        lambda _: [str(bin_ / "bean-check"), "--no-cache", "main.beancount"],
        _validate, "`ak validate`", where="beancount",
    )  # fmt: skip


def _strictdoc(bin_: Path, of: Material) -> list[str]:
    out = str(of.folder / "strictdoc-out")
    return [str(bin_ / "strictdoc"), "export", str(of.folder / "strictdoc"), "--output-dir", out]
