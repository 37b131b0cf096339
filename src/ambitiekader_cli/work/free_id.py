"""Which id something new gets: the next that nobody has, had before, or speaks of."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain, count
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.load import Loaded
from ambitiekader_cli.render.names import slug
from ambitiekader_cli.repo.git import git_at
from ambitiekader_cli.rules.id_niet_op_zijn_plaats import NUMBER
from ambitiekader_cli.text import quoted
from ambitiekader_cli.work.at_commit import loaded_at
from ambitiekader_cli.work.branch import against


class Taken(NamedTuple):
    """What no new id may be."""

    root: Path
    loaded: tuple[Loaded, ...]
    """The data as they are here, and as they are on the other branch."""
    base: str = ""
    """What that branch was called."""

    def ids(self, kind: str) -> set[str]:
        """Those in use, of what has one space of ids with this soort."""
        return {*chain.from_iterable(_ids(each, kind) for each in self.loaded)}

    def on_base(self, name: str, kind: str) -> bool:
        """Whether the other branch gave it."""
        return any(name in _ids(each, kind) for each in self.loaded[1:])

    def numbers_spoken_of(self, begin: str, path: str) -> set[int]:
        """Of every id that begins so: wherever it stands now, or stood in this file before."""
        letters = re.escape(begin.encode())
        word = re.compile(rb"(?<![\w-])" + letters + rb"0*([0-9]{1,5})(?!\w)", re.IGNORECASE)
        now = (source.raw for each in self.loaded for source in each.sources.values())
        texts = chain(now, [_past(self.root, path)])
        return {int(number) for text in texts for number in word.findall(text)}


def taken(loaded: Loaded, root: Path, base: str | None) -> Taken:
    """The ids here and on a branch; raises UserError where there is no such branch."""
    if base is None:
        return Taken(root, (loaded,))
    versions = against(root, base)
    there = loaded_at(versions.git, versions.target)
    return Taken(root, (loaded, there), versions.target.word)


def free_id(begin: str, path: str, there: Taken) -> str:
    """The next number behind these letters, for this file; raises UserError behind the last."""
    return next(free_ids(begin, path, there))


def free_ids(begin: str, path: str, there: Taken) -> Iterator[str]:
    """The same, and those after it."""
    ids = (name.removeprefix(begin) for name in there.ids("") if name.startswith(begin))
    highest = max((int(number) for number in ids if NUMBER.fullmatch(number)), default=0)
    spoken_of = there.numbers_spoken_of(begin, path)
    for number in (n for n in count(highest + 1) if n not in spoken_of):
        if not NUMBER.fullmatch(str(number)):
            message = f"na `{begin}{number - 1}` is er geen volgend nummer"
            raise UserError(message, "geef zelf een `--id`", about="id")
        yield f"{begin}{number}"


def id_of_name(naam: str) -> str:
    """The name in letters that may stand in an id; raises UserError where it has none."""
    if name := slug(naam)[:_LONGEST].strip("-"):
        return name
    raise UserError(f"van {quoted(naam)} is geen id te maken", "geef zelf een `--id`", about="id")


def refuse_taken(name: str, kind: str, there: Taken) -> None:
    """Raises UserError for an id that the other branch gave; the rules say it of one here."""
    if there.on_base(name, kind):
        message = f"het id {quoted(name)} is op {quoted(there.base)} al gegeven"
        raise UserError(message, "geef een ander `--id`", exit_code=1, about="id")


_LONGEST = 60


def _past(root: Path, path: str) -> bytes:
    """All lines that a file ever had, as far as git knows; where it cannot tell, none."""
    with suppress(UserError):
        if git := git_at(root):
            return git.answer("log", "--format=", "--no-renames", *_LINES, "--", path) or b""
    return b""


_LINES = ("--patch", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--text")


def _ids(loaded: Loaded, kind: str) -> Iterable[str]:
    kader = loaded.kader
    if kader is None:
        return ()
    if kind == "partij":
        return (*kader.partijen, *kader.groepen, *kader.organen)
    if kind == "kenmerk":
        return kader.kenmerken
    return (*kader.items, *kader.missed_ids, *kader.doelen, *kader.indicatoren)
