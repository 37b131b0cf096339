"""What goes to the process that makes a document, and what comes back; each with its JSON.

First a `Task`, on one line, to get ready for while the data are still read; then a `Job`; then an
`Answer`. Nobody else puts these together or takes them apart.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.unusable import TemplateError

_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What a template may use."""

    seconds: float = 20.0
    bytes: int = 1024 * _MIB
    characters: int = 400_000
    """Of a document, and of each text on the way to it: 150 pages."""

    def for_data(self, size: int) -> "Limits":
        """As much again for each MiB of data, up to four times; of text twice what the data have.

        The progress report of 40 gemeenten with 13,000 activities has 3 MiB and 850 pages.
        """
        times = min(1 + size / _MIB, 4)
        characters = min(self.characters + 2 * size, 12 * self.characters)
        return Limits(self.seconds * times, int(self.bytes * times), characters)


@dataclass(frozen=True, slots=True)
class Task:
    """What can be got ready for before there are data: a template, with all it may include."""

    templates: Mapping[str, str]
    name: str
    formats: tuple[str, ...]
    limits: Limits = Limits()

    def to_json(self) -> bytes:
        """One line."""
        return _json(self)

    @classmethod
    def from_json(cls, raw: bytes) -> "Task":
        """The task of a line."""
        found = json.loads(raw)
        formats, limits = tuple(found["formats"]), Limits(**found["limits"])
        return cls(found["templates"], found["name"], formats, limits)


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture to stand above the title."""

    file: str
    naam: str
    """Whose it is."""
    content: bytes


@dataclass(frozen=True, slots=True)
class About:
    """The marks of a document. They must not come from the clock or the machine."""

    titel: str
    onderwerp: str = ""
    taal: str = "nl-NL"
    revisie: str | None = None
    status: str = ""
    peildatum: str = ""
    datum: date | None = None
    concept: bool = False
    """Whether it must say that it is not final."""
    genummerd: bool = False
    """Whether its chapters have numbers."""
    herkomst: Mapping[str, str] = field(default_factory=dict)
    """What it was made of, for who reads it in again: see `herkomst`."""
    auteur: str = ""
    """Whose document it is."""
    logos: tuple[Logo, ...] = ()
    folder: Path | None = None
    """The root of the repository, where templates/huisstijl.docx may stand; None: the bundled."""


@dataclass(frozen=True, slots=True)
class Job:
    """What a document is to be made of."""

    about: About
    data: dict[str, object]
    """Plain: text, numbers, yes or no, nothing, lists and dictionaries of these."""
    charts: Mapping[str, str] = field(default_factory=dict)
    """Drawings as SVG, by the name that a template has for them."""

    def to_json(self) -> bytes:
        """Its size says how much a template may use: see `Limits.for_data`."""
        return _json(self)

    @classmethod
    def from_json(cls, raw: bytes) -> "Job":
        """The job, its data as JSON has them."""
        found = json.loads(raw)
        about = found["about"]
        datum = about["datum"] and date.fromisoformat(about["datum"])
        folder = None if about["folder"] is None else Path(about["folder"])
        logos = tuple(
            Logo(each["file"], each["naam"], b64decode(each["content"])) for each in about["logos"]
        )
        marks = About(**{**about, "datum": datum, "folder": folder, "logos": logos})
        return cls(marks, found["data"], found["charts"])


@dataclass(frozen=True, slots=True)
class Made:
    """The document, in each format that was asked for."""

    files: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a template, and where."""

    name: str
    line: int
    sentence: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Rejected:
    """What is wrong with something else of the repository, such as the house style."""

    message: str
    advice: str


@dataclass(frozen=True, slots=True)
class Defect:
    """A failure of `ak` itself, with the traceback of it."""

    traceback: str


Answer: TypeAlias = Made | Fault | Rejected | Defect


def answer_to_json(answer: Answer) -> bytes:
    """Which kind of answer it is, and its fields."""
    return _json({type(answer).__name__: answer})


def answer_from_json(raw: bytes) -> Answer:
    """Raises ValueError for what is no whole answer."""
    found = None
    with suppress(ValueError):
        found = json.loads(raw)
    match found:
        case {"Made": {"files": dict(files)}}:
            return Made({form: b64decode(content) for form, content in files.items()})
        case {"Fault": dict(values)}:
            return Fault(**values)
        case {"Rejected": dict(values)}:
            return Rejected(**values)
        case {"Defect": dict(values)}:
            return Defect(**values)
    raise ValueError("this is no whole answer")


def files_of(answer: Answer) -> dict[str, bytes]:
    """The document in each format; raises TemplateError, UserError, or RuntimeError (a defect)."""
    match answer:
        case Made(files):
            return dict(files)
        case Fault(name, line, sentence, advice):
            raise TemplateError(name, line, sentence, advice)
        case Rejected(message, advice):
            raise UserError(message, advice, exit_code=1)
        case Defect(traceback):
            raise RuntimeError(traceback)


def _json(value: object) -> bytes:
    return json.dumps(value, default=_plain).encode()


def _plain(value: object) -> object:
    match value:
        case bytes():
            return b64encode(value).decode()
        case date() | Path():
            return str(value)
        case Mapping():
            return dict(value)
    if not is_dataclass(value):
        raise TypeError(f"{type(value).__name__} is not plain")
    return {own.name: getattr(value, own.name) for own in fields(value)}
